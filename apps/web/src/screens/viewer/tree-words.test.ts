import { describe, expect, it } from "vitest";
import { EXAMPLE } from "./example.ts";
import { KIND } from "./model/file-index.ts";
import { segmentText } from "./model/segment-text.ts";
import { indexOfText } from "./model/test-index.ts";
import { envelopeFacts, nodeWords, segmentsForNode } from "./tree-words.ts";

/** The words of every row of a file's tree that a filter keeps. */
function rows(text: string, keep: (kind: number) => boolean): readonly string[] {
  const { index, bytes } = indexOfText(text);
  const facts = envelopeFacts(index);
  return Array.from(index.nodeKind, (kind, node) => {
    const here = new Set(segmentsForNode(index, node));
    const words = nodeWords(index, facts, node, (at) =>
      here.has(at) ? segmentText(bytes, index.offset[at] ?? 0, index.length[at] ?? 0) : undefined,
    );
    return keep(kind) ? `${words.id} | ${words.name} | ${words.detail}` : "";
  }).filter((row) => row !== "");
}

describe("rows of the tree", () => {
  it("name the envelopes by who sends what", () => {
    expect(rows(EXAMPLE, (kind) => kind <= KIND.transaction)).toEqual([
      "ISA | interchange | 000000701 MAPLECLINIC → QUARRYPAYER",
      "GS | claims | 701",
      "837 | professional claim | 0001",
    ]);
  });

  it("tell one occurrence of a loop from the next", () => {
    const loops = rows(EXAMPLE, (kind) => kind === KIND.loop);
    expect(loops).toContain("2010BA | subscriber | ALDERTON, MIRIAM");
    expect(loops).toContain("2300 | claim | MSG000123 $650.50");
    expect(loops.filter((row) => row.startsWith("2400"))).toEqual([
      "2400 | service line | 1: 43239 $520.50",
      "2400 | service line | 2: 99213 $120.00",
    ]);
  });

  it("give every segment a name, one that is not of the standard too", () => {
    const segments = rows(EXAMPLE.replace("REF*6R*L1", "ZZX*6R*L1"), (kind) => kind === KIND.segment);
    expect(segments.every((row) => (row.split(" | ")[1] ?? "") !== "")).toBe(true);
    expect(segments.some((row) => row.startsWith("ZZX"))).toBe(true);
  });
});
