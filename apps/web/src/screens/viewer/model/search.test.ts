import { describe, expect, it } from "vitest";
import { EXAMPLE } from "../example.ts";
import { delimitersOf } from "./file-index.ts";
import { indexOfText } from "./test-index.ts";
import { isAmount, marksOf, readQuery, searchSteps } from "./search.ts";
import { segmentText } from "./segment-text.ts";

const ids = new Set(["CLM", "NM1", "REF", "SV1", "PAT"]);

/** The texts of the segments that a query finds in a file. */
function found(words: string, file = EXAMPLE, step = 4): readonly string[] {
  const { index, bytes } = indexOfText(file);
  const query = readQuery(words, new Set(index.uses.map((use) => use.id)));
  if (query === undefined) return [];
  const steps = searchSteps(index, bytes, query, step);
  for (;;) {
    const next = steps.next();
    if (next.done === true)
      return Array.from(next.value.segments, (at) => segmentText(bytes, index.offset[at] ?? 0, index.length[at] ?? 0));
  }
}

describe("what a query means", () => {
  it("is a segment, an element, an amount, a day or text", () => {
    expect(readQuery("clm", ids)).toEqual({ kind: "segment", id: "CLM" });
    expect(readQuery("NM109", ids)).toEqual({ kind: "element", id: "NM1", position: 9, value: "" });
    expect(readQuery("nm1-09 = 177", ids)).toEqual({ kind: "element", id: "NM1", position: 9, value: "177" });
    expect(readQuery("$1,250", ids)).toEqual({ kind: "amount", cents: 125000n });
    expect(readQuery("640.5", ids)).toEqual({ kind: "amount", cents: 64050n });
    expect(readQuery("-$20.00", ids)).toEqual({ kind: "amount", cents: -2000n });
    expect(readQuery("1/5/2026", ids)).toEqual({ kind: "text", texts: ["20260105", "1/5/2026"] });
    expect(readQuery("Alderton", ids)).toEqual({ kind: "text", texts: ["alderton"] });
    expect(readQuery('"PAT"', ids)).toEqual({ kind: "text", texts: ["pat"] });
    expect(readQuery("K25.9", ids)).toEqual({ kind: "text", texts: ["k25.9"] });
    expect(readQuery("  ", ids)).toBeUndefined();
  });
});

describe("a search", () => {
  it("finds segments, elements, text in any case, days and claim numbers", () => {
    expect(found("SV1")).toHaveLength(2);
    expect(found("CLM")).toHaveLength(1);
    expect(found("NM109=177")).toHaveLength(2);
    expect(found("miriam")).toEqual(["NM1*IL*1*ALDERTON*MIRIAM****MI*Q55120001"]);
    expect(found("msg000123")).toHaveLength(1);
    expect(found("10/28/2026")).toHaveLength(2);
    expect(found("nowhere")).toEqual([]);
  });

  it("finds an amount however its zeros are written, alone or as a component, and nothing else", () => {
    expect(found("$120.00")).toEqual(["SV1*HC:99213:25*120*UN*1***1"]);
    expect(found("650.50")).toEqual(["CLM*MSG000123*650.5***11:B:1*Y*A*Y*Y"]);
    expect(isAmount("0120.0", 12000n)).toBe(true);
    expect(isAmount("1200", 12000n)).toBe(false);
    expect(isAmount("120.001", 12000n)).toBe(false);
    expect(isAmount("-.5", -50n)).toBe(true);
    expect(isAmount("", 0n)).toBe(false);
    expect(isAmount("$10.99".slice(1), 1099n)).toBe(true);
  });

  it("finds the same whatever the steps, and in lines that are wrapped within a word", () => {
    const wrapped = EXAMPLE.replaceAll("\n", "").replace(/(.{80})/g, "$1\n");
    for (const step of [1, 3, 7, 1000]) {
      expect(found("alderton", EXAMPLE, step)).toHaveLength(1);
      expect(found("MAPLE STREET", wrapped, step)).toHaveLength(3);
      expect(found("müller", EXAMPLE.replace("ALDERTON", "MÜLLER"), step)).toHaveLength(1);
    }
  });
});

describe("marks", () => {
  const text = "SV1*HC:99213:25*120*UN*1***1";
  const { index } = indexOfText(EXAMPLE);
  const delimiters = delimitersOf(index, 0);
  const marked = (words: string) =>
    marksOf(readQuery(words, ids), text, delimiters).map(([from, to]) => text.slice(from, to));
  it("stand on what was found", () => {
    expect(marked("SV1")).toEqual(["SV1"]);
    expect(marked("SV102")).toEqual(["120"]);
    expect(marked("$120")).toEqual(["120"]);
    expect(marked("hc:")).toEqual(["HC:"]);
    expect(marked("*1")).toEqual(["*1", "*1", "*1"]);
    expect(marked("CLM")).toEqual([]);
  });
});
