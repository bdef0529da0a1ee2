import type { Issue } from "./issue.ts";
import type { IssueLedger } from "./issue-ledger.ts";
import { inFileOrder } from "./issue-ledger.ts";
import type { TransactionVerdict, ValidatedInterchange, ValidationResult, Verdict } from "./result.ts";

/** How many transaction sets had which verdict, while it is counted. */
export interface Tally {
  accepted: number;
  acceptedWithErrors: number;
  rejected: number;
}

/** Nothing counted yet. */
export function noTally(): Tally {
  return { accepted: 0, acceptedWithErrors: 0, rejected: 0 };
}

/** Counts one verdict. */
export function countVerdict(tally: Tally, verdict: Verdict): void {
  if (verdict === "accepted") tally.accepted += 1;
  else if (verdict === "rejected") tally.rejected += 1;
  else tally.acceptedWithErrors += 1;
}

/** What is around them is refused, and they with it. */
export function refuseAll(tally: Tally): void {
  tally.rejected += tally.accepted + tally.acceptedWithErrors;
  tally.accepted = tally.acceptedWithErrors = 0;
}

/** Adds the second to the first. */
export function addTally(sum: Tally, tally: Tally): void {
  sum.accepted += tally.accepted;
  sum.acceptedWithErrors += tally.acceptedWithErrors;
  sum.rejected += tally.rejected;
}

/** The verdict on what holds parts with these verdicts: rejected when all are. */
export function worstVerdict(tally: Tally): Verdict {
  const verdicts = new Set<Verdict>();
  if (tally.accepted > 0) verdicts.add("accepted");
  if (tally.acceptedWithErrors > 0) verdicts.add("accepted-with-errors");
  if (tally.rejected > 0) verdicts.add("rejected");
  return worstOf(verdicts);
}

/** The same for the verdicts that occur. */
export function worstOf(verdicts: ReadonlySet<Verdict>): Verdict {
  if (verdicts.size === 1 && verdicts.has("rejected")) return "rejected";
  return verdicts.has("rejected") || verdicts.has("accepted-with-errors") ? "accepted-with-errors" : "accepted";
}

/** Sums up a file. */
export class FileTotals {
  readonly #keep: boolean;
  /** By the part they are about, the outer before the inner, for those of one place. */
  readonly #issues: readonly [Issue[], Issue[], Issue[], Issue[]] = [[], [], [], []];
  readonly #interchanges: ValidatedInterchange[] = [];
  readonly #interchangeVerdicts = new Set<Verdict>();
  readonly #tally = noTally();
  #interchangeCount = 0;
  #groupCount = 0;
  segments = 0;
  errors = 0;
  warnings = 0;

  /** `keep` false forgets interchanges with all that is in them. */
  constructor(keep: boolean) {
    this.#keep = keep;
  }

  /** Takes what was found in a part: 0 the file, 1 an interchange, 2 a group, 3 a transaction set. */
  take(rank: 0 | 1 | 2 | 3, found: { errors: number; warnings: number; issues: readonly Issue[] }): void {
    this.errors += found.errors;
    this.warnings += found.warnings;
    for (const issue of found.issues) this.#issues[rank].push(issue);
  }

  takeInterchange(done: ValidatedInterchange): void {
    this.#interchangeCount += 1;
    this.#groupCount += done.groupCount;
    this.#interchangeVerdicts.add(done.verdict);
    addTally(this.#tally, done.counts);
    if (this.#keep) this.#interchanges.push(done);
  }

  /** The result; `file` holds what lies outside of every interchange. */
  result(file: IssueLedger): ValidationResult {
    const left = file.errors > 0;
    this.take(0, file);
    const interchanges = this.#interchanges;
    const transactions: TransactionVerdict[] = interchanges.flatMap((one) =>
      one.groups.flatMap((group) =>
        group.transactions.map(({ id, controlNumber, implementation, verdict }) => ({
          id,
          controlNumber,
          implementation,
          verdict,
        })),
      ),
    );
    const tally = this.#tally;
    const issues = inFileOrder(this.#issues.flat());
    const dropped = this.errors + this.warnings - issues.length;
    if (dropped > 0) issues.push(droppedIssue(dropped));
    return {
      verdict: this.#verdict(left),
      transactions,
      issues,
      interchanges,
      counts: {
        interchanges: this.#interchangeCount,
        groups: this.#groupCount,
        transactions: tally.accepted + tally.acceptedWithErrors + tally.rejected,
        ...tally,
        segments: this.segments,
        errors: this.errors,
        warnings: this.warnings,
      },
    };
  }

  #verdict(left: boolean): Verdict {
    const tally = this.#tally;
    const transactions = tally.accepted + tally.acceptedWithErrors + tally.rejected;
    if (this.#interchangeCount === 0) return "rejected";
    const own = worstOf(this.#interchangeVerdicts);
    const all = transactions > 0 ? worstVerdict(tally) : own;
    if (all === "rejected") return "rejected";
    return left || all !== "accepted" || own !== "accepted" ? "accepted-with-errors" : "accepted";
  }
}

function droppedIssue(count: number): Issue {
  return {
    level: 1,
    severity: "warning",
    code: "ISSUE-LIMIT",
    message: `${count} more findings are not listed. Mend the listed ones and check again, or raise the limit.`,
    interchange: null,
    group: null,
    transaction: null,
    segment: null,
    position: null,
    element: null,
    component: null,
    loop: null,
    line: null,
    offset: null,
    acknowledgment: null,
  };
}
