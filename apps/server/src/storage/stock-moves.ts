import { addDays, moneyText, parseCents } from "@cleanclaim/model";
import { quantityText, toQuantity } from "@cleanclaim/revenue-cycle";
import type { BodyOf, QueryOf, ResponseOf, StockLotRow, StockTransfer } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { conflict, notFound, unprocessable } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import { plainDecimal } from "./claim-building.ts";
import type { TenantTransaction } from "./database.ts";
import { bookMovements, isBooked, locationOf, lockShelves, lotCost } from "./stock-shelf.ts";
import { expiringDays } from "./stock.ts";
import { dayOf } from "./stored-shapes.ts";

/** Lots by place, what expires first on top. `status` is ok, expiring, expired or held. */
export async function listLots(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  query: QueryOf<"GET /api/stock-lots">,
): Promise<ResponseOf<"GET /api/stock-lots">> {
  const today = services.clock.today();
  const soon = addDays(dayOf(today), expiringDays);
  const search = query.search ?? "";
  const { rows } = await sql<{
    lot_id: string;
    item_id: string;
    practice_id: string;
    name: string;
    lot_number: string;
    location_id: string;
    location: string;
    expires_on: string | null;
    on_hand: string;
    stock_unit: string;
    cost: string;
    value_cents: bigint;
    held_reason: string | null;
  }>`select l.lot_id, l.item_id, i.practice_id, i.name, l.lot_number, s.location_id, p.name as location, l.expires_on, s.on_hand::text as on_hand, i.stock_unit,
      ${lotCost}::text as cost, round(s.on_hand * ${lotCost} * 100)::bigint as value_cents, l.held_reason
    from inventory_stock s join inventory_lot l on l.organization_id = s.organization_id and l.lot_id = s.lot_id
    join inventory_item i on i.organization_id = l.organization_id and i.item_id = l.item_id
    join stock_location p on p.organization_id = s.organization_id and p.location_id = s.location_id
    where s.organization_id = ${organizationId} and s.on_hand > 0 and i.practice_id = any(${[...practices]}::text[])
      ${query.location === undefined || query.location === "" ? sql`` : sql`and s.location_id = ${query.location}`}
      ${search === "" ? sql`` : sql`and (i.name ilike ${`%${search}%`} or l.lot_number ilike ${`%${search}%`})`}
    order by l.expires_on nulls last, i.name, p.main desc, p.name limit 2000`.execute(tx);
  const status = (row: (typeof rows)[number]): StockLotRow["status"] => {
    if (row.held_reason !== null) return "held";
    if (row.expires_on === null || row.expires_on > soon) return "ok";
    return row.expires_on < today ? "expired" : "expiring";
  };
  const shown = rows
    .map((row) => ({
      id: `${row.lot_id}@${row.location_id}`,
      lotId: row.lot_id,
      itemId: row.item_id,
      practiceId: row.practice_id,
      item: row.name,
      lotNumber: row.lot_number,
      locationId: row.location_id,
      location: row.location,
      expiresOn: row.expires_on,
      onHand: plainDecimal(row.on_hand),
      stockUnit: row.stock_unit,
      unitCost: plainDecimal(row.cost),
      value: moneyText(row.value_cents),
      held: row.held_reason,
      status: status(row),
    }))
    .filter(
      (row) =>
        query.status === undefined ||
        query.status === "" ||
        row.status === query.status ||
        // A held lot may have expired as well.
        (query.status === "expired" && row.expiresOn !== null && row.expiresOn < today),
    );
  const value = shown.reduce((sum, row) => sum + (parseCents(row.value) ?? 0n), 0n);
  return { rows: shown, next: null, total: shown.length, totalAmount: moneyText(value) };
}

/** A lot of one of the practices, with its item. */
async function lotOf(tx: TenantTransaction, organizationId: string, practices: readonly string[], lotId: string) {
  const { rows } = await sql<{
    item_id: string;
    practice_id: string;
    name: string;
    lot_number: string;
    expires_on: string | null;
    held_reason: string | null;
  }>`select l.item_id, i.practice_id, i.name, l.lot_number, l.expires_on, l.held_reason from inventory_lot l
    join inventory_item i on i.organization_id = l.organization_id and i.item_id = l.item_id
    where l.organization_id = ${organizationId} and l.lot_id = ${lotId} and i.practice_id = any(${[...practices]}::text[]) for update of l`.execute(
    tx,
  );
  const row = rows[0];
  if (row === undefined) throw notFound("The lot");
  return row;
}

/** Moves lots from one place to another of the same practice. The same key again changes nothing. */
export async function transferStock(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  body: BodyOf<"POST /api/stock-transfers">,
): Promise<string> {
  const organization_id = actor.organizationId;
  const from = await locationOf(tx, organization_id, practices, body.fromLocationId);
  const to = await locationOf(tx, organization_id, practices, body.toLocationId);
  if (from.location_id === to.location_id) throw unprocessable("From and to are the same place.");
  if (from.practice_id !== to.practice_id) throw unprocessable("Stock moves within one practice only.");
  if (!to.active) throw conflict(`${to.name} is closed.`);
  const transfer_id = services.newId();
  const made = await tx
    .insertInto("stock_transfer")
    .values({
      organization_id,
      transfer_id,
      practice_id: from.practice_id,
      from_location_id: from.location_id,
      to_location_id: to.location_id,
      note: body.note ?? "",
      user_id: actor.userId,
      idempotency_key: body.idempotencyKey,
    })
    .onConflict((twin) => twin.columns(["organization_id", "idempotency_key"]).doNothing())
    .returning("transfer_id")
    .executeTakeFirst();
  if (made === undefined) return "This transfer was booked already.";
  const lots = new Map<string, bigint>();
  for (const line of body.lines) lots.set(line.lotId, (lots.get(line.lotId) ?? 0n) + toQuantity(line.quantity));
  const items: string[] = [];
  for (const lotId of [...lots.keys()].sort())
    items.push((await lotOf(tx, organization_id, [from.practice_id], lotId)).item_id);
  const shelves = await lockShelves(tx, organization_id, [...new Set(items)]);
  const bookings = [...lots].flatMap(([lotId, quantity]) => {
    const shelf = shelves.find((one) => one.lotId === lotId && one.locationId === from.location_id);
    if (quantity <= 0n) throw unprocessable("The quantity must be more than zero.");
    if (shelf === undefined || toQuantity(shelf.onHand) < quantity)
      throw unprocessable(
        `Only ${shelf?.onHand ?? "0"} of ${quantityText(quantity)} lie in ${from.name}${shelf === undefined ? "" : ` (lot ${shelf.lotNumber})`}.`,
        "Transfer less, or count the place.",
      );
    const leg = (place: string, signed: bigint, name: string) => ({
      itemId: shelf.itemId,
      lotId,
      locationId: place,
      kind: "transfer",
      quantity: quantityText(signed),
      reason: name,
      key: `transfer:${transfer_id}:${lotId}:${signed < 0n ? "out" : "in"}`,
      source: { kind: "transfer", id: transfer_id },
    });
    return [leg(from.location_id, -quantity, `To ${to.name}`), leg(to.location_id, quantity, `From ${from.name}`)];
  });
  await bookMovements(tx, services, actor, bookings);
  return `${lots.size} lot${lots.size === 1 ? "" : "s"} moved from ${from.name} to ${to.name}.`;
}

/** The last transfers, newest first. */
export async function listTransfers(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
): Promise<StockTransfer[]> {
  const { rows } = await sql<{
    transfer_id: string;
    from: string;
    to: string;
    at: string;
    user: string | null;
    note: string;
    lines: StockTransfer["lines"];
  }>`select t.transfer_id, a.name as "from", b.name as "to", t.at, u.display_name as "user", t.note,
      coalesce((select json_agg(json_build_object('item', i.name, 'lot', l.lot_number, 'quantity', trim_scale(m.quantity)::text, 'stockUnit', i.stock_unit) order by i.name)
        from inventory_movement m join inventory_item i on i.organization_id = m.organization_id and i.item_id = m.item_id
        join inventory_lot l on l.organization_id = m.organization_id and l.lot_id = m.lot_id
        where m.organization_id = t.organization_id and m.source_kind = 'transfer' and m.source_id = t.transfer_id and m.quantity > 0), '[]') as lines
    from stock_transfer t
    join stock_location a on a.organization_id = t.organization_id and a.location_id = t.from_location_id
    join stock_location b on b.organization_id = t.organization_id and b.location_id = t.to_location_id
    left join app_user u on u.organization_id = t.organization_id and u.user_id = t.user_id
    where t.organization_id = ${organizationId} and t.practice_id = any(${[...practices]}::text[]) order by t.at desc limit 200`.execute(
    tx,
  );
  return rows.map((row) => ({
    id: row.transfer_id,
    from: row.from,
    to: row.to,
    at: row.at,
    user: row.user ?? "",
    note: row.note,
    lines: row.lines,
  }));
}

/** Takes a part of a lot off the shelf for good: expired, spoilt, or sent back to the vendor. The same key again changes nothing. */
export async function writeOffLot(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  lotId: string,
  body: BodyOf<"POST /api/stock-lots/:id/write-off">,
): Promise<string> {
  const lot = await lotOf(tx, actor.organizationId, practices, lotId);
  const key = `write-off:${lotId}:${body.idempotencyKey}`;
  if (await isBooked(tx, actor.organizationId, key)) return "This was written off already.";
  const place = await locationOf(tx, actor.organizationId, practices, body.locationId);
  const today = services.clock.today();
  if (body.kind === "expired" && (lot.expires_on === null || lot.expires_on >= today))
    throw unprocessable(
      `Lot ${lot.lot_number} has not expired${lot.expires_on === null ? "" : ` (it does on ${lot.expires_on})`}.`,
      "Write it off as spoilt, or send it back.",
    );
  const quantity = toQuantity(body.quantity);
  const shelf = (await lockShelves(tx, actor.organizationId, [lot.item_id])).find(
    (one) => one.lotId === lotId && one.locationId === place.location_id,
  );
  if (quantity <= 0n) throw unprocessable("The quantity must be more than zero.");
  if (shelf === undefined || toQuantity(shelf.onHand) < quantity)
    throw unprocessable(`Only ${shelf?.onHand ?? "0"} of ${body.quantity} lie in ${place.name}.`, "Write off less.");
  await bookMovements(tx, services, actor, [
    {
      itemId: lot.item_id,
      lotId,
      locationId: place.location_id,
      kind: body.kind,
      quantity: quantityText(-quantity),
      reason: body.reason,
      key,
      source: { kind: "write-off", id: lotId },
    },
  ]);
  const what = body.kind === "vendor-return" ? "sent back" : "written off";
  return `${body.quantity} of ${lot.name}, lot ${lot.lot_number}, ${what}.`;
}

/** Holds a lot, or releases it: a held lot can't be used, transferred lots stay held. */
export async function holdLot(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  lotId: string,
  reason: string | null,
): Promise<string> {
  const lot = await lotOf(tx, actor.organizationId, practices, lotId);
  if (reason === null) await refuseOpenRecall(tx, actor.organizationId, lot.item_id, lot.lot_number);
  await tx
    .updateTable("inventory_lot")
    .set({
      held_at: reason === null ? null : services.clock.now(),
      held_by: reason === null ? null : actor.userId,
      held_reason: reason,
    })
    .where("organization_id", "=", actor.organizationId)
    .where("lot_id", "=", lotId)
    .execute();
  return reason === null ? `Lot ${lot.lot_number} can be used again.` : `Lot ${lot.lot_number} is held.`;
}

async function refuseOpenRecall(
  tx: TenantTransaction,
  organizationId: string,
  itemId: string,
  lotNumber: string,
): Promise<void> {
  const recall = await tx
    .selectFrom("stock_recall")
    .select("recall_id")
    .where("organization_id", "=", organizationId)
    .where("item_id", "=", itemId)
    .where("closed_at", "is", null)
    .where(sql<boolean>`${lotNumber} = any(lot_numbers)`)
    .executeTakeFirst();
  if (recall !== undefined) throw conflict(`Lot ${lotNumber} is recalled.`, "Close the recall first.");
}
