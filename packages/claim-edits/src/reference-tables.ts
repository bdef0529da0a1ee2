import type { CalendarDate, EffectiveRange } from "@cleanclaim/model";

import type { InstitutionalTableMap } from "./institutional-tables.ts";

/** One diagnosis code of a release. Codes are undotted throughout this port. */
export interface DiagnosisRow {
  readonly code: string;
  /** False for a heading that needs more characters. */
  readonly billable: boolean;
  readonly title: string;
}

/** ICD-10-CM codes in force on the day the table was opened for. */
export interface DiagnosisTable {
  find(code: string): DiagnosisRow | undefined;
  /** Billable codes that begin with `prefix`, in code order. */
  billableUnder(prefix: string): readonly string[];
  /** When the code was billable, as far as the releases at hand tell; empty when it never was. */
  billablePeriods(code: string): readonly EffectiveRange[];
}

/** A note of the Tabular List as it stands at a code, a section or a chapter. */
export interface TabularNote {
  /** The node that carries the note: an undotted code, `A15-A19`, or a chapter number. */
  readonly node: string;
  readonly text: string;
  readonly codes: readonly NotedCodes[];
}

/** A code, stem or range that a note names. A code falls in it when its leading characters lie between both ends. */
export interface NotedCodes {
  readonly first: string;
  readonly last: string;
  /** The code must end in one of these, when present. */
  readonly endings?: readonly string[] | undefined;
}

/** Tabular List notes that apply to a code: its own and those of everything above it. */
export interface DiagnosisNotesTable {
  notesFor(code: string, kind: "excludes1" | "codeFirst"): readonly TabularNote[];
  /** Whether the Tabular List asks for a seventh character at the code or above it. */
  needsSeventhCharacter(code: string): boolean;
}

/** What the Medicare Code Editor says of one diagnosis. */
export interface DiagnosisEditRow {
  readonly sex?: "F" | "M" | undefined;
  /** Ages in completed years, both ends included. */
  readonly age?: { readonly name: string; readonly from: number; readonly to: number } | undefined;
  readonly manifestation: boolean;
}

export interface DiagnosisEditTable {
  find(code: string): DiagnosisEditRow | undefined;
}

/** What NCCI says of a pair in force on the day: 0 never together, 1 a modifier may part them, 9 deleted from its start. */
export interface ProcedurePairRow {
  readonly modifierIndicator: "0" | "1" | "9";
  readonly rationale?: string;
}

/** NCCI procedure-to-procedure edits, by column one and column two. */
export interface ProcedurePairTable {
  find(column1: string, column2: string): ProcedurePairRow | undefined;
}

/** NCCI medically unlikely edits. Adjudication indicator 1 line, 2 day (absolute), 3 day (clinical). */
export interface UnitLimitTable {
  find(
    code: string,
  ): { readonly units: number; readonly adjudicationIndicator: 1 | 2 | 3; readonly rationale?: string } | undefined;
}

/** NCCI add-on code edits. */
export interface AddOnTable {
  find(
    addOn: string,
  ):
    | { readonly type: 1 | 2 | 3; readonly primaries: readonly string[]; readonly contractorDefined: boolean }
    | undefined;
}

/** Which procedure codes exist. `answers` says whether the table is complete for codes of this shape. */
export interface ProcedureCodeTable {
  answers(code: string): boolean;
  find(
    code: string,
  ): { readonly from?: CalendarDate | undefined; readonly until?: CalendarDate | undefined } | undefined;
}

/** The indicators of the Medicare fee schedule that edits read. Values are the file's own. */
export interface FeeScheduleRow {
  readonly status: string;
  readonly professionalTechnical: string;
  readonly globalDays: string;
  readonly multipleProcedure: string;
  readonly bilateral: string;
  readonly assistant: string;
  readonly coSurgeon: string;
  readonly teamSurgeon: string;
}

export interface FeeScheduleTable {
  find(code: string): FeeScheduleRow | undefined;
}

export interface PlaceOfServiceTable {
  find(code: string): { readonly name: string } | undefined;
}

/** HCPCS Level II modifiers. */
export interface ModifierTable {
  find(
    modifier: string,
  ): { readonly from?: CalendarDate | undefined; readonly until?: CalendarDate | undefined } | undefined;
}

/** Which HCPCS codes a drug package is billed with. */
export interface DrugPackageTable {
  codesOf(ndc11: string): readonly string[];
}

/** Two groups of diagnoses of which a policy wants one each. Stems and ranges as in `coveredDiagnosisStems`. */
export interface DiagnosisPair {
  readonly one: readonly string[];
  readonly other: readonly string[];
}

/** How often a policy pays: at most `count` services in `months` or `days` before and with this one; neither means ever. */
export interface PolicyFrequency {
  readonly count: number;
  readonly months?: number | undefined;
  readonly days?: number | undefined;
  /** Services that count too, besides those of the policy. */
  readonly relatedCodes?: readonly string[] | undefined;
}

/**
 * A coverage policy in the shape of an LCD or NCD with its billing article. What a policy leaves out it does not ask.
 * Diagnoses are undotted stems (`K25`: the code or anything below it) or ranges of stems (`M00-M25`).
 */
export interface CoveragePolicy {
  readonly policyId: string;
  readonly title: string;
  readonly procedureCodes: readonly string[];
  /** Diagnoses that support the procedure; empty when the policy lists none. */
  readonly coveredDiagnosisStems: readonly string[];
  /** Diagnoses that never support it. */
  readonly nonCoveredDiagnosisStems?: readonly string[] | undefined;
  /** Diagnoses of which one of each side must stand on the line; any pair will do. */
  readonly pairs?: readonly DiagnosisPair[] | undefined;
  readonly frequency?: PolicyFrequency | undefined;
  /** Ages in completed years, both ends included. */
  readonly ages?: { readonly from: number; readonly to: number } | undefined;
  readonly sex?: "F" | "M" | undefined;
  readonly placesOfService?: readonly string[] | undefined;
  /** One of these must stand on the line. */
  readonly modifiers?: readonly string[] | undefined;
  readonly effective: EffectiveRange;
  /** Whom it binds: claim filing indicator codes or payer ids; empty means everyone. */
  readonly payers: readonly string[];
  /** States of the jurisdiction; undefined means everywhere. */
  readonly states?: readonly string[] | undefined;
  /** The jurisdiction is not known, so that a finding can only be a warning. */
  readonly jurisdictionUnknown?: boolean | undefined;
  readonly source: string;
}

export interface CoveragePolicyTable {
  policiesFor(procedureCode: string): readonly CoveragePolicy[];
}

/** Every table that edits may read, by name. */
export interface TableMap extends InstitutionalTableMap {
  readonly icd10cm: DiagnosisTable;
  readonly "icd10cm-notes": DiagnosisNotesTable;
  readonly "medicare-code-editor": DiagnosisEditTable;
  readonly "ncci-ptp-practitioner": ProcedurePairTable;
  /** Services of facilities that are paid under the outpatient system: hospitals, rehabilitation facilities, … */
  readonly "ncci-ptp-outpatient": ProcedurePairTable;
  readonly "ncci-mue-practitioner": UnitLimitTable;
  readonly "ncci-mue-outpatient": UnitLimitTable;
  /** Suppliers of durable equipment. */
  readonly "ncci-mue-dme": UnitLimitTable;
  readonly "ncci-add-on": AddOnTable;
  readonly "procedure-codes": ProcedureCodeTable;
  readonly "physician-fee-schedule": FeeScheduleTable;
  readonly "place-of-service": PlaceOfServiceTable;
  readonly "hcpcs-modifiers": ModifierTable;
  readonly "drug-packages": DrugPackageTable;
  readonly "coverage-policies": CoveragePolicyTable;
}

export type TableName = keyof TableMap;

/**
 * A table opened for a day. `edition` is how findings cite it, such as `2024 Q3`. `complete` is false for a starter set:
 * what it does not hold may still exist, so nothing may be concluded from an absence.
 */
export type OpenedTable<Name extends TableName> = TableMap[Name] & {
  readonly edition: string;
  readonly complete: boolean;
};

/**
 * The only way edits reach a code set. `open` answers with the release in force on the day, or undefined when none at
 * hand covers it: the edit then says "not evaluated". An implementation never falls back to another release.
 */
export interface ReferenceTables {
  open<Name extends TableName>(name: Name, on: CalendarDate): OpenedTable<Name> | undefined;
}

/** Tables with nothing in them: every edit that needs one answers "not evaluated". */
export const noTables: ReferenceTables = { open: () => undefined };
