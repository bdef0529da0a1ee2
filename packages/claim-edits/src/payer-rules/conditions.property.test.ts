import { toDate } from "@cleanclaim/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { claimWith } from "../../test/edit-cases.ts";
import { createEditEngine, noTables } from "../index.ts";
import {
  compilePayerRule,
  conditionCheck,
  conditionWords,
  contradictions,
  ruleField,
  ruleFieldNames,
  validatePayerRule,
  type Condition,
  type PayerRule,
} from "./index.ts";

const named = (kinds: readonly string[]) =>
  fc.constantFrom(...ruleFieldNames.filter((name) => kinds.includes(ruleField(name)?.kind ?? "")));
const comparison = fc.constantFrom("more-than", "at-least", "equal-to", "at-most", "less-than");
const word = fc.constantFrom("99213", "43239", "25", "59", "I10", "K25.9", "11", "24", "MB", "mon", "X");

const code: fc.Arbitrary<Condition> = fc
  .record({
    kind: fc.constant("code" as const),
    field: named(["code", "list", "text"]),
    match: fc.constantFrom("is-one-of", "begins-with"),
    values: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
    quantity: fc.constantFrom("any", "all", "none", "first"),
  })
  .map(({ quantity, ...rest }) => (ruleField(rest.field)?.kind === "list" ? { ...rest, quantity } : rest));
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  code,
  fc.record({
    kind: fc.constant("compare" as const),
    field: named(["number", "money"]),
    is: comparison,
    value: fc.constantFrom("0", "1", "2.5", "44", "100.00"),
  }),
  fc.record({
    kind: fc.constantFrom("present", "missing"),
    field: named(["code", "list", "number", "money", "date", "text"]),
  }),
  fc.record({
    kind: fc.constant("days-between" as const),
    from: named(["date"]),
    to: named(["date"]),
    is: comparison,
    days: fc.integer({ min: -400, max: 400 }),
  }),
);
const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.record({ kind: fc.constantFrom("all", "any"), of: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ kind: fc.constant("not" as const), of: tie("tree") }),
    fc.record({
      kind: fc.constant("count-lines" as const),
      of: leaf,
      is: comparison,
      value: fc.integer({ min: 0, max: 3 }),
    }),
    fc.record({ kind: fc.constant("other-line" as const), of: leaf, day: fc.constantFrom("same", "any") }),
  ),
}));

const day = fc.constantFrom("2024-08-14", "2024-08-15", "2023-01-01", "not a day", "");
const text = fc.constantFrom("11", "24", "", "99213", "x".repeat(40), "-1");
const claim = fc
  .record({
    placeOfServiceCode: fc.option(text, { nil: undefined }),
    note: fc.option(text, { nil: undefined }),
    accidentDate: fc.option(day, { nil: undefined }),
    totalCharge: fc.constantFrom("100.00", "", "abc"),
    diagnoses: fc.array(fc.record({ code: word }), { maxLength: 3 }),
    relatedCauses: fc.subarray(["AA", "EM", "OA"]),
    lines: fc.array(
      fc.record({
        procedureCode: word,
        modifiers: fc.subarray(["25", "59", "GP"]),
        units: fc.constantFrom("1", "0", "", "2.5", "many"),
        charge: fc.constantFrom("100.00", "", "-5"),
        serviceFrom: fc.constantFrom("2024-08-14", "2024-08-15"),
        diagnosisPointers: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 }),
      }),
      { maxLength: 4 },
    ),
  })
  .map((over) => claimWith(over));

const SENT = toDate("2024-09-03");

function rule(when: Condition, over: Partial<PayerRule> = {}): PayerRule {
  return {
    id: "PR-0001",
    version: 1,
    status: "live",
    name: "Any rule",
    message: "something is found here",
    why: "Because the test says so.",
    fix: "Do something.",
    severity: "warning",
    source: { name: "Test" },
    appliesTo: {},
    claimTypes: ["professional"],
    effective: { from: "2024-01-01" },
    governedBy: "service-date",
    scope: "line",
    when,
    author: "Test",
    ...over,
  };
}

describe("conditions of payer rules", () => {
  it("never throw, whatever the claim", () => {
    fc.assert(
      fc.property(tree, claim, fc.boolean(), (when, given, often) => {
        const frequency = often ? { frequency: { atMost: 1, days: 30, counting: "units" as const } } : {};
        const edit = compilePayerRule(rule(when, frequency));
        const engine = createEditEngine({
          packs: [{ id: "p", name: "p", version: "1", edits: [edit], requirements: [] }],
          tables: noTables,
        });
        const [check] = engine.check({ claims: [given], submittedOn: SENT });
        // The engine reports a rule that throws as broken; none may be.
        expect(check?.findings.filter((found) => found.message.includes("broken"))).toEqual([]);
        expect(conditionWords(when)).not.toBe("");
      }),
      { numRuns: 400 },
    );
  });

  it("not of not is the same, and de Morgan holds, unknown included", () => {
    fc.assert(
      fc.property(tree, tree, claim, (a, b, given) => {
        const [first] = given.lines;
        const subject = {
          claim: given,
          ...(first === undefined ? {} : { line: first }),
          on: toDate("2024-08-14"),
          submittedOn: SENT,
        };
        const ask = (condition: Condition) => conditionCheck(condition)(subject);
        expect(ask({ kind: "not", of: { kind: "not", of: a } })).toBe(ask(a));
        const notBoth: Condition = { kind: "not", of: { kind: "all", of: [a, b] } };
        const eitherNot: Condition = {
          kind: "any",
          of: [
            { kind: "not", of: a },
            { kind: "not", of: b },
          ],
        };
        expect(ask(notBoth)).toBe(ask(eitherNot));
      }),
      { numRuns: 400 },
    );
  });

  it("called contradictory, hold for no claim", () => {
    fc.assert(
      fc.property(tree, claim, (when, given) => {
        const [problem] = contradictions(when);
        if (problem?.message.startsWith("This can never hold") !== true) return;
        const check = conditionCheck(when);
        for (const line of given.lines)
          expect(check({ claim: given, line, on: toDate("2024-08-14"), submittedOn: SENT })).not.toBe("yes");
      }),
      { numRuns: 1500 },
    );
  });

  it("survive writing and reading, and no value makes the validation throw", () => {
    fc.assert(
      fc.property(tree, (when) => {
        const reading = validatePayerRule(JSON.parse(JSON.stringify(rule(when))));
        if (reading.ok) expect(reading.rule.when).toEqual(when);
      }),
    );
    fc.assert(fc.property(fc.jsonValue(), (value) => typeof validatePayerRule(value).ok === "boolean"));
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (value) => typeof validatePayerRule({ ...rule({ kind: "all", of: [] }), when: value }).ok === "boolean",
      ),
    );
  });

  it("are heeded only within the rule's dates", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 300 }), (start, length) => {
        const shift = (days: number) => new Date(Date.UTC(2023, 0, 1 + days)).toISOString().slice(0, 10);
        const effective = { from: shift(start), until: shift(start + length) };
        const always: Condition = { kind: "compare", field: "claim.lineCount", is: "at-least", value: "1" };
        const engine = createEditEngine({
          packs: [
            {
              id: "p",
              name: "p",
              version: "1",
              edits: [compilePayerRule(rule(always, { effective }))],
              requirements: [],
            },
          ],
          tables: noTables,
        });
        const [check] = engine.check({ claims: [claimWith({})], submittedOn: SENT });
        const within = effective.from <= "2024-08-14" && "2024-08-14" < effective.until;
        expect(check?.findings.length).toBe(within ? 1 : 0);
      }),
    );
  });
});
