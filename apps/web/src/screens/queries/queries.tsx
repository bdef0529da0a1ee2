import { Button, Skeleton } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { Keys } from "../../components/keys.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { count, csv, dayText, plural } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { OneQuery } from "./one-query.tsx";
import "./queries.css";
import { filterNamed, queryFilters } from "./query-filters.ts";
import { dueWords, StageBadge } from "./query-words.tsx";
import type { Query } from "./query-words.tsx";
import { usePendingAnswer } from "./use-pending-answer.ts";
import type { PendingAnswer } from "./use-pending-answer.ts";

/** Questions to providers: the provider answers one after the other by one digit; a coder follows them up, one or many. */
export function Screen() {
  const { practice, may, session } = useSignedIn();
  // Search parameters are flat text by the router's own parser.
  const address: Readonly<Record<string, string | undefined>> = useSearch({ strict: false });
  const filter = filterNamed(address["status"]);
  const mine = session.user.providerId !== null;
  const navigate = useNavigate();
  const refresh = useRefresh();
  const scope = { practice, ...(mine ? { mine: "true" } : {}) };
  const list = useQuery({
    queryKey: ["list", "queries", filter.id, practice, mine],
    queryFn: ({ signal }) => api("GET /api/queries", { query: { ...filter.query, ...scope, limit: 200 }, signal }),
  });
  const counts = useQuery({
    queryKey: ["query-counts", practice, mine],
    queryFn: ({ signal }) => api("GET /api/query-counts", { query: scope, signal }),
  });
  const [chosen, setChosen] = useState<string | undefined>(address["id"]);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());
  const rows = (list.data?.rows ?? []).filter((row) => filter.query.status !== "open" || !answered.has(row.id));
  const index = Math.max(
    0,
    rows.findIndex((row) => row.id === chosen),
  );
  const query = rows[index];
  const send = useMutation({
    mutationFn: ({ queryId, version, answer }: PendingAnswer) =>
      api("POST /api/queries/:id/answer", { params: { id: queryId }, body: { answer, version } }),
    onSuccess: async (done, sent) => {
      setAnswered((before) => new Set([...before, sent.queryId]));
      if (query?.id === sent.queryId) setChosen(rows[index + 1]?.id ?? rows[index - 1]?.id);
      sayDone(done.message);
      await refresh(["query-counts"]);
    },
    onError: sayProblem,
  });
  const { mutate } = send;
  const answering = usePendingAnswer(useCallback((pending: PendingAnswer) => mutate(pending), [mutate]));
  const step = (by: number) => {
    setChosen(rows[Math.min(Math.max(index + by, 0), rows.length - 1)]?.id);
  };
  const toggle = (id: string) => {
    setPicked((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
    );
  };
  useKeys("Queries", [
    { keys: "j", label: "Next question", run: () => step(1) },
    { keys: "k", label: "Question before", run: () => step(-1) },
    { keys: "n", label: "Next question", hidden: true, run: () => step(1) },
    {
      keys: "x",
      label: "Select the question",
      disabled: query === undefined || !may("visit:code"),
      run: () => {
        if (query !== undefined) toggle(query.id);
      },
    },
  ]);
  return (
    <div className="queries">
      <nav className="queries-list" aria-label="Questions">
        <div className="queries-head">
          <h1 className="list-title">{mine ? "Questions to me" : "Queries"}</h1>
          <span className="grow" />
          {mine ? null : (
            <Link className="text-button" to="/query-report">
              Report
            </Link>
          )}
          <div className="chips">
            {queryFilters
              .filter((each) => each.forProvider || !mine)
              .map((each) => (
                <button
                  key={each.id}
                  type="button"
                  className="chip"
                  data-on={each.id === filter.id}
                  aria-pressed={each.id === filter.id}
                  onClick={() => {
                    setPicked(new Set());
                    void navigate({ to: ".", search: () => ({ status: each.id }), replace: true });
                  }}
                >
                  {each.label}
                  {counts.data === undefined ? null : <span className="soft"> {count(counts.data[each.count])}</span>}
                </button>
              ))}
          </div>
        </div>
        {picked.size > 0 ? (
          <ManyBar
            rows={rows.filter((row) => picked.has(row.id))}
            done={() => {
              setPicked(new Set());
            }}
          />
        ) : null}
        {list.isPending ? <Skeleton height={260} m="md" /> : null}
        {list.isError ? <ProblemNote error={list.error} retry={() => void list.refetch()} /> : null}
        {rows.map((row) => (
          <QueryRow
            key={row.id}
            row={row}
            active={row.id === query?.id}
            mine={mine}
            picked={picked.has(row.id)}
            pick={may("visit:code") ? toggle : undefined}
            choose={setChosen}
          />
        ))}
        <p className="queries-foot soft">
          {list.data === undefined ? "" : plural(rows.length, "question")}
          {answered.size === 0 ? "" : ` · ${answered.size} answered now`}
        </p>
      </nav>
      {query === undefined ? (
        <div className="queries-one">{list.isPending ? null : <Nothing answered={answered.size} mine={mine} />}</div>
      ) : (
        <OneQuery key={`${query.id} ${query.version}`} query={query} answering={answering} />
      )}
    </div>
  );
}

function Nothing(props: { readonly answered: number; readonly mine: boolean }) {
  return (
    <div className="list-empty">
      <p className="list-empty-title">
        {props.answered > 0 ? `Done: ${plural(props.answered, "question")} answered` : "No questions here"}
      </p>
      <p className="soft">
        {props.mine
          ? "A coder asks here when the note leaves a choice open."
          : "A question that a coder asks shows here until it is answered."}
      </p>
    </div>
  );
}

function QueryRow(props: {
  readonly row: Query;
  readonly active: boolean;
  readonly mine: boolean;
  readonly picked: boolean;
  readonly pick: ((id: string) => void) | undefined;
  readonly choose: (id: string) => void;
}) {
  const { row, pick } = props;
  return (
    <div className="queries-line" data-active={props.active || undefined}>
      {pick === undefined ? null : (
        <input
          type="checkbox"
          aria-label={`Select the question about ${row.patient}`}
          checked={props.picked}
          onChange={() => {
            pick(row.id);
          }}
        />
      )}
      <button
        type="button"
        className="queries-row"
        data-active={props.active || undefined}
        aria-current={props.active}
        onClick={() => {
          props.choose(row.id);
        }}
      >
        <span className="row-flex">
          <strong className="grow cut">{row.patient}</strong>
          {row.status === "open" ? (
            <span className={row.overdueDays > 0 ? "queries-late nowrap" : "soft nowrap"}>
              {dueWords(row, dayText)}
            </span>
          ) : null}
        </span>
        <span className="cut">{row.question}</span>
        <span className="row-flex">
          <span className="soft cut grow">
            Visit of {dayText(row.serviceDate)}
            {props.mine ? "" : `, ${row.provider}`}
          </span>
          {row.stage === "open" ? null : <StageBadge query={row} />}
        </span>
      </button>
    </div>
  );
}

/** What can be done to the questions that are selected. */
function ManyBar({ rows, done }: { readonly rows: readonly Query[]; readonly done: () => void }) {
  const refresh = useRefresh();
  const open = rows.filter((row) => row.status === "open").map((row) => row.id);
  const act = useMutation({
    mutationFn: (what: "remind" | "withdraw") =>
      what === "remind"
        ? api("POST /api/queries/remind", { body: { ids: open } })
        : api("POST /api/queries/withdraw", { body: { ids: open } }),
    onSuccess: async (result) => {
      sayDone(result.message);
      done();
      await refresh(["query-counts"]);
    },
    onError: sayProblem,
  });
  const cells = [
    ["Patient", "Visit", "Provider", "Question", "Stage", "Due", "Answer"],
    ...rows.map((row) => [
      row.patient,
      row.serviceDate,
      row.provider,
      row.question,
      row.stage,
      row.dueOn,
      row.answer ?? "",
    ]),
  ];
  return (
    <div className="row-flex queries-many">
      <span className="grow">{rows.length} selected</span>
      <Button
        size="compact-xs"
        disabled={open.length === 0}
        loading={act.isPending}
        onClick={() => {
          act.mutate("remind");
        }}
      >
        Remind
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        disabled={open.length === 0}
        loading={act.isPending}
        onClick={() => {
          act.mutate("withdraw");
        }}
      >
        Withdraw
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        component="a"
        download="questions.csv"
        href={`data:text/csv;charset=utf-8,${encodeURIComponent(csv(cells))}`}
      >
        CSV
      </Button>
      <Keys keys="x" />
    </div>
  );
}
