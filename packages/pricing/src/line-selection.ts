import type { CodeRange, LineSelection } from "./contract.ts";
import type { LineToPrice } from "./price.ts";

function within(range: CodeRange, code: string): boolean {
  return code.length === range.from.length && code >= range.from && code <= range.to;
}

/** True when a code is listed or lies in a range. Undefined lists ask for nothing. */
function named(code: string, listed: readonly string[] | undefined, ranges: readonly CodeRange[] | undefined): boolean {
  if (listed === undefined && ranges === undefined) return true;
  return (listed?.includes(code) ?? false) || (ranges?.some((range) => within(range, code)) ?? false);
}

/** Whether a term is about a line. `drg` is the claim's. */
export function selectsLine(selects: LineSelection, { line }: LineToPrice, drg: string | undefined): boolean {
  return (
    named(line.code, selects.codes, selects.codeRanges) &&
    named(line.revenueCode ?? "", selects.revenueCodes, selects.revenueRanges) &&
    (selects.modifiers === undefined || selects.modifiers.some((modifier) => line.modifiers.includes(modifier))) &&
    (selects.placesOfService === undefined || selects.placesOfService.includes(line.placeOfServiceCode ?? "")) &&
    (selects.drgs === undefined || selects.drgs.includes(drg ?? ""))
  );
}

/** A selection in few words, for the steps of a price. */
export function selectionText(selects: LineSelection): string {
  const ranges = (list: readonly CodeRange[] | undefined): string[] =>
    (list ?? []).map((range) => `${range.from}–${range.to}`);
  const parts = [
    [...(selects.codes ?? []), ...ranges(selects.codeRanges)].join(", "),
    [...(selects.revenueCodes ?? []), ...ranges(selects.revenueRanges)].map((code) => `revenue ${code}`).join(", "),
    (selects.modifiers ?? []).map((modifier) => `modifier ${modifier}`).join(" or "),
    (selects.placesOfService ?? []).map((place) => `place ${place}`).join(" or "),
    (selects.drgs ?? []).map((drg) => `DRG ${drg}`).join(" or "),
  ].filter((part) => part !== "");
  return parts.length === 0 ? "all lines" : parts.join("; ");
}
