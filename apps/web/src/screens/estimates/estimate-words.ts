import { money } from "../../format/format.ts";

/** An estimate's sum: one amount where it is certain, else the range. */
export function sumText(of: { readonly patient: string | null; readonly low: string; readonly high: string }): string {
  if (of.low === of.high) return money(of.patient ?? of.high);
  return `${money(of.low)} to ${money(of.high)}`;
}

/** States of estimates as the badge knows them. */
export const ESTIMATE_STATES: Readonly<Record<string, string>> = {
  overdue: "error",
  due: "warning",
  exceeded: "error",
  "not-given": "none",
  given: "ok",
  replaced: "replaced",
};
