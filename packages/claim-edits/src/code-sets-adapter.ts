import { addDays, isEffective, undotted, type CalendarDate, type EffectiveRange } from "@cleanclaim/model";
import type { CodeSets, FeeScheduleRow as CodeSetFeeRow, Icd10CmCode, Lookup, SetName } from "@cleanclaim/code-sets";

import type {
  DiagnosisEditRow,
  DiagnosisNotesTable,
  DiagnosisTable,
  FeeScheduleRow,
  OpenedTable,
  ProcedureCodeTable,
  ReferenceTables,
  TableMap,
  TableName,
} from "./reference-tables.ts";

/** Which set's releases decide whether a table covers a day. Coverage policies are not a code set. */
const SETS = {
  icd10cm: "icd10cm",
  "icd10cm-notes": "icd10cm-notes",
  "medicare-code-editor": "mce-dx-edits",
  "ncci-ptp-practitioner": "ncci-ptp-practitioner",
  "ncci-mue-practitioner": "ncci-mue",
  "ncci-add-on": "ncci-add-on",
  "physician-fee-schedule": "mpfs",
  "place-of-service": "place-of-service",
  "hcpcs-modifiers": "hcpcs-modifiers",
  "drug-packages": "asp-ndc",
} satisfies Partial<Record<TableName, SetName>>;

interface Coverage {
  readonly edition: string;
  readonly complete: boolean;
}

/** Reads the edits' tables from the code sets. A day that no release covers stays uncovered. */
export function tablesFromCodeSets(sets: CodeSets): ReferenceTables {
  const coverage = (set: SetName, on: CalendarDate): Coverage | undefined => {
    let best: (Coverage & { readonly from: CalendarDate }) | undefined;
    for (const release of sets.status()) {
      if (release.set !== set || !isEffective(release, on)) continue;
      const better =
        best === undefined ||
        (release.complete && !best.complete) ||
        (release.complete === best.complete && release.from > best.from);
      if (better) best = { edition: release.name, complete: release.complete, from: release.from };
    }
    return best === undefined ? undefined : { edition: best.edition, complete: best.complete };
  };
  return {
    open: <Name extends TableName>(name: Name, on: CalendarDate): OpenedTable<Name> | undefined => {
      if (name === "coverage-policies") return undefined;
      const covered =
        name === "procedure-codes" ? procedureCoverage(on, coverage) : coverage(SETS[name as keyof typeof SETS], on);
      if (covered === undefined) return undefined;
      const build: (sets: CodeSets, on: CalendarDate, coverage: CoverageOf) => TableMap[Name] = BUILDERS[name];
      return { ...build(sets, on, coverage), edition: covered.edition, complete: covered.complete };
    },
  };
}

type CoverageOf = (set: SetName, on: CalendarDate) => Coverage | undefined;

function procedureCoverage(on: CalendarDate, coverage: CoverageOf): Coverage | undefined {
  const hcpcs = coverage("hcpcs", on);
  const fees = coverage("mpfs", on);
  if (hcpcs === undefined && fees === undefined) return undefined;
  const editions = [
    hcpcs === undefined ? [] : [`HCPCS ${hcpcs.edition}`],
    fees === undefined ? [] : [`fee schedule ${fees.edition}`],
  ].flat();
  return { edition: editions.join(", "), complete: true };
}

function found<T>(lookup: Lookup<T>): T | undefined {
  return lookup.status === "found" ? lookup.value : undefined;
}

function diagnoses(sets: CodeSets, on: CalendarDate): DiagnosisTable {
  const at = { on };
  const row = (code: Icd10CmCode): EffectiveRange[] => (code.billable ? [code.effective] : []);
  return {
    find: (code) => {
      const value = found(sets.icd10cm.find(code, at));
      return value === undefined
        ? undefined
        : { code: undotted(value.code), billable: value.billable, title: value.title };
    },
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

function diagnosisNotes(sets: CodeSets, on: CalendarDate): DiagnosisNotesTable {
  const at = { on };
  return {
    notesFor: (code, kind) =>
      (found(sets.icd10cm.notes(code, at))?.notes ?? [])
        .filter((note) => note.kind === kind)
        .map((note) => ({ node: note.from, text: note.text, codes: note.codes })),
    needsSeventhCharacter: (code) => found(sets.icd10cm.notes(code, at))?.seventhCharacters !== undefined,
  };
}

function diagnosisEdits(sets: CodeSets, on: CalendarDate): TableMap["medicare-code-editor"] {
  return {
    find: (code): DiagnosisEditRow | undefined => {
      const rules = found(sets.mce.rules(code, { on }));
      if (rules === undefined || rules.length === 0) return undefined;
      const sex = rules.find((rule) => rule.kind === "sex");
      const age = rules.find((rule) => rule.kind === "age");
      return {
        sex: sex?.kind === "sex" ? sex.sex : undefined,
        age: age?.kind === "age" ? { name: age.text, from: age.from, to: age.to } : undefined,
        manifestation: rules.some((rule) => rule.kind === "manifestation"),
      };
    },
  };
}

function adjudication(text: "1" | "2" | "3"): 1 | 2 | 3 {
  return text === "1" ? 1 : text === "2" ? 2 : 3;
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
  const hcpcs = coverage("hcpcs", on)?.complete === true;
  const fees = coverage("mpfs", on)?.complete === true;
  const outpatient = coverage("opps-addendum-b", on)?.complete === true;
  const isLevel2 = (code: string): boolean => /^[A-V]/.test(code);
  return {
    answers: (code) => (isLevel2(code) ? hcpcs : /^\d{5}$|^\d{4}[FT]$/.test(code) ? fees : fees && outpatient),
    find: (code) => {
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
    },
  };
}

const BUILDERS: {
  readonly [Name in TableName]: (sets: CodeSets, on: CalendarDate, coverage: CoverageOf) => TableMap[Name];
} = {
  icd10cm: diagnoses,
  "icd10cm-notes": diagnosisNotes,
  "medicare-code-editor": diagnosisEdits,
  "ncci-ptp-practitioner": (sets, on) => {
    const pairs = sets.ncciPtp("practitioner");
    return {
      find: (column1, column2) => {
        const pair = found(pairs.find(column1, column2, { on }));
        return pair === undefined ? undefined : { modifierIndicator: pair.indicator, rationale: pair.rationale };
      },
    };
  },
  "ncci-mue-practitioner": (sets, on) => {
    const limits = sets.mue("practitioner");
    return {
      find: (code) => {
        const limit = found(limits.find(code, { on }));
        return limit === undefined
          ? undefined
          : { units: limit.units, adjudicationIndicator: adjudication(limit.adjudication), rationale: limit.rationale };
      },
    };
  },
  "ncci-add-on": (sets, on) => ({
    find: (code) => {
      const row = found(sets.addOn.find(code, { on }));
      if (row === undefined) return undefined;
      return { type: adjudication(row.type), primaries: row.primaries, contractorDefined: row.type !== "1" };
    },
  }),
  "procedure-codes": procedureCodes,
  "physician-fee-schedule": (sets, on) => ({
    find: (code) => {
      const row = found(sets.feeSchedule.find(code, "", { on }));
      return row === undefined ? undefined : feeRow(row);
    },
  }),
  "place-of-service": (sets, on) => ({
    find: (code) => {
      const row = found(sets.placeOfService.find(code, { on }));
      return row === undefined || /^unassigned/i.test(row.title) ? undefined : { name: row.title };
    },
  }),
  "hcpcs-modifiers": (sets, on) => ({
    find: (modifier) => {
      const lookup = sets.modifiers.find(modifier, { on });
      if (lookup.status === "found") return lookup.value.effective;
      return lookup.status === "absent" ? lookup.known?.effective : undefined;
    },
  }),
  "drug-packages": (sets, on) => ({
    codesOf: (ndc) => (found(sets.ndcCrosswalk.find(ndc, { on })) ?? []).map((row) => row.code),
  }),
  "coverage-policies": () => ({ policiesFor: () => [] }),
};
