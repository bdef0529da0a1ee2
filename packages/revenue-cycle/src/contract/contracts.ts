import type { Endpoint } from "./endpoint.ts";

/** Contracts with payers: loading, reading, comparing. */
export const contractEndpoints = {} as const satisfies Record<string, Endpoint>;
