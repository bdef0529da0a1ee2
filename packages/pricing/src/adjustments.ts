import { isEffective, moneyText, timesRate, type Cents } from "@cleanclaim/model";

import type { Adjustment, LineSelection, MultipleProcedureAdjustment } from "./contract.ts";
import { selectionText, selectsLine } from "./line-selection.ts";
import { lineKey, withStep, type ClaimToPrice, type LinePrice, type LineToPrice } from "./price.ts";
import { percentOf } from "./rate-prices.ts";
import { facilitySetting } from "./setting.ts";

interface Pair {
  readonly to: LineToPrice;
  readonly price: LinePrice;
}

/** A factor for a line and why; undefined when the adjustment does not touch it. */
interface Change {
  readonly percent: string;
  readonly words: string;
  readonly review?: string;
}

type LineAdjustment = Exclude<Adjustment, MultipleProcedureAdjustment>;

const ASSISTANTS = ["80", "81", "82"];

function changeOf(adjustment: LineAdjustment, to: LineToPrice, claim: ClaimToPrice): Change | undefined {
  const { modifiers } = to.line;
  const selected = (selects: LineSelection | undefined): boolean =>
    selects === undefined || selectsLine(selects, to, claim.request.drgCode);
  switch (adjustment.kind) {
    case "bilateral":
      return modifiers.includes("50") && selected(adjustment.selects)
        ? { percent: adjustment.percent, words: "both sides" }
        : undefined;
    case "assistant":
      if (modifiers.some((modifier) => ASSISTANTS.includes(modifier)))
        return { percent: adjustment.physicianPercent, words: "assistant at surgery" };
      return modifiers.includes("AS")
        ? { percent: adjustment.otherPercent, words: "assistant at surgery, not a physician" }
        : undefined;
    case "co-surgeon":
      return modifiers.includes("62") ? { percent: adjustment.percent, words: "one of two surgeons" } : undefined;
    case "percent": {
      if (!selected(adjustment.selects)) return undefined;
      const words = `${adjustment.name} (${selectionText(adjustment.selects)})`;
      const review = `${adjustment.name}: the payer decides after reading the records`;
      return { percent: adjustment.percent, words, ...(adjustment.review === true ? { review } : {}) };
    }
    case "site-of-service": {
      if (!selected(adjustment.selects)) return undefined;
      const facility = facilitySetting(to, claim.request, claim.tables) === "facility";
      return {
        percent: facility ? adjustment.facilityPercent : adjustment.nonfacilityPercent,
        words: facility ? "done in a facility" : "done outside of a facility",
      };
    }
    case "provider":
      return billedBy(adjustment.provider, claim)
        ? { percent: adjustment.percent, words: `billed by a ${adjustment.provider.replace("-", " ")}` }
        : undefined;
  }
}

function billedBy(provider: "nurse-practitioner" | "physician-assistant" | "nonparticipating", claim: ClaimToPrice) {
  return provider === "nonparticipating" ? claim.request.participating === false : claim.request.provider === provider;
}

function changed(price: LinePrice, change: Change, contract: string): LinePrice {
  const factor = percentOf(change.percent);
  if (price.allowed === null || factor === undefined) return price;
  const allowed = timesRate(price.allowed, factor);
  const text = `${change.words}: ${change.percent} % of ${moneyText(price.allowed)} = ${moneyText(allowed)}`;
  const more = change.review === undefined ? {} : { review: change.review };
  if (change.percent === "100" && change.review === undefined) return price;
  return withStep(price, allowed, text, { name: contract }, more);
}

/** Whether the Medicare fee schedule marks the line's code as one of several surgeries (indicators 2 and 3). */
function isRanked(to: LineToPrice, claim: ClaimToPrice): boolean {
  const row = claim.tables?.feeSchedule.find(to.line.code, "", { on: to.on });
  return row?.status === "found" && ["2", "3"].includes(row.value.multipleProcedure);
}

/** Ranks the procedures of each day by amount, highest first, and gives each its rank's percentage. */
function rankProcedures(
  adjustment: MultipleProcedureAdjustment,
  pairs: readonly Pair[],
  claim: ClaimToPrice,
  contract: string,
): ReadonlyMap<number, LinePrice> {
  const ranked = pairs.filter(
    ({ to, price }) =>
      price.allowed !== null &&
      price.basis !== "case" &&
      (adjustment.effective === undefined || isEffective(adjustment.effective, to.on)) &&
      !(adjustment.exceptModifiers ?? []).some((modifier) => to.line.modifiers.includes(modifier)) &&
      (adjustment.selects === undefined
        ? isRanked(to, claim)
        : selectsLine(adjustment.selects, to, claim.request.drgCode)),
  );
  const out = new Map<number, LinePrice>();
  for (const day of Map.groupBy(ranked, ({ to }) => to.on).values()) {
    if (day.length < 2) continue;
    const order = day.toSorted((a, b) => byAmount(a.price.allowed ?? 0n, b.price.allowed ?? 0n) || byKey(a.to, b.to));
    order.forEach(({ to, price }, index) => {
      const percent = adjustment.ranks[Math.min(index, adjustment.ranks.length - 1)] ?? "100";
      out.set(
        to.index,
        changed(price, { percent, words: `procedure ${index + 1} of ${day.length} by price` }, contract),
      );
    });
  }
  return out;
}

function byAmount(a: Cents, b: Cents): number {
  return a === b ? 0 : a > b ? -1 : 1;
}

function byKey(a: LineToPrice, b: LineToPrice): number {
  const [first, second] = [lineKey(a), lineKey(b)];
  return first === second ? 0 : first < second ? -1 : 1;
}

/**
 * Applies what changes the price of lines, in the order given. Each change is a percentage of the amount so far, rounded
 * half up to the cent. Lines without a price, and parts of case rates, stay as they are.
 */
export function adjustLines(
  adjustments: readonly Adjustment[],
  pairs: readonly Pair[],
  claim: ClaimToPrice,
  contract: string,
): LinePrice[] {
  let now = pairs;
  for (const adjustment of adjustments) {
    if (adjustment.kind === "multiple-procedure") {
      const ranks = rankProcedures(adjustment, now, claim, contract);
      now = now.map(({ to, price }) => ({ to, price: ranks.get(to.index) ?? price }));
      continue;
    }
    now = now.map(({ to, price }) => {
      const inForce = adjustment.effective === undefined || isEffective(adjustment.effective, to.on);
      if (!inForce || price.basis === "case" || price.allowed === null) return { to, price };
      const change = changeOf(adjustment, to, claim);
      return { to, price: change === undefined ? price : changed(price, change, contract) };
    });
  }
  return now.map(({ price }) => price);
}
