import { dotted, parseDate, undotted, type CalendarDate } from "@cleanclaim/model";
import type { CodeSets, Lookup, SearchOptions, SearchSet, TabularNote } from "./types.ts";
import { SETS } from "./set-registry.ts";

/** What a command has to say: the document for `--json`, the exit status, and a line or two for a person. */
export interface CommandResult {
  readonly json: unknown;
  readonly exitStatus: 0 | 1 | 2;
  readonly message: string;
}

const SEARCH_SETS: readonly SearchSet[] = ["icd10cm", "hcpcs", "icd10pcs", "procedures"];

/** `codes status`: each set with its releases. */
export function codesStatus(codeSets: CodeSets): CommandResult {
  const releases = codeSets.status();
  const sets = [...new Set(releases.map((release) => release.set))].map((set) => ({
    set,
    label: SETS[set].label,
    steward: SETS[set].steward,
    licence: SETS[set].licence,
    governedBy: SETS[set].governedBy,
    versions: releases
      .filter((release) => release.set === set)
      .map((release) => ({
        name: release.name,
        effectiveFrom: release.from,
        effectiveUntil: release.until ?? null,
        rows: release.rows,
        source: release.source,
        complete: release.complete,
        sha256: release.sha256 === "" ? null : release.sha256,
      })),
  }));
  const lines = sets.map((item) => {
    const versions = item.versions.map(
      (version) => `${version.name} (${version.rows} rows, from ${version.effectiveFrom})`,
    );
    return `${item.set}: ${versions.join("; ")}`;
  });
  const official = releases.some((release) => release.sha256 !== "");
  const hint = official
    ? ""
    : '\nOnly the starter lists are loaded. Load the official files with "codes import FOLDER" or "codes update".';
  return { json: { sets }, exitStatus: 0, message: lines.join("\n") + hint };
}

/** The options of `codes search` as given on the command line. */
export interface SearchArguments {
  readonly set?: string | undefined;
  readonly date?: string | undefined;
  readonly limit?: string | number | undefined;
}

function usage(message: string): CommandResult {
  return { json: { error: message }, exitStatus: 2, message };
}

/** Reads the options of `codes search`; a message when one is wrong. */
export function searchOptions(given: SearchArguments): SearchOptions | string {
  const set = SEARCH_SETS.find((name) => name === given.set);
  if (given.set !== undefined && set === undefined) return `--set must be one of ${SEARCH_SETS.join(", ")}`;
  const on = given.date === undefined ? undefined : parseDate(given.date);
  if (given.date !== undefined && on === undefined) return `--date ${given.date} is not a date such as 2026-01-31`;
  const limit = given.limit === undefined ? undefined : Number(given.limit);
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0 && limit <= 1000))
    return "--limit must be a number from 1 to 1000";
  return { set, on, limit };
}

/** One search in the shape of the command line. `clock` gives milliseconds, for `took_ms`. */
export function codesSearch(
  codeSets: CodeSets,
  query: string,
  given: SearchArguments,
  clock: () => number,
): CommandResult {
  const options = searchOptions(given);
  if (typeof options === "string") return usage(options);
  const before = clock();
  const answer = codeSets.search(query, options);
  const took = Math.round((clock() - before) * 1000) / 1000;
  const json = {
    query,
    results: answer.results,
    took_ms: took,
    ...(answer.note === undefined ? {} : { note: answer.note }),
  };
  const lines = answer.results.map((result) => `${result.code.padEnd(9)} ${result.title}  (${result.matched})`);
  const message = lines.length === 0 ? `nothing found for "${query}"` : lines.join("\n");
  return { json, exitStatus: 0, message: answer.note === undefined ? message : `${message}\nnote: ${answer.note}` };
}

/** Many searches: the first column of each line is a query; one JSON object a line comes out, in order. */
export function* codesSearchBatch(
  codeSets: CodeSets,
  lines: Iterable<string>,
  given: SearchArguments,
  clock: () => number,
): Generator<CommandResult> {
  const options = searchOptions(given);
  if (typeof options === "string") {
    yield usage(options);
    return;
  }
  for (const line of lines) {
    const query = line.replace(/\r$/, "").split("\t")[0] ?? "";
    yield codesSearch(codeSets, query, given, clock);
  }
}

function notesOfKind(notes: readonly TabularNote[], kind: TabularNote["kind"]): { text: string; from: string }[] {
  return notes.filter((note) => note.kind === kind).map((note) => ({ text: note.text, from: note.from }));
}

/** The day a command without `--date` speaks for: today where a release covers it, else the newest release's first day. */
function dayFor(codeSets: CodeSets, set: "icd10cm" | "hcpcs" | "icd10pcs", date: CalendarDate): CalendarDate {
  if (codeSets.releaseOn(set, { on: date }) !== undefined) return date;
  const releases = codeSets
    .status()
    .filter((release) => release.set === set && release.complete && release.from <= date);
  return releases.at(-1)?.from ?? date;
}

function reasonOf<T>(found: Lookup<T>): string {
  return found.status === "found" ? "" : found.reason;
}

function showDiagnosis(codeSets: CodeSets, code: string, on: CalendarDate): CommandResult | undefined {
  const found = codeSets.icd10cm.find(code, { on });
  if (found.status === "not-evaluable") return undefined;
  if (found.status === "absent") {
    if (found.known === undefined) return undefined;
    const json = {
      set: "icd10cm",
      ...found.known,
      validOn: on,
      valid: false,
      reason: found.reason,
      periods: codeSets.icd10cm.billablePeriods(code),
    };
    return { json, exitStatus: 1, message: found.reason };
  }
  const at = { on };
  const item = found.value;
  const noteAnswer = codeSets.icd10cm.notes(code, at);
  const notes = noteAnswer.status === "found" ? noteAnswer.value.notes : [];
  const mce = codeSets.mce.rules(code, at);
  const ccsr = codeSets.ccsr(code, at);
  const hcc = codeSets.hcc(code, at);
  const poa = codeSets.icd10cm.poaExempt(code, at);
  const chapter = codeSets.icd10cm.chapterOf(code, at) ?? null;
  const briefly = (entry: { code: string; title: string; billable: boolean }): object => ({
    code: entry.code,
    title: entry.title,
    billable: entry.billable,
  });
  const json = {
    set: "icd10cm",
    code: item.code,
    title: item.title,
    shortTitle: item.shortTitle,
    billable: item.billable,
    valid: true,
    validOn: on,
    release: found.release.name,
    effectiveFrom: item.effective.from,
    effectiveUntil: item.effective.until ?? null,
    hierarchy: {
      chapter,
      headings: codeSets.icd10cm.ancestors(code, at).map(briefly),
      children: codeSets.icd10cm.children(code, at).map(briefly),
    },
    includes: [...notesOfKind(notes, "includes"), ...notesOfKind(notes, "inclusionTerm")],
    excludes1: notesOfKind(notes, "excludes1"),
    excludes2: notesOfKind(notes, "excludes2"),
    codeFirst: notesOfKind(notes, "codeFirst"),
    useAdditional: notesOfKind(notes, "useAdditionalCode"),
    codeAlso: notesOfKind(notes, "codeAlso"),
    notes: notesOfKind(notes, "notes"),
    seventhCharacters: noteAnswer.status === "found" ? (noteAnswer.value.seventhCharacters ?? null) : null,
    edits: {
      medicareCodeEditor: mce.status === "found" ? mce.value : [],
      notEvaluable: mce.status === "found" ? null : reasonOf(mce),
    },
    poaExempt: poa.status === "found" ? poa.value : null,
    ccsr: ccsr.status === "found" ? ccsr.value : [],
    hcc: hcc.status === "found" ? hcc.value : [],
    notesRelease: noteAnswer.status === "found" ? noteAnswer.release.name : null,
  };
  const lines = [
    `${item.code} ${item.title}${item.billable ? "" : " (heading, not billable)"}`,
    chapter === null ? "" : `chapter ${chapter.number}: ${chapter.title}`,
    ...(["excludes1", "excludes2", "codeFirst", "useAdditional", "codeAlso"] as const).flatMap((kind) =>
      json[kind].map((note) => `${kind} (${note.from}): ${note.text}`),
    ),
  ];
  return { json, exitStatus: 0, message: lines.filter((line) => line !== "").join("\n") };
}

function showProcedure(codeSets: CodeSets, code: string, on: CalendarDate): CommandResult | undefined {
  const day = dayFor(codeSets, "hcpcs", on);
  const hcpcs = codeSets.hcpcs.find(code, { on: day });
  if (hcpcs.status === "found" || (hcpcs.status === "absent" && hcpcs.known !== undefined)) {
    const item = hcpcs.status === "found" ? hcpcs.value : hcpcs.known;
    if (item === undefined) return undefined;
    const mue = codeSets.mue("practitioner").find(code, { on: day });
    const addOn = codeSets.addOn.find(code, { on: day });
    const json = {
      set: "hcpcs",
      ...item,
      billable: hcpcs.status === "found",
      valid: hcpcs.status === "found",
      validOn: day,
      reason: reasonOf(hcpcs),
      edits: { mue: mue.status === "found" ? mue.value : null, addOn: addOn.status === "found" ? addOn.value : null },
    };
    return { json, exitStatus: hcpcs.status === "found" ? 0 : 1, message: `${item.code} ${item.title}` };
  }
  const own = codeSets.procedures.find(code, { on });
  if (own.status === "found") {
    return {
      json: { set: "procedures", ...own.value, billable: true },
      exitStatus: 0,
      message: `${own.value.code} ${own.value.title}`,
    };
  }
  const pcs = codeSets.icd10pcs.find(code, { on: dayFor(codeSets, "icd10pcs", on) });
  if (pcs.status !== "found") return undefined;
  return {
    json: { set: "icd10pcs", ...pcs.value, release: pcs.release.name },
    exitStatus: 0,
    message: `${pcs.value.code} ${pcs.value.title}`,
  };
}

/** `codes show`: everything known of one code. `today` is the day taken when `--date` is not given. */
export function codesShow(
  codeSets: CodeSets,
  code: string,
  given: { readonly date?: string | undefined },
  today: CalendarDate,
): CommandResult {
  const asked = given.date === undefined ? undefined : parseDate(given.date);
  if (given.date !== undefined && asked === undefined)
    return usage(`--date ${given.date} is not a date such as 2026-01-31`);
  const on = asked ?? today;
  const diagnosis =
    showDiagnosis(codeSets, code, asked ?? dayFor(codeSets, "icd10cm", today)) ?? showDiagnosis(codeSets, code, on);
  const shown = diagnosis ?? showProcedure(codeSets, code.trim().toUpperCase(), on);
  if (shown !== undefined) return shown;
  const why = codeSets.icd10cm.find(code, { on });
  const written = /^[A-Z]\d[0-9A-Z]/i.test(code) ? dotted(undotted(code)) : code.trim();
  const reason = `${written} is in no loaded code set${why.status === "not-evaluable" ? `; ${why.reason}` : ""}`;
  return { json: { code: written, error: reason }, exitStatus: 1, message: reason };
}
