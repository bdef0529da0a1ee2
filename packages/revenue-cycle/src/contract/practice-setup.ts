import type { Endpoint } from "./endpoint.ts";

/** Payers, providers, places and charges of a practice. */
export const practiceSetupEndpoints = {} as const satisfies Record<string, Endpoint>;
