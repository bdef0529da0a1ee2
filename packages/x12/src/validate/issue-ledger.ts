import type { ReadProblem } from "../wire/segment.ts";
import type { AcknowledgmentCodes, Finding, Issue, Report } from "./issue.ts";

const SEGMENT_ID = /^[A-Z0-9]{2,3}$/;

/** The envelope that findings lie in. Control numbers; null where there is none. */
export interface IssueEnvelope {
  readonly interchange: string | null;
  readonly group: string | null;
  readonly transaction: string | null;
}

/** How many findings may still be kept, of a whole file. */
export interface IssueBudget {
  left: number;
}

/** The findings of one part of a file, in the order they were made: all are counted, kept as many as the budget has left. */
export class IssueLedger {
  readonly #levels: ReadonlySet<number>;
  readonly #envelope: IssueEnvelope;
  readonly #budget: IssueBudget;
  readonly issues: Issue[] = [];
  errors = 0;
  warnings = 0;
  /** True when a warning of SNIP 1 or 2 was made, which a 999 reports. */
  remarked = false;

  constructor(levels: ReadonlySet<number>, envelope: IssueEnvelope, budget: IssueBudget) {
    this.#levels = levels;
    this.#envelope = envelope;
    this.#budget = budget;
  }

  /** Takes a finding, unless its SNIP type is not wanted. */
  readonly report: Report = (finding: Finding): void => {
    const severity = finding.severity ?? "error";
    if (!this.#levels.has(finding.level)) return;
    this.#count(severity, finding.level);
    if (this.#budget.left <= 0) return;
    this.#budget.left -= 1;
    const { segment } = finding;
    const id = finding.segmentId ?? segment?.id;
    this.issues.push({
      level: finding.level,
      severity,
      code: finding.code,
      message: finding.message,
      ...this.#envelope,
      segment: id !== undefined && SEGMENT_ID.test(id) ? id : null,
      position: finding.position ?? null,
      element: finding.element ?? null,
      component: finding.component ?? null,
      loop: finding.loop === undefined || finding.loop === "" || finding.loop === "ST" ? null : finding.loop,
      line: segment?.line ?? null,
      offset: segment?.offset ?? null,
      acknowledgment: finding.acknowledgment ?? businessCodes(finding),
    });
  };

  /** Takes a problem of the reader. `position` is that of the segment it was met at, where there is one, `envelope` where that stands. */
  addProblem(problem: ReadProblem, position: number | null, envelope = this.#envelope): void {
    if (!this.#levels.has(1)) return;
    this.#count(problem.severity, 1);
    if (this.#budget.left <= 0) return;
    this.#budget.left -= 1;
    const missing = MISSING_TRAILERS[problem.code];
    const met = problem.segmentId ?? "";
    this.issues.push({
      level: 1,
      severity: problem.severity,
      code: problem.code,
      message: problem.message,
      ...envelope,
      segment: missing ?? (SEGMENT_ID.test(met) ? met : null),
      position,
      element: null,
      component: null,
      loop: null,
      line: problem.line,
      offset: problem.offset,
      acknowledgment: PROBLEM_CODES[problem.code] ?? null,
    });
  }

  #count(severity: "error" | "warning", level: number): void {
    if (severity === "error") this.errors += 1;
    else {
      this.warnings += 1;
      if (level <= 2) this.remarked = true;
    }
  }
}

const PROBLEM_CODES: Readonly<Record<string, AcknowledgmentCodes>> = {
  "ENV-SE": { ik5: "2" },
  "ENV-GE": { ak9: "3" },
  "ENV-GS": { ta1: "024" },
  "ENV-IEA": { ta1: "023" },
  "ENV-STRAY": { ta1: "022" },
  "ENV-ISA": { ta1: "022" },
  "ENV-UNTERMINATED": { ta1: "023" },
  "ENV-ENCODING": { ta1: "022" },
};

/** The segment that a problem of the nesting is about, where it is not the one that stands there. */
const MISSING_TRAILERS: Readonly<Record<string, string>> = {
  "ENV-SE": "SE",
  "ENV-GE": "GE",
  "ENV-IEA": "IEA",
  "ENV-GS": "GS",
};

/** How a 999 names a finding that no syntax rule stands behind. */
function businessCodes(finding: Finding): AcknowledgmentCodes | null {
  if (finding.segment === undefined) return null;
  return finding.element === undefined ? { ik3: "I6" } : { ik3: "8", ik4: "I12" };
}

/** Findings in the order of the file; those of one place stay in the order they were made. */
export function inFileOrder(issues: readonly Issue[]): Issue[] {
  return [...issues].sort((one, two) => (one.offset ?? 0) - (two.offset ?? 0));
}
