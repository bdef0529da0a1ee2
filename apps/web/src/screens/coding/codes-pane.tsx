import { IconMessageQuestion } from "@tabler/icons-react";
import type { Ref } from "react";
import { useState } from "react";
import { useSignedIn } from "../../app/session.tsx";
import { CodeSearchBox } from "../../components/code-search-box.tsx";
import { Keys } from "../../components/keys.tsx";
import { Money } from "../../components/money.tsx";
import { plural } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { UseStock } from "../desk/use-stock.tsx";
import { AskedQuestions } from "./asked-questions.tsx";
import { CodeRow } from "./code-rows.tsx";
import { proposalsOf } from "./use-question.ts";
import { Proposals } from "./proposals.tsx";
import type { Workbench } from "./use-workbench.ts";
import { factsOf } from "./use-workbench.ts";

/** The codes: diagnoses in order, lines, visit level, stock, and what the engine would ask. */
export function CodesPane(props: { readonly bench: Workbench; readonly searchRef: Ref<HTMLInputElement> }) {
  const { bench } = props;
  const { visit, draft } = bench;
  const isDiagnosis = (item: Workbench["items"][number]) =>
    item.kind === "diagnosis" || (item.kind === "suggestion" && item.suggestion.system === "icd10cm");
  const diagnoses = bench.items.filter(isDiagnosis);
  const procedures = bench.items.filter((item) => !isDiagnosis(item));
  const waiting = bench.items.filter((item) => item.kind === "suggestion").length;
  return (
    <div className="coding-codes">
      {bench.locked ? null : (
        <div className="coding-add">
          <CodeSearchBox
            inputRef={props.searchRef}
            on={visit.serviceDate}
            value={bench.search}
            onValueChange={bench.setSearch}
            onPick={bench.addHit}
            onOpenBook={bench.openBook}
            shelf
            label="Add a code"
            placeholder={addHint(bench)}
          />
          {waiting > 1 ? (
            <button type="button" className="text-button nowrap" onClick={bench.acceptAll}>
              Accept all {waiting} <Keys keys="shift+a" />
            </button>
          ) : null}
        </div>
      )}
      <EngineQuestions bench={bench} />
      <h2 className="section-title coding-section">
        Diagnoses <span>{draft.diagnoses.length} of 12</span>
      </h2>
      <div role="list" aria-label="Diagnoses">
        {diagnoses.map((item) => (
          <CodeRow key={item.key} bench={bench} item={item} />
        ))}
      </div>
      {diagnoses.length === 0 ? (
        <p className="soft coding-none">No diagnosis yet. Select words in the note and press / to look them up.</p>
      ) : null}
      <h2 className="section-title coding-section">
        Procedures and supplies{" "}
        <span>
          {plural(draft.lines.length, "line")} · <Money amount={bench.saved.computed.totalCharge} />
        </span>
      </h2>
      <VisitLevel bench={bench} />
      <div role="list" aria-label="Procedures and supplies">
        {procedures.map((item) => (
          <CodeRow key={item.key} bench={bench} item={item} />
        ))}
      </div>
      {procedures.length === 0 ? <p className="soft coding-none">No procedure yet.</p> : null}
      <Proposals
        visitId={visit.id}
        isLocked={bench.locked}
        taken={new Set([...draft.diagnoses.map((one) => one.code), ...draft.lines.map((one) => one.procedureCode)])}
        onTake={bench.accept}
      />
      <StockUsed bench={bench} />
      <AskedQuestions bench={bench} />
    </div>
  );
}

/** What the field will do with the code that is chosen. */
function addHint(bench: Workbench): string {
  if (bench.replacing !== undefined) return `Another code in place of ${factsOf(bench.replacing).code}`;
  return bench.picked === undefined
    ? "Add a code: number or words ( / )"
    : "Choose the code for the words you selected";
}

function EngineQuestions({ bench }: { readonly bench: Workbench }) {
  return proposalsOf(bench.visit).map((query, index) => (
    <div key={query.question} className="coding-question" data-meaning="info">
      <IconMessageQuestion size={16} aria-hidden />
      <div className="grow">
        <div>{query.question}</div>
        <div className="soft">{query.because}</div>
      </div>
      {bench.locked ? null : (
        <button
          type="button"
          className="text-button nowrap"
          onClick={() => {
            bench.setTab("ask");
          }}
        >
          Look <Keys keys="q" />
        </button>
      )}
      {bench.locked || index > 0 ? null : (
        <button type="button" className="text-button nowrap" onClick={() => void bench.askProposal()}>
          Ask <Keys keys="shift+q" />
        </button>
      )}
    </div>
  ));
}

function VisitLevel({ bench }: { readonly bench: Workbench }) {
  const { visit } = bench;
  if (visit.em === null) return null;
  const { em } = visit;
  return (
    <div className="coding-level">
      <div>
        <span className="code">{em.code}</span> Level {em.level} by{" "}
        {em.basis === "mdm" ? "medical decision making" : "time"}
        {visit.newPatient === null ? "" : visit.newPatient ? ", new patient" : ", established patient"}{" "}
        <button
          type="button"
          className="text-button"
          onClick={() => {
            bench.setTab("level");
          }}
        >
          Its words <Keys keys="v" />
        </button>
      </div>
      <dl>
        <div>
          <dt>Problems</dt>
          <dd>{em.problems}</dd>
        </div>
        <div>
          <dt>Data</dt>
          <dd>{em.data}</dd>
        </div>
        <div>
          <dt>Risk</dt>
          <dd>{em.risk}</dd>
        </div>
      </dl>
    </div>
  );
}

/** What was taken from the shelves, and the way to take more: a pack of the procedure, a drug by its dose. */
function StockUsed({ bench }: { readonly bench: Workbench }) {
  const { visit } = bench;
  const { may } = useSignedIn();
  const [taking, setTaking] = useState(false);
  const canTake = may("stock:use") && !bench.locked;
  useKeys("Stock", [
    {
      keys: "shift+s",
      label: "Take supplies or a drug from stock",
      disabled: !canTake,
      run: () => {
        setTaking(true);
      },
    },
  ]);
  if (visit.stock.length === 0 && !canTake) return null;
  return (
    <>
      <h2 className="section-title coding-section">
        Used from stock{" "}
        {canTake ? (
          <button
            type="button"
            className="text-button"
            onClick={() => {
              setTaking(true);
            }}
          >
            Take <Keys keys="shift+s" />
          </button>
        ) : null}
      </h2>
      <UseStock
        visit={taking ? { id: visit.id, label: visit.patient.name } : undefined}
        onClose={() => {
          setTaking(false);
        }}
      />
      <table className="plain-table coding-stock">
        <tbody>
          {visit.stock.map((use) => (
            <tr key={use.movementId}>
              <td className="code">{use.procedureCode ?? "no code"}</td>
              <td>{use.item}</td>
              <td className="num">{use.quantity}</td>
              <td className="soft">Lot {use.lot}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
