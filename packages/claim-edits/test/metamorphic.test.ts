import { moneyText, parseCents, toDate, type Claim, type ClaimLine } from "@cleanclaim/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createEditEngine, standardPacks, tablesFromRows, type Edit } from "../src/index.ts";
import { claimWith } from "./edit-cases.ts";

const SUBMITTED = toDate("2024-09-03");
const QUARTER = { edition: "invented", from: "2024-07-01", until: "2024-10-01" };

/** Invented rows over a handful of codes, so that pairs, limits and add-ons meet often. */
const tables = tablesFromRows({
  "ncci-ptp-practitioner": [
    {
      ...QUARTER,
      rows: [
        { column1: "11401", column2: "11402", modifierIndicator: "0" },
        { column1: "11401", column2: "11403", modifierIndicator: "1" },
        { column1: "11403", column2: "99213", modifierIndicator: "1" },
      ],
    },
  ],
  "ncci-mue-practitioner": [
    {
      ...QUARTER,
      rows: [
        { code: "11401", units: 1, adjudicationIndicator: 2 },
        { code: "11402", units: 2, adjudicationIndicator: 1 },
        { code: "11404", units: 3, adjudicationIndicator: 3 },
      ],
    },
  ],
  "ncci-add-on": [{ ...QUARTER, rows: [{ addOn: "11405", type: 1, primaries: ["11401"] }] }],
});

const edits: readonly Edit[] = standardPacks.flatMap((pack) => pack.edits);
const engine = createEditEngine({ packs: standardPacks, tables });
const scopeOf = new Map(edits.map((edit) => [edit.id, edit.scope]));

const line = fc.record({
  procedureCode: fc.constantFrom("11401", "11402", "11403", "11404", "11405", "99213"),
  modifiers: fc.constantFrom([], ["59"], ["RT"], ["LT"], ["25"], ["76"]),
  units: fc.constantFrom("1", "2", "3", "4"),
  serviceFrom: fc.constantFrom("2024-08-14", "2024-08-15"),
});
const lines = fc.array(line, { minLength: 1, maxLength: 6 });

function claimOf(given: readonly object[], over: Record<string, unknown> = {}): Claim {
  const claim = claimWith({ lines: given }, over);
  const total = claim.lines.reduce((sum, each) => sum + (parseCents(each.charge) ?? 0n), 0n);
  return { ...claim, totalCharge: moneyText(total) };
}

/** A line twice on a claim is, on two claims, a service billed before. */
const SAME = new Map([["PROC-010", "PROC-009"]]);

/** Findings as edit and the code they stand on, whatever the order of lines and the claim. */
function said(claims: readonly Claim[], keep: (edit: string) => boolean = () => true): string[] {
  return engine
    .check({ claims, submittedOn: SUBMITTED })
    .flatMap(({ findings }, at) =>
      findings
        .filter(({ edit }) => keep(edit))
        .map((one) => `${SAME.get(one.edit) ?? one.edit} ${codeAt(claims[at], one.line)}`),
    )
    .toSorted();
}

function codeAt(claim: Claim | undefined, at: number | null): string {
  const found: ClaimLine | undefined = at === null ? undefined : claim?.lines[at - 1];
  return found === undefined ? "claim" : found.procedureCode;
}

describe("what the edits say of a claim", () => {
  it("does not hang on the order of its lines", () => {
    const shuffled = lines.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    fc.assert(
      fc.property(shuffled, ([given, turned]) => {
        expect(new Set(said([claimOf(turned)]))).toEqual(new Set(said([claimOf(given)])));
      }),
    );
  });

  it("is the same of lines on one claim and on two claims of the patient, for what looks at lines", () => {
    const ofLines = (edit: string): boolean => scopeOf.get(edit) !== "claim";
    fc.assert(
      fc.property(lines, fc.nat({ max: 5 }), (given, cut) => {
        const [first, second] = [given.slice(0, cut), given.slice(cut)];
        if (first.length === 0 || second.length === 0) return;
        const two = [claimOf(first), claimOf(second, { patientControlNumber: "T2" })];
        expect(new Set(said(two, ofLines))).toEqual(new Set(said([claimOf(given)], ofLines)));
      }),
    );
  });

  it("does not hang on numbers that only name things, nor on other patients of the batch", () => {
    fc.assert(
      fc.property(lines, fc.stringMatching(/^[A-Z0-9]{6,12}$/), (given, name) => {
        const claim = claimOf(given);
        const renamed = {
          ...claim,
          patientControlNumber: name,
          lines: claim.lines.map((each, at) => ({ ...each, lineItemControlNumber: `${name}${String(at)}` })),
        };
        const before = said([claim]);
        expect(said([renamed])).toEqual(before);
        const stranger = claimOf(given, {
          patientControlNumber: "S1",
          subscriber: { memberId: "6JD8K40PE40" },
          patient: { birthDate: "1970-01-01" },
        });
        const [check] = engine.check({ claims: [claim, stranger], submittedOn: SUBMITTED });
        expect(check).toEqual(engine.check({ claims: [claim], submittedOn: SUBMITTED })[0]);
      }),
    );
  });
});

describe("a claim with far too much of everything", () => {
  it("gets clear findings and never a broken edit: 999 lines and a long history", () => {
    const many = Array.from({ length: 999 }, (_, at) => ({
      procedureCode: at % 2 === 0 ? "11401" : "11402",
      units: at % 3 === 0 ? "-99999999999" : "1e400",
      charge: "-999999999999.99",
      serviceTo: at % 5 === 0 ? "2999-12-31" : null,
    }));
    const claim = claimWith({ lines: many });
    const history = Array.from({ length: 20 }, (_, at) =>
      claimWith({ patientControlNumber: `H${String(at)}`, lines: many.slice(0, 10) }),
    );
    const [check] = engine.check({ claims: [claim], submittedOn: SUBMITTED, history });
    expect(check?.verdict).toBe("held");
    expect(check?.findings.filter(({ message }) => /is broken/.test(message))).toEqual([]);
    expect(check?.findings.some(({ edit }) => edit === "AMT-004")).toBe(true);
    expect(check?.findings.length).toBeLessThan(999 * 30);
  });
});
