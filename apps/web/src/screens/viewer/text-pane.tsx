import type { CSSProperties, KeyboardEvent } from "react";
import { Fragment, useEffect, useMemo, useRef, useState } from "react";
import { count } from "../../format/format.ts";
import type { FileIndex } from "./model/file-index.ts";
import { delimitersOf } from "./model/file-index.ts";
import type { Piece } from "./model/segment-text.ts";
import { breaksOf, piecesBetween, piecesOf, shownTerminator } from "./model/segment-text.ts";
import { marksOf } from "./model/search.ts";
import { useLineScroller } from "./use-line-scroller.ts";
import type { PlacedIssue, Viewer } from "./use-viewer.ts";
import { useTexts } from "./use-viewer.ts";

const LINE = 20;
const DIGIT = 6.9;
const MARK = 20;
const PADDING = 20;

/** Widths of the gutter's columns: as wide as the last line number and the last byte offset need. */
function gutterOf(index: FileIndex): { readonly line: number; readonly offset: number; readonly all: number } {
  const last = index.offset.length - 1;
  const width = (value: number | undefined): number => Math.ceil(Math.max(3, String(value ?? 0).length) * DIGIT) + 8;
  const line = width(index.line[last]);
  const offset = width(index.offset[last]);
  return { line, offset, all: line + offset + MARK };
}

interface Wrapped {
  readonly columns: number;
  readonly starts: Uint32Array;
}

/** The segments as they stand in the file, one below the other, wrapped at their elements. */
export function TextPane({ viewer }: { readonly viewer: Viewer }) {
  const { index, client, segment } = viewer;
  const gutter = useMemo(() => gutterOf(index), [index]);
  const [columns, measure] = useColumns(gutter.all);
  const [wrapped, setWrapped] = useState<Wrapped>();
  useEffect(() => {
    if (columns === 0) return undefined;
    let isStale = false;
    const timer = setTimeout(() => {
      void client.wrap(columns).then((starts) => {
        if (!isStale) setWrapped({ columns, starts });
      });
    }, 30);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [client, columns]);
  const starts = wrapped?.starts;
  const total = index.offset.length;
  const { attach, height, topOf, reveal, page, ...sight } = useLineScroller(starts?.[total] ?? 0, LINE);
  const first = starts === undefined ? 0 : Math.max(0, segmentOfLine(starts, sight.first));
  const last = starts === undefined ? 0 : Math.min(total, segmentOfLine(starts, sight.last) + 1);
  const shown = useMemo(() => Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at), [first, last]);
  const text = useTexts(client, shown);
  useEffect(() => {
    if (starts === undefined) return;
    const from = starts[segment] ?? 0;
    reveal(from, (starts[segment + 1] ?? from + 1) - from);
  }, [reveal, segment, starts]);
  return (
    <div
      className="viewer-text-frame"
      ref={measure}
      // A custom property is no property that React's types know.
      style={{ "--viewer-gutter": `${gutter.line}px ${gutter.offset}px ${MARK}px` } as CSSProperties}
    >
      <span className="viewer-ruler" aria-hidden>
        {"0".repeat(100)}
      </span>
      <div
        ref={attach}
        className="viewer-text"
        role="listbox"
        tabIndex={0}
        aria-label="Segments"
        aria-activedescendant={`viewer-segment-${segment}`}
        onKeyDown={(event) => {
          onTextKey(event, viewer, page);
        }}
      >
        <div role="none" className="viewer-sizer" style={{ height: height }}>
          {wrapped === undefined
            ? null
            : shown.map((one) => (
                <SegmentRow
                  key={one}
                  viewer={viewer}
                  segment={one}
                  text={text(one)}
                  columns={wrapped.columns}
                  lines={(wrapped.starts[one + 1] ?? 0) - (wrapped.starts[one] ?? 0)}
                  top={topOf(wrapped.starts[one] ?? 0)}
                />
              ))}
        </div>
      </div>
    </div>
  );
}

/** How many characters fit beside the gutter; 0 until it is measured. */
function useColumns(gutter: number): readonly [number, (frame: HTMLElement | null) => void] {
  const [columns, setColumns] = useState(0);
  const sizes = useRef<ResizeObserver | undefined>(undefined);
  const measure = (frame: HTMLElement | null): void => {
    sizes.current?.disconnect();
    if (frame === null) return;
    const look = (): void => {
      const ruler = frame.querySelector(".viewer-ruler");
      const character = ruler === null ? 0 : ruler.getBoundingClientRect().width / 100;
      if (character > 0) setColumns(Math.max(24, Math.floor((frame.clientWidth - gutter - PADDING) / character)));
    };
    sizes.current = new ResizeObserver(look);
    sizes.current.observe(frame);
    look();
  };
  const [stable] = useState(() => measure);
  return [columns, stable];
}

function segmentOfLine(starts: Uint32Array, line: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

interface RowProps {
  readonly viewer: Viewer;
  readonly segment: number;
  readonly text: string | undefined;
  readonly columns: number;
  readonly lines: number;
  readonly top: number;
}

function SegmentRow({ viewer, segment, text, columns, lines, top }: RowProps) {
  const { index } = viewer;
  const isChosen = segment === viewer.segment;
  const issues = viewer.bySegment.get(segment);
  const worst = issues?.some((issue) => issue.severity === "error") === true ? "stop" : "look";
  return (
    <div
      id={`viewer-segment-${segment}`}
      role="option"
      aria-selected={isChosen}
      aria-posinset={segment + 1}
      aria-setsize={index.offset.length}
      className="viewer-row"
      data-chosen={isChosen ? true : undefined}
      data-meaning={issues === undefined ? undefined : worst}
      style={{ transform: `translateY(${top}px)`, height: lines * LINE }}
      onClick={(event) => {
        const target = event.target instanceof HTMLElement ? event.target.closest("[data-element]") : null;
        const element = Number(target?.getAttribute("data-element") ?? "0");
        viewer.choose(segment, Math.max(0, element));
      }}
    >
      <span className="viewer-gutter" aria-hidden>
        <span title="Line of the file">{index.line[segment]}</span>
        <span title="Byte offset">{index.offset[segment]}</span>
        <span className="viewer-mark">{issues === undefined ? "" : worst === "stop" ? "✕" : "!"}</span>
      </span>
      {text === undefined ? null : (
        <SegmentLines viewer={viewer} segment={segment} text={text} columns={columns} issues={issues} />
      )}
      {issues === undefined ? null : <span className="sr">, {count(issues.length)} findings</span>}
    </div>
  );
}

interface LinesProps {
  readonly viewer: Viewer;
  readonly segment: number;
  readonly text: string;
  readonly columns: number;
  readonly issues: readonly PlacedIssue[] | undefined;
}

function SegmentLines({ viewer, segment, text, columns, issues }: LinesProps) {
  const { index } = viewer;
  const delimiters = delimitersOf(index, segment);
  const types = index.uses[index.use[segment] ?? 0]?.types ?? "";
  const terminator = shownTerminator(delimiters);
  const pieces = piecesOf(text, delimiters, types, terminator);
  const marks = marksOf(viewer.search.found?.query, text, delimiters);
  const breaks = breaksOf(text + terminator, delimiters.element, columns);
  const chosen = segment === viewer.segment ? viewer.element : 0;
  return (
    <span className="viewer-lines">
      {breaks.map((start, at) => (
        <span key={start} className="viewer-line" data-more={at > 0 ? true : undefined}>
          {piecesBetween(pieces, start, breaks[at + 1] ?? Infinity).map((piece) => (
            <PieceText
              key={piece.start}
              piece={piece}
              marks={marks}
              isChosen={chosen > 0 && piece.element === chosen && piece.kind !== "separator"}
              issue={piece.kind === "separator" ? undefined : issues?.find((issue) => issue.element === piece.element)}
            />
          ))}
        </span>
      ))}
    </span>
  );
}

interface PieceProps {
  readonly piece: Piece;
  readonly marks: readonly (readonly [number, number])[];
  readonly isChosen: boolean;
  readonly issue: PlacedIssue | undefined;
}

function PieceText({ piece, marks, isChosen, issue }: PieceProps) {
  const end = piece.start + piece.text.length;
  const inside = marks.filter(([from, to]) => from < end && to > piece.start);
  return (
    <span
      className={`edi-${piece.kind}`}
      data-element={piece.kind === "separator" ? undefined : piece.element}
      data-chosen={isChosen ? true : undefined}
      data-found={issue?.severity}
    >
      {inside.length === 0 ? piece.text : marked(piece, inside)}
    </span>
  );
}

function marked(piece: Piece, marks: readonly (readonly [number, number])[]) {
  const parts: { readonly text: string; readonly isMark: boolean; readonly at: number }[] = [];
  let at = piece.start;
  const cut = (to: number, isMark: boolean): void => {
    if (to > at) parts.push({ text: piece.text.slice(at - piece.start, to - piece.start), isMark, at });
    at = Math.max(at, to);
  };
  for (const [from, to] of marks) {
    cut(Math.max(from, piece.start), false);
    cut(Math.min(to, piece.start + piece.text.length), true);
  }
  cut(piece.start + piece.text.length, false);
  return parts.map((part) =>
    part.isMark ? <mark key={part.at}>{part.text}</mark> : <Fragment key={part.at}>{part.text}</Fragment>,
  );
}

/** Up and down go by segments, left and right by elements of the chosen one. */
function onTextKey(event: KeyboardEvent, viewer: Viewer, page: number): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { segment, element, index } = viewer;
  switch (event.key) {
    case "ArrowDown":
      viewer.choose(segment + 1);
      break;
    case "ArrowUp":
      viewer.choose(segment - 1);
      break;
    case "PageDown":
      viewer.choose(segment + page);
      break;
    case "PageUp":
      viewer.choose(segment - page);
      break;
    case "Home":
      viewer.choose(0);
      break;
    case "End":
      viewer.choose(index.offset.length - 1);
      break;
    case "ArrowRight": {
      const elements = (viewer.client.text(segment) ?? "").split(delimitersOf(index, segment).element);
      const next = elements.findIndex((one, at) => at > element && one !== "");
      if (next > 0) viewer.setElement(next);
      break;
    }
    case "ArrowLeft": {
      const elements = (viewer.client.text(segment) ?? "").split(delimitersOf(index, segment).element);
      const before = elements.findLastIndex((one, at) => at < element && at > 0 && one !== "");
      viewer.setElement(Math.max(0, before));
      break;
    }
    default:
      return;
  }
  event.preventDefault();
}
