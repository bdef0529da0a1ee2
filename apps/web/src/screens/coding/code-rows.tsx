import type { Suggestion } from "@cleanclaim/revenue-cycle/contract";
import { IconCheck, IconGripVertical, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useEffect, useRef, useState } from "react";
import { Keys } from "../../components/keys.tsx";
import { Money } from "../../components/money.tsx";
import { instantText } from "../../format/format.ts";
import type { Item } from "./draft.ts";
import * as coding from "./draft.ts";
import { RejectReasons } from "./reject-reasons.tsx";
import type { Workbench } from "./use-workbench.ts";
import { factsOf } from "./use-workbench.ts";

/** One row of the right side; the current one shows its words, its alternatives and its keys. */
export function CodeRow({ bench, item }: { readonly bench: Workbench; readonly item: Item }) {
  const row = useRef<HTMLDivElement>(null);
  const active = bench.active?.key === item.key;
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const diagnosisIndex = item.kind === "diagnosis" ? item.index : undefined;
  return (
    <div
      ref={row}
      role="listitem"
      className="coding-row"
      data-kind={item.kind}
      data-active={active || undefined}
      data-lit={bench.lit.includes(item.key) || undefined}
      {...(active ? { "aria-current": true } : {})}
      draggable={diagnosisIndex !== undefined && !bench.locked}
      onDragStart={(event) => {
        if (diagnosisIndex !== undefined) event.dataTransfer.setData("application/x-diagnosis", String(diagnosisIndex));
      }}
      onDragOver={(event) => {
        if (diagnosisIndex !== undefined) event.preventDefault();
      }}
      onDrop={(event) => {
        const from = Number(event.dataTransfer.getData("application/x-diagnosis"));
        if (diagnosisIndex !== undefined) bench.apply(coding.moveDiagnosis(bench.draft, from, diagnosisIndex), false);
      }}
      onMouseEnter={() => {
        bench.setLit([item.key]);
      }}
      onMouseLeave={() => {
        bench.setLit([]);
      }}
      onClick={() => {
        bench.setActiveKey(item.key);
      }}
    >
      <RowHead bench={bench} item={item} />
      {item.kind === "line" ? <LineFields bench={bench} index={item.index} line={item.line} /> : null}
      {active ? <RowMore bench={bench} item={item} /> : null}
    </div>
  );
}

function RowHead({ bench, item }: { readonly bench: Workbench; readonly item: Item }) {
  const { code, title } = factsOf(item);
  return (
    <div className="coding-row-head">
      <span className="coding-row-lead">
        {item.kind === "diagnosis" ? (
          <>
            <IconGripVertical size={12} className="coding-grip" aria-hidden />
            {item.index + 1}
          </>
        ) : item.kind === "line" ? (
          `L${item.index + 1}`
        ) : (
          <span className="coding-ask">?</span>
        )}
      </span>
      <span className="code">{code}</span>
      <span className="coding-row-title">{title}</span>
      {item.kind === "suggestion" ? <Confidence suggestion={item.suggestion} /> : null}
      {item.kind === "line" ? (
        item.line.charge === "" ? (
          <span className="soft">…</span>
        ) : (
          <Money amount={item.line.charge} />
        )
      ) : null}
      <span className="coding-row-acts">
        {item.kind === "suggestion" ? (
          <RowButton
            label={`Accept ${code} (a)`}
            meaning="done"
            run={() => {
              bench.accept(item.suggestion);
            }}
          >
            <IconCheck size={14} />
          </RowButton>
        ) : null}
        <RowButton
          label={item.kind === "suggestion" ? `Reject ${code} (r)` : `Remove ${code} (r)`}
          meaning="stop"
          run={() => {
            bench.remove(item);
          }}
        >
          <IconX size={14} />
        </RowButton>
      </span>
    </div>
  );
}

function RowButton(props: {
  readonly label: string;
  readonly meaning: "done" | "stop";
  readonly run: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="coding-row-button"
      data-meaning={props.meaning}
      aria-label={props.label}
      title={props.label}
      onClick={(event) => {
        event.stopPropagation();
        props.run();
      }}
    >
      {props.children}
    </button>
  );
}

function Confidence({ suggestion }: { readonly suggestion: Suggestion }) {
  const percent = Math.round(suggestion.confidence * 100);
  const word = percent >= 90 ? "sure" : percent >= 70 ? "likely" : "look";
  return (
    <span className="coding-confidence" data-word={word} title="How sure the engine is">
      {percent} % {word}
    </span>
  );
}

/** The words in the note, the alternatives under their digits, and what can be done. */
function RowMore({ bench, item }: { readonly bench: Workbench; readonly item: Item }) {
  const { evidence, code, system } = factsOf(item);
  const alternatives = bench.alternativesOf(item).slice(0, 9);
  return (
    <div className="coding-more">
      {evidence.slice(0, 3).map((each) => (
        <div key={`${each.start}-${each.end}`} className="coding-quote cut">
          “{each.text}”{each.section === "" ? "" : <span className="soft"> {each.section}</span>}
        </div>
      ))}
      {bench.refusing?.key === item.key ? <RejectReasons bench={bench} item={item} /> : null}
      {alternatives.length === 0 ? (
        bench.beside.of(code) === undefined ? null : (
          <p className="soft">No other code stands beside this one in the loaded book.</p>
        )
      ) : (
        <div className="coding-alternatives">
          <span className="soft">{bench.beside.of(code) === undefined ? "Instead:" : "Beside it in the book:"}</span>
          {alternatives.map((each, index) => (
            <button
              key={each.code}
              type="button"
              className="coding-alternative"
              onClick={(event) => {
                event.stopPropagation();
                bench.choose(item, index + 1);
              }}
            >
              <Keys keys={String(index + 1)} />
              <span className="code">{each.code}</span>
              <span className="grow">
                {each.title}
                {each.because === undefined ? null : <span className="soft"> {each.because}</span>}
              </span>
            </button>
          ))}
        </div>
      )}
      <div className="coding-row-foot">
        <button
          type="button"
          className="text-button"
          onClick={() => {
            bench.why(item);
          }}
        >
          Why? <Keys keys="w" />
        </button>
        <button
          type="button"
          className="text-button"
          onClick={() => {
            bench.openBook({ set: system, code });
          }}
        >
          Book <Keys keys="b" />
        </button>
        {bench.locked ? null : (
          <button
            type="button"
            className="text-button"
            onClick={(event) => {
              event.stopPropagation();
              bench.setRefusing(bench.refusing === undefined ? item : undefined);
            }}
          >
            Reject because <Keys keys="shift+r" />
          </button>
        )}
        {bench.locked || system !== "icd10cm" ? null : (
          <button
            type="button"
            className="text-button"
            onClick={(event) => {
              event.stopPropagation();
              void bench.beside.toggle(code);
            }}
          >
            Beside it <Keys keys="m" />
          </button>
        )}
        {item.kind === "diagnosis" && bench.draft.diagnoses.length > 1 ? (
          <span className="soft">
            Move <Keys keys="shift+k" /> <Keys keys="shift+j" />
          </span>
        ) : null}
        {item.kind === "line" ? (
          <span className="soft">
            Edit <Keys keys="e" />
          </span>
        ) : null}
        <CodedBy item={item} />
      </div>
    </div>
  );
}

/** Who put the code there, once it is saved. */
function CodedBy({ item }: { readonly item: Item }) {
  const coded = item.kind === "diagnosis" ? item.diagnosis.coded : item.kind === "line" ? item.line.coded : undefined;
  if (coded === undefined || coded === null) return null;
  return (
    <span className="soft">
      {coded.by}
      {coded.credential === null ? "" : `, ${coded.credential}`}, {instantText(coded.at)}
    </span>
  );
}

/** Modifiers, units and pointers of a line; always there, so that nothing jumps. */
function LineFields(props: { readonly bench: Workbench; readonly index: number; readonly line: coding.DraftLine }) {
  const { bench, index, line } = props;
  const number = index + 1;
  return (
    <div className="coding-line-fields">
      <label>
        Mod
        <ModifiersField bench={bench} index={index} modifiers={line.modifiers} />
      </label>
      <label>
        Units
        <input
          className="coding-field coding-units"
          inputMode="decimal"
          defaultValue={line.units}
          key={line.units}
          disabled={bench.locked}
          aria-label={`Units of line ${number}`}
          onBlur={(event) => {
            const units = event.currentTarget.value.trim();
            if (/^\d{1,7}(\.\d{1,3})?$/.test(units) && Number(units) > 0) {
              if (units !== line.units) bench.apply(coding.changeLine(bench.draft, index, { units }), false);
            } else event.currentTarget.value = line.units;
          }}
          onKeyDown={leaveOnEnter}
        />
      </label>
      <span className="coding-pointers" role="group" aria-label={`Diagnoses of line ${number}`}>
        <span className="soft">Dx</span>
        {bench.draft.diagnoses.map((diagnosis, at) => {
          const place = line.diagnosisPointers.indexOf(at + 1);
          return (
            <button
              key={diagnosis.code}
              type="button"
              className="coding-pointer"
              aria-pressed={place >= 0}
              data-first={place === 0 || undefined}
              disabled={bench.locked}
              title={`${diagnosis.code} ${diagnosis.title}${place === 0 ? " (main diagnosis of this line)" : ""}`}
              aria-label={`Diagnosis ${at + 1}, ${diagnosis.code}`}
              onClick={(event) => {
                event.stopPropagation();
                bench.apply(coding.togglePointer(bench.draft, index, at + 1), false);
              }}
            >
              {at + 1}
            </button>
          );
        })}
      </span>
      {line.origin === "supply" ? <span className="soft">from stock</span> : null}
    </div>
  );
}

function ModifiersField(props: {
  readonly bench: Workbench;
  readonly index: number;
  readonly modifiers: readonly string[];
}) {
  const text = props.modifiers.join(" ");
  const [wrong, setWrong] = useState(false);
  return (
    <input
      id={`modifiers-${props.index}`}
      key={text}
      className="coding-field coding-modifiers"
      defaultValue={text}
      placeholder="none"
      maxLength={11}
      disabled={props.bench.locked}
      aria-invalid={wrong}
      aria-label={`Modifiers of line ${props.index + 1}, up to four`}
      onBlur={(event) => {
        const parsed = coding.parseModifiers(event.currentTarget.value);
        setWrong(parsed === undefined);
        if (parsed !== undefined && parsed.join(" ") !== text) {
          props.bench.apply(coding.changeLine(props.bench.draft, props.index, { modifiers: [...parsed] }), false);
        }
      }}
      onKeyDown={leaveOnEnter}
    />
  );
}

function leaveOnEnter(event: React.KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== "Enter" && event.key !== "Escape") return;
  if (event.metaKey || event.ctrlKey) return;
  event.stopPropagation();
  event.currentTarget.blur();
}
