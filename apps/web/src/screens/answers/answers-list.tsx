import type { AnswerRow } from "@cleanclaim/revenue-cycle/contract";
import { Link } from "@tanstack/react-router";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayNotice, sayProblem } from "../../app/toasts.tsx";
import { Money } from "../../components/money.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import type { Column, Filter } from "../../components/work-list/types.ts";
import { pagesOf } from "../../components/work-list/types.ts";
import { WorkList } from "../../components/work-list/work-list.tsx";
import { plural } from "../../format/format.ts";
import "../../styles/bench.css";
import { problemWords } from "../claims/problem-words.ts";

const load = pagesOf("GET /api/answers");
const KINDS: Readonly<Record<AnswerRow["kind"], string>> = {
  rejection: "Rejected",
  "no-answer": "No answer",
  unmatched: "Unmatched",
  "refused-file": "Refused file",
  task: "Task",
};
const filters: readonly Filter[] = [
  {
    key: "kind",
    label: "Kind",
    options: [
      { value: "all", label: "All" },
      { value: "rejection", label: "Rejected" },
      { value: "no-answer", label: "No answer" },
      { value: "unmatched", label: "Unmatched" },
      { value: "refused-file", label: "Refused" },
      { value: "task", label: "Tasks" },
    ],
  },
];
const columns: readonly Column<AnswerRow>[] = [
  {
    id: "kind",
    label: "Kind",
    width: 110,
    text: (row) => KINDS[row.kind],
    render: (row) => <StateBadge state={row.kind} label={KINDS[row.kind]} />,
  },
  { id: "text", label: "What it says", width: 170, grow: true, text: (row) => problemWords(row.text) },
  { id: "patient", label: "Patient", width: 118, text: (row) => row.patient },
  { id: "payer", label: "Payer", width: 104, text: (row) => row.payer },
  { id: "nextStep", label: "Next step", width: 130, text: (row) => row.nextStep },
  {
    id: "daysWaiting",
    label: "Waits",
    width: 72,
    align: "right",
    text: (row) => plural(row.daysWaiting, "day"),
  },
  {
    id: "amount",
    label: "Amount",
    width: 88,
    align: "right",
    text: (row) => row.amount,
    render: (row) => <Money amount={row.amount} />,
  },
];

/** Everything that came back, or did not, and needs a person; the largest amount first. */
export function Screen() {
  const { may } = useSignedIn();
  const refresh = useRefresh();
  const finish = async (rows: readonly AnswerRow[]) => {
    const tasks = rows.filter((row) => row.kind === "task" || row.kind === "refused-file");
    if (tasks.length === 0) {
      sayNotice(
        "Only tasks and refused files are ticked off; the others end when their claim or payment is dealt with.",
      );
      return;
    }
    try {
      for (const task of tasks) await api("POST /api/tasks/:id/done", { params: { id: task.id }, body: {} });
      await refresh();
      sayDone(`${plural(tasks.length, "task")} done.`);
    } catch (error) {
      sayProblem(error);
    }
  };
  return (
    <WorkList
      id="answers"
      title="Answers"
      load={load}
      columns={columns}
      filters={filters}
      rowId={(row) => `${row.kind}-${row.id}`}
      rowLabel={(row) => `${KINDS[row.kind]}: ${row.text}`}
      amount={(row) => row.amount}
      openPath={(row) => row.path}
      bulk={may("claim:write") ? [{ id: "done", label: "Task done", key: "d", run: (rows) => void finish(rows) }] : []}
      toolbar={<AnswerLinks />}
      empty={{
        title: "Nothing waits for a person",
        hint: "Rejections, missing answers, payments for unknown claims and refused files come here.",
      }}
      detail={(row) => <Glance row={row} />}
    />
  );
}

function AnswerLinks() {
  const { may } = useSignedIn();
  return (
    <span className="row-flex">
      {may("remittance:read") ? (
        <Link to="/remittances" className="header-link">
          Remittances
        </Link>
      ) : null}
      <Link to="/submissions" className="header-link">
        Sent files
      </Link>
      {may("file:upload") ? (
        <Link to="/files" className="header-link">
          Drop in a file
        </Link>
      ) : null}
    </span>
  );
}

function Glance({ row }: { readonly row: AnswerRow }) {
  return (
    <>
      <h2 className="glance-title">{row.patient === "" ? KINDS[row.kind] : row.patient}</h2>
      <p className="soft glance-under">{row.payer}</p>
      <div
        className="glance-problem"
        data-meaning={row.kind === "rejection" || row.kind === "refused-file" ? "stop" : "look"}
      >
        {problemWords(row.text)}
      </div>
      <dl className="facts">
        <dt>Kind</dt>
        <dd>
          <StateBadge state={row.kind} label={KINDS[row.kind]} />
        </dd>
        <dt>Next step</dt>
        <dd>{row.nextStep}</dd>
        <dt>Amount</dt>
        <dd>
          <Money amount={row.amount} strong />
        </dd>
        <dt>Waits</dt>
        <dd>{plural(row.daysWaiting, "day")}</dd>
      </dl>
    </>
  );
}
