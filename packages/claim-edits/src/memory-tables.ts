import { isEffective, parseDate, undotted, type CalendarDate, type EffectiveRange } from "@cleanclaim/model";

import type { InstitutionalTableRows } from "./institutional-tables.ts";
import { INSTITUTIONAL_BUILDERS } from "./memory-institutional.ts";
import { namesCode, notedCodes } from "./noted-codes.ts";
import type {
  AddOnTable,
  CoveragePolicy,
  DiagnosisEditRow,
  DiagnosisRow,
  FeeScheduleRow,
  OpenedTable,
  ProcedurePairRow,
  ProcedurePairTable,
  ReferenceTables,
  TableMap,
  TableName,
  TabularNote,
  UnitLimitTable,
} from "./reference-tables.ts";

interface PairInput extends ProcedurePairRow {
  readonly column1: string;
  readonly column2: string;
}

interface UnitLimitInput {
  readonly code: string;
  readonly units: number;
  readonly adjudicationIndicator: 1 | 2 | 3;
}

/** The rows of each table as plain data. Dates are ISO text, diagnosis codes may have their dot. */
export interface TableRows extends InstitutionalTableRows {
  readonly icd10cm: {
    readonly code: string;
    readonly billable?: boolean;
    readonly title?: string;
    readonly from?: string;
    readonly until?: string;
  };
  /** `codes` as the Tabular List writes them: `I95.1`, `H81.-`, `C91-C95`. */
  readonly "icd10cm-notes": {
    readonly node: string;
    readonly kind: "excludes1" | "codeFirst" | "sevenCharacters";
    readonly text?: string;
    readonly codes?: readonly string[];
  };
  readonly "medicare-code-editor": Partial<DiagnosisEditRow> & { readonly code: string };
  readonly "ncci-ptp-practitioner": PairInput;
  readonly "ncci-ptp-outpatient": PairInput;
  readonly "ncci-mue-practitioner": UnitLimitInput;
  readonly "ncci-mue-outpatient": UnitLimitInput;
  readonly "ncci-mue-dme": UnitLimitInput;
  readonly "ncci-add-on": {
    readonly addOn: string;
    readonly type: 1 | 2 | 3;
    readonly primaries: readonly string[];
    readonly contractorDefined?: boolean;
  };
  readonly "procedure-codes": { readonly code: string; readonly from?: string; readonly until?: string };
  readonly "physician-fee-schedule": Partial<FeeScheduleRow> & { readonly code: string };
  readonly "place-of-service": { readonly code: string; readonly name: string };
  readonly "hcpcs-modifiers": { readonly modifier: string; readonly from?: string; readonly until?: string };
  readonly "drug-packages": { readonly ndc: string; readonly codes: readonly string[] };
  readonly "coverage-policies": Omit<CoveragePolicy, "effective"> & { readonly from: string; readonly until?: string };
}

/** One release of a table: its rows and the days it covers. */
export interface TableRelease<Row> {
  readonly edition: string;
  readonly from: string;
  readonly until?: string;
  readonly complete?: boolean;
  readonly rows: readonly Row[];
}

/** Tables given as rows, each with its releases. */
export type TableSpec = { readonly [Name in TableName]?: readonly TableRelease<TableRows[Name]>[] };

/**
 * Reference tables in memory, from rows. For tests, for small installations, and for anyone who uses the engine without
 * our code sets. Answers only for the days its releases cover. Throws a RangeError when a release has a broken date.
 */
export function tablesFromRows(spec: TableSpec): ReferenceTables {
  const opened = new Map<string, unknown>();
  return {
    open: <Name extends TableName>(name: Name, on: CalendarDate): OpenedTable<Name> | undefined => {
      const releases: readonly TableRelease<TableRows[Name]>[] = spec[name] ?? [];
      const release = releases.find((candidate) => isEffective(rangeOf(candidate), on));
      if (release === undefined) return undefined;
      const key = `${name}|${release.edition}`;
      let table = opened.get(key);
      if (table === undefined) {
        const build: Builder<Name> = BUILDERS[name];
        table = { ...build(release.rows), edition: release.edition, complete: release.complete ?? true };
        opened.set(key, table);
      }
      // Built just now, or before, by the builder of this name.
      return table as OpenedTable<Name>;
    },
  };
}

/** The first tables that cover the date win; for adding a policy pack to the code sets. */
export function firstOf(...sources: readonly ReferenceTables[]): ReferenceTables {
  return {
    open: (name, on) => {
      for (const source of sources) {
        const table = source.open(name, on);
        if (table !== undefined) return table;
      }
      return undefined;
    },
  };
}

type Builder<Name extends TableName> = (rows: readonly TableRows[Name][]) => TableMap[Name];

function rangeOf(dates: { readonly from?: string; readonly until?: string }): EffectiveRange {
  const from = parseDate(dates.from ?? "1900-01-01");
  const until = dates.until === undefined ? undefined : parseDate(dates.until);
  if (from === undefined || (dates.until !== undefined && until === undefined)) {
    throw new RangeError("a table release or row has a date that does not exist");
  }
  return { from, until };
}

function under(node: string, code: string): boolean {
  const range = /^([A-Z]\w\w)-([A-Z]\w\w)$/.exec(node);
  if (range !== null) return namesCode({ first: range[1] ?? "", last: range[2] ?? "" }, code);
  return code.startsWith(undotted(node));
}

function feeRow(row: TableRows["physician-fee-schedule"]): FeeScheduleRow {
  return {
    status: row.status ?? "A",
    professionalTechnical: row.professionalTechnical ?? "0",
    globalDays: row.globalDays ?? "XXX",
    multipleProcedure: row.multipleProcedure ?? "0",
    bilateral: row.bilateral ?? "0",
    assistant: row.assistant ?? "0",
    coSurgeon: row.coSurgeon ?? "0",
    teamSurgeon: row.teamSurgeon ?? "0",
  };
}

function buildDiagnoses(rows: readonly TableRows["icd10cm"][]): TableMap["icd10cm"] {
  const current = new Map<string, DiagnosisRow>();
  const periods = new Map<string, EffectiveRange[]>();
  for (const row of rows) {
    const code = undotted(row.code);
    const billable = row.billable ?? true;
    if (row.until === undefined || !current.has(code)) {
      if (row.until === undefined) current.set(code, { code, billable, title: row.title ?? "" });
    }
    if (billable) periods.set(code, [...(periods.get(code) ?? []), rangeOf(row)]);
  }
  const billableCodes = [...current.values()]
    .filter((row) => row.billable)
    .map((row) => row.code)
    .sort();
  return {
    find: (code) => current.get(code),
    billableUnder: (prefix) => billableCodes.filter((code) => code.startsWith(prefix)),
    billablePeriods: (code) => periods.get(code) ?? [],
  };
}

function buildPairs(rows: readonly PairInput[]): ProcedurePairTable {
  const pairs = new Map(rows.map((row) => [`${row.column1}|${row.column2}`, row]));
  return { find: (column1, column2) => pairs.get(`${column1}|${column2}`) };
}

function buildUnitLimits(rows: readonly UnitLimitInput[]): UnitLimitTable {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return { find: (code) => byCode.get(code) };
}

const BUILDERS: { readonly [Name in TableName]: Builder<Name> } = {
  ...INSTITUTIONAL_BUILDERS,
  icd10cm: buildDiagnoses,
  "icd10cm-notes": (rows) => ({
    notesFor: (code, kind) =>
      rows
        .filter((row) => row.kind === kind && under(row.node, code))
        .map((row): TabularNote => ({
          node: row.node,
          text: row.text ?? "",
          codes: (row.codes ?? []).map(notedCodes),
        })),
    needsSeventhCharacter: (code) => rows.some((row) => row.kind === "sevenCharacters" && under(row.node, code)),
  }),
  "medicare-code-editor": (rows) => {
    const byCode = new Map(
      rows.map((row) => [undotted(row.code), { ...row, manifestation: row.manifestation ?? false }]),
    );
    return { find: (code) => byCode.get(code) };
  },
  "ncci-ptp-practitioner": buildPairs,
  "ncci-ptp-outpatient": buildPairs,
  "ncci-mue-practitioner": buildUnitLimits,
  "ncci-mue-outpatient": buildUnitLimits,
  "ncci-mue-dme": buildUnitLimits,
  "ncci-add-on": (rows): AddOnTable => {
    const byCode = new Map(
      rows.map((row) => [row.addOn, { ...row, contractorDefined: row.contractorDefined ?? false }]),
    );
    return { find: (code) => byCode.get(code) };
  },
  "procedure-codes": (rows) => {
    const byCode = new Map(rows.map((row) => [row.code, rangeOf(row)]));
    return { answers: () => true, find: (code) => byCode.get(code) };
  },
  "physician-fee-schedule": (rows) => {
    const byCode = new Map(rows.map((row) => [row.code, feeRow(row)]));
    return { find: (code) => byCode.get(code) };
  },
  "place-of-service": (rows) => {
    const byCode = new Map(rows.map((row) => [row.code, row]));
    return { find: (code) => byCode.get(code) };
  },
  "hcpcs-modifiers": (rows) => {
    const byCode = new Map(rows.map((row) => [row.modifier, rangeOf(row)]));
    return { find: (modifier) => byCode.get(modifier) };
  },
  "drug-packages": (rows) => {
    const byNdc = new Map(rows.map((row) => [row.ndc, row.codes]));
    return { codesOf: (ndc) => byNdc.get(ndc) ?? [] };
  },
  "coverage-policies": (rows) => policyTable(rows.map((row) => ({ ...row, effective: rangeOf(row) }))),
};

/** A policy table over a list of policies; stems and codes are looked up without dots. */
export function policyTable(policies: readonly CoveragePolicy[]): TableMap["coverage-policies"] {
  const byProcedure = new Map<string, CoveragePolicy[]>();
  for (const policy of policies) {
    for (const code of policy.procedureCodes) {
      const known = byProcedure.get(code);
      if (known === undefined) byProcedure.set(code, [policy]);
      else known.push(policy);
    }
  }
  return { policiesFor: (code) => byProcedure.get(code) ?? [] };
}
