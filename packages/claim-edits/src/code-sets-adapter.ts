import { addDays, addMonths, isEffective, undotted, type CalendarDate, type EffectiveRange } from "@cleanclaim/model";
import type { CodeSets, FeeScheduleRow as CodeSetFeeRow, Icd10CmCode, SetName } from "@cleanclaim/code-sets";

import { INSTITUTIONAL_READERS, INSTITUTIONAL_SETS } from "./code-sets-institutional.ts";
import { addOns, procedurePairs, unitLimits } from "./code-sets-ncci.ts";
import { policyCoverage, publishedPolicies } from "./code-sets-policies.ts";
import { found, remembered } from "./code-sets-lookups.ts";
import { namesCode } from "./noted-codes.ts";
import type {
  DiagnosisEditRow,
  DiagnosisNotesTable,
  DiagnosisTable,
  FeeScheduleRow,
  NotedCodes,
  OpenedTable,
  ProcedureCodeTable,
  ReferenceTables,
  TableMap,
  TableName,
  TabularNote,
} from "./reference-tables.ts";

/** Which set's releases decide whether a table covers a day. A site's lists of the code editor are not code sets. */
const SETS = {
  ...INSTITUTIONAL_SETS,
  icd10cm: "icd10cm",
  "icd10cm-notes": "icd10cm-notes",
  "medicare-code-editor": "mce-dx-edits",
  "ncci-ptp-practitioner": "ncci-ptp-practitioner",
  "ncci-ptp-outpatient": "ncci-ptp-outpatient",
  "ncci-mue-practitioner": "ncci-mue",
  "ncci-mue-outpatient": "ncci-mue",
  "ncci-mue-dme": "ncci-mue",
  "ncci-add-on": "ncci-add-on",
  "physician-fee-schedule": "mpfs",
  "place-of-service": "place-of-service",
  "hcpcs-modifiers": "hcpcs-modifiers",
  "drug-packages": "asp-ndc",
} satisfies Partial<Record<TableName, SetName>>;

interface Coverage {
  readonly edition: string;
  readonly complete: boolean;
  readonly from: CalendarDate;
}

type CoverageOf = (set: SetName, on: CalendarDate) => Coverage | undefined;

/** How long a modifier list still counts as holding every Level II modifier; after that only what it lists is known. */
const MODIFIER_LIST_MONTHS = 12;

/** Reads the edits' tables from the code sets. A day that no release covers stays uncovered. */
export function tablesFromCodeSets(sets: CodeSets): ReferenceTables {
  const coverage: CoverageOf = (set, on) => {
    let best: Coverage | undefined;
    for (const release of sets.status()) {
      if (release.set !== set || !isEffective(release, on)) continue;
      const better =
        best === undefined ||
        (release.complete && !best.complete) ||
        (release.complete === best.complete && release.from > best.from);
      if (better) best = { edition: release.name, complete: release.complete, from: release.from };
    }
    return best;
  };
  return {
    open: <Name extends TableName>(name: Name, on: CalendarDate): OpenedTable<Name> | undefined => {
      if (name === "code-editor-lists") return undefined;
      const covered = coverageOf(name, on, coverage) ?? bracketOf(name, on, sets);
      if (covered === undefined) return undefined;
      const build: Builder<Name> = BUILDERS[name];
      return { ...build(sets, on, coverage), edition: covered.edition, complete: covered.complete };
    },
  };
}

type Builder<Name extends TableName> = (sets: CodeSets, on: CalendarDate, coverage: CoverageOf) => TableMap[Name];

function coverageOf(
  name: Exclude<TableName, "code-editor-lists">,
  on: CalendarDate,
  coverage: CoverageOf,
): Coverage | undefined {
  if (name === "procedure-codes") return procedureCoverage(on, coverage);
  if (name === "coverage-policies") return policyCoverage(on, coverage);
  const covered = coverage(SETS[name], on);
  if (covered === undefined || name !== "hcpcs-modifiers") return covered;
  // The published list has Level II modifiers only, which is all that is looked up here; CPT modifiers are our own table.
  return { ...covered, complete: covered.edition !== "starter" && on < addMonths(covered.from, MODIFIER_LIST_MONTHS) };
}

/** HCPCS rows carry their own days, so codes can be looked up on any day; `answers` says for which one can conclude. */
function procedureCoverage(on: CalendarDate, coverage: CoverageOf): Coverage {
  const hcpcs = coverage("hcpcs", on);
  const fees = coverage("mpfs", on);
  const editions = [
    hcpcs === undefined ? [] : [`HCPCS ${hcpcs.edition}`],
    fees === undefined ? [] : [`fee schedule ${fees.edition}`],
  ].flat();
  return { edition: editions.length === 0 ? "dates of the HCPCS rows" : editions.join(", "), complete: true, from: on };
}

/** The releases of the Tabular List before and after a day that none covers. */
interface Bracket {
  readonly before: CalendarDate;
  readonly after: CalendarDate;
  readonly edition: string;
}

function notesBracket(sets: CodeSets, on: CalendarDate): Bracket | undefined {
  const releases = sets.status().filter((release) => release.set === "icd10cm-notes" && release.complete);
  const before = releases.filter((release) => release.from <= on).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
  const after = releases.filter((release) => release.from > on).toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];
  if (before === undefined || after === undefined || isEffective(before, on)) return undefined;
  return { before: before.from, after: after.from, edition: `${before.name} and ${after.name} alike` };
}

function bracketOf(name: TableName, on: CalendarDate, sets: CodeSets): Coverage | undefined {
  const bracket = name === "icd10cm-notes" ? notesBracket(sets, on) : undefined;
  return bracket === undefined ? undefined : { edition: bracket.edition, complete: false, from: on };
}

function diagnoses(sets: CodeSets, on: CalendarDate): DiagnosisTable {
  const at = { on };
  const row = (code: Icd10CmCode): EffectiveRange[] => (code.billable ? [code.effective] : []);
  return {
    find: remembered((code) => {
      const value = found(sets.icd10cm.find(code, at));
      return value === undefined
        ? undefined
        : { code: undotted(value.code), billable: value.billable, title: value.title };
    }),
    billableUnder: (prefix) => sets.icd10cm.billableUnder(prefix, at).map((code) => undotted(code.code)),
    billablePeriods: (code) => {
      const lookup = sets.icd10cm.find(code, at);
      if (lookup.status === "not-evaluable") return [];
      if (lookup.status === "absent") return lookup.known === undefined ? [] : row(lookup.known);
      const before = found(sets.icd10cm.find(code, { on: addDays(lookup.value.effective.from, -1) }));
      return [...(before === undefined ? [] : row(before)), ...row(lookup.value)];
    },
  };
}

type Notes = readonly TabularNote[];
type NoteKind = "excludes1" | "codeFirst";

/** The notes of a code on a day, or of the nearest code above it that the release knows. */
function notesAt(sets: CodeSets, code: string, kind: NoteKind, on: CalendarDate): Notes {
  for (let length = code.length; length >= 3; length -= 1) {
    const value = found(sets.icd10cm.notes(code.slice(0, length), { on }));
    if (value === undefined) continue;
    return value.notes
      .filter((note) => note.kind === kind)
      .map((note) => ({ node: note.from, text: note.text, codes: note.codes }));
  }
  return [];
}

/** What a named range has in common with earlier ones: itself where it lies within one, the narrower one where it holds it. */
function namedByBoth(named: NotedCodes, earlier: readonly NotedCodes[]): readonly NotedCodes[] {
  const holds = (outer: NotedCodes, inner: NotedCodes): boolean =>
    namesCode({ first: outer.first, last: outer.last }, inner.first) &&
    namesCode({ first: outer.first, last: outer.last }, inner.last);
  if (earlier.some((other) => holds(other, named))) return [named];
  return earlier
    .filter((other) => holds(named, other))
    .map((other) => ({ ...other, endings: named.endings ?? other.endings }));
}

/**
 * Between two releases of the Tabular List that agree, what both say held on the days between them: what notes at
 * the same place name in both. Nothing is concluded from a note that only one of them has.
 */
function diagnosisNotes(sets: CodeSets, on: CalendarDate, coverage: CoverageOf): DiagnosisNotesTable {
  const bracket = coverage("icd10cm-notes", on) === undefined ? notesBracket(sets, on) : undefined;
  const known = { excludes1: new Map<string, Notes>(), codeFirst: new Map<string, Notes>() };
  const read = (code: string, kind: NoteKind): Notes => {
    if (bracket === undefined) return notesAt(sets, code, kind, on);
    const after = notesAt(sets, code, kind, bracket.after);
    if (after.length === 0) return after;
    const before = notesAt(sets, code, kind, bracket.before);
    return after.flatMap((note) => {
      const earlier = before.filter((other) => other.node === note.node).flatMap((other) => other.codes);
      const codes = note.codes.flatMap((named) => namedByBoth(named, earlier));
      return codes.length === 0 ? [] : [{ ...note, codes }];
    });
  };
  return {
    notesFor: (code, kind) => {
      let notes = known[kind].get(code);
      if (notes === undefined) {
        notes = read(code, kind);
        known[kind].set(code, notes);
      }
      return notes;
    },
    needsSeventhCharacter: (code) =>
      found(sets.icd10cm.notes(code, { on: bracket?.after ?? on }))?.seventhCharacters !== undefined,
  };
}

function diagnosisEdits(sets: CodeSets, on: CalendarDate): TableMap["medicare-code-editor"] {
  return {
    find: remembered((code): DiagnosisEditRow | undefined => {
      const rules = found(sets.mce.rules(code, { on }));
      if (rules === undefined || rules.length === 0) return undefined;
      const sex = rules.find((rule) => rule.kind === "sex");
      const age = rules.find((rule) => rule.kind === "age");
      return {
        sex: sex?.kind === "sex" ? sex.sex : undefined,
        age: age?.kind === "age" ? { name: age.text, from: age.from, to: age.to } : undefined,
        manifestation: rules.some((rule) => rule.kind === "manifestation"),
      };
    }),
  };
}

function feeRow(row: CodeSetFeeRow): FeeScheduleRow {
  return {
    status: row.status,
    professionalTechnical: row.pcTcIndicator,
    globalDays: row.globalDays,
    multipleProcedure: row.multipleProcedure,
    bilateral: row.bilateralSurgery,
    assistant: row.assistantSurgeon,
    coSurgeon: row.coSurgeons,
    teamSurgeon: row.teamSurgery,
  };
}

/** Level II codes are answered by the HCPCS list, CPT numbers by the fee schedule and the outpatient addendum beside it. */
function procedureCodes(sets: CodeSets, on: CalendarDate, coverage: CoverageOf): ProcedureCodeTable {
  const at = { on };
  const fees = coverage("mpfs", on)?.complete === true;
  const outpatient = coverage("opps-addendum-b", on)?.complete === true;
  const isLevel2 = (code: string): boolean => /^[A-V]/.test(code);
  return {
    answers: remembered((code) =>
      isLevel2(code)
        ? sets.hcpcs.find(code, at).status !== "not-evaluable"
        : /^\d{5}$|^\d{4}[FT]$/.test(code)
          ? fees
          : fees && outpatient,
    ),
    find: remembered((code) => {
      if (isLevel2(code)) {
        const lookup = sets.hcpcs.find(code, at);
        if (lookup.status === "found") return lookup.value.effective;
        return lookup.status === "absent" ? lookup.known?.effective : undefined;
      }
      const listed =
        found(sets.feeSchedule.find(code, "", at)) !== undefined ||
        found(sets.opps.find(code, at)) !== undefined ||
        found(sets.aspLimit.find(code, at)) !== undefined;
      return listed ? {} : undefined;
    }),
  };
}

const BUILDERS: { readonly [Name in TableName]: Builder<Name> } = {
  ...INSTITUTIONAL_READERS,
  icd10cm: diagnoses,
  "icd10cm-notes": diagnosisNotes,
  "medicare-code-editor": diagnosisEdits,
  "ncci-ptp-practitioner": procedurePairs("practitioner"),
  "ncci-ptp-outpatient": procedurePairs("outpatient"),
  "ncci-mue-practitioner": unitLimits("practitioner"),
  "ncci-mue-outpatient": unitLimits("outpatient"),
  "ncci-mue-dme": unitLimits("dme"),
  "ncci-add-on": addOns,
  "procedure-codes": procedureCodes,
  "physician-fee-schedule": (sets, on) => ({
    find: remembered((code) => {
      const row = found(sets.feeSchedule.find(code, "", { on }));
      return row === undefined ? undefined : feeRow(row);
    }),
  }),
  "place-of-service": (sets, on) => ({
    find: remembered((code) => {
      const row = found(sets.placeOfService.find(code, { on }));
      return row === undefined || /^unassigned/i.test(row.title) ? undefined : { name: row.title };
    }),
  }),
  "hcpcs-modifiers": (sets, on) => ({
    find: remembered((modifier) => {
      const lookup = sets.modifiers.find(modifier, { on });
      if (lookup.status === "found") return lookup.value.effective;
      return lookup.status === "absent" ? lookup.known?.effective : undefined;
    }),
  }),
  "drug-packages": (sets, on) => ({
    codesOf: (ndc) => (found(sets.ndcCrosswalk.find(ndc, { on })) ?? []).map((row) => row.code),
  }),
  "coverage-policies": publishedPolicies,
};
