import { describe, expect, it } from "vitest";

import { toDate } from "@cleanclaim/model";

import {
  createEditEngine,
  noTables,
  requirementRegister,
  standardPacks,
  type Edit,
  type TableName,
} from "../src/index.ts";
import { answerOf, claimWith, filesOfEdits, readCases } from "./edit-cases.ts";

const edits = standardPacks.flatMap((pack) => pack.edits);
const byId = new Map(edits.map((edit) => [edit.id, edit]));
const caseFiles = filesOfEdits(".cases.yaml").map((path) => ({ path, file: readCases(path) }));

describe("the catalogue of edits", () => {
  it("has every edit file in a pack, each id once, and a cases file beside each", () => {
    const files = filesOfEdits(".edit.ts").map((path) => path.replace(/^.*\/([A-Z]+-\d{3})\..*$/, "$1"));
    expect(new Set(edits.map((edit) => edit.id)).size).toBe(edits.length);
    expect(files.toSorted()).toEqual(edits.map((edit) => edit.id).toSorted());
    expect(caseFiles.map(({ file }) => file.edit).toSorted()).toEqual(edits.map((edit) => edit.id).toSorted());
    for (const { path, file } of caseFiles) expect(path).toContain(`/${file.edit}.cases.yaml`);
  });

  it.each(edits.map((edit) => [edit.id, edit] as const))("%s says what style asks of an edit", (_, edit) => {
    expect(edit.sources[0].name).not.toBe("");
    expect(edit.why.length).toBeGreaterThan(30);
    expect(edit.remedy.length).toBeGreaterThan(15);
    expect(edit.history[0].change).not.toBe("");
    expect(edit.family).toMatch(/^[a-z0-9-]+$/);
    expect(edit.status === "retired").toBe(edit.replacedBy !== undefined);
  });
});

describe("the requirement register", () => {
  it("names every edit once and only edits that exist, and says why something is not covered", () => {
    const named = requirementRegister.flatMap((requirement) => requirement.coveredBy ?? []);
    expect(named.toSorted()).toEqual(edits.map((edit) => edit.id).toSorted());
    for (const { coveredBy, notCovered } of requirementRegister)
      expect(coveredBy === undefined).toBe(notCovered !== undefined);
  });
});

describe("the dated rules at each quarter start", () => {
  const quarters = ["2023", "2024", "2025", "2026", "2027"].flatMap((year) =>
    ["01", "04", "07", "10"].map((month) => `${year}-${month}-01`),
  );
  const engine = createEditEngine({ packs: standardPacks, tables: noTables });
  const answerOn = (quarter: string): { findings: readonly unknown[]; lacking: readonly string[] } => {
    const claim = claimWith({ lines: [{ serviceFrom: quarter }] });
    const check = engine.check({ claims: [claim], submittedOn: toDate(quarter) })[0];
    return { findings: check?.findings ?? [], lacking: check?.notEvaluated.map((each) => each.edit) ?? [] };
  };
  it.each(quarters)("%s: a standard claim is clean, and the same edits ask for a table", (quarter) => {
    const { findings, lacking } = answerOn(quarter);
    expect(findings).toEqual([]);
    expect(lacking).toEqual(answerOn("2024-01-01").lacking);
    expect(lacking.length).toBeGreaterThan(10);
  });
});

function allowed(edit: Edit, path: string): boolean {
  return edit.reads.fields.some(
    (field) => path === field || path.startsWith(`${field}.`) || field.startsWith(`${path}.`),
  );
}

describe.each(caseFiles)("$file.edit", ({ file }) => {
  const edit = byId.get(file.edit);
  it("has cases that pass and cases that find", () => {
    const answers = new Set(file.cases.map((each) => each.expect));
    expect([...answers]).toEqual(expect.arrayContaining(["pass", "finding"]));
    expect(file.cases.some((each) => each.kind === "boundary" || each.kind === "missing-data")).toBe(true);
  });

  it.each(file.cases.map((each) => [each.name, each] as const))("%s", (_, each) => {
    if (edit === undefined) throw new Error(`no edit ${file.edit}`);
    const fields = new Set<string>();
    const tables = new Set<TableName>();
    const trace = {
      field: (_id: string, path: string) => fields.add(path),
      table: (_id: string, name: TableName) => tables.add(name),
    };
    const answer = answerOf(edit, file, each, trace);
    expect(answer.answer, JSON.stringify(answer.found)).toBe(each.expect);
    if (each.line !== undefined) expect(answer.found.map((found) => found.line)).toContain(each.line);
    if (each.severity !== undefined) expect(answer.found.map((found) => found.severity)).toContain(each.severity);
    for (const found of answer.found) expect(found.message).toMatch(/^(Held|Check|Note): .+\. .+[.?!]$/);
    expect([...tables].filter((name) => !edit.reads.tables.includes(name))).toEqual([]);
    expect([...fields].filter((path) => !allowed(edit, path))).toEqual([]);
  });
});
