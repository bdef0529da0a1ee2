import type { Delimiters, Segment } from "../wire/segment.ts";
import { wireSegment } from "../wire/raw-segment.ts";
import { isDate8, isoDate, isoTime } from "../values.ts";
import type {
  Adjustment,
  Contact,
  OtherSegment,
  Party,
  PostalAddress,
  Procedure,
  QualifiedDate,
  Reference,
  TransactionBeginning,
} from "./parts.ts";

/** A typed object while it is being read. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** Element text without blanks at its ends; undefined when empty. */
export function optional(segment: Segment, position: number): string | undefined {
  const text = segment.elements[position]?.trim();
  return text === undefined || text === "" ? undefined : text;
}

/** Element text without blanks at its ends. */
export function text(segment: Segment, position: number): string {
  return segment.elements[position]?.trim() ?? "";
}

/** One component of an element, 1-based. */
export function component(value: string, position: number, delimiters: Delimiters): string {
  return value.split(delimiters.component)[position - 1]?.trim() ?? "";
}

/** Leaves out the properties that are undefined, so that objects compare and print tidily. */
export function defined<T extends object>(value: T): T {
  const result: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(value)) if (one !== undefined) result[key] = one;
  // The copy has every property of the original but those that were undefined, which T allows to be absent.
  return result as T;
}

/** Reads BHT. */
export function readBeginning(segment: Segment): TransactionBeginning {
  return defined({
    purposeCode: text(segment, 2),
    referenceNumber: text(segment, 3),
    date: isoDate(text(segment, 4)) ?? text(segment, 4),
    time: isoTime(text(segment, 5)),
    typeCode: optional(segment, 6),
  });
}

/** A transaction without BHT. */
export const NO_BEGINNING: TransactionBeginning = { purposeCode: "", referenceNumber: "", date: "", time: "" };

/** Reads NM1. */
export function readNm1(segment: Segment): Draft<Party> {
  return defined({
    entityCode: text(segment, 1),
    entityType: text(segment, 2) === "1" ? "person" : "organization",
    name: text(segment, 3),
    firstName: optional(segment, 4),
    middleName: optional(segment, 5),
    prefix: optional(segment, 6),
    suffix: optional(segment, 7),
    idQualifier: optional(segment, 8),
    id: optional(segment, 9),
    references: [],
    contacts: [],
  });
}

/** Reads N1. */
export function readN1(segment: Segment): Draft<Party> {
  return defined({
    entityCode: text(segment, 1),
    entityType: "organization",
    name: text(segment, 2),
    idQualifier: optional(segment, 3),
    id: optional(segment, 4),
    references: [],
    contacts: [],
  });
}

/** A party that the transaction does not name. */
export function noParty(entityCode: string): Draft<Party> {
  return { entityCode, entityType: "organization", name: "", references: [], contacts: [] };
}

/** Reads N3, N4, PER, DMG, PRV and REF onto a party. False when the segment is none of them. */
export function readPartyDetail(party: Draft<Party>, segment: Segment, delimiters: Delimiters): boolean {
  const address: Draft<PostalAddress> = { line1: "", city: "", ...party.address };
  switch (segment.id) {
    case "N3":
      party.address = defined({ ...address, line1: text(segment, 1), line2: optional(segment, 2) });
      return true;
    case "N4":
      party.address = defined({
        ...address,
        city: text(segment, 1),
        state: optional(segment, 2),
        postalCode: optional(segment, 3),
        country: optional(segment, 4),
      });
      return true;
    case "PER":
      party.contacts.push(readContact(segment));
      return true;
    case "REF":
      party.references.push(readReference(segment));
      return true;
    case "DMG":
      Object.assign(
        party,
        defined({ birthDate: isoDate(text(segment, 2)) ?? optional(segment, 2), sex: optional(segment, 3) }),
      );
      if (segment.elements.length > 4) keepOther(party, segment, delimiters);
      return true;
    case "PRV":
      Object.assign(party, defined({ providerRole: text(segment, 1), taxonomyCode: optional(segment, 3) }));
      return true;
    default:
      return false;
  }
}

/** Keeps a segment that has no typed place on a party. */
export function keepOther(party: Draft<Party>, segment: Segment, delimiters: Delimiters): void {
  party.otherSegments = [...(party.otherSegments ?? []), readOther(segment, delimiters)];
}

/** Reads PER. */
export function readContact(segment: Segment): Contact {
  const numbers: { type: string; value: string }[] = [];
  for (let position = 3; position + 1 < segment.elements.length; position += 2) {
    const type = text(segment, position);
    const value = text(segment, position + 1);
    if (type !== "" || value !== "") numbers.push({ type, value });
  }
  return defined({ functionCode: text(segment, 1), name: optional(segment, 2), numbers });
}

/** Reads REF. */
export function readReference(segment: Segment): Reference {
  return defined({ qualifier: text(segment, 1), value: text(segment, 2), description: optional(segment, 3) });
}

/** Reads DTP: qualifier, format, value. */
export function readDtp(segment: Segment): QualifiedDate {
  return dateOf(text(segment, 1), text(segment, 2), text(segment, 3));
}

/** Reads DTM: qualifier, CCYYMMDD. */
export function readDtm(segment: Segment): QualifiedDate {
  return dateOf(text(segment, 1), "", text(segment, 2));
}

function dateOf(qualifier: string, format: string, raw: string): QualifiedDate {
  const dash = raw.indexOf("-");
  const first = dash < 0 ? raw : raw.slice(0, dash);
  const last = dash < 0 ? undefined : raw.slice(dash + 1);
  const clock = format === "TM" ? raw : first.slice(8);
  return defined({
    qualifier,
    format,
    raw,
    from: isDate8(first.slice(0, 8)) ? isoDate(first.slice(0, 8)) : undefined,
    to: last === undefined ? undefined : isoDate(last.slice(0, 8)),
    time: clock === "" ? undefined : isoTime(clock),
  });
}

/** Reads the up to six triplets of CAS. */
export function readCas(segment: Segment): Adjustment[] {
  const group = text(segment, 1);
  const adjustments: Adjustment[] = [];
  for (let position = 2; position < segment.elements.length; position += 3) {
    const reason = text(segment, position);
    const amount = text(segment, position + 1);
    if (reason === "" && amount === "") continue;
    adjustments.push(defined({ group, reason, amount, quantity: optional(segment, position + 2) }));
  }
  return adjustments;
}

/** Reads composite C003: qualifier, code, up to four modifiers, description. */
export function readProcedure(value: string, delimiters: Delimiters): Procedure | undefined {
  if (value.trim() === "") return undefined;
  const parts = value.split(delimiters.component).map((part) => part.trim());
  if (parts.length === 1) return { qualifier: "", code: parts[0] ?? "", modifiers: [] };
  return defined({
    qualifier: parts[0] ?? "",
    code: parts[1] ?? "",
    modifiers: parts.slice(2, 6).filter((modifier) => modifier !== ""),
    description: parts[6] === undefined || parts[6] === "" ? undefined : parts[6],
  });
}

/** Keeps a segment as it is, ready to be written again. */
export function readOther(segment: Segment, delimiters: Delimiters): OtherSegment {
  return { id: segment.id, elements: wireSegment(segment, delimiters) };
}
