import type { CodeRange, LineSelection } from "@cleanclaim/pricing";

/** Codes and ranges as written by a person, `99202-99215, J0129`, apart. Codes are in capitals. */
export function readCodes(text: string): { readonly codes: readonly string[]; readonly ranges: readonly CodeRange[] } {
  const codes: string[] = [];
  const ranges: CodeRange[] = [];
  for (const part of text.toUpperCase().split(/[\s,;]+/)) {
    if (part === "") continue;
    const [from = "", to] = part.split(/[-–]/);
    if (to === undefined || to === "") codes.push(from);
    else ranges.push({ from, to });
  }
  return { codes, ranges };
}

/** Codes and ranges as a person would write them. */
export function writeCodes(codes: readonly string[] = [], ranges: readonly CodeRange[] = []): string {
  return [...ranges.map((range) => `${range.from}-${range.to}`), ...codes].join(", ");
}

/** The lines that procedure codes, modifiers and revenue codes select; what is left out or blank selects all. */
export function selectionOf(about: {
  readonly codes?: string | undefined;
  readonly modifiers?: string | undefined;
  readonly revenueCodes?: string | undefined;
}): LineSelection {
  const { codes, ranges } = readCodes(about.codes ?? "");
  const modifiers = readCodes(about.modifiers ?? "").codes;
  const revenue = readCodes(about.revenueCodes ?? "");
  return {
    ...(codes.length === 0 ? {} : { codes }),
    ...(ranges.length === 0 ? {} : { codeRanges: ranges }),
    ...(modifiers.length === 0 ? {} : { modifiers }),
    ...(revenue.codes.length === 0 ? {} : { revenueCodes: revenue.codes }),
    ...(revenue.ranges.length === 0 ? {} : { revenueRanges: revenue.ranges }),
  };
}

/** Whether a selection can be written in the form's fields: it names no places and no DRGs. */
export function isPlainSelection(selection: LineSelection): boolean {
  return (selection.placesOfService ?? []).length === 0 && (selection.drgs ?? []).length === 0;
}

/** A selection in words: `codes 99202-99215 with modifier 25`. */
export function selectionWords(selection: LineSelection | undefined): string {
  if (selection === undefined) return "all lines";
  const parts: string[] = [];
  const codes = writeCodes(selection.codes, selection.codeRanges);
  if (codes !== "") parts.push(shorten(codes));
  const revenue = writeCodes(selection.revenueCodes, selection.revenueRanges);
  if (revenue !== "") parts.push(`revenue code ${shorten(revenue)}`);
  const drgs = writeCodes(selection.drgs);
  if (drgs !== "") parts.push(`DRG ${shorten(drgs)}`);
  const modifiers = writeCodes(selection.modifiers);
  if (modifiers !== "") parts.push(`modifier ${modifiers}`);
  const places = writeCodes(selection.placesOfService);
  if (places !== "") parts.push(`place of service ${places}`);
  return parts.length === 0 ? "all lines" : parts.join(" with ");
}

function shorten(list: string): string {
  const parts = list.split(", ");
  return parts.length <= 8 ? list : `${parts.slice(0, 8).join(", ")} and ${parts.length - 8} more`;
}
