import { functionalIds, isFunctionalId } from "../grammar/functional-ids.ts";
import type { Segment } from "../wire/segment.ts";
import { element } from "../wire/segment.ts";
import { isDate8, isTime } from "../values.ts";
import type { GroupHeader, InterchangeHeader } from "../wire/envelope-facts.ts";
import type { AcknowledgmentCodes, Finding, Report } from "./issue.ts";
import type { SeenNumbers } from "./seen-numbers.ts";

/** The codes of ISA05 and ISA07. */
export const ID_QUALIFIERS: ReadonlySet<string> = new Set([
  "01",
  "02",
  "03",
  "04",
  "08",
  "09",
  "11",
  "12",
  "14",
  "15",
  "16",
  "17",
  "20",
  "27",
  "28",
  "29",
  "30",
  "33",
  "AM",
  "NR",
  "SN",
  "ZZ",
]);

function say(
  report: Report,
  code: string,
  message: string,
  segment: Segment | undefined,
  at: number | undefined,
  acknowledgment: AcknowledgmentCodes,
  severity: Finding["severity"] = "error",
): void {
  report({ level: 1, severity, code, message, segment, position: segment?.ordinal, element: at, acknowledgment });
}

/** ISA, against the interchanges before it in the file. */
export function checkInterchangeHeader(interchange: InterchangeHeader, seen: SeenNumbers, report: Report): void {
  const { header } = interchange;
  checkIsa(interchange, report);
  const key = [
    interchange.senderQualifier,
    interchange.sender,
    interchange.receiverQualifier,
    interchange.receiver,
    element(header, 13),
  ].join("\u0000");
  if (seen.add(key)) {
    say(
      report,
      "ENV-ISA13",
      "Two interchanges of the same sender and receiver have the same control number (ISA13). Give each its own.",
      header,
      13,
      { ta1: "025" },
    );
  }
}

/** IEA, against what was counted. */
export function checkInterchangeTrailer(header: Segment, trailer: Segment, groups: number, report: Report): void {
  if (!sameNumber(element(trailer, 1), groups)) {
    say(
      report,
      "ENV-IEA01",
      `IEA01 must be the number of functional groups; the interchange has ${groups}. Correct the count.`,
      trailer,
      1,
      { ta1: "021" },
    );
  }
  if (element(trailer, 2) !== element(header, 13)) {
    say(report, "ENV-IEA02", "The control number in IEA02 is not the one in ISA13. Make them equal.", trailer, 2, {
      ta1: "001",
    });
  }
}

/** TA1: what it answers, when, how, and a note that fits. */
export function checkTa1(segment: Segment, report: Report): void {
  const status = element(segment, 4);
  const note = element(segment, 5);
  const wrong: number[] = [];
  if (!/^\d{9}$/.test(element(segment, 1))) wrong.push(1);
  if (!isDate8(`20${element(segment, 2)}`)) wrong.push(2);
  if (!isTime(element(segment, 3))) wrong.push(3);
  if (!/^[AER]$/.test(status)) wrong.push(4);
  if (!/^0(?:[0-2]\d|3[01])$/.test(note) || (status === "A" && note !== "000") || (status === "R" && note === "000"))
    wrong.push(5);
  for (const at of wrong) {
    say(
      report,
      "TA1-ELEMENT",
      `TA1${String(at).padStart(2, "0")} is missing, malformed or contradicts the status. Correct it.`,
      segment,
      at,
      {},
    );
  }
}

function checkIsa(interchange: InterchangeHeader, report: Report): void {
  const { header } = interchange;
  if (!interchange.fixedWidth) {
    say(
      report,
      "ENV-ISA-WIDTH",
      "The elements of ISA are not padded to their fixed widths (106 bytes in all). Pad them.",
      header,
      undefined,
      { ta1: "022" },
      element(header, 0) === "ISA" ? "warning" : "error",
    );
  }
  if (interchange.version !== "00501") {
    say(report, "ENV-ISA12", "ISA12 is not 00501, the version of the HIPAA transactions in force.", header, 12, {
      ta1: "017",
    });
  }
  if (!isDate8(`20${element(header, 9)}`)) {
    say(report, "ENV-ISA09", "The interchange date (ISA09) is not a day in the form YYMMDD.", header, 9, {
      ta1: "014",
    });
  }
  if (!isTime(element(header, 10))) {
    say(report, "ENV-ISA10", "The interchange time (ISA10) is not a time in the form HHMM.", header, 10, {
      ta1: "015",
    });
  }
  if (!/^\d{9}$/.test(element(header, 13))) {
    say(report, "ENV-ISA13-FORM", "The interchange control number (ISA13) must be nine digits.", header, 13, {
      ta1: "018",
    });
  }
  if (!/^[PT]$/.test(element(header, 15))) {
    say(report, "ENV-ISA15", "The usage indicator (ISA15) must be P (production) or T (test).", header, 15, {
      ta1: "020",
    });
  }
  if (!/^[01]$/.test(element(header, 14))) {
    say(report, "ENV-ISA14", "The acknowledgment request (ISA14) must be 0 or 1.", header, 14, { ta1: "019" });
  }
  for (const at of [5, 7]) {
    if (ID_QUALIFIERS.has(element(header, at).trim())) continue;
    say(
      report,
      at === 5 ? "ENV-ISA05" : "ENV-ISA07",
      "The qualifier of an interchange id is not one of the standard's codes (ZZ, 30, 01, …).",
      header,
      at,
      { ta1: at === 5 ? "005" : "007" },
    );
  }
}

/** GS, against the groups before it in the interchange. */
export function checkGroupHeader(group: GroupHeader, seen: SeenNumbers, report: Report): void {
  const { header } = group;
  if (header !== undefined) {
    if (seen.add(group.controlNumber)) {
      say(
        report,
        "ENV-GS06",
        "Two groups of the interchange have the same control number (GS06). Give each its own.",
        header,
        6,
        { ak9: "6" },
      );
    }
    checkGroupIds(header, report);
    if (!/^[A-Z0-9]{2}$/.test(group.functionalId)) {
      const message = "GS01 is no functional identifier: two letters or digits such as HC or HP. Correct GS01.";
      say(report, "ENV-GS01", message, header, 1, { ak9: "1" });
    }
    if (!isDate8(element(header, 4))) {
      say(report, "ENV-GS04", "The group date (GS04) is not a day in the form CCYYMMDD.", header, 4, { ak9: "6" });
    }
    if (!isTime(element(header, 5)))
      say(report, "ENV-GS05", "The group time (GS05) is not a time in the form HHMM.", header, 5, { ak9: "6" });
    if (!group.version.startsWith("005010")) {
      const version = /^\d{6}(?:X\d{3}(?:A\d)?)?$/.test(group.version) ? group.version : "of GS08";
      say(
        report,
        "ENV-VERSION",
        `The version ${version} is not supported: only release 005010 is in force for HIPAA. Ask the sender for a 005010 file.`,
        header,
        8,
        { ak9: "2" },
      );
    }
  }
}

/** Who sends to whom (GS02, GS03) and under which number (GS06). */
function checkGroupIds(header: Segment, report: Report): void {
  for (const at of [2, 3]) {
    const { length } = element(header, at);
    if (length >= 2 && length <= 15) continue;
    const message = "The application ids in GS02 and GS03 must have 2 to 15 characters. Send the ids that were agreed.";
    say(report, at === 2 ? "ENV-GS02" : "ENV-GS03", message, header, at, {}, "warning");
  }
  if (/^\d{1,9}$/.test(element(header, 6))) return;
  const message = "The group control number (GS06) must be one to nine digits. Correct it, in GE02 too.";
  say(report, "ENV-GS06-FORM", message, header, 6, { ak9: "6" });
}

/** GE, against what was counted. */
export function checkGroupTrailer(group: GroupHeader, trailer: Segment, transactions: number, report: Report): void {
  const { header } = group;
  if (!sameNumber(element(trailer, 1), transactions)) {
    say(
      report,
      "ENV-GE01",
      `GE01 must be the number of transaction sets; the group has ${transactions}. Correct the count.`,
      trailer,
      1,
      { ak9: "5" },
    );
  }
  if (header !== undefined && !sameControl(element(trailer, 2), group.controlNumber)) {
    say(report, "ENV-GE02", "The control number in GE02 is not the one in GS06. Make them equal.", trailer, 2, {
      ak9: "4",
    });
  }
}

/** ST, against its group and the transaction sets before it there. */
export function checkTransactionHeader(
  header: Segment,
  group: GroupHeader,
  seenNumbers: SeenNumbers,
  report: Report,
): void {
  const say1 = (code: string, message: string, at: number, ik5: string): void => {
    report({ level: 1, code, message, segment: header, position: 1, element: at, acknowledgment: { ik5 } });
  };
  const id = element(header, 1);
  const fits = functionalIds(id);
  if (group.header !== undefined && fits !== undefined && !fits.includes(group.functionalId)) {
    say1(
      "ENV-GS01",
      `Transaction set ${id} must travel in a group ${fits.join(" or ")}; GS01 says something else. Correct GS01.`,
      1,
      "6",
    );
  }
  if (group.header !== undefined && fits === undefined && isFunctionalId(group.functionalId)) {
    const why = "The transaction set (ST01) is none that travels in a group of this kind (GS01). Correct one of them.";
    say1("ENV-GS01", why, 1, "6");
  }
  if (seenNumbers.add(element(header, 2))) {
    say1(
      "ENV-ST02",
      "Two transaction sets of the group have the same control number (ST02). Give each its own.",
      2,
      "23",
    );
  }
  const implementation = element(header, 3).trim();
  if (implementation !== "" && group.header !== undefined && implementation !== group.version) {
    say1("ENV-ST03", "The guide in ST03 is not the one in GS08. Make them equal.", 3, "I6");
  }
}

/** SE, against its ST and what was counted (`position` is its own, so the number of segments). */
export function checkTransactionTrailer(header: Segment, trailer: Segment, position: number, report: Report): void {
  if (!sameNumber(element(trailer, 1), position)) {
    report({
      level: 1,
      code: "ENV-SE01",
      message: `SE01 must be the number of segments from ST to SE; there are ${position}. Correct the count.`,
      segment: trailer,
      position,
      element: 1,
      acknowledgment: { ik5: "4" },
    });
  }
  if (element(trailer, 2) !== element(header, 2)) {
    report({
      level: 1,
      code: "ENV-SE02",
      message: "The control number in SE02 is not the one in ST02. Make them equal.",
      segment: trailer,
      position,
      element: 2,
      acknowledgment: { ik5: "3" },
    });
  }
}

function sameNumber(text: string, count: number): boolean {
  return /^\d{1,10}$/.test(text) && Number(text) === count;
}

/** GE02 against GS06: the standard says numeric, so zeros in front do not matter. */
function sameControl(left: string, right: string): boolean {
  if (left === right) return true;
  return /^\d+$/.test(left) && /^\d+$/.test(right) && left.replace(/^0+/, "") === right.replace(/^0+/, "");
}
