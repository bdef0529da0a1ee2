import type { ElementExplanation, SegmentText } from "./explain.ts";
import { codeWords } from "./code-words.ts";
import { datedWords } from "./dates.ts";
import { dottedIcd, isoDate, twoPlaces, wireNumber } from "../../values.ts";
import type { Delimiters } from "../../wire/segment.ts";

type Sentence = (at: (position: number) => string, delimiters: Delimiters, segment: SegmentText) => string;

/** The words of a code with the code behind it, or the code alone. */
function named(list: string, code: string): string {
  const words = codeWords(list, code);
  return words === undefined ? code : `${words} (${code})`;
}

function joined(parts: readonly (string | undefined)[], separator = ", "): string {
  return parts.filter((part) => part !== undefined && part !== "").join(separator);
}

function when(prefix: string, value: string, suffix = ""): string {
  return value === "" ? "" : `${prefix}${value}${suffix}`;
}

function plural(count: string, one: string, many = `${one}s`): string {
  return `${wireNumber(count)} ${wireNumber(count) === "1" ? one : many}`;
}

/** How many of what: `1 unit`, `45 minutes`. */
function counted(count: string, unit: string): string {
  const words = codeWords("unit", unit) ?? unit;
  return `${wireNumber(count)} ${wireNumber(count) === "1" ? words.replace(/s$/, "") : words}`;
}

function person(at: (position: number) => string): string {
  if (at(2) === "2") return at(3);
  return joined([joined([at(6), at(4), at(5), at(3), at(7)], " ")]);
}

function procedure(text: string, delimiters: Delimiters): string {
  const [list = "", code = "", ...rest] = text.split(delimiters.component);
  const modifiers = rest.slice(0, 4).filter((one) => one !== "");
  const kind =
    list === "HC" || list === ""
      ? ""
      : list === "NU"
        ? "revenue code "
        : `${codeWords("procedure-list", list) ?? list} `;
  return `${kind}${code}${modifiers.length === 0 ? "" : ` with modifier ${modifiers.join(" and ")}`}`;
}

function adjustments(at: (position: number) => string): string {
  const parts: string[] = [];
  for (let position = 2; position <= 17; position += 3) {
    if (at(position) === "" && at(position + 1) === "") continue;
    const amount = twoPlaces(at(position + 1));
    const change = amount.startsWith("-") ? `${amount.slice(1)} put back` : `${amount} taken off`;
    const quantity = at(position + 2) === "" ? "" : `, ${plural(at(position + 2), "unit")}`;
    parts.push(`reason ${at(position)}, ${change}${quantity}`);
  }
  return `${named("group", at(1))}: ${parts.join("; ")}`;
}

function status(text: string, delimiters: Delimiters): string {
  const [category = "", code = "", who = ""] = text.split(delimiters.component);
  const kind = codeWords("category", category.charAt(0));
  const refused = /^A[3678]$/.test(category) ? ", rejected" : "";
  return `category ${category}${kind === undefined ? "" : ` (${kind}${refused})`}, status ${code}${when(" about the ", who === "" ? "" : named("entity", who))}`;
}

function healthCodes(segment: SegmentText, delimiters: Delimiters): string {
  const parts = segment.elements.slice(1).filter((text) => text !== "");
  return parts
    .map((text) => {
      const [kind = "", code = "", form = "", date = "", amount = "", , , , present = ""] = text.split(
        delimiters.component,
      );
      const shown = /^A?(?:BK|BF|BJ|PR|BN)$/.test(kind) || kind === "APR" ? dottedIcd(code, kind) : code;
      return joined(
        [
          `${codeWords("hi", kind) ?? kind} ${shown}`,
          datedWords(date, form) ?? date,
          amount === "" ? "" : twoPlaces(amount),
          present === "" ? "" : (codeWords("present", present) ?? present),
        ],
        ", ",
      );
    })
    .join("; ");
}

function providerAdjustments(at: (position: number) => string, delimiters: Delimiters): string {
  const parts: string[] = [];
  for (let position = 3; position <= 13; position += 2) {
    if (at(position) === "") continue;
    const [reason = "", reference = ""] = at(position).split(delimiters.component);
    const amount = twoPlaces(at(position + 1));
    const change = amount.startsWith("-") ? `${amount.slice(1)} added to` : `${amount} taken from`;
    parts.push(`${named("plb", reason)}, ${change} the payment${when(", reference ", reference)}`);
  }
  return `Outside of the claims, for provider ${at(1)}: ${parts.join("; ")}`;
}

function errors(at: (position: number) => string, list: string, from: number, to: number): string {
  const codes: string[] = [];
  for (let position = from; position <= to; position += 1)
    if (at(position) !== "") codes.push(named(list, at(position)));
  return codes.join(", ");
}

const SENTENCES: Readonly<Record<string, Sentence>> = {
  ISA: (at) =>
    `Interchange ${at(13).trim()} from ${at(6).trim()} to ${at(8).trim()}, ${named("usage", at(15))}${at(14) === "1" ? ", answer (TA1) asked for" : ""}`,
  IEA: (at) => `Ends interchange ${at(2)}: ${plural(at(1), "group")}`,
  GS: (at) => `Group ${at(6)} of ${named("functional", at(1))}, made ${isoDate(at(4)) ?? at(4)}, guide ${at(8)}`,
  GE: (at) => `Ends group ${at(2)}: ${plural(at(1), "transaction")}`,
  ST: (at) => `Transaction ${at(1)} number ${at(2)}${when(", guide ", at(3))}`,
  SE: (at) => `Ends transaction ${at(2)}: ${plural(at(1), "segment")}`,
  BHT: (at) =>
    `${named("purpose", at(2))}, reference ${at(3)}, made ${isoDate(at(4)) ?? at(4)}${when(": ", at(6) === "" ? "" : named("purpose-kind", at(6)))}`,
  BGN: (at) =>
    `${named("purpose", at(1))}, reference ${at(2)}, made ${isoDate(at(3)) ?? at(3)}${when(": ", at(8) === "" ? "" : named("enrollment-action", at(8)))}`,
  HL: (at) =>
    `Level ${at(1)}, ${named("level", at(3))}${when(", under level ", at(2))}${when(", ", codeWords("has-child", at(4)) ?? "")}`,
  NM1: (at) =>
    `${named("entity", at(1))}: ${person(at)}${when(", ", at(9) === "" ? "" : `${codeWords("identifier", at(8)) ?? `id (${at(8)})`} ${at(9)}`)}`,
  N1: (at) =>
    `${named("entity", at(1))}: ${at(2)}${when(", ", at(4) === "" ? "" : `${codeWords("identifier", at(3)) ?? `id (${at(3)})`} ${at(4)}`)}`,
  N3: (at) => `Street: ${joined([at(1), at(2)])}`,
  N4: (at) => `City: ${joined([at(1), joined([at(2), at(3)], " "), at(4)])}`,
  PER: (at) =>
    `${named("contact", at(1))}${when(": ", at(2))}${[3, 5, 7].map((position) => when(", ", at(position) === "" ? "" : `${codeWords("communication", at(position)) ?? at(position)} ${at(position + 1)}`)).join("")}`,
  PRV: (at) =>
    `${named("provider-role", at(1))} provider's ${codeWords("provider-code-list", at(2)) ?? at(2)} ${at(3)}`,
  REF: (at) => `${named("reference", at(1))}: ${joined([at(2), at(3)])}`,
  DTP: (at) => `${named("date", at(1))}: ${datedWords(at(3), at(2)) ?? at(3)}`,
  DTM: (at) =>
    `${named("date", at(1))}: ${at(2) === "" ? (datedWords(at(6), at(5)) ?? at(6)) : (isoDate(at(2)) ?? at(2))}`,
  DMG: (at) => `Born ${datedWords(at(2), at(1)) ?? at(2)}${when(", ", codeWords("sex", at(3)) ?? at(3))}`,
  AMT: (at) => `${named("amount", at(1))}: ${twoPlaces(at(2))}`,
  QTY: (at) => `${named("quantity", at(1))}: ${wireNumber(at(2))}`,
  LX: (at) => `Number ${at(1)} of its list`,
  CUR: (at) => `Amounts are in ${at(2)}`,
  NTE: (at) => `Note, ${named("note", at(1))}: ${at(2)}`,
  SBR: (at) =>
    joined([
      `The payer is ${codeWords("responsibility", at(1)) ?? at(1)} in line`,
      at(2) === "" ? "" : `the insured is the patient's: ${named("relationship", at(2))}`,
      when("group or policy ", joined([at(3), at(4)], " ")),
      at(5) === "" ? "" : `Medicare is secondary: ${named("medicare-secondary", at(5))}`,
      at(9) === "" ? "" : named("filing", at(9)),
    ]),
  PAT: (at) =>
    joined([
      at(1) === "" ? "" : `The patient is the subscriber's: ${named("relationship", at(1))}`,
      at(6) === "" ? "" : `died ${datedWords(at(6), at(5)) ?? at(6)}`,
      at(8) === "" ? "" : `weighs ${at(8)} ${codeWords("unit", at(7)) ?? at(7)}`,
      at(9) === "Y" ? "pregnant" : "",
    ]),
  CLM: (at, delimiters) => {
    const [code = "", list = "", frequency = ""] = at(5).split(delimiters.component);
    const place = list === "B" ? named("place", code) : `type of bill ${code}${frequency}`;
    return `Claim ${at(1)} for ${twoPlaces(at(2))}${when(", ", code === "" ? "" : place)}${when(", ", frequency === "" ? "" : named("frequency", frequency))}`;
  },
  HI: (_, delimiters, segment) => healthCodes(segment, delimiters),
  SV1: (at, delimiters) =>
    `Procedure ${procedure(at(1), delimiters)}, charge ${twoPlaces(at(2))}, ${counted(at(4), at(3))}${when(", for diagnosis ", at(7).split(delimiters.component).join(" and "))}`,
  SV2: (at, delimiters) =>
    `Revenue code ${at(1)}${when(", procedure ", at(2) === "" ? "" : procedure(at(2), delimiters))}, charge ${twoPlaces(at(3))}, ${counted(at(5), at(4))}`,
  SV3: (at, delimiters) =>
    `Dental procedure ${procedure(at(1), delimiters).replace(/^dental procedure \(CDT\) /, "")}, charge ${twoPlaces(at(2))}${when(", ", at(6) === "" ? "" : `${wireNumber(at(6))} times`)}`,
  SV5: (at, delimiters) =>
    `Equipment ${procedure(at(1), delimiters)}, ${counted(at(3), at(2))}${when(", rental ", twoPlaces(at(4)))}${when(", purchase ", twoPlaces(at(5)))}`,
  SVD: (at, delimiters) =>
    `Payer ${at(1)} paid ${twoPlaces(at(2))} for ${procedure(at(3), delimiters)}${when(", ", at(5) === "" ? "" : plural(at(5), "unit"))}`,
  OI: (at) =>
    joined([
      at(3) === "" ? "" : `benefits assigned: ${codeWords("yes-no", at(3)) ?? at(3)}`,
      at(6) === "" ? "" : `release of information: ${named("release", at(6))}`,
    ]),
  CAS: (at) => adjustments(at),
  BPR: (at) =>
    `${named("payment-method", at(4))} of ${twoPlaces(at(2))} (${named("credit", at(3))})${when(" on ", isoDate(at(16)) ?? at(16))}; ${named("handling", at(1))}`,
  TRN: (at) => `Trace number ${at(2)}, ${codeWords("trace", at(1)) ?? at(1)}${when(", from ", at(3))}`,
  CLP: (at) =>
    `Claim ${at(1)}: ${named("claim-status", at(2))}; charge ${twoPlaces(at(3))}, paid ${twoPlaces(at(4))}${when(", patient owes ", at(5) === "" ? "" : twoPlaces(at(5)))}${when("; payer's number ", at(7))}`,
  SVC: (at, delimiters) =>
    `${procedure(at(1), delimiters)}: charge ${twoPlaces(at(2))}, paid ${twoPlaces(at(3))}${when(", ", at(5) === "" ? "" : plural(at(5), "unit"))}${when("; sent as ", at(6) === "" ? "" : procedure(at(6), delimiters))}`,
  PLB: (at, delimiters) => providerAdjustments(at, delimiters),
  LQ: (at) => `${codeWords("lq", at(1)) ?? at(1)} ${at(2)}`,
  MOA: (at) => when("Remarks: ", joined([3, 4, 5, 6, 7].map((position) => at(position)))),
  STC: (at, delimiters) =>
    `${[1, 10, 11]
      .map((position) => at(position))
      .filter((text) => text !== "")
      .map((text) => status(text, delimiters))
      .join(
        "; ",
      )}${when(", charge ", at(4) === "" ? "" : twoPlaces(at(4)))}${when(", paid ", at(5) === "" ? "" : twoPlaces(at(5)))}`,
  EB: (at, delimiters) =>
    joined([
      named("eb", at(1)),
      at(2) === "" ? "" : named("coverage-level", at(2)),
      when(
        "",
        (at(3) === "" ? [] : at(3).split(delimiters.repetition ?? "^"))
          .map((code) => named("service-type", code))
          .join(" and "),
      ),
      at(5),
      at(7) === "" ? "" : twoPlaces(at(7)),
      at(8) === "" ? "" : `${wireNumber(String(Math.round(Number(at(8)) * 10000) / 100))} %`,
      at(6) === "" ? "" : `per ${named("period", at(6))}`,
      at(12) === "" ? "" : at(12) === "Y" ? "in the network" : at(12) === "N" ? "out of the network" : "",
    ]),
  EQ: (at, delimiters) =>
    `Asks about ${at(1)
      .split(delimiters.repetition ?? "^")
      .map((code) => named("service-type", code))
      .join(" and ")}`,
  AAA: (at) =>
    `${at(1) === "N" ? "Refused" : "Valid, but not answered"}: reject reason ${at(3)}${when("; ", codeWords("follow-up", at(4)) ?? at(4))}`,
  UM: (at) =>
    joined([named("review", at(1)), named("certification", at(2)), at(3) === "" ? "" : named("service-type", at(3))]),
  HCR: (at) => `${named("decision", at(1))}${when(", number ", at(2))}`,
  AK1: (at) => `Answers group ${at(2)} of ${named("functional", at(1))}`,
  AK2: (at) => `Answers transaction ${at(1)} number ${at(2)}`,
  IK3: (at) => `Segment ${at(1)} at place ${at(2)}${when(" in loop ", at(3))}: ${named("ik3", at(4))}`,
  AK3: (at) => `Segment ${at(1)} at place ${at(2)}${when(" in loop ", at(3))}: ${named("ik3", at(4))}`,
  IK4: (at, delimiters) => `Element ${at(1).split(delimiters.component).join("-")}: ${named("ik4", at(3))}`,
  AK4: (at, delimiters) => `Element ${at(1).split(delimiters.component).join("-")}: ${named("ik4", at(3))}`,
  IK5: (at) => `Transaction ${named("ack", at(1))}${when(": ", errors(at, "ik5", 2, 6))}`,
  AK5: (at) => `Transaction ${named("ack", at(1))}${when(": ", errors(at, "ik5", 2, 6))}`,
  AK9: (at) =>
    `Group ${named("ack", at(1))}: ${at(2)} sent, ${at(3)} received, ${at(4)} accepted${when("; ", errors(at, "ak9", 5, 9))}`,
  TA1: (at) => `Interchange ${at(1)}: ${named("ta1", at(4))}${when(", note ", at(5))}`,
  INS: (at) =>
    joined([
      `${codeWords("insured", at(1)) ?? at(1)}`,
      `relationship: ${named("relationship", at(2))}`,
      named("maintenance", at(3)),
      at(4) === "" ? "" : `why: ${named("maintenance-reason", at(4))}`,
      at(5) === "" ? "" : `benefit status ${named("benefit-status", at(5))}`,
      at(8) === "" ? "" : named("employment", at(8)),
    ]),
  HD: (at) =>
    joined([
      named("maintenance", at(1)),
      named("coverage", at(3)),
      at(4),
      at(5) === "" ? "" : named("coverage-level", at(5)),
    ]),
  RMR: (at) =>
    `${named("reference", at(1))} ${at(2)}${when(": paid ", at(4) === "" ? "" : twoPlaces(at(4)))}${when(", billed ", at(5) === "" ? "" : twoPlaces(at(5)))}`,
  ADX: (at) => `Adjusted by ${twoPlaces(at(1))}${when(", reason ", at(2))}`,
  PWK: (at) => `${named("report", at(1))}, ${named("transmission", at(2))}${when(", control number ", at(6))}`,
};

/** What a segment says, in one sentence; where there is no sentence for it, its title and its elements. */
export function sentenceOf(
  segment: SegmentText,
  title: string,
  elements: readonly ElementExplanation[],
  delimiters: Delimiters,
): string {
  // The id comes from a file: it may be `constructor`.
  const make = Object.hasOwn(SENTENCES, segment.id) ? SENTENCES[segment.id] : undefined;
  const at = (position: number): string => segment.elements[position] ?? "";
  const text = make === undefined || elements.length === 0 ? "" : make(at, delimiters, segment);
  const said = text === "" ? listed(title, elements) : text;
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function listed(title: string, elements: readonly ElementExplanation[]): string {
  if (elements.length === 0) return title;
  const parts = elements.map(({ name, value, meaning }) => `${name} ${meaning ?? value}`);
  return `${title}: ${parts.join(", ")}`;
}
