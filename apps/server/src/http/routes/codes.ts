import type { CodeSets, SearchSet } from "@cleanclaim/code-sets";
import { parseDate } from "@cleanclaim/model";
import type { CalendarDate } from "@cleanclaim/model";
import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import type { FastifyInstance } from "fastify";
import { knowledgeOf } from "../../knowledge.ts";
import type { Services } from "../../services.ts";
import { known } from "../../storage/code-names.ts";
import { endpoint } from "../endpoint.ts";
import { notFound, unprocessable } from "../problem.ts";

type Book = ResponseOf<"GET /api/codes/:set/:code">;

const searchSets: readonly SearchSet[] = ["icd10cm", "hcpcs", "icd10pcs", "procedures"];

/** Looking up codes: search, the book page, and which sets are loaded. Reads no patient's data, so nothing is audited. */
export function codeRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/codes/search", async ({ query }) => {
    const { codeSets } = await knowledgeOf(services);
    const set = searchSets.find((one) => one === query.set || (query.set === "cpt" && one === "procedures"));
    const started = performance.now();
    const answer = codeSets.search(query.q, {
      ...(set === undefined ? {} : { set }),
      ...(query.on === undefined || query.on === "" ? {} : { on: dayOf(query.on) }),
      limit: query.limit ?? 20,
    });
    const took = performance.now() - started;
    return { query: query.q, results: answer.results.map((one) => ({ ...one })), took_ms: Number(took.toFixed(2)) };
  });

  endpoint(app, services, "GET /api/codes/:set/:code", async ({ params, query }) => {
    const { codeSets } = await knowledgeOf(services);
    const on = query.on === undefined || query.on === "" ? undefined : dayOf(query.on);
    const page = bookPage(codeSets, params.set, params.code, on ?? dayOf(services.clock.today()));
    if (page === undefined) throw notFound(`The code ${params.code}`);
    return page;
  });

  endpoint(app, services, "GET /api/code-sets", async () => {
    const { codeSets } = await knowledgeOf(services);
    return {
      ...services.codeSetLabel(),
      howToLoad:
        "Run `cleanclaim codes update` for the official public files, or `cleanclaim codes import PATH` for files that you have.",
      sets: codeSets.status().map((one) => ({
        set: one.set,
        release: one.name,
        effectiveFrom: one.from,
        effectiveUntil: one.until ?? null,
        rows: one.rows,
        source: one.source,
      })),
    };
  });
}

function dayOf(text: string): CalendarDate {
  const day = parseDate(text);
  if (day === undefined) throw unprocessable(`The date ${text} does not exist.`);
  return day;
}

function bookPage(sets: CodeSets, set: string, code: string, on: CalendarDate): Book | undefined {
  if (set === "icd10cm") return diagnosisPage(sets, code, on);
  if (set === "hcpcs") {
    const row = known(sets.hcpcs.find(code, { on }));
    if (row === undefined) return undefined;
    const dose =
      row.unitDose === undefined ? [] : [{ kind: "unit", text: `One unit is ${row.unitDose}.`, from: row.code }];
    return {
      ...plain("hcpcs", row.code, row.title),
      notes: dose,
      effectiveFrom: row.effective.from,
      effectiveUntil: row.effective.until ?? null,
    };
  }
  if (set === "procedures" || set === "cpt") {
    const row = known(sets.procedures.find(code, { on }));
    return row === undefined ? undefined : plain(set, row.code, row.title);
  }
  if (set === "icd10pcs") {
    const row = known(sets.icd10pcs.find(code, { on }));
    return row === undefined ? undefined : { ...plain(set, row.code, row.title), billable: row.billable };
  }
  return undefined;
}

function plain(set: string, code: string, title: string): Book {
  return {
    set,
    code,
    title,
    billable: true,
    hierarchy: [],
    children: [],
    notes: [],
    effectiveFrom: null,
    effectiveUntil: null,
  };
}

function diagnosisPage(sets: CodeSets, code: string, on: CalendarDate): Book | undefined {
  const row = known(sets.icd10cm.find(code, { on }));
  if (row === undefined) return undefined;
  const chapter = sets.icd10cm.chapterOf(code, { on });
  const notes = known(sets.icd10cm.notes(code, { on }));
  return {
    set: "icd10cm",
    code: row.code,
    title: row.title,
    billable: row.billable,
    hierarchy: [
      ...(chapter === undefined ? [] : [{ code: chapter.range, title: chapter.title }]),
      ...sets.icd10cm.ancestors(code, { on }).map((one) => ({ code: one.code, title: one.title })),
    ],
    children: sets.icd10cm
      .children(code, { on })
      .map((one) => ({ code: one.code, title: one.title, billable: one.billable })),
    notes: (notes?.notes ?? []).map((note) => ({ kind: note.kind, text: note.text, from: note.from })),
    effectiveFrom: row.effective.from,
    effectiveUntil: row.effective.until ?? null,
  };
}
