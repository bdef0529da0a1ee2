import type { Endpoint } from "./endpoint.ts";

/** What a payer is expected to answer. */
export const forecastEndpoints = {} as const satisfies Record<string, Endpoint>;
