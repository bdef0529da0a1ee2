import { isoDate } from "../values.ts";
import type { TransactionSet } from "../wire/interchange.ts";
import { element } from "../wire/segment.ts";
import type { Segment } from "../wire/segment.ts";
import type { Summary } from "./summary.ts";

interface AdviceError {
  readonly code: string;
  readonly text: string | null;
  readonly segment: string | null;
  readonly position: number | null;
  readonly element: string | null;
  readonly badValue: string | null;
}

interface AdviceItem {
  readonly answer: string;
  readonly accepted: boolean;
  readonly referenceQualifier: string;
  readonly reference: string;
  readonly date: string | null;
  readonly groupControlNumber: string | null;
  readonly transactionControlNumber: string | null;
  readonly transaction: string | null;
  readonly implementation: string | null;
  readonly errors: AdviceError[];
}

function optional(segment: Segment, position: number): string | null {
  const text = element(segment, position);
  return text === "" ? null : text;
}

/** An 824: which transaction sets were taken or refused, and why. A second letter R is a refusal. */
export function summarizeAdvice(transaction: TransactionSet): Summary {
  const items: AdviceItem[] = [];
  let reference: string | null = null;
  for (const segment of transaction.segments) {
    if (segment.id === "BGN") reference = optional(segment, 2);
    if (segment.id === "OTI") items.push(itemOf(segment));
    if (segment.id === "TED") items[items.length - 1]?.errors.push(errorOf(segment));
  }
  const accepted = items.filter((one) => one.accepted).length;
  return { kind: "824", reference, accepted, rejected: items.length - accepted, items };
}

function itemOf(segment: Segment): AdviceItem {
  const answer = element(segment, 1);
  return {
    answer,
    accepted: !answer.endsWith("R"),
    referenceQualifier: element(segment, 2),
    reference: element(segment, 3),
    date: isoDate(element(segment, 6)) ?? null,
    groupControlNumber: optional(segment, 8),
    transactionControlNumber: optional(segment, 9),
    transaction: optional(segment, 10),
    implementation: optional(segment, 11),
    errors: [],
  };
}

function errorOf(segment: Segment): AdviceError {
  const position = element(segment, 4);
  return {
    code: element(segment, 1),
    text: optional(segment, 2),
    segment: optional(segment, 3),
    position: /^\d+$/.test(position) ? Number(position) : null,
    element: optional(segment, 5),
    badValue: optional(segment, 7),
  };
}
