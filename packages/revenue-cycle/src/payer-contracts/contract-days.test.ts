import { toDate } from "@cleanclaim/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AgreedDays, gapsBetween, planActivation, shareDays } from "./contract-days.ts";

const days = (version: number, from: string, until: string | null, contractId = "a"): AgreedDays => ({
  contractId,
  version,
  name: `Contract ${contractId}`,
  from: toDate(from),
  until: until === null ? null : toDate(until),
});

describe("the days of contracts", () => {
  it("share a day only where both hold: the end is the first day after", () => {
    expect(shareDays(days(1, "2026-01-01", "2026-07-01"), days(2, "2026-07-01", null))).toBe(false);
    expect(shareDays(days(1, "2026-01-01", "2026-07-02"), days(2, "2026-07-01", null))).toBe(true);
  });

  it("have gaps between, not before or after", () => {
    expect(gapsBetween([days(2, "2026-09-01", null), days(1, "2026-01-01", "2026-07-01")])).toEqual([
      { from: "2026-07-01", until: "2026-09-01" },
    ]);
    expect(gapsBetween([days(1, "2026-01-01", null), days(2, "2026-07-01", "2026-08-01")])).toEqual([]);
    expect(gapsBetween([])).toEqual([]);
  });

  it("are never both shared and apart", () => {
    const day = fc.integer({ min: 0, max: 400 });
    const date = (n: number) => toDate(new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, day, day, (a, b, c, d) => {
        const one = { from: date(a), until: date(a + b + 1) };
        const other = { from: date(c), until: date(c + d + 1) };
        const gaps = gapsBetween([one, other]);
        expect(shareDays(one, other) && gaps.length > 0).toBe(false);
        expect(shareDays(one, other)).toBe(shareDays(other, one));
      }),
    );
  });
});

describe("putting a draft in force", () => {
  it("cuts the version before at its first day", () => {
    const plan = planActivation(days(2, "2026-07-01", null), [days(1, "2026-01-01", null)], []);
    expect(plan.problems).toEqual([]);
    expect(plan.changes).toEqual([{ version: 1, status: "ended", until: "2026-07-01" }]);
    expect(plan.effects[0]).toBe("Version 1 ends with 2026-06-30.");
    expect(plan.warnings).toEqual([]);
  });

  it("replaces a version whose days it covers", () => {
    const plan = planActivation(days(2, "2026-01-01", null), [days(1, "2026-01-01", null)], []);
    expect(plan.changes).toEqual([{ version: 1, status: "replaced", until: null }]);
  });

  it("refuses to end before the version that it takes over", () => {
    const plan = planActivation(days(2, "2026-07-01", "2026-08-01"), [days(1, "2026-01-01", null)], []);
    expect(plan.problems).toEqual([
      "Version 1 goes on after the last day of this version. Give this version the same end, or none.",
    ]);
  });

  it("refuses another contract on the same days, in words", () => {
    const plan = planActivation(days(1, "2026-07-01", null), [], [days(3, "2026-01-01", null, "b")]);
    expect(plan.problems[0]).toContain("Contract b (version 3) is in force from 2026-01-01 on");
    expect(plan.problems[0]).toContain("End it before 2026-07-01");
  });

  it("warns of days without a contract", () => {
    const plan = planActivation(days(1, "2026-09-01", null), [], [days(3, "2026-01-01", "2026-07-01", "b")]);
    expect(plan.problems).toEqual([]);
    expect(plan.warnings).toEqual([
      "No contract covers 2026-07-01 to 2026-08-31: services of those days have no expected amount.",
    ]);
  });
});
