import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readConfig } from "./config-file.ts";

const file = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../config/${name}`, import.meta.url)), "utf8");

const problems = (text: string, ...members: string[]): readonly string[] => {
  const reading = readConfig(text, members);
  return reading.ok ? [] : reading.problems.map((one) => `${one.path}: ${one.message}`);
};

const GOOD = `
seed: s
clearinghouse: { id: SIMCLEAR }
payers:
  - { id: P1, name: First, claimFilingIndicatorCode: CI, plans: [{ id: A }] }
`;

describe("the configurations that are shipped", () => {
  it("are good, with their members", () => {
    expect(problems(file("demo.yaml"), file("sample-members.yaml"))).toEqual([]);
    const reading = readConfig(file("demo.yaml"), [file("sample-members.yaml")]);
    expect(reading.ok && reading.config.payers.map((payer) => payer.id)).toEqual([
      "NWHP1",
      "MCRB1",
      "HSMC1",
      "SMTM1",
      "CCCO1",
    ]);
  });

  it("can have members as JSON", () => {
    const row = {
      payerId: "P1",
      memberId: "1",
      last: "A",
      first: "B",
      birthDate: "2000-01-01",
      sex: "F",
      plan: "A",
      from: "2026-01-01",
    };
    const reading = readConfig(GOOD, [JSON.stringify({ members: [row] })]);
    expect(reading.ok && reading.config.members).toHaveLength(1);
  });
});

describe("a mistake", () => {
  it.each([
    ["a misspelt key", GOOD.replace("plans:", "plan:"), "payers[0].plan: is not a setting here"],
    ["no payers", "seed: s\nclearinghouse: { id: SIMCLEAR }\n", "payers: is missing"],
    ["no seed", GOOD.replace("seed: s", ""), "seed: is missing"],
    ["two payers of one id", GOOD + GOOD.slice(GOOD.indexOf("  - ")), "two payers answer to the id P1"],
    [
      "money with a third place",
      GOOD.replace("{ id: A }", "{ id: A, deductible: 1.005 }"),
      "payers[0].plans[0].deductible: must be dollars",
    ],
    [
      "a percentage of 120",
      GOOD.replace("{ id: A }", "{ id: A, coinsurancePercent: 120 }"),
      "must be a percentage between 0 and 100",
    ],
    ["a rate of 6", GOOD.replace("plans:", "noAnswerRate: 6, plans:"), "must be a share between 0 and 1"],
    [
      "a weekday that is none",
      GOOD.replace("plans:", "payment: { cycle: { weekly: [fryday] } }, plans:"),
      "must name weekdays",
    ],
    [
      "a code that is none",
      GOOD.replace("plans:", "priorAuthorization: [colonoscopy], plans:"),
      '"colonoscopy" is no code pattern',
    ],
    [
      "a scenario for everything",
      `${GOOD}scenarios: [{ when: {}, then: { noAnswer: true } }]\n`,
      "give at least one condition",
    ],
    [
      "a day that does not exist",
      `${GOOD}members: [{ payerId: P1, memberId: "1", last: A, first: B, birthDate: 2026-02-30, sex: F, plan: A, from: 2026-01-01 }]\n`,
      "members[0].birthDate: must be a day that exists",
    ],
    [
      "a plan that does not exist",
      `${GOOD}members: [{ payerId: P1, memberId: "1", last: A, first: B, birthDate: 2026-02-03, sex: F, plan: Z, from: 2026-01-01 }]\n`,
      "payer P1 has no plan Z; it has A",
    ],
    ["no YAML", "seed: [", "is not YAML or JSON"],
    ["a list", "- 1", "must be a mapping"],
  ])("%s is told with its place", (_what, text, message) => {
    expect(problems(text).join("\n")).toContain(message);
  });
});
