import { readFileSync } from "node:fs";
import { standardPacks } from "@cleanclaim/claim-edits";
import { describe, expect, it } from "vitest";
import { editCasesFile } from "./generate-edit-cases.ts";
import { coverageMarkdown, coveragePage } from "../apps/server/src/edit-library/coverage-page.ts";
import { casesOf } from "../apps/server/src/edit-library/edit-cases.ts";

const repository = new URL("../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, repository), "utf8");

describe("what is generated from the edits", () => {
  it("has the examples of the edits as they are; run tools/generate-edits-page.ts", () => {
    expect(read("apps/server/src/edit-library/edit-cases.gen.ts")).toBe(editCasesFile());
  });

  it("has docs/coverage.md as the registers have it; run tools/generate-edits-page.ts", () => {
    expect(read("docs/coverage.md")).toBe(coverageMarkdown(coveragePage()));
  });

  it("knows examples of every edit, and the codes that they name", () => {
    for (const edit of standardPacks.flatMap((pack) => pack.edits))
      expect(casesOf(edit.id).cases.length, edit.id).toBeGreaterThan(1);
    expect(casesOf("NCCI-014").codes.has("97110")).toBe(true);
  });

  it("says for everything that is not looked at why", () => {
    const page = coveragePage();
    expect(page.covered).toBeGreaterThan(30);
    for (const { coveredBy, notCovered } of page.packs.flatMap((pack) => pack.requirements)) {
      expect(coveredBy.length > 0).toBe(notCovered === null);
      for (const { name } of coveredBy) expect(name).not.toBe("");
    }
  });
});
