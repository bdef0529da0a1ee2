import type { AcknowledgmentCodes, Issue } from "./issue.ts";

/** What the catalogue says of one rule. Texts are ours and hold no data of a file. */
export interface RuleEntry {
  readonly level: Issue["level"];
  readonly severity: Issue["severity"];
  /** What is wrong. */
  readonly what: string;
  /** Why it matters, where `what` does not say it; else the reason of the rule's family is given. */
  readonly why: string | undefined;
  /** What to do. */
  readonly remedy: string;
  /** Where the rule comes from: guide and place, or standard. */
  readonly source: string;
  readonly acknowledgment: AcknowledgmentCodes | undefined;
}

/** A rule whose break is an error. */
export function rule(
  level: RuleEntry["level"],
  source: string,
  what: string,
  remedy: string,
  why?: string,
  acknowledgment?: AcknowledgmentCodes,
): RuleEntry {
  return { level, severity: "error", what, why, remedy, source, acknowledgment };
}

/** A rule that is not certain to hold for every payer: its break is a warning. */
export function advice(
  level: RuleEntry["level"],
  source: string,
  what: string,
  remedy: string,
  why?: string,
): RuleEntry {
  return { level, severity: "warning", what, why, remedy, source, acknowledgment: undefined };
}

/** A code that is not in its outside code set: error, and code 7 in IK403. */
export function codeRule(source: string, what: string, remedy: string, why?: string): RuleEntry {
  return rule(5, source, what, remedy, why, { ik3: "8", ik4: "7" });
}

/** Warning of the same kind. */
export function codeAdvice(source: string, what: string, remedy: string, why?: string): RuleEntry {
  return { ...codeRule(source, what, remedy, why), severity: "warning" };
}
