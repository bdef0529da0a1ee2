/** A run of procedure codes of one shape, both ends included: digits, a leading letter, or a trailing one (`0001F`). */
export interface CodeRange {
  readonly from: string;
  readonly to: string;
}

/** Whether a code lies in one of the ranges. */
export function inRanges(code: string, ranges: readonly CodeRange[]): boolean {
  for (const range of ranges) {
    if (code.length !== range.from.length || code < range.from || code > range.to) continue;
    const ending = range.from.slice(-1);
    if (ending < "A" || code.endsWith(ending)) return true;
  }
  return false;
}

/** `99202-99205` or `99477` into a range. */
export function codeRange(text: string): CodeRange {
  const [from = text, to = from] = text.split("-");
  return { from, to };
}

/** Several ranges, blank separated. */
export function codeRanges(text: string): readonly CodeRange[] {
  return text.trim().split(/\s+/).map(codeRange);
}
