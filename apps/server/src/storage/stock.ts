import { addDays, moneyText, parseCents } from "@cleanclaim/model";
import type { BodyOf, QueryOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { notFound, unprocessable } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { TenantTransaction } from "./database.ts";
import type { PostingActor } from "./ledger.ts";
import { dayOf } from "./stored-shapes.ts";

type Page = ResponseOf<"GET /api/stock">;
type Row = Page["rows"][number];

interface ItemRecord {
  readonly item_id: string;
  readonly name: string;
  readonly procedure_code: string | null;
  readonly stock_unit: string;
  readonly on_hand: string;
  readonly usable: string;
  readonly par_level: string;
  readonly reorder_level: string;
  readonly charge_cents: bigint;
  readonly next_expiry: string | null;
  readonly practice_id: string;
  readonly billing_units_per_stock_unit: string;
  readonly ndc: string | null;
}

/** Lots that expire within these days are shown as expiring. */
const expiringDays = 60;
const plain = (text: string): string => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

function statusOf(row: ItemRecord, today: string): Row["status"] {
  if (Number(row.on_hand) > 0 && Number(row.usable) === 0) return "expired";
  if (Number(row.usable) <= 0) return "out";
  if (Number(row.usable) <= Number(row.reorder_level)) return "low";
  if (row.next_expiry !== null && row.next_expiry <= addDays(dayOf(today), expiringDays)) return "expiring";
  return "ok";
}

function pageRow(row: ItemRecord, today: string): Row {
  return {
    id: row.item_id,
    name: row.name,
    procedureCode: row.procedure_code,
    stockUnit: row.stock_unit,
    onHand: plain(row.on_hand),
    parLevel: plain(row.par_level),
    reorderLevel: plain(row.reorder_level),
    nextExpiry: row.next_expiry,
    charge: moneyText(row.charge_cents),
    status: statusOf(row, today),
  };
}

const select = (
  today: string,
) => sql`select i.item_id, i.name, i.procedure_code, i.stock_unit, i.par_level, i.reorder_level, i.charge_cents, i.practice_id, i.billing_units_per_stock_unit, i.ndc,
  coalesce(sum(l.on_hand), 0)::text as on_hand, coalesce(sum(l.on_hand) filter (where l.expires_on is null or l.expires_on >= ${today}::date), 0)::text as usable,
  min(l.expires_on) filter (where l.on_hand > 0) as next_expiry
  from inventory_item i left join inventory_lot l on l.organization_id = i.organization_id and l.item_id = i.item_id`;
const group = sql`group by i.organization_id, i.item_id`;

/** Stock by what needs attention first: out, expired, low, expiring, then by name. */
export async function listStock(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  query: QueryOf<"GET /api/stock">,
): Promise<Page> {
  const today = services.clock.today();
  const { rows } =
    await sql<ItemRecord>`${select(today)} where i.organization_id = ${organizationId} and i.active and i.practice_id = any(${[...practices]}::text[])
    ${query.search === undefined || query.search === "" ? sql`` : sql`and (i.name ilike ${`%${query.search}%`} or i.procedure_code = ${query.search.toUpperCase()})`} ${group}`.execute(
      tx,
    );
  const order: readonly Row["status"][] = ["out", "expired", "low", "expiring", "ok"];
  const shown = rows
    .map((row) => pageRow(row, today))
    .filter((row) => query.status === undefined || query.status === "" || row.status === query.status)
    .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status) || a.name.localeCompare(b.name));
  return { rows: shown, next: null, total: shown.length, totalAmount: null };
}

/** One item with its lots and what moved. */
export async function stockItem(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  id: string,
): Promise<ResponseOf<"GET /api/stock/:id">> {
  const today = services.clock.today();
  const { rows } =
    await sql<ItemRecord>`${select(today)} where i.organization_id = ${organizationId} and i.item_id = ${id} ${group}`.execute(
      tx,
    );
  const row = rows[0];
  if (row === undefined) throw notFound("The stock item");
  const lots = await tx
    .selectFrom("inventory_lot")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("item_id", "=", id)
    .orderBy("expires_on")
    .execute();
  const movements = await tx
    .selectFrom("inventory_movement as m")
    .innerJoin("inventory_lot as l", (join) =>
      join.onRef("l.organization_id", "=", "m.organization_id").onRef("l.lot_id", "=", "m.lot_id"),
    )
    .leftJoin("app_user as u", (join) =>
      join.onRef("u.organization_id", "=", "m.organization_id").onRef("u.user_id", "=", "m.user_id"),
    )
    .select([
      "m.movement_id",
      "m.at",
      "m.kind",
      "m.quantity",
      "l.lot_number",
      "m.visit_id",
      "u.display_name",
      "m.reason",
    ])
    .where("m.organization_id", "=", organizationId)
    .where("m.item_id", "=", id)
    .orderBy("m.at", "desc")
    .limit(200)
    .execute();
  return {
    row: pageRow(row, today),
    billingUnitsPerStockUnit: plain(row.billing_units_per_stock_unit),
    ndc: row.ndc,
    lots: lots.map((lot) => ({
      id: lot.lot_id,
      lotNumber: lot.lot_number,
      expiresOn: lot.expires_on,
      onHand: plain(lot.on_hand),
      receivedOn: lot.received_on,
    })),
    movements: movements.map((movement) => ({
      id: movement.movement_id,
      at: movement.at,
      kind: movement.kind,
      quantity: plain(movement.quantity),
      lot: movement.lot_number,
      visitId: movement.visit_id,
      user: movement.display_name ?? "",
      reason: movement.reason,
    })),
  };
}

async function alreadyDone(tx: TenantTransaction, organizationId: string, key: string): Promise<boolean> {
  const row = await tx
    .selectFrom("inventory_movement")
    .select("movement_id")
    .where("organization_id", "=", organizationId)
    .where("idempotency_key", "=", key)
    .executeTakeFirst();
  return row !== undefined;
}

/** Receives a delivery: a new lot, or more of one that is known. The key makes a repeated request harmless. */
export async function receiveStock(
  tx: TenantTransaction,
  services: Services,
  actor: PostingActor,
  itemId: string,
  body: BodyOf<"POST /api/stock/:id/receive">,
): Promise<void> {
  if (await alreadyDone(tx, actor.organizationId, body.idempotencyKey)) return;
  const item = await tx
    .selectFrom("inventory_item")
    .select("item_id")
    .where("organization_id", "=", actor.organizationId)
    .where("item_id", "=", itemId)
    .executeTakeFirst();
  if (item === undefined) throw notFound("The stock item");
  const today = services.clock.today();
  if (body.expiresOn !== undefined && body.expiresOn !== null && body.expiresOn < today)
    throw unprocessable(
      "The lot has expired already.",
      "Check the expiry date on the package; send an expired delivery back.",
    );
  const known = await tx
    .selectFrom("inventory_lot")
    .select(["lot_id", "expires_on"])
    .where("organization_id", "=", actor.organizationId)
    .where("item_id", "=", itemId)
    .where("lot_number", "=", body.lotNumber)
    .executeTakeFirst();
  if (known !== undefined && body.expiresOn !== undefined && known.expires_on !== body.expiresOn)
    throw unprocessable(
      `Lot ${body.lotNumber} is on the shelf with another expiry date.`,
      "Check the date, or enter the lot number as printed.",
    );
  const lotId = known?.lot_id ?? services.newId();
  if (known === undefined) {
    await tx
      .insertInto("inventory_lot")
      .values({
        organization_id: actor.organizationId,
        lot_id: lotId,
        item_id: itemId,
        lot_number: body.lotNumber,
        expires_on: body.expiresOn ?? null,
        received_on: today,
        unit_cost_cents: body.unitCost === undefined ? 0n : (parseCents(body.unitCost) ?? 0n),
      })
      .execute();
  }
  await tx
    .insertInto("inventory_movement")
    .values({
      organization_id: actor.organizationId,
      movement_id: services.newId(),
      item_id: itemId,
      lot_id: lotId,
      kind: "receive",
      quantity: body.quantity,
      reason: "Delivery",
      user_id: actor.userId,
      idempotency_key: body.idempotencyKey,
    })
    .execute();
}

/** Sets a lot to what was counted, by a movement over the difference with its reason. */
export async function countStock(
  tx: TenantTransaction,
  services: Services,
  actor: PostingActor,
  itemId: string,
  body: BodyOf<"POST /api/stock/:id/count">,
): Promise<void> {
  if (await alreadyDone(tx, actor.organizationId, body.idempotencyKey)) return;
  const lot = await tx
    .selectFrom("inventory_lot")
    .select(["on_hand"])
    .where("organization_id", "=", actor.organizationId)
    .where("item_id", "=", itemId)
    .where("lot_id", "=", body.lotId)
    .forUpdate()
    .executeTakeFirst();
  if (lot === undefined) throw notFound("The lot");
  const { rows } = await sql<{
    difference: string;
  }>`select (${body.counted}::numeric - ${lot.on_hand}::numeric)::text as difference`.execute(tx);
  await tx
    .insertInto("inventory_movement")
    .values({
      organization_id: actor.organizationId,
      movement_id: services.newId(),
      item_id: itemId,
      lot_id: body.lotId,
      kind: "count",
      quantity: rows[0]?.difference ?? "0",
      reason: body.reason,
      user_id: actor.userId,
      idempotency_key: body.idempotencyKey,
    })
    .execute();
}

/** Procedure packs with what is on hand of each item. */
export async function listPacks(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
): Promise<ResponseOf<"GET /api/packs">> {
  const packs = await tx
    .selectFrom("procedure_pack")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("practice_id", "in", [...practices])
    .orderBy("name")
    .execute();
  const stock = await listStock(tx, services, organizationId, practices, {});
  return packs.map((pack) => ({
    id: pack.pack_id,
    name: pack.name,
    procedureCode: pack.procedure_code,
    // The column holds a list of items with quantities.
    items: (pack.items as readonly { itemId: string; quantity: number }[]).map((part) => {
      const item = stock.rows.find((row) => row.id === part.itemId);
      return { itemId: part.itemId, name: item?.name ?? "", quantity: part.quantity, onHand: item?.onHand ?? "0" };
    }),
  }));
}
