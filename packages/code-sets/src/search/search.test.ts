import { toDate } from "@cleanclaim/model";
import { beforeAll, describe, expect, it } from "vitest";
import { type CodeSets, codesSearch, codesSearchBatch, importCodeSets, openCodeSetStore } from "../index.ts";
import { publishedFolder, temporaryFolder } from "../test-fixtures.ts";
import { Beginnings } from "./beginnings.ts";
import { drugUse } from "./drug-use.ts";
import { Lexicon } from "./lexicon.ts";
import { quantityCode } from "./quantities.ts";
import { soundOf } from "./sound.ts";
import { askedSide } from "./suitability.ts";
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

  it("reads codes with spaces, and words below a code", () => {
    expect(first(codeSets, "k25 9")).toBe("K25.9");
    expect(first(codeSets, "K25 acute hemorrhage")).toBe("K25.0");
  });

  it("says how the query was read", () => {
    const matched = (query: string): string => codeSets.search(query, { set: "icd10cm" }).results[0]?.matched ?? "";
    expect(matched("gastrik ulcer")).toContain("gastrik read as gastric");
    expect(matched("gastric ulcer")).toMatch(/\[(?:title|index|inclusion term|synonym)\]$/);
  });

  it("answers every beginning of a phrase as it is typed", () => {
    const phrase = "gastric ulcer";
    for (let length = 2; length <= phrase.length; length += 1)
      expect(codeSets.search(phrase.slice(0, length), { set: "icd10cm" }).results.length).toBeGreaterThan(0);
    expect(first(codeSets, "gastric ulc")).toBe("K25.9");
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

describe("how a query is read", () => {
  it.each([
    ["pain in l shoulder", "left"],
    ["rt hip fx", "right"],
    ["bilat knee oa", "bilateral"],
    ["left and right knee", "bilateral"],
    ["gastric ulcer", undefined],
  ])("%s asks for side %s", (query, side) => {
    expect(askedSide(query)).toBe(side);
  });

  it.each([
    ["bmi 42", "Z6841"],
    ["BMI of 31.4", "Z6831"],
    ["bmi 18", "Z681"],
    ["pregnancy 28 weeks", "Z3A28"],
    ["gestation 6 weeks", "Z3A01"],
    ["nihss 7", "R29707"],
    ["bmi percentile child 42", undefined],
    ["cough for 3 weeks", undefined],
    ["bmi 4", undefined],
  ])("%s gives the code %s", (query, code) => {
    expect(quantityCode(query)?.code).toBe(code);
  });

  it.each([
    ["on warfarin", "Z79.01"],
    ["long term prednisone", "Z79.52"],
    ["warfarin overdose", undefined],
    ["warfarin", undefined],
  ])("%s speaks of long use: %s", (query, code) => {
    expect(drugUse(query)?.code).toBe(code);
  });

  it("writes short forms out and says so", () => {
    const lexicon = new Lexicon(
      [
        { phrase: "ckd", meaning: "chronic kidney disease", code: "N18.9" },
        { phrase: "water on the lung", meaning: "pulmonary edema", code: "J81.1" },
      ],
      [["renal", "kidney"]],
      [["hand", "finger"]],
    );
    expect(lexicon.rewriting("ckd3b")).toEqual({
      text: "chronic kidney disease 3b",
      steps: ["ckd = chronic kidney disease"],
    });
    expect(lexicon.whole("water on my lung").map((entry) => entry.code)).toEqual(["J81.1"]);
    expect(lexicon.rewriting("gastric ulcer")).toBeUndefined();
    expect(lexicon.alike("kidney")).toEqual(["renal"]);
    expect([lexicon.wider("finger"), lexicon.wider("hand")]).toEqual([["hand"], []]);
  });

  it("completes a word by what is asked most, one suggestion a code", () => {
    const beginnings = new Beginnings(
      [
        { phrase: "htn", meaning: "hypertension", code: "I10" },
        { phrase: "high blood pressure", meaning: "hypertension", code: "I10" },
      ],
      [{ title: "Hyperlipidemia", code: "E78.5" }],
    );
    expect(beginnings.completing("h", 5).map((one) => [one.phrase, one.code])).toEqual([
      ["htn", "I10"],
      ["Hyperlipidemia", "E78.5"],
    ]);
    expect(beginnings.completing("pres", 5).map((one) => one.code)).toEqual(["I10"]);
    expect(beginnings.completing("two words", 5)).toEqual([]);
  });

  it("hears words that are written by ear", () => {
    expect(soundOf("numonia")).toBe(soundOf("pneumonia"));
    expect(soundOf("sikosis")).not.toBe(soundOf("sarcoidosis"));
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
