import type {
  InterchangeAcknowledgment,
  Acknowledgment999,
  SegmentError999,
  TransactionAcknowledgment,
} from "../transactions/acknowledgment.ts";
import { isDate8, isTime } from "../values.ts";
import { write999, writeTa1 } from "../transactions/acknowledgment-999.ts";
import { element } from "../wire/segment.ts";
import type { Delimiters } from "../wire/segment.ts";
import { writeInterchange } from "../wire/write-interchange.ts";
import type { InterchangeToWrite, WriteProblem } from "../wire/write-interchange.ts";
import { ID_QUALIFIERS } from "../validate/envelope.ts";
import type { Issue } from "../validate/issue.ts";
import type {
  ValidatedGroup,
  ValidatedInterchange,
  ValidatedTransaction,
  ValidationResult,
} from "../validate/result.ts";

/** What the caller brings for the answers: the clock and the control numbers. */
export interface AcknowledgeOptions {
  /** ISO date and `HH:MM` of the answer. */
  readonly date: string;
  readonly time: string;
  /** ISA13 of the first answer; further answers count on from it. */
  readonly controlNumber: number;
  readonly delimiters?: Delimiters | undefined;
  /** Text after each terminator; a line feed unless told otherwise. */
  readonly lineBreak?: string | undefined;
}

/** The answer to one interchange. */
export interface InterchangeAnswer {
  /** ISA13 of the interchange that is answered. */
  readonly interchange: string;
  /** Interchange with the TA1 alone. */
  readonly ta1: string;
  /** Interchange with one 999 a group; undefined when the interchange was refused or has no group. */
  readonly functional: string | undefined;
  readonly interchangeAcknowledgment: InterchangeAcknowledgment;
  readonly groupAcknowledgments: readonly Acknowledgment999[];
  /** Why an answer could not be written: odd characters in the sender's ids. Empty as a rule. */
  readonly problems: readonly WriteProblem[];
}

const MAX_ERRORS = 500;

/**
 * What a receiver answers to a validated file: a TA1 and the 999s for each interchange, sender and receiver swapped. A 999 lists
 * every error that refuses a transaction set, with the claim number as its context.
 */
export function acknowledge(result: ValidationResult, options: AcknowledgeOptions): readonly InterchangeAnswer[] {
  let next = options.controlNumber;
  const number = (): string => {
    const text = String(next % 1_000_000_000).padStart(9, "0");
    next += 1;
    return text;
  };
  return result.interchanges.map((validated) => answer(validated, options, number));
}

function answer(validated: ValidatedInterchange, options: AcknowledgeOptions, number: () => string): InterchangeAnswer {
  const { interchange } = validated;
  const acknowledgment = interchangeAcknowledgment(validated, options);
  const envelope = (controlNumber: string): Omit<InterchangeToWrite, "groups"> => ({
    sender: interchange.receiver === "" ? "UNKNOWN" : interchange.receiver,
    senderQualifier: knownQualifier(interchange.receiverQualifier),
    receiver: interchange.sender === "" ? "UNKNOWN" : interchange.sender,
    receiverQualifier: knownQualifier(interchange.senderQualifier),
    date: options.date,
    time: options.time,
    controlNumber,
    usage: interchange.usage === "P" ? "P" : "T",
    delimiters: options.delimiters,
    lineBreak: options.lineBreak,
  });
  const ta1 = writeInterchange({ ...envelope(number()), acknowledgments: [writeTa1(acknowledgment)], groups: [] });
  const problems: WriteProblem[] = ta1.ok ? [] : [...ta1.problems];
  const refused = acknowledgment.statusCode === "R";
  const answered = refused
    ? []
    : validated.groups.filter((group) => group.group.functionalId !== "FA" && group.group.header !== undefined);
  const groups = answered.map((group, index) => groupAcknowledgment(group, index + 1));
  let functional: string | undefined;
  if (groups.length > 0) {
    const controlNumber = number();
    const written = writeInterchange({
      ...envelope(controlNumber),
      groups: groups.map((group, index) => {
        const header = answered[index]?.group.header;
        return {
          controlNumber: String(Number(controlNumber) + index),
          sender: header === undefined ? undefined : element(header, 3).trim(),
          receiver: header === undefined ? undefined : element(header, 2).trim(),
          transactions: [write999(group)],
        };
      }),
    });
    if (written.ok) functional = written.text;
    else problems.push(...written.problems);
  }
  return {
    interchange: interchange.controlNumber,
    ta1: ta1.ok ? ta1.text : "",
    functional,
    interchangeAcknowledgment: acknowledgment,
    groupAcknowledgments: groups,
    problems,
  };
}

/** True for text that an answer can repeat: printable ASCII of that length. */
function isPlain(text: string, longest: number): boolean {
  return text !== "" && text.length <= longest && /^[ -~]*$/.test(text);
}

/** An answer goes under a qualifier of the standard also where the sender used none. */
function knownQualifier(qualifier: string): string {
  return ID_QUALIFIERS.has(qualifier) ? qualifier : "ZZ";
}

/** Date and time of the interchange where they are real, else those of the answer. */
function interchangeAcknowledgment(
  validated: ValidatedInterchange,
  options: AcknowledgeOptions,
): InterchangeAcknowledgment {
  const { interchange, issues } = validated;
  const error = issues.find((issue) => issue.severity === "error" && issue.acknowledgment?.ta1 !== undefined);
  const warning = issues.find((issue) => issue.severity === "warning" && issue.acknowledgment?.ta1 !== undefined);
  const refused = error !== undefined || issues.some((issue) => issue.severity === "error");
  const { header } = interchange;
  const { date, time } = interchange;
  return {
    kind: "TA1",
    interchangeControlNumber: digits(element(header, 13), 9),
    date: isDate8(date.replaceAll("-", "")) ? date : options.date,
    time: isTime(element(header, 10)) ? time : options.time,
    statusCode: refused ? "R" : warning === undefined ? "A" : "E",
    noteCode: (error ?? warning)?.acknowledgment?.ta1 ?? (refused ? "024" : "000"),
  };
}

function digits(text: string, length: number): string {
  const kept = text.replace(/\D/g, "").slice(0, length);
  return kept.padStart(length, "0");
}

function groupAcknowledgment(validated: ValidatedGroup, number: number): Acknowledgment999 {
  const { group, transactions } = validated;
  const codes = unique(validated.issues.map((issue) => issue.acknowledgment?.ak9)).slice(0, 5);
  const answers = transactions.map(transactionAcknowledgment);
  const accepted = answers.filter((one) => one.statusCode === "A" || one.statusCode === "E").length;
  const refused = validated.verdict === "rejected";
  const trailer = validated.trailer === undefined ? "" : element(validated.trailer, 1);
  return {
    kind: "999",
    controlNumber: String(number).padStart(4, "0"),
    implementation: "005010X231A1",
    group: {
      // AK101 has two characters; what was sent may be anything.
      functionalId: /^[0-9A-Z]{2}$/.test(group.functionalId) ? group.functionalId : "ZZ",
      controlNumber: digits(group.controlNumber, 9).replace(/^0+(?=\d)/, ""),
      version: isPlain(group.version, 12) ? group.version : "",
    },
    transactions: answers,
    statusCode: groupStatus(refused, accepted, answers),
    includedCount: /^\d{1,6}$/.test(trailer) ? Number(trailer) : transactions.length,
    receivedCount: transactions.length,
    acceptedCount: accepted,
    errorCodes: codes,
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

function transactionAcknowledgment(validated: ValidatedTransaction): TransactionAcknowledgment {
  const { verdict, issues, header } = validated;
  const told = issues.filter((issue) => issue.severity === "error" || issue.level <= 2);
  const errors = segmentErrors(told, validated);
  const own = unique(told.map((issue) => issue.acknowledgment?.ik5));
  const codes = errors.length > 0 ? [...own, told.some((issue) => issue.level === 1) ? "5" : "I5"] : own;
  const refused = verdict === "rejected";
  const implementation = element(header, 3).trim();
  return {
    id: /^[0-9A-Z]{3}$/.test(validated.id) ? validated.id : "000",
    controlNumber: validated.controlNumber.padEnd(4, "0").slice(0, 9),
    implementation: isPlain(implementation, 35) ? implementation : undefined,
    statusCode: refused ? "R" : told.length > 0 ? "E" : "A",
    errorCodes: refused || told.length > 0 ? codes.slice(0, 5) : [],
    errors,
  };
}

/** IK3 with IK4, one IK3 for all element errors of a segment, in file order. */
function segmentErrors(issues: readonly Issue[], validated: ValidatedTransaction): SegmentError999[] {
  const errors = new Map<string, SegmentError999 & { elements: SegmentError999["elements"][number][] }>();
  for (const issue of issues) {
    const codes = issue.acknowledgment;
    if (codes?.ik3 === undefined || issue.segment === null || errors.size >= MAX_ERRORS) continue;
    const key = `${issue.position ?? 0} ${issue.segment} ${codes.ik3}`;
    let error = errors.get(key);
    if (error === undefined) {
      const claim = claimAt(issue, validated);
      error = {
        segmentId: issue.segment,
        position: issue.position ?? 1,
        loopId: issue.loop === null ? undefined : issue.loop.slice(0, 4),
        code: codes.ik3,
        contexts: claim === undefined ? [] : [claim],
        elements: [],
      };
      errors.set(key, error);
    }
    if (codes.ik4 === undefined || issue.element === null) continue;
    error.elements.push({
      // IK401 has room for two digits.
      position: Math.min(issue.element, 99),
      component: issue.component === null || issue.component > 99 ? undefined : issue.component,
      code: codes.ik4,
      contexts: [],
    });
  }
  return [...errors.values()].sort((left, right) => left.position - right.position);
}

/** The business unit that an error lies in: the claim number of the CLM or CLP before it. */
function claimAt(issue: Issue, validated: ValidatedTransaction): { name: string; value: string } | undefined {
  const { delimiters } = validated;
  const position = issue.position ?? 0;
  const unit = validated.units.find((one) => one.from <= position && position <= one.to);
  if (unit === undefined) return undefined;
  const value = unit.value.trim().slice(0, 35);
  const odd = [delimiters.element, delimiters.component, delimiters.repetition ?? "^", "*", ":", "^", "~"].some((one) =>
    value.includes(one),
  );
  return value === "" || odd ? undefined : { name: unit.name, value };
}
