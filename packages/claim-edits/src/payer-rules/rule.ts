import type { Claim, FindingSeverity, Source } from "@cleanclaim/model";

import type { FieldName } from "./fields-table.ts";

/** How two numbers, amounts or numbers of days are compared. */
export const comparisons = ["more-than", "at-least", "equal-to", "at-most", "less-than"] as const;
export type Comparison = (typeof comparisons)[number];

/** How a code is held against the values of a condition: itself, its beginning, or a range `from-to` of codes of one length. */
export const codeMatches = ["is-one-of", "begins-with", "in-range"] as const;
export type CodeMatch = (typeof codeMatches)[number];

/** Which entries of a list (modifiers, diagnoses) must match. `first` is the entry that stands first. */
export const listQuantities = ["any", "all", "none", "first"] as const;
export type ListQuantity = (typeof listQuantities)[number];

/** All, or at least one, of the conditions hold. */
export interface GroupCondition {
  readonly kind: "all" | "any";
  readonly of: readonly Condition[];
}

/** The condition does not hold. */
export interface NotCondition {
  readonly kind: "not";
  readonly of: Condition;
}

/** A code, text or list of codes of the claim against values. `quantity` is for lists and is `any` when left out. */
export interface CodeCondition {
  readonly kind: "code";
  readonly field: FieldName;
  readonly match: CodeMatch;
  readonly values: readonly string[];
  readonly quantity?: ListQuantity;
}

/** A number or an amount of dollars against a value in decimal text. */
export interface CompareCondition {
  readonly kind: "compare";
  readonly field: FieldName;
  readonly is: Comparison;
  readonly value: string;
}

/** Whether a field has a value. */
export interface PresenceCondition {
  readonly kind: "present" | "missing";
  readonly field: FieldName;
}

/** Whole days from one date to another; negative when `to` lies before `from`. */
export interface DaysCondition {
  readonly kind: "days-between";
  readonly from: FieldName;
  readonly to: FieldName;
  readonly is: Comparison;
  readonly days: number;
}

/** How many lines of the claim meet a condition of their own. */
export interface CountCondition {
  readonly kind: "count-lines";
  readonly of: Condition;
  readonly is: Comparison;
  readonly value: number;
}

/** Another line of the same claim, of the same day or any day, meets a condition of its own. Only in rules that look at lines. */
export interface OtherLineCondition {
  readonly kind: "other-line";
  readonly of: Condition;
  readonly day: "same" | "any";
}

/** One knot of a rule's tree of conditions. The tree is data and finite: reading it always ends. */
export type Condition =
  | GroupCondition
  | NotCondition
  | CodeCondition
  | CompareCondition
  | PresenceCondition
  | DaysCondition
  | CountCondition
  | OtherLineCondition;

/** How often lines that meet the rule's condition may occur for one patient within days; the next one is found. */
export interface RuleFrequency {
  readonly atMost: number;
  readonly days: number;
  readonly counting: "lines" | "units";
}

/** Whom a rule is for: payers by id or by claim filing indicator (either fits), and practices by billing NPI. Left out: everyone. */
export interface RuleAudience {
  readonly payerIds?: readonly string[];
  readonly filingIndicatorCodes?: readonly string[];
  readonly billingNpis?: readonly string[];
}

export type RuleStatus = "draft" | "live" | "off";

/** A payer's rule as a practice writes it: data, no code. It finds where its condition holds. */
export interface PayerRule {
  /** Forever: `PR-0001`; rules of a pack carry its id in front: `riverside.PR-0001`. */
  readonly id: string;
  /** 1 and upward; a version never changes. */
  readonly version: number;
  readonly status: RuleStatus;
  readonly name: string;
  /** Plain words that name the thing; no patient's data. */
  readonly message: string;
  readonly why: string;
  readonly fix: string;
  readonly severity: FindingSeverity;
  readonly source: Source;
  readonly appliesTo: RuleAudience;
  readonly claimTypes: readonly Claim["claimType"][];
  /** Half-open. */
  readonly effective: { readonly from: string; readonly until?: string };
  readonly governedBy: "service-date" | "submission-date";
  readonly scope: "claim" | "line";
  readonly when: Condition;
  readonly frequency?: RuleFrequency;
  readonly author: string;
}

/** A condition deeper than this, or with more knots than that, is refused. */
export const DEEPEST_CONDITION = 6;
export const MOST_CONDITIONS = 120;
/** Most values of one condition. */
export const MOST_VALUES = 2000;
