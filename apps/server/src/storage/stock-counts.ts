import { moneyText } from "@cleanclaim/model";
import { quantityText, stockValueCents, toQuantity } from "@cleanclaim/revenue-cycle";
import type { BodyOf, StockCount, StockCountRow } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import type { RawBuilder, Selectable } from "kysely";
import { conflict, notFound, unprocessable } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import { plainDecimal } from "./claim-building.ts";
import type { DB } from "./database-types.gen.ts";
import type { TenantTransaction } from "./database.ts";
import { bookMovements, locationOf, lotCost } from "./stock-shelf.ts";

interface CountRecord {
  readonly count_id: string;
  readonly location: string;
  readonly status: StockCountRow["status"];
  readonly blind: boolean;
  readonly note: string;
  readonly started_at: string;
  readonly started_by: string | null;
  readonly posted_at: string | null;
  readonly lines: number;
  readonly counted: number;
  readonly variance_cents: bigint | null;
}

async function countRecords(tx: TenantTransaction, where: RawBuilder<unknown>): Promise<CountRecord[]> {
  const { rows } =
    await sql<CountRecord>`select c.count_id, p.name as location, c.status, c.blind, c.note, c.started_at, u.display_name as started_by, c.posted_at,
      t.lines, t.counted, case when c.status = 'posted' or not c.blind then t.variance_cents end as variance_cents
    from stock_count c join stock_location p on p.organization_id = c.organization_id and p.location_id = c.location_id
    left join app_user u on u.organization_id = c.organization_id and u.user_id = c.started_by
    cross join lateral (select count(*)::int as lines, count(n.counted)::int as counted,
        coalesce(round(sum((n.counted - n.book) * ${lotCost}) * 100), 0)::bigint as variance_cents
      from stock_count_line n join inventory_lot l on l.organization_id = n.organization_id and l.lot_id = n.lot_id
      where n.organization_id = c.organization_id and n.count_id = c.count_id) t
    where ${where} order by c.started_at desc limit 200`.execute(tx);
  return rows;
}

function rowOf(record: CountRecord): StockCountRow {
  return {
    id: record.count_id,
    location: record.location,
    status: record.status,
    blind: record.blind,
    startedAt: record.started_at,
    startedBy: record.started_by ?? "",
    postedAt: record.posted_at,
    lines: record.lines,
    counted: record.counted,
    variance: record.variance_cents === null ? null : moneyText(record.variance_cents),
  };
}

/** Counts, newest first. */
export async function listCounts(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
): Promise<StockCountRow[]> {
  const records = await countRecords(
    tx,
    sql`c.organization_id = ${organizationId} and c.practice_id = any(${[...practices]}::text[])`,
  );
  return records.map(rowOf);
}

/** One count. While a blind one is open, nobody sees what the book says. */
export async function countView(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  countId: string,
): Promise<StockCount> {
  const [record] = await countRecords(
    tx,
    sql`c.organization_id = ${organizationId} and c.count_id = ${countId} and c.practice_id = any(${[...practices]}::text[])`,
  );
  if (record === undefined) throw notFound("The count");
  const shown = record.status === "posted" || !record.blind;
  const lines = await countLines(tx, organizationId, countId);
  return {
    row: rowOf(record),
    note: record.note,
    lines: lines.map((line) => {
      const difference =
        line.counted === null
          ? null
          : quantityText(toQuantity(plainDecimal(line.counted)) - toQuantity(plainDecimal(line.book)));
      return {
        lotId: line.lot_id,
        item: line.name,
        lot: line.lot_number,
        expiresOn: line.expires_on,
        stockUnit: line.stock_unit,
        book: shown ? plainDecimal(line.book) : null,
        counted: line.counted === null ? null : plainDecimal(line.counted),
        difference: shown ? difference : null,
        amount:
          shown && difference !== null ? moneyText(stockValueCents(difference, Number(line.cost).toFixed(6))) : null,
        reason: line.reason,
        countedBy: line.display_name ?? "",
      };
    }),
  };
}

interface LineRecord {
  readonly lot_id: string;
  readonly item_id: string;
  readonly name: string;
  readonly lot_number: string;
  readonly expires_on: string | null;
  readonly stock_unit: string;
  /** What the book said when the line was counted; before that, what it says now. */
  readonly book: string;
  readonly counted: string | null;
  readonly reason: string;
  readonly display_name: string | null;
  readonly cost: string;
}

async function countLines(tx: TenantTransaction, organizationId: string, countId: string): Promise<LineRecord[]> {
  const { rows } = await sql<LineRecord>`select n.lot_id, l.item_id, i.name, l.lot_number, l.expires_on, i.stock_unit,
      coalesce(n.book, s.on_hand, 0)::text as book, n.counted::text as counted, n.reason, u.display_name, ${lotCost}::text as cost
    from stock_count_line n
    join stock_count c on c.organization_id = n.organization_id and c.count_id = n.count_id
    join inventory_lot l on l.organization_id = n.organization_id and l.lot_id = n.lot_id
    join inventory_item i on i.organization_id = l.organization_id and i.item_id = l.item_id
    left join inventory_stock s on s.organization_id = n.organization_id and s.lot_id = n.lot_id and s.location_id = c.location_id
    left join app_user u on u.organization_id = n.organization_id and u.user_id = n.counted_by
    where n.organization_id = ${organizationId} and n.count_id = ${countId} order by n.position`.execute(tx);
  return rows;
}

/** Starts a count of a place: its sheet holds every lot that lies there, in the order of items. The same key again gives the same count. */
export async function startCount(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  body: BodyOf<"POST /api/stock-counts">,
): Promise<string> {
  const organization_id = actor.organizationId;
  const place = await locationOf(tx, organization_id, practices, body.locationId);
  const count_id = services.newId();
  const made = await tx
    .insertInto("stock_count")
    .values({
      organization_id,
      count_id,
      practice_id: place.practice_id,
      location_id: place.location_id,
      status: "open",
      blind: body.blind,
      note: body.note ?? "",
      started_by: actor.userId,
      idempotency_key: body.idempotencyKey,
    })
    .onConflict((twin) => twin.columns(["organization_id", "idempotency_key"]).doNothing())
    .returning("count_id")
    .executeTakeFirst();
  if (made === undefined) {
    const known = await tx
      .selectFrom("stock_count")
      .select("count_id")
      .where("organization_id", "=", organization_id)
      .where("idempotency_key", "=", body.idempotencyKey)
      .executeTakeFirstOrThrow();
    return known.count_id;
  }
  await sql`insert into stock_count_line (organization_id, count_id, lot_id, position)
    select s.organization_id, ${count_id}, s.lot_id, row_number() over (order by i.name, l.expires_on, l.lot_number)
    from inventory_stock s join inventory_lot l on l.organization_id = s.organization_id and l.lot_id = s.lot_id
    join inventory_item i on i.organization_id = l.organization_id and i.item_id = l.item_id
    where s.organization_id = ${organization_id} and s.location_id = ${place.location_id} and s.on_hand > 0`.execute(
    tx,
  );
  return count_id;
}

async function lockCount(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  countId: string,
): Promise<Selectable<DB["stock_count"]>> {
  const row = await tx
    .selectFrom("stock_count")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("practice_id", "in", [...practices])
    .where("count_id", "=", countId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notFound("The count");
  return row;
}

/**
 * Writes down what was counted. What the book says at that moment is kept beside it: what moves between counting and booking is not taken
 * for a difference.
 */
export async function saveCount(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  countId: string,
  body: BodyOf<"PUT /api/stock-counts/:id">,
): Promise<void> {
  const count = await lockCount(tx, actor.organizationId, practices, countId);
  if (count.status !== "open") throw conflict(`The count is ${count.status}.`, "Start another one.");
  for (const line of body.lines) {
    const { rows } = await sql`update stock_count_line n set
        book = case when ${line.counted}::numeric is null then null when n.counted is not distinct from ${line.counted}::numeric then n.book
          else coalesce((select s.on_hand from inventory_stock s where s.organization_id = n.organization_id and s.lot_id = n.lot_id and s.location_id = ${count.location_id}), 0) end,
        counted = ${line.counted}::numeric, reason = coalesce(${line.reason ?? null}, n.reason), counted_by = ${actor.userId}, counted_at = ${services.clock.now()}
      where n.organization_id = ${actor.organizationId} and n.count_id = ${countId} and n.lot_id = ${line.lotId} returning n.lot_id`.execute(
      tx,
    );
    if (rows.length === 0) throw notFound("A lot of the count sheet");
  }
}

/** Books the differences of a count; each needs a reason. Twice is harmless. */
export async function postCount(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  countId: string,
): Promise<void> {
  const count = await lockCount(tx, actor.organizationId, practices, countId);
  if (count.status === "posted") return;
  if (count.status !== "open") throw conflict("The count was thrown away.");
  const lines = await countLines(tx, actor.organizationId, countId);
  if (lines.every((line) => line.counted === null)) throw unprocessable("Nothing is counted yet.");
  const differing = lines.flatMap((line) => {
    if (line.counted === null) return [];
    const difference = toQuantity(plainDecimal(line.counted)) - toQuantity(plainDecimal(line.book));
    return difference === 0n ? [] : [{ ...line, difference: quantityText(difference) }];
  });
  const silent = differing.filter((line) => line.reason.trim().length < 3);
  const [first] = silent;
  if (first !== undefined)
    throw unprocessable(
      `${first.name}, lot ${first.lot_number}${silent.length > 1 ? ` and ${silent.length - 1} more lines differ` : " differs"} from the book without a reason.`,
      "Write the reason beside the difference.",
    );
  await refuseNegative(tx, actor.organizationId, count.location_id, differing);
  await bookMovements(
    tx,
    services,
    actor,
    differing
      .toSorted((a, b) => (a.lot_id < b.lot_id ? -1 : 1))
      .map((line) => ({
        itemId: line.item_id,
        lotId: line.lot_id,
        locationId: count.location_id,
        kind: "count",
        quantity: line.difference,
        reason: line.reason,
        key: `count:${countId}:${line.lot_id}`,
        source: { kind: "count", id: countId },
      })),
  );
  await tx
    .updateTable("stock_count")
    .set({ status: "posted", posted_by: actor.userId, posted_at: services.clock.now() })
    .where("organization_id", "=", actor.organizationId)
    .where("count_id", "=", countId)
    .execute();
}

/** A difference that takes away more than still lies there can't be right: it was counted before something else was taken. */
async function refuseNegative(
  tx: TenantTransaction,
  organizationId: string,
  locationId: string,
  differing: readonly (LineRecord & { readonly difference: string })[],
): Promise<void> {
  if (differing.length === 0) return;
  const { rows } = await sql<{
    lot_id: string;
    on_hand: string;
  }>`select s.lot_id, s.on_hand::text as on_hand from inventory_lot l
    join inventory_stock s on s.organization_id = l.organization_id and s.lot_id = l.lot_id
    where l.organization_id = ${organizationId} and s.location_id = ${locationId} and l.lot_id = any(${differing.map((line) => line.lot_id)}::text[])
    order by l.lot_id for update of l`.execute(tx);
  for (const line of differing) {
    const there = toQuantity(plainDecimal(rows.find((row) => row.lot_id === line.lot_id)?.on_hand ?? "0"));
    if (there + toQuantity(line.difference) < 0n)
      throw conflict(
        `${line.name}, lot ${line.lot_number}: more was taken since the count than was there.`,
        "Count this line again.",
      );
  }
}

/** Throws an open count away. */
export async function cancelCount(
  tx: TenantTransaction,
  actor: Actor,
  practices: readonly string[],
  countId: string,
): Promise<void> {
  const count = await lockCount(tx, actor.organizationId, practices, countId);
  if (count.status === "cancelled") return;
  if (count.status !== "open") throw conflict("The count is booked.", "Book a correction with another count.");
  await tx
    .updateTable("stock_count")
    .set({ status: "cancelled" })
    .where("organization_id", "=", actor.organizationId)
    .where("count_id", "=", countId)
    .execute();
}
