import { chooseLots, quantityText, supplyLines, toQuantity } from "@cleanclaim/revenue-cycle";
import type { SupplyItem, SupplyLine } from "@cleanclaim/revenue-cycle";
import type { BodyOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { conflict, notFound, unprocessable } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import { plainDecimal } from "./claim-building.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";
import { optionalDay } from "./stored-shapes.ts";

interface VisitRow {
  readonly visit_id: string;
  readonly practice_id: string;
  readonly service_date: string;
  readonly status: string;
}

/** Statuses in which a visit still takes supplies: not yet coded to the end. */
const open = ["scheduled", "checked-in", "to-code", "query", "returned"];

async function lockVisit(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  visitId: string,
): Promise<VisitRow> {
  const row = await tx
    .selectFrom("visit")
    .select(["visit_id", "practice_id", "service_date", "status"])
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .where("practice_id", "in", [...practices])
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notFound("The visit");
  if (!open.includes(row.status)) throw conflict("The coding of this visit is finished.", "Reopen the visit first.");
  return row;
}

/**
 * Uses supplies at a visit: lots go down, first what expires first, and billable items become lines with dose units, NDC, and JW or JZ. The
 * same idempotency key again changes nothing.
 */
export async function useStock(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  visitId: string,
  body: BodyOf<"POST /api/visits/:id/stock">,
): Promise<string> {
  const visit = await lockVisit(tx, actor.organizationId, practices, visitId);
  const key = (index: number): string => `use:${visitId}:${body.idempotencyKey}:${index}`;
  const before = await tx
    .selectFrom("inventory_movement")
    .select("movement_id")
    .where("organization_id", "=", actor.organizationId)
    .where("idempotency_key", "like", `${key(0).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`)
    .limit(1)
    .executeTakeFirst();
  if (before !== undefined) return "These supplies were booked already.";
  let lines = 0;
  for (const [index, use] of body.uses.entries()) {
    const item = await itemOf(tx, actor.organizationId, visit.practice_id, use.itemId);
    const quantity = decimal(use.quantity);
    const waste = decimal(use.waste ?? 0);
    const movementId = await takeFromLots(tx, services, actor, visit, item, {
      quantity,
      waste,
      lotId: use.lotId,
      key: key(index),
    });
    const made = supplyLines(await chargedItem(tx, actor.organizationId, visit, item), { quantity, waste });
    await addLines(tx, services, actor, visitId, movementId, made);
    lines += made.length;
  }
  await bumpVisit(tx, actor.organizationId, visitId);
  const items = body.uses.length;
  return `${items} item${items === 1 ? "" : "s"} taken from stock; ${lines} line${lines === 1 ? "" : "s"} added to the visit.`;
}

/** A quantity of JSON as exact decimal text. */
function decimal(value: number): string {
  const text = value.toFixed(6);
  return quantityText(toQuantity(text));
}

interface Item extends SupplyItem {
  readonly stockUnit: string;
}

async function itemOf(
  tx: TenantTransaction,
  organizationId: string,
  practiceId: string,
  itemId: string,
): Promise<Item> {
  const row = await tx
    .selectFrom("inventory_item")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("practice_id", "=", practiceId)
    .where("item_id", "=", itemId)
    .executeTakeFirst();
  if (row === undefined) throw notFound("The supply item");
  return {
    itemId,
    name: row.name,
    stockUnit: row.stock_unit,
    procedureCode: row.procedure_code,
    billingUnitsPerStockUnit: plainDecimal(row.billing_units_per_stock_unit),
    ndc: row.ndc,
    ndcUnit: row.ndc_unit,
    ndcQuantityPerStockUnit:
      row.ndc_quantity_per_stock_unit === null ? null : plainDecimal(row.ndc_quantity_per_stock_unit),
    singleDose: row.single_dose,
    charge: row.charge_cents,
  };
}

/** The item with the practice's charge for its code, where the list of charges has one. */
async function chargedItem(tx: TenantTransaction, organizationId: string, visit: VisitRow, item: Item): Promise<Item> {
  if (item.procedureCode === null) return item;
  const rate = await tx
    .selectFrom("charge_rate")
    .select("charge_cents")
    .where("organization_id", "=", organizationId)
    .where("practice_id", "=", visit.practice_id)
    .where("procedure_code", "=", item.procedureCode)
    .where("modifier", "=", "")
    .where("effective_from", "<=", visit.service_date)
    .orderBy("effective_from", "desc")
    .limit(1)
    .executeTakeFirst();
  return rate === undefined ? item : { ...item, charge: rate.charge_cents };
}

interface Taking {
  readonly quantity: string;
  readonly waste: string;
  readonly lotId: string | undefined;
  readonly key: string;
}

/** Books the movements out of the lots. @returns the first movement's id, which the lines point at. */
async function takeFromLots(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  visit: VisitRow,
  item: Item,
  taking: Taking,
): Promise<string> {
  const lots = await tx
    .selectFrom("inventory_lot")
    .select(["lot_id", "lot_number", "expires_on", "on_hand"])
    .where("organization_id", "=", actor.organizationId)
    .where("item_id", "=", item.itemId)
    .orderBy("lot_id")
    .forUpdate()
    .execute();
  const total = quantityText(toQuantity(taking.quantity) + toQuantity(taking.waste));
  const on = optionalDay(visit.service_date);
  if (on === undefined) throw new RangeError("a visit has a day");
  const choice = chooseLots(
    lots.map((lot) => ({
      lotId: lot.lot_id,
      lotNumber: lot.lot_number,
      expiresOn: optionalDay(lot.expires_on) ?? null,
      onHand: plainDecimal(lot.on_hand),
    })),
    total,
    on,
    taking.lotId,
  );
  if (!choice.ok) throw unprocessable(`${item.name}: ${choice.message}`);
  let wasteLeft = toQuantity(taking.waste);
  const rows = choice.takes.toReversed().flatMap((take, index) => {
    const quantity = toQuantity(take.quantity);
    const wasted = wasteLeft < quantity ? wasteLeft : quantity;
    wasteLeft -= wasted;
    const row = (kind: "use" | "waste", amount: bigint) => ({
      organization_id: actor.organizationId,
      movement_id: services.newId(),
      item_id: item.itemId,
      lot_id: take.lotId,
      visit_id: visit.visit_id,
      kind,
      quantity: quantityText(-amount),
      reason: kind === "waste" ? "discarded after the dose" : "used at the visit",
      user_id: actor.userId,
      at: services.clock.now(),
      idempotency_key: `${taking.key}:${index}:${kind}`,
    });
    return [
      ...(quantity > wasted ? [row("use", quantity - wasted)] : []),
      ...(wasted > 0n ? [row("waste", wasted)] : []),
    ];
  });
  await tx.insertInto("inventory_movement").values(rows).execute();
  const used = rows.find((row) => row.kind === "use") ?? rows[0];
  if (used === undefined) throw new RangeError("something was taken");
  return used.movement_id;
}

async function addLines(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  visitId: string,
  movementId: string,
  lines: readonly SupplyLine[],
): Promise<void> {
  if (lines.length === 0) return;
  const { rows } = await sql<{ last: number; diagnoses: bigint }>`
    select coalesce(max(position), 0)::int as last,
      (select count(*) from visit_diagnosis where organization_id = ${actor.organizationId} and visit_id = ${visitId}) as diagnoses
    from service_line where organization_id = ${actor.organizationId} and visit_id = ${visitId}`.execute(tx);
  const last = rows[0]?.last ?? 0;
  const pointsAtFirst = (rows[0]?.diagnoses ?? 0n) > 0n;
  await tx
    .insertInto("service_line")
    .values(
      lines.map((line, index) => ({
        organization_id: actor.organizationId,
        service_line_id: services.newId(),
        visit_id: visitId,
        position: last + index + 1,
        procedure_code: line.procedureCode,
        description: line.description,
        modifiers: [...line.modifiers],
        units: line.units,
        charge_cents: line.charge,
        diagnosis_pointers: pointsAtFirst ? [1] : [],
        ndc: line.drug?.ndc ?? null,
        ndc_quantity: line.drug?.quantity ?? null,
        ndc_unit: line.drug?.unit ?? null,
        inventory_movement_id: movementId,
        origin: "supply",
        why: json([
          {
            rule: "from-stock",
            text: `${line.description} was taken from stock at the visit.`,
            source: "Stock movement",
          },
        ]),
      })),
    )
    .execute();
}

async function bumpVisit(tx: TenantTransaction, organizationId: string, visitId: string): Promise<void> {
  await tx
    .updateTable("visit")
    .set({ version: sql`version + 1` })
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .execute();
}

interface MovementRow {
  readonly movement_id: string;
  readonly item_id: string;
  readonly lot_id: string;
  readonly visit_id: string | null;
  readonly kind: string;
  readonly quantity: string;
  readonly idempotency_key: string;
}

/** Takes a use back: the quantity (and what was discarded with it) returns by new movements, and its lines leave the visit. Twice is harmless. */
export async function takeBackUse(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  movementId: string,
): Promise<void> {
  const movement = await tx
    .selectFrom("inventory_movement")
    .selectAll()
    .where("organization_id", "=", actor.organizationId)
    .where("movement_id", "=", movementId)
    .executeTakeFirst();
  if (movement === undefined || movement.visit_id === null || movement.kind !== "use")
    throw notFound("The use of stock");
  await lockVisit(tx, actor.organizationId, practices, movement.visit_id);
  // All movements of one use share the key up to the lot's position.
  const prefix = movement.idempotency_key.replace(/:\d+:(use|waste)$/, "");
  const together = await tx
    .selectFrom("inventory_movement")
    .selectAll()
    .where("organization_id", "=", actor.organizationId)
    .where("visit_id", "=", movement.visit_id)
    .where("item_id", "=", movement.item_id)
    .where("kind", "in", ["use", "waste"])
    .execute();
  const own = together.filter((row) => row.idempotency_key.replace(/:\d+:(use|waste)$/, "") === prefix);
  await tx
    .insertInto("inventory_movement")
    .values(own.map((row: MovementRow) => undoOf(services, actor, row)))
    .onConflict((conflict) => conflict.columns(["organization_id", "idempotency_key"]).doNothing())
    .execute();
  await tx
    .deleteFrom("service_line")
    .where("organization_id", "=", actor.organizationId)
    .where("visit_id", "=", movement.visit_id)
    .where(
      "inventory_movement_id",
      "in",
      own.map((row) => row.movement_id),
    )
    .execute();
  await sql`with numbered as (
      select service_line_id, row_number() over (order by position) as n from service_line
      where organization_id = ${actor.organizationId} and visit_id = ${movement.visit_id})
    update service_line l set position = -n.n from numbered n
    where l.organization_id = ${actor.organizationId} and l.service_line_id = n.service_line_id`.execute(tx);
  await sql`update service_line set position = -position
    where organization_id = ${actor.organizationId} and visit_id = ${movement.visit_id} and position < 0`.execute(tx);
  await bumpVisit(tx, actor.organizationId, movement.visit_id);
}

function undoOf(services: Services, actor: Actor, row: MovementRow) {
  return {
    organization_id: actor.organizationId,
    movement_id: services.newId(),
    item_id: row.item_id,
    lot_id: row.lot_id,
    visit_id: row.visit_id,
    kind: "undo",
    quantity: quantityText(-toQuantity(plainDecimal(row.quantity))),
    reason: "taken back",
    user_id: actor.userId,
    at: services.clock.now(),
    idempotency_key: `undo:${row.movement_id}`,
  };
}
