import { openCodeSetStore } from "@cleanclaim/code-sets";
import { parseDate } from "@cleanclaim/model";
import { describe, expect, it } from "vitest";
import { createCodingEngine } from "../src/index.ts";
import { BLIND_CONDITION_CASES } from "./guideline-cases-blind-conditions-table.ts";
import { BLIND_HARDER_CASES } from "./guideline-cases-blind-harder-table.ts";
import { BLIND_VISIT_CASES } from "./guideline-cases-blind-visits-table.ts";
import { CHAPTER_CASES } from "./guideline-cases-chapters-2-9-table.ts";
import { CONVENTION_CASES } from "./guideline-cases-conventions-table.ts";
import { EVERYDAY_CASES } from "./guideline-cases-everyday-table.ts";
import { INFECTION_CASES } from "./guideline-cases-infections-table.ts";
import { SECOND_LOOK_CASES } from "./guideline-cases-second-look-table.ts";
import { judgeCase, scoreGuidelineCases } from "./note-sets.ts";
import { emptyStoreFolder } from "./test-store.ts";

const engine = createCodingEngine(openCodeSetStore(emptyStoreFolder()));

/** Scored as the README of the open cases says, with the starter set, every one; and the question that a case expects is asked. */
describe.each([
  ["conventions, selection and outpatient rules", CONVENTION_CASES],
  ["chapters 1 and 10", INFECTION_CASES],
  ["chapters 2 to 9 and 11", CHAPTER_CASES],
  ["everyday notes", EVERYDAY_CASES],
  ["a second look", SECOND_LOOK_CASES],
  ["written blind, conditions", BLIND_CONDITION_CASES],
  ["written blind, visits", BLIND_VISIT_CASES],
  ["written blind, rarer", BLIND_HARDER_CASES],
] as const)("guideline cases: %s", (_, cases) => {
  it.each(cases.map((one) => [`${one.id} (${one.family})`, one] as const))("%s", (__, one) => {
    const result = engine.code({
      text: one.text,
      setting: one.setting,
      age: one.age,
      sex: one.sex,
      date: parseDate(one.date),
    });
    const codes = result.suggestions.filter((item) => item.system === "icd10cm").map((item) => item.code);
    expect({ codes, failures: judgeCase(one, codes) }).toEqual({ codes, failures: [] });
    if (one.expected.query_expected !== null) expect(result.queries.length).toBeGreaterThan(0);
  });

  it("asks without need in at most one note of twenty", () => {
    const score = scoreGuidelineCases(engine, cases);
    expect(score.queriesNeedless).toBeLessThanOrEqual(Math.ceil(cases.length / 20));
  });

  it("has no two cases of one name", () => {
    expect(new Set(cases.map((one) => one.id)).size).toBe(cases.length);
  });
});
