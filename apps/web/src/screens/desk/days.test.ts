import { describe, expect, it } from "vitest";
import { missingOf, rangeOf } from "./days.ts";

describe("days of the front desk", () => {
  it("counts from the server's day, over the end of a month", () => {
    expect(rangeOf("both", "2026-11-30")).toEqual({ from: "2026-11-30", until: "2026-12-01" });
    expect(rangeOf("tomorrow", "2026-12-31")).toEqual({ from: "2027-01-01", until: "2027-01-01" });
    expect(rangeOf("week", "2026-11-22")).toEqual({ from: "2026-11-22", until: "2026-11-28" });
  });
  it("lists what is missing in words", () => {
    const light = (state: string, text: string) => ({ state, text });
    expect(missingOf({ coverage: light("red", "Coverage ended"), authorization: light("none", "Not needed") })).toEqual(
      ["Coverage ended"],
    );
    expect(missingOf({ coverage: light("green", "Active"), authorization: light("green", "Approved") })).toEqual([]);
  });
});
