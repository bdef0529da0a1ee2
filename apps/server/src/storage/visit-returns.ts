import { codeChanges } from "@cleanclaim/revenue-cycle";
import type { BodyOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { notFound } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";
import { storedSource } from "./stored-shapes.ts";
import { writeMessage } from "./threads.ts";

type VisitReturn = ResponseOf<"GET /api/visits/:id">["returns"][number];

/** `visit_return.finding`, `.codes_before` and `.codes_after`; this file writes them. */
function storedFinding(value: unknown): VisitReturn["finding"] {
  return value as VisitReturn["finding"];
}
function storedCodes(value: unknown): string[] {
  return value as string[];
}

/** The finding that made the biller send the visit back: the one named, else the first that stops the claim. */
async function findingOf(
  tx: TenantTransaction,
  organizationId: string,
  claimId: string | null,
  wanted: string | undefined,
): Promise<VisitReturn["finding"]> {
  if (claimId === null) return null;
  const rows = await tx
    .selectFrom("claim_finding")
    .select(["ordinal", "edit", "severity", "message", "fix", "source"])
    .where("organization_id", "=", organizationId)
    .where("claim_id", "=", claimId)
    .where("overridden_at", "is", null)
    .orderBy("ordinal")
    .execute();
  const row =
    wanted === undefined
      ? (rows.find((one) => one.severity === "error") ?? rows[0])
      : rows.find((one) => one.edit === wanted || String(one.ordinal) === wanted);
  if (row === undefined) {
    if (wanted !== undefined) throw notFound("The finding");
    return null;
  }
  const source = storedSource(row.source);
  return {
    rule: row.edit,
    message: row.message,
    fix: row.fix,
    source: [source.name, source.locator].filter((part) => part !== undefined && part !== "").join(", "),
  };
}

/** The codes of a visit as a list that can be compared: diagnoses, then lines with their modifiers and units. */
export async function codesOfVisit(tx: TenantTransaction, organizationId: string, visitId: string): Promise<string[]> {
  const diagnoses = await tx
    .selectFrom("visit_diagnosis")
    .select("code")
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .orderBy("position")
    .execute();
  const lines = await tx
    .selectFrom("service_line")
    .select(["procedure_code", "modifiers", "units"])
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .orderBy("position")
    .execute();
  const words = lines.map((line) => {
    const modifiers = line.modifiers.length === 0 ? "" : `-${line.modifiers.join("-")}`;
    return `${line.procedure_code}${modifiers}${Number(line.units) === 1 ? "" : ` ×${Number(line.units)}`}`;
  });
  return [...diagnoses.map((row) => row.code), ...words];
}

/** Notes that billing sent a visit back, with the finding, and says so in the thread that visit and claim share. */
export async function openReturn(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  visitId: string,
  body: BodyOf<"POST /api/visits/:id/return">,
): Promise<void> {
  const claim = await tx
    .selectFrom("claim")
    .select("claim_id")
    .where("organization_id", "=", actor.organizationId)
    .where("visit_id", "=", visitId)
    .where("state", "<>", "cancelled")
    .orderBy("claim_id", "desc")
    .limit(1)
    .executeTakeFirst();
  const claimId = claim?.claim_id ?? null;
  const finding = await findingOf(tx, actor.organizationId, claimId, body.findingId);
  await tx
    .insertInto("visit_return")
    .values({
      organization_id: actor.organizationId,
      return_id: services.newId(),
      visit_id: visitId,
      claim_id: claimId,
      finding: finding === null ? null : json(finding),
      message: body.reason,
      returned_by: actor.userId ?? "system",
      returned_by_name: actor.name,
      returned_at: services.clock.now(),
      codes_before: json(await codesOfVisit(tx, actor.organizationId, visitId)),
    })
    .execute();
  await writeMessage(tx, services, actor, { kind: "visit", id: visitId }, `Sent back to coding: ${body.reason}`);
}

/** Settles what was sent back when the visit is finished anew: who, what changed, and what they wrote. */
export async function settleReturns(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  visitId: string,
): Promise<void> {
  const open = await tx
    .selectFrom("visit_return")
    .select(["return_id", "returned_at"])
    .where("organization_id", "=", actor.organizationId)
    .where("visit_id", "=", visitId)
    .where("settled_at", "is", null)
    .execute();
  if (open.length === 0) return;
  const codes = json(await codesOfVisit(tx, actor.organizationId, visitId));
  for (const one of open) {
    const answer = await tx
      .selectFrom("thread_message")
      .select("body")
      .where("organization_id", "=", actor.organizationId)
      .where("subject_kind", "=", "visit")
      .where("subject_id", "=", visitId)
      .where("author_user_id", "=", actor.userId ?? "system")
      .where("at", ">", one.returned_at)
      .orderBy("at", "desc")
      .limit(1)
      .executeTakeFirst();
    await tx
      .updateTable("visit_return")
      .set({
        settled_at: services.clock.now(),
        settled_by: actor.userId,
        settled_by_name: actor.name,
        answer: answer?.body ?? "",
        codes_after: codes,
      })
      .where("organization_id", "=", actor.organizationId)
      .where("return_id", "=", one.return_id)
      .execute();
  }
}

/** The times a visit came back, newest first. */
export async function returnsOf(
  tx: TenantTransaction,
  organizationId: string,
  visitId: string,
): Promise<VisitReturn[]> {
  const rows = await tx
    .selectFrom("visit_return")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .orderBy("returned_at", "desc")
    .orderBy("return_id", "desc")
    .execute();
  return rows.map((row) => {
    const changes =
      row.codes_after === null ? null : codeChanges(storedCodes(row.codes_before), storedCodes(row.codes_after));
    return {
      id: row.return_id,
      message: row.message,
      finding: storedFinding(row.finding),
      claimId: row.claim_id,
      by: row.returned_by_name,
      at: row.returned_at,
      settledAt: row.settled_at,
      settledBy: row.settled_by_name,
      answer: row.answer,
      changes:
        changes === null
          ? null
          : { moved: [...changes.moved], added: [...changes.added], removed: [...changes.removed] },
    };
  });
}

/** Whether the visit is back from billing and nobody has changed a code or written to billing since. */
export async function returnUnanswered(
  tx: TenantTransaction,
  organizationId: string,
  visitId: string,
): Promise<boolean> {
  const open = await tx
    .selectFrom("visit_return")
    .select(["returned_at", "returned_by", "codes_before"])
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .where("settled_at", "is", null)
    .orderBy("returned_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (open === undefined) return false;
  const now = await codesOfVisit(tx, organizationId, visitId);
  if (JSON.stringify(now) !== JSON.stringify(storedCodes(open.codes_before))) return false;
  const reply = await tx
    .selectFrom("thread_message")
    .select("message_id")
    .where("organization_id", "=", organizationId)
    .where("subject_kind", "=", "visit")
    .where("subject_id", "=", visitId)
    .where("author_user_id", "<>", open.returned_by)
    .where("at", ">", open.returned_at)
    .limit(1)
    .executeTakeFirst();
  return reply === undefined;
}
