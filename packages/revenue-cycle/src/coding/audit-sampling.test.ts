import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawNumber, drawSample, equalParts } from "./audit-sampling.ts";

const frameOf = (count: number, strata = 1) =>
  Array.from({ length: count }, (_, index) => ({ id: `v-${index}`, stratum: `s${index % strata}` }));

describe("drawing", () => {
  it("is the same for the same seed in whatever order the frame comes, and another for another seed", () => {
    const frame = frameOf(200);
    const first = drawSample({ frame, seed: "2026-11-a", size: 20, stratified: false });
    expect(drawSample({ frame: [...frame].reverse(), seed: "2026-11-a", size: 20, stratified: false })).toEqual(first);
    expect(drawSample({ frame, seed: "2026-11-b", size: 20, stratified: false }).ids).not.toEqual(first.ids);
    expect(first.ids).toEqual([...new Set(first.ids)]);
    expect(first.strata).toEqual([{ stratum: "", frame: 200, drawn: 20 }]);
  });

  it("keeps what it drew when more are drawn", () => {
    const frame = frameOf(100);
    const few = drawSample({ frame, seed: "s", size: 10, stratified: false });
    const more = drawSample({ frame, seed: "s", size: 25, stratified: false });
    expect(more.ids.slice(0, 10)).toEqual(few.ids);
  });

  it("gives every unit the same chance: over 3,000 seeds each of 30 units comes in a third of the samples", () => {
    const frame = frameOf(30);
    const drawn = new Map<string, number>();
    const seeds = 3000;
    for (let seed = 0; seed < seeds; seed += 1)
      for (const id of drawSample({ frame, seed: `seed ${seed}`, size: 10, stratified: false }).ids)
        drawn.set(id, (drawn.get(id) ?? 0) + 1);
    // Five standard deviations of a binomial with p = 1/3.
    const most = 5 * Math.sqrt(seeds * (1 / 3) * (2 / 3));
    for (const { id } of frame) expect(Math.abs((drawn.get(id) ?? 0) - seeds / 3)).toBeLessThan(most);
    // And pairs are drawn as often as without replacement: 10 · 9 / (30 · 29).
    let pairs = 0;
    for (let seed = 0; seed < seeds; seed += 1) {
      const { ids } = drawSample({ frame, seed: `seed ${seed}`, size: 10, stratified: false });
      if (ids.includes("v-3") && ids.includes("v-4")) pairs += 1;
    }
    const expected = (10 * 9) / (30 * 29);
    expect(Math.abs(pairs - seeds * expected)).toBeLessThan(5 * Math.sqrt(seeds * expected * (1 - expected)));
  });

  it("spreads its numbers evenly over 0 to 1", () => {
    const counts = Array.from({ length: 10 }, () => 0);
    for (let index = 0; index < 20_000; index += 1) {
      const tenth = Math.floor(drawNumber("even", `visit-${index}`) * 10);
      counts[tenth] = (counts[tenth] ?? 0) + 1;
    }
    // Chi-square with 9 degrees of freedom: 33.7 is passed once in ten thousand times.
    expect(counts.reduce((sum, one) => sum + (one - 2000) ** 2 / 2000, 0)).toBeLessThan(33.7);
  });

  it("takes from every stratum its part, and from small ones all", () => {
    const frame = [...frameOf(100, 2), { id: "lone", stratum: "small" }];
    const { ids, strata } = drawSample({ frame, seed: "x", size: 21, stratified: true });
    expect(ids).toHaveLength(21);
    expect(ids).toContain("lone");
    expect(strata.map((one) => one.drawn)).toEqual([10, 10, 1]);
  });

  it("draws what is asked for, or all there is, each once", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ id: fc.string(), stratum: fc.constantFrom("a", "b", "c") }), { maxLength: 60 }),
        fc.integer({ min: 0, max: 80 }),
        fc.string(),
        fc.boolean(),
        (frame, size, seed, stratified) => {
          const { ids, strata } = drawSample({ frame, seed, size, stratified });
          const known = new Set(frame.map((unit) => unit.id));
          expect(ids).toHaveLength(Math.min(size, known.size));
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids.every((id) => known.has(id))).toBe(true);
          expect(strata.reduce((sum, one) => sum + one.drawn, 0)).toBe(ids.length);
        },
      ),
    );
  });

  it("makes parts that add up and differ by one at most while no stratum runs out", () => {
    expect(equalParts(10, [100, 100, 100])).toEqual([4, 3, 3]);
    expect(equalParts(10, [2, 100, 100])).toEqual([2, 4, 4]);
    expect(equalParts(10, [1, 2])).toEqual([1, 2]);
    expect(equalParts(0, [5])).toEqual([0]);
  });
});
