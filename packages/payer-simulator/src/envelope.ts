import type { WireSegment, WrittenTransaction } from "@cleanclaim/x12";
import { writeInterchange } from "@cleanclaim/x12";
import { dollars } from "./cents.ts";
import type { Cents, Clearinghouse, Day } from "./config.ts";
import { compact } from "./days.ts";

/** When something is written: the simulator's day and time of day (`HH:MM`). */
export interface Moment {
  readonly today: Day;
  readonly time: string;
}

/** What an interchange is addressed with. */
export interface Addressing {
  readonly clearinghouse: Clearinghouse;
  readonly receiver: string;
  readonly receiverQualifier: string;
  readonly at: Moment;
  readonly control: number;
}

/** Text that may stand in an element: capital letters, no separators, no control characters, cut to a length. */
export function wireText(text: string, longest = 60): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]|[*~^:|]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toUpperCase()
    .slice(0, longest)
    .trim();
}

/** An identifier as it came, without characters that would break the segment. */
export function wireId(text: string, longest = 80): string {
  return text
    .replace(/[^\x20-\x7e]|[*~^:]/g, "")
    .trim()
    .slice(0, longest);
}

/** An amount as X12 wants it: no trailing zeros. */
export function wireAmount(cents: Cents): string {
  return dollars(cents)
    .replace(/\.00$/, "")
    .replace(/(\.\d)0$/, "$1");
}

/** `NM1` of an organisation or a person. */
export function nameSegment(
  entity: string,
  name: { readonly last: string; readonly first?: string | undefined },
  qualifier: string,
  id: string,
): WireSegment {
  const type = name.first === undefined ? "2" : "1";
  return [
    "NM1",
    entity,
    type,
    wireText(name.last),
    wireText(name.first ?? "", 35),
    "",
    "",
    "",
    id === "" ? "" : qualifier,
    wireId(id),
  ];
}

/** Writes one group of one transaction. Throws when it cannot be written: all text was made safe, so that is a defect. */
export function writeFile(to: Addressing, transaction: WrittenTransaction): string {
  return written(to, [transaction]);
}

/** Writes an interchange that is nothing but a TA1. */
export function writeInterchangeAcknowledgment(to: Addressing, acknowledgment: WireSegment): string {
  return written(to, [], [acknowledgment]);
}

function written(
  to: Addressing,
  transactions: readonly WrittenTransaction[],
  acknowledgments: readonly WireSegment[] = [],
): string {
  const control = String(to.control).padStart(9, "0");
  const result = writeInterchange({
    sender: to.clearinghouse.id,
    senderQualifier: to.clearinghouse.qualifier,
    receiver: to.receiver,
    receiverQualifier: to.receiverQualifier,
    date: to.at.today,
    time: to.at.time,
    controlNumber: control,
    usage: to.clearinghouse.usageIndicator,
    groups: transactions.length === 0 ? [] : [{ controlNumber: String(to.control), transactions }],
    acknowledgments,
  });
  if (!result.ok) {
    const first = result.problems[0];
    throw new RangeError(`an interchange cannot be written: ${first?.path ?? ""} ${first?.message ?? ""}`);
  }
  return result.text;
}

/** `DTP` with one day. */
export function dayPeriod(qualifier: string, day: Day): WireSegment {
  return ["DTP", qualifier, "D8", compact(day)];
}
