import { openCodeSetStore } from "@cleanclaim/code-sets";
import { parseDate } from "@cleanclaim/model";
import { describe, expect, it } from "vitest";
import { createCodingEngine } from "../src/index.ts";
import { BODY_CASES } from "./guideline-cases-body-table.ts";
import { ENCOUNTER_CASES } from "./guideline-cases-encounters-table.ts";
import { INJURY_CASES } from "./guideline-cases-injuries-table.ts";
import { OBSTETRIC_CASES } from "./guideline-cases-obstetric-table.ts";
import { type GuidelineCase, judgeCase } from "./note-sets.ts";
import { emptyStoreFolder } from "./test-store.ts";

const engine = createCodingEngine(openCodeSetStore(emptyStoreFolder()));

const coded = (one: GuidelineCase): ReturnType<typeof engine.code> =>
  engine.code({ text: one.text, setting: one.setting, age: one.age, sex: one.sex, date: parseDate(one.date) });

const ALL = [...BODY_CASES, ...OBSTETRIC_CASES, ...INJURY_CASES, ...ENCOUNTER_CASES];

/** Scored as the README of the open cases says, with the starter set, every one; and the question that a case expects is asked. */
describe.each([
  ["skin, bones, kidneys, symptoms", BODY_CASES],
  ["pregnancy, newborns, malformations", OBSTETRIC_CASES],
  ["injuries, burns, poisoning, complications", INJURY_CASES],
  ["reasons for encounters", ENCOUNTER_CASES],
] as const)("guideline cases of chapters 12 to 22: %s", (_, cases) => {
  it.each(cases.map((one) => [`${one.id} (${one.family})`, one] as const))("%s", (__, one) => {
    const result = coded(one);
    const codes = result.suggestions.filter((item) => item.system === "icd10cm").map((item) => item.code);
    expect({ codes, failures: judgeCase(one, codes) }).toEqual({ codes, failures: [] });
    if (one.expected.query_expected !== null) expect(result.queries.length).toBeGreaterThan(0);
  });
});

describe("guideline cases of chapters 12 to 22 together", () => {
  it("has no two cases of one name", () => {
    expect(new Set(ALL.map((one) => one.id)).size).toBe(ALL.length);
  });

  it("seldom asks where a case leaves nothing open", () => {
    const settled = ALL.filter((one) => one.expected.query_expected === null);
    const asked = settled.filter((one) => coded(one).queries.length > 0);
    expect(asked.length / settled.length).toBeLessThanOrEqual(0.03);
  });

  it("offers the external cause of an injury as advice and never as a diagnosis of the claim", () => {
    const result = engine.code({
      text: "Fell off a ladder at work an hour ago.\nDiagnosis: Laceration of left forearm.",
      age: 40,
      sex: "M",
      date: parseDate("2026-04-15"),
    });
    expect(result.suggestions.filter((one) => one.system === "icd10cm").map((one) => one.code)).toEqual(["S51.812A"]);
    expect(
      result.findings.filter((one) => one.rule.startsWith("external-cause")).map((one) => one.message.slice(0, 8)),
    ).toEqual(["W11.XXXA", "Y99.0 te"]);
  });
});
