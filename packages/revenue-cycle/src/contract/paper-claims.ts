import type { Endpoint } from "./endpoint.ts";

/** Claims as the paper forms that payers speak of. */
export const paperClaimEndpoints = {} as const satisfies Record<string, Endpoint>;
