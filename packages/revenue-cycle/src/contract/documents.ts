import type { Endpoint } from "./endpoint.ts";

/** Endpoints of notes that arrive as files. */
export const documentEndpoints = {} as const satisfies Record<string, Endpoint>;
