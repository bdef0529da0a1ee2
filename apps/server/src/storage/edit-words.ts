import type { EditWord } from "@cleanclaim/revenue-cycle/contract";
import { newId } from "../clock.ts";
import { notFound, unprocessable } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import type { TenantTransaction } from "./database.ts";
import { organizationEngine } from "./organization-engine.ts";
import { recheckOpenClaims } from "./payer-rules.ts";

/** Notes what a payer or the practice says about an edit. 404 for an edit that is not in force; 422 for payers or days that make no sense. */
export async function saveEditWord(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  edit: string,
  body: EditWord,
): Promise<void> {
  const { organizationId } = actor;
  const engine = await organizationEngine(tx, services, organizationId);
  if (!engine.edits.some(({ id }) => id === edit)) throw notFound("The edit");
  if (body.until !== null && body.until <= body.from)
    throw unprocessable("The word ends before it begins.", "Correct the days.");
  const payers = await tx
    .selectFrom("payer")
    .select("payer_id")
    .where("organization_id", "=", organizationId)
    .where("payer_id", "in", ["", ...body.payerIds])
    .execute();
  if (payers.length !== new Set(body.payerIds).size)
    throw unprocessable("One of the payers is not known.", "Choose payers from the list.");
  await tx
    .insertInto("payer_overlay")
    .values({
      organization_id: organizationId,
      overlay_id: newId(),
      edit,
      payer_ids: [...new Set(body.payerIds)],
      effective_from: body.from,
      effective_until: body.until,
      word: body.word,
      reason: body.reason,
      updated_by: actor.name,
    })
    .execute();
  await recheckOpenClaims(tx, services, organizationId);
}

/** Ends a word on an edit on a day, which no longer counts; one that would end before it begins is taken away. */
export async function endEditWord(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  overlayId: string,
  until: string,
): Promise<string> {
  const { organizationId } = actor;
  const row = await tx
    .selectFrom("payer_overlay")
    .select(["edit", "effective_from", "version"])
    .where("organization_id", "=", organizationId)
    .where("overlay_id", "=", overlayId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notFound("The word on the edit");
  if (until <= row.effective_from)
    await tx
      .deleteFrom("payer_overlay")
      .where("organization_id", "=", organizationId)
      .where("overlay_id", "=", overlayId)
      .execute();
  else
    await tx
      .updateTable("payer_overlay")
      .set({
        effective_until: until,
        updated_by: actor.name,
        updated_at: services.clock.now(),
        version: row.version + 1,
      })
      .where("organization_id", "=", organizationId)
      .where("overlay_id", "=", overlayId)
      .execute();
  await recheckOpenClaims(tx, services, organizationId);
  return row.edit;
}
