import { parseDate, toDate } from "@cleanclaim/model";
import type {
  Address,
  CalendarDate,
  Claim,
  ClaimOccurrence,
  ClaimOccurrenceSpan,
  ClaimProcedure,
  ClaimValueCode,
  PersonName,
  SexCode,
} from "@cleanclaim/model";
import type { Explanation, FindingProposal, Source } from "@cleanclaim/model";

/**
 * What the jsonb columns hold. Every writer of a column writes the shape that is stated here, checked by the contract's schemas on the
 * way in; the casts below are the one place where the reader relies on it.
 */

/** `address` of practices, facilities, patients and guarantors. */
export function storedAddress(value: unknown): Address {
  return value as Address;
}

/** `claim.content`. */
export function storedClaim(value: unknown): Claim {
  return value as Claim;
}

/** `coverage.subscriber`. */
export interface StoredSubscriber {
  readonly last: string;
  readonly first: string;
  readonly birthDate?: string | null;
  readonly sex: SexCode;
}
export function storedSubscriber(value: unknown): StoredSubscriber {
  return value as StoredSubscriber;
}

/** `visit.accident`. */
export interface StoredAccident {
  readonly causes: readonly string[];
  readonly date?: string | null;
  readonly state?: string | null;
}
export function storedAccident(value: unknown): StoredAccident | null {
  return value as StoredAccident | null;
}

/** `visit_stay.occurrences`, `.occurrence_spans`, `.value_codes` and `.procedures`. */
export function storedOccurrences(value: unknown): ClaimOccurrence[] {
  return value as ClaimOccurrence[];
}
export function storedSpans(value: unknown): ClaimOccurrenceSpan[] {
  return value as ClaimOccurrenceSpan[];
}
export function storedValueCodes(value: unknown): ClaimValueCode[] {
  return value as ClaimValueCode[];
}
export function storedProcedures(value: unknown): ClaimProcedure[] {
  return value as ClaimProcedure[];
}

/** `practice.settings`. */
export interface StoredPracticeSettings {
  readonly cliaNumber?: string;
  /** What the CLIA certificate allows: waived tests, microscopy by providers, or more. */
  readonly laboratoryCertificate?: "waiver" | "microscopy" | "full";
}
export function storedPracticeSettings(value: unknown): StoredPracticeSettings {
  return value ?? {};
}

/** `claim_finding.proposal`, `.source` and `.why`. */
export function storedProposal(value: unknown): FindingProposal | null {
  return value as FindingProposal | null;
}
export function storedSource(value: unknown): Source {
  return value as Source;
}
export function storedExplanation(value: unknown): Explanation | null {
  return value as Explanation | null;
}

/** A row's `evidence` and `why` of coded diagnoses and lines. */
export interface StoredEvidence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly section: string;
}
export interface StoredWhyStep {
  readonly rule: string;
  readonly text: string;
  readonly source: string;
}
export function storedEvidence(value: unknown): StoredEvidence[] {
  return value as StoredEvidence[];
}
export function storedWhy(value: unknown): StoredWhyStep[] {
  return value as StoredWhyStep[];
}

/** `provider_query.options`. */
export function storedTexts(value: unknown): string[] {
  return value as string[];
}

/** `procedure_pack.items`. */
export function storedPackItems(value: unknown): { readonly itemId: string; readonly quantity: number }[] {
  return value as { readonly itemId: string; readonly quantity: number }[];
}

/** The calendar date of a DATE column, an instant or the clock's day: all of them hold only days that exist. */
export function dayOf(text: string): CalendarDate {
  return toDate(text.slice(0, 10));
}

/** A DATE that may be missing. */
export function optionalDay(text: string | null | undefined): CalendarDate | undefined {
  return text === null || text === undefined ? undefined : parseDate(text);
}

/** The sex columns hold F, M or U by their check constraint. */
export function sexOf(text: string): SexCode {
  return text === "F" || text === "M" ? text : "U";
}

/** Last and first as columns have them. */
export function nameOf(row: {
  readonly last_name: string;
  readonly first_name: string;
  readonly middle_name?: string;
}): PersonName {
  return {
    last: row.last_name,
    first: row.first_name,
    ...(row.middle_name === undefined || row.middle_name === "" ? {} : { middle: row.middle_name }),
  };
}
