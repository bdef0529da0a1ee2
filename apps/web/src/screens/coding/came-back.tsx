import { IconArrowBackUp, IconMessageReply } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { sayProblem } from "../../app/toasts.tsx";
import { Keys } from "../../components/keys.tsx";
import { instantText, plural } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { CodeDiff } from "../queries/query-words.tsx";
import "../queries/queries.css";
import type { Workbench } from "./use-workbench.ts";

/** Over the note: that billing sent the visit back, with what it found; what a doctor's answer changed. */
export function CameBack({ bench }: { readonly bench: Workbench }) {
  return (
    <>
      <Returned bench={bench} />
      <Answered bench={bench} />
    </>
  );
}

function Returned({ bench }: { readonly bench: Workbench }) {
  const { visit } = bench;
  const [last, ...earlier] = visit.returns;
  if (visit.returnReason === null) return null;
  const messages = visit.thread.length;
  return (
    <section className="coding-banner" data-meaning="look" aria-label="Came back">
      <IconArrowBackUp size={16} aria-hidden />
      <div className="grow">
        <div>
          Came back: {visit.returnReason}
          {last === undefined ? null : (
            <span className="soft">
              {" "}
              {last.by}, {instantText(last.at)}
            </span>
          )}
        </div>
        {last === undefined || last.finding === null ? null : (
          <div>
            {last.finding.message} <span className="soft">{last.finding.fix}</span>{" "}
            <span className="soft nowrap">
              {last.finding.rule} · {last.finding.source}
            </span>
          </div>
        )}
        {earlier.length === 0 ? null : <div className="soft">Came back {plural(earlier.length, "time")} before.</div>}
      </div>
      <button
        type="button"
        className="text-button nowrap"
        onClick={() => {
          bench.setTab("thread");
        }}
      >
        Thread{messages === 0 ? "" : ` ${messages}`} <Keys keys="t" />
      </button>
    </section>
  );
}

function Answered({ bench }: { readonly bench: Workbench }) {
  const refresh = useRefresh();
  const { visit } = bench;
  const fresh = visit.queries.filter((query) => query.status === "answered" && !query.outcomeSeen);
  const seen = useMutation({
    mutationFn: async () => {
      for (const query of fresh) await api("POST /api/queries/:id/seen", { params: { id: query.id }, body: {} });
    },
    onSuccess: async () => {
      await bench.saved.flush();
      await refresh(["visit", visit.id], ["query-counts"]);
    },
    onError: sayProblem,
  });
  useKeys("Answer of the doctor", [
    {
      keys: "s",
      label: "Seen what the answer changed",
      hidden: fresh.length === 0,
      disabled: fresh.length === 0 || seen.isPending,
      run: () => {
        seen.mutate();
      },
    },
  ]);
  if (fresh.length === 0 || bench.locked) return null;
  return (
    <section className="coding-banner" data-meaning="done" aria-label="The doctor answered">
      <IconMessageReply size={16} aria-hidden />
      <div className="grow">
        {fresh.map((query) => (
          <div key={query.id} className="coding-answered">
            <span>
              {query.question} <strong>{query.answer}</strong>{" "}
              <span className="soft">{query.answeredBy ?? query.provider}</span>
            </span>
            {query.outcome === null ? null : <CodeDiff changes={shownChanges(query.outcome)} />}
          </div>
        ))}
      </div>
      <button
        type="button"
        className="text-button nowrap"
        onClick={() => {
          seen.mutate();
        }}
      >
        Seen <Keys keys="s" />
      </button>
    </section>
  );
}

type Outcome = NonNullable<Workbench["visit"]["queries"][number]["outcome"]>;

/** What was coded counts; where nothing coded moved, what is suggested. */
function shownChanges(outcome: Outcome): Outcome["coded"] {
  const { moved, added, removed } = outcome.coded;
  return moved.length + added.length + removed.length > 0 ? outcome.coded : outcome.suggestions;
}
