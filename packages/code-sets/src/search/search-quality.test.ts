import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type CodeSets, importCodeSets, openCodeSetStore } from "../index.ts";
import { SHARED_DATA, temporaryFolder } from "../test-fixtures.ts";

const PHRASES = join(SHARED_DATA, "notes", "terms-open.tsv");
const CODES = join(SHARED_DATA, "icd10cm");

interface Share {
  readonly first: number;
  readonly five: number;
  readonly reciprocal: number;
}

function shareOf(codeSets: CodeSets, wanted: (source: string) => boolean): Share {
  let [asked, first, five, reciprocal] = [0, 0, 0, 0];
  for (const line of readFileSync(PHRASES, "utf8").trim().split("\n").slice(1)) {
    const [, term = "", code = "", match = "", source = ""] = line.split("\t");
    if (!wanted(source)) continue;
    asked += 1;
    const plain = code.replace(".", "");
    const at = codeSets.search(term, { set: "icd10cm", limit: 10 }).results.findIndex((result) => {
      const found = result.code.replace(".", "");
      return match === "exact" ? found === plain : found.startsWith(plain);
    });
    if (at === 0) first += 1;
    if (at >= 0 && at < 5) five += 1;
    if (at >= 0) reciprocal += 1 / (at + 1);
  }
  return { first: first / asked, five: five / asked, reciprocal: reciprocal / asked };
}

// The phrases and the official files stand beside the repository; without them there is nothing to measure.
describe.skipIf(!existsSync(PHRASES) || !existsSync(CODES))("search over all of ICD-10-CM (needs shared/data)", () => {
  let codeSets: CodeSets;

  beforeAll(() => {
    const data = temporaryFolder();
    importCodeSets(data, CODES);
    codeSets = openCodeSetStore(data);
  }, 120_000);

  it("finds what the open phrases mean", { timeout: 60_000 }, () => {
    const all = shareOf(codeSets, () => true);
    expect(all.first).toBeGreaterThanOrEqual(0.83);
    expect(all.five).toBeGreaterThanOrEqual(0.9);
    expect(all.reciprocal).toBeGreaterThanOrEqual(0.86);
    const clinical = shareOf(codeSets, (source) => /^(?:authored|CodiEsp|PubMed)/.test(source));
    expect(clinical.first).toBeGreaterThanOrEqual(0.9);
    expect(clinical.five).toBeGreaterThanOrEqual(0.96);
  });

  it.each([
    ["sugar diabetes with kidney trouble", "E11.29"],
    ["ckd3", "N18.30"],
    ["fell from ladder", "W11.XXXA"],
    ["on warfarin", "Z79.01"],
    ["rt hip fx", "S72.001A"],
    ["bmi 42", "Z68.41"],
    ["third degree burn of right hand", "T23.301A"],
    ["metastasis to liver", "C78.7"],
    ["numonia", "J18.9"],
  ])("%s leads to %s", (query, code) => {
    expect(codeSets.search(query, { set: "icd10cm" }).results[0]?.code).toBe(code);
  });

  it("holds only codes of the year in the word list", () => {
    const lines = readFileSync(join(import.meta.dirname, "../../data/words.tsv"), "utf8")
      .trim()
      .split("\n");
    const unknown = lines
      .filter((line) => !/^[#=>]/.test(line) && !line.startsWith("phrase\t"))
      .map((line) => line.split("\t"))
      .filter(([, , code = ""]) => code !== "")
      .filter(
        ([, , code = ""]) =>
          codeSets.search(code, { set: "icd10cm", limit: 1, headings: true }).results[0]?.code !== code,
      );
    expect(unknown.map(([phrase, , code]) => `${phrase ?? ""} ${code ?? ""}`)).toEqual([]);
  });
});
