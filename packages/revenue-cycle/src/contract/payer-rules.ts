import type { Endpoint } from "./endpoint.ts";

/** Rules of a practice for its payers, rule packs and the library of edits. */
export const payerRuleEndpoints = {} as const satisfies Record<string, Endpoint>;
