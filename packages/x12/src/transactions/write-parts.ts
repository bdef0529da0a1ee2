import type { WireElement, WireSegment } from "../wire/write-interchange.ts";
import { wireDate, wireNumber, wireTime } from "../values.ts";
import type {
  Adjustment,
  Contact,
  OtherSegment,
  Party,
  Procedure,
  QualifiedDate,
  Reference,
  TransactionBeginning,
} from "./parts.ts";

/** BHT. */
export function bht(structure: string, value: TransactionBeginning): WireSegment {
  const { purposeCode, referenceNumber, date, time, typeCode } = value;
  return ["BHT", structure, purposeCode, referenceNumber, wireDate(date), wireTime(time), typeCode ?? ""];
}

/** NM1. */
export function nm1(party: Party): WireSegment {
  return [
    "NM1",
    party.entityCode,
    party.entityType === "person" ? "1" : "2",
    party.name,
    party.firstName ?? "",
    party.middleName ?? "",
    party.prefix ?? "",
    party.suffix ?? "",
    party.idQualifier ?? "",
    party.id ?? "",
  ];
}

/** N1. */
export function n1(party: Party): WireSegment {
  return ["N1", party.entityCode, party.name, party.idQualifier ?? "", party.id ?? ""];
}

/** N3 and N4, as far as they are known. */
export function address(party: Party): WireSegment[] {
  const value = party.address;
  if (value === undefined) return [];
  const segments: WireSegment[] = [];
  if (value.line1 !== "") segments.push(["N3", value.line1, value.line2 ?? ""]);
  if (value.city !== "" || value.state !== undefined) {
    segments.push(["N4", value.city, value.state ?? "", value.postalCode ?? "", value.country ?? ""]);
  }
  return segments;
}

/** PER. */
export function per(contact: Contact): WireSegment {
  return ["PER", contact.functionCode, contact.name ?? "", ...contact.numbers.flatMap((one) => [one.type, one.value])];
}

/** REF. */
export function ref(reference: Reference): WireSegment {
  return ["REF", reference.qualifier, reference.value, reference.description ?? ""];
}

/** DTP. */
export function dtp(date: QualifiedDate): WireSegment {
  return ["DTP", date.qualifier, date.format, date.raw];
}

/** DTM. */
export function dtm(date: QualifiedDate): WireSegment {
  return ["DTM", date.qualifier, date.raw];
}

/** DMG, when the birth date or sex is known and DMG was not kept whole. */
export function dmg(party: Party): WireSegment[] {
  const kept = (party.otherSegments ?? []).find((one) => one.id === "DMG");
  if (kept !== undefined) return [kept.elements];
  if (party.birthDate === undefined && party.sex === undefined) return [];
  return [["DMG", party.birthDate === undefined ? "" : "D8", wireDate(party.birthDate ?? ""), party.sex ?? ""]];
}

/** PRV with its role; `role` is used when the party does not say one. */
export function prv(party: Party, role: string): WireSegment[] {
  return party.taxonomyCode === undefined ? [] : [["PRV", party.providerRole ?? role, "PXC", party.taxonomyCode]];
}

/** Kept segments other than those ids. */
export function others(list: readonly OtherSegment[] | undefined, ...except: readonly string[]): WireSegment[] {
  return (list ?? []).filter((one) => !except.includes(one.id)).map((one) => one.elements);
}

/** A name loop of an 837: NM1, PRV, N3, N4, DMG, REF, PER and kept segments. */
export function namedLoop(party: Party, role = "PE"): WireSegment[] {
  return [
    nm1(party),
    ...prv(party, role),
    ...address(party),
    ...dmg(party),
    ...others(party.otherSegments, "DMG"),
    ...(party.dates ?? []).map(dtp),
    ...party.references.map(ref),
    ...party.contacts.map(per),
  ];
}

/** CAS segments: adjustments of one group that stand together share a segment, six at most. */
export function cas(adjustments: readonly Adjustment[]): WireSegment[] {
  const order: string[] = [];
  const byGroup = new Map<string, Adjustment[]>();
  for (const adjustment of adjustments) {
    const list = byGroup.get(adjustment.group);
    if (list === undefined) {
      byGroup.set(adjustment.group, [adjustment]);
      order.push(adjustment.group);
    } else list.push(adjustment);
  }
  const segments: WireSegment[] = [];
  for (const group of order) {
    const list = byGroup.get(group) ?? [];
    for (let start = 0; start < list.length; start += 6) {
      const triplets = list
        .slice(start, start + 6)
        .flatMap((one) => [
          one.reason,
          wireNumber(one.amount),
          one.quantity === undefined ? "" : wireNumber(one.quantity),
        ]);
      segments.push(["CAS", group, ...triplets]);
    }
  }
  return segments;
}

/** Composite C003. */
export function procedure(value: Procedure | undefined): WireElement {
  if (value === undefined) return "";
  if (value.qualifier === "" && value.modifiers.length === 0) return value.code;
  const modifiers = [...value.modifiers, "", "", "", ""].slice(0, 4);
  return [value.qualifier, value.code, ...modifiers, value.description ?? ""];
}

/** Segments in the order of the guide: sorted by the place of their id in `order`, stable within one id. */
export function inOrder(segments: readonly WireSegment[], order: readonly string[]): WireSegment[] {
  const place = (segment: WireSegment): number => {
    const index = order.indexOf(segment[0]);
    return index < 0 ? order.length : index;
  };
  return segments
    .map((segment, index) => ({ segment, index, place: place(segment) }))
    .sort((left, right) => left.place - right.place || left.index - right.index)
    .map((entry) => entry.segment);
}

/** Lists of at most `size` entries. */
export function chunks<T>(list: readonly T[], size: number): T[][] {
  const result: T[][] = [];
  for (let start = 0; start < list.length; start += size) result.push(list.slice(start, start + size));
  return result;
}
