import type { Suggestion } from "@cleanclaim/revenue-cycle/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { sayProblem } from "../../app/toasts.tsx";
import { plural } from "../../format/format.ts";

/**
 * Codes that the site's language model proposes, once a coder asks for them. Shown apart and marked; only those that the engine's rules let
 * stand can be taken. Nothing is shown where no model is plugged in.
 */
export function Proposals(props: {
  readonly visitId: string;
  readonly isLocked: boolean;
  /** Codes that are on the visit already. */
  readonly taken: ReadonlySet<string>;
  readonly onTake: (suggestion: Suggestion) => void;
}) {
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const proposer = useQuery({
    queryKey: ["proposer"],
    queryFn: ({ signal }) => api("GET /api/proposer", { signal }),
    staleTime: Infinity,
  });
  const model = proposer.data?.model ?? null;
  const key = ["proposals", props.visitId];
  const known = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api("GET /api/visits/:id/proposals", { params: { id: props.visitId }, signal }),
    enabled: model !== null,
  });
  const ask = useMutation({
    mutationFn: () => api("POST /api/visits/:id/proposals", { params: { id: props.visitId } }),
    onSuccess: (answer) => {
      queries.setQueryData(key, answer);
    },
    onError: sayProblem,
  });
  if (model === null) return null;
  const answer = known.data ?? undefined;
  return (
    <section aria-label="Proposals of the language model" className="coding-proposals">
      <div className="row-flex">
        <strong className="grow">Proposed by {model}</strong>
        {props.isLocked ? null : (
          <button
            type="button"
            className="text-button"
            disabled={ask.isPending}
            title={`Sends the note to ${proposer.data?.address ?? "the address of the site"}`}
            onClick={() => {
              ask.mutate();
            }}
          >
            {ask.isPending ? "Asking, up to 90 seconds" : answer === undefined ? "Ask it about this note" : "Ask again"}
          </button>
        )}
      </div>
      {answer === undefined ? null : (
        <>
          {answer.taken.length === 0 ? <p className="soft small-line">Nothing that the rules let stand.</p> : null}
          <ul className="plain-list">
            {answer.taken.map((one) => (
              <li key={one.code} className="row-flex">
                <strong>{one.code}</strong>
                <span className="cut grow" title={`“${one.evidence[0]?.text ?? ""}”`}>
                  {one.title} <span className="soft">“{one.evidence[0]?.text}”</span>
                </span>
                {props.taken.has(one.code) ? (
                  <span className="soft">on the visit</span>
                ) : (
                  <button
                    type="button"
                    className="text-button"
                    disabled={props.isLocked}
                    onClick={() => {
                      props.onTake(one);
                    }}
                  >
                    Take
                  </button>
                )}
              </li>
            ))}
          </ul>
          {answer.refused.length === 0 ? null : (
            <button
              type="button"
              className="text-button"
              aria-expanded={open}
              onClick={() => {
                setOpen(!open);
              }}
            >
              {plural(answer.refused.length, "proposal")} refused
            </button>
          )}
          {open ? (
            <ul className="plain-list">
              {answer.refused.map((one) => (
                <li key={`${one.system} ${one.code}`}>
                  <strong>{one.code}</strong> {one.why.text} <span className="soft">({one.why.rule})</span>
                </li>
              ))}
            </ul>
          ) : null}
        </>
      )}
    </section>
  );
}
