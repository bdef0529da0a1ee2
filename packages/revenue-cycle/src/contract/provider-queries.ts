import type { Endpoint } from "./endpoint.ts";

/** Endpoints of questions to providers, their reminders and log. */
export const providerQueryEndpoints = {} as const satisfies Record<string, Endpoint>;
