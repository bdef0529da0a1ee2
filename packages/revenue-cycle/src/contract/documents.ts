import { type Static, Type } from "typebox";
import type { Endpoint } from "./endpoint.ts";
import { Day, Done, Id, Instant, ListQuery, nullable, oneOf, page } from "./shapes.ts";

export const DocumentFormat = oneOf("text", "rtf", "docx", "pdf", "html", "ccda", "fhir");
/** A note as read from a file; nothing of it is kept yet. */
export const ReadNote = Type.Object({
  format: DocumentFormat,
  text: Type.String(),
  title: nullable(Type.String()),
  author: nullable(Type.String()),
  writtenOn: nullable(Day),
  serviceDate: nullable(Day),
  notices: Type.Array(Type.String()),
});
export type ReadNote = Static<typeof ReadNote>;
export const AddedDocument = Type.Object({
  documentId: Id,
  format: DocumentFormat,
  notices: Type.Array(Type.String()),
  message: Type.String(),
});
export type AddedDocument = Static<typeof AddedDocument>;

/** A visit that a received note may belong to, and what speaks for it. */
export const NoteVisit = Type.Object({
  visitId: Id,
  patient: Type.String(),
  birthDate: Day,
  serviceDate: Day,
  provider: Type.String(),
  status: Type.String(),
  because: Type.String(),
});
export const ReceivedNoteRow = Type.Object({
  id: Id,
  fileName: Type.String(),
  format: DocumentFormat,
  title: Type.String(),
  author: Type.String(),
  patient: Type.String({ description: "As the document names the patient; empty when it does not" }),
  birthDate: nullable(Day),
  serviceDate: nullable(Day),
  status: oneOf("waiting", "attached", "dismissed"),
  visitId: nullable(Id),
  receivedAt: Instant,
  reason: Type.String(),
});
export type ReceivedNoteRow = Static<typeof ReceivedNoteRow>;
export const ReceivedNote = Type.Object({
  row: ReceivedNoteRow,
  text: Type.String(),
  notices: Type.Array(Type.String()),
  visits: Type.Array(NoteVisit),
});
export type ReceivedNote = Static<typeof ReceivedNote>;
export const NoteReceipt = Type.Object({
  id: nullable(Id),
  status: oneOf("attached", "waiting", "repeated", "refused"),
  visitId: nullable(Id),
  message: Type.String(),
});
export type NoteReceipt = Static<typeof NoteReceipt>;
const reason = Type.Object({ reason: Type.String({ minLength: 3, maxLength: 500 }) });
const binary = Type.Unknown({ description: "The raw bytes" });

/** Endpoints of notes that arrive as files. */
export const documentEndpoints = {
  "POST /api/documents/read": {
    permission: "visit:write",
    summary: "Read a note from a file (text, RTF, DOCX, PDF, C-CDA, FHIR) without keeping it",
    response: ReadNote,
  },
  "POST /api/visits/:id/documents": {
    permission: "visit:write",
    summary: "Add a note to a visit from a file; the file is kept as it came",
    query: Type.Object({
      title: Type.Optional(Type.String({ maxLength: 200 })),
      samePatient: Type.Optional(oneOf("yes")),
    }),
    response: AddedDocument,
  },
  "GET /api/visits/:id/documents/:documentId/source": {
    permission: "visit:read",
    summary: "The file a note came from",
    response: binary,
  },
  "POST /api/visits/:id/documents/:documentId/withdraw": {
    permission: "visit:write",
    summary: "Take a note back from the visit; it stays on record and is not coded",
    body: reason,
    response: Done,
  },
  "POST /api/visits/:id/documents/:documentId/restore": {
    permission: "visit:write",
    summary: "Bring a withdrawn note back",
    response: Done,
  },
  "GET /api/received-notes": {
    permission: "visit:write",
    summary: "Notes received from outside, newest first",
    query: Type.Object({
      ...ListQuery.properties,
      status: Type.Optional(oneOf("waiting", "attached", "dismissed")),
    }),
    response: page(ReceivedNoteRow),
  },
  "GET /api/received-notes/:id": {
    permission: "visit:write",
    summary: "One received note with the visits it may belong to",
    response: ReceivedNote,
  },
  "POST /api/received-notes": {
    permission: "visit:write",
    summary: "Receive a note as a file; it goes to its visit when patient and day say which",
    response: NoteReceipt,
  },
  "POST /api/received-notes/:id/attach": {
    permission: "visit:write",
    summary: "Say which visit a received note belongs to",
    body: Type.Object({ visitId: Id, samePatient: Type.Optional(Type.Boolean()) }),
    response: Done,
  },
  "POST /api/received-notes/:id/dismiss": {
    permission: "visit:write",
    summary: "Set a received note aside, with the reason",
    body: reason,
    response: Done,
  },
} as const satisfies Record<string, Endpoint>;
