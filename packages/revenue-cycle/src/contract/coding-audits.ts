import type { Endpoint } from "./endpoint.ts";

/** Endpoints of audits of coded visits and practice charts. */
export const codingAuditEndpoints = {} as const satisfies Record<string, Endpoint>;
