import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useRef, useState } from "react";
import { CodeSearchBox } from "../../components/code-search-box.tsx";
import type { CodeHit } from "../../components/code-search-box.tsx";
import { Keys } from "../../components/keys.tsx";
import { plural } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import "./audits.css";
import type { RecodeDraft } from "./recode-draft.ts";
import * as recode from "./recode-draft.ts";

interface DeskDocument {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  readonly body: string;
}

/** Reads a record and codes it without any help: the note left, a search box and the codes right. Used for blind audits and for practice. */
export function RecodeDesk(props: {
  readonly documents: readonly DeskDocument[];
  readonly serviceDate: string;
  readonly draft: RecodeDraft;
  readonly onDraft: (draft: RecodeDraft) => void;
  readonly locked: boolean;
  readonly facts: ReactNode;
  readonly actions: ReactNode;
}) {
  const { draft, onDraft, locked } = props;
  const search = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState("");
  const [active, setActive] = useState(0);
  const rows = draft.diagnoses.length + draft.lines.length;
  const add = (hit: CodeHit) => {
    onDraft(
      hit.set === "icd10cm"
        ? recode.addDiagnosis(draft, hit.code, hit.title)
        : recode.addLine(draft, hit.code, hit.title),
    );
  };
  const move = (by: number) => {
    if (active >= draft.diagnoses.length) return;
    const next = recode.moveDiagnosis(draft, active, active + by);
    if (next === draft) return;
    onDraft(next);
    setActive(active + by);
  };
  const remove = (index: number) => {
    const count = draft.diagnoses.length;
    onDraft(index < count ? recode.removeDiagnosis(draft, index) : recode.removeLine(draft, index - count));
    setActive(Math.max(0, Math.min(index, rows - 2)));
  };
  const pickWords = () => {
    const picked = window.getSelection()?.toString().trim() ?? "";
    if (picked === "" || picked.length > 200 || locked) return;
    setWords(picked);
  };
  useKeys("Recode", [
    { keys: "/", label: "Look up a code", disabled: locked, run: () => search.current?.focus() },
    { keys: "j", label: "Next code", run: () => setActive(Math.min(active + 1, Math.max(rows - 1, 0))) },
    { keys: "k", label: "Code before", run: () => setActive(Math.max(active - 1, 0)) },
    { keys: "shift+j", label: "Diagnosis down", disabled: locked, run: () => move(1) },
    { keys: "shift+k", label: "Diagnosis up", disabled: locked, run: () => move(-1) },
    { keys: "r", label: "Remove the code", disabled: locked || rows === 0, run: () => remove(active) },
  ]);
  return (
    <div className="audit-desk">
      <div className="audit-note" tabIndex={0} role="document" aria-label="The record" onMouseUp={pickWords}>
        {props.documents.map((document) => (
          <section key={document.id}>
            <h2 className="section-title">
              {document.title}
              {document.author === "" ? "" : `, ${document.author}`}
            </h2>
            <div className="audit-note-text">{document.body}</div>
          </section>
        ))}
        {props.documents.length === 0 ? <p className="soft">There is no note.</p> : null}
      </div>
      <div className="audit-codes">
        <div className="audit-codes-scroll">
          {props.facts}
          {locked ? null : (
            <CodeSearchBox
              inputRef={search}
              on={props.serviceDate}
              value={words}
              onValueChange={setWords}
              onPick={add}
              label="Add a code"
              placeholder="Add a code: number or words ( / ), or select words in the note"
            />
          )}
          <h2 className="section-title audit-section">Diagnoses in order, {draft.diagnoses.length} of 12</h2>
          <div role="list" aria-label="Diagnoses">
            {draft.diagnoses.map((one, index) => (
              <DeskRow
                key={one.code}
                lead={String(index + 1)}
                code={one.code}
                title={one.title}
                active={active === index}
                locked={locked}
                onActive={() => setActive(index)}
                onRemove={() => remove(index)}
              />
            ))}
          </div>
          {draft.diagnoses.length === 0 ? <p className="soft">No diagnosis yet.</p> : null}
          <h2 className="section-title audit-section">Services, {plural(draft.lines.length, "line")}</h2>
          <div role="list" aria-label="Services">
            {draft.lines.map((line, index) => (
              <DeskRow
                key={`${index} ${line.procedureCode}`}
                lead={`L${index + 1}`}
                code={line.procedureCode}
                title={line.title}
                active={active === draft.diagnoses.length + index}
                locked={locked}
                onActive={() => setActive(draft.diagnoses.length + index)}
                onRemove={() => remove(draft.diagnoses.length + index)}
              >
                <LineFields draft={draft} index={index} locked={locked} onDraft={onDraft} />
              </DeskRow>
            ))}
          </div>
          {draft.lines.length === 0 ? (
            <p className="soft">No service yet. The level of the visit is a service too.</p>
          ) : null}
        </div>
        <div className="bench-actions">{props.actions}</div>
      </div>
    </div>
  );
}

function DeskRow(props: {
  readonly lead: string;
  readonly code: string;
  readonly title: string;
  readonly active: boolean;
  readonly locked: boolean;
  readonly onActive: () => void;
  readonly onRemove: () => void;
  readonly children?: ReactNode;
}) {
  return (
    <div
      role="listitem"
      className="audit-row"
      data-active={props.active || undefined}
      {...(props.active ? { "aria-current": true } : {})}
      onClick={props.onActive}
    >
      <span className="soft">{props.lead}</span>
      <span className="code">{props.code}</span>
      <span className="audit-row-title">{props.title}</span>
      {props.locked ? null : (
        <button
          type="button"
          className="audit-row-x"
          aria-label={`Remove ${props.code}`}
          title={`Remove ${props.code} (r)`}
          onClick={(event) => {
            event.stopPropagation();
            props.onRemove();
          }}
        >
          <IconX size={14} />
        </button>
      )}
      {props.children}
    </div>
  );
}

function LineFields(props: {
  readonly draft: RecodeDraft;
  readonly index: number;
  readonly locked: boolean;
  readonly onDraft: (draft: RecodeDraft) => void;
}) {
  const { draft, index } = props;
  const line = draft.lines[index];
  if (line === undefined) return null;
  const fields = [
    { field: "modifiers", label: "Modifiers", value: line.modifiers.join(" "), width: 92 },
    { field: "units", label: "Units", value: line.units, width: 52 },
    { field: "pointers", label: "Points at", value: line.diagnosisPointers.join(" "), width: 76 },
  ] as const;
  return (
    <div className="audit-line-fields">
      {fields.map(({ field, label, value, width }) => (
        <label key={field} className="soft">
          {label}{" "}
          <input
            key={value}
            className="bench-field"
            style={{ width }}
            defaultValue={value}
            disabled={props.locked}
            onBlur={(event) => {
              if (event.currentTarget.value !== value)
                props.onDraft(recode.editLine(draft, index, field, event.currentTarget.value));
            }}
            onKeyDown={(event) => {
              if (event.key === "Enter") event.currentTarget.blur();
            }}
          />
        </label>
      ))}
    </div>
  );
}

/** The keys of the desk in one line. */
export function DeskKeys() {
  return (
    <span className="soft audit-keys">
      <Keys keys="/" /> look up <Keys keys="shift+k" /> up <Keys keys="r" /> remove
    </span>
  );
}
