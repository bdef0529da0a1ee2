import { grammarFor } from "../grammar/guides.ts";
import { isDate8 } from "../values.ts";
import { kindOf837 } from "../transactions/read-837.ts";
import { readInterchanges } from "../wire/interchange.ts";
import type { FunctionalGroup, Interchange, ReadResult, TransactionSet } from "../wire/interchange.ts";
import type { ReadProblem } from "../wire/segment.ts";
import { element } from "../wire/segment.ts";
import type { CodeLookups, RuleContext } from "./context.ts";
import { ElementChecker } from "./elements.ts";
import { checkGroup, checkInterchange, checkTransaction } from "./envelope.ts";
import type { AcknowledgmentCodes, Finding, Issue, Report } from "./issue.ts";
import { transactionRules } from "./transaction-rules.ts";
import { GuideWalker } from "./walk.ts";

/** What a receiver does with an interchange, a group or a transaction set. */
export type Verdict = "accepted" | "accepted-with-errors" | "rejected";

/** What to check, and with which code sets. */
export interface ValidateOptions {
  /** WEDI SNIP types to check; all seven unless told otherwise. */
  readonly levels?: readonly number[] | undefined;
  readonly lookups?: CodeLookups | undefined;
  /** Payer rules (SNIP 7): called for each transaction set. */
  readonly payerRules?: ((transaction: TransactionSet, report: Report) => void) | undefined;
}

/** The verdict on one transaction set. */
export interface TransactionVerdict {
  readonly id: string;
  readonly controlNumber: string;
  readonly implementation: string;
  readonly verdict: Verdict;
}

/** A transaction set with what was found in it. */
export interface ValidatedTransaction extends TransactionVerdict {
  readonly transaction: TransactionSet;
  readonly issues: readonly Issue[];
}

/** A functional group with what was found in it. */
export interface ValidatedGroup {
  readonly group: FunctionalGroup;
  readonly verdict: Verdict;
  /** About GS and GE only. */
  readonly issues: readonly Issue[];
  readonly transactions: readonly ValidatedTransaction[];
}

/** An interchange with what was found in it. */
export interface ValidatedInterchange {
  readonly interchange: Interchange;
  readonly verdict: Verdict;
  /** About ISA, IEA and data outside of groups only. */
  readonly issues: readonly Issue[];
  readonly groups: readonly ValidatedGroup[];
}

/** Everything that was found, in file order. */
export interface ValidationResult {
  readonly verdict: Verdict;
  readonly transactions: readonly TransactionVerdict[];
  readonly issues: readonly Issue[];
  readonly interchanges: readonly ValidatedInterchange[];
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

/** Transaction sets whose every HIPAA guide has a grammar here. */
const KNOWN_TRANSACTIONS = new Set(["270", "271", "276", "835", "837", "999"]);

/** The segment that a problem of the nesting is about, where it is not the one that stands there. */
const MISSING_TRAILERS: Readonly<Record<string, string>> = {
  "ENV-SE": "SE",
  "ENV-GE": "GE",
  "ENV-IEA": "IEA",
  "ENV-GS": "GS",
};

const SEGMENT_ID = /^[A-Z0-9]{2,3}$/;

/**
 * Checks a file from envelope to service line. Collects everything, stops at nothing, and never throws on any input.
 * Messages say what is wrong and what to do, and hold no data of the file.
 */
export function validate(input: string | Uint8Array, options: ValidateOptions = {}): ValidationResult {
  return validateRead(readInterchanges(input), options, holdsControls(input));
}

/** True when the input has a control character besides line ends; then each element is searched for it. */
function holdsControls(input: string | Uint8Array): boolean {
  const text = typeof input === "string";
  for (let index = 0; index < input.length; index += 1) {
    const code = text ? input.charCodeAt(index) : (input[index] ?? 32);
    if ((code < 32 && code !== 10 && code !== 13) || code === 127) return true;
  }
  return false;
}

/** The same for a file that has been read already; `searchControls` false skips the search for control characters. */
export function validateRead(read: ReadResult, options: ValidateOptions = {}, searchControls = true): ValidationResult {
  const levels = new Set(options.levels ?? [1, 2, 3, 4, 5, 6, 7]);
  const problems = [...read.problems];
  const seen = new Set<string>();
  const interchanges = read.interchanges.map((interchange) => {
    return new InterchangeValidator(interchange, options, levels, problems, searchControls).run(seen);
  });
  const left = problems.map((problem) => problemIssue(problem)).filter((issue) => levels.has(issue.level));
  const transactions = interchanges.flatMap((one) => one.groups.flatMap((group) => group.transactions));
  const issues = [
    ...left,
    ...interchanges.flatMap((one) => [
      ...one.issues,
      ...one.groups.flatMap((group) => [
        ...group.issues,
        ...group.transactions.flatMap((transaction) => transaction.issues),
      ]),
    ]),
  ];
  issues.sort((one, two) => (one.offset ?? 0) - (two.offset ?? 0));
  return {
    verdict: fileVerdict(interchanges, left, transactions),
    transactions: transactions.map(({ id, controlNumber, implementation, verdict }) => ({
      id,
      controlNumber,
      implementation,
      verdict,
    })),
    issues,
    interchanges,
  };
}

function fileVerdict(
  interchanges: readonly ValidatedInterchange[],
  left: readonly Issue[],
  transactions: readonly ValidatedTransaction[],
): Verdict {
  if (interchanges.length === 0) return "rejected";
  const verdicts = [...interchanges.map((one) => one.verdict), ...transactions.map((one) => one.verdict)];
  const units =
    transactions.length > 0 ? transactions.map((one) => one.verdict) : interchanges.map((one) => one.verdict);
  const strayError = left.some((issue) => issue.severity === "error");
  if (units.every((verdict) => verdict === "rejected")) return "rejected";
  return strayError || verdicts.some((verdict) => verdict !== "accepted") ? "accepted-with-errors" : "accepted";
}

function problemIssue(problem: ReadProblem): Issue {
  return {
    level: 1,
    severity: problem.severity,
    code: problem.code,
    message: problem.message,
    interchange: problem.interchange ?? null,
    group: null,
    transaction: problem.transaction ?? null,
    segment:
      MISSING_TRAILERS[problem.code] ?? (SEGMENT_ID.test(problem.segmentId ?? "") ? (problem.segmentId ?? null) : null),
    position: null,
    element: null,
    component: null,
    loop: null,
    line: problem.line,
    offset: problem.offset,
    acknowledgment: PROBLEM_CODES[problem.code] ?? null,
  };
}

class InterchangeValidator {
  readonly #interchange: Interchange;
  readonly #options: ValidateOptions;
  readonly #levels: ReadonlySet<number>;
  readonly #problems: ReadProblem[];
  readonly #searchControls: boolean;

  constructor(
    interchange: Interchange,
    options: ValidateOptions,
    levels: ReadonlySet<number>,
    problems: ReadProblem[],
    searchControls: boolean,
  ) {
    this.#searchControls = searchControls;
    this.#interchange = interchange;
    this.#options = options;
    this.#levels = levels;
    this.#problems = problems;
  }

  run(seen: Set<string>): ValidatedInterchange {
    const interchange = this.#interchange;
    const issues: Issue[] = [];
    const report = this.#reporter(issues, undefined, undefined);
    checkInterchange(interchange, seen, report);
    const numbers = new Set<string>();
    const groups = interchange.groups.map((group) => this.#group(group, numbers));
    issues.push(...this.#takeProblems(() => true));
    const refused = issues.some((issue) => issue.severity === "error");
    const final = refused ? groups.map((group) => rejectGroup(group)) : groups;
    const verdict = refused ? "rejected" : worst(final.map((group) => group.verdict));
    return { interchange, verdict, issues, groups: final };
  }

  #reporter(issues: Issue[], group: string | undefined, transaction: string | undefined): Report {
    const interchange = this.#interchange.controlNumber;
    return (finding: Finding): void => {
      if (!this.#levels.has(finding.level)) return;
      const { segment } = finding;
      const id = finding.segmentId ?? segment?.id;
      issues.push({
        level: finding.level,
        severity: finding.severity ?? "error",
        code: finding.code,
        message: finding.message,
        interchange,
        group: group ?? null,
        transaction: transaction ?? null,
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
  }

  /** Takes the reader's problems that lie in this interchange and that `wanted` chooses. */
  #takeProblems(wanted: (problem: ReadProblem) => boolean): Issue[] {
    const start = this.#interchange.header.offset;
    const control = element(this.#interchange.header, 13);
    const taken: Issue[] = [];
    for (let index = this.#problems.length - 1; index >= 0; index -= 1) {
      const problem = this.#problems[index];
      if (problem === undefined || problem.interchange !== control || problem.offset < start || !wanted(problem))
        continue;
      this.#problems.splice(index, 1);
      const issue = problemIssue(problem);
      if (this.#levels.has(issue.level)) taken.unshift(issue);
    }
    return taken;
  }

  #group(group: FunctionalGroup, numbers: Set<string>): ValidatedGroup {
    const issues: Issue[] = [];
    checkGroup(group, numbers, this.#reporter(issues, group.controlNumber, undefined));
    const transactionNumbers = new Set<string>();
    const transactions = group.transactions.map((transaction) =>
      this.#transaction(transaction, group, transactionNumbers),
    );
    const start = group.header?.offset ?? 0;
    issues.push(...this.#takeProblems((problem) => problem.code === "ENV-GE" && problem.offset === start));
    const refused = issues.some((issue) => issue.severity === "error");
    const final = refused ? transactions.map((one) => ({ ...one, verdict: "rejected" as const })) : transactions;
    const verdict = refused ? "rejected" : worst(final.map((one) => one.verdict));
    return { group, verdict, issues, transactions: final };
  }

  #transaction(transaction: TransactionSet, group: FunctionalGroup, numbers: Set<string>): ValidatedTransaction {
    const issues: Issue[] = [];
    const report = this.#reporter(issues, group.controlNumber, transaction.controlNumber);
    checkTransaction(transaction, group, numbers, report);
    if (group.version === "" || group.version.startsWith("005010")) this.#body(transaction, group, report);
    const from = transaction.segments[0]?.offset ?? 0;
    const to = transaction.segments[transaction.segments.length - 1]?.offset ?? from;
    issues.push(
      ...this.#takeProblems((problem) => problem.code === "ENV-SE" && problem.offset >= from && problem.offset <= to),
    );
    const { id, controlNumber, implementation } = transaction;
    return { id, controlNumber, implementation, verdict: issuesVerdict(issues), transaction, issues };
  }

  #body(transaction: TransactionSet, group: FunctionalGroup, report: Report): void {
    const { delimiters, segments } = transaction;
    const grammar = grammarFor(transaction.id, transaction.implementation);
    if (grammar === undefined && KNOWN_TRANSACTIONS.has(transaction.id)) {
      report({
        level: 2,
        code: "ENV-GUIDE",
        message:
          "The guide in ST03 (or GS08) is none of the HIPAA guides of this transaction set. Correct the version.",
        segment: segments[0],
        position: 1,
        element: 3,
        acknowledgment: { ik5: "I6" },
      });
    }
    const fileDate = group.header === undefined ? "" : element(group.header, 4);
    const kind = transaction.id === "837" ? kindOf837(transaction) : transaction.id;
    const context: RuleContext = {
      kind,
      delimiters,
      report,
      fileDate: isDate8(fileDate) ? fileDate : undefined,
      lookups: this.#options.lookups ?? {},
    };
    const walker =
      grammar === undefined ? undefined : new GuideWalker(grammar, delimiters.component, transaction.id, report);
    const checker = new ElementChecker(delimiters, report, this.#searchControls);
    const rules = transactionRules(context, transaction.id, transaction.implementation);
    let position = 0;
    for (const segment of segments) {
      position += 1;
      const spec = walker?.take(segment);
      const loop = walker?.loop ?? "";
      checker.check(segment, spec, position, loop);
      for (const rule of rules) rule.take(segment, position, loop);
    }
    walker?.end(segments[segments.length - 1]);
    for (const rule of rules) rule.end(segments[0]);
    this.#options.payerRules?.(transaction, report);
  }
}

/** How a 999 names a finding that no syntax rule stands behind. */
function businessCodes(finding: Finding): AcknowledgmentCodes | null {
  if (finding.segment === undefined) return null;
  return finding.element === undefined ? { ik3: "I6" } : { ik3: "8", ik4: "I12" };
}

function issuesVerdict(issues: readonly Issue[]): Verdict {
  if (issues.some((issue) => issue.severity === "error")) return "rejected";
  return issues.some((issue) => issue.level <= 2) ? "accepted-with-errors" : "accepted";
}

function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.length > 0 && verdicts.every((verdict) => verdict === "rejected")) return "rejected";
  return verdicts.every((verdict) => verdict === "accepted") ? "accepted" : "accepted-with-errors";
}

function rejectGroup(group: ValidatedGroup): ValidatedGroup {
  const transactions = group.transactions.map((one) => ({ ...one, verdict: "rejected" as const }));
  return { ...group, verdict: "rejected", transactions };
}
