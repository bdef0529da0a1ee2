import type {
  CalendarDate,
  Cents,
  Claim,
  ClaimLine,
  FindingProposal,
  FindingSeverity,
  Source,
} from "@cleanclaim/model";

import type { ClaimContext, PayerProfile } from "./claim-context.ts";
import type { OpenedTable, TableName } from "./reference-tables.ts";
import type { Requirement } from "./requirement.ts";

/** A line of business or payer that an edit is limited to. Claim filing indicator codes (MB, MC, CI, …) or payer ids. */
export interface PayerCondition {
  readonly filingIndicatorCodes?: readonly string[];
  readonly payerIds?: readonly string[];
}

/**
 * Which day decides whether an edit is in force, and for which day its tables open. `discharge-date` is the discharge, else
 * the end of the statement, else the last day of service; `submission-date` is the day the payer receives the claim.
 */
export type GoverningDate = "service-date" | "submission-date" | "discharge-date";

/** One entry of an edit's history, newest first. */
export interface EditChange {
  readonly on: string;
  readonly change: string;
}

/** Everything about an edit but its check. */
export interface EditFacts {
  /** Forever: `NCCI-014`. */
  readonly id: string;
  readonly name: string;
  /** What findings are grouped by, such as `mue-line-mai1`. */
  readonly family: string;
  readonly aliases?: readonly string[];
  /** Draft edits inform and never hold. Retired ones stay listed and do not run. */
  readonly status: "draft" | "active" | "retired";
  readonly replacedBy?: string;
  readonly severity: FindingSeverity;
  readonly claimTypes: readonly Claim["claimType"][];
  readonly payers?: PayerCondition;
  /** Half-open. Which of the claim's dates decides is `governedBy`. */
  readonly effective: { readonly from: string; readonly until?: string };
  readonly governedBy: GoverningDate;
  /**
   * Edits whose answer this one takes for granted, by id. They run before it. Where one of them was broken or not evaluated
   * for the subject, this one answers "not evaluated"; where one of them found fault with a field, a finding of this one on
   * the same field is withheld as a mere consequence. An unknown id and a circle are refused when the engine is made.
   */
  readonly dependsOn?: readonly string[];
  readonly sources: readonly [Source, ...Source[]];
  readonly why: string;
  readonly remedy: string;
  readonly consequence: "would-be rejection" | "expected denial" | "payment risk" | "advice";
  /** Fields of the canonical claim (`lines.units`) and tables that the check may touch; anything else fails the tests. */
  readonly reads: { readonly fields: readonly string[]; readonly tables: readonly TableName[] };
  readonly history: readonly [EditChange, ...EditChange[]];
}

/** A service line with what the engine knows about it. */
export interface LineInContext {
  readonly claim: Claim;
  readonly line: ClaimLine;
  /** 0-based. */
  readonly index: number;
  /** First day of the service. */
  readonly on: CalendarDate;
  readonly until: CalendarDate;
  /** Rendering provider NPI, or the billing provider's when no other is named. */
  readonly renderingNpi: string;
  /** Billing NPI and specialty: who counts as the same group. */
  readonly groupKey: string;
  /** From `history`: already sent, never reported on. */
  readonly past: boolean;
  /** Position in the patient's lines: date, then claim order, then line order. */
  readonly order: number;
}

/** What every check is given besides its subject. */
export interface CheckInput {
  readonly claim: Claim;
  readonly submittedOn: CalendarDate;
  readonly context: ClaimContext;
  readonly profile: PayerProfile | undefined;
  /** Opens a table for `on`: given, else the day of the subject, or the discharge when that governs the edit. */
  readonly table: <Name extends TableName>(name: Name, on?: CalendarDate) => OpenedTable<Name> | undefined;
}

export interface LineInput extends CheckInput {
  readonly line: ClaimLine;
  readonly index: number;
  readonly on: CalendarDate;
}

export interface ClaimInput extends CheckInput {
  /** Earliest service date of the claim. */
  readonly on: CalendarDate;
  readonly lineTotal: Cents | undefined;
}

/** Two lines of one patient, for the same payer, on days that overlap. `second` comes later and is never past. */
export interface LinePairInput extends CheckInput {
  readonly first: LineInContext;
  readonly second: LineInContext;
  readonly on: CalendarDate;
}

export interface PatientHistoryInput extends CheckInput {
  readonly subject: LineInContext;
  /** Every other line of the patient for this payer, by date; past and present. */
  readonly others: readonly LineInContext[];
  readonly on: CalendarDate;
}

/** One thing found. The engine adds id, family, severity and source. */
export interface FindingDetail {
  /** Plain sentence that names the thing and the place. No PHI; no leading "Held". */
  readonly message: string;
  readonly field?: string;
  /** 0-based line, null for the claim; defaults to the line at hand. */
  readonly line?: number | null;
  /** For a pair: which of the two lines is at fault. Defaults to `second`; a past line is never at fault. */
  readonly at?: "first" | "second";
  readonly fix?: string;
  readonly proposal?: FindingProposal;
  /** Edition of the table that proves it. */
  readonly edition?: string;
  readonly locator?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Softer than the edit's own severity when the case is less sure. */
  readonly severity?: FindingSeverity;
}

/** The four answers of an edit. */
export type Outcome =
  | { readonly kind: "pass" }
  | { readonly kind: "not-applicable" }
  | { readonly kind: "not-evaluated"; readonly reason: string }
  | { readonly kind: "finding"; readonly details: readonly FindingDetail[] };

const PASS: Outcome = { kind: "pass" };
const NOT_APPLICABLE: Outcome = { kind: "not-applicable" };

/** Looked at, and good. */
export function pass(): Outcome {
  return PASS;
}

/** The edit has nothing to say about this subject. */
export function notApplicable(): Outcome {
  return NOT_APPLICABLE;
}

/** The edit would apply but lacks what it needs. `reason` names the missing thing. */
export function notEvaluated(reason: string): Outcome {
  return { kind: "not-evaluated", reason };
}

const LACKING = new Map<TableName, Map<CalendarDate, Outcome>>();
const KEPT_DAYS = 1024;

/** No release of the table covers the date. The same answer object for the same table and day. */
export function noTable(name: TableName, on: CalendarDate): Outcome {
  let ofTable = LACKING.get(name);
  if (ofTable === undefined) LACKING.set(name, (ofTable = new Map<CalendarDate, Outcome>()));
  let outcome = ofTable.get(on);
  if (outcome === undefined) {
    if (ofTable.size >= KEPT_DAYS) ofTable.clear();
    ofTable.set(on, (outcome = notEvaluated(`no release of ${name} covers ${on}`)));
  }
  return outcome;
}

/** One or more findings; pass when there is none. */
export function finding(...details: readonly FindingDetail[]): Outcome {
  return details.length === 0 ? PASS : { kind: "finding", details };
}

export interface LineEdit extends EditFacts {
  readonly scope: "line";
  check(input: LineInput): Outcome;
}

export interface LinePairEdit extends EditFacts {
  readonly scope: "line-pair";
  check(input: LinePairInput): Outcome;
}

export interface ClaimEdit extends EditFacts {
  readonly scope: "claim";
  check(input: ClaimInput): Outcome;
}

export interface PatientHistoryEdit extends EditFacts {
  readonly scope: "patient-history";
  check(input: PatientHistoryInput): Outcome;
}

export type Edit = LineEdit | LinePairEdit | ClaimEdit | PatientHistoryEdit;

/** A set of edits that is released together. */
export interface EditPack {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly edits: readonly Edit[];
  /** What the pack's sources ask: which edit covers it, or why none does. */
  readonly requirements: readonly Requirement[];
}
