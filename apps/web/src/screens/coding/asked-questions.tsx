import { useMutation } from "@tanstack/react-query";
import { api } from "../../api/client.ts";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { dayText } from "../../format/format.ts";
import { CodeDiff, dueWords, StageBadge } from "../queries/query-words.tsx";
import type { Query } from "../queries/query-words.tsx";
import "../queries/queries.css";
import type { Workbench } from "./use-workbench.ts";

/** The questions asked about this visit: where each stands, what was answered, what that changed. */
export function AskedQuestions({ bench }: { readonly bench: Workbench }) {
  if (bench.visit.queries.length === 0) return null;
  return (
    <section id="coding-asked" aria-label="Questions to the doctor">
      <h2 className="section-title coding-section">Questions to the doctor</h2>
      {bench.visit.queries.map((query) => (
        <Asked key={query.id} bench={bench} query={query} />
      ))}
    </section>
  );
}

function Asked({ bench, query }: { readonly bench: Workbench; readonly query: Query }) {
  const act = useMutation({
    mutationFn: async (what: "withdraw" | "remind") => {
      if (what === "withdraw")
        return (await api("POST /api/queries/:id/withdraw", { params: { id: query.id }, body: {} })).message;
      const result = await api("POST /api/queries/remind", { body: { ids: [query.id] } });
      return result.failed[0]?.message ?? `${query.provider} is reminded.`;
    },
    onSuccess: async (message) => {
      sayDone(message);
      await bench.refreshVisit();
    },
    onError: sayProblem,
  });
  return (
    <div className="coding-asked">
      <div className="row-flex">
        <StageBadge query={query} />
        <span className="soft cut grow">
          {query.provider}
          {query.status === "open" ? `, ${dueWords(query, dayText)}` : ""}
        </span>
        {query.status === "open" && !bench.locked ? (
          <>
            <button
              type="button"
              className="text-button"
              disabled={act.isPending}
              onClick={() => {
                act.mutate("remind");
              }}
            >
              Remind
            </button>
            <button
              type="button"
              className="text-button"
              disabled={act.isPending}
              onClick={() => {
                act.mutate("withdraw");
              }}
            >
              Withdraw
            </button>
          </>
        ) : null}
      </div>
      <div>{query.question}</div>
      {query.answer === null ? null : <div className="coding-answer">{query.answer}</div>}
      {query.outcome === null ? null : <CodeDiff changes={query.outcome.coded} />}
    </div>
  );
}
