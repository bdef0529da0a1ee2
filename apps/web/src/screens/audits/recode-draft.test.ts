import { describe, expect, it } from "vitest";
import * as recode from "./recode-draft.ts";

const two = recode.addDiagnosis(recode.addDiagnosis(recode.emptyDraft, "I10", ""), "K25.9", "");

describe("the draft of a recode", () => {
  it("takes each diagnosis once and twelve at most", () => {
    expect(recode.addDiagnosis(two, "I10", "").diagnoses).toHaveLength(2);
    let many = recode.emptyDraft;
    for (let index = 0; index < 15; index += 1) many = recode.addDiagnosis(many, `A${index}`, "");
    expect(many.diagnoses).toHaveLength(12);
  });

  it("keeps lines pointing at their codes when the order changes, and not at what is gone", () => {
    const lined = recode.editLine(recode.addLine(two, "99213", ""), 0, "pointers", "2");
    const moved = recode.moveDiagnosis(lined, 1, 0);
    expect(moved.diagnoses.map((one) => one.code)).toEqual(["K25.9", "I10"]);
    expect(moved.lines[0]?.diagnosisPointers).toEqual([1]);
    expect(recode.removeDiagnosis(moved, 0).lines[0]?.diagnosisPointers).toEqual([]);
    expect(recode.moveDiagnosis(two, 0, 5)).toBe(two);
  });

  it("reads what is typed into a line and drops what it can't be", () => {
    const lined = recode.addLine(two, "99213", "");
    expect(recode.editLine(lined, 0, "modifiers", "25, 5x9 xs").lines[0]?.modifiers).toEqual(["25", "XS"]);
    expect(recode.editLine(lined, 0, "units", "many").lines[0]?.units).toBe("1");
    expect(recode.editLine(lined, 0, "units", "2.5").lines[0]?.units).toBe("2.5");
    expect(recode.editLine(lined, 0, "pointers", "2 9 2 0").lines[0]?.diagnosisPointers).toEqual([2]);
    expect(recode.recodeBody(lined)).toEqual({
      diagnoses: ["I10", "K25.9"],
      lines: [{ procedureCode: "99213", modifiers: [], units: "1", diagnosisPointers: [1, 2] }],
    });
  });
});
