import type { Endpoint } from "./endpoint.ts";

/** What institutional claims need beside the claim itself. */
export const institutionalEndpoints = {} as const satisfies Record<string, Endpoint>;
