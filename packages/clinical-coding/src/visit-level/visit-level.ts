import type { Chart } from "../chart.ts";
import type { Suggestion, VisitLevel } from "../types.ts";

/** The level of the visit that the note supports; null when the note describes no visit. */
export function visitLevelOf(_chart: Chart, _diagnoses: readonly Suggestion[], _services: readonly Suggestion[]): VisitLevel | null {
  return null;
}

/** The visit as a line. */
export function visitSuggestion(chart: Chart, level: VisitLevel, diagnoses: readonly Suggestion[], services: readonly Suggestion[]): Suggestion {
  const found = chart.codeSets.procedures.find(level.code, { on: chart.on });
  return {
    system: "cpt",
    code: level.code,
    title: found.status === "found" ? found.value.title : `Visit, ${level.level} decision making`,
    confidence: 0.8,
    rank: 1,
    role: "procedure",
    evidence: [...level.problems.evidence, ...level.data.evidence, ...level.risk.evidence].slice(0, 6),
    why: level.why,
    alternatives: [],
    modifiers: services.some((one) => one.role === "procedure") ? ["25"] : [],
    units: 1,
    pointers: diagnoses.slice(0, 4).map((one) => one.rank),
  };
}
