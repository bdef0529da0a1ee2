import { toDate } from "@cleanclaim/model";
import type { StockLot } from "@cleanclaim/revenue-cycle";
import { sql } from "kysely";
import type { Selectable } from "kysely";
import { notFound } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import { plainDecimal } from "./claim-building.ts";
import type { DB } from "./database-types.gen.ts";
import type { TenantTransaction } from "./database.ts";

/** A lot in one place, locked until the transaction ends. */
export interface Shelf extends StockLot {
  readonly itemId: string;
  readonly locationId: string;
  readonly location: string;
}

/**
 * Locks every lot of the items, in one order for everybody, so that two people can't take the same unit; then says what lies where. The main
 * store comes first among places.
 */
export async function lockShelves(
  tx: TenantTransaction,
  organizationId: string,
  itemIds: readonly string[],
): Promise<readonly Shelf[]> {
  if (itemIds.length === 0) return [];
  await tx
    .selectFrom("inventory_lot")
    .select("lot_id")
    .where("organization_id", "=", organizationId)
    .where("item_id", "in", [...itemIds])
    .orderBy("lot_id")
    .forUpdate()
    .execute();
  const { rows } = await sql<{
    lot_id: string;
    item_id: string;
    lot_number: string;
    expires_on: string | null;
    held: boolean;
    location_id: string;
    name: string;
    on_hand: string;
  }>`select l.lot_id, l.item_id, l.lot_number, l.expires_on, l.held_at is not null as held, s.location_id, p.name, s.on_hand::text as on_hand
    from inventory_lot l
    join inventory_stock s on s.organization_id = l.organization_id and s.lot_id = l.lot_id
    join stock_location p on p.organization_id = s.organization_id and p.location_id = s.location_id
    where l.organization_id = ${organizationId} and l.item_id = any(${[...itemIds]}::text[])
    order by p.main desc, p.name, l.lot_id`.execute(tx);
  return rows.map((row) => ({
    lotId: row.lot_id,
    itemId: row.item_id,
    lotNumber: row.lot_number,
    expiresOn: row.expires_on === null ? null : toDate(row.expires_on),
    held: row.held,
    locationId: row.location_id,
    location: row.name,
    onHand: plainDecimal(row.on_hand),
  }));
}

/** One movement to book. */
export interface Booking {
  readonly itemId: string;
  readonly lotId: string;
  /** Without it the main store. */
  readonly locationId?: string | undefined;
  readonly visitId?: string | undefined;
  readonly kind: string;
  /** Signed decimal text. */
  readonly quantity: string;
  readonly reason: string;
  readonly key: string;
  /** Dollars for one stock unit. */
  readonly unitCost?: string | undefined;
  readonly source?: { readonly kind: string; readonly id: string; readonly position?: number } | undefined;
}

/** Books movements; on hand follows by trigger. @returns their ids, in order. */
export async function bookMovements(
  tx: TenantTransaction,
  services: Services,
  actor: Pick<Actor, "organizationId" | "userId">,
  bookings: readonly Booking[],
): Promise<readonly string[]> {
  if (bookings.length === 0) return [];
  const rows = bookings.map((one) => ({
    organization_id: actor.organizationId,
    movement_id: services.newId(),
    item_id: one.itemId,
    lot_id: one.lotId,
    location_id: one.locationId ?? null,
    visit_id: one.visitId ?? null,
    kind: one.kind,
    quantity: one.quantity,
    reason: one.reason,
    user_id: actor.userId,
    idempotency_key: one.key,
    unit_cost: one.unitCost ?? null,
    source_kind: one.source?.kind ?? null,
    source_id: one.source?.id ?? null,
    source_position: one.source?.position ?? null,
  }));
  await tx.insertInto("inventory_movement").values(rows).execute();
  return rows.map((row) => row.movement_id);
}

/** Whether a movement with the key is booked. */
export async function isBooked(tx: TenantTransaction, organizationId: string, key: string): Promise<boolean> {
  const row = await tx
    .selectFrom("inventory_movement")
    .select("movement_id")
    .where("organization_id", "=", organizationId)
    .where("idempotency_key", "=", key)
    .executeTakeFirst();
  return row !== undefined;
}

/** Locks an item of one of the practices; 404 when there is none. */
export async function lockItem(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  itemId: string,
): Promise<Selectable<DB["inventory_item"]>> {
  const row = await tx
    .selectFrom("inventory_item")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("practice_id", "in", [...practices])
    .where("item_id", "=", itemId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notFound("The stock item");
  return row;
}

/** A place of one of the practices; 404 when there is none. */
export async function locationOf(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  locationId: string,
): Promise<Selectable<DB["stock_location"]>> {
  const row = await tx
    .selectFrom("stock_location")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("practice_id", "in", [...practices])
    .where("location_id", "=", locationId)
    .executeTakeFirst();
  if (row === undefined) throw notFound("The place");
  return row;
}

/** The main store of a practice, made when there is none yet. */
export async function mainLocation(tx: TenantTransaction, organizationId: string, practiceId: string): Promise<string> {
  const { rows } = await sql<{
    place: string;
  }>`select main_stock_location(${organizationId}, ${practiceId}) as place`.execute(tx);
  const row = rows[0];
  if (row === undefined) throw new Error("a practice has a main store");
  return row.place;
}

/** Cost of a stock unit of lot `l`, in dollars. */
export const lotCost = sql<string>`coalesce(l.unit_cost, l.unit_cost_cents / 100.0)`;
/** Received of line `ol` of an order, in stock units. */
export const lineReceived = sql`coalesce((select sum(m.quantity) from inventory_movement m where m.organization_id = ol.organization_id
  and m.source_kind = 'order' and m.source_id = ol.order_id and m.source_position = ol.position), 0)`;
/** Of item `i`: ordered (drafts included) and not yet here. */
export const itemOnOrder = sql`coalesce((select sum(greatest(ol.packs * ol.pack_size - ${lineReceived}, 0))
  from purchase_order_line ol join purchase_order o on o.organization_id = ol.organization_id and o.order_id = ol.order_id
  where ol.organization_id = i.organization_id and ol.item_id = i.item_id and o.status in ('draft','sent','partly-received')), 0)`;
