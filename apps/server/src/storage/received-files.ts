import { read277Ca, read999, readInterchanges, readTa1 } from "@cleanclaim/x12";
import type { Interchange, ReadResult } from "@cleanclaim/x12";
import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { audit } from "../audit/audit.ts";
import type { Services } from "../services.ts";
import { apply277Ca, apply999, applyTa1 } from "./acknowledgements.ts";
import type { AcknowledgementFile, AcknowledgementOutcome } from "./acknowledgements.ts";
import type { Actor } from "./actor.ts";
import type { TenantTransaction } from "./database.ts";
import { keepFile, markFile, sha256Of } from "./exchange-files.ts";
import { fileSummary } from "./file-view.ts";
import { postRemittanceFile } from "./remittance-posting.ts";

type UploadResult = ResponseOf<"POST /api/files">;

/** A file that came from a clearinghouse or from a person. */
export interface ReceivedFile {
  readonly direction: "received" | "uploaded";
  readonly name: string;
  readonly content: Uint8Array;
}

/**
 * Takes a file in: keeps its bytes once (the same bytes again are recognised), reads what it is, and applies it, all in this transaction:
 * acknowledgements move claims, remittance advice is posted, claims of others are shown. Nothing is half done.
 */
export async function receiveFile(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  file: ReceivedFile,
): Promise<UploadResult> {
  const organizationId = actor.organizationId;
  const sha256 = sha256Of(file.content);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`file ${organizationId} ${sha256}`}, 0))`.execute(tx);
  const reading = readInterchanges(file.content);
  const kind = kindOf(reading);
  const before = await tx
    .selectFrom("exchange_file")
    .select(["exchange_file_id", "kind"])
    .where("organization_id", "=", organizationId)
    .where("sha256", "=", sha256)
    .where("direction", "in", ["received", "uploaded"])
    .where("status", "<>", "refused")
    .limit(1)
    .executeTakeFirst();
  const nothing = { issues: [], remittanceIds: [], matched: 0, unmatched: 0 };
  if (before !== undefined) {
    return {
      ...nothing,
      fileId: before.exchange_file_id,
      name: file.name,
      kind: before.kind,
      status: "repeated",
      message: "This file came before; nothing was done a second time.",
      summary: fileSummary(reading),
    };
  }
  const fileId = await keepFile(tx, services, organizationId, {
    ...file,
    kind,
    interchangeControlNumber: reading.interchanges[0]?.controlNumber ?? null,
    status: "processing",
  });
  audit(tx, { action: `file:${file.direction}`, subjectKind: "exchange-file", subjectId: fileId, details: { kind } });
  const outcome = await apply(tx, services, actor, { ...file, fileId, kind }, reading);
  await markFile(tx, organizationId, fileId, {
    status: outcome.status === "repeated" ? "repeated" : outcome.status,
    problem: outcome.status === "refused" ? outcome.message : null,
  });
  if (outcome.status === "refused" && file.direction === "received")
    await refusedTask(tx, services, organizationId, file.name, fileId, outcome.message);
  return { ...nothing, ...outcome, fileId, name: file.name, kind, summary: fileSummary(reading) };
}

type Outcome = Pick<UploadResult, "status" | "message"> &
  Partial<Pick<UploadResult, "hint" | "issues" | "remittanceIds" | "matched" | "unmatched">>;

/** What a file is, by its first transaction: `835`, `999`, `TA1`, `277CA`, `837P`, …; `unknown` when it is no X12. */
export function kindOf(reading: ReadResult): string {
  for (const interchange of reading.interchanges) {
    const first = interchange.groups.flatMap((group) => group.transactions)[0];
    if (first === undefined) {
      if (interchange.acknowledgments.length > 0) return "TA1";
      continue;
    }
    if (first.id === "837") {
      if (/X223/.test(first.implementation)) return "837I";
      return /X224/.test(first.implementation) ? "837D" : "837P";
    }
    if (first.id === "277") return /X214/.test(first.implementation) ? "277CA" : "277";
    return first.id;
  }
  return "unknown";
}

async function apply(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  file: ReceivedFile & { readonly fileId: string; readonly kind: string },
  reading: ReadResult,
): Promise<Outcome> {
  const issues = reading.problems.slice(0, 100).map((problem) => ({
    severity: problem.severity,
    code: problem.code,
    message: problem.message,
    line: problem.line,
  }));
  const broken = reading.problems.filter((problem) => problem.severity === "error");
  if (reading.interchanges.length === 0) return { ...notX12(file.content), issues };
  if (file.kind === "835") {
    if (broken.length > 0) return refusedFor(broken[0]?.message ?? "", issues);
    const outcomes = await postRemittanceFile(
      tx,
      services,
      { organizationId: actor.organizationId, userId: actor.userId },
      { exchangeFileId: file.fileId, bytes: file.content },
    );
    const posted = outcomes.filter((one) => one.status.startsWith("posted"));
    const sum = (pick: (one: (typeof outcomes)[number]) => number): number =>
      outcomes.reduce((total, one) => total + pick(one), 0);
    const status =
      posted.length > 0 ? "processed" : outcomes.every((one) => one.status === "repeated") ? "repeated" : "refused";
    return {
      status,
      message: outcomes.map((one) => one.message).join(" "),
      issues,
      remittanceIds: outcomes.map((one) => one.remittanceId),
      matched: sum((one) => one.matched),
      unmatched: sum((one) => one.unmatched),
    };
  }
  if (["TA1", "999", "277CA"].includes(file.kind)) {
    if (broken.length > 0) return refusedFor(broken[0]?.message ?? "", issues);
    const outcomes = await applyAcknowledgements(tx, services, actor, file, reading.interchanges);
    return {
      status: "processed",
      message: outcomes.map((one) => `${one.kind}: ${one.message}`).join(" "),
      issues,
      matched: outcomes.reduce((total, one) => total + one.claims, 0),
    };
  }
  const message = file.kind.startsWith("837")
    ? `A file of claims (${file.kind}) was read and kept; it is shown here and changes no claim of ours.`
    : `A ${file.kind} was read and kept; it is shown here and needs nothing done.`;
  return { status: "stored", message, issues };
}

function refusedFor(problem: string, issues: UploadResult["issues"]): Outcome {
  return {
    status: "refused",
    message: `The file is broken and was not used: ${problem}`,
    hint: "Ask the sender for the whole file again. Nothing of it was posted.",
    issues,
  };
}

/** What a file that is no X12 seems to be, with what to do. */
function notX12(content: Uint8Array): Outcome {
  const head = Buffer.from(content.subarray(0, 8)).toString("latin1");
  const what = head.startsWith("%PDF")
    ? "It is a PDF."
    : head.startsWith("PK")
      ? "It is a zip archive or an office document; unpack it first."
      : /^\s*[<{[]/.test(head)
        ? "It is XML or JSON."
        : "It does not begin with an ISA segment.";
  return {
    status: "refused",
    message: `This is no X12 file. ${what}`,
    hint: "Send the file as the payer or clearinghouse gave it (837, 835, 999, TA1 or 277CA).",
  };
}

async function applyAcknowledgements(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  file: { readonly fileId: string; readonly name: string },
  interchanges: readonly Interchange[],
): Promise<AcknowledgementOutcome[]> {
  const outcomes: AcknowledgementOutcome[] = [];
  for (const interchange of interchanges) {
    const about: AcknowledgementFile = {
      organizationId: actor.organizationId,
      fileId: file.fileId,
      fileName: file.name,
      senderName: interchange.sender === "" ? "Clearinghouse" : interchange.sender,
    };
    for (const segment of interchange.acknowledgments) {
      outcomes.push(await applyTa1(tx, services, about, readTa1(segment)));
    }
    for (const transaction of interchange.groups.flatMap((group) => group.transactions)) {
      if (transaction.id === "999" || transaction.id === "997")
        outcomes.push(await apply999(tx, services, about, read999(transaction)));
      else if (transaction.id === "277") outcomes.push(await apply277Ca(tx, services, about, read277Ca(transaction)));
    }
  }
  return outcomes;
}

async function refusedTask(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  name: string,
  fileId: string,
  message: string,
): Promise<void> {
  await tx
    .insertInto("task")
    .values({
      organization_id: organizationId,
      task_id: services.newId(),
      kind: "refused-file",
      subject_kind: "file",
      subject_id: fileId,
      title: `The file ${name} could not be used`,
      details: message,
      for_role: "biller",
    })
    .execute();
}
