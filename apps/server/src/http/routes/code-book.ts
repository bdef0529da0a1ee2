import type {
  BookEdition,
  CodePage,
  CodeSets,
  IndexEntry,
  IndexName,
  LeadingEntry,
  TermTableName,
} from "@cleanclaim/code-sets";
import { parseDate } from "@cleanclaim/model";
import type { CalendarDate } from "@cleanclaim/model";
import type { BookCode, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import type { FastifyInstance } from "fastify";
import { audit } from "../../audit/audit.ts";
import { knowledgeOf } from "../../knowledge.ts";
import type { Services } from "../../services.ts";
import {
  bookSetOf,
  codeShelf,
  collectionWithItems,
  dropCollection,
  dropFavourite,
  favouriteOf,
  keepFavourite,
  noteRecent,
  saveCollection,
} from "../../storage/code-shelf.ts";
import { endpoint } from "../endpoint.ts";
import { notFound, unprocessable } from "../problem.ts";

type Edition = BookCode["edition"];
const indexNames: readonly IndexName[] = ["alphabetic", "external-cause", "procedures"];
const tableNames: readonly TermTableName[] = ["neoplasm", "drug"];

/** The book of codes. Reading it touches no patient's data. */
export function codeBookRoutes(app: FastifyInstance, services: Services): void {
  const open = async (on: string | undefined): Promise<{ codeSets: CodeSets; at: { on: CalendarDate } }> => {
    const { codeSets } = await knowledgeOf(services);
    return { codeSets, at: { on: dayOf(on === undefined || on === "" ? services.clock.today() : on) } };
  };

  endpoint(app, services, "GET /api/book/nodes", async ({ query }) => {
    const { codeSets, at } = await open(query.on);
    const set = bookSetOf(query.set);
    const edition = codeSets.book.edition(set === "modifiers" ? "hcpcs-modifiers" : set, at);
    return { edition: editionOf(edition), nodes: [...codeSets.book.nodes(set, query.parent ?? "", at)] };
  });

  endpoint(app, services, "GET /api/book/codes/:set/:code", async ({ params, query, session, tenant }) => {
    const { codeSets, at } = await open(query.on);
    const set = bookSetOf(params.set);
    const page = codeSets.book.page(set, params.code, at);
    if (page === undefined) throw missing(codeSets, params.code, set, at.on);
    const favourite = await tenant((tx) => favouriteOf(tx, session, set, page.code));
    return { ...bookCode(page), favourite };
  });

  endpoint(app, services, "GET /api/book/index/:index", async ({ params, query }) => {
    const { codeSets, at } = await open(query.on);
    const page = codeSets.book.mainTerms(indexOf(params.index), given(query), at);
    if (page === undefined) return { edition: null, letters: [], entries: [], at: null };
    return {
      edition: editionOf(page.edition),
      letters: [...page.letters],
      entries: page.entries.map(termOf),
      at: page.at ?? null,
    };
  });

  endpoint(app, services, "GET /api/book/index/:index/terms/:id", async ({ params, query }) => {
    const { codeSets, at } = await open(query.on);
    const page = codeSets.book.term(indexOf(params.index), params.id, at);
    if (page === undefined) throw notFound("The term");
    return { edition: editionOf(page.edition), entries: page.entries.map(termOf) };
  });

  endpoint(app, services, "GET /api/book/tables/:table", async ({ params, query }) => {
    const { codeSets, at } = await open(query.on);
    const name = tableNames.find((each) => each === params.table);
    if (name === undefined) throw notFound(`The table ${params.table}`);
    const row = query.term === undefined || query.term === "" ? {} : { row: query.term };
    const page = codeSets.book.termTable(name, { ...given(query), ...row }, at);
    if (page === undefined) return { edition: null, letters: [], columns: [], rows: [] };
    return {
      edition: editionOf(page.edition),
      letters: [...page.letters],
      columns: [...page.columns],
      rows: page.rows.map((row) => ({ ...row, see: linkOf(row.see), cells: [...row.cells] })),
    };
  });

  endpoint(app, services, "GET /api/book/pcs/:table", async ({ params, query }) => {
    const { codeSets, at } = await open(query.on);
    const page = codeSets.book.pcsTable(params.table, at);
    if (page === undefined) throw missing(codeSets, params.table, "icd10pcs", at.on);
    return pcsTableOf(page);
  });

  shelfEndpoints(app, services, open);
}

function shelfEndpoints(
  app: FastifyInstance,
  services: Services,
  open: (on: string | undefined) => Promise<{ codeSets: CodeSets; at: { on: CalendarDate } }>,
): void {
  endpoint(app, services, "GET /api/book/shelf", async ({ query, session, tenant, practices }) => {
    const { codeSets, at } = await open(query.on);
    return tenant((tx) => codeShelf(tx, codeSets, session, practices(query.practice), at.on));
  });

  endpoint(app, services, "PUT /api/book/favourites/:set/:code", ({ params, body, session, tenant }) =>
    tenant(async (tx) => {
      await keepFavourite(tx, session, bookSetOf(params.set), params.code, body);
      return { ok: true as const, message: `${params.code} is a favourite.` };
    }),
  );

  endpoint(app, services, "DELETE /api/book/favourites/:set/:code", ({ params, session, tenant }) =>
    tenant(async (tx) => {
      await dropFavourite(tx, session, bookSetOf(params.set), params.code);
      return { ok: true as const, message: `${params.code} is no favourite any more.` };
    }),
  );

  endpoint(app, services, "POST /api/book/recents/:set/:code", ({ params, session, tenant }) =>
    tenant(async (tx) => {
      await noteRecent(tx, session, bookSetOf(params.set), params.code);
      return { ok: true as const, message: "Noted." };
    }),
  );

  endpoint(app, services, "GET /api/book/collections/:id", async ({ params, query, session, tenant }) => {
    const { codeSets, at } = await open(query.on);
    return tenant((tx) => collectionWithItems(tx, codeSets, session, params.id, at.on));
  });

  endpoint(app, services, "POST /api/book/collections", ({ body, session, tenant }) =>
    tenant(async (tx) => {
      const saved = await saveCollection(tx, services, session, body, undefined);
      audit(tx, { action: "code-set:make", subjectKind: "code-collection", subjectId: saved.id });
      return saved;
    }),
  );

  endpoint(app, services, "PUT /api/book/collections/:id", ({ params, body, session, tenant }) =>
    tenant((tx) => saveCollection(tx, services, session, body, params.id)),
  );

  endpoint(app, services, "DELETE /api/book/collections/:id", ({ params, session, tenant }) =>
    tenant(async (tx) => {
      await dropCollection(tx, session, params.id);
      return { ok: true as const, message: "The set is gone." };
    }),
  );
}

function dayOf(text: string): CalendarDate {
  const day = parseDate(text);
  if (day === undefined) throw unprocessable(`The date ${text} does not exist.`);
  return day;
}

function indexOf(text: string): IndexName {
  const name = indexNames.find((each) => each === text);
  if (name === undefined) throw notFound(`The index ${text}`);
  return name;
}

/** Why there is no page: the code is in no loaded list, or there is no list to ask. */
function missing(codeSets: CodeSets, code: string, set: ReturnType<typeof bookSetOf>, on: CalendarDate): Error {
  const edition = codeSets.book.edition(set === "modifiers" ? "hcpcs-modifiers" : set, { on });
  if (edition?.complete === true) return notFound(`The code ${code} (${edition.label} ${edition.name})`);
  return notFound(`The code ${code}, in the list that is loaded (a short one; see Code sets),`);
}

function given(query: { letter?: string; find?: string }): { letter?: string; find?: string } {
  return {
    ...(query.letter === undefined || query.letter === "" ? {} : { letter: query.letter }),
    ...(query.find === undefined || query.find.trim() === "" ? {} : { find: query.find }),
  };
}

function editionOf(edition: BookEdition): Edition;
function editionOf(edition: BookEdition | undefined): Edition | null;
function editionOf(edition: BookEdition | undefined): Edition | null {
  if (edition === undefined) return null;
  const { name, label, from, until, complete, covers, day } = edition;
  return { name, label, from, until: until ?? null, complete, covers, day };
}

function linkOf(link: IndexEntry["see"]): ResponseOf<"GET /api/book/index/:index">["entries"][number]["see"] {
  return link === undefined ? null : { text: link.text, target: link.target ?? null };
}

function termOf(entry: IndexEntry): ResponseOf<"GET /api/book/index/:index">["entries"][number] {
  return { ...entry, see: linkOf(entry.see), seeAlso: linkOf(entry.seeAlso) };
}

function leadingOf(entry: LeadingEntry): BookCode["entries"][number] {
  return { ...entry, path: [...entry.path], column: entry.column ?? null };
}

function bookCode(page: CodePage): Omit<BookCode, "favourite"> {
  const { history } = page;
  return {
    ...page,
    edition: editionOf(page.edition),
    path: [...page.path],
    children: [...page.children],
    siblings: [...page.siblings],
    previous: page.previous ?? null,
    next: page.next ?? null,
    notes: page.notes.map((block) => ({ ...block, lines: block.lines.map((line) => [...line]) })),
    notesEdition: editionOf(page.notesEdition),
    seventh:
      page.seventh === undefined
        ? null
        : {
            from: page.seventh.from,
            characters: page.seventh.characters.map((each) => ({ ...each, code: each.code ?? null })),
          },
    entries: page.entries.map(leadingOf),
    history: {
      spans: history.spans.map(({ from, until, title, billable }) => ({ from, until: until ?? null, title, billable })),
      changes: history.changes.map((change) => ({ ...change, codes: [...change.codes] })),
      knownFrom: history.known?.from ?? null,
      knownUntil: history.known?.until ?? null,
    },
    facts: [...page.facts],
  };
}

function pcsTableOf(
  page: NonNullable<ReturnType<CodeSets["book"]["pcsTable"]>>,
): ResponseOf<"GET /api/book/pcs/:table"> {
  return {
    ...page,
    edition: editionOf(page.edition),
    rowsEdition: editionOf(page.rowsEdition),
    axes: [...page.axes],
    rows: page.rows.map(({ places, added }) => ({ places: places.map((values) => [...values]), added })),
    codes: [...page.codes],
  };
}
