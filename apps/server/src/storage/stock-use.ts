import { chooseLots, doseInStock, quantityText, supplyLines, toQuantity } from "@cleanclaim/revenue-cycle";
import type { DoseGiven, SupplyLine } from "@cleanclaim/revenue-cycle";
import type { BodyOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { conflict, notFound, unprocessable } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";
import { chargedItem, itemOf } from "./stock-items.ts";
import type { Item } from "./stock-items.ts";
import { lockShelves } from "./stock-shelf.ts";
import { dayOf } from "./stored-shapes.ts";

/** A locked visit. */
export interface VisitRow {
  readonly visit_id: string;
  readonly practice_id: string;
  readonly service_date: string;
  readonly status: string;
}

/** Statuses in which a visit still takes supplies: not yet coded to the end. */
const open = ["scheduled", "checked-in", "to-code", "query", "returned"];

/** Locks a visit that still takes supplies: not yet coded to the end. */
export async function lockVisit(
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
  const prefix = usePrefix(visitId, body.idempotencyKey);
  if ((await movementsOfUse(tx, actor.organizationId, visitId, prefix)).length > 0)
    return "These supplies were booked already.";
  const on = dayOf(visit.service_date);
  // Every lot that may be touched is locked at once and in one order, whatever the order of the uses.
  await lockShelves(tx, actor.organizationId, [...new Set(body.uses.map((use) => use.itemId))]);
  let lines = 0;
  for (const [index, use] of body.uses.entries()) {
    const item = await itemOf(tx, actor.organizationId, visit.practice_id, use.itemId);
    const amount = amountOf(item, use);
    const movementId = await takeFromLots(tx, services, actor, visit, item, {
      ...amount,
      lotId: use.lotId,
      locationId: use.locationId,
      packId: use.packId,
      key: `${prefix}${index}`,
    });
    const made = supplyLines(await chargedItem(tx, actor.organizationId, visit, item), amount, on);
    await addLines(tx, services, actor, visitId, movementId, made);
    lines += made.length;
  }
  await bumpVisit(tx, actor.organizationId, visitId);
  const items = body.uses.length;
  return `${items} item${items === 1 ? "" : "s"} taken from stock; ${lines} line${lines === 1 ? "" : "s"} added to the visit.`;
}

/** What the idempotency keys of all movements of one booking begin with. */
export function usePrefix(visitId: string, key: string): string {
  return `use:${visitId}:${key}:`;
}

/** A movement of a use. */
export interface MovementRow {
  readonly movement_id: string;
  readonly item_id: string;
  readonly lot_id: string;
  readonly location_id: string | null;
  readonly visit_id: string | null;
  readonly kind: string;
  readonly quantity: string;
  readonly idempotency_key: string;
}

/** What was booked at a visit with keys that begin so. */
export async function movementsOfUse(
  tx: TenantTransaction,
  organizationId: string,
  visitId: string,
  prefix: string,
): Promise<readonly MovementRow[]> {
  return tx
    .selectFrom("inventory_movement")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .where("kind", "in", ["use", "waste"])
    .where("idempotency_key", "like", `${prefix.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`)
    .execute();
}

type Use = BodyOf<"POST /api/visits/:id/stock">["uses"][number];

/** Given and thrown away in stock units, from the dose where one is said. */
function amountOf(item: Item, use: Use): { quantity: string; waste: string; dose?: DoseGiven } {
  if (use.dose === undefined) {
    const amount = { quantity: decimal(use.quantity ?? 0), waste: decimal(use.waste ?? 0) };
    if (toQuantity(amount.quantity) + toQuantity(amount.waste) <= 0n)
      throw unprocessable(`${item.name}: the quantity must be more than zero.`);
    return amount;
  }
  if (item.dose === undefined)
    throw unprocessable(
      `${item.name} has no dose: it is counted in ${item.stockUnit}.`,
      "Enter the dose of the item on its page, or use whole units.",
    );
  const stock = doseInStock(item.dose, item.singleDose, use.dose);
  if (!stock.ok) throw unprocessable(`${item.name}: ${stock.message}`);
  return { quantity: stock.quantity, waste: stock.waste, dose: use.dose };
}

/** A quantity of JSON as exact decimal text. */
function decimal(value: number): string {
  const text = value.toFixed(6);
  return quantityText(toQuantity(text));
}

interface Taking {
  readonly quantity: string;
  readonly waste: string;
  readonly lotId: string | undefined;
  readonly locationId: string | undefined;
  readonly packId: string | undefined;
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
  const shelves = await lockShelves(tx, actor.organizationId, [item.itemId]);
  const total = quantityText(toQuantity(taking.quantity) + toQuantity(taking.waste));
  const choice = chooseLots(shelves, total, dayOf(visit.service_date), {
    lotId: taking.lotId,
    locationId: taking.locationId,
    discardOnly: toQuantity(taking.quantity) === 0n,
  });
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
      location_id: take.locationId ?? null,
      visit_id: visit.visit_id,
      kind,
      quantity: quantityText(-amount),
      reason: kind === "waste" ? "discarded after the dose" : "used at the visit",
      user_id: actor.userId,
      at: services.clock.now(),
      idempotency_key: `${taking.key}:${index}:${kind}`,
      source_kind: taking.packId === undefined ? null : "pack",
      source_id: taking.packId ?? null,
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

/** Gives the visit a new version: its lines changed. */
export async function bumpVisit(tx: TenantTransaction, organizationId: string, visitId: string): Promise<void> {
  await tx
    .updateTable("visit")
    .set({ version: sql`version + 1` })
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .execute();
}
