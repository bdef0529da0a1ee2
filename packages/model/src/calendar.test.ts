import { describe, expect, it } from "vitest";
import { addDays, addMonths, ageInYears, daysBetween, parseDate, toDate } from "./calendar.ts";
import { hasNpiCheckDigit, npiFrom, parseNpi } from "./identifiers.ts";

describe("calendar", () => {
  it("reads only days that exist", () => {
    expect(parseDate("20260228")).toBe("2026-02-28");
    expect(parseDate("2024-02-29")).toBe("2024-02-29");
    for (const text of ["20260231", "2026-13-01", "00000000", "2026-2-3", "20260101-20260102"]) {
      expect(parseDate(text)).toBeUndefined();
    }
  });

  it("adds days and months", () => {
    expect(addDays(toDate("2026-02-28"), 1)).toBe("2026-03-01");
    expect(addMonths(toDate("2026-01-31"), 1)).toBe("2026-02-28");
    expect(addMonths(toDate("2026-01-31"), -2)).toBe("2025-11-30");
    expect(daysBetween(toDate("2026-01-01"), toDate("2026-12-31"))).toBe(364);
  });

  it("counts completed years", () => {
    expect(ageInYears(toDate("2000-02-29"), toDate("2026-02-28"))).toBe(25);
    expect(ageInYears(toDate("2000-02-29"), toDate("2026-03-01"))).toBe(26);
  });
});

describe("NPI", () => {
  it("checks the digit as 45 CFR 162.406 has it", () => {
    expect(hasNpiCheckDigit("1234567893")).toBe(true);
    expect(hasNpiCheckDigit("1234567890")).toBe(false);
    expect(parseNpi("123456789")).toBeUndefined();
    expect(parseNpi(npiFrom("199999999"))).toBeDefined();
  });
});
