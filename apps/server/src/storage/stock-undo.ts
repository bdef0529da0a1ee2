import { quantityText, toQuantity } from "@cleanclaim/revenue-cycle";
import { sql } from "kysely";
import { notFound } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import { plainDecimal } from "./claim-building.ts";
import type { TenantTransaction } from "./database.ts";
import { lockShelves } from "./stock-shelf.ts";
import { bumpVisit, lockVisit, movementsOfUse, usePrefix } from "./stock-use.ts";
import type { MovementRow } from "./stock-use.ts";

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
  if (movement === undefined || movement.visit_id === null || !["use", "waste"].includes(movement.kind))
    throw notFound("The use of stock");
  await lockVisit(tx, actor.organizationId, practices, movement.visit_id);
  // All movements of one use share the key up to the lot's position. The demo's own have a key each.
  const prefix = movement.idempotency_key.replace(/:\d+:(use|waste)$/, ":");
  const own = await movementsOfUse(tx, actor.organizationId, movement.visit_id, prefix);
  await takeBack(tx, services, actor, movement.visit_id, own.length === 0 ? [movement] : own);
}

/** Takes back everything that was booked at a visit with one key: a whole pack. Twice is harmless. @returns how many movements went back. */
export async function takeBackBooking(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  visitId: string,
  key: string,
): Promise<number> {
  await lockVisit(tx, actor.organizationId, practices, visitId);
  const own = await movementsOfUse(tx, actor.organizationId, visitId, usePrefix(visitId, key));
  if (own.length === 0) throw notFound("The use of stock");
  await takeBack(tx, services, actor, visitId, own);
  return own.length;
}

async function takeBack(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  visitId: string,
  own: readonly MovementRow[],
): Promise<void> {
  await lockShelves(tx, actor.organizationId, [...new Set(own.map((row) => row.item_id))]);
  // Undone already, in part or whole: an insert that met its own key would still have moved the shelf.
  const { rows: undone } = await sql<{ idempotency_key: string }>`select idempotency_key from inventory_movement
    where organization_id = ${actor.organizationId} and idempotency_key = any(${own.map((row) => `undo:${row.movement_id}`)}::text[])`.execute(
    tx,
  );
  const done = new Set(undone.map((row) => row.idempotency_key));
  const left = own.filter((row) => !done.has(`undo:${row.movement_id}`));
  if (left.length === 0) return;
  await tx
    .insertInto("inventory_movement")
    .values(left.map((row) => undoOf(services, actor, row)))
    .execute();
  await tx
    .deleteFrom("service_line")
    .where("organization_id", "=", actor.organizationId)
    .where("visit_id", "=", visitId)
    .where(
      "inventory_movement_id",
      "in",
      own.map((row) => row.movement_id),
    )
    .execute();
  await sql`with numbered as (
      select service_line_id, row_number() over (order by position) as n from service_line
      where organization_id = ${actor.organizationId} and visit_id = ${visitId})
    update service_line l set position = -n.n from numbered n
    where l.organization_id = ${actor.organizationId} and l.service_line_id = n.service_line_id`.execute(tx);
  await sql`update service_line set position = -position
    where organization_id = ${actor.organizationId} and visit_id = ${visitId} and position < 0`.execute(tx);
  await bumpVisit(tx, actor.organizationId, visitId);
}

function undoOf(services: Services, actor: Actor, row: MovementRow) {
  return {
    organization_id: actor.organizationId,
    movement_id: services.newId(),
    item_id: row.item_id,
    lot_id: row.lot_id,
    location_id: row.location_id,
    visit_id: row.visit_id,
    kind: "undo",
    quantity: quantityText(-toQuantity(plainDecimal(row.quantity))),
    reason: "taken back",
    user_id: actor.userId,
    at: services.clock.now(),
    idempotency_key: `undo:${row.movement_id}`,
  };
}
