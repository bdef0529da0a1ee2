/** One thing that a source asks of a claim: covered by edits, or not and why. */
export interface Requirement {
  readonly source: string;
  readonly asks: string;
  readonly coveredBy?: readonly string[];
  readonly notCovered?: string;
}

/** A requirement that the named edits look at; ids parted by spaces. */
export function covered(source: string, asks: string, ids: string): Requirement {
  return { source, asks, coveredBy: ids.split(" ") };
}

/** A requirement that nothing looks at yet, and why. */
export function notCovered(source: string, asks: string, reason: string): Requirement {
  return { source, asks, notCovered: reason };
}
