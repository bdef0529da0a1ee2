import type { FunctionalGroup, Interchange } from "./interchange.ts";
import { element } from "./segment.ts";
import type { GroupToWrite, InterchangeToWrite } from "./write-interchange.ts";

/**
 * The envelope of an interchange that was read, ready to be written again around other (or the same) groups: delimiters, ids,
 * date, control number, and the line breaks as the distance between the first two segments tells them.
 */
export function envelopeOf(interchange: Interchange): Omit<InterchangeToWrite, "groups"> {
  const { header } = interchange;
  const pair = (at: number): readonly [string, string] => [element(header, at), element(header, at + 1)];
  return {
    authorization: pair(1),
    security: pair(3),
    senderQualifier: element(header, 5),
    sender: element(header, 6).trimEnd(),
    receiverQualifier: element(header, 7),
    receiver: element(header, 8).trimEnd(),
    date: interchange.date,
    time: interchange.time,
    controlNumber: element(header, 13),
    usage: element(header, 15) === "P" ? "P" : "T",
    acknowledgmentRequested: element(header, 14) === "1",
    delimiters: interchange.delimiters,
    lineBreak: lineBreakOf(interchange),
  };
}

/** The envelope of a group that was read. */
export function groupEnvelopeOf(group: FunctionalGroup): Omit<GroupToWrite, "transactions"> {
  const { header, controlNumber } = group;
  if (header === undefined) return { controlNumber };
  return {
    controlNumber,
    sender: element(header, 2),
    receiver: element(header, 3),
    date: element(header, 4),
    time: element(header, 5),
  };
}

function lineBreakOf(interchange: Interchange): string {
  const next = interchange.acknowledgments[0] ?? interchange.groups[0]?.header ?? interchange.trailer;
  if (next === undefined) return "";
  const between = next.offset - interchange.header.offset - interchange.header.elements.join("*").length - 1;
  return between === 1 ? "\n" : between === 2 ? "\r\n" : "";
}
