import { procedureSystem } from "@cleanclaim/model";
import type { Chart } from "../chart.ts";
import type { CodingFinding, Suggestion } from "../types.ts";
import { anesthesiaServices } from "./anesthesia.ts";
import { endoscopies } from "./endoscopy.ts";
import { officeServices } from "./office.ts";
import { pcsSuggestions } from "./pcs/pcs.ts";
import { preventiveVisit } from "./preventive.ts";
import type { Service } from "./service-draft.ts";
import { therapyServices } from "./therapy.ts";

function titleOf(chart: Chart, line: Service): string {
  const set = procedureSystem(line.code) === "hcpcs" ? chart.codeSets.hcpcs : chart.codeSets.procedures;
  const found = set.find(line.code, { on: chart.on });
  return found.status === "found" ? found.value.title : line.title;
}

function pointersOf(line: Service, diagnoses: readonly Suggestion[]): number[] {
  const fitting = line.supports === undefined ? [] : diagnoses.filter((one) => line.supports?.test(one.code) === true);
  const chosen = fitting.length > 0 ? fitting : diagnoses.filter((one) => one.code !== "Z23");
  return (chosen.length > 0 ? chosen : diagnoses).slice(0, 4).map((one) => one.rank);
}

/** The services and supplies that the note says were given, as lines with modifiers, units and diagnosis pointers. */
export function procedureSuggestions(
  chart: Chart,
  diagnoses: readonly Suggestion[],
  findings: CodingFinding[],
): readonly Suggestion[] {
  if (chart.setting === "inpatient") return pcsSuggestions(chart, findings);
  const anesthesia = anesthesiaServices(chart, findings);
  if (anesthesia.length > 0) return asSuggestions(chart, anesthesia, diagnoses);
  const therapy = therapyServices(chart, findings);
  const scopes = endoscopies(chart, diagnoses);
  const visit = preventiveVisit(chart);
  const office = officeServices(chart, findings);
  const lines =
    therapy.length > 0
      ? [...therapy, ...office.filter((one) => one.role === "supply")]
      : [...(visit === undefined ? [] : [visit]), ...scopes, ...office];
  if (visit !== undefined && lines.length > 1 && procedureSystem(visit.code) === "cpt") visit.modifiers = ["25"];
  return asSuggestions(chart, lines, diagnoses);
}

function asSuggestions(
  chart: Chart,
  lines: readonly Service[],
  diagnoses: readonly Suggestion[],
): readonly Suggestion[] {
  return lines.map((line, index) => ({
    system: procedureSystem(line.code) === "hcpcs" ? "hcpcs" : "cpt",
    code: line.code,
    title: titleOf(chart, line),
    confidence: line.confidence,
    rank: index + 2,
    role: line.role,
    evidence: line.evidence,
    why: [line.why],
    alternatives: [],
    modifiers: line.modifiers,
    units: line.units,
    pointers: pointersOf(line, diagnoses),
  }));
}
