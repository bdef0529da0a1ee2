import { describe, expect, it } from "vitest";
import { billedLevel, groupsOf, levelEvidence, weightOf } from "./level-words.ts";

const words = { start: 3, end: 9, text: "asthma", section: "PLAN" };
const item = {
  text: "Asthma: chronic, stable",
  category: "chronic-stable",
  level: "low",
  evidence: [words],
  source: "s",
};
const level = {
  code: "99213",
  level: "low",
  basis: "mdm" as const,
  problems: "one stable chronic illness",
  data: "x-ray",
  risk: "none",
  codes: ["99212", "99213", "99214", "99215"],
  time: { minutes: 24, level: "low", code: "99213", evidence: words },
  elements: {
    problems: { level: "low", text: "one stable chronic illness", items: [item] },
    data: { level: "straightforward", text: "x-ray", items: [{ ...item, category: "test", level: null }] },
    risk: { level: "straightforward", text: "none", items: [] },
  },
};

describe("the level of a visit on the screen", () => {
  it("gives every counted item, and the time, a key that lights its words", () => {
    expect(levelEvidence(level).map((one) => one.key)).toEqual(["level:Problems:0", "level:Data:0", "level:time"]);
    expect(levelEvidence(null)).toEqual([]);
  });

  it("shows a run of an older engine without elements", () => {
    const { elements: _elements, time: _time, ...old } = level;
    expect(groupsOf(old)).toEqual([]);
    expect(levelEvidence(old)).toEqual([]);
  });

  it("says in words how the line differs, and only more than supported wants a look", () => {
    const billed = (code: string) => billedLevel([{ procedureCode: "J1885" }, { procedureCode: code }], level);
    expect(billed("99213")).toEqual({ code: "99213", words: "the level that the note supports", above: false });
    expect(billed("99214")).toEqual({ code: "99214", words: "one level above what the note supports", above: true });
    expect(billed("99215")?.words).toBe("two levels above what the note supports");
    expect(billed("99212")).toEqual({ code: "99212", words: "one level below what the note supports", above: false });
    expect(billed("99203")).toEqual({ code: "99203", words: "a number for another kind of visit", above: false });
    expect(billedLevel([{ procedureCode: "J1885" }], level)).toBeUndefined();
  });

  it("names what an item adds", () => {
    expect(weightOf(item)).toBe("low");
    expect(weightOf({ ...item, category: "test", level: null })).toBe("counts once");
    expect(weightOf({ ...item, category: "discussion", level: null })).toBe("a category");
    expect(weightOf({ ...item, category: "not-counted", level: null })).toBe("not counted");
  });
});
