import { describe, expect, it } from "vitest";
import { EXAMPLE } from "../example.ts";
import { KIND } from "./file-index.ts";
import { indexOfText } from "./test-index.ts";
import { openedAll, openedAtFirst, pathOf, rowOfNode, rowsOf, stepSideways, withOpened, withRevealed } from "./tree.ts";

const { index } = indexOfText(EXAMPLE);
const leafOf = (id: string): number => {
  const segment = Array.from(index.use).findIndex((use) => index.uses[use]?.id === id);
  return index.leaf[segment] ?? 0;
};

describe("the rows of the tree", () => {
  it("are all nodes when everything is open, and the envelope when nothing is", () => {
    expect(rowsOf(index, openedAll(index, true))).toHaveLength(index.nodeKind.length);
    expect(Array.from(rowsOf(index, openedAll(index, false)), (node) => index.nodeDepth[node])).toEqual([0, 1, 1, 1]);
  });

  it("show the parts of the only transaction set at first", () => {
    const rows = rowsOf(index, openedAtFirst(index));
    const kinds = new Set(Array.from(rows, (node) => index.nodeKind[node]));
    expect(kinds.has(KIND.loop)).toBe(true);
    expect(rows.length).toBeLessThan(index.nodeKind.length);
  });

  it("open as far as a node when it is revealed, and no further", () => {
    const claim = leafOf("CLM");
    const closed = openedAll(index, false);
    const revealed = withRevealed(index, closed, claim);
    const rows = rowsOf(index, revealed);
    expect(rows[rowOfNode(rows, claim)]).toBe(claim);
    expect(withRevealed(index, revealed, claim)).toBe(revealed);
    expect(Array.from(closed)).toEqual(Array.from(openedAll(index, false)));
  });

  it("give the nearest visible ancestor of a hidden node", () => {
    const rows = rowsOf(index, openedAll(index, false));
    expect(rows[rowOfNode(rows, leafOf("CLM"))]).toBe(index.groups[0]?.node);
  });

  it("open and close a node alone or with all below", () => {
    const group = index.groups[0]?.node ?? 0;
    const all = withOpened(index, openedAll(index, false), group, true, true);
    expect(rowsOf(index, all)).toHaveLength(index.nodeKind.length);
    expect(rowsOf(index, withOpened(index, all, group, false))).toHaveLength(4);
  });
});

describe("keys and paths", () => {
  it("go from the interchange down to the segment", () => {
    const path = pathOf(index, leafOf("CLM"));
    expect(path.map((node) => index.nodeKind[node])).toEqual([0, 1, 2, 3, 3, 3, 4]);
    expect(path.slice(3, 6).map((node) => index.uses[index.use[index.nodeSegment[node] ?? 0] ?? 0]?.loop)).toEqual([
      "2000A",
      "2000B",
      "2300",
    ]);
  });

  it("open, enter, close and leave as trees do", () => {
    const closed = openedAll(index, false);
    const group = index.groups[0]?.node ?? 0;
    expect(stepSideways(index, closed, group, "ArrowRight")).toEqual({ open: group });
    const open = withOpened(index, closed, group, true);
    expect(stepSideways(index, open, group, "ArrowRight")).toEqual({ go: group + 1 });
    expect(stepSideways(index, open, group + 1, "ArrowLeft")).toEqual({ go: group });
    expect(stepSideways(index, open, group, "ArrowLeft")).toEqual({ close: group });
    expect(stepSideways(index, open, 0, "ArrowLeft")).toEqual({ close: 0 });
    expect(stepSideways(index, open, group + 1, "ArrowRight")).toBeUndefined();
  });
});
