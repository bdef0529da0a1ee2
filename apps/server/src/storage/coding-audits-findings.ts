import type { AuditItem, DecideItem } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { conflict, forbidden, notFound, unprocessable, versionConflict } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import { visitBackToCoding } from "./coding.ts";
import type { AuditVisitRecord } from "./coding-audits-record.ts";
import { auditVisitRecord } from "./coding-audits-record.ts";
import type { AuditViewer } from "./coding-audits-stored.ts";
import { storedItems, verdictOf } from "./coding-audits-stored.ts";
import type { TenantTransaction } from "./database.ts";

type Decision = AuditItem["history"][number] & { readonly itemKey: string };
type Remark = AuditItem["remarks"][number] & { readonly itemKey: string };

/** What was decided about a visit's findings, oldest first; the last of each finding stands. */
export async function decisionsOfVisit(
  tx: TenantTransaction,
  organizationId: string,
  auditId: string,
  visitId: string,
): Promise<Decision[]> {
  const rows = await tx
    .selectFrom("coding_audit_decision")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("audit_id", "=", auditId)
    .where("visit_id", "=", visitId)
    .orderBy("decided_at")
    .orderBy("decision_id")
    .execute();
  return rows.map((row) => ({
    itemKey: row.item_key,
    id: row.decision_id,
    verdict: verdictOf(row.verdict),
    reason: row.reason,
    source: row.source,
    education: row.education,
    final: row.is_final,
    by: row.decided_by_name,
    at: row.decided_at,
  }));
}

/** What was written about a visit's findings, oldest first. */
export async function remarksOfVisit(
  tx: TenantTransaction,
  organizationId: string,
  auditId: string,
  visitId: string,
): Promise<Remark[]> {
  const rows = await tx
    .selectFrom("coding_audit_remark")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("audit_id", "=", auditId)
    .where("visit_id", "=", visitId)
    .orderBy("at")
    .orderBy("remark_id")
    .execute();
  return rows.map((row) => ({
    itemKey: row.item_key,
    kind: row.kind === "rebuttal" ? "rebuttal" : "reply",
    body: row.body,
    by: row.author_name,
    at: row.at,
  }));
}

/** The differences of a visit by key. Throws when the recode is not in, or the key names none. */
async function differencesOf(
  tx: TenantTransaction,
  organizationId: string,
  row: AuditVisitRecord,
  itemKey: string,
): Promise<ReadonlySet<string>> {
  if (row.audit_status !== "open") throw conflict(`The audit is ${row.audit_status}; its findings stand.`);
  const recode = await tx
    .selectFrom("coding_audit_recode")
    .select("comparison")
    .where("organization_id", "=", organizationId)
    .where("audit_id", "=", row.audit_id)
    .where("visit_id", "=", row.visit_id)
    .executeTakeFirst();
  if (recode === undefined) throw conflict("The recode is not handed in yet.");
  const keys = new Set(
    storedItems(recode.comparison)
      .filter((item) => item.comparison !== "agree")
      .map((item) => item.key),
  );
  if (!keys.has(itemKey)) throw notFound("The finding");
  return keys;
}

/** Writes which side of a finding stands. The visit is decided once every finding is. A final decision ends the matter. */
export async function decideItem(
  tx: TenantTransaction,
  services: Services,
  viewer: AuditViewer,
  auditId: string,
  visitId: string,
  body: DecideItem,
): Promise<void> {
  const row = await auditVisitRecord(tx, viewer, auditId, visitId, true);
  if (row.coder_user_id === viewer.userId)
    throw forbidden("Nobody decides about own coding.", "Write an objection; another person decides.");
  if (row.auditor_user_id !== viewer.userId && !viewer.isSupervisor)
    throw forbidden("The auditor of the visit or a supervisor decides.");
  if (body.final && !viewer.isSupervisor) throw forbidden("A supervisor decides finally.");
  const keys = await differencesOf(tx, viewer.organizationId, row, body.itemKey);
  if (body.verdict !== "original" && body.source.trim() === "" && body.education.trim() === "")
    throw unprocessable(
      "A finding needs its source or a note to learn from.",
      "Name the guideline, the book's note or the rule of the payer.",
    );
  const before = await decisionsOfVisit(tx, viewer.organizationId, auditId, visitId);
  const last = before.findLast((one) => one.itemKey === body.itemKey);
  if ((last?.id ?? null) !== body.after) throw versionConflict("The finding");
  if (last?.final === true) throw conflict("The finding was decided finally.");
  await tx
    .insertInto("coding_audit_decision")
    .values({
      organization_id: viewer.organizationId,
      decision_id: services.newId(),
      audit_id: auditId,
      visit_id: visitId,
      item_key: body.itemKey,
      verdict: body.verdict,
      reason: body.reason,
      source: body.source,
      education: body.education,
      is_final: body.final,
      decided_by: viewer.userId,
      decided_by_name: viewer.name,
    })
    .execute();
  const decided = new Set([...before.map((one) => one.itemKey), body.itemKey]);
  if (row.status === "submitted" && [...keys].every((key) => decided.has(key)))
    await sql`update coding_audit_visit set status = 'decided', decided_at = recorded_now(), version = version + 1
      where organization_id = ${viewer.organizationId} and audit_id = ${auditId} and visit_id = ${visitId}`.execute(tx);
}

/** Writes an objection of the coder, or an answer of the auditor or a supervisor. */
export async function remarkOn(
  tx: TenantTransaction,
  services: Services,
  viewer: AuditViewer,
  auditId: string,
  visitId: string,
  body: { readonly itemKey: string; readonly body: string },
): Promise<void> {
  const row = await auditVisitRecord(tx, viewer, auditId, visitId, true);
  const isCoder = row.coder_user_id === viewer.userId;
  if (!isCoder && row.auditor_user_id !== viewer.userId && !viewer.isSupervisor)
    throw forbidden("The coder, the auditor of the visit or a supervisor writes here.");
  await differencesOf(tx, viewer.organizationId, row, body.itemKey);
  const last = (await decisionsOfVisit(tx, viewer.organizationId, auditId, visitId)).findLast(
    (one) => one.itemKey === body.itemKey,
  );
  if (isCoder && last?.final === true) throw conflict("The finding was decided finally.");
  await tx
    .insertInto("coding_audit_remark")
    .values({
      organization_id: viewer.organizationId,
      remark_id: services.newId(),
      audit_id: auditId,
      visit_id: visitId,
      item_key: body.itemKey,
      kind: isCoder ? "rebuttal" : "reply",
      body: body.body,
      author_user_id: viewer.userId,
      author_name: viewer.name,
    })
    .execute();
}

/** Sends the visit back to its coder by the hand-back that billing uses. The audit itself stays as it is. */
export async function returnAuditedVisit(
  tx: TenantTransaction,
  services: Services,
  viewer: AuditViewer,
  actor: Actor,
  auditId: string,
  visitId: string,
  reason: string,
): Promise<void> {
  const row = await auditVisitRecord(tx, viewer, auditId, visitId, true);
  if (row.status === "to-code") throw conflict("The recode is not handed in yet.");
  if (row.coder_user_id === viewer.userId || !viewer.isSupervisor)
    throw forbidden("A supervisor sends an audited visit back.");
  await visitBackToCoding(tx, services, actor, visitId, {
    status: "returned",
    reason: `Audit: ${reason}`.slice(0, 500),
  });
}

/** Notes that the coder has read the result of a visit; once. */
export async function acknowledgeVisit(
  tx: TenantTransaction,
  viewer: AuditViewer,
  auditId: string,
  visitId: string,
): Promise<void> {
  const row = await auditVisitRecord(tx, viewer, auditId, visitId);
  if (row.coder_user_id !== viewer.userId) throw forbidden("Only the coder of the visit acknowledges it.");
  if (row.status !== "decided") throw conflict("The visit is not decided yet.");
  await tx
    .insertInto("coding_audit_acknowledgement")
    .values({
      organization_id: viewer.organizationId,
      audit_id: auditId,
      visit_id: visitId,
      user_id: viewer.userId,
    })
    .onConflict((known) => known.doNothing())
    .execute();
}
