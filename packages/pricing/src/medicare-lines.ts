import type { FeeScheduleRow, Gpci } from "@cleanclaim/code-sets";
import { moneyText, timesRate, type Cents } from "@cleanclaim/model";
import { Decimal } from "decimal.js";

import {
  capOf,
  feeOf,
  isPaidByValues,
  practiceExpense,
  rowModifier,
  rowOf,
  type MedicarePlace,
} from "./medicare-base.ts";
import { RULE_SOURCES, type MedicareRules } from "./medicare-rules.ts";
import { notPriced, step, type PriceInProgress } from "./price.ts";

/** A line that the fee schedule prices by its values. */
export interface ValuedLine {
  readonly price: PriceInProgress;
  readonly row: FeeScheduleRow;
  readonly modifier: "" | "26" | "TC" | "53";
  readonly gpci: Gpci;
  readonly setting: "facility" | "nonfacility";
  readonly units: string;
  /** How often a two-sided service counts: 1, 1.5 or 2. */
  readonly sides: string;
}

/** The line's amount so far; zero when it has none. */
export function amountOf(line: ValuedLine): Cents {
  return line.price.amount ?? 0n;
}

/** Multiplies the amount by a factor, rounds to the cent, and says so. Nothing happens for a factor of one. */
export function scale(line: ValuedLine, factor: string, words: string, source: { readonly name: string }): void {
  if (line.price.amount === null) return;
  line.price.amount = timesRate(line.price.amount, factor);
  step(line.price, `${words}: × ${factor} = ${moneyText(line.price.amount)}`, source, moneyText(line.price.amount));
}

function sidesOf(
  row: FeeScheduleRow,
  price: PriceInProgress,
  rules: MedicareRules | undefined,
): { sides: string; words: string } {
  if (rules === undefined || !price.line.modifiers.includes("50")) return { sides: "1", words: "" };
  if (row.bilateralSurgery === "1") return { sides: rules.bilateral, words: "both sides, bilateral indicator 1" };
  if (row.bilateralSurgery === "3")
    return { sides: rules.bilateralEachSide, words: "each side in full, bilateral indicator 3" };
  const words = row.bilateralSurgery === "2" ? "the value is for both sides already" : "no two-sided price";
  return { sides: "1", words: `${words}, bilateral indicator ${row.bilateralSurgery}` };
}

/**
 * Prices one line by itself: values, hospital outpatient cap, units, both sides. Undefined when the status settles the
 * price or there is no row. Combinations with other lines come after.
 */
export function valueLine(
  price: PriceInProgress,
  place: MedicarePlace,
  gpci: Gpci,
  rules: MedicareRules | undefined,
): ValuedLine | undefined {
  const modifier = rowModifier(price.line);
  const row = rowOf(price.line.code, modifier, place);
  if (row === undefined || !isPaidByValues(price, row)) return undefined;
  if ([row.workRvu, row.malpracticeRvu, practiceExpense(row, place.setting)].every((value) => Number(value) === 0)) {
    const text = `status ${row.status} without relative values: the contractor prices ${row.code}`;
    notPriced(price, text, RULE_SOURCES.base);
    return undefined;
  }
  const fee = feeOf(row, gpci, place.setting);
  price.amount = fee.amount;
  step(price, fee.working, RULE_SOURCES.base, moneyText(fee.amount));
  const cap = capOf(price.line.code, modifier, place);
  if (cap !== undefined && cap.amount < fee.amount) {
    price.amount = cap.amount;
    step(
      price,
      `the hospital outpatient cap ${moneyText(cap.amount)} is lower`,
      { ...RULE_SOURCES.cap, edition: cap.edition },
      moneyText(cap.amount),
    );
  }
  const { sides, words } = sidesOf(row, price, rules);
  const line: ValuedLine = { price, row, modifier, gpci, setting: place.setting, units: price.line.units, sides };
  if (price.line.units !== "1") scale(line, price.line.units, "units", RULE_SOURCES.base);
  if (sides !== "1") scale(line, sides, words, RULE_SOURCES.bilateral);
  else if (words !== "") step(price, words, RULE_SOURCES.bilateral);
  return line;
}

/** Nothing is paid, and why. */
function refuse(line: ValuedLine, text: string, source: { readonly name: string }): void {
  line.price.amount = 0n;
  step(line.price, text, source, "0.00");
}

/** Images on film, by computed radiography, or by CT below the standard: less for the technical part. */
export function reduceTechnical(line: ValuedLine, place: MedicarePlace, rules: MedicareRules): void {
  const modifier = line.price.line.modifiers.find((each) => rules.technicalReduction[each] !== undefined);
  const share = modifier === undefined ? undefined : rules.technicalReduction[modifier];
  if (share === undefined || line.modifier === "26" || line.price.amount === null) return;
  const row = line.modifier === "TC" ? line.row : rowOf(line.row.code, "TC", place);
  if (row === undefined) return;
  const less = timesRate(feeOf(row, line.gpci, line.setting).amount, share);
  const rest = line.price.amount - less;
  line.price.amount = rest > 0n ? rest : 0n;
  const text = `modifier ${modifier ?? ""}: less ${share} of the technical part, ${moneyText(less)} = ${moneyText(line.price.amount)}`;
  step(line.price, text, RULE_SOURCES.technical, moneyText(line.price.amount));
}

/**
 * The two sides of one service on two lines, RT and LT: indicator 1 is paid as both sides on one line would be, the second
 * line by the rest of 150 %; indicator 2 once. Answers the pairs, which take one place among several procedures.
 */
export function pairSides(lines: readonly ValuedLine[], rules: MedicareRules): ReadonlyMap<ValuedLine, ValuedLine> {
  const pairs = new Map<ValuedLine, ValuedLine>();
  for (const left of lines) {
    if (!left.price.line.modifiers.includes("LT") || !["1", "2"].includes(left.row.bilateralSurgery)) continue;
    const right = lines.find(
      (other) =>
        other.price.line.modifiers.includes("RT") &&
        other.row === left.row &&
        other.units === left.units &&
        ![...pairs.values()].includes(other),
    );
    if (right === undefined || left.units !== "1") continue;
    pairs.set(left, right);
    const second = left.price.index > right.price.index ? left : right;
    if (left.row.bilateralSurgery === "2") {
      refuse(second, "the value is for both sides already, bilateral indicator 2", RULE_SOURCES.bilateral);
    } else {
      const rest = new Decimal(rules.bilateral).minus(1).toString();
      scale(second, rest, "the other side, bilateral indicator 1", RULE_SOURCES.bilateral);
    }
  }
  return pairs;
}

const ASSISTANTS = ["80", "81", "82"];

/** Assistants at surgery. True when nothing is paid. */
function shareAssistant(line: ValuedLine, rules: MedicareRules): boolean {
  const { modifiers } = line.price.line;
  const physician = modifiers.some((modifier) => ASSISTANTS.includes(modifier));
  if (!physician && !modifiers.includes("AS")) return false;
  const indicator = line.row.assistantSurgeon;
  if (indicator === "1" || indicator === "9") {
    refuse(line, `assistant indicator ${indicator}: no assistant at surgery is paid`, RULE_SOURCES.assistant);
    return true;
  }
  const factor = physician ? rules.assistantPhysician : rules.assistantOther;
  scale(line, factor, `assistant at surgery, indicator ${indicator}`, RULE_SOURCES.assistant);
  if (indicator === "0") line.price.review.push("an assistant is paid only with documentation, indicator 0");
  return false;
}

/** Two surgeons, or a team. True when nothing is paid or nothing can be said. */
function shareSurgeons(line: ValuedLine, rules: MedicareRules): boolean {
  const { modifiers } = line.price.line;
  if (modifiers.includes("66")) {
    if (line.row.teamSurgery === "0" || line.row.teamSurgery === "9") {
      refuse(line, `team indicator ${line.row.teamSurgery}: no team is paid`, RULE_SOURCES.teamSurgery);
    } else {
      notPriced(line.price, "a team of surgeons is priced by the contractor from the report", RULE_SOURCES.teamSurgery);
    }
    return true;
  }
  if (!modifiers.includes("62")) return false;
  const indicator = line.row.coSurgeons;
  if (indicator === "0" || indicator === "9") {
    refuse(line, `co-surgeon indicator ${indicator}: two surgeons are not paid`, RULE_SOURCES.coSurgeon);
    return true;
  }
  scale(line, rules.coSurgeon, `one of two surgeons, indicator ${indicator}`, RULE_SOURCES.coSurgeon);
  if (indicator === "1") line.price.review.push("two surgeons are paid only with documentation, indicator 1");
  return false;
}

const BY_REPORT: Readonly<Record<string, string>> = {
  "22": "modifier 22: the contractor may pay more after reading the records",
  "52": "modifier 52: the contractor pays less after reading the records",
  CQ: "modifier CQ: Medicare pays 85 % of its part for a therapist's assistant; the allowed amount is not changed here",
  CO: "modifier CO: Medicare pays 85 % of its part for a therapist's assistant; the allowed amount is not changed here",
};

/** Shares for a part of the surgery or a second pair of hands; what the payer decides by hand. */
export function shareLine(line: ValuedLine, rules: MedicareRules): void {
  const { modifiers } = line.price.line;
  const has = (modifier: string): boolean => modifiers.includes(modifier);
  for (const modifier of modifiers) {
    const words = BY_REPORT[modifier];
    if (words !== undefined) line.price.review.push(words);
  }
  if (has("53") && line.row.modifier !== "53")
    line.price.review.push("modifier 53: the contractor pays what was done; this is the whole service");
  if (shareAssistant(line, rules) || shareSurgeons(line, rules)) return;
  const parts = partsOf(line.row, has);
  if (parts !== undefined) scale(line, parts.share, parts.words, RULE_SOURCES.globalSplit);
}

function partsOf(
  row: FeeScheduleRow,
  has: (modifier: string) => boolean,
): { share: string; words: string } | undefined {
  const [pre, intra, post] = [row.preOperative, row.intraOperative, row.postOperative].map(
    (share) => new Decimal(share === "" ? "0" : share),
  );
  if (pre === undefined || intra === undefined || post === undefined || pre.plus(intra).plus(post).isZero())
    return undefined;
  if (has("54")) return { share: pre.plus(intra).toFixed(), words: "care before and during the surgery" };
  if (has("55")) return { share: post.toFixed(), words: "care after the surgery" };
  if (has("56")) return { share: pre.toFixed(), words: "care before the surgery" };
  if (has("78")) return { share: intra.toFixed(), words: "return to the operating room, surgery only" };
  return undefined;
}
