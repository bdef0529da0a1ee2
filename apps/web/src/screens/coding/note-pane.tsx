import { useEffect, useRef, useState } from "react";
import { instantText } from "../../format/format.ts";
import type { Mark } from "./note-paint.ts";
import { locate, paint, sectionAt } from "./note-paint.ts";
import type { Workbench } from "./use-workbench.ts";
import { factsOf } from "./use-workbench.ts";

/** Every evidence of every code on the right, placed in its document. */
function marksOf(bench: Workbench): ReadonlyMap<string, readonly Mark[]> {
  const marks = new Map<string, Mark[]>();
  for (const item of bench.items) {
    for (const evidence of factsOf(item).evidence) {
      const place = locate(bench.visit.documents, evidence);
      if (place === undefined) continue;
      const list = marks.get(place.documentId) ?? [];
      list.push({ start: place.start, end: place.end, key: item.key });
      marks.set(place.documentId, list);
    }
  }
  return marks;
}

/** The note: sections and words that speak for codes. Hovering words lights their codes; the words of the current code are strong. */
export function NotePane({ bench }: { readonly bench: Workbench }) {
  const [documentId, setDocumentId] = useState(bench.visit.documents[0]?.id);
  const scroller = useRef<HTMLDivElement>(null);
  const marks = marksOf(bench);
  const activeKey = bench.active?.key;
  const document_ = bench.visit.documents.find((each) => each.id === documentId) ?? bench.visit.documents[0];
  const activeDocument = [...marks].find(([, list]) => list.some((mark) => mark.key === activeKey))?.[0];

  useEffect(() => {
    const strong = scroller.current?.querySelector<HTMLElement>("[data-strong]");
    strong?.scrollIntoView({ block: "nearest" });
  }, [activeKey, documentId]);

  if (document_ === undefined) {
    return (
      <div className="coding-note">
        <p className="soft">This visit has no note yet. It can be coded when the note is signed.</p>
      </div>
    );
  }
  const pick = () => {
    const evidence = selectedWords(scroller.current, document_.body);
    if (evidence !== undefined) bench.setPicked(evidence);
  };
  return (
    <section className="coding-note-side" aria-label="Note">
      <div className="coding-tabs" role="tablist" aria-label="Documents">
        {bench.visit.documents.map((each) => (
          <button
            key={each.id}
            type="button"
            role="tab"
            aria-selected={each.id === document_.id}
            className="coding-tab"
            onClick={() => {
              setDocumentId(each.id);
            }}
          >
            {each.title === "" ? each.kind : each.title}
            {each.id === activeDocument && each.id !== document_.id ? " •" : ""}
          </button>
        ))}
        <span className="grow" />
        <span className="soft cut coding-author">
          {document_.author}, {instantText(document_.createdAt)}
        </span>
      </div>
      <div
        className="coding-note"
        ref={scroller}
        tabIndex={0}
        role="document"
        aria-label={document_.title}
        onMouseUp={pick}
      >
        {paint(document_.body, marks.get(document_.id) ?? []).map((piece) => {
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
                const key = piece.keys[0];
                if (key !== undefined && window.getSelection()?.isCollapsed !== false) bench.setActiveKey(key);
              }}
            >
              {piece.text}
            </mark>
          );
        })}
      </div>
    </section>
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
