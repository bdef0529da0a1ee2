import { moneyText, parseCents } from "@cleanclaim/model";

/** An amount so many times, exact; text that is no amount counts as nothing. Pure. */
export function timesMoney(amount: string, times: number): string {
  return moneyText((parseCents(amount) ?? 0n) * BigInt(Math.max(0, Math.round(times))));
}

/** What a person typed as dollars, as decimal text with two places; undefined when it is none. Pure. */
export function dollarsOf(typed: string): string | undefined {
  const match = /^\$?(\d{1,9})(?:\.(\d{1,2}))?$/.exec(typed.trim().replaceAll(",", ""));
  return match === null ? undefined : `${match[1] ?? "0"}.${(match[2] ?? "").padEnd(2, "0")}`;
}

/** Whether a text is a quantity at or above zero with up to six places. Pure. */
export function isQuantity(text: string): boolean {
  return /^\d{1,9}(\.\d{1,6})?$/.test(text.trim());
}

/** The cost of a unit with at least two places: `"0.6"` is `$0.60`, `"0.0155"` stays. Pure. */
export function costText(cost: string): string {
  const [whole = "0", fraction = ""] = cost.split(".");
  return `$${whole}.${fraction.padEnd(2, "0")}`;
}
