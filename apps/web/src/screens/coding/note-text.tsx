import type { RefObject } from "react";
import type { Mark } from "./note-paint.ts";
import { paint, sectionAt } from "./note-paint.ts";
import type { Workbench } from "./use-workbench.ts";

type VisitDocument = Workbench["visit"]["documents"][number];

/** The words of one document, those that speak for codes marked. Selected words can be looked up. */
export function NoteText(props: {
  readonly bench: Workbench;
  readonly document: VisitDocument;
  /** Where the document begins in the text that the engine reads. */
  readonly base: number;
  readonly marks: readonly Mark[];
  readonly scroller: RefObject<HTMLDivElement | null>;
}) {
  const { bench, document, marks, scroller } = props;
  const activeKey = bench.active?.key;
  const pick = () => {
    const words = selectedWords(scroller.current, document.body);
    if (words === undefined) return;
    const { start, end } = words;
    bench.setPicked({ ...words, start: start + props.base, end: end + props.base });
  };
  return (
    <div
      className="coding-note"
      ref={scroller}
      tabIndex={0}
      role="document"
      aria-label={document.title}
      onMouseUp={pick}
      onKeyUp={(event) => {
        if (event.shiftKey || event.key === "Shift") pick();
      }}
    >
      {paint(document.body, marks).map((piece) => {
        if (piece.keys.length === 0) {
          return (
            <span key={piece.start} data-at={piece.start} className={piece.heading ? "coding-heading" : undefined}>
              {piece.text}
            </span>
          );
        }
        const strong = activeKey !== undefined && piece.keys.includes(activeKey);
        return (
          <mark
            key={piece.start}
            data-at={piece.start}
            className="coding-mark"
            data-strong={strong || undefined}
            data-lit={piece.keys.some((key) => bench.lit.includes(key)) || undefined}
            onMouseEnter={() => {
              bench.setLit(piece.keys);
            }}
            onMouseLeave={() => {
              bench.setLit([]);
            }}
            onClick={() => {
              const key = piece.keys.find((each) => !each.startsWith("level:"));
              if (key !== undefined && window.getSelection()?.isCollapsed !== false) bench.setActiveKey(key);
            }}
          >
            {piece.text}
          </mark>
        );
      })}
    </div>
  );
}

/** The words that are selected in the note, with their place. */
function selectedWords(root: HTMLElement | null, body: string) {
  const selection = window.getSelection();
  if (root === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const offset = (node: Node, within: number): number | undefined => {
    const piece = (node instanceof HTMLElement ? node : node.parentElement)?.closest<HTMLElement>("[data-at]");
    if (piece === null || piece === undefined || !root.contains(piece)) return undefined;
    return Number(piece.dataset["at"]) + within;
  };
  const start = offset(range.startContainer, range.startOffset);
  const end = offset(range.endContainer, range.endOffset);
  if (start === undefined || end === undefined || end <= start) return undefined;
  const text = body.slice(start, end);
  const lead = text.length - text.trimStart().length;
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > 200) return undefined;
  return { start: start + lead, end: start + lead + trimmed.length, text: trimmed, section: sectionAt(body, start) };
}
