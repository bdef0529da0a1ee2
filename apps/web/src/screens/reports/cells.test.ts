import { describe, expect, it } from "vitest";
import { axisMoney, cellText, drawn } from "./cells.ts";

describe("cellText", () => {
  it("shows each kind in its form, and a dash for nothing", () => {
    expect(cellText("money", "1234.50")).toBe("$1,234.50");
    expect(cellText("count", 1204)).toBe("1,204");
    expect(cellText("percent", 81.44)).toBe("81.4 %");
    expect(cellText("days", "31")).toBe("31.0 days");
    expect(cellText("day", "2026-11-16")).toBe("Nov 16, 2026");
    expect(cellText("percent", null)).toBe("—");
  });
});

describe("axisMoney", () => {
  it("is short", () => {
    expect([0, 950, 12_400, 1_250_000, -3000].map(axisMoney)).toEqual(["$0", "$950", "$12k", "$1.3M", "−$3k"]);
  });
});

describe("drawn", () => {
  it("draws nothing for what is no number", () => {
    expect([drawn("12.5"), drawn(null), drawn("x")]).toEqual([12.5, 0, 0]);
  });
});
