import { type Static, Type } from "typebox";
import type { Endpoint } from "./endpoint.ts";
import { Day, Done, Id, Instant, nullable, oneOf } from "./shapes.ts";

const text = Type.Optional(Type.String({ maxLength: 200 }));
const on = Type.Optional(Type.String({ description: "Day of service; today without it" }));

/** Sets that have pages in the book. */
export const BookSet = oneOf("icd10cm", "icd10pcs", "hcpcs", "modifiers", "procedures");
export type BookSet = Static<typeof BookSet>;
/** Indexes and tables of the book, by the name in their address. */
export const BookIndex = oneOf("alphabetic", "external-cause", "procedures", "neoplasm", "drug");

/** Which edition was opened, and whether it is in force on the day that was asked about. */
export const BookEdition = Type.Object({
  name: Type.String(),
  label: Type.String(),
  from: Day,
  until: nullable(Day),
  complete: Type.Boolean(),
  covers: Type.Boolean(),
  day: Day,
});
export type BookEdition = Static<typeof BookEdition>;
export const BookNode = Type.Object({
  id: Type.String(),
  kind: oneOf("chapter", "section", "group", "code"),
  code: Type.String(),
  title: Type.String(),
  billable: Type.Boolean(),
  hasChildren: Type.Boolean(),
});
export type BookNode = Static<typeof BookNode>;
export const BookNodes = Type.Object({ edition: nullable(BookEdition), nodes: Type.Array(BookNode) });

const TextPiece = Type.Object({ text: Type.String(), code: Type.Optional(Type.String()) });
const Named = Type.Object({ code: Type.String(), title: Type.String() });
export const BookNoteBlock = Type.Object({
  kind: Type.String(),
  from: Type.String(),
  level: oneOf("chapter", "section", "code"),
  inherited: Type.Boolean(),
  lines: Type.Array(Type.Array(TextPiece)),
});
export type BookNoteBlock = Static<typeof BookNoteBlock>;
export const BookSpan = Type.Object({
  from: Day,
  until: nullable(Day),
  title: Type.String(),
  billable: Type.Boolean(),
});
export const BookChange = Type.Object({
  on: Day,
  kind: oneOf("added", "reworded", "expanded", "made-billable", "deleted"),
  text: Type.String(),
  codes: Type.Array(Named),
  how: Type.String({ description: "How this was derived from the loaded releases" }),
});
export const BookFact = Type.Object({
  kind: Type.String(),
  label: Type.String(),
  value: Type.String(),
  edition: Type.String(),
  covers: Type.Boolean(),
});
export const LeadingEntry = Type.Object({
  index: BookIndex,
  id: Type.String(),
  path: Type.Array(Type.String()),
  code: Type.String(),
  manifestation: Type.String(),
  exact: Type.Boolean(),
  column: nullable(Type.String()),
});
/** The page of a code. */
export const BookCode = Type.Object({
  set: BookSet,
  code: Type.String(),
  title: Type.String(),
  shortTitle: Type.String(),
  billable: Type.Boolean(),
  standing: oneOf("valid", "heading", "not-valid"),
  standingText: Type.String(),
  edition: BookEdition,
  path: Type.Array(BookNode),
  children: Type.Array(BookNode),
  siblings: Type.Array(BookNode),
  previous: nullable(Type.String()),
  next: nullable(Type.String()),
  notes: Type.Array(BookNoteBlock),
  notesEdition: nullable(BookEdition),
  seventh: nullable(
    Type.Object({
      from: Type.String(),
      characters: Type.Array(
        Type.Object({
          character: Type.String(),
          meaning: Type.String(),
          code: nullable(Type.String()),
          current: Type.Boolean(),
        }),
      ),
    }),
  ),
  entries: Type.Array(LeadingEntry),
  history: Type.Object({
    spans: Type.Array(BookSpan),
    changes: Type.Array(BookChange),
    knownFrom: nullable(Day),
    knownUntil: nullable(Day),
  }),
  facts: Type.Array(BookFact),
  favourite: nullable(Type.Object({ label: Type.String(), folder: Type.String() })),
});
export type BookCode = Static<typeof BookCode>;

const IndexLink = nullable(
  Type.Object({
    text: Type.String(),
    target: nullable(Type.Object({ index: BookIndex, id: Type.String() })),
  }),
);
/** A main term or subterm. */
export const BookTerm = Type.Object({
  id: Type.String(),
  depth: Type.Integer(),
  title: Type.String(),
  nonessential: Type.String(),
  code: Type.String(),
  manifestation: Type.String(),
  see: IndexLink,
  seeAlso: IndexLink,
  below: Type.Integer(),
});
export type BookTerm = Static<typeof BookTerm>;
export const BookIndexPage = Type.Object({
  edition: nullable(BookEdition),
  letters: Type.Array(Type.String()),
  entries: Type.Array(BookTerm),
  at: nullable(Type.String()),
});
export const BookTermPage = Type.Object({ edition: nullable(BookEdition), entries: Type.Array(BookTerm) });
export const BookTablePage = Type.Object({
  edition: nullable(BookEdition),
  letters: Type.Array(Type.String()),
  columns: Type.Array(Type.String()),
  rows: Type.Array(
    Type.Object({
      id: Type.String(),
      depth: Type.Integer(),
      title: Type.String(),
      nonessential: Type.String(),
      see: IndexLink,
      cells: Type.Array(Type.String()),
    }),
  ),
});
export type BookTablePage = Static<typeof BookTablePage>;
const PcsValue = Type.Object({ character: Type.String(), title: Type.String() });
/** A table of ICD-10-PCS: its rows, and the last four characters of every code of it that is in the list. */
export const BookPcsTable = Type.Object({
  table: Type.String(),
  section: Type.String(),
  bodySystem: Type.String(),
  operation: Type.String(),
  definition: Type.String(),
  edition: BookEdition,
  rowsEdition: nullable(BookEdition),
  axes: Type.Array(Type.String()),
  rows: Type.Array(Type.Object({ places: Type.Array(Type.Array(PcsValue)), added: Type.Boolean() })),
  codes: Type.Array(Type.String()),
});
export type BookPcsTable = Static<typeof BookPcsTable>;

/** A code that somebody keeps at hand; `title` is the book's, `label` the keeper's own words. */
export const KeptCode = Type.Object({
  set: BookSet,
  code: Type.String(),
  title: Type.String(),
  label: Type.String(),
  billable: Type.Boolean({ description: "On the day asked about" }),
});
export type KeptCode = Static<typeof KeptCode>;
export const CodeCollection = Type.Object({
  id: Type.String(),
  name: Type.String(),
  about: Type.String(),
  /** `shipped` comes with the product and cannot be changed. */
  origin: oneOf("shipped", "practice"),
  practiceId: nullable(Id),
  size: Type.Integer(),
});
export type CodeCollection = Static<typeof CodeCollection>;
/** What is shown while the search field is empty. */
export const CodeShelf = Type.Object({
  favourites: Type.Array(Type.Object({ ...KeptCode.properties, folder: Type.String() })),
  recents: Type.Array(Type.Object({ ...KeptCode.properties, lastAt: Instant })),
  collections: Type.Array(CodeCollection),
});
export type CodeShelf = Static<typeof CodeShelf>;
const SaveCollection = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 80 }),
  about: Type.Optional(Type.String({ maxLength: 300 })),
  practiceId: Id,
  items: Type.Array(
    Type.Object({
      set: BookSet,
      code: Type.String({ minLength: 1, maxLength: 12 }),
      label: Type.Optional(Type.String({ maxLength: 120 })),
    }),
    { maxItems: 500 },
  ),
});

/** What loading code sets is doing or did last. */
export const CodeSetWork = Type.Object({
  state: oneOf("never", "running", "done", "failed"),
  kind: nullable(oneOf("update", "import")),
  startedAt: nullable(Instant),
  endedAt: nullable(Instant),
  file: nullable(Type.String()),
  lines: Type.Array(Type.String()),
  message: Type.String(),
  loaded: Type.Array(
    Type.Object({ set: Type.String(), name: Type.String(), rows: Type.Integer(), source: Type.String() }),
  ),
  unused: Type.Array(Type.Object({ file: Type.String(), reason: Type.String() })),
});
export type CodeSetWork = Static<typeof CodeSetWork>;
/** Which families of official data are at hand, in words, with what is missing without them. */
export const CodeSetCoverage = Type.Object({
  on: Day,
  families: Type.Array(
    Type.Object({
      id: Type.String(),
      label: Type.String(),
      standing: oneOf("official", "other-days", "starter", "missing"),
      releases: Type.Array(
        Type.Object({
          name: Type.String(),
          from: Day,
          until: nullable(Day),
          rows: Type.Integer(),
          source: Type.String(),
        }),
      ),
      /** What is answered and for which days, or what is not possible without it. */
      meaning: Type.String(),
    }),
  ),
  mayLoad: Type.Boolean(),
});
export type CodeSetCoverage = Static<typeof CodeSetCoverage>;

/** Endpoints of the book of codes: tree, Alphabetic Index, tables, favourites. */
export const codeBookEndpoints = {
  "GET /api/book/nodes": {
    permission: "",
    summary: "Lines of the tree below a node; the top without one",
    query: Type.Object({ set: BookSet, parent: text, on }),
    response: BookNodes,
  },
  "GET /api/book/codes/:set/:code": {
    permission: "",
    summary: "The page of a code: notes of every level, 7th characters, index entries, history, facts",
    query: Type.Object({ on }),
    response: BookCode,
  },
  "GET /api/book/index/:index": {
    permission: "",
    summary: "Main terms of a letter, or of what `find` begins with",
    query: Type.Object({ letter: text, find: text, on }),
    response: BookIndexPage,
  },
  "GET /api/book/index/:index/terms/:id": {
    permission: "",
    summary: "The main term of an entry with everything nested below it",
    query: Type.Object({ on }),
    response: BookTermPage,
  },
  "GET /api/book/tables/:table": {
    permission: "",
    summary: "Rows of the Table of Neoplasms or of Drugs and Chemicals",
    query: Type.Object({ letter: text, find: text, term: text, on }),
    response: BookTablePage,
  },
  "GET /api/book/pcs/:table": {
    permission: "",
    summary: "A table of ICD-10-PCS with the codes that can be built from it",
    query: Type.Object({ on }),
    response: BookPcsTable,
  },
  "GET /api/book/shelf": {
    permission: "",
    summary: "My favourites, my recent codes, and the sets at hand",
    query: Type.Object({ on, practice: text }),
    response: CodeShelf,
  },
  "PUT /api/book/favourites/:set/:code": {
    permission: "",
    summary: "Keep a code at hand, with a label and a folder of one's own",
    body: Type.Object({
      label: Type.Optional(Type.String({ maxLength: 120 })),
      folder: Type.Optional(Type.String({ maxLength: 60 })),
    }),
    response: Done,
  },
  "DELETE /api/book/favourites/:set/:code": { permission: "", summary: "No longer a favourite", response: Done },
  "POST /api/book/recents/:set/:code": {
    permission: "",
    summary: "A code was opened or added to a visit",
    body: Type.Object({}),
    response: Done,
  },
  "GET /api/book/collections/:id": {
    permission: "",
    summary: "The codes of a specialty set or of a set of the practice",
    query: Type.Object({ on }),
    response: Type.Object({ collection: CodeCollection, items: Type.Array(KeptCode) }),
  },
  "POST /api/book/collections": {
    permission: "visit:code",
    summary: "Make a set of codes for a practice",
    body: SaveCollection,
    response: CodeCollection,
  },
  "PUT /api/book/collections/:id": {
    permission: "visit:code",
    summary: "Change a set of the practice",
    body: SaveCollection,
    response: CodeCollection,
  },
  "DELETE /api/book/collections/:id": {
    permission: "visit:code",
    summary: "Remove a set of the practice",
    response: Done,
  },
  "GET /api/code-sets/coverage": {
    permission: "",
    summary: "Which code sets are loaded, for which days of service, and what is missing",
    query: Type.Object({ on }),
    response: CodeSetCoverage,
  },
  "GET /api/code-sets/work": {
    permission: "",
    summary: "What loading code sets is doing or did last",
    response: CodeSetWork,
  },
  "POST /api/code-sets/update": {
    permission: "codes:load",
    summary: "Download the official public files and load them",
    body: Type.Object({}),
    response: CodeSetWork,
  },
  "POST /api/code-sets/import": {
    permission: "codes:load",
    summary: "Load an official file (multipart, field `file`)",
    response: CodeSetWork,
  },
} as const satisfies Record<string, Endpoint>;
