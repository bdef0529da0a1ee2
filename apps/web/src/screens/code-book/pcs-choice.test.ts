import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PcsChoice } from "./pcs-choice.ts";
import { choosePcs, pcsCodes, pcsOptions } from "./pcs-choice.ts";

const value = (character: string) => ({ character, title: `value ${character}` });
const table = {
  table: "9AB",
  rows: [
    {
      places: [[value("1"), value("2")], [value("0"), value("3")], [value("Z")], [value("X"), value("Z")]],
      added: false,
    },
    { places: [[value("3")], [value("0")], [value("7"), value("Z")], [value("Z")]], added: false },
  ],
  codes: ["10ZX", "10ZZ", "13ZX", "13ZZ", "20ZX", "20ZZ", "23ZX", "307Z", "30ZZ"],
};
const none: PcsChoice = [undefined, undefined, undefined, undefined];

describe("building a procedure code", () => {
  it("counts what each value leaves", () => {
    const [parts, approaches] = pcsOptions(table, none);
    expect(parts?.map((each) => [each.character, each.codes])).toEqual([
      ["1", 4],
      ["2", 3],
      ["3", 2],
    ]);
    const [, withPart] = pcsOptions(table, ["3", undefined, undefined, undefined]);
    expect(approaches?.map((each) => each.codes)).toEqual([6, 3]);
    expect(withPart?.map((each) => each.codes)).toEqual([2, 0]);
  });

  it("fills what has one value left, and a code that is not in the list cannot be built", () => {
    const two = choosePcs(table, none, 0, "2");
    expect(two).toEqual(["2", undefined, "Z", undefined]);
    const three = choosePcs(table, two, 1, "3");
    expect(three).toEqual(["2", "3", "Z", "X"]);
    expect(pcsCodes(table, three)).toEqual(["9AB23ZX"]);
  });

  it("lets go of choices that the new one rules out", () => {
    const chosen = choosePcs(table, ["1", "3", "Z", "X"], 0, "3");
    expect(chosen[0]).toBe("3");
    expect(pcsCodes(table, chosen).length).toBeGreaterThan(0);
    expect(choosePcs(table, chosen, 0, "3")[0]).toBeUndefined();
  });

  it("always leaves at least one code", () => {
    const step = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom(..."01237XZ"));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let choice: PcsChoice = none;
        for (const [place, character] of steps) {
          const offered = pcsOptions(table, none)[place]?.some((each) => each.character === character);
          if (offered === true) choice = choosePcs(table, choice, place, character);
          expect(pcsCodes(table, choice).length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
