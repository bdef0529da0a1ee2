import type { FunctionalGroup, Interchange } from "./interchange.ts";
import type { Delimiters, Segment } from "./segment.ts";
import { element } from "./segment.ts";

/** What is known of an interchange when its ISA has been read. */
export type InterchangeHeader = Omit<Interchange, "groups" | "acknowledgments" | "trailer">;

/** What is known of a group when its GS has been read; without `header` the GS is missing. */
export type GroupHeader = Omit<FunctionalGroup, "transactions" | "trailer">;

/** The facts of an ISA. Date and time are ISO text where they are real, else as sent. */
export function interchangeHeader(header: Segment, delimiters: Delimiters, fixedWidth: boolean): InterchangeHeader {
  return {
    controlNumber: element(header, 13).trim(),
    sender: element(header, 6).trim(),
    senderQualifier: element(header, 5).trim(),
    receiver: element(header, 8).trim(),
    receiverQualifier: element(header, 7).trim(),
    date: isoDate6(element(header, 9)),
    time: isoTime(element(header, 10)),
    usage: element(header, 15),
    version: element(header, 12),
    delimiters,
    header,
    fixedWidth,
  };
}

/** The facts of a GS; of a missing one all are empty. */
export function groupHeader(header: Segment | undefined): GroupHeader {
  if (header === undefined) return { functionalId: "", controlNumber: "", version: "", header };
  return {
    functionalId: element(header, 1),
    controlNumber: element(header, 6),
    version: element(header, 8).trim(),
    header,
  };
}

function isoDate6(text: string): string {
  const match = /^(\d\d)(\d\d)(\d\d)$/.exec(text.trim());
  return match === null ? text.trim() : `20${match[1] ?? ""}-${match[2] ?? ""}-${match[3] ?? ""}`;
}

function isoTime(text: string): string {
  const match = /^(\d\d)(\d\d)/.exec(text.trim());
  return match === null ? text.trim() : `${match[1] ?? ""}:${match[2] ?? ""}`;
}
