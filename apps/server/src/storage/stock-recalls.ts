import type { BodyOf, Recall, RecallRow } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import { conflict, notFound } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import { plainDecimal } from "./claim-building.ts";
import type { TenantTransaction } from "./database.ts";
import { lockItem } from "./stock-shelf.ts";

/** Movements of recall `r` that a patient got and that were not taken back. */
const recalledUses = sql`from inventory_movement m
    join inventory_lot l on l.organization_id = m.organization_id and l.lot_id = m.lot_id
    join visit v on v.organization_id = m.organization_id and v.visit_id = m.visit_id
    where m.organization_id = r.organization_id and m.item_id = r.item_id and l.lot_number = any(r.lot_numbers) and m.kind = 'use'
      and not exists (select from inventory_movement u where u.organization_id = m.organization_id and u.idempotency_key = 'undo:' || m.movement_id)`;

async function recallRows(
  tx: TenantTransaction,
  where: RawBuilder<unknown>,
): Promise<(RecallRow & { itemId: string; closeNote: string })[]> {
  const { rows } = await sql<{
    recall_id: string;
    item_id: string;
    item: string;
    lot_numbers: string[];
    reference: string;
    reason: string;
    opened_at: string;
    opened_by: string | null;
    closed_at: string | null;
    close_note: string;
    patients: number;
    on_hand: string;
  }>`select r.recall_id, r.item_id, i.name as item, r.lot_numbers, r.reference, r.reason, r.opened_at, u.display_name as opened_by, r.closed_at, r.close_note,
      (select count(distinct v.patient_id)::int ${recalledUses}) as patients,
      coalesce((select sum(l.on_hand) from inventory_lot l where l.organization_id = r.organization_id and l.item_id = r.item_id and l.lot_number = any(r.lot_numbers)), 0)::text as on_hand
    from stock_recall r join inventory_item i on i.organization_id = r.organization_id and i.item_id = r.item_id
    left join app_user u on u.organization_id = r.organization_id and u.user_id = r.opened_by
    where ${where} order by r.closed_at nulls first, r.opened_at desc limit 200`.execute(tx);
  return rows.map((row) => ({
    id: row.recall_id,
    itemId: row.item_id,
    item: row.item,
    lotNumbers: row.lot_numbers,
    reference: row.reference,
    reason: row.reason,
    openedAt: row.opened_at,
    openedBy: row.opened_by ?? "",
    closedAt: row.closed_at,
    closeNote: row.close_note,
    patients: row.patients,
    onHand: plainDecimal(row.on_hand),
  }));
}

/** Recalls, open ones first; counts only, no patient. */
export async function listRecalls(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
): Promise<RecallRow[]> {
  const rows = await recallRows(
    tx,
    sql`r.organization_id = ${organizationId} and r.practice_id = any(${[...practices]}::text[])`,
  );
  return rows.map(({ itemId: _item, closeNote: _note, ...row }) => row);
}

/** A recall with every visit that used the lots, and where the rest lies. */
export async function recallView(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  recallId: string,
): Promise<Recall> {
  const [found] = await recallRows(
    tx,
    sql`r.organization_id = ${organizationId} and r.recall_id = ${recallId} and r.practice_id = any(${[...practices]}::text[])`,
  );
  if (found === undefined) throw notFound("The recall");
  const { itemId, closeNote, ...row } = found;
  return {
    row,
    itemId,
    closeNote,
    uses: await usesOf(tx, organizationId, recallId),
    lots: await lotsOf(tx, organizationId, itemId, row.lotNumbers),
  };
}

async function usesOf(tx: TenantTransaction, organizationId: string, recallId: string): Promise<Recall["uses"]> {
  const { rows } = await sql<{
    visit_id: string;
    service_date: string;
    patient_id: string;
    patient: string;
    account_number: string;
    birth_date: string;
    phone: string | null;
    provider: string | null;
    lot_number: string;
    quantity: string;
  }>`select x.*, p.last_name || ', ' || p.first_name as patient, p.account_number, p.birth_date, p.phone, d.last_name as provider
    from stock_recall r
    cross join lateral (select v.organization_id, v.visit_id, v.service_date, v.patient_id, v.provider_id, l.lot_number, (-sum(m.quantity))::text as quantity
      ${recalledUses} group by v.organization_id, v.visit_id, l.lot_number) x
    join patient p on p.organization_id = x.organization_id and p.patient_id = x.patient_id
    left join provider d on d.organization_id = x.organization_id and d.provider_id = x.provider_id
    where r.organization_id = ${organizationId} and r.recall_id = ${recallId} order by x.service_date desc, patient`.execute(
    tx,
  );
  return rows.map((row) => ({
    visitId: row.visit_id,
    serviceDate: row.service_date,
    patientId: row.patient_id,
    patient: row.patient,
    accountNumber: row.account_number,
    birthDate: row.birth_date,
    phone: row.phone ?? "",
    provider: row.provider ?? "",
    lot: row.lot_number,
    quantity: plainDecimal(row.quantity),
  }));
}

async function lotsOf(
  tx: TenantTransaction,
  organizationId: string,
  itemId: string,
  lotNumbers: readonly string[],
): Promise<Recall["lots"]> {
  const { rows } = await sql<{
    lot_number: string;
    lot_id: string | null;
    on_hand: string | null;
    places: string | null;
  }>`select n.lot_number, l.lot_id, l.on_hand::text as on_hand,
      (select string_agg(p.name || ' ' || trim_scale(s.on_hand), ', ' order by p.main desc, p.name) from inventory_stock s
        join stock_location p on p.organization_id = s.organization_id and p.location_id = s.location_id
        where s.organization_id = l.organization_id and s.lot_id = l.lot_id and s.on_hand > 0) as places
    from unnest(${[...lotNumbers]}::text[]) with ordinality n (lot_number, position)
    left join inventory_lot l on l.organization_id = ${organizationId} and l.item_id = ${itemId} and l.lot_number = n.lot_number
    order by n.position`.execute(tx);
  return rows.map((row) => ({
    lotId: row.lot_id ?? "unknown",
    lotNumber: row.lot_number,
    onHand: plainDecimal(row.on_hand ?? "0"),
    places: row.places ?? "",
    known: row.lot_id !== null,
  }));
}

/** Opens a recall: its lots are held at once. Lot numbers we never had stay on the list, as an answer to the maker. */
export async function openRecall(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  body: BodyOf<"POST /api/recalls">,
): Promise<string> {
  const organization_id = actor.organizationId;
  const item = await lockItem(tx, organization_id, practices, body.itemId);
  const numbers = [...new Set(body.lotNumbers.map((number) => number.trim()).filter((number) => number !== ""))];
  const recall_id = services.newId();
  await tx
    .insertInto("stock_recall")
    .values({
      organization_id,
      recall_id,
      practice_id: item.practice_id,
      item_id: body.itemId,
      lot_numbers: numbers,
      reference: body.reference ?? "",
      reason: body.reason,
      opened_by: actor.userId,
    })
    .execute();
  await tx
    .updateTable("inventory_lot")
    .set({ held_at: services.clock.now(), held_by: actor.userId, held_reason: `Recalled: ${body.reason}` })
    .where("organization_id", "=", organization_id)
    .where("item_id", "=", body.itemId)
    .where("lot_number", "in", numbers)
    .execute();
  return recall_id;
}

/** Closes a recall with what was done. Its lots stay held. */
export async function closeRecall(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  recallId: string,
  note: string,
): Promise<void> {
  const row = await tx
    .selectFrom("stock_recall")
    .select("closed_at")
    .where("organization_id", "=", actor.organizationId)
    .where("practice_id", "in", [...practices])
    .where("recall_id", "=", recallId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notFound("The recall");
  if (row.closed_at !== null) throw conflict("The recall is closed already.");
  await tx
    .updateTable("stock_recall")
    .set({ closed_at: services.clock.now(), closed_by: actor.userId, close_note: note })
    .where("organization_id", "=", actor.organizationId)
    .where("recall_id", "=", recallId)
    .execute();
}
