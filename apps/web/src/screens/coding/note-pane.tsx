import "./note.css";
import { useEffect, useRef, useState } from "react";
import { AddNote } from "../../components/add-note.tsx";
import { Keys } from "../../components/keys.tsx";
import { instantText } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { NoteFacts } from "./note-facts.tsx";
import { levelEvidence } from "./level-words.ts";
import type { Mark } from "./note-paint.ts";
import { baseOf, locate } from "./note-paint.ts";
import { NoteText } from "./note-text.tsx";
import type { Workbench } from "./use-workbench.ts";
import { factsOf } from "./use-workbench.ts";

/** Every evidence of every code on the right, placed in its document. */
function marksOf(bench: Workbench): ReadonlyMap<string, readonly Mark[]> {
  const marks = new Map<string, Mark[]>();
  const spoken = [
    ...bench.items.map((item) => ({ key: item.key, evidence: factsOf(item).evidence })),
    // Words of the visit level are marked only while its pane is open.
    ...(bench.tab === "level" ? levelEvidence(bench.visit.em) : []),
  ];
  for (const item of spoken) {
    for (const evidence of item.evidence) {
      const place = locate(bench.visit.documents, evidence);
      if (place === undefined) continue;
      const list = marks.get(place.documentId) ?? [];
      list.push({ start: place.start, end: place.end, key: item.key });
      marks.set(place.documentId, list);
    }
  }
  return marks;
}

/**
 * The note: sections and words that speak for codes. Hovering words lights their codes and says which rule chose them; the words of the
 * current code are strong. A file dropped here is read as a further note of the visit.
 */
export function NotePane({ bench }: { readonly bench: Workbench }) {
  const { documents } = bench.visit;
  const [documentId, setDocumentId] = useState(documents[0]?.id);
  const [adding, setAdding] = useState<{ readonly file: File | undefined }>();
  const [over, setOver] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const marks = marksOf(bench);
  const activeKey = bench.active?.key;
  const document_ = documents.find((each) => each.id === documentId) ?? documents[0];
  const activeDocument = [...marks].find(([, list]) => list.some((mark) => mark.key === activeKey))?.[0];
  const canAdd = !["coded", "billed", "cancelled"].includes(bench.visit.status);

  useEffect(() => {
    const strong = scroller.current?.querySelector<HTMLElement>("[data-strong]");
    strong?.scrollIntoView({ block: "nearest" });
  }, [activeKey, documentId]);
  useKeys("Note", [
    {
      keys: "shift+n",
      label: "Add a note: paste it or choose a file",
      disabled: !canAdd,
      run: () => {
        setAdding({ file: undefined });
      },
    },
  ]);

  return (
    <section
      className="coding-note-side"
      aria-label="Note"
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!canAdd || !event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        if (!canAdd) return;
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files.item(0);
        if (file !== null) setAdding({ file });
      }}
    >
      <div className="coding-tabs">
        <div role="tablist" aria-label="Documents" className="coding-tablist">
          {documents.map((each) => (
            <button
              key={each.id}
              type="button"
              role="tab"
              aria-selected={each.id === document_?.id}
              className="coding-tab"
              onClick={() => {
                setDocumentId(each.id);
              }}
            >
              {each.title === "" ? each.kind : each.title}
              {each.id === activeDocument && each.id !== document_?.id ? " •" : ""}
            </button>
          ))}
        </div>
        <span className="grow" />
        {document_ === undefined ? null : (
          <span className="soft cut coding-author">
            {document_.author}, {instantText(document_.createdAt)}
          </span>
        )}
        {canAdd ? (
          <button
            type="button"
            className="text-button coding-add-note"
            onClick={() => {
              setAdding({ file: undefined });
            }}
          >
            Add <Keys keys="shift+n" />
          </button>
        ) : null}
      </div>
      {document_ === undefined ? (
        <div className="coding-note">
          <p className="soft">
            This visit has no note yet. Drop one here, add it with the key above, or wait until the record system sends
            it.
          </p>
        </div>
      ) : (
        <NoteText
          bench={bench}
          document={document_}
          base={baseOf(documents, document_.id)}
          marks={marks.get(document_.id) ?? []}
          scroller={scroller}
        />
      )}
      <NoteFacts bench={bench} document={document_} canChange={canAdd} />
      <AddNote
        visit={adding === undefined ? undefined : { id: bench.visit.id, label: bench.visit.patient.name, reason: "" }}
        file={adding?.file}
        onClose={() => {
          setAdding(undefined);
        }}
      />
    </section>
  );
}
