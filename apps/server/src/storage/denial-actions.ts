import { postTransfer, postWriteOff } from "@cleanclaim/ledger";
import { moneyText } from "@cleanclaim/model";
import type { BodyOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { conflict, unprocessable, versionConflict } from "../http/problem.ts";
import type { Session } from "../access-control/sessions.ts";
import type { Services } from "../services.ts";
import { actorOf } from "./actor.ts";
import type { TenantTransaction } from "./database.ts";
import { type DenialRecord, denialView, isOpen, readDenial } from "./denials.ts";
import { accountBalance, postJournals } from "./ledger.ts";
import { dayOf } from "./stored-shapes.ts";
import { writeMessage } from "./threads.ts";

type View = ResponseOf<"GET /api/denials/:id">;

/** What `actOnDenial` needs from claim submission: a corrected claim of the denied one. */
export type MakeCorrectedClaim = (
  tx: TenantTransaction,
  claimId: string,
  reason: string,
) => Promise<{ readonly claimId: string }>;

/** Does one thing with a denial: takes it, appeals, corrects, moves the money, or closes it. Guarded by the version. */
export async function actOnDenial(
  tx: TenantTransaction,
  services: Services,
  session: Session,
  id: string,
  body: BodyOf<"POST /api/denials/:id/act">,
  makeCorrectedClaim: MakeCorrectedClaim,
): Promise<View> {
  const row = await readDenial(tx, session.organizationId, id);
  if (row.version !== body.version) throw versionConflict("The denial");
  if (!isOpen(row.status) && body.action !== "reopen")
    throw conflict(`The denial is ${row.status} already.`, "Open it again first.");
  if (isOpen(row.status) && body.action === "reopen")
    throw conflict("The denial is open.", "Nothing needs to be done.");
  const next = await carryOut(tx, services, session, row, body, makeCorrectedClaim);
  await tx
    .updateTable("denial")
    .set({
      status: next.status,
      resolution: next.resolution,
      resolved_at: isOpen(next.status) ? null : services.clock.now(),
      assigned_user_id: session.userId,
      version: row.version + 1,
    })
    .where("organization_id", "=", session.organizationId)
    .where("denial_id", "=", id)
    .execute();
  if (body.note !== undefined && body.note.trim() !== "") {
    await writeMessage(tx, services, actorOf(session), { kind: "denial", id }, body.note.trim());
  }
  return denialView(tx, services, session.organizationId, id);
}

interface NextStatus {
  readonly status: DenialRecord["status"];
  readonly resolution: string | null;
}

async function carryOut(
  tx: TenantTransaction,
  services: Services,
  session: Session,
  row: DenialRecord,
  body: BodyOf<"POST /api/denials/:id/act">,
  makeCorrectedClaim: MakeCorrectedClaim,
): Promise<NextStatus> {
  switch (body.action) {
    case "start":
      return { status: "working", resolution: null };
    case "appeal":
      return { status: "appealed", resolution: null };
    case "uphold":
      return { status: "upheld", resolution: "The decision was accepted." };
    case "reopen":
      return { status: "open", resolution: null };
    case "correct-and-resend": {
      const made = await makeCorrectedClaim(tx, row.claim_id, body.note ?? row.explanation);
      return { status: "corrected", resolution: `A corrected claim was made (${made.claimId}).` };
    }
    case "write-off":
      await moveMoney(tx, services, session, row, "write-off");
      return { status: "written-off", resolution: `${moneyText(row.amount_cents)} was written off as denied.` };
    case "bill-patient":
      await moveMoney(tx, services, session, row, "patient");
      return { status: "to-patient", resolution: `${moneyText(row.amount_cents)} was moved to the patient's balance.` };
  }
}

/** Moves a denied amount off the insurance receivable; never more than is there. */
async function moveMoney(
  tx: TenantTransaction,
  services: Services,
  session: Session,
  row: DenialRecord,
  to: "write-off" | "patient",
): Promise<void> {
  const actor = { organizationId: session.organizationId, userId: session.userId };
  const receivable = {
    kind: "payer-receivable" as const,
    practiceId: row.practice_id,
    payerId: row.payer_id,
    patientId: row.patient_id,
    claimId: row.claim_id,
  };
  const open = await accountBalance(tx, session.organizationId, receivable);
  if (open < row.amount_cents)
    throw unprocessable(
      `Only ${moneyText(open)} is still open with the payer on this claim, less than the ${moneyText(row.amount_cents)} denied.`,
      "Look at the claim's ledger; part of it was settled another way.",
    );
  const occurredOn = dayOf(services.clock.today());
  const line = row.line_number ?? undefined;
  const journal =
    to === "write-off"
      ? postWriteOff({
          idempotencyKey: `denial-write-off:${row.denial_id}:${row.version}`,
          kind: row.category === "timely-filing" ? "write-off-timely-filing" : "write-off-denial",
          receivable,
          cents: row.amount_cents,
          occurredOn,
          description: `Denied amount written off (${row.adjustment_group}-${row.reason})`,
          sourceKind: "denial",
          sourceId: row.denial_id,
          line,
        })
      : postTransfer({
          idempotencyKey: `denial-to-patient:${row.denial_id}:${row.version}`,
          from: receivable,
          to: {
            kind: "patient-receivable",
            practiceId: row.practice_id,
            patientId: row.patient_id,
            claimId: row.claim_id,
          },
          cents: row.amount_cents,
          occurredOn,
          reason: "bill-patient",
          description: `Not covered by the plan (${row.adjustment_group}-${row.reason}): billed to the patient`,
          sourceKind: "denial",
          sourceId: row.denial_id,
        });
  if (journal === undefined) return;
  const withLine = { ...journal, entries: journal.entries.map((entry) => ({ ...entry, line })) };
  await postJournals(tx, actor, [withLine]);
}
