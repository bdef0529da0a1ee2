import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AuditCoding, AuditLine } from "./audit-comparison.ts";
import { compareCodings } from "./audit-comparison.ts";
import { diagnosisFamily, levelSteps, serviceFamily } from "./audit-families.ts";
import { gradePractice, practiceLevel } from "./audit-practice.ts";
import { risksOf } from "./audit-risk.ts";
import type { JudgedItem } from "./audit-scores.ts";
import { errorKind, scoreAudits } from "./audit-scores.ts";

const line = (code: string, more: Partial<AuditLine> = {}): AuditLine => ({
  procedureCode: code,
  modifiers: [],
  units: "1",
  pointers: [1],
  chargeCents: 10_000n,
  ...more,
});
const facts = (original: AuditCoding, audit: AuditCoding) =>
  compareCodings(original, audit).map((item) => [item.element, item.comparison, item.original, item.audit]);

describe("comparing two codings", () => {
  it("finds the same, the near, the missed and the extra diagnosis, and who came first", () => {
    expect(
      facts({ diagnoses: ["K25.9", "I10", "E11.9"], lines: [] }, { diagnoses: ["I10", "K25.3", "Z79.4"], lines: [] }),
    ).toEqual([
      ["diagnosis", "agree", "I10", "I10"],
      ["diagnosis", "differ", "K25.9", "K25.3"],
      ["diagnosis", "extra", "E11.9", ""],
      ["diagnosis", "missed", "", "Z79.4"],
      ["first-listed", "differ", "K25.9", "I10"],
    ]);
  });

  it("does not mind dots, case and blanks", () => {
    expect(facts({ diagnoses: ["k259"], lines: [] }, { diagnoses: [" K25.9 "], lines: [] })).toEqual([
      ["diagnosis", "agree", "K25.9", "K25.9"],
      ["first-listed", "agree", "K25.9", "K25.9"],
    ]);
  });

  it("compares levels of a visit with their steps and money", () => {
    const items = compareCodings(
      { diagnoses: ["I10"], lines: [line("99214", { chargeCents: 18_500n })] },
      { diagnoses: ["I10"], lines: [line("99213", { chargeCents: 13_000n })] },
    );
    const level = items.find((item) => item.element === "level");
    expect(level).toMatchObject({ comparison: "differ", steps: 1, effectCents: -5_500n, family: "Visits (E/M)" });
    expect(errorKind({ element: "level", comparison: "differ", steps: 1 })).toBe("Level above what the note supports");
  });

  it("pairs each line once, tells modifiers, units and pointers apart, and counts money once", () => {
    const items = compareCodings(
      {
        diagnoses: ["K25.9", "I10"],
        lines: [
          line("43239", { modifiers: ["59"], pointers: [1] }),
          line("J3420", { units: "2", chargeCents: 3_000n }),
        ],
      },
      {
        diagnoses: ["I10", "K25.9"],
        lines: [
          line("J3420", { units: "1", chargeCents: 1_500n, pointers: [2] }),
          line("43239", { pointers: [1] }),
          line("99213", { modifiers: ["25"] }),
        ],
      },
    );
    const find = (key: string) => items.find((item) => item.key === key);
    expect(find("line 1:modifiers")).toMatchObject({ comparison: "differ", original: "59", audit: "" });
    expect(find("line 1:pointers")).toMatchObject({ comparison: "differ", original: "K25.9", audit: "I10" });
    expect(find("line 2:units")).toMatchObject({ original: "2", audit: "1", effectCents: -1_500n });
    expect(find("line 2:pointers")?.comparison).toBe("agree");
    expect(find("line 3:level")).toMatchObject({ comparison: "missed", audit: "99213-25", effectCents: 10_000n });
    expect(items.reduce((sum, item) => sum + item.effectCents, 0n)).toBe(8_500n);
  });

  it("agrees with itself, mirrors, and has no key twice", () => {
    const coding = fc.record({
      diagnoses: fc.uniqueArray(fc.constantFrom("K25.9", "K25.3", "I10", "E11.9", "E11.22", "Z79.4"), { maxLength: 5 }),
      lines: fc.array(
        fc.record({
          procedureCode: fc.constantFrom("99213", "99214", "43239", "43235", "J3420"),
          modifiers: fc.uniqueArray(fc.constantFrom("25", "59", "RT"), { maxLength: 2 }),
          units: fc.constantFrom("1", "2", "1.5"),
          pointers: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }),
          chargeCents: fc.bigInt(0n, 50_000n),
        }),
        { maxLength: 5 },
      ),
    });
    fc.assert(
      fc.property(coding, coding, (one, other) => {
        expect(compareCodings(one, one).every((item) => item.comparison === "agree" && item.effectCents === 0n)).toBe(
          true,
        );
        const there = compareCodings(one, other);
        const back = compareCodings(other, one);
        expect(new Set(there.map((item) => item.key)).size).toBe(there.length);
        const count = (items: typeof there, comparison: string) =>
          items.filter((item) => item.comparison === comparison).length;
        expect(count(there, "missed")).toBe(count(back, "extra"));
        expect(count(there, "agree")).toBe(count(back, "agree"));
        const money = (items: typeof there) => items.reduce((sum, item) => sum + item.effectCents, 0n);
        expect(money(there)).toBe(-money(back));
        // What the items tell of the services adds up to both codings.
        const services = there.filter((item) => item.element === "procedure" || item.element === "level");
        expect(services.filter((item) => item.comparison !== "missed")).toHaveLength(one.lines.length);
        expect(services.filter((item) => item.comparison !== "extra")).toHaveLength(other.lines.length);
      }),
    );
  });
});

describe("scores", () => {
  const judged = (original: AuditCoding, audit: AuditCoding, verdict: JudgedItem["verdict"]) =>
    compareCodings(original, audit).map((item) => ({ ...item, verdict: item.comparison === "agree" ? null : verdict }));
  const right: AuditCoding = { diagnoses: ["I10"], lines: [line("99213", { chargeCents: 13_000n })] };
  const high: AuditCoding = { diagnoses: ["I10"], lines: [line("99214", { chargeCents: 18_500n })] };
  const visit = (coder: string, items: readonly JudgedItem[]) => ({ coder, provider: "P", month: "2026-10", items });

  it("count a difference against the coder only when the auditor's side stands", () => {
    const scores = scoreAudits([
      visit("Ada", judged(right, right, null)),
      visit("Ada", judged(high, right, "audit")),
      visit("Bo", judged(high, right, "original")),
      visit("Bo", judged(high, right, null)),
    ]);
    expect(scores.visits).toBe(4);
    expect(scores.all.accuracy).toMatchObject({ correct: 6, total: 7 });
    expect(scores.all).toMatchObject({ open: 1, overCents: 5_500n, underCents: 0n });
    expect(scores.encounters).toMatchObject({ correct: 2, total: 3 });
    expect(scores.blindAgreement).toMatchObject({ correct: 5, total: 8 });
    expect(scores.byCoder.map((one) => [one.group, one.accuracy.correct, one.accuracy.total, one.visits])).toEqual([
      ["Ada", 3, 4, 2],
      ["Bo", 3, 3, 2],
    ]);
    expect(scores.errors).toEqual([{ kind: "Level above what the note supports", count: 1, netCents: -5_500n }]);
    expect(scores.firstListed).toMatchObject({ pairs: 4, agreed: 4, kappa: null });
    expect(scores.byFamily.map((one) => one.group)).toEqual(["Circulation", "Visits (E/M)"]);
  });

  it("are all unknown before anything was handed in", () => {
    const scores = scoreAudits([]);
    expect(scores.all.accuracy.share).toBeNull();
    expect(scores.byCoder).toEqual([]);
  });
});

describe("practice", () => {
  const expected: AuditCoding = {
    diagnoses: ["E11.22", "N18.31"],
    lines: [line("99214", { modifiers: ["25"], pointers: [1, 2] })],
  };

  it("gives all points for all right, and never less than none", () => {
    expect(gradePractice(expected, expected)).toMatchObject({ percent: 100 });
    const nothing = gradePractice(expected, {
      diagnoses: ["Z00.00", "I10", "J45.909", "R07.9"],
      lines: [line("80053")],
    });
    expect(nothing.points).toBe(0);
    expect(gradePractice(expected, { diagnoses: [], lines: [] }).percent).toBe(0);
  });

  it("gives half for the category, for a level one off and for pointers in part", () => {
    const grade = gradePractice(expected, {
      diagnoses: ["E11.9", "N18.31"],
      lines: [line("99213", { modifiers: ["25"], pointers: [2] })],
    });
    const points = Object.fromEntries(grade.items.map((item) => [`${item.element} ${item.audit}`, item.points]));
    expect(points).toEqual({
      "diagnosis N18.31": 2,
      "diagnosis E11.22": 1,
      "first-listed E11.22": 0,
      "level 99214": 1,
      "modifiers 25": 1,
      "pointers E11.22 N18.31": 0.5,
    });
    expect(grade.items.find((item) => item.element === "level")?.remark).toBe("99214, not 99213: 1 level too low.");
  });

  it("takes a point for a code that the chart does not support", () => {
    const more = gradePractice(expected, { ...expected, diagnoses: [...expected.diagnoses, "I10"] });
    expect(more.points).toBe(more.possible - 1);
  });

  it("calls charts easy, middle or hard by what they take", () => {
    expect(practiceLevel({ diagnoses: ["I10"], lines: [line("99213")] }, 0)).toBe("easy");
    expect(practiceLevel(expected, 1)).toBe("middle");
    expect(practiceLevel({ diagnoses: ["a", "b", "c", "d"], lines: [line("1"), line("2"), line("3")] }, 1)).toBe(
      "hard",
    );
  });
});

describe("risk and families", () => {
  const plain = {
    procedureCodes: ["99213"],
    modifiers: [],
    timesReturned: 0,
    denialReasons: [],
    chargeCents: 13_000n,
    lowestConfidence: 0.9,
    refused: 0,
  };
  it("names the risks that were asked for and no other", () => {
    expect(risksOf(plain, ["high-level", "modifier", "high-charge"], 50_000n)).toEqual([]);
    const risky = {
      ...plain,
      procedureCodes: ["99215", "20610"],
      modifiers: ["25", "XS"],
      denialReasons: ["CO-97"],
      lowestConfidence: 0.4,
      refused: 1,
    };
    expect(
      risksOf(risky, ["modifier", "high-level", "denied-for-coding", "low-confidence", "engine-refused"], 50_000n),
    ).toEqual(["high-level", "modifier", "denied-for-coding", "low-confidence", "engine-refused"]);
    expect(risksOf({ ...plain, denialReasons: ["CO-197", "PR-1"] }, ["denied-for-coding"], 0n)).toEqual([]);
  });
  it("knows chapters and ranges", () => {
    expect(["A09", "C50.911", "E11.9", "H60.0", "O9A.2", "S52.5", "U07.1", "Z79.4"].map(diagnosisFamily)).toEqual([
      "Infections",
      "Neoplasms",
      "Endocrine and metabolism",
      "Ear",
      "Pregnancy",
      "Injury and poisoning",
      "Special purposes",
      "Status and reasons for encounters",
    ]);
    expect(["00810", "43239", "71046", "83036", "97110", "99213", "J3420", "0001A"].map(serviceFamily)).toEqual([
      "Anesthesia",
      "Surgery: digestion",
      "Imaging",
      "Laboratory",
      "Medicine and therapy",
      "Visits (E/M)",
      "Supplies and drugs (HCPCS)",
      "Category II and III",
    ]);
    expect(levelSteps("99213", "99215")).toBe(2);
    expect(levelSteps("99203", "99213")).toBeNull();
  });
});
