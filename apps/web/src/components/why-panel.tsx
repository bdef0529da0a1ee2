import type { Why } from "@cleanclaim/revenue-cycle/contract";
import { CloseButton, Skeleton } from "@mantine/core";
import { IconHelpCircle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useRouterState } from "@tanstack/react-router";
import { useEffect } from "react";
import { useKeys } from "../keys/use-keys.ts";
import { ProblemNote } from "./problem-note.tsx";
import type { WhyRequest } from "./why-store.ts";
import { askWhy, closeWhy, useWhyRequest } from "./why-store.ts";

/** The side panel that answers "Why?" with steps and sources. One for the whole application, placed in the frame. */
export function WhyHost() {
  const request = useWhyRequest();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => closeWhy, [pathname]);
  return request === undefined ? null : <WhyPanel request={request} />;
}

function WhyPanel({ request }: { readonly request: WhyRequest }) {
  const why = useQuery({ queryKey: ["why", request.id], queryFn: request.load, gcTime: 0 });
  useKeys("Why?", [
    { keys: "Escape", label: "Close the explanation", run: closeWhy },
    { keys: "w", label: "Close the explanation", run: closeWhy, hidden: true },
  ]);
  return (
    <aside className="side-panel" aria-label="Why?" aria-live="polite">
      <div className="side-panel-head">
        <IconHelpCircle size={17} />
        <span className="grow cut">{request.title}</span>
        <CloseButton size="sm" onClick={closeWhy} aria-label="Close the explanation" />
      </div>
      <div className="side-panel-body">
        {why.isPending ? <Skeleton height={120} /> : null}
        {why.isError ? <ProblemNote error={why.error} /> : null}
        {why.data === undefined ? null : <WhyText why={why.data} />}
      </div>
    </aside>
  );
}

/** The explanation itself: question, answer, numbered steps, versions. */
export function WhyText({ why }: { readonly why: Why }) {
  return (
    <div className="why">
      <p className="soft">{why.question}</p>
      <p className="why-answer">{why.answer}</p>
      <ol className="why-steps">
        {why.steps.map((step, index) => (
          <li key={index}>
            <div>{step.text}</div>
            {step.inputs === undefined ? null : (
              <dl className="facts why-inputs">
                {Object.entries(step.inputs).map(([name, value]) => (
                  <div key={name} style={{ display: "contents" }}>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            )}
            {step.result === undefined ? null : <div className="why-result">{step.result}</div>}
            {step.source === undefined ? null : (
              <div className="why-source">
                {step.source.url === undefined ? (
                  step.source.name
                ) : (
                  <a href={step.source.url} target="_blank" rel="noreferrer">
                    {step.source.name}
                  </a>
                )}
                {[step.source.locator, step.source.edition].filter(Boolean).map((part) => `, ${part ?? ""}`)}
              </div>
            )}
          </li>
        ))}
      </ol>
      {Object.keys(why.versions).length === 0 ? null : (
        <p className="soft why-versions">
          {Object.entries(why.versions)
            .map(([name, version]) => `${name} ${version}`)
            .join(" · ")}
        </p>
      )}
    </div>
  );
}

/** The small `?` after a value. */
export function WhyButton({ title, why }: { readonly title: string; readonly why: Why | (() => Promise<Why>) }) {
  return (
    <button
      type="button"
      className="why-button"
      aria-label={`Why? ${title}`}
      title="Why? (w)"
      onClick={() => {
        askWhy(title, why);
      }}
    >
      ?
    </button>
  );
}
