/** What a question is for. Yes and no are answers only to the last four. */
export const queryPurposes = [
  "specificity",
  "significance",
  "indication",
  "present-on-admission",
  "substantiate",
  "causal",
  "conflict",
] as const satisfies readonly string[];
export type QueryPurpose = (typeof queryPurposes)[number];

/** A question as it is about to be asked. */
export interface QueryDraft {
  /** What the list shows; empty when the question is its own title. */
  readonly title: string;
  readonly question: string;
  readonly options: readonly string[];
  readonly because: string;
  readonly purpose: QueryPurpose;
  /** Clinical indicators: UTF-16 offsets into the record. */
  readonly evidence: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  /** Why a fact of an earlier encounter matters to this one; needed when the question brings one up. */
  readonly priorRelevance: string;
}

/** A condition that a text names, as the engine reads it. */
export interface NamedCondition {
  readonly code: string;
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** Said of this patient, though perhaps only feared or past: not denied, not of a relative. */
  readonly documented: boolean;
}

/** The record that the question is about. */
export interface QueryRecord {
  /** Note and addenda as the offsets count them. */
  readonly text: string;
  /** Reads conditions; without it the rules on new diagnoses say nothing. */
  readonly conditionsIn?: ((text: string) => readonly NamedCondition[]) | undefined;
}

export type QueryField = "title" | "question" | "options" | "because" | "evidence" | "priorRelevance";

/** One breach of the rules. `stop` keeps the question from being sent, `advice` does not. */
export interface QueryFinding {
  readonly rule: string;
  readonly severity: "stop" | "advice";
  readonly field: QueryField;
  /** Which option, from 1, where the field is `options`. */
  readonly option: number | null;
  /** The words at fault, as they stand in the field. */
  readonly words: string;
  readonly message: string;
  readonly mend: string;
  readonly source: string;
}

export type OptionKind = "clinical" | "no-significance" | "other" | "unable";

const OTHER = /\b(?:other|specify|another (?:diagnosis|cause|answer)|own words)\b/i;
const UNABLE =
  /\b(?:unable to (?:determine|say)|(?:can ?not|can't|could not) (?:be )?determined?|clinically undetermined|undetermined|not determinable|unknown)\b/i;
const INSIGNIFICANT = /\b(?:no|not|without) clinical(?:ly)? (?:significan\w+|relevan\w+)\b|\bno clinical meaning\b/i;

/** What an option is: an answer about the patient, or one of the ways out that every question leaves open. */
export function optionKind(option: string): OptionKind {
  if (UNABLE.test(option)) return "unable";
  if (INSIGNIFICANT.test(option)) return "no-significance";
  if (OTHER.test(option) && !/^(?:a|an|the)\s+(?!other)/i.test(option.trim())) return "other";
  return "clinical";
}

/** Whether the clinical options are yes and no. */
export function isYesNo(options: readonly string[]): boolean {
  const clinical = options.filter((one) => optionKind(one) === "clinical");
  return clinical.some((one) => /^\s*(?:yes|no)\b/i.test(one));
}
