import type { BodyOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { HttpProblem, conflict, versionConflict } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import { byActor, claimOfVisit, withdrawCharges } from "./claim-building.ts";
import { checkClaims } from "./claim-checking.ts";
import { recordClaimEvent } from "./claim-events.ts";
import { engineOf, lockVisit, openStatuses } from "./coding-saving.ts";
import { deskFindings, signCoding } from "./coding-signing.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";
import { recordDomainEvent } from "./domain-events.ts";
import { dayOf } from "./stored-shapes.ts";
import { openReturn, settleReturns } from "./visit-returns.ts";
import { codingOf, findingView } from "./visits.ts";

/**
 * Finishes the coding: what a claim can't do without stops it; otherwise the claim is made, its charges go to the ledger, and it is checked,
 * all in one transaction. The next visit of the list comes with the answer.
 */
export async function finishVisit(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  visitId: string,
  version: number,
): Promise<ResponseOf<"POST /api/visits/:id/finish">> {
  const visit = await lockVisit(tx, actor.organizationId, visitId);
  if (visit.version !== version) throw versionConflict("The visit");
  if (!openStatuses.includes(visit.status)) throw conflict("The coding of this visit is finished already.");
  const coding = await codingOf(tx, actor.organizationId, visitId);
  const engine = await engineOf(tx, services, actor.organizationId, visitId);
  const findings = await deskFindings(tx, services, actor, actor.userId, visit, coding, engine);
  if (findings.some((finding) => finding.severity === "error")) {
    return {
      finished: false,
      findings: findings.map(findingView),
      claimId: null,
      claimState: null,
      nextVisitId: null,
      message: `Not finished: ${findings.find((finding) => finding.severity === "error")?.message ?? ""}`,
    };
  }
  await settleReturns(tx, services, actor, visitId);
  const signature = await signCoding(tx, services, actor, visitId);
  await tx
    .updateTable("visit")
    .set({
      status: "coded",
      coder_user_id: actor.userId,
      coded_at: services.clock.now(),
      coder_credential: signature === null ? null : json(signature),
      em_level: engine?.em?.level ?? null,
      return_reason: null,
      estimated_charge_cents: BigInt(coding.totalCharge.replace(".", "")),
      version: sql`version + 1`,
    })
    .where("organization_id", "=", actor.organizationId)
    .where("visit_id", "=", visitId)
    .execute();
  await tx
    .insertInto("coding_decision")
    .values({
      organization_id: actor.organizationId,
      decision_id: services.newId(),
      visit_id: visitId,
      action: "finish",
      system: "visit",
      code: "",
      reason: warningsWords(findings),
      user_id: actor.userId ?? "system",
      at: services.clock.now(),
    })
    .execute();
  const built = await claimOfVisit(tx, services, actor, visitId);
  const [checked] = built === undefined ? [] : await checkClaims(tx, services, actor, [built.claimId]);
  if (built === undefined) await setVisitStatus(tx, actor.organizationId, visitId, "billed");
  await recordDomainEvent(tx, services, actor.organizationId, "VisitCoded", "visit", visitId, {
    claimId: built?.claimId ?? null,
  });
  const total = coding.totalCharge;
  return {
    finished: true,
    findings: findings.map(findingView),
    claimId: built?.claimId ?? null,
    claimState: checked?.state ?? null,
    nextVisitId: await nextVisit(tx, services, actor.organizationId, practices, visitId),
    message:
      checked === undefined
        ? `Finished: $${total} is the patient's own to pay.`
        : checked.state === "ready"
          ? `Finished: the claim over $${total} is ready to send.`
          : `Finished: the claim over $${total} is held: ${checked.findings.find((one) => one.severity === "error")?.message ?? "it wants a look"}`,
  };
}

/** What was looked past when signing, for the log: ids of rules, no words of the note. */
function warningsWords(findings: readonly { readonly id: string; readonly severity: string }[]): string {
  const ids = findings.filter((one) => one.severity === "warning").map((one) => one.id);
  return ids.length === 0 ? "" : `with warnings: ${ids.join(", ")}`.slice(0, 400);
}

/** Sets the status of a visit without touching anything else. */
export async function setVisitStatus(
  tx: TenantTransaction,
  organizationId: string,
  visitId: string,
  status: string,
): Promise<void> {
  await tx
    .updateTable("visit")
    .set({ status, version: sql`version + 1` })
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .execute();
}

async function nextVisit(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  visitId: string,
): Promise<string | null> {
  const { rows } = await sql<{ visit_id: string }>`
    select visit_id from visit v where organization_id = ${organizationId} and practice_id = any(${[...practices]}::text[])
      and status in ('to-code', 'returned') and visit_id <> ${visitId}
    order by estimated_charge_cents * (greatest(${services.clock.today()}::date - waiting_since, 0) + 1) desc, visit_id desc limit 1`.execute(
    tx,
  );
  return rows[0]?.visit_id ?? null;
}

/**
 * Takes a visit back to coding: its claim becomes a draft again and its charges leave the ledger until the visit is finished anew. Refused once
 * the claim has left the house.
 */
export async function visitBackToCoding(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  visitId: string,
  back:
    | { readonly status: "to-code"; readonly reason: null }
    | ({ readonly status: "returned" } & BodyOf<"POST /api/visits/:id/return">),
): Promise<void> {
  const visit = await lockVisit(tx, actor.organizationId, visitId);
  if (!["coded", "billed"].includes(visit.status)) throw conflict("The visit is not finished.");
  if (back.status === "returned") await openReturn(tx, services, actor, visitId, back);
  const claims = await tx
    .selectFrom("claim")
    .select(["claim_id", "state", "payer_id"])
    .where("organization_id", "=", actor.organizationId)
    .where("visit_id", "=", visitId)
    .where("state", "<>", "cancelled")
    .execute();
  for (const claim of claims) {
    const move = await recordClaimEvent(tx, actor.organizationId, {
      ...byActor(actor),
      claimId: claim.claim_id,
      event: { kind: "returned-to-coding" },
      cause: back.reason === null ? "The coder reopened the visit." : `Sent back to coding: ${back.reason}`,
    });
    if (!move.ok) {
      throw new HttpProblem(
        409,
        "claim-has-left",
        "The claim of this visit was sent already.",
        "Correct the claim instead: it then goes out as a replacement (7).",
      );
    }
    await withdrawCharges(tx, actor, {
      claimId: claim.claim_id,
      practiceId: visit.practice_id,
      patientId: visit.patient_id,
      payerId: claim.payer_id,
      occurredOn: dayOf(visit.service_date),
    });
  }
  if (claims.length === 0) {
    await withdrawCharges(tx, actor, {
      claimId: visitId,
      practiceId: visit.practice_id,
      patientId: visit.patient_id,
      payerId: null,
      occurredOn: dayOf(visit.service_date),
    });
  }
  await tx
    .updateTable("visit")
    .set({
      status: back.status,
      return_reason: back.reason,
      version: sql`version + 1`,
      waiting_since: services.clock.today(),
    })
    .where("organization_id", "=", actor.organizationId)
    .where("visit_id", "=", visitId)
    .execute();
  if (back.status === "returned") {
    await tx
      .insertInto("coding_decision")
      .values({
        organization_id: actor.organizationId,
        decision_id: services.newId(),
        visit_id: visitId,
        action: "return",
        system: "visit",
        code: "",
        reason: back.reason,
        user_id: actor.userId ?? "system",
        at: services.clock.now(),
      })
      .execute();
  }
  await recordDomainEvent(tx, services, actor.organizationId, "VisitReopened", "visit", visitId);
}
