import { toDate } from "@cleanclaim/model";
import { describe, expect, it } from "vitest";

import { claimWith } from "../../test/edit-cases.ts";
import { createEditEngine, noTables } from "../index.ts";
import {
  compilePayerRule,
  payerRulePack,
  ruleWords,
  validatePayerRule,
  type Condition,
  type PayerRule,
} from "./index.ts";

const SENT = toDate("2024-09-03");

function rule(over: Partial<PayerRule> = {}): PayerRule {
  return {
    id: "PR-0001",
    version: 1,
    status: "live",
    name: "Upper endoscopy outside the office",
    message: "the plan pays this endoscopy in an ambulatory centre only",
    why: "The plan's manual says where it pays an endoscopy.",
    fix: "Correct the place of service, or ask the plan.",
    severity: "error",
    source: { name: "Riverbend manual", locator: "chapter 4", edition: "2024" },
    appliesTo: {},
    claimTypes: ["professional"],
    effective: { from: "2024-01-01" },
    governedBy: "service-date",
    scope: "line",
    when: {
      kind: "all",
      of: [
        { kind: "code", field: "line.procedureCode", match: "in-range", values: ["43235-43259"] },
        { kind: "not", of: { kind: "code", field: "line.placeOfServiceCode", match: "is-one-of", values: ["24"] } },
      ],
    },
    author: "Ann Biller",
    ...over,
  };
}

function answer(
  given: PayerRule,
  claim: ReturnType<typeof claimWith>,
  history: readonly ReturnType<typeof claimWith>[] = [],
) {
  const engine = createEditEngine({ packs: [payerRulePack([given], "t")], tables: noTables });
  const [check] = engine.check({ claims: [claim], submittedOn: SENT, history });
  return { findings: check?.findings ?? [], notEvaluated: check?.notEvaluated ?? [] };
}

const line = (over: Readonly<Record<string, unknown>>) => claimWith({ lines: [over] });
const find = (when: Condition, claim: ReturnType<typeof claimWith>, over: Partial<PayerRule> = {}): boolean =>
  answer(rule({ when, ...over }), claim).findings.length > 0;

describe("a payer rule in the engine", () => {
  it("finds on its line, cites its source and says which conditions held", () => {
    const { findings } = answer(rule(), claimWith({ lines: [{}, { procedureCode: "43239" }] }));
    expect(findings).toHaveLength(1);
    const [found] = findings;
    expect(found?.line).toBe(2);
    expect(found?.field).toBe("lines[1].procedureCode");
    expect(found?.message).toBe(
      "Held: line 2: the plan pays this endoscopy in an ambulatory centre only. Correct the place of service, or ask the plan.",
    );
    expect(found?.source).toEqual({ name: "Riverbend manual", locator: "chapter 4", edition: "2024" });
    expect(found?.why?.steps[0]?.inputs).toMatchObject({
      "condition 1": "Procedure lies in 43235-43259 (here: 43239)",
      "condition 2": "not Place of service of the line is 24",
    });
  });

  it("passes at its boundaries: another place, a code beside the range, the day before its first", () => {
    const endoscopy = { procedureCode: "43239" };
    expect(answer(rule(), line({ ...endoscopy, placeOfServiceCode: "24" })).findings).toEqual([]);
    expect(answer(rule(), line({ procedureCode: "43260" })).findings).toEqual([]);
    expect(answer(rule(), line({ procedureCode: "43259" })).findings).toHaveLength(1);
    expect(answer(rule({ effective: { from: "2024-08-15" } }), line(endoscopy)).findings).toEqual([]);
    expect(answer(rule({ effective: { from: "2024-08-14" } }), line(endoscopy)).findings).toHaveLength(1);
    expect(answer(rule({ effective: { from: "2024-01-01", until: "2024-08-14" } }), line(endoscopy)).findings).toEqual(
      [],
    );
    expect(
      answer(rule({ effective: { from: "2024-09-03" }, governedBy: "submission-date" }), line(endoscopy)).findings,
    ).toHaveLength(1);
  });

  it("is for the payers and practices it names", () => {
    const claim = line({ procedureCode: "43239" });
    expect(answer(rule({ appliesTo: { payerIds: ["RMC01"] } }), claim).findings).toHaveLength(1);
    expect(answer(rule({ appliesTo: { payerIds: ["OTHER"] } }), claim).findings).toEqual([]);
    expect(answer(rule({ appliesTo: { filingIndicatorCodes: ["MB"] } }), claim).findings).toHaveLength(1);
    expect(answer(rule({ appliesTo: { billingNpis: ["1111111112"] } }), claim).findings).toEqual([]);
  });

  it("informs as a draft and rests when it is off", () => {
    const claim = line({ procedureCode: "43239" });
    expect(answer(rule({ status: "draft" }), claim).findings[0]?.severity).toBe("advice");
    expect(answer(rule({ status: "off" }), claim).findings).toEqual([]);
  });

  it("is not evaluated where what it compares is missing", () => {
    const when: Condition = {
      kind: "days-between",
      from: "claim.accidentDate",
      to: "line.serviceFrom",
      is: "more-than",
      days: 30,
    };
    const { findings, notEvaluated } = answer(rule({ when }), line({}));
    expect(findings).toEqual([]);
    expect(notEvaluated).toMatchObject([{ edit: "PR-0001", line: 1, reason: "missing: Day of the accident" }]);
    expect(find(when, claimWith({ accidentDate: "2024-07-01" }))).toBe(true);
    expect(find(when, claimWith({ accidentDate: "2024-07-15" }))).toBe(false);
  });
});

describe("the conditions", () => {
  const codes = (quantity: "any" | "all" | "none" | "first", values: string[]): Condition => ({
    kind: "code",
    field: "line.modifiers",
    match: "is-one-of",
    values,
    quantity,
  });
  it.each([
    ["any", ["25", "59"], ["59"], true],
    ["any", [], ["59"], false],
    ["all", ["25"], ["25", "59"], true],
    ["all", ["25", "GP"], ["25", "59"], false],
    ["all", [], ["25"], false],
    ["none", ["GP"], ["25"], true],
    ["none", ["25"], ["25"], false],
    ["first", ["25", "59"], ["59"], false],
    ["first", ["59", "25"], ["59"], true],
  ] as const)("modifiers: %s of %j in %j is %s", (quantity, modifiers, values, expected) => {
    expect(find(codes(quantity, [...values]), line({ modifiers }))).toBe(expected);
  });

  it("reads ages, weekdays, amounts and diagnoses without their dot", () => {
    const age: Condition = { kind: "compare", field: "patient.age", is: "at-least", value: "44" };
    expect(find(age, line({}))).toBe(true);
    expect(find(age, line({ serviceFrom: "2024-05-04" }))).toBe(false);
    expect(find({ kind: "code", field: "line.weekday", match: "is-one-of", values: ["wed"] }, line({}))).toBe(true);
    const charge: Condition = { kind: "compare", field: "line.charge", is: "more-than", value: "99.99" };
    expect(find(charge, line({}))).toBe(true);
    expect(find(charge, line({ charge: "99.99" }))).toBe(false);
    const diagnosis: Condition = {
      kind: "code",
      field: "line.diagnoses",
      match: "begins-with",
      values: ["K25"],
      quantity: "first",
    };
    expect(find(diagnosis, claimWith({ diagnoses: [{ code: "K25.9" }] }))).toBe(true);
    expect(find(diagnosis, claimWith({ diagnoses: [{ code: "I10" }, { code: "K25.9" }] }))).toBe(false);
  });

  it("counts lines and looks at another line of the same day", () => {
    const visit: Condition = { kind: "code", field: "line.procedureCode", match: "begins-with", values: ["992"] };
    const two = claimWith({ lines: [{}, { procedureCode: "99214" }] });
    const count: Condition = { kind: "count-lines", of: visit, is: "more-than", value: 1 };
    expect(find(count, two, { scope: "claim" })).toBe(true);
    expect(find(count, line({}), { scope: "claim" })).toBe(false);
    const other: Condition = { kind: "other-line", of: visit, day: "same" };
    expect(answer(rule({ when: other }), two).findings.map((found) => found.line)).toEqual([1, 2]);
    expect(find(other, claimWith({ lines: [{}, { procedureCode: "99214", serviceFrom: "2024-08-15" }] }))).toBe(false);
  });

  it("limits how often within days, with the claims sent before", () => {
    const when: Condition = { kind: "code", field: "line.procedureCode", match: "is-one-of", values: ["83036"] };
    const yearly = rule({ when, frequency: { atMost: 1, days: 90, counting: "lines" } });
    const now = line({ procedureCode: "83036" });
    const past = (serviceFrom: string) =>
      claimWith({ patientControlNumber: "H", lines: [{ procedureCode: "83036", serviceFrom }] });
    expect(answer(yearly, now).findings).toEqual([]);
    expect(answer(yearly, now, [past("2024-05-17")]).findings).toHaveLength(1);
    expect(answer(yearly, now, [past("2024-05-16")]).findings).toEqual([]);
    const units = rule({ when, frequency: { atMost: 3, days: 1, counting: "units" } });
    expect(answer(units, line({ procedureCode: "83036", units: "3" })).findings).toEqual([]);
    expect(answer(units, line({ procedureCode: "83036", units: "4" })).findings).toHaveLength(1);
  });

  it("says in words what it finds", () => {
    expect(ruleWords(rule())).toBe(
      "Finds where Procedure lies in 43235-43259 and not Place of service of the line is 24.",
    );
  });
});

describe("the validation of a rule", () => {
  const problems = (over: Readonly<Record<string, unknown>>): readonly string[] => {
    const reading = validatePayerRule({ ...rule(), ...over });
    return reading.ok ? [] : reading.problems.map(({ path, message }) => `${path}: ${message}`);
  };
  it("takes a good rule as it is", () => {
    const reading = validatePayerRule(JSON.parse(JSON.stringify(rule())));
    expect(reading).toEqual({ ok: true, rule: rule() });
    expect(compilePayerRule(rule()).scope).toBe("line");
  });

  const code = (field: string, values: readonly string[], match = "is-one-of") => ({
    kind: "code",
    field,
    match,
    values,
  });
  it.each([
    [{ when: code("line.colour", ["red"]) }, "when.field: There is no field line.colour."],
    [{ when: code("line.procedureCode", []) }, "when.values: values is an empty list; name at least one value."],
    [{ when: code("line.procedureCode", ["43259-43235"], "in-range") }, "is no range"],
    [{ when: { kind: "all", of: [] } }, "The group has no condition"],
    [{ when: { kind: "compare", field: "line.units", is: "more-than", value: "many" } }, "many is no number"],
    [
      { when: { kind: "compare", field: "line.procedureCode", is: "more-than", value: "1" } },
      "can't be compared as a number",
    ],
    [{ when: code("line.procedureCode", ["99213"]), scope: "claim" }, "is a field of a line"],
    [{ effective: { from: "2024-05-01", until: "2024-05-01" } }, "ends before it begins"],
    [{ effective: { from: "2024-02-30" } }, "2024-02-30 is no day"],
    [{ id: "rule one" }, "is no id of a rule"],
    [{ message: "Held: this and that" }, "Leave out the leading word"],
    [{ appliesTo: { payerIds: [] } }, "payerIds is an empty list"],
    [{ surprise: 1 }, "surprise is not part of the shape"],
    [{ when: { kind: "regex", field: "claim.note", value: "(a+)+$" } }, "kind must be one of"],
    [
      {
        scope: "claim",
        when: { kind: "present", field: "claim.note" },
        frequency: { atMost: 1, days: 30, counting: "lines" },
      },
      "A frequency counts lines",
    ],
  ])("refuses %j", (over, expected) => {
    expect(problems(over).join("\n")).toContain(expected);
  });

  const all = (...of: readonly object[]) => ({ when: { kind: "all", of } });
  const visit = code("line.procedureCode", ["99213", "99214"]);
  it.each([
    [all(visit, code("line.procedureCode", ["43239"]))],
    [all(visit, { kind: "not", of: code("line.procedureCode", ["9921"], "begins-with") })],
    [all({ kind: "missing", field: "claim.referralNumber" }, { kind: "present", field: "claim.referralNumber" })],
    [all({ kind: "missing", field: "line.placeOfServiceCode" }, code("line.placeOfServiceCode", ["11"]))],
    [
      all(
        { kind: "compare", field: "line.units", is: "at-least", value: "5" },
        { kind: "compare", field: "line.units", is: "at-most", value: "4.99" },
      ),
    ],
    [all({ kind: "compare", field: "patient.age", is: "less-than", value: "0" })],
    [all(visit, { kind: "not", of: { kind: "any", of: [visit] } })],
  ])("refuses %j as never true", (over) => {
    expect(problems(over).join("\n")).toContain("This can never hold");
  });

  it("refuses what holds for every claim, and nothing that a claim can meet", () => {
    const always = {
      kind: "any",
      of: [
        { kind: "missing", field: "claim.note" },
        { kind: "present", field: "claim.note" },
      ],
    };
    expect(problems({ when: always }).join()).toContain("holds for every claim");
    expect(
      problems(
        all(
          { kind: "compare", field: "line.units", is: "at-least", value: "5" },
          { kind: "compare", field: "line.units", is: "at-most", value: "5" },
        ),
      ),
    ).toEqual([]);
    expect(problems(all(code("line.modifiers", ["25"]), code("line.modifiers", ["59"])))).toEqual([]);
    expect(problems(all(visit, code("line.procedureCode", ["992"], "begins-with")))).toEqual([]);
  });

  it("refuses a tree that is too deep or too large", () => {
    let deep: object = { kind: "present", field: "claim.note" };
    for (let depth = 0; depth < 7; depth += 1) deep = { kind: "not", of: deep };
    expect(problems({ when: deep }).join()).toContain("at most 6 deep");
    const wide = {
      kind: "any",
      of: Array.from({ length: 130 }, (_, index) => code("line.procedureCode", [`X${index}`])),
    };
    expect(problems({ when: wide }).join()).toContain("at most 120 conditions");
  });
});
