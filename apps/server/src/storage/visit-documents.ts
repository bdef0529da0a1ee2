import { createHash } from "node:crypto";
import type { DocumentHeader, DocumentPatient, ReadDocument } from "@cleanclaim/clinical-coding/documents";
import type { AddedDocument, VisitWorkbench } from "@cleanclaim/revenue-cycle/contract";
import { conflict, notFound } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";
import { keepFile } from "./exchange-files.ts";

/** A file with the note that was read from it. */
export interface NoteFile {
  readonly name: string;
  readonly content: Uint8Array;
  readonly note: ReadDocument;
}

/** What is known of the visit that a note is to join. */
interface VisitToDocument {
  readonly visit_id: string;
  readonly patient_id: string;
  readonly status: string;
  readonly reason: string;
  readonly version: number;
  readonly last_name: string;
  readonly first_name: string;
  readonly birth_date: string;
  readonly account_number: string;
}

const FINISHED: ReadonlySet<string> = new Set(["coded", "billed", "cancelled"]);

async function visitToDocument(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[] | null,
  visitId: string,
): Promise<VisitToDocument> {
  const visit = await tx
    .selectFrom("visit as v")
    .innerJoin("patient as p", (j) =>
      j.onRef("p.organization_id", "=", "v.organization_id").onRef("p.patient_id", "=", "v.patient_id"),
    )
    .select(["v.visit_id", "v.patient_id", "v.status", "v.reason", "v.version", "v.practice_id"])
    .select(["p.last_name", "p.first_name", "p.birth_date", "p.account_number"])
    .where("v.organization_id", "=", organizationId)
    .where("v.visit_id", "=", visitId)
    .forUpdate("v")
    .executeTakeFirst();
  if (visit === undefined || (practices !== null && !practices.includes(visit.practice_id)))
    throw notFound("The visit");
  return visit;
}

const plain = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z]/g, "");

/** Whether the patient a document names is this one: family name and birth date agree where the document gives them. */
export function samePatient(
  named: DocumentPatient | undefined,
  patient: { readonly last_name: string; readonly birth_date: string },
): boolean {
  if (named === undefined) return true;
  if (named.birthDate !== undefined && named.birthDate !== patient.birth_date) return false;
  return named.family === undefined || plain(named.family) === plain(patient.last_name);
}

function titleOf(header: DocumentHeader, given: string | undefined, reason: string): string {
  const title = given?.trim() ?? header.title ?? "";
  return (title === "" ? (reason === "" ? "Visit note" : reason) : title).slice(0, 200);
}

/**
 * Adds a note to a visit from a file: the file is kept as it came, its words are what is coded. A visit that had no note is then ready to
 * code. `practices` null: any (for the system).
 * @throws 409 when the visit is finished, the document names another patient (unless `force`), or the same words are there already.
 */
export async function addDocument(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[] | null,
  visitId: string,
  file: NoteFile,
  options: { readonly title?: string | undefined; readonly force?: boolean; readonly sourceFileId?: string } = {},
): Promise<AddedDocument> {
  const { organizationId } = actor;
  const visit = await visitToDocument(tx, organizationId, practices, visitId);
  if (FINISHED.has(visit.status))
    throw conflict(`The visit is ${visit.status}; its note can't be added to now.`, "Reopen the visit first.");
  const { header, text, format, notices } = file.note;
  if (options.force !== true && !samePatient(header.patient, visit))
    throw conflict(
      "The document names another patient than this visit.",
      "Check that it is the right file. If the name or birth date is only written differently, say so and add it.",
    );
  const body = text.replaceAll("\r\n", "\n").replaceAll("\u0000", "");
  const sha256 = createHash("sha256").update(body).digest("hex");
  const twin = await tx
    .selectFrom("document")
    .select("document_id")
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .where("sha256", "=", sha256)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  if (twin !== undefined) throw conflict("These words are already a note of the visit.", "Nothing was added.");
  const sourceFileId =
    options.sourceFileId ??
    (await keepFile(tx, services, organizationId, {
      direction: "uploaded",
      kind: "clinical-note",
      name: file.name,
      content: file.content,
      status: "processed",
    }));
  const documentId = services.newId();
  await tx
    .insertInto("document")
    .values({
      organization_id: organizationId,
      document_id: documentId,
      patient_id: visit.patient_id,
      visit_id: visitId,
      kind: "note",
      title: titleOf(header, options.title, visit.reason),
      author: header.author ?? actor.name,
      body,
      sha256,
      format,
      source_file_id: sourceFileId,
      notices: json(notices),
      created_at: services.clock.now(),
    })
    .execute();
  const waits = visit.status === "scheduled" || visit.status === "checked-in";
  if (waits) {
    await tx
      .updateTable("visit")
      .set({ status: "to-code", waiting_since: services.clock.today(), version: visit.version + 1 })
      .where("organization_id", "=", organizationId)
      .where("visit_id", "=", visitId)
      .execute();
  }
  return {
    documentId,
    format,
    notices: [...notices],
    message: waits ? "The note is added; the visit is ready to code." : "The note is added to the visit.",
  };
}

/** Takes a note back from a visit, or brings it back. It stays on record; only notes that stand are coded. */
export async function withdrawDocument(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  visitId: string,
  documentId: string,
  reason: string | null,
): Promise<void> {
  const visit = await visitToDocument(tx, actor.organizationId, practices, visitId);
  if (FINISHED.has(visit.status))
    throw conflict(`The visit is ${visit.status}; its notes can't be changed now.`, "Reopen the visit first.");
  const document = await tx
    .selectFrom("document")
    .select(["kind", "withdrawn_at"])
    .where("organization_id", "=", actor.organizationId)
    .where("visit_id", "=", visitId)
    .where("document_id", "=", documentId)
    .executeTakeFirst();
  if (document === undefined) throw notFound("The note");
  if (document.kind !== "note") throw conflict("Only notes are withdrawn; an addendum is part of the record.");
  if ((document.withdrawn_at !== null) === (reason !== null))
    throw conflict(reason === null ? "The note stands already." : "The note is withdrawn already.");
  await tx
    .updateTable("document")
    .set(
      reason === null
        ? { withdrawn_at: null, withdrawn_by: null, withdrawn_reason: null }
        : { withdrawn_at: services.clock.now(), withdrawn_by: actor.name, withdrawn_reason: reason },
    )
    .where("organization_id", "=", actor.organizationId)
    .where("document_id", "=", documentId)
    .execute();
}

/** The file that a note came from. */
export async function documentSource(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  visitId: string,
  documentId: string,
): Promise<{ readonly name: string; readonly content: Buffer }> {
  const row = await tx
    .selectFrom("document as d")
    .innerJoin("visit as v", (j) =>
      j.onRef("v.organization_id", "=", "d.organization_id").onRef("v.visit_id", "=", "d.visit_id"),
    )
    .innerJoin("exchange_file as f", (j) =>
      j.onRef("f.organization_id", "=", "d.organization_id").onRef("f.exchange_file_id", "=", "d.source_file_id"),
    )
    .select(["f.name", "f.content"])
    .where("d.organization_id", "=", organizationId)
    .where("d.visit_id", "=", visitId)
    .where("d.document_id", "=", documentId)
    .where("v.practice_id", "in", [...practices])
    .executeTakeFirst();
  if (row === undefined) throw notFound("The file of the note");
  return row;
}

/** Notes that were taken back from a visit, with who did it and why. */
export async function withdrawnDocumentsOf(
  tx: TenantTransaction,
  organizationId: string,
  visitId: string,
): Promise<VisitWorkbench["withdrawnDocuments"]> {
  const rows = await tx
    .selectFrom("document")
    .select(["document_id", "title", "withdrawn_at", "withdrawn_by", "withdrawn_reason"])
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .where("withdrawn_at", "is not", null)
    .orderBy("withdrawn_at")
    .execute();
  return rows.map((row) => ({
    id: row.document_id,
    title: row.title,
    reason: row.withdrawn_reason ?? "",
    by: row.withdrawn_by ?? "",
    at: row.withdrawn_at ?? "",
  }));
}

/** What the reader of a file noticed, as stored. */
export function noticesOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
