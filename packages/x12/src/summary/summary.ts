import { read999, readTa1 } from "../transactions/acknowledgment-999.ts";
import { read277Ca } from "../transactions/claim-acknowledgment-277.ts";
import { readClaimStatus } from "../transactions/claim-status.ts";
import { readEligibility } from "../transactions/eligibility.ts";
import { read835 } from "../transactions/read-835.ts";
import { read837 } from "../transactions/read-837.ts";
import { readServicesReview } from "../transactions/services-review.ts";
import { groupHeader, interchangeHeader } from "../wire/envelope-facts.ts";
import { RemittanceRules } from "../validate/rules-835.ts";
import { isoDate } from "../values.ts";
import { readInterchanges } from "../wire/interchange.ts";
import type { ReadResult, TransactionSet } from "../wire/interchange.ts";
import { element } from "../wire/segment.ts";
import type { Delimiters, ReadProblem, Segment } from "../wire/segment.ts";
import { summarizeAdvice } from "./advice.ts";
import { summarize277Ca, summarize999, summarizeTa1 } from "./answers.ts";
import { summarizeAttachments } from "./attachments.ts";
import { summarize835, summarize837 } from "./claims.ts";
import { summarizeEnrollment } from "./enrollment.ts";
import { summarizeEligibility, summarizeReview, summarizeStatus } from "./inquiries.ts";
import { summarizePremium } from "./premium.ts";

/** A summary is plain JSON whose fields `cli.md` fixes; `kind` says which. */
export type Summary = Readonly<Record<string, unknown>> & { readonly kind: string };

/** What every transaction of a file says, in file order; TA1 segments come before the groups of their interchange. */
export function summarize(input: string | Uint8Array): readonly Summary[] {
  return summarizeRead(readInterchanges(input));
}

/** The same for a file that has been read already. */
export function summarizeRead(read: ReadResult): readonly Summary[] {
  const list: Summary[] = [];
  for (const interchange of read.interchanges) {
    for (const segment of interchange.acknowledgments) list.push(summarizeTa1(readTa1(segment)));
    for (const group of interchange.groups) {
      for (const transaction of group.transactions) {
        list.push(
          isSupportedVersion(group.version)
            ? summarizeTransaction(transaction)
            : declinedSummary(transaction, group.version),
        );
      }
    }
  }
  return list;
}

/** True for release 005010, or where the group says nothing. */
export function isSupportedVersion(version: string): boolean {
  return version === "" || version.startsWith("005010");
}

/** What is said of a transaction set of a release that is not read. */
export function declinedSummary(transaction: TransactionSet, version: string): Summary {
  const name = /^[0-9A-Z]{6,12}$/.test(version) ? version : "of GS08";
  return {
    kind: transaction.id,
    controlNumber: transaction.controlNumber,
    error: `unsupported version ${name}: only release 005010 is read; ask the sender for a 005010 file`,
  };
}

/** The summary of one transaction set. A kind without a summary of its own gives its id, control number and segment count. */
export function summarizeTransaction(transaction: TransactionSet): Summary {
  const base = { controlNumber: transaction.controlNumber, implementation: transaction.implementation };
  switch (transaction.id) {
    case "837":
      return { ...summarize837(read837(transaction)), ...base };
    case "835":
      return { ...summarize835(read835(transaction), isBalanced(transaction)), ...base };
    case "999":
    case "997":
      return { ...summarize999(read999(transaction)), ...(transaction.id === "997" ? { kind: "997" } : {}), ...base };
    case "270":
    case "271":
      return { ...summarizeEligibility(readEligibility(transaction)), ...base };
    case "276":
      return { ...summarizeStatus(readClaimStatus(transaction)), ...base };
    case "277":
      return transaction.implementation.includes("X214")
        ? { ...summarize277Ca(read277Ca(transaction)), ...base }
        : { ...summarizeStatus(readClaimStatus(transaction)), ...base };
    case "278":
      return { ...summarizeReview(readServicesReview(transaction)), ...base };
    case "820":
      return { ...summarizePremium(transaction), ...base };
    case "834":
      return { ...summarizeEnrollment(transaction), ...base };
    case "824":
      return { ...summarizeAdvice(transaction), ...base };
    case "275":
      return { ...summarizeAttachments(transaction), ...base };
    default:
      return { kind: transaction.id, ...base, segmentCount: transaction.segments.length };
  }
}

function isBalanced(transaction: TransactionSet): boolean {
  const rules = new RemittanceRules({
    kind: "835",
    delimiters: transaction.delimiters,
    report: () => undefined,
    fileDate: undefined,
    lookups: {},
  });
  transaction.segments.forEach((segment, index) => {
    rules.take(segment, index + 1);
  });
  rules.end();
  return rules.balanced;
}

/** What `parse` says: envelopes, delimiters, groups and transaction sets. */
export function parseEnvelope(input: string | Uint8Array): Readonly<Record<string, unknown>> {
  return parseEnvelopeRead(readInterchanges(input));
}

/** The same for a file that has been read already. */
export function parseEnvelopeRead(read: ReadResult): Readonly<Record<string, unknown>> {
  return {
    interchanges: read.interchanges.map((interchange) => ({
      ...interchangeFacts(interchange.header, interchange.delimiters),
      acknowledgments: interchange.acknowledgments.map((segment) => readTa1(segment)),
      groups: interchange.groups.map((group) => ({
        ...groupFacts(group.header),
        transactions: group.transactions.map((transaction) =>
          transactionFacts(transaction, transaction.segments.length),
        ),
      })),
    })),
    problems: read.problems.map(problemFacts),
  };
}

/** What `parse` says of an ISA. */
export function interchangeFacts(header: Segment, delimiters: Delimiters): Readonly<Record<string, unknown>> {
  const { controlNumber, sender, receiver, date, time, usage, version } = interchangeHeader(header, delimiters, true);
  return {
    ...{ controlNumber, sender, receiver, date, time, usage, version },
    delimiters: { ...delimiters, repetition: delimiters.repetition ?? null },
  };
}

/** What `parse` says of a GS; of a group whose GS is missing when there is none. */
export function groupFacts(header: Segment | undefined): Readonly<Record<string, unknown>> {
  const { functionalId, controlNumber, version } = groupHeader(header);
  const date = header === undefined ? null : (isoDate(element(header, 4)) ?? null);
  return { functionalId, controlNumber, version, date };
}

/** What `parse` says of a transaction set. */
export function transactionFacts(
  { id, controlNumber, implementation }: TransactionSet,
  segmentCount: number,
): Readonly<Record<string, unknown>> {
  return { id, controlNumber, implementation, segmentCount };
}

/** What `parse` says of a problem. */
export function problemFacts({
  code,
  severity,
  message,
  line,
  offset,
}: ReadProblem): Readonly<Record<string, unknown>> {
  return { code, severity, message, line, offset };
}
