import type { BodyOf, Pack, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { forbidden, notFound, unprocessable, versionConflict } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";
import { listStock } from "./stock.ts";
import { storedPackItems } from "./stored-shapes.ts";

type SavePack = BodyOf<"POST /api/packs">;

/** Procedure packs with what is on hand of each item; retired ones only when asked for. */
export async function listPacks(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  retired = false,
): Promise<Pack[]> {
  const packs = await tx
    .selectFrom("procedure_pack")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("practice_id", "in", [...practices])
    .where((where) => (retired ? where.val(true) : where("active", "=", true)))
    .orderBy("name")
    .execute();
  const stock = await listStock(tx, services, organizationId, practices, {});
  const items = new Map(stock.rows.map((row) => [row.id, row]));
  return packs.map((pack) => ({
    id: pack.pack_id,
    practiceId: pack.practice_id,
    name: pack.name,
    procedureCode: pack.procedure_code,
    active: pack.active,
    version: pack.version,
    items: storedPackItems(pack.items).map((part) => {
      const item = items.get(part.itemId);
      return {
        itemId: part.itemId,
        name: item?.name ?? "An item that was retired",
        quantity: part.quantity,
        stockUnit: item?.stockUnit ?? "",
        onHand: item?.onHand ?? "0",
        procedureCode: item?.procedureCode ?? null,
      };
    }),
  }));
}

/** The packs of a visit's practice, those first whose procedure is on the visit, planned for it or named in its reason. */
export async function packsForVisit(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  visitId: string,
): Promise<ResponseOf<"GET /api/visits/:id/packs">> {
  const visit = await tx
    .selectFrom("visit")
    .select(["practice_id", "reason"])
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .where("practice_id", "in", [...practices])
    .executeTakeFirst();
  if (visit === undefined) throw notFound("The visit");
  const { rows } = await sql<{ code: string }>`
    select procedure_code as code from service_line where organization_id = ${organizationId} and visit_id = ${visitId}
    union select unnest(procedure_codes) from prior_authorization where organization_id = ${organizationId} and visit_id = ${visitId}`.execute(
    tx,
  );
  const codes = new Set(rows.map((row) => row.code));
  const reason = visit.reason.toLowerCase();
  const packs = await listPacks(tx, services, organizationId, [visit.practice_id]);
  return packs
    .map((pack) => ({
      ...pack,
      matches:
        codes.has(pack.procedureCode) ||
        reason.includes(pack.procedureCode.toLowerCase()) ||
        reason.includes(pack.name.toLowerCase()),
    }))
    .sort((a, b) => Number(b.matches) - Number(a.matches) || a.name.localeCompare(b.name));
}

/** Makes a pack, or changes one when `packId` names it. Items must be of the same practice and in use. */
export async function savePack(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  body: SavePack,
  packId?: string,
): Promise<string> {
  if (!practices.includes(body.practice)) throw forbidden("You do not work in that practice.");
  await checkItems(tx, organizationId, body);
  const name = body.name.trim();
  const twin = await tx
    .selectFrom("procedure_pack")
    .select("pack_id")
    .where("organization_id", "=", organizationId)
    .where("practice_id", "=", body.practice)
    .where("active", "=", true)
    .where(sql<string>`lower(name)`, "=", name.toLowerCase())
    .executeTakeFirst();
  if (body.active && twin !== undefined && twin.pack_id !== packId)
    throw unprocessable(`A pack named ${name} exists already.`, "Choose another name, or change that pack.");
  const values = { name, procedure_code: body.procedureCode, items: json(body.items), active: body.active };
  if (packId === undefined) {
    await tx
      .insertInto("procedure_pack")
      .values({ organization_id: organizationId, pack_id: services.newId(), practice_id: body.practice, ...values })
      .execute();
    return `The pack ${name} is there.`;
  }
  const changed = await tx
    .updateTable("procedure_pack")
    .set({ ...values, version: sql`version + 1` })
    .where("organization_id", "=", organizationId)
    .where("pack_id", "=", packId)
    .where("practice_id", "=", body.practice)
    .where("version", "=", body.version ?? 0)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw await missedUpdate(tx, organizationId, body.practice, packId);
  return body.active ? `The pack ${name} is changed.` : `The pack ${name} is retired.`;
}

async function missedUpdate(tx: TenantTransaction, organizationId: string, practiceId: string, packId: string) {
  const row = await tx
    .selectFrom("procedure_pack")
    .select("pack_id")
    .where("organization_id", "=", organizationId)
    .where("practice_id", "=", practiceId)
    .where("pack_id", "=", packId)
    .executeTakeFirst();
  return row === undefined ? notFound("The pack") : versionConflict("The pack");
}

async function checkItems(tx: TenantTransaction, organizationId: string, body: SavePack): Promise<void> {
  const ids = body.items.map((part) => part.itemId);
  if (new Set(ids).size < ids.length)
    throw unprocessable("An item stands twice in the pack.", "Raise its quantity instead.");
  const known = await tx
    .selectFrom("inventory_item")
    .select("item_id")
    .where("organization_id", "=", organizationId)
    .where("practice_id", "=", body.practice)
    .where("active", "=", true)
    .where("item_id", "in", ids)
    .execute();
  if (body.active && known.length < ids.length)
    throw unprocessable(
      `${ids.length - known.length} of the items are retired or of another practice.`,
      "Take them out of the pack.",
    );
}
