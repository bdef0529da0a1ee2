import type { FileIndex } from "./file-index.ts";
import { KIND, NONE } from "./file-index.ts";

type Nodes = Pick<FileIndex, "nodeKind" | "nodeDepth" | "nodeParent" | "nodeEnd" | "nodeChildren">;

/** Which nodes are open: one byte a node. */
export type Opened = Uint8Array;

/** Open as far as the transaction sets, and these too when there are few: what a reader wants to see first. */
export function openedAtFirst(index: Nodes & Pick<FileIndex, "transactions">): Opened {
  const opened = new Uint8Array(index.nodeKind.length);
  const deepest = index.transactions.length === 1 ? KIND.transaction : KIND.group;
  for (let node = 0; node < opened.length; node += 1) if ((index.nodeKind[node] ?? 9) <= deepest) opened[node] = 1;
  return opened;
}

/** Everything open, or everything closed below the interchanges. */
export function openedAll(index: Nodes, open: boolean): Opened {
  const opened = new Uint8Array(index.nodeKind.length);
  for (let node = 0; node < opened.length; node += 1)
    if (open || index.nodeKind[node] === KIND.interchange) opened[node] = 1;
  return opened;
}

/** A copy with one node open or closed; `below` does the same to everything under it. */
export function withOpened(index: Nodes, opened: Opened, node: number, open: boolean, below = false): Opened {
  const copy = opened.slice();
  if (below) copy.fill(open ? 1 : 0, node, index.nodeEnd[node] ?? node + 1);
  copy[node] = open ? 1 : 0;
  return copy;
}

/** A copy in which every ancestor of a node is open, or the same when they are already. */
export function withRevealed(index: Nodes, opened: Opened, node: number): Opened {
  let copy = opened;
  for (let parent = index.nodeParent[node] ?? NONE; parent !== NONE; parent = index.nodeParent[parent] ?? NONE) {
    if (copy[parent] === 1) continue;
    if (copy === opened) copy = opened.slice();
    copy[parent] = 1;
  }
  return copy;
}

/** The nodes that are to be seen, top to bottom. */
export function rowsOf(index: Nodes, opened: Opened): Uint32Array {
  const total = index.nodeKind.length;
  const rows = new Uint32Array(total);
  let count = 0;
  for (let node = 0; node < total;) {
    rows[count] = node;
    count += 1;
    node = opened[node] === 1 ? node + 1 : Math.max(node + 1, index.nodeEnd[node] ?? 0);
  }
  return rows.slice(0, count);
}

/** The row of a node; the row of its nearest visible ancestor when it is hidden; -1 when there is none. */
export function rowOfNode(rows: Uint32Array, node: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] ?? 0) <= node) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The nodes above a node and the node itself, outermost first. */
export function pathOf(index: Nodes, node: number): readonly number[] {
  const path: number[] = [];
  for (let at = node; at !== NONE && at < index.nodeKind.length; at = index.nodeParent[at] ?? NONE) path.unshift(at);
  return path;
}

/** What an arrow key does in the tree. */
export type TreeStep = { readonly go: number } | { readonly open: number } | { readonly close: number } | undefined;

/** Right opens or goes to the first child, left closes or goes to the parent, as trees do everywhere. */
export function stepSideways(index: Nodes, opened: Opened, node: number, key: "ArrowLeft" | "ArrowRight"): TreeStep {
  const hasChildren = (index.nodeChildren[node] ?? 0) > 0;
  if (key === "ArrowRight") {
    if (!hasChildren) return undefined;
    return opened[node] === 1 ? { go: node + 1 } : { open: node };
  }
  if (hasChildren && opened[node] === 1) return { close: node };
  const parent = index.nodeParent[node] ?? NONE;
  return parent === NONE ? undefined : { go: parent };
}
