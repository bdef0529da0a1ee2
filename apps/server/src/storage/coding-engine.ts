import { createHash } from "node:crypto";
import { ageInYears } from "@cleanclaim/model";
import { knowledgeOf } from "../knowledge.ts";
import type { CodedNote, NoteToCode } from "../knowledge.ts";
import type { Services } from "../services.ts";
import { coveragesInForce } from "./coverages.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";
import { patientStandingAt } from "./patient-standing.ts";
import { dayOf, sexOf } from "./stored-shapes.ts";

/** A document of a visit that stands: not withdrawn. */
export interface VisitDocument {
  readonly document_id: string;
  /** The form it came in. */
  readonly format: string;
  /** The file it came from is kept. */
  readonly source_file_id: string | null;
  readonly notices: unknown;
  readonly kind: string;
  readonly title: string;
  readonly author: string;
  readonly body: string;
  readonly created_at: string;
}

/** The documents of a visit: the note first, then its addenda in the order they came. */
export async function documentsOf(
  tx: TenantTransaction,
  organizationId: string,
  visitId: string,
): Promise<VisitDocument[]> {
  const rows = await tx
    .selectFrom("document")
    .select(["document_id", "kind", "title", "author", "body", "created_at", "format", "source_file_id", "notices"])
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .where("withdrawn_at", "is", null)
    .orderBy("created_at")
    .orderBy("document_id")
    .execute();
  return rows.sort((a, b) => rank(a.kind) - rank(b.kind));
}

function rank(kind: string): number {
  return kind === "note" ? 0 : kind === "addendum" ? 1 : 2;
}

function isRead(document: Pick<VisitDocument, "kind">): boolean {
  return document.kind === "note" || document.kind === "addendum";
}

/** What the engine reads: the note, and after it the addenda, so that offsets into the note stay what they are. */
export function textToCode(documents: readonly Pick<VisitDocument, "kind" | "body">[]): string {
  return documents
    .filter(isRead)
    .map((one) => one.body)
    .join("\n\n");
}

/** The hash by which notes and answers are compared: SHA-256, hexadecimal. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A run of the engine as stored. */
export interface CodingRun {
  readonly result: CodedNote;
  readonly engineVersion: string;
}

/** Reads the stored result of a run; `storeRun` wrote it. */
function storedResult(value: unknown): CodedNote {
  return value as CodedNote;
}

/**
 * The engine's answer for the visit's note as it stands now. It is computed once for each text and version of engine and code sets and
 * kept with the hash of its input, so that it can be computed again and compared.
 */
export async function codingRunOf(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  visitId: string,
  documents: readonly VisitDocument[],
): Promise<CodingRun | undefined> {
  const note = documents.find((one) => one.kind === "note");
  if (note === undefined) return undefined;
  const knowledge = await knowledgeOf(services);
  const input = await noteToCode(tx, organizationId, visitId, textToCode(documents));
  const engineVersion = knowledge.codingEngineVersion;
  const hash = sha256(JSON.stringify(input));
  const known = await tx
    .selectFrom("coding_run")
    .select(["result"])
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .where("input_sha256", "=", hash)
    .where("engine_version", "=", engineVersion)
    .orderBy("created_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (known !== undefined) return { result: storedResult(known.result), engineVersion };
  const result = knowledge.codeNote(input);
  const { text, ...facts } = input;
  await tx
    .insertInto("coding_run")
    .values({
      organization_id: organizationId,
      coding_run_id: services.newId(),
      visit_id: visitId,
      document_id: note.document_id,
      engine_version: engineVersion,
      input_sha256: hash,
      result: json(result),
      facts: json(facts),
      document_ids: documents.filter(isRead).map((one) => one.document_id),
      note_sha256: sha256(text),
      result_sha256: sha256(JSON.stringify(result)),
      code_sets: json(knowledge.codeSetVersions),
    })
    .execute();
  return { result, engineVersion };
}

/** The visit's note with all that the engine may know beside it. */
export async function noteToCode(
  tx: TenantTransaction,
  organizationId: string,
  visitId: string,
  text: string,
): Promise<NoteToCode> {
  const row = await tx
    .selectFrom("visit as v")
    .innerJoin("patient as p", (j) =>
      j.onRef("p.organization_id", "=", "v.organization_id").onRef("p.patient_id", "=", "v.patient_id"),
    )
    .select(["v.service_date", "v.place_of_service_code", "v.patient_id", "p.birth_date", "p.sex"])
    .where("v.organization_id", "=", organizationId)
    .where("v.visit_id", "=", visitId)
    .executeTakeFirstOrThrow();
  const date = dayOf(row.service_date);
  const [primary] = await coveragesInForce(tx, organizationId, row.patient_id, row.service_date);
  return {
    text,
    setting: row.place_of_service_code === "21" ? "inpatient" : "outpatient",
    age: Math.max(0, ageInYears(dayOf(row.birth_date), date)),
    sex: sexOf(row.sex),
    date,
    newPatient: await newPatientAt(tx, organizationId, visitId),
    placeOfService: row.place_of_service_code,
    payer: primary?.payer.claimFilingIndicatorCode === "MB" ? "medicare" : "other",
  };
}

/** Whether the patient is new to the provider's group and specialty on the day of the visit. */
export async function newPatientAt(tx: TenantTransaction, organizationId: string, visitId: string): Promise<boolean> {
  return (await patientStandingAt(tx, organizationId, visitId))?.newPatient ?? false;
}
