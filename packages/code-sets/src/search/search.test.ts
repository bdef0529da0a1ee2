import { toDate } from "@cleanclaim/model";
import { beforeAll, describe, expect, it } from "vitest";
import { type CodeSets, codesSearch, codesSearchBatch, importCodeSets, openCodeSetStore } from "../index.ts";
import { publishedFolder, temporaryFolder } from "../test-fixtures.ts";
import { editDistance, indexWords, root } from "./words.ts";

const first = (codeSets: CodeSets, query: string): string | undefined =>
  codeSets.search(query, { set: "icd10cm" }).results[0]?.code;

describe("search over the official files", () => {
  let codeSets: CodeSets;

  beforeAll(() => {
    const data = temporaryFolder();
    importCodeSets(data, publishedFolder());
    codeSets = openCodeSetStore(data);
  });

  it("finds by code prefix, with and without dot", () => {
    expect(codeSets.search("k25", { set: "icd10cm" }).results.map((result) => result.code)).toEqual(["K25.0", "K25.9"]);
    expect(first(codeSets, "k259")).toBe("K25.9");
    expect(first(codeSets, "s52.50")).toBe("S52.501A");
  });

  it("finds by title, index and inclusion words in any order", () => {
    expect(first(codeSets, "gastric ulcer")).toBe("K25.9");
    expect(first(codeSets, "ulcer of the stomach")).toBe("K25.9");
    expect(first(codeSets, "acute stomach ulcer with hemorrhage")).toBe("K25.0");
  });

  it("forgives spelling, British forms and lay words", () => {
    expect(first(codeSets, "gastrik ulser")).toBe("K25.9");
    expect(first(codeSets, "acute gastric ulcer with haemorrhage")).toBe("K25.0");
    expect(first(codeSets, "broken wrist")).toBe("S52.509A");
  });

  it("follows side and episode down to the code", () => {
    expect(first(codeSets, "fracture wrist left")).toBe("S52.502A");
    expect(first(codeSets, "broken wrist L")).toBe("S52.502A");
    expect(first(codeSets, "fracture lower end right radius subsequent encounter")).toBe("S52.501D");
  });

  it("answers for the day asked about, and says when it cannot", () => {
    expect(
      codeSets
        .search("relapsing remitting multiple sclerosis", { set: "icd10cm", on: toDate("2025-01-01") })
        .results.map((r) => r.code),
    ).not.toContain("G35.A");
    expect(first(codeSets, "relapsing remitting multiple sclerosis")).toBe("G35.A");
    expect(codeSets.search("ulcer", { set: "icd10cm", on: toDate("2027-01-01") }).note).toContain(
      "FY2026 answers instead",
    );
  });

  it("finds supplies and drugs", () => {
    expect(codeSets.search("new drug", { set: "hcpcs" }).results[0]?.code).toBe("J9002");
  });

  it("gives the same answer twice", () => {
    expect(codeSets.search("ulcer")).toEqual(codeSets.search("ulcer"));
  });

  it("offers every phrase to the coding engine", () => {
    const terms = [...codeSets.icd10cm.terms({ on: toDate("2025-10-01") })];
    expect(terms).toContainEqual({
      phrase: "stomach ulcer (peptic)",
      code: "K25",
      billableCode: "K25.9",
      source: "inclusion",
    });
    expect(terms.some((term) => term.source === "index" && term.code === "K25.0")).toBe(true);
  });

  it("has the shape of the command line", () => {
    const ticks = [10, 12.5];
    const result = codesSearch(codeSets, "gastric ulcer", { set: "icd10cm", limit: "1" }, () => ticks.shift() ?? 0);
    expect(result.json).toMatchObject({
      query: "gastric ulcer",
      took_ms: 2.5,
      results: [{ set: "icd10cm", code: "K25.9", billable: true }],
    });
    expect(codesSearch(codeSets, "x", { set: "nonsense" }, () => 0)).toMatchObject({ exitStatus: 2 });
    expect(codesSearch(codeSets, "x", { limit: "0" }, () => 0).exitStatus).toBe(2);
    const batch = [...codesSearchBatch(codeSets, ["gastric ulcer\tK25.9", "zzzzqqqq", ""], {}, () => 0)].map(
      (line) => line.json,
    );
    expect(batch).toHaveLength(3);
    expect(batch[1]).toEqual({ query: "zzzzqqqq", results: [], took_ms: 0 });
  });
});

describe("search over the starter lists alone", () => {
  const codeSets = openCodeSetStore(temporaryFolder());

  it.each([
    ["htn", "I10"],
    ["dm2", "E11.9"],
    ["sugar diabetes", "E11.9"],
    ["heart attack", "I21.9"],
    ["gastric ulcer", "K25.9"],
    ["stomach ulcer", "K25.9"],
    ["gerd", "K21.9"],
    ["low back pain", "M54.50"],
    ["high cholesterol", "E78.00"],
  ])("%s leads to %s", (query, code) => {
    expect(first(codeSets, query)).toBe(code);
  });
});

describe("words", () => {
  it("brings spellings together", () => {
    expect(indexWords("Haemorrhages of the oesophagus")).toEqual(["hemorrhage", "esophagus"]);
    expect(indexWords("Crohn's disease")).toEqual(["crohn", "disease"]);
    expect(root("tracheal")).toBe(root("tracheitis"));
  });

  it("counts a swap of neighbours as one slip", () => {
    expect(editDistance("gastric", "gatsric", 2)).toBe(1);
    expect(editDistance("gastric", "gastritis", 1)).toBe(2);
  });
});
