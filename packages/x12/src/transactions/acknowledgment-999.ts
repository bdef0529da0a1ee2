import type { TransactionSet } from "../wire/interchange.ts";
import type { Delimiters, Segment } from "../wire/segment.ts";
import type { WireSegment, WrittenTransaction } from "../wire/write-interchange.ts";
import { isoDate, isoTime, wireDate, wireTime } from "../values.ts";
import type {
  Acknowledgment999,
  ElementError999,
  ErrorContext,
  InterchangeAcknowledgment,
  SegmentError999,
  TransactionAcknowledgment,
} from "./acknowledgment.ts";
import type { Draft } from "./read-parts.ts";
import { defined, optional, text } from "./read-parts.ts";

/** Reads a TA1 segment. */
export function readTa1(segment: Segment): InterchangeAcknowledgment {
  const date = text(segment, 2);
  return {
    kind: "TA1",
    interchangeControlNumber: text(segment, 1),
    date: /^\d{6}$/.test(date) ? (isoDate(`20${date}`) ?? date) : (isoDate(date) ?? date),
    time: isoTime(text(segment, 3)),
    statusCode: text(segment, 4),
    noteCode: text(segment, 5),
  };
}

/** Writes a TA1 segment, for `acknowledgments` of `writeInterchange`. */
export function writeTa1(value: InterchangeAcknowledgment): WireSegment {
  const date = wireDate(value.date).slice(2);
  return [
    "TA1",
    value.interchangeControlNumber.padStart(9, "0"),
    date,
    wireTime(value.time).slice(0, 4),
    value.statusCode,
    value.noteCode,
  ];
}

/** Reads a 999 (and a 997, whose AK3, AK4 and AK5 say the same in an older form). Never throws. */
export function read999(transaction: TransactionSet): Acknowledgment999 {
  const result: Draft<Acknowledgment999> = {
    kind: "999",
    controlNumber: transaction.controlNumber,
    implementation: transaction.implementation,
    group: { functionalId: "", controlNumber: "", version: "" },
    transactions: [],
    statusCode: "",
    includedCount: 0,
    receivedCount: 0,
    acceptedCount: 0,
    errorCodes: [],
  };
  const reader = new TransactionReader(transaction.delimiters);
  for (const segment of transaction.segments) {
    if (segment.id === "AK1") {
      result.group = { functionalId: text(segment, 1), controlNumber: text(segment, 2), version: text(segment, 3) };
    } else if (segment.id === "AK9") {
      result.statusCode = text(segment, 1);
      result.includedCount = Number(text(segment, 2)) || 0;
      result.receivedCount = Number(text(segment, 3)) || 0;
      result.acceptedCount = Number(text(segment, 4)) || 0;
      result.errorCodes = [5, 6, 7, 8, 9].map((position) => text(segment, position)).filter((code) => code !== "");
    } else reader.take(segment);
  }
  return { ...result, transactions: reader.transactions };
}

class TransactionReader {
  readonly transactions: Draft<TransactionAcknowledgment>[] = [];
  readonly #delimiters: Delimiters;
  #open: Draft<TransactionAcknowledgment> | undefined;
  #segment: Draft<SegmentError999> | undefined;
  #element: Draft<ElementError999> | undefined;

  constructor(delimiters: Delimiters) {
    this.#delimiters = delimiters;
  }

  take(segment: Segment): void {
    switch (segment.id) {
      case "AK2":
        this.#open = defined({
          id: text(segment, 1),
          controlNumber: text(segment, 2),
          implementation: optional(segment, 3),
          statusCode: "",
          errorCodes: [],
          errors: [],
        });
        this.#segment = this.#element = undefined;
        this.transactions.push(this.#open);
        break;
      case "IK3":
      case "AK3":
        this.#openSegment(segment);
        break;
      case "IK4":
      case "AK4":
        this.#openElement(segment);
        break;
      case "CTX":
        (this.#element ?? this.#segment)?.contexts.push(this.#context(segment));
        break;
      case "IK5":
      case "AK5":
        if (this.#open === undefined) break;
        this.#open.statusCode = text(segment, 1);
        this.#open.errorCodes = [2, 3, 4, 5, 6]
          .map((position) => text(segment, position))
          .filter((code) => code !== "");
        break;
      default:
    }
  }

  #openSegment(segment: Segment): void {
    this.#element = undefined;
    this.#segment = defined({
      segmentId: text(segment, 1),
      position: Number(text(segment, 2)) || 0,
      loopId: optional(segment, 3),
      code: text(segment, 4),
      contexts: [],
      elements: [],
    });
    this.#open?.errors.push(this.#segment);
  }

  #openElement(segment: Segment): void {
    const [position, component, repetition] = text(segment, 1).split(this.#delimiters.component);
    this.#element = defined({
      position: Number(position) || 0,
      component: component === undefined || component === "" ? undefined : Number(component),
      repetition: repetition === undefined || repetition === "" ? undefined : Number(repetition),
      reference: optional(segment, 2),
      code: text(segment, 3),
      badValue: optional(segment, 4),
      contexts: [],
    });
    this.#segment?.elements.push(this.#element);
  }

  #context(segment: Segment): ErrorContext {
    const [name, value] = text(segment, 1).split(this.#delimiters.component);
    const [element] = text(segment, 5).split(this.#delimiters.component);
    return defined({
      name: name ?? "",
      value: value === "" ? undefined : value,
      segmentId: optional(segment, 2),
      segmentPosition: optional(segment, 3),
      loopId: optional(segment, 4),
      elementPosition: element === "" ? undefined : element,
    });
  }
}

/** Writes a 999. */
export function write999(value: Acknowledgment999): WrittenTransaction {
  const { group } = value;
  return {
    id: "999",
    controlNumber: value.controlNumber,
    implementation: value.implementation === "" ? "005010X231A1" : value.implementation,
    functionalId: "FA",
    sendsImplementation: true,
    segments: [
      ["AK1", group.functionalId, group.controlNumber, group.version],
      ...value.transactions.flatMap(writeTransaction),
      [
        "AK9",
        value.statusCode,
        String(value.includedCount),
        String(value.receivedCount),
        String(value.acceptedCount),
        ...value.errorCodes,
      ],
    ],
  };
}

function writeTransaction(value: TransactionAcknowledgment): WireSegment[] {
  return [
    ["AK2", value.id, value.controlNumber, value.implementation ?? ""],
    ...value.errors.flatMap((error): WireSegment[] => [
      ["IK3", error.segmentId, String(error.position), error.loopId ?? "", error.code],
      ...error.contexts.map(writeContext),
      ...error.elements.flatMap((one): WireSegment[] => [
        ["IK4", elementPosition(one), one.reference ?? "", one.code, one.badValue ?? ""],
        ...one.contexts.map(writeContext),
      ]),
    ]),
    ["IK5", value.statusCode, ...value.errorCodes],
  ];
}

function elementPosition(value: ElementError999): string | readonly string[] {
  const { position, component, repetition } = value;
  if (component === undefined && repetition === undefined) return String(position);
  return [
    String(position),
    component === undefined ? "" : String(component),
    repetition === undefined ? "" : String(repetition),
  ];
}

function writeContext(value: ErrorContext): WireSegment {
  return [
    "CTX",
    value.value === undefined ? value.name : [value.name, value.value],
    value.segmentId ?? "",
    value.segmentPosition ?? "",
    value.loopId ?? "",
    value.elementPosition ?? "",
  ];
}
