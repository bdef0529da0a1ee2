import type { Endpoint } from "./endpoint.ts";

/** Endpoints of replay of coded visits and proposers. */
export const codingRunEndpoints = {} as const satisfies Record<string, Endpoint>;
