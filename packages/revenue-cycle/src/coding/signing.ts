import type { CodingFinding } from "./finish-checks.ts";

/** What the engine and the record say that is not settled when a coder wants to sign. */
export interface Unsettled {
  /** The engine's first-listed diagnosis, when it has one. */
  readonly firstListed: { readonly code: string; readonly alternatives: readonly string[] } | undefined;
  /** Diagnosis codes as they stand, in order. */
  readonly coded: readonly string[];
  /** Diagnosis codes that the coder refused. */
  readonly refused: readonly string[];
  /** Questions that closed without an answer. */
  readonly expired: readonly { readonly question: string }[];
  /** Whether billing sent the visit back and nobody has written anything since. */
  readonly returnUnanswered: boolean;
}

/** Warnings before a finish, each with its place: nothing here stops. */
export function unsettledFindings(open: Unsettled): CodingFinding[] {
  const found: CodingFinding[] = [];
  const { firstListed, coded, refused } = open;
  if (firstListed !== undefined && coded.length > 0) {
    const answers = [firstListed.code, ...firstListed.alternatives];
    const taken = coded.findIndex(
      (code) => answers.includes(code) || code.slice(0, 3) === firstListed.code.slice(0, 3),
    );
    if (taken < 0 && !refused.includes(firstListed.code)) {
      found.push({
        id: "first-listed-open",
        severity: "warning",
        message: `The note's first diagnosis, ${firstListed.code}, is neither accepted nor refused.`,
        fix: "Accept it, choose another in its place, or refuse it with a reason.",
        source: "ICD-10-CM Guidelines, sections II and IV.G",
        line: null,
        place: `suggestion:icd10cm:${firstListed.code}`,
      });
    } else if (taken > 0) {
      found.push({
        id: "first-listed-order",
        severity: "advice",
        message: `${coded[taken] ?? firstListed.code} is diagnosis ${taken + 1}; by the note it would come first.`,
        fix: "Move it up with Shift K if it is the main reason for the visit.",
        source: "ICD-10-CM Guidelines, sections II and IV.G",
        line: null,
        place: `diagnosis:${taken + 1}`,
      });
    }
  }
  for (const [index, { question }] of open.expired.entries()) {
    found.push({
      id: `expired-query-${index + 1}`,
      severity: "warning",
      message: `Never answered: ${question}`,
      fix: "Code to what the note says, or ask again.",
      source: "Practice setting: questions to providers",
      line: null,
      place: "questions",
    });
  }
  if (open.returnUnanswered) {
    found.push({
      id: "return-unanswered",
      severity: "warning",
      message: "Billing sent this visit back, and nothing was changed or answered since.",
      fix: "Correct the coding, or write in the thread why it stands.",
      source: "Cleanclaim: visits that came back",
      line: null,
      place: "thread",
    });
  }
  return found;
}
