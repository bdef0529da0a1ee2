import type { Endpoint } from "./endpoint.ts";

/** Endpoints of supplies: packs, lots, orders, counts, transfers, recalls. */
export const stockRoomEndpoints = {} as const satisfies Record<string, Endpoint>;
