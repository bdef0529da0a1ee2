import { functionalIds } from "../grammar/functional-ids.ts";
import { grammarFor } from "../grammar/guides.ts";
import { kindOfGuide837 } from "../transactions/read-837.ts";
import { isDate8 } from "../values.ts";
import type { ReadProblem, Segment } from "../wire/segment.ts";
import { element } from "../wire/segment.ts";
import type { Delimiters } from "../wire/segment.ts";
import type { RuleContext } from "./context.ts";
import { ElementChecker } from "./elements.ts";
import type { GroupHeader } from "../wire/envelope-facts.ts";
import { checkTransactionTrailer } from "./envelope.ts";
import type { Finding, Issue, Report } from "./issue.ts";
import { IssueLedger } from "./issue-ledger.ts";
import type { IssueBudget } from "./issue-ledger.ts";
import type { BusinessUnit, PayerRules, ValidateOptions, Verdict } from "./result.ts";
import { transactionRules } from "./transaction-rules.ts";
import type { TransactionRules } from "./transaction-rules.ts";
import { GuideWalker } from "./walk.ts";

/** Transaction sets whose every HIPAA guide has a grammar here. */
const KNOWN_TRANSACTIONS = new Set(["270", "271", "276", "835", "837", "999"]);

/** The segments that open a business unit of a 999, and what the guide of the 999 calls their control number. */
const UNIT_NAMES: Readonly<Record<string, string>> = { CLM: "CLM01", CLP: "CLP01" };

/** Everything about a transaction set that lies outside of it. */
export interface TransactionSurroundings {
  readonly interchange: string;
  readonly group: GroupHeader;
  readonly delimiters: Delimiters;
}

/** What was found in a transaction set. Plain data: it can be posted from one thread to another. */
export interface TransactionOutcome {
  readonly header: Segment;
  /** The last segment: SE, unless it is missing. */
  readonly last: Segment;
  readonly segmentCount: number;
  /** In the order they were made. */
  readonly issues: readonly Issue[];
  readonly errors: number;
  readonly warnings: number;
  readonly remarked: boolean;
  readonly units: readonly MarkedUnit[];
}

/** A business unit and which of the issues was its first. */
export interface MarkedUnit extends BusinessUnit {
  readonly firstIssue: number;
}

interface OpenUnit {
  readonly name: string;
  readonly value: string;
  readonly from: number;
  to: number;
  firstIssue: number;
}

/** Id, control number and guide of a transaction set, as its ST and its group say. */
export function transactionFacts(
  header: Segment,
  group: GroupHeader,
): { readonly id: string; readonly controlNumber: string; readonly implementation: string } {
  return {
    id: element(header, 1),
    controlNumber: element(header, 2),
    implementation: element(header, 3).trim() || group.version,
  };
}

/**
 * Checks one transaction set segment by segment. Holds findings and counters, and of the segments no more than the claim it is in.
 */
export class TransactionValidator {
  readonly #header: Segment;
  readonly #ledger: IssueLedger;
  readonly #context: { kind: string } & Omit<RuleContext, "kind">;
  readonly #checker: ElementChecker | undefined;
  #walker: GuideWalker | undefined;
  readonly #implementation: string;
  readonly #rules: readonly TransactionRules[];
  readonly #payer: PayerRules | undefined;
  #kindIsSure = true;
  #position = 0;
  #last: Segment;
  #unit: OpenUnit | undefined;
  #before: OpenUnit | undefined;
  readonly #units: OpenUnit[] = [];

  /** `header` is the ST, which `take` gets first as any other segment. */
  constructor(
    header: Segment,
    around: TransactionSurroundings,
    options: ValidateOptions,
    levels: ReadonlySet<number>,
    budget: IssueBudget,
  ) {
    const { group, delimiters } = around;
    const { id, controlNumber, implementation } = transactionFacts(header, group);
    this.#header = this.#last = header;
    this.#implementation = implementation;
    const envelope = {
      interchange: around.interchange,
      group: group.header === undefined ? null : group.controlNumber,
      transaction: controlNumber,
    };
    this.#ledger = new IssueLedger(levels, envelope, budget);
    const fileDate = group.header === undefined ? "" : element(group.header, 4);
    const kind = id === "837" ? kindOfGuide837(implementation) : id;
    this.#kindIsSure = kind !== undefined;
    this.#context = {
      kind: kind ?? "837P",
      delimiters,
      report: this.report,
      fileDate: isDate8(fileDate) ? fileDate : undefined,
      lookups: options.lookups ?? {},
    };
    const supported = group.version === "" || group.version.startsWith("005010");
    const grammar = supported ? grammarFor(id, implementation) : undefined;
    if (supported && grammar === undefined && KNOWN_TRANSACTIONS.has(id)) this.#unknownGuide();
    if (supported && functionalIds(id) === undefined) this.#unknownSet();
    this.#checker = supported ? new ElementChecker(delimiters, this.report) : undefined;
    this.#walker = grammar === undefined ? undefined : new GuideWalker(grammar, delimiters.component, id, this.report);
    this.#rules = supported ? transactionRules(this.#context, id, implementation) : [];
    this.#payer = supported
      ? options.payerRules?.({ id, controlNumber, implementation, delimiters }, this.report)
      : undefined;
  }

  /** Takes a finding about this transaction set. */
  readonly report: Report = (finding: Finding): void => {
    const number = this.#ledger.issues.length;
    this.#ledger.report(finding);
    if (this.#ledger.issues.length > number && finding.position !== undefined) this.#mark(finding.position, number);
  };

  /** Takes the next segment. `searchCharacters` says that the input may hold characters which X12 does not have. */
  take(segment: Segment, searchCharacters: boolean): void {
    this.#position += 1;
    this.#last = segment;
    const position = this.#position;
    if (this.#checker === undefined) return;
    const { id } = segment;
    if (id === "CLM" || id === "CLP" || id === "HL") this.#openUnit(segment);
    if (position === 2 && id === "BHT") this.#learnDirection(segment);
    if (!this.#kindIsSure && (id === "SV1" || id === "SV2" || id === "SV3")) this.#learnKind(id);
    const spec = this.#walker?.take(segment);
    const loop = this.#walker?.loop ?? "";
    this.#checker.check(segment, spec, position, loop, searchCharacters);
    for (const rule of this.#rules) rule.take(segment, position, loop);
    this.#payer?.take(segment, { position, loop });
  }

  /** Ends the transaction set with its SE, or without one: then `problem` says so. */
  end(trailer: Segment | undefined, problem: ReadProblem | undefined, searchCharacters: boolean): TransactionOutcome {
    if (trailer !== undefined) {
      checkTransactionTrailer(this.#header, trailer, this.#position + 1, this.report);
      this.take(trailer, searchCharacters);
    }
    this.#walker?.end(this.#last);
    for (const rule of this.#rules) rule.end(this.#header);
    this.#payer?.end();
    if (problem !== undefined) this.#ledger.addProblem(problem, this.#position);
    if (this.#unit !== undefined) this.#unit.to = this.#position;
    const { issues, errors, warnings, remarked } = this.#ledger;
    const units = this.#units.map((unit) => ({ ...unit, value: detached(unit.value) }));
    const { header, last, segmentCount } = { header: this.#header, last: this.#last, segmentCount: this.#position };
    return { header, last, segmentCount, issues, errors, warnings, remarked, units };
  }

  /** Position of the last segment. */
  get position(): number {
    return this.#position;
  }

  get controlNumber(): string {
    return element(this.#header, 2);
  }

  get lastSegment(): Segment {
    return this.#last;
  }

  #unknownGuide(): void {
    this.report({
      level: 2,
      code: "ENV-GUIDE",
      message: "The guide in ST03 (or GS08) is none of the HIPAA guides of this transaction set. Correct the version.",
      segment: this.#header,
      position: 1,
      element: 3,
      acknowledgment: { ik5: "I6" },
    });
  }

  #unknownSet(): void {
    this.report({
      level: 2,
      severity: "warning",
      code: "ENV-SET",
      message:
        "The transaction set in ST01 is none of HIPAA's: only its envelope and the form of its segments were checked. Have its own guide's checker look at it.",
      segment: this.#header,
      position: 1,
      element: 1,
      acknowledgment: { ik5: "1" },
    });
  }

  /** BHT02 says whether it asks or answers, where one guide has a grammar for each (278). */
  #learnDirection(beginning: Segment): void {
    if (this.#walker === undefined) return;
    const id = element(this.#header, 1);
    const grammar = grammarFor(id, this.#implementation, element(beginning, 2));
    if (grammar === undefined || grammar === this.#walker.grammar) return;
    this.#walker = new GuideWalker(grammar, this.#context.delimiters.component, id, this.report);
    this.#walker.take(this.#header);
  }

  /** The guide is not named: the first service line tells the kind of 837. */
  #learnKind(id: string): void {
    this.#context.kind = id === "SV2" ? "837I" : id === "SV3" ? "837D" : "837P";
    this.#kindIsSure = true;
  }

  #openUnit(segment: Segment): void {
    if (this.#unit !== undefined) {
      this.#unit.to = this.#position - 1;
      this.#before = this.#unit;
      this.#unit = undefined;
    }
    const name = UNIT_NAMES[segment.id];
    if (name === undefined) return;
    const value = element(segment, 1);
    this.#unit = { name, value, from: this.#position, to: Number.POSITIVE_INFINITY, firstIssue: -1 };
  }

  /** Remembers the claim that an issue lies in: the open one, or the one before it, which its rules judge at its end. */
  #mark(position: number, issue: number): void {
    const unit = covers(this.#unit, position) ? this.#unit : covers(this.#before, position) ? this.#before : undefined;
    if (unit === undefined || unit.firstIssue >= 0) return;
    unit.firstIssue = issue;
    this.#units.push(unit);
  }
}

function covers(unit: OpenUnit | undefined, position: number): boolean {
  return unit !== undefined && position >= unit.from && position <= unit.to;
}

/** A copy of a text that does not keep the piece of the file alive which the text was cut from. */
function detached(text: string): string {
  return Array.from(text).join("");
}

/** The verdict on a transaction set by what was found in it. */
export function outcomeVerdict(outcome: { readonly errors: number; readonly remarked: boolean }): Verdict {
  if (outcome.errors > 0) return "rejected";
  return outcome.remarked ? "accepted-with-errors" : "accepted";
}
