import type { FeeScheduleRow, Gpci } from "@cleanclaim/code-sets";
import { moneyText, timesRate, type Cents } from "@cleanclaim/model";

import { capOf, feeOf, isPaidByValues, rowModifier, rowOf, type MedicarePlace } from "./medicare-base.ts";
import { RULE_SOURCES, type MedicareRules } from "./medicare-rules.ts";
import { step, type PriceInProgress } from "./price.ts";

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

/** Shares for a part of the surgery or a second pair of hands. */
export function shareLine(line: ValuedLine, rules: MedicareRules): void {
  const { modifiers } = line.price.line;
  const { row } = line;
  const has = (modifier: string): boolean => modifiers.includes(modifier);
  const assistant =
    has("80") || has("81") || has("82") ? rules.assistantPhysician : has("AS") ? rules.assistantOther : undefined;
  if (assistant !== undefined) {
    if (row.assistantSurgeon === "1" || row.assistantSurgeon === "9") {
      line.price.amount = 0n;
      step(
        line.price,
        `assistant indicator ${row.assistantSurgeon}: no assistant at surgery is paid`,
        RULE_SOURCES.assistant,
        "0.00",
      );
      return;
    }
    scale(line, assistant, `assistant at surgery, indicator ${row.assistantSurgeon}`, RULE_SOURCES.assistant);
  }
  if (has("62")) scale(line, rules.coSurgeon, "one of two surgeons", RULE_SOURCES.coSurgeon);
  const parts = partsOf(row, has);
  if (parts !== undefined) scale(line, parts.share, parts.words, RULE_SOURCES.globalSplit);
}

function partsOf(
  row: FeeScheduleRow,
  has: (modifier: string) => boolean,
): { share: string; words: string } | undefined {
  const pre = Number(row.preOperative || "0");
  const intra = Number(row.intraOperative || "0");
  const post = Number(row.postOperative || "0");
  if (pre + intra + post === 0) return undefined;
  const share = (value: number): string => value.toFixed(4);
  if (has("54")) return { share: share(pre + intra), words: "care before and during the surgery" };
  if (has("55")) return { share: share(post), words: "care after the surgery" };
  if (has("56")) return { share: share(pre), words: "care before the surgery" };
  if (has("78")) return { share: share(intra), words: "return to the operating room, surgery only" };
  return undefined;
}
