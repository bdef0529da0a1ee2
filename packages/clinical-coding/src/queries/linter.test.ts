import { toDate } from "@cleanclaim/model";
import { describe, expect, it } from "vitest";
import { openCodeSetStore } from "@cleanclaim/code-sets";
import { emptyStoreFolder } from "../../test/test-store.ts";
import { lintQuery, QUERY_RULES } from "./linter.ts";
import { conditionReader } from "./named-conditions.ts";
import { optionKind, type QueryDraft } from "./query-draft.ts";

const text = `HISTORY: Two days of confusion and cough. No chest pain.
RESULTS: Sodium 124. Oxygen saturation 84 % on room air.
ASSESSMENT:
1. Gastric ulcer. Start omeprazole.
2. Low sodium, fluid restriction ordered. No heart failure.
`;
const record = { text, conditionsIn: conditionReader(openCodeSetStore(emptyStoreFolder()), toDate("2026-03-02")) };

function cite(words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words };
}

const good: QueryDraft = {
  title: "Gastric ulcer: acuity",
  question: "Is the gastric ulcer acute or chronic?",
  options: ["Acute", "Chronic", "Other (please specify)", "Unable to determine"],
  because: "The note names the ulcer without its acuity.",
  purpose: "specificity",
  evidence: [cite("Gastric ulcer")],
  priorRelevance: "",
};

function rulesOf(change: Partial<QueryDraft>): string[] {
  return lintQuery({ ...good, ...change }, record).map((one) => one.rule);
}

describe("a compliant question", () => {
  it("passes", () => {
    expect(rulesOf({})).toEqual([]);
  });

  it("may be open: only another answer and no answer", () => {
    expect(
      rulesOf({
        question: "What is the clinical significance, if any, of the sodium of 124?",
        options: ["Other (please specify)", "Unable to determine"],
        evidence: [cite("Sodium 124")],
      }),
    ).toEqual([]);
  });

  it("may offer a diagnosis that a cited value speaks for", () => {
    expect(
      rulesOf({
        title: "Sodium of 124",
        question: "What is the clinical significance, if any, of the sodium of 124?",
        options: ["Hyponatremia", "No clinical significance", "Other (please specify)", "Unable to determine"],
        purpose: "significance",
        evidence: [cite("Sodium 124"), cite("fluid restriction ordered")],
      }),
    ).toEqual([]);
  });
});

interface RuleCase {
  readonly rule: keyof typeof QUERY_RULES;
  readonly bad: readonly Partial<QueryDraft>[];
  readonly fine: readonly Partial<QueryDraft>[];
}

const ends = ["Other (please specify)", "Unable to determine"];
const cases: readonly RuleCase[] = [
  {
    rule: "leading",
    bad: [
      { question: "Don't you agree that the gastric ulcer is acute?" },
      { question: "The gastric ulcer is acute, right?" },
      { because: "Please document the acuity of the gastric ulcer." },
      { options: ["Acute (recommended)", "Chronic", ...ends] },
      { question: "The gastric ulcer is clearly acute; is it acute or chronic?" },
      { question: "Isn't this gastric ulcer acute?" },
      { because: "The ulcer should be documented as acute." },
      { because: "We think the ulcer is acute." },
    ],
    fine: [
      { question: "Please clarify the acuity of the gastric ulcer." },
      { question: "Based on your judgement, can the acuity of the gastric ulcer be further specified?" },
    ],
  },
  {
    rule: "title",
    bad: [
      { title: "Sepsis clarification" },
      { question: "Does the patient's pneumonia come from aspiration?" },
      { title: "Heart failure: type" },
    ],
    fine: [{ title: "Confusion and cough: cause" }, { title: "Gastric ulcer" }],
  },
  {
    rule: "options",
    bad: [{ options: ["Acute", ...ends] }, { options: ["Unable to determine"] }],
    fine: [{ options: ["Acute", "Acute on chronic", ...ends] }],
  },
  {
    rule: "other",
    bad: [{ options: ["Acute", "Chronic", "Unable to determine"] }],
    fine: [{ options: ["Acute", "Chronic", "Another answer, in own words", "Unable to determine"] }],
  },
  {
    rule: "unable",
    bad: [{ options: ["Acute", "Chronic", "Other (please specify)"] }],
    fine: [{ options: ["Acute", "Chronic", "Other (please specify)", "Cannot be determined"] }],
  },
  { rule: "indicators", bad: [{ evidence: [] }], fine: [{ evidence: [cite("Start omeprazole")] }] },
  {
    rule: "verbatim",
    bad: [
      { evidence: [{ start: 0, end: 13, text: "Gastric ulcer" }] },
      { evidence: [{ ...cite("Gastric ulcer"), text: "gastric ulcer" }] },
      { evidence: [{ start: 5, end: 5, text: "" }] },
    ],
    fine: [{ evidence: [cite("Gastric ulcer. Start")] }],
  },
  {
    rule: "yesNo",
    bad: [{ question: "Is the gastric ulcer acute?", options: ["Yes", "No", ...ends] }],
    fine: [
      {
        question: "Was the gastric ulcer present at the time of admission?",
        options: ["Yes", "No", ...ends],
        purpose: "present-on-admission",
      },
      {
        question: "Is the ulcer acute or chronic?",
        options: ["No longer active", "Acute", ...ends],
        purpose: "conflict",
      },
    ],
  },
  {
    rule: "impact",
    bad: [
      { because: "The DRG changes with the acuity." },
      { because: "It affects reimbursement." },
      { because: "This is an HCC." },
      { because: "Our quality score depends on it." },
      { because: "The payer denies unspecified codes." },
      { because: "An MCC is missing." },
    ],
    fine: [
      { because: "CC: epigastric pain. The note gives 10 cc of antacid and no acuity." },
      { because: "Range of motion (ROM) was full; the discharge note gives no acuity." },
    ],
  },
  {
    rule: "newDiagnosis",
    bad: [
      { options: ["Sepsis", "Chronic gastric ulcer", ...ends] },
      { options: ["Acute pulmonary embolism", "Chronic", ...ends] },
    ],
    fine: [
      {
        question: "What explains the oxygen saturation?",
        options: ["Acute respiratory failure with hypoxia", "No clinical significance", ...ends],
        evidence: [cite("Oxygen saturation 84 %")],
      },
    ],
  },
  {
    rule: "earlier",
    bad: [
      { because: "The previous admission names it chronic." },
      { question: "The note of 3/2/2025 says chronic; is it?" },
    ],
    fine: [
      {
        because: "The previous admission names it chronic.",
        priorRelevance: "The same ulcer is treated today and the endoscopy was done then.",
      },
    ],
  },
  { rule: "question", bad: [{ question: " " }], fine: [{ question: "Acute or chronic?" }] },
  { rule: "repeated", bad: [{ options: ["Acute", "acute ", ...ends] }], fine: [{}] },
];

describe("each rule", () => {
  it("has cases", () => {
    expect(new Set(cases.map((one) => one.rule))).toEqual(new Set(Object.keys(QUERY_RULES)));
  });

  for (const { rule, bad, fine } of cases) {
    const { id } = QUERY_RULES[rule];
    for (const [index, change] of bad.entries()) {
      it(`${id} stops ${index + 1}`, () => {
        const hits = lintQuery({ ...good, ...change }, record).filter((one) => one.rule === id);
        expect(hits[0]).toMatchObject({ severity: "stop" });
        expect(hits[0]?.message).not.toBe("");
        expect(hits[0]?.mend).not.toBe("");
        expect(hits[0]?.source).not.toBe("");
      });
    }
    for (const [index, change] of fine.entries()) {
      it(`${id} lets pass ${index + 1}`, () => {
        expect(rulesOf(change)).not.toContain(id);
      });
    }
  }
});

describe("kinds of options", () => {
  it("tells the ways out from the answers", () => {
    expect(
      [
        "Acute",
        "Other (please specify)",
        "Unable to determine",
        "No clinical significance for this visit",
        "A known condition, please state it",
      ].map(optionKind),
    ).toEqual(["clinical", "other", "unable", "no-significance", "clinical"]);
  });
});
