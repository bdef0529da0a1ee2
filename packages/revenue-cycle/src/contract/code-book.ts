import type { Endpoint } from "./endpoint.ts";

/** Endpoints of the book of codes: tree, Alphabetic Index, tables, favourites. */
export const codeBookEndpoints = {} as const satisfies Record<string, Endpoint>;
