import { describe, expect, it } from "vitest";

import { standardPacks, type Edit, type TableName } from "../src/index.ts";
import { answerOf, filesOfEdits, readCases } from "./edit-cases.ts";

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
