import { type CodeSets, openCodeSetStore } from "@cleanclaim/code-sets";
import { parseDate } from "@cleanclaim/model";
import { describe, expect, it } from "vitest";
import { PCS_CASES } from "../../../test/pcs-cases-table.ts";
import { emptyStoreFolder } from "../../../test/test-store.ts";
import { createCodingEngine, type CodingResult } from "../../index.ts";
import { jointsIn } from "./pcs-spine.ts";
import { ROOT_OPERATIONS } from "./root-operation-table.ts";

const starter = openCodeSetStore(emptyStoreFolder());
const on = parseDate("2026-06-10");
const release = { set: "icd10pcs", name: "test", complete: true, from: parseDate("2025-10-01") ?? never() } as const;

function never(): never {
  throw new RangeError("no day");
}

/** The starter sets with a list of ICD-10-PCS numbers of our own choice; titles are left empty. */
function withList(codes: readonly string[]): CodeSets {
  const listed = new Set(codes);
  const row = (code: string): { code: string; title: string; shortTitle: string; billable: boolean } => ({
    code,
    title: "",
    shortTitle: "",
    billable: true,
  });
  return {
    ...starter,
    icd10pcs: {
      find: (code) =>
        listed.has(code)
          ? { status: "found", value: row(code), release }
          : { status: "absent", reason: "not in the list", release },
      all: () => codes.map(row),
    },
  };
}

const every = createCodingEngine(withList(PCS_CASES.flatMap((one) => one.codes)));

function stay(text: string, engine = every): CodingResult {
  return engine.code({ text: `Hospital course: ${text}`, setting: "inpatient", date: on });
}

const pcsOf = (result: CodingResult): string[] =>
  result.suggestions
    .filter((one) => one.system === "icd10pcs")
    .map((one) => one.code)
    .sort();

describe("ICD-10-PCS from statements of a stay", () => {
  it.each(PCS_CASES.map((one) => [one.text, one] as const))("%s", (_, one) => {
    const result = stay(one.text);
    expect(pcsOf(result)).toEqual([...one.codes].sort());
    if (one.asks !== undefined)
      expect(
        result.findings
          .filter((each) => each.rule === "pcs-documentation")
          .map((each) => each.message)
          .join(" "),
      ).toContain(one.asks);
  });

  it("cites the objective of the operation and the table", () => {
    const line = stay("Laparoscopic appendectomy was performed.").suggestions.find((one) => one.system === "icd10pcs");
    expect(line?.why.map((one) => one.rule)).toEqual(["pcs-root-operation", "pcs-table"]);
    expect(line?.why[0]?.source).toContain("B3.8");
    for (const [text, source] of Object.values(ROOT_OPERATIONS)) {
      expect(text).toMatch(/\.$/);
      expect(source).toMatch(/ICD-10-PCS/);
    }
  });

  it("never offers a code that the list of the day lacks", () => {
    const result = stay("Laparoscopic appendectomy was performed.", createCodingEngine(withList(["0FT44ZZ"])));
    expect(pcsOf(result)).toEqual([]);
    expect(result.findings.find((one) => one.rule === "pcs-row")?.message).toContain("0DTJ4ZZ");
  });

  it("says so when no list is loaded", () => {
    const result = stay("Laparoscopic appendectomy was performed.", createCodingEngine(starter));
    expect(pcsOf(result)).toEqual([]);
    expect(result.findings.map((one) => one.rule)).toContain("pcs-not-loaded");
  });

  it("codes none outside a stay", () => {
    const result = every.code({
      text: "Procedure: Laparoscopic appendectomy was performed.",
      setting: "outpatient",
      date: on,
    });
    expect(pcsOf(result)).toEqual([]);
  });
});

describe("levels of the spine", () => {
  it("counts joints, not vertebrae, by region", () => {
    expect(jointsIn("c5-c6")).toEqual({ cc: 1 });
    expect(jointsIn("c4-7")).toEqual({ cc: 3 });
    expect(jointsIn("l4-s1")).toEqual({ ll: 1, ls: 1 });
    expect(jointsIn("t12-l2")).toEqual({ tl: 1, ll: 1 });
    expect(jointsIn("l4-5 and l4-l5")).toEqual({ ll: 1 });
  });
});
