import { Button, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { Keys } from "../../components/keys.tsx";
import { dayText, instantText } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { CodeDiff, dueWords, NoteExcerpt, QueryTimeline, StageBadge } from "./query-words.tsx";
import type { Query } from "./query-words.tsx";
import type { PendingAnswer } from "./use-pending-answer.ts";

interface Answering {
  readonly pending: PendingAnswer | undefined;
  readonly choose: (pending: PendingAnswer) => void;
  readonly undo: () => void;
  readonly sendNow: () => void;
}

/** One question on one screen: the note with its words lit, the answers under their digits, and what became of it. */
export function OneQuery({ query, answering }: { readonly query: Query; readonly answering: Answering }) {
  const { may } = useSignedIn();
  const mayAnswer = query.status === "open" && may("query:answer");
  return (
    <article className="queries-one" aria-label="Question">
      <div className="queries-text">
        <p className="soft">
          {query.patient}, visit of {dayText(query.serviceDate)} · {query.provider} · asked by {query.askedBy},{" "}
          {instantText(query.askedAt)}
        </p>
        <h2>{query.question}</h2>
        <p className="row-flex">
          <StageBadge query={query} />
          <span className={query.overdueDays > 0 ? "queries-late" : "soft"}>{dueWords(query, dayText)}</span>
        </p>
        {query.because === "" ? null : <p>{query.because}</p>}
        <h3 className="section-title">The note says</h3>
        <NoteExcerpt query={query} />
        <Answers query={query} mayAnswer={mayAnswer} answering={answering} />
        <Outcome query={query} />
        {may("visit:code") ? <FollowUp query={query} /> : null}
        <Log query={query} />
      </div>
    </article>
  );
}

function Answers(props: { readonly query: Query; readonly mayAnswer: boolean; readonly answering: Answering }) {
  const { query, mayAnswer, answering } = props;
  const [own, setOwn] = useState("");
  const ownField = useRef<HTMLTextAreaElement>(null);
  const waiting = answering.pending?.queryId === query.id ? answering.pending.answer : undefined;
  const give = (answer: string) => {
    answering.choose({ queryId: query.id, version: query.version, answer });
  };
  /** An answer that asks for words leads to the field; any other is the answer. */
  const choose = (option: string) => {
    if (/specify|own words|please state/i.test(option)) ownField.current?.focus();
    else give(option);
  };
  const giveOwn = () => {
    if (own.trim() !== "") give(own.trim());
    ownField.current?.blur();
  };
  useKeys("Answer", [
    ...query.options.map((option, index) => ({
      keys: String(index + 1),
      label: option,
      disabled: !mayAnswer,
      run: () => {
        choose(option);
      },
    })),
    { keys: "o", label: "Answer in own words", disabled: !mayAnswer, run: () => ownField.current?.focus() },
    {
      keys: "mod+Enter",
      label: waiting === undefined ? "Give the answer in own words" : "Send now",
      inFields: true,
      disabled: !mayAnswer || (waiting === undefined && own.trim() === ""),
      run: waiting === undefined ? giveOwn : answering.sendNow,
    },
    { keys: "Enter", label: "Send now", hidden: true, disabled: waiting === undefined, run: answering.sendNow },
    { keys: "u", label: "Take the answer back", disabled: waiting === undefined, run: answering.undo },
  ]);
  if (query.status !== "open") return null;
  return (
    <>
      <div className="queries-options" role="group" aria-label="Answers">
        {query.options.map((option, index) => (
          <button
            key={option}
            type="button"
            className="queries-option"
            aria-pressed={waiting === option}
            disabled={!mayAnswer}
            onClick={() => {
              choose(option);
            }}
          >
            <Keys keys={String(index + 1)} />
            {option}
          </button>
        ))}
      </div>
      {mayAnswer ? (
        <form
          className="row-flex"
          onSubmit={(event) => {
            event.preventDefault();
            giveOwn();
          }}
        >
          <Textarea
            ref={ownField}
            className="grow"
            aria-label="Answer in own words"
            placeholder="Or answer in your own words ( o )"
            autosize
            minRows={1}
            maxRows={5}
            maxLength={2000}
            value={own}
            onChange={(event) => {
              setOwn(event.currentTarget.value);
            }}
          />
          <Button type="submit" variant="default" disabled={own.trim() === ""}>
            Answer
          </Button>
        </form>
      ) : null}
      <div className="queries-sending" role="status" data-on={waiting !== undefined || undefined}>
        {waiting === undefined ? (
          mayAnswer ? (
            <span className="soft small">
              Your answer becomes a signed addendum in your name, and the visit goes back to the coder.
            </span>
          ) : null
        ) : (
          <>
            <span className="grow">
              Sending “{waiting}” <span className="soft">in a moment</span>
            </span>
            <Button size="compact-sm" onClick={answering.sendNow} rightSection={<Keys keys="mod+Enter" />}>
              Send now
            </Button>
            <Button size="compact-sm" variant="default" onClick={answering.undo} rightSection={<Keys keys="u" />}>
              Take back
            </Button>
          </>
        )}
      </div>
    </>
  );
}

function Outcome({ query }: { readonly query: Query }) {
  if (query.answer === null) return null;
  return (
    <section className="queries-outcome" aria-label="Answer">
      <h3 className="section-title">Answer</h3>
      <p>
        <strong>{query.answer}</strong>
        <span className="soft">
          {" "}
          {query.answeredBy ?? query.provider}
          {query.answeredAt === null ? "" : `, ${instantText(query.answeredAt)}`}
        </span>
      </p>
      {query.outcome === null ? null : (
        <div className="queries-changes">
          <div>
            <span className="soft">Coded</span>
            <CodeDiff changes={query.outcome.coded} />
          </div>
          <div>
            <span className="soft">Suggested</span>
            <CodeDiff changes={query.outcome.suggestions} />
          </div>
        </div>
      )}
    </section>
  );
}

/** What a coder does about a question: open the visit, remind, give it more time, take it back, note that it was seen. */
function FollowUp({ query }: { readonly query: Query }) {
  const navigate = useNavigate();
  const refresh = useRefresh();
  const [dueOn, setDueOn] = useState(query.dueOn);
  const after = async (message: string) => {
    sayDone(message);
    await refresh(["visit", query.visitId], ["query", query.id], ["query-counts"]);
  };
  const act = useMutation({
    mutationFn: async (what: "remind" | "withdraw" | "seen" | "due") => {
      const params = { id: query.id };
      if (what === "seen") return (await api("POST /api/queries/:id/seen", { params, body: {} })).message;
      if (what === "withdraw") return (await api("POST /api/queries/:id/withdraw", { params, body: {} })).message;
      if (what === "due") return (await api("POST /api/queries/:id/due", { params, body: { dueOn } })).message;
      const result = await api("POST /api/queries/remind", { body: { ids: [query.id] } });
      return result.failed[0]?.message ?? "The provider is reminded.";
    },
    onSuccess: after,
    onError: sayProblem,
  });
  const open = query.status === "open";
  useKeys("Question", [
    {
      keys: "v",
      label: "Open the visit",
      run: () => void navigate({ to: `/coding/${query.visitId}` }),
    },
    {
      keys: "m",
      label: "Remind the provider",
      disabled: !open,
      run: () => {
        act.mutate("remind");
      },
    },
    {
      keys: "s",
      label: "Seen",
      disabled: query.outcomeSeen,
      run: () => {
        act.mutate("seen");
      },
    },
  ]);
  return (
    <div className="row-flex queries-follow">
      <Button
        variant="default"
        onClick={() => void navigate({ to: `/coding/${query.visitId}` })}
        rightSection={<Keys keys="v" />}
      >
        Open the visit
      </Button>
      {query.outcomeSeen ? null : (
        <Button
          loading={act.isPending}
          onClick={() => {
            act.mutate("seen");
          }}
          rightSection={<Keys keys="s" />}
        >
          Seen
        </Button>
      )}
      {open ? (
        <>
          <Button
            variant="default"
            loading={act.isPending}
            onClick={() => {
              act.mutate("remind");
            }}
            rightSection={<Keys keys="m" />}
          >
            Remind
          </Button>
          <Button
            variant="default"
            loading={act.isPending}
            onClick={() => {
              act.mutate("withdraw");
            }}
          >
            Withdraw
          </Button>
          <form
            className="row-flex"
            onSubmit={(event) => {
              event.preventDefault();
              act.mutate("due");
            }}
          >
            <TextInput
              type="date"
              aria-label="Due day"
              value={dueOn}
              onChange={(event) => {
                setDueOn(event.currentTarget.value);
              }}
            />
            <Button type="submit" variant="default" disabled={dueOn === query.dueOn || dueOn === ""}>
              Change due day
            </Button>
          </form>
        </>
      ) : null}
    </div>
  );
}

function Log({ query }: { readonly query: Query }) {
  const detail = useQuery({
    queryKey: ["query", query.id, query.version, query.reminders, query.outcomeSeen],
    queryFn: ({ signal }) => api("GET /api/queries/:id", { params: { id: query.id }, signal }),
  });
  return (
    <section aria-label="Log">
      <h3 className="section-title">Log</h3>
      {detail.data === undefined ? (
        <p className="soft">{detail.isError ? "The log could not be read." : "…"}</p>
      ) : (
        <QueryTimeline events={detail.data.events} />
      )}
    </section>
  );
}
