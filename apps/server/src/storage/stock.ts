import { addDays, moneyText, parseCents } from "@cleanclaim/model";
import { averageCost, quantityText, toQuantity } from "@cleanclaim/revenue-cycle";
import type { BodyOf, QueryOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import { notFound, unprocessable } from "../http/problem.ts";
import type { Services } from "../services.ts";
import { plainDecimal } from "./claim-building.ts";
import type { TenantTransaction } from "./database.ts";
import type { PostingActor } from "./ledger.ts";
import { bookMovements, isBooked, itemOnOrder, locationOf, lockItem, lockShelves, lotCost } from "./stock-shelf.ts";
import { dayOf } from "./stored-shapes.ts";

type Page = ResponseOf<"GET /api/stock">;
type Row = Page["rows"][number];
type Item = ResponseOf<"GET /api/stock/:id">;

interface ItemRecord {
  readonly item_id: string;
  readonly practice_id: string;
  readonly name: string;
  readonly procedure_code: string | null;
  readonly stock_unit: string;
  readonly on_hand: string;
  readonly usable: string;
  readonly on_order: string;
  readonly par_level: string;
  readonly reorder_level: string;
  readonly charge_cents: bigint;
  readonly value_cents: bigint;
  readonly next_expiry: string | null;
  readonly billing_units_per_stock_unit: string;
  readonly ndc: string | null;
  readonly ndc_unit: string | null;
  readonly ndc_quantity_per_stock_unit: string | null;
  readonly single_dose: boolean;
  readonly dose_unit: string | null;
  readonly dose_per_billing_unit: string | null;
  readonly dose_per_stock_unit: string | null;
  readonly vendor_id: string | null;
  readonly vendor: string | null;
  readonly vendor_item_number: string;
  readonly order_unit: string;
  readonly pack_size: string;
  readonly active: boolean;
  readonly version: number;
}

/** Lots that expire within these days are shown as expiring. */
export const expiringDays = 60;

function statusOf(row: ItemRecord, today: string): Row["status"] {
  if (Number(row.on_hand) > 0 && Number(row.usable) === 0) return "expired";
  if (Number(row.usable) <= 0) return "out";
  if (row.next_expiry !== null && row.next_expiry < today) return "expired";
  if (Number(row.usable) <= Number(row.reorder_level)) return "low";
  if (row.next_expiry !== null && row.next_expiry <= addDays(dayOf(today), expiringDays)) return "expiring";
  return "ok";
}

function doseOf(row: ItemRecord): Row["dose"] {
  if (row.dose_unit === null || row.dose_per_billing_unit === null || row.dose_per_stock_unit === null) return null;
  return {
    unit: row.dose_unit,
    perBillingUnit: plainDecimal(row.dose_per_billing_unit),
    perStockUnit: plainDecimal(row.dose_per_stock_unit),
  };
}

function pageRow(row: ItemRecord, today: string): Row {
  return {
    id: row.item_id,
    practiceId: row.practice_id,
    name: row.name,
    procedureCode: row.procedure_code,
    stockUnit: row.stock_unit,
    onHand: plainDecimal(row.on_hand),
    onOrder: plainDecimal(row.on_order),
    parLevel: plainDecimal(row.par_level),
    reorderLevel: plainDecimal(row.reorder_level),
    nextExpiry: row.next_expiry,
    charge: moneyText(row.charge_cents),
    value: moneyText(row.value_cents),
    vendor: row.vendor,
    singleDose: row.single_dose,
    dose: doseOf(row),
    status: statusOf(row, today),
  };
}

async function itemRecords(tx: TenantTransaction, today: string, where: RawBuilder<unknown>): Promise<ItemRecord[]> {
  const { rows } = await sql<ItemRecord>`
    select i.*, v.name as vendor, ${itemOnOrder}::text as on_order, coalesce(s.on_hand, 0)::text as on_hand, coalesce(s.usable, 0)::text as usable,
      s.next_expiry, coalesce(round(s.value * 100), 0)::bigint as value_cents
    from inventory_item i
    left join stock_vendor v on v.organization_id = i.organization_id and v.vendor_id = i.vendor_id
    left join lateral (select sum(l.on_hand) as on_hand, sum(l.on_hand * ${lotCost}) as value,
        sum(l.on_hand) filter (where l.held_at is null and (l.expires_on is null or l.expires_on >= ${today}::date)) as usable,
        min(l.expires_on) filter (where l.on_hand > 0) as next_expiry
      from inventory_lot l where l.organization_id = i.organization_id and l.item_id = i.item_id) s on true
    where ${where}`.execute(tx);
  return rows;
}

/** Stock by what needs attention first: out, expired, low, expiring, then by name. The amount is what all of it cost. */
export async function listStock(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  query: QueryOf<"GET /api/stock">,
): Promise<Page> {
  const today = services.clock.today();
  const search = query.search ?? "";
  const retired = query.status === "retired";
  const rows = await itemRecords(
    tx,
    today,
    sql`i.organization_id = ${organizationId} and i.active = ${!retired} and i.practice_id = any(${[...practices]}::text[])
      ${search === "" ? sql`` : sql`and (i.name ilike ${`%${search}%`} or i.procedure_code = ${search.toUpperCase()} or i.ndc = ${search.replaceAll("-", "")})`}`,
  );
  const order: readonly Row["status"][] = ["out", "expired", "low", "expiring", "ok"];
  const shown = rows
    .map((row) => pageRow(row, today))
    .filter((row) => retired || query.status === undefined || query.status === "" || row.status === query.status)
    .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status) || a.name.localeCompare(b.name));
  const value = shown.reduce((sum, row) => sum + (parseCents(row.value) ?? 0n), 0n);
  return { rows: shown, next: null, total: shown.length, totalAmount: moneyText(value) };
}

/** One item with its lots by place and what moved. */
export async function stockItem(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  id: string,
): Promise<Item> {
  const today = services.clock.today();
  const [row] = await itemRecords(
    tx,
    today,
    sql`i.organization_id = ${organizationId} and i.item_id = ${id} and i.practice_id = any(${[...practices]}::text[])`,
  );
  if (row === undefined) throw notFound("The stock item");
  return {
    row: pageRow(row, today),
    item: savedItem(row),
    version: row.version,
    billingUnitsPerStockUnit: plainDecimal(row.billing_units_per_stock_unit),
    ndc: row.ndc,
    lots: await lotsOf(tx, organizationId, id),
    movements: await movementsOf(tx, organizationId, id),
  };
}

function savedItem(row: ItemRecord): Item["item"] {
  return {
    practice: row.practice_id,
    name: row.name,
    procedureCode: row.procedure_code,
    stockUnit: row.stock_unit,
    billingUnitsPerStockUnit: plainDecimal(row.billing_units_per_stock_unit),
    ndc: row.ndc,
    // The column is written from the contract's words only.
    ndcUnit: row.ndc_unit as Item["item"]["ndcUnit"],
    ndcQuantityPerStockUnit:
      row.ndc_quantity_per_stock_unit === null ? null : plainDecimal(row.ndc_quantity_per_stock_unit),
    singleDose: row.single_dose,
    dose: doseOf(row),
    parLevel: plainDecimal(row.par_level),
    reorderLevel: plainDecimal(row.reorder_level),
    charge: moneyText(row.charge_cents),
    vendorId: row.vendor_id,
    vendorItemNumber: row.vendor_item_number,
    orderUnit: row.order_unit,
    packSize: plainDecimal(row.pack_size),
    active: row.active,
  };
}

async function lotsOf(tx: TenantTransaction, organizationId: string, itemId: string): Promise<Item["lots"]> {
  const { rows } = await sql<{
    lot_id: string;
    lot_number: string;
    expires_on: string | null;
    received_on: string;
    on_hand: string;
    cost: string;
    value_cents: bigint;
    held_reason: string | null;
    places: { locationId: string; location: string; onHand: string }[];
  }>`select l.lot_id, l.lot_number, l.expires_on, l.received_on, l.on_hand::text as on_hand, ${lotCost}::text as cost,
      round(l.on_hand * ${lotCost} * 100)::bigint as value_cents, l.held_reason,
      coalesce((select json_agg(json_build_object('locationId', p.location_id, 'location', p.name, 'onHand', trim_scale(s.on_hand)::text) order by p.main desc, p.name)
        from inventory_stock s join stock_location p on p.organization_id = s.organization_id and p.location_id = s.location_id
        where s.organization_id = l.organization_id and s.lot_id = l.lot_id and s.on_hand > 0), '[]') as places
    from inventory_lot l where l.organization_id = ${organizationId} and l.item_id = ${itemId}
    order by l.on_hand = 0, l.expires_on, l.lot_number`.execute(tx);
  return rows.map((lot) => ({
    id: lot.lot_id,
    lotNumber: lot.lot_number,
    expiresOn: lot.expires_on,
    onHand: plainDecimal(lot.on_hand),
    receivedOn: lot.received_on,
    unitCost: plainDecimal(lot.cost),
    value: moneyText(lot.value_cents),
    held: lot.held_reason,
    places: lot.places,
  }));
}

async function movementsOf(tx: TenantTransaction, organizationId: string, itemId: string): Promise<Item["movements"]> {
  const { rows } = await sql<{
    movement_id: string;
    at: string;
    kind: string;
    quantity: string;
    lot_number: string;
    location: string | null;
    visit_id: string | null;
    display_name: string | null;
    reason: string;
  }>`select m.movement_id, m.at, m.kind, m.quantity::text as quantity, l.lot_number, p.name as location, m.visit_id, u.display_name, m.reason
    from inventory_movement m
    join inventory_lot l on l.organization_id = m.organization_id and l.lot_id = m.lot_id
    left join stock_location p on p.organization_id = m.organization_id and p.location_id = m.location_id
    left join app_user u on u.organization_id = m.organization_id and u.user_id = m.user_id
    where m.organization_id = ${organizationId} and m.item_id = ${itemId} order by m.at desc, m.movement_id desc limit 200`.execute(
    tx,
  );
  return rows.map((movement) => ({
    id: movement.movement_id,
    at: movement.at,
    kind: movement.kind,
    quantity: plainDecimal(movement.quantity),
    lot: movement.lot_number,
    location: movement.location ?? "",
    visitId: movement.visit_id,
    user: movement.display_name ?? "",
    reason: movement.reason,
  }));
}

/** A delivery of one lot. Quantity and cost (dollars for one stock unit) are decimal text. */
export interface Delivery {
  readonly itemId: string;
  readonly lotNumber: string;
  readonly expiresOn: string | null;
  readonly quantity: string;
  readonly unitCost: string | undefined;
  readonly locationId: string | undefined;
  readonly reason: string;
  readonly key: string;
  readonly source?: { readonly kind: string; readonly id: string; readonly position: number };
}

/** Puts a delivery on the shelf: a new lot, or more of one that is known, whose cost becomes the average of both. The item must be locked. */
export async function putAway(
  tx: TenantTransaction,
  services: Services,
  actor: PostingActor,
  delivery: Delivery,
): Promise<void> {
  const today = services.clock.today();
  if (delivery.expiresOn !== null && delivery.expiresOn < today)
    throw unprocessable(
      `Lot ${delivery.lotNumber} has expired already.`,
      "Check the expiry date on the package; send an expired delivery back.",
    );
  const known = await tx
    .selectFrom("inventory_lot as l")
    .select(["l.lot_id", "l.expires_on", "l.on_hand", "l.held_reason", lotCost.as("cost")])
    .where("l.organization_id", "=", actor.organizationId)
    .where("l.item_id", "=", delivery.itemId)
    .where("l.lot_number", "=", delivery.lotNumber)
    .forUpdate()
    .executeTakeFirst();
  if (known !== undefined && known.expires_on !== delivery.expiresOn)
    throw unprocessable(
      `Lot ${delivery.lotNumber} is on the shelf with another expiry date.`,
      "Check the date, or enter the lot number as printed.",
    );
  if (known !== undefined && known.held_reason !== null)
    throw unprocessable(`Lot ${delivery.lotNumber} is held: ${known.held_reason}`, "Send it back, or release the lot.");
  await refuseRecalled(tx, actor.organizationId, delivery.itemId, delivery.lotNumber);
  const lotId = known?.lot_id ?? services.newId();
  const cost =
    known === undefined || delivery.unitCost === undefined
      ? (delivery.unitCost ?? known?.cost)
      : averageCost(
          { quantity: plainDecimal(known.on_hand), cost: sixPlaces(known.cost) },
          { quantity: delivery.quantity, cost: delivery.unitCost },
        );
  if (known === undefined) {
    await tx
      .insertInto("inventory_lot")
      .values({
        organization_id: actor.organizationId,
        lot_id: lotId,
        item_id: delivery.itemId,
        lot_number: delivery.lotNumber,
        expires_on: delivery.expiresOn,
        received_on: today,
        unit_cost: cost ?? "0",
      })
      .execute();
  } else if (cost !== undefined) {
    await tx
      .updateTable("inventory_lot")
      .set({ unit_cost: cost })
      .where("organization_id", "=", actor.organizationId)
      .where("lot_id", "=", lotId)
      .execute();
  }
  await bookMovements(tx, services, actor, [{ ...delivery, lotId, kind: "receive" }]);
}

async function refuseRecalled(
  tx: TenantTransaction,
  organizationId: string,
  itemId: string,
  lotNumber: string,
): Promise<void> {
  const recall = await tx
    .selectFrom("stock_recall")
    .select("reason")
    .where("organization_id", "=", organizationId)
    .where("item_id", "=", itemId)
    .where("closed_at", "is", null)
    .where(sql<boolean>`${lotNumber} = any(lot_numbers)`)
    .executeTakeFirst();
  if (recall !== undefined)
    throw unprocessable(`Lot ${lotNumber} is recalled: ${recall.reason}`, "Don't put it on the shelf; send it back.");
}

const sixPlaces = (text: string): string => Number(text).toFixed(6);

/** Receives a delivery without an order. The key makes a repeated request harmless. */
export async function receiveStock(
  tx: TenantTransaction,
  services: Services,
  actor: PostingActor,
  practices: readonly string[],
  itemId: string,
  body: BodyOf<"POST /api/stock/:id/receive">,
): Promise<void> {
  await lockItem(tx, actor.organizationId, practices, itemId);
  if (await isBooked(tx, actor.organizationId, body.idempotencyKey)) return;
  if (body.locationId !== undefined) await locationOf(tx, actor.organizationId, practices, body.locationId);
  await putAway(tx, services, actor, {
    itemId,
    lotNumber: body.lotNumber.trim(),
    expiresOn: body.expiresOn ?? null,
    quantity: String(body.quantity),
    unitCost: body.unitCost,
    locationId: body.locationId,
    reason: "Delivery",
    key: body.idempotencyKey,
  });
}

/** Sets a lot in one place to what was counted, by a movement over the difference with its reason. */
export async function countStock(
  tx: TenantTransaction,
  services: Services,
  actor: PostingActor,
  practices: readonly string[],
  itemId: string,
  body: BodyOf<"POST /api/stock/:id/count">,
): Promise<void> {
  await lockItem(tx, actor.organizationId, practices, itemId);
  if (await isBooked(tx, actor.organizationId, body.idempotencyKey)) return;
  const shelves = (await lockShelves(tx, actor.organizationId, [itemId])).filter(
    (shelf) => shelf.lotId === body.lotId && (body.locationId === undefined || shelf.locationId === body.locationId),
  );
  const shelf = shelves[0];
  if (shelf === undefined) throw notFound("The lot");
  if (shelves.filter((one) => Number(one.onHand) > 0).length > 1)
    throw unprocessable(`Lot ${shelf.lotNumber} lies in several places.`, "Say which place was counted.");
  const counted = shelves.find((one) => Number(one.onHand) > 0) ?? shelf;
  const difference = quantityText(toQuantity(body.counted.toFixed(6)) - toQuantity(counted.onHand));
  await bookMovements(tx, services, actor, [
    {
      itemId,
      lotId: body.lotId,
      locationId: counted.locationId,
      kind: "count",
      quantity: difference,
      reason: body.reason,
      key: body.idempotencyKey,
    },
  ]);
}
