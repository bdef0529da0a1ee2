import type { VisitWorkbench } from "@cleanclaim/revenue-cycle/contract";
import { Alert } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { api } from "../../api/client.ts";
import { useRouteParam } from "../../app/route-param.ts";
import { ConflictNote } from "../../components/conflict-note.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { ScreenSkeleton } from "../../components/screen-skeleton.tsx";
import { Thread } from "../../components/thread.tsx";
import { AskPane } from "./ask-pane.tsx";
import { BookPane } from "./book-pane.tsx";
import { CameBack } from "./came-back.tsx";
import { CodesPane } from "./codes-pane.tsx";
import "./coding.css";
import "./level.css";
import { FindingsStrip } from "./findings-strip.tsx";
import { LevelPane } from "./level-pane.tsx";
import { NotePane } from "./note-pane.tsx";
import type { Tab, Workbench } from "./use-workbench.ts";
import { useWorkbench } from "./use-workbench.ts";
import { useWorkbenchKeys } from "./workbench-keys.ts";
import { VisitHeader } from "./visit-header.tsx";

function visitQuery(id: string) {
  return {
    queryKey: ["visit", id],
    // A visit is read when it is opened and when someone asks to read it again, never under the coder's hands.
    staleTime: Infinity,
    gcTime: 60_000,
    refetchOnWindowFocus: false,
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => api("GET /api/visits/:id", { params: { id }, signal }),
  };
}

/** The coder's workbench: note at the left, codes at the right, findings below. */
export function Screen() {
  const id = useRouteParam("id");
  const visit = useQuery(visitQuery(id));
  const client = useQueryClient();
  const waiting = useQuery({
    queryKey: ["list", "coding-next"],
    queryFn: ({ signal }) => api("GET /api/visits", { query: { status: "to-code,returned", limit: 20 }, signal }),
  });
  const rows = waiting.data?.rows ?? [];
  const here = rows.findIndex((row) => row.id === id);
  const next = (rows[here + 1] ?? rows.find((row) => row.id !== id))?.id;
  useEffect(() => {
    if (next !== undefined) void client.prefetchQuery(visitQuery(next));
  }, [next, client]);
  // What was saved here makes the cached visit old: the next opening reads it again.
  useEffect(
    () => () => {
      client.removeQueries({ queryKey: ["visit", id] });
    },
    [client, id],
  );
  if (visit.isPending) return <ScreenSkeleton />;
  if (visit.isError) {
    return (
      <div className="page">
        <ProblemNote error={visit.error} retry={() => void visit.refetch()} />
      </div>
    );
  }
  return (
    <Bench
      key={`${visit.data.id} ${visit.data.status} ${visit.data.queries.length} ${visit.dataUpdatedAt}`}
      visit={visit.data}
      nextVisitId={next}
      reload={() => void visit.refetch()}
    />
  );
}

function Bench(props: {
  readonly visit: VisitWorkbench;
  readonly nextVisitId: string | undefined;
  readonly reload: () => void;
}) {
  const bench = useWorkbench(props.visit, props.nextVisitId);
  const searchField = useRef<HTMLInputElement>(null);
  useWorkbenchKeys(bench, searchField);
  const { state } = bench.saved;
  return (
    <div className="coding">
      <VisitHeader bench={bench} />
      <CameBack bench={bench} />
      {state.kind === "conflict" ? <ConflictNote what="visit" reload={props.reload} /> : null}
      {state.kind === "failed" ? (
        <Alert color="red" variant="light" p="6px 14px" radius={0} role="alert">
          Not saved: {state.message}{" "}
          <button type="button" className="text-button" onClick={() => void bench.saved.flush()}>
            Try again
          </button>
        </Alert>
      ) : null}
      <div className="coding-body">
        <NotePane bench={bench} />
        <section className="coding-right" aria-label="Codes">
          <Tabs bench={bench} />
          <div className="coding-right-body">
            {bench.tab === "codes" ? <CodesPane bench={bench} searchRef={searchField} /> : null}
            {bench.tab === "level" ? <LevelPane bench={bench} /> : null}
            {bench.tab === "ask" ? <AskPane bench={bench} /> : null}
            {bench.tab === "thread" ? (
              <div className="coding-form">
                <Thread
                  messages={props.visit.thread}
                  hint="Nobody has written about this visit."
                  send={async (body) => {
                    await api("POST /api/visits/:id/messages", { params: { id: props.visit.id }, body: { body } });
                    await bench.saved.flush();
                    props.reload();
                  }}
                />
              </div>
            ) : null}
            {bench.tab === "book" && bench.book !== undefined ? <BookPane bench={bench} page={bench.book} /> : null}
          </div>
        </section>
      </div>
      <FindingsStrip bench={bench} />
    </div>
  );
}

function Tabs({ bench }: { readonly bench: Workbench }) {
  const threads = bench.visit.thread.length;
  const tabs: readonly { readonly id: Tab; readonly label: string; readonly shown: boolean }[] = [
    { id: "codes", label: "Codes", shown: true },
    { id: "level", label: bench.visit.em === null ? "Level" : `Level ${bench.visit.em.code}`, shown: true },
    { id: "ask", label: "Ask the doctor", shown: !bench.locked },
    { id: "thread", label: threads === 0 ? "Thread" : `Thread ${threads}`, shown: true },
    { id: "book", label: `Book ${bench.book?.code ?? ""}`, shown: bench.book !== undefined },
  ];
  return (
    <div className="coding-tabs" role="tablist" aria-label="Right side">
      {tabs
        .filter((tab) => tab.shown)
        .map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            aria-selected={bench.tab === tab.id}
            className="coding-tab"
            onClick={() => {
              bench.setTab(tab.id);
            }}
          >
            {tab.label}
          </button>
        ))}
    </div>
  );
}
