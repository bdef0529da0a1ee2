import type { Delimiters, Segment } from "../wire/segment.ts";
import type { CodeLookups } from "./context.ts";
import type { GroupHeader, InterchangeHeader } from "../wire/envelope-facts.ts";
import type { Issue, Report } from "./issue.ts";

/** What a receiver does with an interchange, a group or a transaction set. */
export type Verdict = "accepted" | "accepted-with-errors" | "rejected";

/** Where a segment stands that a payer rule looks at. */
export interface RulePlace {
  /** Position in the transaction set, ST is 1. */
  readonly position: number;
  /** Loop of the guide; empty without a guide. */
  readonly loop: string;
}

/** The rules of a payer for one transaction set: they see each segment once, from ST to SE. */
export interface PayerRules {
  take(segment: Segment, place: RulePlace): void;
  end(): void;
}

/** What payer rules know of a transaction set before its first segment. */
export interface TransactionFacts {
  readonly id: string;
  readonly controlNumber: string;
  readonly implementation: string;
  readonly delimiters: Delimiters;
}

/** What to check, and with which code sets. */
export interface ValidateOptions {
  /** WEDI SNIP types to check; all seven unless told otherwise. */
  readonly levels?: readonly number[] | undefined;
  readonly lookups?: CodeLookups | undefined;
  /** Payer rules (SNIP 7): called at each ST, gives the rules of that transaction set, or undefined for none. */
  readonly payerRules?: ((transaction: TransactionFacts, report: Report) => PayerRules | undefined) | undefined;
  /** How many findings are kept; 10,000 unless told otherwise. Further ones count for the verdicts and are summed up in a last one. */
  readonly maxIssues?: number | undefined;
}

/** The verdict on one transaction set. */
export interface TransactionVerdict {
  readonly id: string;
  readonly controlNumber: string;
  readonly implementation: string;
  readonly verdict: Verdict;
}

/** A claim that has findings: the segment that opens it and the positions from there to the next claim or level. */
export interface BusinessUnit {
  /** `CLM01` or `CLP01`. */
  readonly name: string;
  /** Its value: the claim number as sent. Not for logs. */
  readonly value: string;
  readonly from: number;
  /** Position of the last segment that belongs to it. */
  readonly to: number;
}

/** A transaction set with what was found in it. Nothing in it grows with the number of segments. */
export interface ValidatedTransaction extends TransactionVerdict {
  /** ST. */
  readonly header: Segment;
  /** From ST to SE, both counted. */
  readonly segmentCount: number;
  readonly delimiters: Delimiters;
  /** In the order of the file, as far as `maxIssues` goes. */
  readonly issues: readonly Issue[];
  /** How many findings were made, kept or not. */
  readonly issueCount: number;
  /** The claims that the kept findings lie in, in the order of the file. */
  readonly units: readonly BusinessUnit[];
}

/** How many transaction sets had which verdict. */
export interface VerdictCounts {
  readonly accepted: number;
  readonly acceptedWithErrors: number;
  readonly rejected: number;
}

/** A functional group with what was found in it. */
export interface ValidatedGroup {
  readonly group: GroupHeader;
  /** GE; undefined when it is missing. */
  readonly trailer: Segment | undefined;
  readonly verdict: Verdict;
  /** About GS and GE only. */
  readonly issues: readonly Issue[];
  readonly counts: VerdictCounts;
  /** Empty in a stream, which hands each of them on by itself. */
  readonly transactions: readonly ValidatedTransaction[];
}

/** An interchange with what was found in it. */
export interface ValidatedInterchange {
  readonly interchange: InterchangeHeader;
  /** IEA; undefined when it is missing. */
  readonly trailer: Segment | undefined;
  readonly verdict: Verdict;
  /** About ISA, IEA, TA1 and data outside of groups only. */
  readonly issues: readonly Issue[];
  readonly groupCount: number;
  readonly counts: VerdictCounts;
  /** Empty in a stream, which hands each of them on by itself. */
  readonly groups: readonly ValidatedGroup[];
}

/** What was counted in a whole file. */
export interface ValidationCounts extends VerdictCounts {
  readonly interchanges: number;
  readonly groups: number;
  readonly transactions: number;
  readonly segments: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Everything that was found, in the order of the file. */
export interface ValidationResult {
  readonly verdict: Verdict;
  /** Empty in a stream, which hands each of them on by itself. */
  readonly transactions: readonly TransactionVerdict[];
  /** At most `maxIssues`; one more (`ISSUE-LIMIT`) says how many there were beyond them. */
  readonly issues: readonly Issue[];
  /** Empty in a stream. */
  readonly interchanges: readonly ValidatedInterchange[];
  readonly counts: ValidationCounts;
}

/**
 * What a stream hands on. A transaction set comes when its SE was read, with its own verdict; `group` and `interchange` follow at
 * their trailers and may refuse all that came before in them. `problem` is about data outside of every interchange. The last event
 * is `end`.
 */
export type ValidationEvent =
  | {
      readonly type: "transaction";
      readonly transaction: ValidatedTransaction;
      /** Control numbers of the group (GS06) and the interchange (ISA13) around it. */
      readonly group: string;
      readonly interchange: string;
    }
  | { readonly type: "group"; readonly group: ValidatedGroup; readonly interchange: string }
  | { readonly type: "interchange"; readonly interchange: ValidatedInterchange }
  | { readonly type: "problem"; readonly issue: Issue }
  | { readonly type: "end"; readonly result: ValidationResult };
