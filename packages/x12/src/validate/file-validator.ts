import type { Delimiters, ReadProblem, Segment } from "../wire/segment.ts";
import { element } from "../wire/segment.ts";
import type { SegmentSink } from "../wire/scanner.ts";
import {
  checkGroupHeader,
  checkGroupTrailer,
  checkInterchangeHeader,
  checkInterchangeTrailer,
  checkTa1,
  checkTransactionHeader,
} from "./envelope.ts";
import { groupHeader, interchangeHeader } from "../wire/envelope-facts.ts";
import type { GroupHeader, InterchangeHeader } from "../wire/envelope-facts.ts";
import { FileTotals, addTally, countVerdict, noTally, refuseAll, worstOf, worstVerdict } from "./file-totals.ts";
import type { Tally } from "./file-totals.ts";
import { IssueLedger, inFileOrder } from "./issue-ledger.ts";
import type { IssueBudget, IssueEnvelope } from "./issue-ledger.ts";
import type {
  ValidateOptions,
  ValidatedGroup,
  ValidatedInterchange,
  ValidatedTransaction,
  ValidationEvent,
  ValidationResult,
  Verdict,
} from "./result.ts";
import { SeenNumbers } from "./seen-numbers.ts";
import { TransactionValidator, outcomeVerdict, transactionFacts } from "./transaction-validator.ts";
import type { TransactionOutcome, TransactionSurroundings } from "./transaction-validator.ts";

const MOST_ISSUES = 10_000;

const EMPTY: ReadProblem = {
  code: "ENV-ISA",
  message: "The input is empty: there is no ISA segment to begin with. Send the whole interchange, from ISA to IEA.",
  severity: "error",
  offset: 0,
  line: 1,
};

interface OpenInterchange {
  readonly facts: InterchangeHeader;
  readonly ledger: IssueLedger;
  readonly groups: ValidatedGroup[];
  readonly groupNumbers: SeenNumbers;
  readonly groupVerdicts: Set<Verdict>;
  readonly tally: Tally;
  groupCount: number;
}

interface OpenGroup {
  readonly facts: GroupHeader;
  readonly ledger: IssueLedger;
  readonly transactions: ValidatedTransaction[];
  readonly numbers: SeenNumbers;
  readonly tally: Tally;
  transactionCount: number;
}

interface OpenTransaction {
  readonly ledger: IssueLedger;
  readonly validator: TransactionValidator;
}

/** What a file validator does beside `validate`'s options. */
export interface FileValidatorOptions extends ValidateOptions {
  /** False forgets transaction sets, groups and interchanges after handing them on, for constant memory. */
  readonly keep: boolean;
  /** Takes each part as soon as it is complete. */
  readonly on?: ((event: ValidationEvent) => void) | undefined;
}

/**
 * Checks a file that is pushed in segment by segment: give it to a `SegmentScanner` as its sink, then call `end`. Holds findings up
 * to the limit, counters and the claim at hand; nothing that grows with the file.
 */
export class FileValidator implements SegmentSink {
  readonly #options: FileValidatorOptions;
  readonly #levels: ReadonlySet<number>;
  readonly #budget: IssueBudget;
  readonly #totals: FileTotals;
  readonly #file: IssueLedger;
  readonly #interchangeNumbers = new SeenNumbers();
  #announced: { readonly delimiters: Delimiters; readonly fixedWidth: boolean } | undefined;
  #interchange: OpenInterchange | undefined;
  #group: OpenGroup | undefined;
  #transaction: OpenTransaction | undefined;
  #last: Segment | undefined;
  #nothingYet = true;
  /** Set to true before segments come whose text may hold characters that X12 does not have; a hint that saves time. */
  searchCharacters = false;

  constructor(options: FileValidatorOptions) {
    this.#options = options;
    this.#levels = new Set(options.levels ?? [1, 2, 3, 4, 5, 6, 7]);
    this.#budget = { left: options.maxIssues ?? MOST_ISSUES };
    this.#totals = new FileTotals(options.keep);
    this.#file = this.#ledger({ interchange: null, group: null, transaction: null });
  }

  /** The next ISA follows: whatever is open ends here. */
  interchange(delimiters: Delimiters, fixedWidth: boolean): void {
    this.#nothingYet = false;
    this.#closeInterchange(undefined);
    this.#announced = { delimiters, fixedWidth };
  }

  segment(segment: Segment): void {
    this.#totals.segments += 1;
    this.#place(segment);
    this.#last = segment;
  }

  problem(problem: ReadProblem): void {
    const before = this.#file.issues.length;
    const transaction = this.#transaction;
    this.#file.addProblem(problem, transaction === undefined ? null : transaction.validator.position + 1, {
      interchange: this.#interchange?.facts.controlNumber ?? null,
      group: this.#group?.facts.header === undefined ? null : this.#group.facts.controlNumber,
      transaction: transaction === undefined ? null : transaction.validator.controlNumber,
    });
    this.#nothingYet = false;
    const issue = this.#file.issues[before];
    if (issue !== undefined) this.#options.on?.({ type: "problem", issue });
  }

  /** Nothing more comes. */
  end(): ValidationResult {
    if (this.#nothingYet) this.problem(EMPTY);
    this.#closeInterchange(undefined);
    const result = this.#totals.result(this.#file);
    this.#options.on?.({ type: "end", result });
    return result;
  }

  /** What a transaction set that begins now would be checked against; undefined outside of an interchange. */
  get surroundings(): TransactionSurroundings | undefined {
    const interchange = this.#interchange;
    if (interchange === undefined) return undefined;
    const { controlNumber, delimiters } = interchange.facts;
    return { interchange: controlNumber, group: this.#group?.facts ?? groupHeader(undefined), delimiters };
  }

  /** How many findings may still be kept. */
  get issuesLeft(): number {
    return this.#budget.left;
  }

  /** Takes a transaction set that was checked elsewhere; nothing else may have come between its ST and its SE. */
  settled(outcome: TransactionOutcome): void {
    if (this.#transaction !== undefined) this.#closeTransaction(undefined);
    this.#totals.segments += outcome.segmentCount;
    const ledger = this.#openTransaction(outcome.header);
    this.#last = outcome.last;
    if (ledger === undefined) return;
    const issues = outcome.issues.slice(0, this.#budget.left);
    this.#budget.left -= issues.length;
    this.#finishTransaction(ledger, { ...outcome, issues });
  }

  #ledger(envelope: IssueEnvelope): IssueLedger {
    return new IssueLedger(this.#levels, envelope, this.#budget);
  }

  #place(segment: Segment): void {
    const open = this.#interchange;
    if (segment.id === "ISA" && this.#announced !== undefined) {
      this.#openInterchange(segment, this.#announced);
      return;
    }
    if (open === undefined) return;
    switch (segment.id) {
      case "GS":
        this.#closeGroup(undefined);
        this.#openGroup(segment);
        break;
      case "ST":
        if (this.#transaction !== undefined) this.#closeTransaction(undefined);
        this.#beginTransaction(segment);
        break;
      case "SE":
        if (this.#transaction === undefined) this.#stray(segment);
        else this.#closeTransaction(segment);
        break;
      case "GE":
        if (this.#transaction !== undefined) this.#closeTransaction(undefined);
        if (this.#group === undefined) this.#stray(segment);
        else this.#closeGroup(segment);
        break;
      case "IEA":
        this.#closeInterchange(segment);
        break;
      default:
        if (this.#transaction !== undefined) this.#transaction.validator.take(segment, this.searchCharacters);
        else if (segment.id === "TA1") checkTa1(segment, open.ledger.report);
        else this.#stray(segment);
    }
  }

  #openInterchange(header: Segment, { delimiters, fixedWidth }: { delimiters: Delimiters; fixedWidth: boolean }): void {
    this.#announced = undefined;
    const facts = interchangeHeader(header, delimiters, fixedWidth);
    const ledger = this.#ledger({ interchange: facts.controlNumber, group: null, transaction: null });
    this.#interchange = {
      facts,
      ledger,
      groups: [],
      groupNumbers: new SeenNumbers(),
      groupVerdicts: new Set(),
      tally: noTally(),
      groupCount: 0,
    };
    checkInterchangeHeader(facts, this.#interchangeNumbers, ledger.report);
  }

  #openGroup(header: Segment | undefined): void {
    const open = this.#interchange;
    if (open === undefined) return;
    const facts = groupHeader(header);
    const number = header === undefined ? null : facts.controlNumber;
    const ledger = this.#ledger({ interchange: open.facts.controlNumber, group: number, transaction: null });
    this.#group = {
      facts,
      ledger,
      transactions: [],
      numbers: new SeenNumbers(),
      tally: noTally(),
      transactionCount: 0,
    };
    open.groupCount += 1;
    if (header !== undefined) checkGroupHeader(facts, open.groupNumbers, ledger.report);
  }

  /** Opens the group where it is missing, and checks ST. */
  #openTransaction(header: Segment): IssueLedger | undefined {
    if (this.#group === undefined) {
      const why = "A transaction set (ST) begins outside of a functional group: the GS segment is missing.";
      this.#nesting("ENV-GS", why, header);
      this.#openGroup(undefined);
    }
    const group = this.#group;
    const interchange = this.#interchange;
    if (group === undefined || interchange === undefined) return undefined;
    const ledger = this.#ledger({
      interchange: interchange.facts.controlNumber,
      group: group.facts.header === undefined ? null : group.facts.controlNumber,
      transaction: element(header, 2),
    });
    checkTransactionHeader(header, group.facts, group.numbers, ledger.report);
    return ledger;
  }

  #beginTransaction(header: Segment): void {
    const ledger = this.#openTransaction(header);
    const around = this.surroundings;
    if (ledger === undefined || around === undefined) return;
    const validator = new TransactionValidator(header, around, this.#options, this.#levels, this.#budget);
    validator.take(header, this.searchCharacters);
    this.#transaction = { ledger, validator };
  }

  #closeTransaction(trailer: Segment | undefined): void {
    const open = this.#transaction;
    this.#transaction = undefined;
    if (open === undefined) return;
    const at = open.validator.lastSegment;
    const why = "The transaction set has no SE trailer. Each ST needs its SE.";
    const problem = trailer === undefined ? problemAt("ENV-SE", why, at) : undefined;
    this.#finishTransaction(open.ledger, open.validator.end(trailer, problem, this.searchCharacters));
  }

  #finishTransaction(header: IssueLedger, outcome: TransactionOutcome): void {
    const { on, keep } = this.#options;
    const group = this.#group;
    const interchange = this.#interchange;
    if (group === undefined || interchange === undefined) return;
    const errors = header.errors + outcome.errors;
    const verdict = outcomeVerdict({ errors, remarked: header.remarked || outcome.remarked });
    const transaction: ValidatedTransaction = {
      ...transactionFacts(outcome.header, group.facts),
      verdict,
      header: outcome.header,
      segmentCount: outcome.segmentCount,
      delimiters: interchange.facts.delimiters,
      issues: inFileOrder([...header.issues, ...outcome.issues]),
      issueCount: errors + header.warnings + outcome.warnings,
      units: outcome.units
        .filter((unit) => unit.firstIssue < outcome.issues.length)
        .map(({ name, value, from, to }) => ({ name, value, from, to }))
        .sort((one, two) => one.from - two.from),
    };
    group.transactionCount += 1;
    countVerdict(group.tally, verdict);
    this.#totals.take(3, { errors, warnings: header.warnings + outcome.warnings, issues: transaction.issues });
    if (keep) group.transactions.push(transaction);
    const { controlNumber } = interchange.facts;
    on?.({ type: "transaction", transaction, group: group.facts.controlNumber, interchange: controlNumber });
  }

  #closeGroup(trailer: Segment | undefined): void {
    if (this.#transaction !== undefined) this.#closeTransaction(undefined);
    const group = this.#group;
    const interchange = this.#interchange;
    this.#group = undefined;
    if (group === undefined || interchange === undefined) return;
    const { facts, ledger, tally } = group;
    if (trailer !== undefined) checkGroupTrailer(facts, trailer, group.transactionCount, ledger.report);
    else {
      const why = "The functional group has no GE trailer. Each GS needs its GE.";
      const at = facts.header ?? this.#last;
      (facts.header === undefined ? interchange.ledger : ledger).addProblem(problemAt("ENV-GE", why, at), null);
    }
    const refused = ledger.errors > 0;
    if (refused) refuseAll(tally);
    const verdict = refused ? "rejected" : worstVerdict(tally);
    this.#totals.take(2, ledger);
    addTally(interchange.tally, tally);
    const done: ValidatedGroup = {
      group: facts,
      trailer,
      verdict,
      issues: ledger.issues,
      counts: tally,
      transactions: refused ? group.transactions.map(rejected) : group.transactions,
    };
    interchange.groupVerdicts.add(verdict);
    if (this.#options.keep) interchange.groups.push(done);
    this.#options.on?.({ type: "group", group: done, interchange: interchange.facts.controlNumber });
  }

  #closeInterchange(trailer: Segment | undefined): void {
    this.#closeGroup(undefined);
    const open = this.#interchange;
    this.#interchange = undefined;
    if (open === undefined) return;
    const { facts, ledger, tally } = open;
    if (trailer !== undefined) checkInterchangeTrailer(facts.header, trailer, open.groupCount, ledger.report);
    else {
      const why = "The interchange has no IEA trailer. Each ISA needs its IEA.";
      ledger.addProblem(problemAt("ENV-IEA", why, facts.header), null);
    }
    const refused = ledger.errors > 0;
    if (refused) refuseAll(tally);
    const verdict = refused ? "rejected" : worstOf(open.groupVerdicts);
    this.#totals.take(1, ledger);
    const done: ValidatedInterchange = {
      interchange: facts,
      trailer,
      verdict,
      issues: ledger.issues,
      groupCount: open.groupCount,
      counts: tally,
      groups: refused ? open.groups.map(rejectedGroup) : open.groups,
    };
    this.#totals.takeInterchange(done);
    this.#options.on?.({ type: "interchange", interchange: done });
  }

  #nesting(code: string, message: string, at: Segment): void {
    this.#interchange?.ledger.addProblem(problemAt(code, message, at), at.ordinal);
  }

  #stray(segment: Segment): void {
    const id = /^[A-Z0-9]{2,3}$/.test(segment.id) ? `Segment ${segment.id}` : "A segment whose id is no segment id";
    const why = `${id} stands outside of a transaction set (ST to SE). Put it inside, or remove it.`;
    this.#nesting("ENV-STRAY", why, segment);
  }
}

function problemAt(code: string, message: string, at: Segment | undefined): ReadProblem {
  return { code, message, severity: "error", offset: at?.offset ?? 0, line: at?.line ?? 1, segmentId: at?.id };
}

function rejected(transaction: ValidatedTransaction): ValidatedTransaction {
  return { ...transaction, verdict: "rejected" };
}

function rejectedGroup(group: ValidatedGroup): ValidatedGroup {
  return { ...group, verdict: "rejected", transactions: group.transactions.map(rejected) };
}
