import { openCodeSetStore } from "@cleanclaim/code-sets";
import { toDate } from "@cleanclaim/model";
import { describe, expect, it } from "vitest";
import { emptyStoreFolder } from "../../test/test-store.ts";
import { createCodingEngine } from "../engine.ts";
import type { CodingInput, ProviderQuery } from "../types.ts";
import { lintQuery } from "./linter.ts";
import { conditionReader } from "./named-conditions.ts";

const store = openCodeSetStore(emptyStoreFolder());
const engine = createCodingEngine(store);
const date = toDate("2026-03-02");
const conditionsIn = conditionReader(store, date);

/** The questions that a note raises; each must cite words that stand there and keep the rules of asking. */
function asked(text: string, more: Partial<CodingInput> = {}): readonly ProviderQuery[] {
  const { queries } = engine.code({ text, date, ...more });
  for (const query of queries) {
    const draft = {
      title: query.title ?? query.question,
      question: query.question,
      options: query.options,
      because: query.because,
      purpose: query.purpose ?? ("specificity" as const),
      evidence: query.evidence,
      priorRelevance: "",
    };
    const stops = lintQuery(draft, { text, conditionsIn }).filter((one) => one.severity === "stop");
    expect(stops.map((one) => `${query.topic} ${one.rule} ${one.words}`)).toEqual([]);
  }
  return queries;
}

const topics = (text: string, more: Partial<CodingInput> = {}) => asked(text, more).map((one) => one.topic);

describe("values without a diagnosis", () => {
  it("are asked about when something was done, with the value and the treatment cited", () => {
    const text =
      "Labs: Sodium 124, potassium 4.1.\nAssessment: Weakness.\nPlan: Fluid restriction, repeat sodium tomorrow.";
    const query = asked(text).find((one) => one.topic === "lab-sodium");
    expect(query?.purpose).toBe("significance");
    expect(query?.evidence.map((one) => one.text)).toEqual(["Sodium 124", "Fluid restriction"]);
    expect(query?.options).toEqual([
      "Hyponatremia",
      "No clinical significance for this visit",
      "Other (please specify)",
      "Unable to determine",
    ]);
  });

  it("are left alone when a diagnosis speaks of them, nothing was done, or they are barely off", () => {
    const plan = "Plan: Fluid restriction, repeat sodium tomorrow.";
    expect(topics(`Labs: Sodium 124.\nAssessment: Hyponatremia.\n${plan}`)).not.toContain("lab-sodium");
    expect(topics("Labs: Sodium 124.\nAssessment: Weakness.\nPlan: Home.")).not.toContain("lab-sodium");
    expect(topics(`Labs: Sodium 134.\nAssessment: Weakness.\n${plan}`)).not.toContain("lab-sodium");
  });

  it("cover oxygen, hemoglobin, creatinine and cultures", () => {
    expect(
      topics("Exam: SpO2 84 % on room air.\nAssessment: Dyspnea.\nPlan: Nasal cannula at 3 liters.", {
        setting: "inpatient",
      }),
    ).toContain("oxygen-saturation");
    expect(
      topics("Labs: Hemoglobin 7.1.\nAssessment: Fatigue.\nPlan: Transfuse two units of packed red cells."),
    ).toContain("lab-hemoglobin");
    expect(
      topics("Labs: Creatinine rose from 0.9 to 2.3.\nAssessment: Vomiting.\nPlan: IV fluids, hold lisinopril."),
    ).toContain("lab-creatinine-rise");
    expect(
      topics("Labs: Blood cultures positive for gram-positive cocci.\nAssessment: Fever.\nPlan: Vancomycin.", {
        setting: "inpatient",
      }),
    ).toContain("finding-blood-culture");
  });
});

describe("drugs without a diagnosis", () => {
  it("are asked about when they were decided on", () => {
    expect(topics("Assessment: Ankle sprain, right.\nPlan: Continue levothyroxine 50 mcg daily.")).toContain(
      "drug-levothyroxine",
    );
    expect(topics("Assessment: Hypothyroidism.\nPlan: Continue levothyroxine 50 mcg daily.")).not.toContain(
      "drug-levothyroxine",
    );
    expect(topics("Medications: levothyroxine 50 mcg.\nAssessment: Ankle sprain, right.")).not.toContain(
      "drug-levothyroxine",
    );
  });
});

describe("statements in conflict", () => {
  it("cite both places", () => {
    const query = asked("HPI: Type 1 diabetes since childhood.\nAssessment: Type 2 diabetes mellitus.").find(
      (one) => one.topic === "conflict-diabetes-type",
    );
    expect(query?.evidence.map((one) => one.text)).toEqual(["Type 1 diabetes", "Type 2 diabetes"]);
    expect(query?.purpose).toBe("conflict");
  });

  it("do not come from a relative, a denial or an alternative", () => {
    expect(topics("HPI: Mother with type 1 diabetes.\nAssessment: Type 2 diabetes mellitus.")).not.toContain(
      "conflict-diabetes-type",
    );
    expect(topics("Assessment: Type 2 diabetes mellitus, not type 1 diabetes.")).not.toContain(
      "conflict-diabetes-type",
    );
  });
});

describe("what a code leaves open", () => {
  it("is asked with the codes that stand beside it", () => {
    const query = asked("Assessment: Carpal tunnel syndrome. Splint at night.").find(
      (one) => one.topic === "laterality",
    );
    expect(query?.current).toBe("G56.00");
    expect(query?.answers.map((one) => [one.answer, one.code])).toEqual(
      expect.arrayContaining([
        ["Right", "G56.01"],
        ["Left", "G56.02"],
      ]),
    );
    expect(topics("Assessment: Carpal tunnel syndrome of the right wrist.")).not.toContain("laterality");
  });

  it("includes how an old injury is cared for, and only then", () => {
    expect(topics("HPI: Twisted the right ankle five weeks ago.\nAssessment: Right ankle sprain.")).toContain(
      "episode-of-care",
    );
    expect(topics("HPI: Twisted the right ankle yesterday.\nAssessment: Right ankle sprain.")).not.toContain(
      "episode-of-care",
    );
  });
});

describe("cause and effect", () => {
  it("is asked where two things stand side by side and nothing ties them", () => {
    const text = "HPI: Postoperative day 3 after colectomy.\nAssessment: Urinary retention.\nPlan: Catheter.";
    const query = asked(text, { setting: "inpatient" }).find((one) => one.topic === "cause-after-operation");
    expect(query?.purpose).toBe("causal");
    expect(
      topics("HPI: Postoperative day 3 after colectomy.\nAssessment: Urinary retention, not a complication.", {
        setting: "inpatient",
      }),
    ).not.toContain("cause-after-operation");
  });
});
