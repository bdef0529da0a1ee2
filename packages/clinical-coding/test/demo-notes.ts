import { noteTemplates, renderNote } from "@cleanclaim/fixtures";
import { parseDate } from "@cleanclaim/model";
import type { CodingEngine } from "../src/index.ts";

const PLACE_MEDICARE = "medicare";

export interface DemoScore {
  readonly notes: number;
  readonly sameDiagnoses: number;
  readonly sameFirst: number;
  readonly sameServices: number;
  readonly sameModifiers: number;
  readonly sameLevel: number;
  readonly levels: number;
  readonly queriesAsked: number;
  readonly queriesWanted: number;
  readonly differences: readonly string[];
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].sort().join(" ") === [...b].sort().join(" ");

/** Codes each note of the demo world and compares with the careful coder's codes. `pick` chooses among the slots. */
export function scoreDemoNotes(engine: CodingEngine, pick = 0): DemoScore {
  const differences: string[] = [];
  let [sameDiagnoses, sameFirst, sameServices, sameModifiers, sameLevel, levels, asked, wanted] = [
    0, 0, 0, 0, 0, 0, 0, 0,
  ];
  for (const template of noteTemplates) {
    const age = Math.round((template.minAge + template.maxAge) / 2);
    const sex = template.sex ?? (pick % 2 === 0 ? "F" : "M");
    const { text, codes } = renderNote(template, { age, sex, lastName: "Quillfeather", draw: (below) => pick % below });
    const result = engine.code({
      text,
      age,
      sex,
      date: parseDate("2026-06-10"),
      newPatient: template.patientStatus === "new",
      placeOfService: codes.placeOfService,
      ...(template.audience === PLACE_MEDICARE ? { payer: "medicare" as const } : {}),
    });
    const dx = result.suggestions.filter((one) => one.system === "icd10cm").map((one) => one.code);
    const goldDx = codes.diagnoses.map((one) => one.code);
    const services = result.suggestions.filter((one) => one.role === "procedure");
    const lines = services.map((one) => one.code);
    const goldLines = codes.lines.map((one) => one.code);
    const full = services.map((one) => `${[one.code, ...(one.modifiers ?? [])].join("-")}x${one.units ?? 1}`);
    const goldFull = codes.lines.map((one) => `${[one.code, ...one.modifiers].join("-")}x${one.units}`);
    const notes: string[] = [];
    if (same(dx, goldDx)) sameDiagnoses += 1;
    else notes.push(`dx ${dx.join(" ")} | ${goldDx.join(" ")}`);
    if (dx[0] === goldDx[0]) sameFirst += 1;
    if (same(lines, goldLines)) sameServices += 1;
    if (same(full, goldFull)) sameModifiers += 1;
    else notes.push(`lines ${full.join(" ")} | ${goldFull.join(" ")}`);
    if (codes.level !== undefined) {
      levels += 1;
      if (result.em?.code === codes.level.code) sameLevel += 1;
      else
        notes.push(
          `level ${result.em?.code ?? "none"} (${result.em === null ? "" : [result.em.problems, result.em.data, result.em.risk].map((one) => one.level.slice(0, 1)).join("")}) | ${codes.level.code}: ${codes.level.basis}`,
        );
    }
    wanted += codes.queries.length;
    for (const query of codes.queries)
      if (result.queries.some((one) => one.current === query.current || one.topic === query.topic)) asked += 1;
      else notes.push(`no query ${query.topic}`);
    if (codes.queries.length === 0 && result.queries.length > 0)
      notes.push(`needless ${result.queries.map((one) => one.topic).join(" ")}`);
    if (notes.length > 0) differences.push(`${template.id}: ${notes.join("; ")}`);
  }
  return {
    notes: noteTemplates.length,
    sameDiagnoses,
    sameFirst,
    sameServices,
    sameModifiers,
    sameLevel,
    levels,
    queriesAsked: asked,
    queriesWanted: wanted,
    differences,
  };
}
