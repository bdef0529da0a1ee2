import { toDate } from "@cleanclaim/model";
import { describe, expect, it } from "vitest";
import { addBusinessDays, businessDaysBetween } from "./business-days.ts";
import { chargeExcess, excessWords, goodFaithDue, keptUntil } from "./good-faith.ts";

const due = (scheduledOn: string, serviceDate: string, requestedOn?: string) =>
  goodFaithDue({
    scheduledOn: toDate(scheduledOn),
    serviceDate: toDate(serviceDate),
    ...(requestedOn === undefined ? {} : { requestedOn: toDate(requestedOn) }),
  });

describe("business days", () => {
  it("leave out weekends and federal holidays", () => {
    // 2026-11-26 is Thanksgiving, a Thursday.
    expect(addBusinessDays(toDate("2026-11-25"), 1)).toBe("2026-11-27");
    expect(businessDaysBetween(toDate("2026-11-20"), toDate("2026-11-30"))).toBe(5);
    expect(businessDaysBetween(toDate("2026-11-20"), toDate("2026-11-20"))).toBe(0);
  });
});

describe("a good-faith estimate is due", () => {
  it("one business day after scheduling, when scheduled three to nine business days ahead", () => {
    // Monday 9 November, service Thursday 12 November: Veterans Day (11th) is no business day, so only two are between.
    expect(due("2026-11-09", "2026-11-12").dueOn).toBeNull();
    expect(due("2026-11-09", "2026-11-13")).toMatchObject({ dueOn: "2026-11-10" });
  });
  it("three business days after scheduling, when scheduled ten or more ahead", () => {
    expect(due("2026-11-02", "2026-11-17").dueOn).toBe("2026-11-05");
    expect(due("2026-11-02", "2026-11-16").dueOn).toBe("2026-11-03");
  });
  it("three business days after a request, when that is sooner or the only reason", () => {
    expect(due("2026-11-09", "2026-11-10", "2026-11-09").dueOn).toBe("2026-11-13");
    expect(due("2026-11-02", "2026-12-01", "2026-11-20").dueOn).toBe("2026-11-05");
  });
  it("by no rule before 2022", () => {
    expect(due("2021-06-01", "2021-07-01").dueOn).toBeNull();
  });
  it("and is kept for six years", () => {
    expect(keptUntil(toDate("2026-11-22"))).toBe("2032-11-22");
  });
});

describe("billed against expected charges", () => {
  const on = toDate("2026-11-02");
  it("count as substantial from 400.00, provider by provider", () => {
    const expected = [
      { npi: "1", cents: 100_000n },
      { npi: "2", cents: 50_000n },
    ];
    const found = chargeExcess(
      expected,
      [
        { npi: "1", cents: 120_000n },
        { npi: "1", cents: 20_000n },
        { npi: "2", cents: 89_999n },
        { npi: "3", cents: 999_999n },
      ],
      on,
    );
    expect(found).toEqual([
      { npi: "1", expected: 100_000n, billed: 140_000n, excess: 40_000n, substantial: true },
      { npi: "2", expected: 50_000n, billed: 89_999n, excess: 39_999n, substantial: false },
    ]);
  });
  it("are told in words, with the last day of a dispute once there was a bill", () => {
    const [one] = chargeExcess([{ npi: "1", cents: 10_000n }], [{ npi: "1", cents: 60_000n }], on);
    const about = { provider: "Dr. Reed", serviceDate: "2026-11-20", givenOn: on };
    expect(one === undefined ? "" : excessWords(one, { ...about, billedOn: null })).toContain(
      "within 120 days of your first bill (",
    );
    expect(one === undefined ? "" : excessWords(one, { ...about, billedOn: toDate("2026-12-01") })).toContain(
      "until 2027-03-31",
    );
  });
});
