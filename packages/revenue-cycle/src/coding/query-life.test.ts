import { addDays, toDate } from "@cleanclaim/model";
import type { CalendarDate } from "@cleanclaim/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addWorkingDays, codeChanges, queryDueOn, queryStage, queryStep, standardQueryPolicy } from "./query-life.ts";
import type { QueryPolicy, WaitingQuery } from "./query-life.ts";

const friday = toDate("2026-11-20");
const waiting = (dueOn: string): WaitingQuery => ({
  dueOn: toDate(dueOn),
  remindedOn: undefined,
  escalatedOn: undefined,
});

describe("working days", () => {
  it("skip the weekend", () => {
    expect(addWorkingDays(friday, 1)).toBe("2026-11-23");
    expect(addWorkingDays(friday, 2)).toBe("2026-11-24");
    expect(addWorkingDays(toDate("2026-11-21"), 0)).toBe("2026-11-23");
    expect(queryDueOn(friday, standardQueryPolicy)).toBe("2026-11-24");
  });
});

describe("the clock of a question", () => {
  it("reminds on the due day, then every two working days, tells a supervisor, and ends", () => {
    const query = waiting("2026-11-24");
    expect(queryStep(query, standardQueryPolicy, toDate("2026-11-23"))).toBeUndefined();
    expect(queryStep(query, standardQueryPolicy, toDate("2026-11-24"))).toBe("remind");
    const reminded = { ...query, remindedOn: toDate("2026-11-24") };
    expect(queryStep(reminded, standardQueryPolicy, toDate("2026-11-25"))).toBeUndefined();
    expect(queryStep(reminded, standardQueryPolicy, toDate("2026-11-26"))).toBe("remind");
    expect(queryStep(reminded, standardQueryPolicy, toDate("2026-11-27"))).toBe("escalate");
    const escalated = { ...reminded, remindedOn: toDate("2026-11-27"), escalatedOn: toDate("2026-11-27") };
    expect(queryStep(escalated, standardQueryPolicy, toDate("2026-11-28"))).toBeUndefined();
    expect(queryStep(escalated, standardQueryPolicy, toDate("2026-12-01"))).toBe("remind");
    expect(queryStep(escalated, standardQueryPolicy, toDate("2026-12-15"))).toBe("expire");
  });

  it("does nothing that the setting turns off", () => {
    const off: QueryPolicy = { dueDays: 1, remindEveryDays: 0, escalateAfterDays: 0, expireAfterDays: 0 };
    expect(queryStep(waiting("2026-01-05"), off, toDate("2026-11-24"))).toBeUndefined();
  });

  it("asks for no step twice on one day, whatever the setting", () => {
    const policies = fc.record({
      dueDays: fc.integer({ min: 0, max: 10 }),
      remindEveryDays: fc.integer({ min: 0, max: 5 }),
      escalateAfterDays: fc.integer({ min: 0, max: 8 }),
      expireAfterDays: fc.integer({ min: 0, max: 20 }),
    });
    fc.assert(
      fc.property(policies, fc.integer({ min: 0, max: 60 }), (policy, length) => {
        let query = waiting("2026-11-24");
        let open = true;
        for (let day = 0; day <= length && open; day += 1) {
          const today: CalendarDate = addDays(toDate("2026-11-20"), day);
          const step = queryStep(query, policy, today);
          if (step === "expire") open = false;
          if (step === "remind") query = { ...query, remindedOn: today };
          if (step === "escalate") query = { ...query, remindedOn: today, escalatedOn: today };
          if (open) expect(queryStep(query, policy, today)).toBeUndefined();
        }
      }),
    );
  });
});

describe("where a question stands", () => {
  it("is told by status and by what was done", () => {
    expect(queryStage("open", 0, false)).toBe("open");
    expect(queryStage("open", 2, false)).toBe("reminded");
    expect(queryStage("open", 2, true)).toBe("escalated");
    expect(queryStage("answered", 2, true)).toBe("answered");
  });
});

describe("what an answer changed", () => {
  it("pairs codes of a category", () => {
    expect(codeChanges(["K25.9", "I10"], ["K25.3", "I10", "E11.9"])).toEqual({
      moved: [{ from: "K25.9", to: "K25.3" }],
      added: ["E11.9"],
      removed: [],
    });
    expect(codeChanges(["R07.9"], ["I21.4"], [{ from: "R07.9", to: "I21.4" }]).moved).toHaveLength(1);
    expect(codeChanges(["R07.9"], [])).toEqual({ moved: [], added: [], removed: ["R07.9"] });
  });
});
