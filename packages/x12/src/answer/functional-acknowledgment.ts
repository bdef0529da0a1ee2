import type {
  Acknowledgment999,
  ElementError999,
  ErrorContext,
  SegmentError999,
  TransactionAcknowledgment,
} from "../transactions/acknowledgment.ts";
import type { Issue } from "../validate/issue.ts";
import type { ValidatedGroup, ValidatedTransaction } from "../validate/result.ts";
import type { FunctionalGroup, TransactionSet } from "../wire/interchange.ts";
import { element } from "../wire/segment.ts";
import { elementNumber } from "./element-numbers.ts";
import { answerId, digits } from "./answer-text.ts";

/** The most segments at fault that one transaction set is answered with. */
const MAX_ERRORS = 500;

/** The most CTX that one segment or element is answered with. */
const MAX_CONTEXTS = 10;

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Answers a functional group; `sent` is the group as it was read, when bad data is to be copied into IK404. */
export function groupAcknowledgment(
  validated: ValidatedGroup,
  number: number,
  sent: FunctionalGroup | undefined,
): Acknowledgment999 {
  const { group, transactions } = validated;
  const answers = transactions.map((one, index) => transactionAcknowledgment(one, sent?.transactions[index]));
  const accepted = answers.filter((one) => one.statusCode === "A" || one.statusCode === "E").length;
  const refused = validated.verdict === "rejected";
  const trailer = validated.trailer === undefined ? "" : element(validated.trailer, 1);
  const codes = unique(validated.issues.map((issue) => issue.acknowledgment?.ak9));
  return {
    kind: "999",
    controlNumber: String(number).padStart(4, "0"),
    implementation: "005010X231A1",
    group: {
      // AK101 has two characters; what was sent may be anything.
      functionalId: /^[0-9A-Z]{2}$/.test(group.functionalId) ? group.functionalId : "ZZ",
      controlNumber: digits(group.controlNumber, 9).replace(/^0+(?=\d)/, ""),
      version: answerId(group.version, 12),
    },
    transactions: answers,
    statusCode: groupStatus(refused, accepted, answers),
    includedCount: /^\d{1,6}$/.test(trailer) ? Number(trailer) : transactions.length,
    receivedCount: transactions.length,
    acceptedCount: accepted,
    errorCodes: codes.slice(0, 5),
  };
}

function groupStatus(refused: boolean, accepted: number, answers: readonly TransactionAcknowledgment[]): string {
  if (refused || accepted === 0) return "R";
  if (accepted < answers.length) return "P";
  return answers.some((one) => one.statusCode === "E") ? "E" : "A";
}

function unique(codes: readonly (string | undefined)[]): string[] {
  return [...new Set(codes.filter((code): code is string => code !== undefined))];
}

/** Answers a transaction set: AK2 to IK5. */
export function transactionAcknowledgment(
  validated: ValidatedTransaction,
  sent: TransactionSet | undefined,
): TransactionAcknowledgment {
  const { verdict, issues, header } = validated;
  const told = issues.filter((issue) => issue.severity === "error" || issue.level <= 2);
  const errors = segmentErrors(told, validated, sent);
  const own = unique(told.map((issue) => issue.acknowledgment?.ik5));
  const codes = errors.length > 0 ? [...own, told.some((issue) => issue.level === 1) ? "5" : "I5"] : own;
  const refused = verdict === "rejected";
  const remarked = told.length > 0 || verdict !== "accepted";
  const implementation = answerId(element(header, 3).trim(), 35);
  return {
    id: /^[0-9A-Z]{3}$/.test(validated.id) ? validated.id : "000",
    controlNumber: answerId(validated.controlNumber, 9).padEnd(4, "0"),
    implementation: implementation === "" ? undefined : implementation,
    statusCode: refused ? "R" : remarked ? "E" : "A",
    errorCodes: refused || remarked ? codes.slice(0, 5) : [],
    errors,
  };
}

interface OpenError extends Omit<Draft<SegmentError999>, "contexts" | "elements"> {
  readonly contexts: ErrorContext[];
  readonly elements: ElementError999[];
}

/** IK3 with IK4, one IK3 for all element errors of a segment, in the order of the file. */
function segmentErrors(
  issues: readonly Issue[],
  validated: ValidatedTransaction,
  sent: TransactionSet | undefined,
): SegmentError999[] {
  const errors = new Map<string, OpenError>();
  for (const issue of issues) {
    const codes = issue.acknowledgment;
    if (codes?.ik3 === undefined || issue.segment === null) continue;
    const key = `${issue.position ?? 0} ${issue.segment} ${codes.ik3}`;
    const known = errors.get(key);
    if (known === undefined && errors.size >= MAX_ERRORS) continue;
    const error = known ?? openError(issue, codes.ik3, issue.segment, validated);
    errors.set(key, error);
    const trigger = triggerOf(issue);
    if (codes.ik4 === undefined || issue.element === null) {
      addContext(error.contexts, trigger);
      continue;
    }
    const contexts: ErrorContext[] = [];
    addContext(contexts, trigger);
    const component = issue.component === null || issue.component > 99 ? undefined : issue.component;
    error.elements.push({
      // IK401 has room for two digits; an IK3 that speaks of elements needs its IK4 also for those beyond.
      position: Math.min(issue.element, 99),
      component,
      reference: elementNumber(issue.segment, issue.element, component ?? null),
      code: codes.ik4,
      badValue: sent === undefined ? undefined : badValue(sent, issue),
      contexts,
    });
  }
  return [...errors.values()].sort((left, right) => left.position - right.position);
}

function openError(issue: Issue, code: string, segmentId: string, validated: ValidatedTransaction): OpenError {
  const claim = claimAt(issue, validated);
  return {
    segmentId,
    position: issue.position ?? 1,
    loopId: issue.loop === null ? undefined : issue.loop.slice(0, 4),
    code,
    contexts: claim === undefined ? [] : [claim],
    elements: [],
  };
}

function addContext(contexts: ErrorContext[], context: ErrorContext | undefined): void {
  if (context !== undefined && contexts.length < MAX_CONTEXTS) contexts.push(context);
}

/** What makes a situational rule bite stands at the place of its finding. */
function triggerOf(issue: Issue): ErrorContext | undefined {
  if (issue.level !== 4 || issue.segment === null || issue.position === null) return undefined;
  return {
    name: "SITUATIONAL TRIGGER",
    segmentId: issue.segment,
    segmentPosition: String(issue.position),
    loopId: issue.loop?.slice(0, 4),
    elementPosition: issue.element === null || issue.element > 99 ? undefined : String(issue.element),
  };
}

/** The business unit that an error lies in: the claim number of the CLM or CLP before it. */
function claimAt(issue: Issue, validated: ValidatedTransaction): ErrorContext | undefined {
  const { delimiters } = validated;
  const position = issue.position ?? 0;
  const unit = validated.units.find((one) => one.from <= position && position <= one.to);
  if (unit === undefined) return undefined;
  const value = unit.value.trim().slice(0, 35);
  const odd = [delimiters.element, delimiters.component, delimiters.repetition ?? "^"].some((one) =>
    value.includes(one),
  );
  return value === "" || odd || answerId(value, 35) !== value ? undefined : { name: unit.name, value };
}

/** The element as it was sent, as far as IK404 can hold it. */
function badValue(sent: TransactionSet, issue: Issue): string | undefined {
  const segment = sent.segments[(issue.position ?? 0) - 1];
  if (segment === undefined || segment.id !== issue.segment || issue.element === null) return undefined;
  const whole = element(segment, issue.element);
  const value = issue.component === null ? whole : whole.split(sent.delimiters.component)[issue.component - 1];
  const kept = answerId(value ?? "", 99);
  return kept === "" ? undefined : kept;
}
