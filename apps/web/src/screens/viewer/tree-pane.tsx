import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import { useEffect, useMemo } from "react";
import { plural } from "../../format/format.ts";
import { KIND } from "./model/file-index.ts";
import { rowOfNode, stepSideways } from "./model/tree.ts";
import { envelopeFacts, nodeWords, segmentsForNode } from "./tree-words.ts";
import type { NodeWords } from "./tree-words.ts";
import { useLineScroller } from "./use-line-scroller.ts";
import type { Viewer } from "./use-viewer.ts";
import { useTexts } from "./use-viewer.ts";

const ROW = 24;

/** The file as a tree: interchange, group, transaction set, loops, segments. Only the rows in sight are drawn. */
export function TreePane({ viewer }: { readonly viewer: Viewer }) {
  const { index, rows, node } = viewer;
  const { attach, height, topOf, reveal, page, first, last } = useLineScroller(rows.length, ROW);
  const facts = useMemo(() => envelopeFacts(index), [index]);
  const shown = Array.from(rows.subarray(first, last));
  const text = useTexts(
    viewer.client,
    shown.flatMap((one) => segmentsForNode(index, one)),
  );
  const row = rowOfNode(rows, node);
  useEffect(() => {
    reveal(row);
  }, [reveal, row]);
  return (
    <div
      ref={attach}
      className="viewer-tree"
      role="tree"
      tabIndex={0}
      aria-label="Structure of the file"
      aria-activedescendant={`viewer-node-${rows[row] ?? 0}`}
      onKeyDown={(event) => {
        onTreeKey(event, viewer, row, page);
      }}
    >
      <div role="none" style={{ height: height }} className="viewer-sizer">
        {shown.map((one, at) => (
          <TreeRow
            key={one}
            viewer={viewer}
            node={one}
            words={nodeWords(index, facts, one, text)}
            top={topOf(first + at)}
            isActive={one === rows[row]}
          />
        ))}
      </div>
    </div>
  );
}

interface RowProps {
  readonly viewer: Viewer;
  readonly node: number;
  readonly words: NodeWords;
  readonly top: number;
  readonly isActive: boolean;
}

function TreeRow({ viewer, node, words, top, isActive }: RowProps) {
  const { index } = viewer;
  const children = index.nodeChildren[node] ?? 0;
  const isOpen = viewer.opened[node] === 1;
  const depth = index.nodeDepth[node] ?? 0;
  const parent = index.nodeParent[node] ?? 0;
  const isLeaf = index.nodeKind[node] === KIND.segment;
  const siblings = depth === 0 ? index.interchanges.length : (index.nodeChildren[parent] ?? 1);
  return (
    <div
      id={`viewer-node-${node}`}
      role="treeitem"
      className="viewer-node"
      aria-level={depth + 1}
      aria-posinset={index.nodeOrder[node] ?? 1}
      aria-setsize={siblings}
      aria-selected={isActive}
      {...(children > 0 ? { "aria-expanded": isOpen } : {})}
      data-active={isActive ? true : undefined}
      data-leaf={isLeaf ? true : undefined}
      style={{ transform: `translateY(${top}px)`, height: ROW, paddingLeft: 4 + depth * 13 }}
      onClick={() => {
        viewer.chooseNode(node);
      }}
      onDoubleClick={() => {
        if (children > 0) viewer.toggle(node, !isOpen);
      }}
    >
      <span
        className="viewer-twist"
        aria-hidden
        onClick={(event) => {
          if (children === 0) return;
          event.stopPropagation();
          viewer.toggle(node, !isOpen, event.altKey);
        }}
      >
        {children === 0 ? null : isOpen ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
      </span>
      <span className="viewer-node-id">{words.id}</span>
      <span className="viewer-node-name">{words.name}</span>
      <span className="viewer-node-detail cut">{words.detail}</span>
      <Badges viewer={viewer} node={node} />
    </div>
  );
}

/** How many errors and warnings lie in a node: two look-ups in the ordered leaves. */
function Badges({ viewer, node }: { readonly viewer: Viewer; readonly node: number }) {
  const end = viewer.index.nodeEnd[node] ?? node + 1;
  const errors = countBetween(viewer.leaves.error, node, end);
  const warnings = countBetween(viewer.leaves.warning, node, end);
  return (
    <>
      {errors === 0 ? null : <Badge kind="stop" count={errors} words={plural(errors, "error")} />}
      {warnings === 0 ? null : <Badge kind="look" count={warnings} words={plural(warnings, "warning")} />}
    </>
  );
}

function Badge(props: { readonly kind: "stop" | "look"; readonly count: number; readonly words: string }) {
  return (
    <span className="viewer-badge" data-meaning={props.kind} title={props.words}>
      <span aria-hidden>
        {props.kind === "stop" ? "✕" : "!"} {props.count > 999 ? "999+" : props.count}
      </span>
      <span className="sr">{props.words}</span>
    </span>
  );
}

function countBetween(sorted: Uint32Array, from: number, to: number): number {
  return placeOf(sorted, to) - placeOf(sorted, from);
}

function placeOf(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The keys that trees have everywhere: arrows, Home, End, page up and down, Enter, `*` for all below. */
function onTreeKey(event: KeyboardEvent, viewer: Viewer, row: number, page: number): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { rows, node, index } = viewer;
  const go = (to: number): void => {
    viewer.chooseNode(rows[Math.max(0, Math.min(rows.length - 1, to))] ?? 0);
  };
  const hasChildren = (index.nodeChildren[node] ?? 0) > 0;
  switch (event.key) {
    case "ArrowDown":
      go(row + 1);
      break;
    case "ArrowUp":
      go(row - 1);
      break;
    case "PageDown":
      go(row + page);
      break;
    case "PageUp":
      go(row - page);
      break;
    case "Home":
      go(0);
      break;
    case "End":
      go(rows.length - 1);
      break;
    case "ArrowLeft":
    case "ArrowRight": {
      const step = stepSideways(index, viewer.opened, node, event.key);
      if (step === undefined) break;
      if ("go" in step) viewer.chooseNode(step.go);
      else if ("open" in step) viewer.toggle(step.open, true);
      else viewer.toggle(step.close, false);
      break;
    }
    case "Enter":
    case " ":
      if (hasChildren) viewer.toggle(node, viewer.opened[node] !== 1);
      break;
    case "*":
      if (hasChildren) viewer.toggle(node, true, true);
      break;
    default:
      return;
  }
  event.preventDefault();
}
