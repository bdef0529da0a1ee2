import {
  readClaimStatuses,
  readFunctionalAcknowledgement,
  readInterchangeAcknowledgement,
  stateAfter,
} from "@cleanclaim/revenue-cycle";
import type { AcknowledgementVerdict, ClaimEvent, StatusWords } from "@cleanclaim/revenue-cycle";
import type { ClaimState } from "@cleanclaim/revenue-cycle/contract";
import type { Acknowledgment999, ClaimAcknowledgment277, InterchangeAcknowledgment } from "@cleanclaim/x12";
import { sql } from "kysely";
import { knowledgeOf } from "../knowledge.ts";
import type { Services } from "../services.ts";
import { recordClaimEvents } from "./claim-events.ts";
import type { ClaimHappening } from "./claim-events.ts";
import { known } from "./code-names.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";
import { dayOf } from "./stored-shapes.ts";

/** The file that an acknowledgement stands in. */
export interface AcknowledgementFile {
  readonly organizationId: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly senderName: string;
}

/** What was done with one acknowledgement. */
export interface AcknowledgementOutcome {
  readonly kind: "TA1" | "999" | "277CA";
  readonly verdict: AcknowledgementVerdict;
  readonly message: string;
  readonly claims: number;
  readonly rejected: number;
}

interface SubmissionRow {
  readonly submission_id: string;
  readonly status: string;
}

interface ClaimOfSubmission {
  readonly claim_id: string;
  readonly patient_control_number: string;
  readonly state: ClaimState;
}

/** Applies a TA1: a refused interchange rejects every claim of it; an accepted one is noted. */
export async function applyTa1(
  tx: TenantTransaction,
  services: Services,
  file: AcknowledgementFile,
  ack: InterchangeAcknowledgment,
): Promise<AcknowledgementOutcome> {
  const reading = readInterchangeAcknowledgement(ack);
  const number = ack.interchangeControlNumber.padStart(9, "0");
  const submission = await submissionBy(tx, file.organizationId, sql`interchange_control_number = ${number}`);
  const base = { kind: "TA1" as const, verdict: reading.verdict };
  if (submission === undefined) return { ...base, message: unknownSubmission(number), claims: 0, rejected: 0 };
  if (await isKnown(tx, file, submission.submission_id, "TA1"))
    return { ...base, message: reading.text, claims: 0, rejected: 0 };
  await storeAcknowledgement(tx, services, file, {
    kind: "TA1",
    submissionId: submission.submission_id,
    claimId: null,
    ...reading,
    details: { note: ack.noteCode },
  });
  const claims = await claimsOf(tx, file.organizationId, submission.submission_id);
  const rejects = reading.verdict === "rejected";
  const event: ClaimEvent = { kind: rejects ? "rejected" : "noted" };
  await tell(
    tx,
    file,
    claims.map((claim) => ({ claim, event, text: reading.text, acknowledgement: "TA1" })),
  );
  if (rejects) await setSubmission(tx, file.organizationId, submission.submission_id, "rejected");
  return { ...base, message: reading.text, claims: claims.length, rejected: rejects ? claims.length : 0 };
}

/** Applies a 999: an accepted transaction moves its claims to the clearinghouse; a refused one rejects them, with IK3 and IK4 in words. */
export async function apply999(
  tx: TenantTransaction,
  services: Services,
  file: AcknowledgementFile,
  ack: Acknowledgment999,
): Promise<AcknowledgementOutcome> {
  const reading = readFunctionalAcknowledgement(ack);
  const base = { kind: "999" as const, verdict: reading.verdict };
  const number = ack.group.controlNumber;
  const submission = await submissionBy(tx, file.organizationId, sql`group_control_number = ${number}`);
  if (submission === undefined || ack.group.functionalId !== "HC") {
    return { ...base, message: unknownSubmission(number), claims: 0, rejected: 0 };
  }
  if (await isKnown(tx, file, submission.submission_id, "999"))
    return { ...base, message: reading.text, claims: 0, rejected: 0 };
  const claims = await claimsOf(tx, file.organizationId, submission.submission_id);
  const transaction = reading.transactions[0];
  const verdict = transaction?.verdict ?? reading.verdict;
  const text = transaction?.text ?? reading.text;
  await storeAcknowledgement(tx, services, file, {
    kind: "999",
    submissionId: submission.submission_id,
    claimId: null,
    verdict,
    text,
    details: { transactions: reading.transactions.length, errors: ack.transactions.flatMap((one) => one.errors) },
  });
  const rejects = verdict === "rejected";
  await tell(
    tx,
    file,
    claims.map((claim) => {
      const own = transaction?.byClaim.get(claim.patient_control_number);
      return {
        claim,
        event: { kind: rejects ? ("rejected" as const) : ("accepted-by-clearinghouse" as const) },
        text: own === undefined ? text : `${text} About this claim: ${own}.`,
        acknowledgement: "999",
      };
    }),
  );
  await setSubmission(tx, file.organizationId, submission.submission_id, rejects ? "rejected" : "accepted");
  return { ...base, verdict, message: text, claims: claims.length, rejected: rejects ? claims.length : 0 };
}

interface ClaimAnswer {
  readonly rejected: boolean;
  readonly text: string;
  readonly byPayer: boolean;
  readonly payerNumber: string | undefined;
}

/** Applies a 277CA: each claim is with the payer, or rejected with the reason in words. Claims are found by their control number. */
export async function apply277Ca(
  tx: TenantTransaction,
  services: Services,
  file: AcknowledgementFile,
  ack: ClaimAcknowledgment277,
): Promise<AcknowledgementOutcome> {
  const words = await statusWords(services);
  const answers = answersOf(ack, words);
  const numbers = [...answers.keys()];
  const { rows } = await sql<ClaimOfSubmission & { submission_id: string | null }>`
    select c.claim_id, c.patient_control_number, c.state,
      (select s.submission_id from submission_claim s join submission u on u.organization_id = s.organization_id and u.submission_id = s.submission_id
        where s.organization_id = c.organization_id and s.claim_id = c.claim_id order by u.created_at desc limit 1) as submission_id
    from claim c where c.organization_id = ${file.organizationId} and c.patient_control_number = any(${numbers}::text[]) order by c.claim_id`.execute(
    tx,
  );
  const told = rows.flatMap((claim) => {
    const answer = answers.get(claim.patient_control_number);
    if (answer === undefined) return [];
    const kind = answer.rejected ? "rejected" : answer.byPayer ? "accepted-by-payer" : "accepted-by-clearinghouse";
    return [
      {
        claim,
        answer,
        submissionId: claim.submission_id,
        event: { kind } as const,
        text: sentence(answer),
        acknowledgement: "277CA",
      },
    ];
  });
  for (let start = 0; start < told.length; start += 1000) {
    await tx
      .insertInto("acknowledgement")
      .values(
        told.slice(start, start + 1000).map((one) => ({
          organization_id: file.organizationId,
          acknowledgement_id: services.newId(),
          kind: "277CA",
          exchange_file_id: file.fileId,
          submission_id: one.submissionId,
          claim_id: one.claim.claim_id,
          verdict: one.answer.rejected ? "rejected" : "accepted",
          reason: one.text,
          received_at: services.clock.now(),
        })),
      )
      .execute();
  }
  await tell(tx, file, told);
  const payerNumbers = told.flatMap(({ claim, answer }) =>
    answer.payerNumber === undefined ? [] : [{ claim_id: claim.claim_id, number: answer.payerNumber }],
  );
  await sql`update claim c set payer_claim_control_number = n.number
    from json_to_recordset(${JSON.stringify(payerNumbers)}::json) as n(claim_id text, number text)
    where c.organization_id = ${file.organizationId} and c.claim_id = n.claim_id`.execute(tx);
  const rejected = told.filter((one) => one.answer.rejected).length;
  for (const submissionId of new Set(told.flatMap((one) => one.submissionId ?? []))) {
    if (rejected > 0) await settleSubmission(tx, file.organizationId, submissionId);
  }
  const unknown = numbers.length - told.length;
  const message = `${told.length - rejected} claim${told.length - rejected === 1 ? "" : "s"} accepted, ${rejected} rejected${unknown === 0 ? "" : `, ${unknown} not known here`}.`;
  const verdict: AcknowledgementVerdict =
    rejected === 0 ? "accepted" : rejected === told.length ? "rejected" : "accepted-with-errors";
  return { kind: "277CA", verdict, message, claims: told.length, rejected };
}

function sentence(answer: ClaimAnswer): string {
  if (answer.rejected) return `Rejected before the payer decided (277CA): ${answer.text}. Correct and send again.`;
  const who = answer.byPayer ? "The payer" : "The clearinghouse";
  return `${who} took the claim in (277CA): ${answer.text}.`;
}

function answersOf(ack: ClaimAcknowledgment277, words: StatusWords): Map<string, ClaimAnswer> {
  const answers = new Map<string, ClaimAnswer>();
  for (const source of ack.sources) {
    const byPayer = source.source.entityCode === "PR";
    const claims = source.receivers.flatMap((receiver) => receiver.providers.flatMap((provider) => provider.claims));
    for (const claim of claims) {
      const reading = readClaimStatuses([...claim.statuses, ...claim.lines.flatMap((line) => line.statuses)], words);
      const before = answers.get(claim.patientControlNumber);
      if (before?.rejected === true) continue;
      answers.set(claim.patientControlNumber, { ...reading, byPayer, payerNumber: claim.payerClaimControlNumber });
    }
  }
  return answers;
}

/** The words of the two status lists, from the loaded code sets. */
async function statusWords(services: Services): Promise<StatusWords> {
  const { codeSets } = await knowledgeOf(services);
  const on = dayOf(services.clock.today());
  return (list, code) => {
    const row = known((list === "category" ? codeSets.claimStatusCategory : codeSets.claimStatus).find(code, { on }));
    return row === undefined || row.title === "" ? undefined : row.title;
  };
}

async function submissionBy(
  tx: TenantTransaction,
  organizationId: string,
  condition: ReturnType<typeof sql>,
): Promise<SubmissionRow | undefined> {
  const { rows } = await sql<SubmissionRow>`select submission_id, status from submission
    where organization_id = ${organizationId} and ${condition} order by created_at desc limit 1 for update`.execute(tx);
  return rows[0];
}

function unknownSubmission(number: string): string {
  return `It answers ${number}, which is no file that was sent from here.`;
}

async function claimsOf(
  tx: TenantTransaction,
  organizationId: string,
  submissionId: string,
): Promise<ClaimOfSubmission[]> {
  const { rows } = await sql<ClaimOfSubmission>`
    select c.claim_id, c.patient_control_number, c.state from submission_claim s
    join claim c on c.organization_id = s.organization_id and c.claim_id = s.claim_id
    where s.organization_id = ${organizationId} and s.submission_id = ${submissionId} order by c.claim_id`.execute(tx);
  return rows;
}

/** Whether this kind of acknowledgement for the submission was applied before, from another file of the same meaning. */
async function isKnown(
  tx: TenantTransaction,
  file: AcknowledgementFile,
  submissionId: string,
  kind: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom("acknowledgement")
    .select("acknowledgement_id")
    .where("organization_id", "=", file.organizationId)
    .where("submission_id", "=", submissionId)
    .where("kind", "=", kind)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function storeAcknowledgement(
  tx: TenantTransaction,
  services: Services,
  file: AcknowledgementFile,
  ack: {
    readonly kind: "TA1" | "999" | "277CA";
    readonly submissionId: string;
    readonly claimId: string | null;
    readonly verdict: AcknowledgementVerdict;
    readonly text: string;
    readonly details: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  await tx
    .insertInto("acknowledgement")
    .values({
      organization_id: file.organizationId,
      acknowledgement_id: services.newId(),
      kind: ack.kind,
      exchange_file_id: file.fileId,
      submission_id: ack.submissionId,
      claim_id: ack.claimId,
      verdict: ack.verdict,
      reason: ack.text,
      details: json(ack.details),
      received_at: services.clock.now(),
    })
    .execute();
}

interface Telling {
  readonly claim: ClaimOfSubmission;
  readonly event: ClaimEvent;
  readonly text: string;
  readonly acknowledgement: string;
}

/** Tells the claims; an answer that comes too late for a claim (it was decided, or corrected since) is noted and changes nothing. */
async function tell(tx: TenantTransaction, file: AcknowledgementFile, tellings: readonly Telling[]): Promise<void> {
  const happenings = tellings.flatMap((one): ClaimHappening[] => {
    const isLate = stateAfter(one.event.kind, one.claim.state) === undefined || one.claim.state === "rejected";
    if (isLate && stateAfter("noted", one.claim.state) === undefined) return [];
    return [
      {
        claimId: one.claim.claim_id,
        event: isLate ? { kind: "noted" } : one.event,
        actorKind:
          one.acknowledgement === "277CA" && one.event.kind === "accepted-by-payer" ? "payer" : "clearinghouse",
        actorName: file.senderName,
        cause: one.text,
        exchangeFileId: file.fileId,
        details: { acknowledgement: one.acknowledgement },
      },
    ];
  });
  const moves = await recordClaimEvents(tx, file.organizationId, happenings);
  const rejected = moves.flatMap((move) =>
    move.ok && move.to === "rejected" && move.from !== "rejected" ? [move.claimId] : [],
  );
  const texts = tellings
    .filter((one) => rejected.includes(one.claim.claim_id))
    .map((one) => ({ claim_id: one.claim.claim_id, text: one.text }));
  await sql`update claim c set first_finding = n.text, answer_due_on = null, version = c.version + 1
    from json_to_recordset(${JSON.stringify(texts)}::json) as n(claim_id text, text text)
    where c.organization_id = ${file.organizationId} and c.claim_id = n.claim_id`.execute(tx);
}

async function setSubmission(
  tx: TenantTransaction,
  organizationId: string,
  submissionId: string,
  status: string,
): Promise<void> {
  await tx
    .updateTable("submission")
    .set({ status })
    .where("organization_id", "=", organizationId)
    .where("submission_id", "=", submissionId)
    .execute();
}

/** A submission of which the payer refused all or some. */
async function settleSubmission(tx: TenantTransaction, organizationId: string, submissionId: string): Promise<void> {
  const { rows } = await sql<{ rejected: bigint; total: bigint }>`
    select count(*) filter (where exists (select from acknowledgement a where a.organization_id = s.organization_id and a.submission_id = s.submission_id
        and a.claim_id = s.claim_id and a.verdict = 'rejected')) as rejected, count(*) as total
    from submission_claim s where s.organization_id = ${organizationId} and s.submission_id = ${submissionId}`.execute(
    tx,
  );
  const row = rows[0];
  if (row === undefined || row.rejected === 0n) return;
  await setSubmission(tx, organizationId, submissionId, row.rejected === row.total ? "rejected" : "partly-rejected");
}
