import type { CalendarDate, CodeSystem } from "@cleanclaim/model";
import type { QueryPurpose } from "./queries/query-draft.ts";

/** Outpatient rules (guidelines section IV) or those of an inpatient stay at discharge (sections II and III). */
export type CareSetting = "outpatient" | "inpatient";

/** What the engine is told of a note. Only the text is needed; what is missing limits what can be said. */
export interface CodingInput {
  readonly text: string;
  readonly setting?: CareSetting | undefined;
  /** Completed years; 0 under one year. */
  readonly age?: number | undefined;
  readonly sex?: "F" | "M" | "U" | undefined;
  /** Day of service; decides which codes are in force. */
  readonly date?: CalendarDate | undefined;
  /** New to the group and specialty within three years. The record knows; the note only sometimes says. */
  readonly newPatient?: boolean | undefined;
  /** Where the service took place, as the two-digit code, when the caller knows it. */
  readonly placeOfService?: string | undefined;
  /** How the payer wants preventive and screening services coded. */
  readonly payer?: "medicare" | "other" | undefined;
}

/** Words of the note that support a statement: UTF-16 offsets into the text as given. */
export interface Evidence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly section: string;
}

/** What a reason speaks of, where a modifier's reasons stand apart: what the note says, which edit asks, what is paid. */
export type WhyKind = "documentation" | "edit" | "money";

/** One reason, with the rule's id and the passage it rests on. */
export interface Why {
  readonly rule: string;
  readonly text: string;
  readonly source: string;
  readonly kind?: WhyKind;
}

export interface Alternative {
  readonly code: string;
  readonly title: string;
  readonly because: string;
}

export type SuggestionRole = "first-listed" | "secondary" | "procedure" | "supply";

export interface Suggestion {
  readonly system: CodeSystem;
  readonly code: string;
  readonly title: string;
  /** 0 to 1. At 0.8 and above the engine counts itself sure. */
  readonly confidence: number;
  /** 1 is first within its kind: diagnoses by sequence, services by line. */
  readonly rank: number;
  readonly role: SuggestionRole;
  readonly evidence: readonly Evidence[];
  readonly why: readonly Why[];
  readonly alternatives: readonly Alternative[];
  /** Services only. */
  readonly modifiers?: readonly string[] | undefined;
  readonly units?: number | undefined;
  /** Services only: 1-based ranks of the diagnoses that support the line. */
  readonly pointers?: readonly number[] | undefined;
  /** Who proposed it, when it is not the engine's own; see `judgeProposals`. */
  readonly proposedBy?: string | undefined;
}

export interface QueryOption {
  readonly answer: string;
  /** What the code becomes, where the answer alone decides it. */
  readonly code?: string | undefined;
}

/** A question to the provider: indicators cited, answers offered, nothing led. */
export interface ProviderQuery {
  readonly to: "provider";
  readonly topic: string;
  /** What a list shows; names no diagnosis that the note does not state. The question itself without it. */
  readonly title?: string | undefined;
  /** What the question is for; `specificity` without it. */
  readonly purpose?: QueryPurpose | undefined;
  readonly question: string;
  readonly options: readonly string[];
  readonly because: string;
  readonly evidence: readonly Evidence[];
  /** The code that stands while the question is open. */
  readonly current?: string | undefined;
  readonly answers: readonly QueryOption[];
}

/** Something a coder should see that is neither a code nor a question. */
export interface CodingFinding {
  readonly rule: string;
  readonly severity: "warning" | "advice";
  readonly message: string;
  readonly source: string;
  readonly evidence: readonly Evidence[];
}

export type MdmLevel = "straightforward" | "low" | "moderate" | "high";

/** One of the three elements of medical decision making, or the time, with the words that earned it. */
export interface LevelElement {
  readonly level: MdmLevel;
  readonly text: string;
  readonly evidence: readonly Evidence[];
  /** What was counted, the weightiest first; the words of the note stand with each. */
  readonly items: readonly LevelItem[];
}

/** One problem, one datum or one decision, and what it counts as. */
export interface LevelItem {
  readonly text: string;
  readonly category: string;
  /** The level that the item reaches by itself; undefined when it is only counted. */
  readonly level?: MdmLevel | undefined;
  readonly evidence: readonly Evidence[];
  readonly source: string;
}

/** Time as the note states it, with the level that these minutes reach in this setting. */
export interface LevelTime {
  readonly minutes: number;
  readonly level: MdmLevel | undefined;
  readonly code: string | undefined;
  readonly evidence: Evidence;
}

export interface VisitLevel {
  readonly code: string;
  readonly level: MdmLevel;
  readonly basis: "mdm" | "time";
  readonly problems: LevelElement;
  readonly data: LevelElement;
  readonly risk: LevelElement;
  readonly minutes?: number | undefined;
  /** The kind of visit whose numbers apply, in words. */
  readonly setting: string;
  /** The numbers of this kind of visit, lowest first, each once. */
  readonly codes: readonly string[];
  /** What decision making alone supports, also when time was used. */
  readonly mdm: { readonly level: MdmLevel; readonly code: string };
  readonly time?: LevelTime | undefined;
  readonly why: readonly Why[];
}

export interface CodingResult {
  readonly suggestions: readonly Suggestion[];
  readonly queries: readonly ProviderQuery[];
  readonly findings: readonly CodingFinding[];
  readonly em: VisitLevel | null;
}
