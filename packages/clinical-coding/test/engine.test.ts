import { openCodeSetStore } from "@cleanclaim/code-sets";
import { noteTemplate, renderNote } from "@cleanclaim/fixtures";
import { parseDate } from "@cleanclaim/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeBatch, codeNote, type CodingInput, createCodingEngine } from "../src/index.ts";
import { eightMinuteUnits } from "../src/procedures/timed-units.ts";
import { twoOfThree } from "../src/visit-level/visit-level.ts";
import { scoreDemoNotes } from "./demo-notes.ts";
import { emptyStoreFolder } from "./test-store.ts";

const engine = createCodingEngine(openCodeSetStore(emptyStoreFolder()));
const on = parseDate("2026-06-10");

function diagnoses(text: string, more: Partial<CodingInput> = {}): string[] {
  return engine
    .code({ text, date: on, ...more })
    .suggestions.filter((one) => one.system === "icd10cm")
    .map((one) => one.code);
}

function ulcerNote(): string {
  return renderNote(noteTemplate("gi-gastric-ulcer-unspecified"), {
    age: 52,
    sex: "F",
    lastName: "Quillfeather",
    draw: () => 0,
  }).text;
}

describe("the note of the gastric ulcer", () => {
  const text = ulcerNote();
  const result = engine.code({ text, date: on, age: 52, sex: "F", newPatient: false, placeOfService: "11" });

  it("leads to K25.9 first, with the words that say so", () => {
    const [first] = result.suggestions;
    expect(first?.code).toBe("K25.9");
    expect(first?.role).toBe("first-listed");
    for (const words of first?.evidence ?? []) expect(text.slice(words.start, words.end)).toBe(words.text);
    expect(first?.evidence.map((words) => words.text.toLowerCase()).join(" ")).toContain("gastric ulcer");
    expect(first?.why.length).toBeGreaterThan(0);
  });

  it("asks whether it is acute or chronic without leading", () => {
    const query = result.queries.find((one) => one.current === "K25.9");
    expect(query?.question).toBe("Is this gastric ulcer acute or chronic?");
    expect(query?.options).toEqual(["Acute", "Chronic", "Other (please specify)", "Unable to determine"]);
    expect(query?.answers).toEqual([
      { answer: "Acute", code: "K25.3" },
      { answer: "Chronic", code: "K25.7" },
    ]);
  });

  it("changes the code when the answer comes as an addendum", () => {
    expect(diagnoses(`${text}\n\nAddendum: The gastric ulcer is acute.`)[0]).toBe("K25.3");
    expect(diagnoses(`${text}\n\nAddendum: The gastric ulcer is chronic.`)[0]).toBe("K25.7");
    expect(diagnoses(`${text}\n\nAddendum: Chronic.`)[0]).toBe("K25.7");
  });

  it("supports a moderate office visit", () => {
    expect(result.em?.code).toBe("99214");
    expect(result.em?.level).toBe("moderate");
    expect(result.em?.basis).toBe("mdm");
  });

  it("gives the same bytes when asked again", () => {
    const again = createCodingEngine(openCodeSetStore(emptyStoreFolder()));
    const input = { text, date: on, age: 52, sex: "F", newPatient: false, placeOfService: "11" } as const;
    expect(JSON.stringify(again.code(input))).toBe(JSON.stringify(result));
  });
});

describe("guideline rules", () => {
  const cases: readonly (readonly [
    rule: string,
    text: string,
    codes: readonly string[],
    more?: Partial<CodingInput>,
  ])[] = [
    [
      "IV.H: uncertain diagnoses of outpatients are not coded",
      "Assessment: Chest pain. Rule out myocardial infarction.",
      ["R07.9"],
    ],
    [
      "II.H: uncertain diagnoses of inpatients at discharge are",
      "Discharge diagnosis: Probable pneumonia.",
      ["J18.9"],
      { setting: "inpatient" },
    ],
    ["negated conditions are not coded", "Assessment: Gastric ulcer. No heart failure, no diabetes.", ["K25.9"]],
    ["I.B.5: a symptom of a diagnosis is not added", "Assessment: 1. Viral gastroenteritis. 2. Diarrhea.", ["A08.4"]],
    [
      "I.B.8: acute before chronic",
      "Assessment: Acute maxillary sinusitis on top of chronic maxillary sinusitis.",
      ["J01.00", "J32.0"],
    ],
    ["I.A.15: diabetes with neuropathy is presumed", "Assessment: 1. Type 2 diabetes. 2. Polyneuropathy.", ["E11.42"]],
    [
      "I.C.4.a: insulin of type 2",
      "Assessment: Type 2 diabetes.\nPlan: Continue insulin glargine 20 units.",
      ["E11.9", "Z79.4"],
    ],
    [
      "I.C.9.a: hypertension with heart failure and kidney disease",
      "Assessment: Hypertension. Chronic diastolic heart failure. CKD stage 4.",
      ["I13.0", "I50.32", "N18.4"],
    ],
    [
      "I.C.9.a.2: unless the provider says they are not related",
      "Assessment: Essential hypertension, unrelated. CKD stage 3a, not due to the hypertension.",
      ["I10", "N18.31"],
    ],
    [
      "I.C.10.a: COPD with pneumonia",
      "Assessment: COPD with acute exacerbation. Pneumonia.",
      ["J44.0", "J44.1", "J18.9"],
    ],
    [
      "I.A.13: the disease before its manifestation",
      "Assessment: Late-onset Alzheimer disease with moderate dementia, without behavioral disturbance.",
      ["G30.1", "F02.B0"],
    ],
    ["I.B.14: BMI beside a diagnosis of weight", "BMI 36.4.\nAssessment: Class 2 obesity.", ["E66.812", "Z68.36"]],
    [
      "I.C.21.c.5: a screening stays first",
      "Indication: Screening colonoscopy.\nImpression: Screening colonoscopy; hyperplastic polyp of the sigmoid colon.",
      ["Z12.11", "K63.5"],
    ],
    [
      "I.C.21.c.8: follow-up before history",
      "Assessment: Follow-up after completed treatment for kidney stone. History of kidney stones.",
      ["Z09", "Z87.442"],
    ],
    [
      "I.C.15: weeks beside a code of pregnancy",
      "28 weeks 3 days.\nAssessment: Gestational diabetes, diet controlled.",
      ["O24.410", "Z3A.28"],
      { sex: "F" },
    ],
    ["I.B.13: both sides in one code", "Assessment: Primary osteoarthritis of both knees.", ["M17.0"]],
    ["the sex of the record is respected", "Assessment: Enlarged prostate. Hypertension.", ["I10"], { sex: "F" }],
    ["a former smoker is history", "Assessment: Hypertension. Former smoker.", ["I10", "Z87.891"]],
  ];
  for (const [rule, text, codes, more] of cases) {
    it(rule, () => {
      expect(diagnoses(text, more)).toEqual(codes);
    });
  }

  it("asks for the side that is missing", () => {
    const result = engine.code({ text: "Diagnosis: Ankle sprain.", date: on });
    expect(result.suggestions[0]?.code).toBe("S93.409A");
    expect(result.queries[0]?.topic).toBe("laterality");
  });

  it("tells what it left out and why", () => {
    const result = engine.code({ text: "Assessment: Peritonsillar abscess with acute tonsillitis.", date: on });
    expect(result.suggestions.filter((one) => one.system === "icd10cm").map((one) => one.code)).toEqual(["J36"]);
    expect(result.findings.map((one) => one.rule)).toContain("excludes1");
  });
});

describe("the notes of the demo practice", () => {
  const score = scoreDemoNotes(engine);
  it("are coded as the careful coder does, nearly all of them", () => {
    expect(score.sameFirst / score.notes).toBeGreaterThanOrEqual(0.93);
    expect(score.sameDiagnoses / score.notes).toBeGreaterThanOrEqual(0.82);
    expect(score.sameServices / score.notes).toBeGreaterThanOrEqual(0.82);
    expect(score.sameLevel / score.levels).toBeGreaterThanOrEqual(0.8);
    expect(score.queriesAsked).toBe(score.queriesWanted);
  });
});

describe("units and levels", () => {
  it("divides timed minutes by the 8-minute rule", () => {
    expect(eightMinuteUnits([25, 15])).toEqual([2, 1]);
    expect(eightMinuteUnits([15, 15, 10])).toEqual([1, 1, 1]);
    expect(eightMinuteUnits([7])).toEqual([0]);
    expect(eightMinuteUnits([8])).toEqual([1]);
    expect(eightMinuteUnits([10, 10])).toEqual([1, 0]);
  });

  it("never gives more units than the total minutes allow", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 6 }), (minutes) => {
        const units = eightMinuteUnits(minutes).reduce((sum, one) => sum + one, 0);
        const total = minutes.reduce((sum, one) => sum + one, 0);
        expect(units).toBe(Math.floor((total + 7) / 15));
      }),
    );
  });

  it("takes the level that two of three reach", () => {
    expect(twoOfThree(["low", "straightforward", "moderate"])).toBe("low");
    expect(twoOfThree(["moderate", "high", "moderate"])).toBe("moderate");
  });
});

describe("bad and odd input", () => {
  it("answers an empty note with nothing, and says that it is empty", () => {
    const answer = engine.code({ text: "" });
    expect(answer).toMatchObject({ suggestions: [], queries: [], em: null });
    expect(answer.findings.map((finding) => finding.rule)).toEqual(["note-empty"]);
  });

  it("never throws and keeps every offset inside the note", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (noise) => {
        const text = `İ ${noise}\nAssessment: Gastric ulcer. ${noise}`;
        for (const one of engine.code({ text }).suggestions)
          for (const words of one.evidence) expect(text.slice(words.start, words.end)).toBe(words.text);
      }),
      { numRuns: 60 },
    );
  });

  it("answers each line of a batch, also a broken one", () => {
    const lines = [JSON.stringify({ id: "a", text: "Assessment: Hypertension." }), "{", JSON.stringify({ id: "c" })];
    const answers = [...codeBatch(engine, lines, () => 0)].map((line): unknown => JSON.parse(line));
    expect(answers).toMatchObject([
      { id: "a" },
      { id: null, error: "line 2 is not JSON" },
      { id: "c", error: "line 3 has no text" },
    ]);
  });

  it("refuses a date that does not exist in words", () => {
    expect(codeNote(engine, "x", { date: "2026-02-30" }, () => 0)).toEqual({
      error: "2026-02-30 is not a date; write it as 2026-05-31",
    });
  });
});
