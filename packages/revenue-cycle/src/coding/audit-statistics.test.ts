import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { againstBenchmark, cohenKappa, sampleSizeFor, wilsonShare } from "./audit-statistics.ts";

describe("the Wilson interval", () => {
  it("gives the published limits of Newcombe (1998), table I, method 3", () => {
    const published = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const;
    for (const [correct, total, low, high] of published) {
      const share = wilsonShare(correct, total);
      expect(share.low).toBeCloseTo(low, 4);
      expect(share.high).toBeCloseTo(high, 4);
    }
  });

  it("says nothing of nothing and refuses what is no share", () => {
    expect(wilsonShare(0, 0)).toEqual({ correct: 0, total: 0, share: null, low: 0, high: 1 });
    expect(() => wilsonShare(3, 2)).toThrow(RangeError);
    expect(() => wilsonShare(0.5, 2)).toThrow(RangeError);
  });

  it("holds the share, stays within 0 and 1, mirrors, and narrows as more is counted", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.float({ min: 0, max: 1, noNaN: true }), (total, part) => {
        const correct = Math.floor(total * part);
        const share = wilsonShare(correct, total);
        const mirror = wilsonShare(total - correct, total);
        expect(share.low).toBeLessThanOrEqual(correct / total);
        expect(share.high).toBeGreaterThanOrEqual(correct / total);
        expect(share.low).toBeGreaterThanOrEqual(0);
        expect(share.high).toBeLessThanOrEqual(1);
        expect(share.low).toBeCloseTo(1 - mirror.high, 10);
        const more = wilsonShare(correct * 4, total * 4);
        expect(more.high - more.low).toBeLessThan(share.high - share.low);
      }),
    );
  });

  it("stands above or below a benchmark only when the whole range does", () => {
    expect(againstBenchmark(wilsonShare(19, 20), 0.95)).toBe("cannot-tell");
    expect(againstBenchmark(wilsonShare(200, 200), 0.95)).toBe("above");
    expect(againstBenchmark(wilsonShare(160, 200), 0.95)).toBe("below");
    expect(againstBenchmark(wilsonShare(0, 0), 0.95)).toBe("cannot-tell");
  });
});

describe("the size of a sample", () => {
  it("is that of the table of Krejcie and Morgan (1970) for five points", () => {
    const table = [
      [100, 80],
      [500, 217],
      [1000, 278],
      [10_000, 370],
    ] as const;
    for (const [frame, size] of table) expect(Math.abs(sampleSizeFor(0.05, 0.5, frame) - size)).toBeLessThanOrEqual(1);
  });
  it("is less when a high share is expected, and never more than there is", () => {
    expect(sampleSizeFor(0.05, 0.95, 10_000)).toBe(73);
    expect(sampleSizeFor(0.01, 0.5, 12)).toBe(12);
    expect(sampleSizeFor(0.05, 0.5, 0)).toBe(0);
    expect(() => sampleSizeFor(0, 0.5, 10)).toThrow(RangeError);
  });
});

describe("Cohen's kappa", () => {
  const times = (count: number, first: string, second: string) =>
    Array.from({ length: count }, () => [first, second] as const);
  it("is 0.4 for 20 and 15 agreements and 5 and 10 disagreements", () => {
    const answer = cohenKappa([
      ...times(20, "y", "y"),
      ...times(5, "y", "n"),
      ...times(10, "n", "y"),
      ...times(15, "n", "n"),
    ]);
    expect(answer).toMatchObject({ pairs: 50, agreed: 35 });
    expect(answer.expected).toBeCloseTo(0.5, 12);
    expect(answer.kappa).toBeCloseTo(0.4, 12);
  });
  it("is 1 for full agreement, 0 for chance, and unknown without variety", () => {
    expect(cohenKappa([...times(3, "a", "a"), ...times(4, "b", "b")]).kappa).toBeCloseTo(1, 12);
    expect(
      cohenKappa([
        ["a", "a"],
        ["a", "b"],
        ["b", "a"],
        ["b", "b"],
      ]).kappa,
    ).toBeCloseTo(0, 12);
    expect(cohenKappa(times(5, "a", "a")).kappa).toBeNull();
    expect(cohenKappa([]).kappa).toBeNull();
  });
});
