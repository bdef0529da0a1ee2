import { readDocument } from "@cleanclaim/clinical-coding/documents";
import type { ReadDocument } from "@cleanclaim/clinical-coding/documents";
import type {
  AddedDocument,
  NoteReceipt,
  QueryOf,
  ReceivedNote,
  ReceivedNoteRow,
  ResponseOf,
} from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { conflict, HttpProblem, notFound, unprocessable } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";
import { keepFile, sha256Of } from "./exchange-files.ts";
import { addDocument, noticesOf } from "./visit-documents.ts";
import type { NoteFile } from "./visit-documents.ts";

/** A note that came from outside, with the names and days by which its visit is found. */
interface NoteFacts {
  readonly family: string | null;
  readonly given: string | null;
  readonly birthDate: string | null;
  readonly identifiers: readonly string[];
  readonly serviceDate: string | null;
}

type NoteVisit = ReceivedNote["visits"][number];

/** Reads a file as a note. @throws 422 with what is wrong and what to do. */
export async function noteOf(content: Uint8Array): Promise<ReadDocument> {
  const answer = await readDocument(content);
  if (answer.status === "unreadable") throw unprocessable(answer.problem, answer.remedy);
  return answer;
}

function factsOf({ header }: ReadDocument): NoteFacts {
  const patient = header.patient;
  return {
    family: patient?.family ?? null,
    given: patient?.given ?? null,
    birthDate: patient?.birthDate ?? null,
    identifiers: patient?.identifiers ?? [],
    serviceDate: header.serviceDate ?? header.writtenOn ?? null,
  };
}

interface Candidate {
  readonly visit_id: string;
  readonly patient: string;
  readonly birth_date: string;
  readonly service_date: string;
  readonly provider: string;
  readonly status: string;
  readonly by_number: boolean;
  readonly days: number;
}

/**
 * Visits that a note may belong to: of the patient whose account number it carries, or whose family name and birth date it names, within
 * a week of its day; nearest first. None when it names nobody.
 */
async function candidates(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[] | null,
  facts: NoteFacts,
): Promise<readonly Candidate[]> {
  const { family, birthDate, identifiers, serviceDate } = facts;
  if (identifiers.length === 0 && (family === null || birthDate === null)) return [];
  const { rows } = await sql<Candidate>`
    select v.visit_id, p.last_name || ', ' || p.first_name as patient, p.birth_date::text as birth_date,
      v.service_date::text as service_date, d.last_name || ', ' || d.first_name as provider, v.status,
      p.account_number = any(${[...identifiers]}::text[]) as by_number,
      abs(v.service_date - coalesce(${serviceDate}::date, v.service_date)) as days
    from patient p
    join visit v on v.organization_id = p.organization_id and v.patient_id = p.patient_id
    join provider d on d.organization_id = v.organization_id and d.provider_id = v.provider_id
    where p.organization_id = ${organizationId} and v.status in ('scheduled', 'checked-in', 'to-code', 'query', 'returned')
      and (${practices === null} or v.practice_id = any(${practices === null ? [] : [...practices]}::text[]))
      and (p.account_number = any(${[...identifiers]}::text[])
        or (lower(p.last_name) = lower(${family}::text) and p.birth_date = ${birthDate}::date))
      and (${birthDate}::date is null or p.birth_date = ${birthDate}::date)
      and abs(v.service_date - coalesce(${serviceDate}::date, v.service_date)) <= 7
    order by days, v.service_date desc, v.visit_id limit 10`.execute(tx);
  return rows;
}

function becauseOf(row: Candidate, dated: boolean): string {
  const who = row.by_number ? "Account number agrees" : "Name and birth date agree";
  if (!dated) return `${who}; the document gives no day`;
  return row.days === 0 ? `${who}, same day` : `${who}, ${row.days} ${row.days === 1 ? "day" : "days"} apart`;
}

/**
 * Takes in a note from outside. It joins its visit when the document names patient and day and exactly one open visit agrees; else it waits
 * for a person. The file is kept as it came. The same bytes again change nothing.
 */
export async function receiveNote(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  file: { readonly name: string; readonly content: Uint8Array },
): Promise<NoteReceipt> {
  const { organizationId } = actor;
  const sha256 = sha256Of(Buffer.from(file.content));
  // Two workers may find the same file: the second waits for the first, and then knows it.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`note ${organizationId} ${sha256}`}, 0))`.execute(tx);
  const known = await tx
    .selectFrom("received_note as n")
    .innerJoin("exchange_file as f", (j) =>
      j.onRef("f.organization_id", "=", "n.organization_id").onRef("f.exchange_file_id", "=", "n.exchange_file_id"),
    )
    .select(["n.received_note_id", "n.visit_id"])
    .where("n.organization_id", "=", organizationId)
    .where("f.sha256", "=", sha256)
    .executeTakeFirst();
  if (known !== undefined) {
    const message = "This file came before; nothing was changed.";
    return { id: known.received_note_id, status: "repeated", visitId: known.visit_id, message };
  }
  const answer = await readDocument(file.content);
  const kept = await keepFile(tx, services, organizationId, {
    direction: "received",
    kind: "clinical-note",
    name: file.name,
    content: file.content,
    status: answer.status === "read" ? "processed" : "refused",
    problem: answer.status === "read" ? null : answer.problem,
  });
  if (answer.status === "unreadable") {
    return { id: null, status: "refused", visitId: null, message: `${answer.problem} ${answer.remedy}` };
  }
  const facts = factsOf(answer);
  const found = await candidates(tx, organizationId, null, facts);
  const sameDay = found.filter((one) => one.days === 0);
  const [only] = facts.serviceDate !== null && sameDay.length === 1 ? sameDay : [];
  const id = services.newId();
  const added =
    only === undefined
      ? undefined
      : await joinVisit(tx, services, actor, only.visit_id, { ...file, note: answer }, kept);
  await tx
    .insertInto("received_note")
    .values({
      organization_id: organizationId,
      received_note_id: id,
      exchange_file_id: kept,
      file_name: file.name.slice(0, 200),
      format: answer.format,
      title: answer.header.title ?? "",
      author: answer.header.author ?? "",
      patient_family: facts.family,
      patient_given: facts.given,
      patient_birth_date: facts.birthDate,
      patient_identifiers: [...facts.identifiers],
      service_date: facts.serviceDate,
      body: answer.text.replaceAll("\u0000", ""),
      notices: json(answer.notices),
      status: added === undefined ? "waiting" : "attached",
      visit_id: added === undefined ? null : (only?.visit_id ?? null),
      document_id: added?.documentId ?? null,
      received_at: services.clock.now(),
      decided_by: added === undefined ? null : actor.name,
      decided_at: added === undefined ? null : services.clock.now(),
    })
    .execute();
  return added === undefined
    ? { id, status: "waiting", visitId: null, message: "The note is received and waits for its visit." }
    : { id, status: "attached", visitId: only?.visit_id ?? null, message: "The note went to its visit." };
}

/** Adds the note to its visit; undefined when the visit does not take it (its words stand there already), so that a person looks. */
async function joinVisit(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  visitId: string,
  file: NoteFile,
  sourceFileId: string,
): Promise<AddedDocument | undefined> {
  try {
    return await addDocument(tx, services, actor, null, visitId, file, { sourceFileId });
  } catch (error) {
    if (error instanceof HttpProblem && error.status === 409) return undefined;
    throw error;
  }
}

interface StoredNote {
  readonly received_note_id: string;
  readonly exchange_file_id: string;
  readonly file_name: string;
  readonly format: string;
  readonly title: string;
  readonly author: string;
  readonly patient_family: string | null;
  readonly patient_given: string | null;
  readonly patient_birth_date: string | null;
  readonly patient_identifiers: readonly string[];
  readonly service_date: string | null;
  readonly body: string;
  readonly notices: unknown;
  readonly status: string;
  readonly visit_id: string | null;
  readonly reason: string;
  readonly received_at: string;
}

/** Words that `receiveNote` wrote: formats and states are checked by the table and by the reader. */
function rowOf(note: StoredNote): ReceivedNoteRow {
  return {
    id: note.received_note_id,
    fileName: note.file_name,
    format: note.format as ReceivedNoteRow["format"], // written from a ReadDocument
    title: note.title,
    author: note.author,
    patient: [note.patient_family, note.patient_given].filter((part) => part !== null).join(", "),
    birthDate: note.patient_birth_date,
    serviceDate: note.service_date,
    status: note.status as ReceivedNoteRow["status"], // guarded by a check constraint
    visitId: note.visit_id,
    receivedAt: note.received_at,
    reason: note.reason,
  };
}

/** Notes received, newest first, page by page; `search` looks into file name, title and the patient as named. */
export async function listReceivedNotes(
  tx: TenantTransaction,
  organizationId: string,
  query: QueryOf<"GET /api/received-notes">,
): Promise<ResponseOf<"GET /api/received-notes">> {
  const limit = query.limit ?? 200;
  const words = `%${(query.search ?? "").replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const [before, beforeId] = (query.cursor ?? "").split("|");
  const matching = tx
    .selectFrom("received_note")
    .where("organization_id", "=", organizationId)
    .$if(query.status !== undefined, (rows) => rows.where("status", "=", query.status ?? "waiting"))
    .$if((query.search ?? "") !== "", (rows) =>
      rows.where(sql<boolean>`concat_ws(' ', file_name, title, author, patient_family, patient_given) ilike ${words}`),
    );
  const counted = await matching.select(sql<bigint>`count(*)`.as("total")).executeTakeFirstOrThrow();
  const rows = await matching
    .selectAll()
    .$if(beforeId !== undefined, (earlier) =>
      earlier.where(sql<boolean>`(received_at, received_note_id) < (${before ?? ""}::timestamptz, ${beforeId ?? ""})`),
    )
    .orderBy("received_at", "desc")
    .orderBy("received_note_id", "desc")
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    rows: shown.map(rowOf),
    next: last === undefined ? null : `${last.received_at}|${last.received_note_id}`,
    total: Number(counted.total),
    totalAmount: null,
  };
}

async function storedNote(tx: TenantTransaction, organizationId: string, id: string): Promise<StoredNote> {
  const note = await tx
    .selectFrom("received_note")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("received_note_id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (note === undefined) throw notFound("The note");
  return note;
}

/** One received note, its words, and the visits it may belong to. */
export async function readReceivedNote(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  id: string,
): Promise<ReceivedNote> {
  const note = await storedNote(tx, organizationId, id);
  const facts: NoteFacts = {
    family: note.patient_family,
    given: note.patient_given,
    birthDate: note.patient_birth_date,
    identifiers: note.patient_identifiers,
    serviceDate: note.service_date,
  };
  const found = note.status === "waiting" ? await candidates(tx, organizationId, practices, facts) : [];
  const visits: NoteVisit[] = found.map((one) => ({
    visitId: one.visit_id,
    patient: one.patient,
    birthDate: one.birth_date,
    serviceDate: one.service_date,
    provider: one.provider,
    status: one.status,
    because: becauseOf(one, facts.serviceDate !== null),
  }));
  return { row: rowOf(note), text: note.body, notices: note.notices as string[], visits }; // written from a ReadDocument
}

/** Joins a waiting note to the visit that a person chose. */
export async function attachNote(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  id: string,
  visitId: string,
  force: boolean,
): Promise<void> {
  const note = await storedNote(tx, actor.organizationId, id);
  if (note.status !== "waiting") throw conflict(`The note is ${note.status} already.`);
  const row = rowOf(note);
  const header = {
    title: note.title === "" ? undefined : note.title,
    author: note.author === "" ? undefined : note.author,
    patient: {
      family: note.patient_family ?? undefined,
      given: note.patient_given ?? undefined,
      birthDate: note.patient_birth_date ?? undefined,
      identifiers: note.patient_identifiers,
    },
  };
  const read: ReadDocument = {
    status: "read",
    format: row.format,
    text: note.body,
    header,
    notices: noticesOf(note.notices),
  };
  const file: NoteFile = { name: note.file_name, content: new Uint8Array(), note: read };
  const added = await addDocument(tx, services, actor, practices, visitId, file, {
    sourceFileId: note.exchange_file_id,
    force,
  });
  await decide(tx, services, actor, id, {
    status: "attached",
    visit_id: visitId,
    document_id: added.documentId,
    reason: "",
  });
}

/** Sets a waiting note aside: it belongs to no visit here. The file stays. */
export async function dismissNote(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  id: string,
  reason: string,
): Promise<void> {
  const note = await storedNote(tx, actor.organizationId, id);
  if (note.status !== "waiting") throw conflict(`The note is ${note.status} already.`);
  await decide(tx, services, actor, id, { status: "dismissed", visit_id: null, document_id: null, reason });
}

async function decide(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  id: string,
  decision: {
    readonly status: "attached" | "dismissed";
    readonly visit_id: string | null;
    readonly document_id: string | null;
    readonly reason: string;
  },
): Promise<void> {
  await tx
    .updateTable("received_note")
    .set({ ...decision, decided_by: actor.name, decided_at: services.clock.now() })
    .where("organization_id", "=", actor.organizationId)
    .where("received_note_id", "=", id)
    .execute();
}
