import type { InterchangeAcknowledgment, Acknowledgment999 } from "../transactions/acknowledgment.ts";
import { isDate8, isTime } from "../values.ts";
import { write999, writeTa1 } from "../transactions/acknowledgment-999.ts";
import type { Interchange, ReadResult } from "../wire/interchange.ts";
import { element } from "../wire/segment.ts";
import type { Delimiters, Segment } from "../wire/segment.ts";
import { writeInterchange } from "../wire/write-interchange.ts";
import type { InterchangeToWrite, WriteProblem } from "../wire/write-interchange.ts";
import { ID_QUALIFIERS } from "../validate/envelope.ts";
import type { ValidatedInterchange, ValidationResult } from "../validate/result.ts";
import { answerId, digits } from "./answer-text.ts";
import { groupAcknowledgment } from "./functional-acknowledgment.ts";

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
  /** The file as read, to copy bad elements into IK404. They may tell of a patient: leave it out unless the partners agreed on it. */
  readonly copyBadDataFrom?: ReadResult | undefined;
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
  return result.interchanges.map((validated, index) =>
    answer(validated, options.copyBadDataFrom?.interchanges[index], options, number),
  );
}

function answer(
  validated: ValidatedInterchange,
  sent: Interchange | undefined,
  options: AcknowledgeOptions,
  number: () => string,
): InterchangeAnswer {
  const { interchange } = validated;
  const acknowledgment = interchangeAcknowledgment(validated, options);
  const envelope = (controlNumber: string): Omit<InterchangeToWrite, "groups"> => ({
    sender: answerId(interchange.receiver, 15) || "UNKNOWN",
    senderQualifier: knownQualifier(interchange.receiverQualifier),
    receiver: answerId(interchange.sender, 15) || "UNKNOWN",
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
  const groups = answered.map((group, index) =>
    groupAcknowledgment(group, index + 1, sent?.groups[validated.groups.indexOf(group)]),
  );
  let functional: string | undefined;
  if (groups.length > 0) {
    const controlNumber = number();
    const written = writeInterchange({
      ...envelope(controlNumber),
      groups: groups.map((group, index) => {
        const header = answered[index]?.group.header;
        return {
          controlNumber: String(Number(controlNumber) + index),
          sender: applicationId(header, 3),
          receiver: applicationId(header, 2),
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

/** GS02 or GS03 of the sender, where it can stand in an answer; else the interchange's id is used. */
function applicationId(header: Segment | undefined, at: number): string | undefined {
  const id = header === undefined ? "" : answerId(element(header, at), 15);
  return id.length < 2 ? undefined : id;
}
