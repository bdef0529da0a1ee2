import type { CalendarDate, Claim, FindingSeverity, Source } from "@cleanclaim/model";

import type { ClaimContext } from "./claim-context.ts";
import type { ClaimCheck, EditEngine, NotEvaluated } from "./engine.ts";

/** One finding as `cleanclaim scrub --json` prints it. */
export interface ScrubFinding {
  readonly edit: string;
  readonly family: string;
  readonly severity: FindingSeverity;
  readonly message: string;
  readonly line: number | null;
  readonly fix: string;
  readonly source: Source;
  readonly field?: string;
}

/** One claim as `cleanclaim scrub --json` prints it; `id` is the patient control number. */
export interface ScrubbedClaim {
  readonly id: string;
  readonly verdict: "clean" | "warnings" | "held";
  readonly findings: readonly ScrubFinding[];
  readonly notEvaluated: readonly NotEvaluated[];
}

/** The document that `cleanclaim scrub --json` prints for one file. */
export interface ScrubAnswer {
  readonly claims: readonly ScrubbedClaim[];
}

function scrubbed(check: ClaimCheck): ScrubbedClaim {
  return {
    id: check.patientControlNumber,
    verdict: check.verdict,
    findings: check.findings.map((finding) => ({
      edit: finding.edit,
      family: finding.family,
      severity: finding.severity,
      message: finding.message,
      line: finding.line,
      fix: finding.fix,
      source: finding.source,
      ...(finding.field === undefined ? {} : { field: finding.field }),
    })),
    notEvaluated: check.notEvaluated,
  };
}

/**
 * Checks the claims of one file and gives the document of the command line. `submittedOn` is the date of the file (GS04),
 * not today. Claims stand in file order.
 */
export function scrubClaims(
  engine: EditEngine,
  claims: readonly Claim[],
  submittedOn: CalendarDate,
  contexts: Readonly<Record<string, ClaimContext>> = {},
): ScrubAnswer {
  return { claims: engine.check({ claims, submittedOn, contexts }).map(scrubbed) };
}

/** Exit status of `scrub`: 1 when a claim is held, 0 otherwise. */
export function scrubStatus(answer: ScrubAnswer): 0 | 1 {
  return answer.claims.some((claim) => claim.verdict === "held") ? 1 : 0;
}
