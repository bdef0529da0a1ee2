import type { Endpoint } from "./endpoint.ts";

/** Estimates before service, good-faith estimates and what became of them. */
export const estimateEndpoints = {} as const satisfies Record<string, Endpoint>;
