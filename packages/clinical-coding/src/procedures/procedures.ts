import type { Chart } from "../chart.ts";
import type { Suggestion } from "../types.ts";

/** The services and supplies that the note says were given. */
export function procedureSuggestions(_chart: Chart, _diagnoses: readonly Suggestion[]): readonly Suggestion[] {
  return [];
}
