import type { Suggestion } from "@cleanclaim/revenue-cycle/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Draft, DraftDiagnosis } from "./draft.ts";
import {
  acceptSuggestion,
  addDiagnosis,
  addLine,
  itemsOf,
  mergeSaved,
  moveDiagnosis,
  parseModifiers,
  pendingOf,
  rejectSuggestion,
  removeDiagnosis,
  saveBody,
  togglePointer,
} from "./draft.ts";

const empty: Draft = { diagnoses: [], lines: [], rejected: [] };
const dx = (code: string): DraftDiagnosis => ({ code, title: code, origin: "manual", evidence: [], why: [] });
const line = (procedureCode: string) => ({
  procedureCode,
  description: "",
  origin: "manual" as const,
  evidence: [],
  why: [],
});
const suggestion = (code: string, role: Suggestion["role"], system: Suggestion["system"] = "icd10cm"): Suggestion => ({
  system,
  code,
  title: code,
  confidence: 0.9,
  rank: 1,
  role,
  evidence: [],
  why: [],
  alternatives: [],
});
/** The diagnosis codes that a line points at. */
const pointed = (draft: Draft, at = 0) =>
  draft.lines[at]?.diagnosisPointers.map((pointer) => draft.diagnoses[pointer - 1]?.code);

describe("pointers", () => {
  const three = ["A00", "B00", "C00"].reduce((draft, code) => addDiagnosis(draft, dx(code)), empty);
  const base = togglePointer(togglePointer(addLine(three, line("43239")), 0, 3), 0, 1);
  it("points a new procedure at the first diagnosis and a visit level at four", () => {
    expect(pointed(addLine(three, line("43239")))).toEqual(["A00"]);
    expect(pointed(addLine(three, line("99213")))).toEqual(["A00", "B00", "C00"]);
  });
  it("follows a diagnosis that moves", () => {
    expect(pointed(base)).toEqual(["C00"]);
    expect(pointed(moveDiagnosis(base, 2, 0))).toEqual(["C00"]);
    expect(moveDiagnosis(base, 2, 0).lines[0]?.diagnosisPointers).toEqual([1]);
  });
  it("goes when its diagnosis goes, and moves up behind another", () => {
    expect(pointed(removeDiagnosis(base, 2))).toEqual([]);
    expect(pointed(removeDiagnosis(base, 0))).toEqual(["C00"]);
  });
  it("takes four and not a fifth", () => {
    const six = ["1", "2", "3", "4", "5", "6"].reduce((draft, code) => addDiagnosis(draft, dx(code)), empty);
    let draft = addLine(six, line("43239"));
    for (const position of [2, 3, 4, 5]) draft = togglePointer(draft, 0, position);
    expect(draft.lines[0]?.diagnosisPointers).toEqual([1, 2, 3, 4]);
  });
  it("gives a diagnosis to a line that has none", () => {
    expect(pointed(addDiagnosis(addLine(empty, line("43239")), dx("K25.9")))).toEqual(["K25.9"]);
  });
  it("keeps every line on its diagnoses under any order of moves", () => {
    const move = fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 }));
    fc.assert(
      fc.property(fc.array(move), (moves) => {
        const moved = moves.reduce((draft, [from, to]) => moveDiagnosis(draft, from, to), base);
        expect(pointed(moved)).toEqual(["C00"]);
        expect(moved.diagnoses.map((each) => each.code).toSorted()).toEqual(["A00", "B00", "C00"]);
      }),
    );
  });
});

describe("suggestions", () => {
  it("puts the first-listed diagnosis in front", () => {
    const draft = acceptSuggestion(addDiagnosis(empty, dx("R10.13")), suggestion("K25.9", "first-listed"));
    expect(draft.diagnoses.map((each) => each.code)).toEqual(["K25.9", "R10.13"]);
  });
  it("leaves what was taken or refused", () => {
    const all = [
      suggestion("K25.9", "first-listed"),
      suggestion("R10.13", "secondary"),
      suggestion("43239", "procedure", "cpt"),
    ];
    const [first, second] = all;
    if (first === undefined || second === undefined) throw new Error("the list above has three");
    const draft = rejectSuggestion(acceptSuggestion(empty, first), second);
    expect(pendingOf(draft, all).map((each) => each.code)).toEqual(["43239"]);
    expect(itemsOf(draft, all).map((item) => item.key)).toEqual(["d:K25.9", "s:cpt:43239"]);
  });
  it("does not ask again for what a more exact code of the same words answers", () => {
    const evidence = [{ start: 10, end: 22, text: "gastric ulcer", section: "" }];
    const ulcer = { ...suggestion("K25.9", "first-listed"), evidence };
    expect(pendingOf(addDiagnosis(empty, { ...dx("K25.7"), evidence }), [ulcer])).toEqual([]);
    expect(pendingOf(addDiagnosis(empty, dx("K25.7")), [ulcer])).toEqual([ulcer]);
    expect(pendingOf(addDiagnosis(empty, { ...dx("K29.70"), evidence }), [ulcer])).toEqual([ulcer]);
  });
  it("takes an alternative in the place of the suggestion, which does not come back", () => {
    const first = suggestion("K25.9", "first-listed");
    const draft = acceptSuggestion(empty, first, { code: "K25.3", title: "Acute" });
    expect(draft.diagnoses.map((each) => [each.code, each.origin])).toEqual([["K25.3", "manual"]]);
    expect(pendingOf(draft, [first])).toEqual([]);
  });
});

describe("saving", () => {
  const sent = addLine(addDiagnosis(empty, dx("K25.9")), line("43239"));
  const saved = {
    version: 2,
    findings: [],
    totalCharge: "310.00",
    diagnoses: [dx("K25.9")],
    lines: [
      {
        ...line("43239"),
        description: "EGD",
        modifiers: [],
        units: "1",
        unitType: "UN" as const,
        charge: "310.00",
        diagnosisPointers: [1],
      },
    ],
  };
  it("sends codes, pointers and evidence, and nothing that the server computes", () => {
    expect(saveBody(sent, 1).lines).toEqual([
      { procedureCode: "43239", origin: "manual", modifiers: [], units: "1", unitType: "UN", diagnosisPointers: [1] },
    ]);
  });
  it("takes charges over, also into a draft that has moved on", () => {
    expect(mergeSaved(sent, sent, saved).lines[0]?.charge).toBe("310.00");
    const later = addDiagnosis(sent, dx("R10.13"));
    const merged = mergeSaved(later, sent, saved);
    expect(merged.lines[0]?.charge).toBe("310.00");
    expect(merged.diagnoses).toHaveLength(2);
  });
});

describe("modifiers", () => {
  it("reads up to four", () => {
    expect(parseModifiers(" 25, lt ")).toEqual(["25", "LT"]);
    expect(parseModifiers("")).toEqual([]);
    expect(parseModifiers("25 lt xs 59 gp")).toBeUndefined();
    expect(parseModifiers("2")).toBeUndefined();
  });
});
