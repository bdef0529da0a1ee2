import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { Button, Skeleton, Textarea } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { Keys } from "../../components/keys.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { dayText, instantText, plural, words } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { paint } from "../coding/note-paint.ts";
import "./queries.css";

type Query = ResponseOf<"GET /api/queries">["rows"][number];
const STATES = ["open", "answered", "withdrawn"] as const;

/** Questions to the doctor: one at a time, each answered by one digit. A coder sees the same list and may withdraw. */
export function Screen() {
  const { practice, may, session } = useSignedIn();
  // Search parameters are flat text by the router's own parser.
  const address: Readonly<Record<string, string | undefined>> = useSearch({ strict: false });
  const status = address["status"] ?? "open";
  const navigate = useNavigate();
  const mine = session.user.providerId !== null;
  const list = useQuery({
    queryKey: ["list", "queries", status, practice, mine],
    queryFn: ({ signal }) =>
      api("GET /api/queries", { query: { status, practice, limit: 200, ...(mine ? { mine: "true" } : {}) }, signal }),
  });
  const [chosen, setChosen] = useState<string>();
  const [answered, setAnswered] = useState(0);
  const rows = list.data?.rows ?? [];
  const index = Math.max(
    0,
    rows.findIndex((row) => row.id === chosen),
  );
  const query = rows[index];
  const step = (by: number) => {
    setChosen(rows[Math.min(Math.max(index + by, 0), rows.length - 1)]?.id);
  };
  useKeys("Queries", [
    {
      keys: "j",
      label: "Next question",
      run: () => {
        step(1);
      },
    },
    {
      keys: "k",
      label: "Question before",
      run: () => {
        step(-1);
      },
    },
    {
      keys: "n",
      label: "Next question",
      hidden: true,
      run: () => {
        step(1);
      },
    },
    {
      keys: "Enter",
      label: "Open the visit",
      disabled: query === undefined || !may("visit:code"),
      run: () => {
        if (query !== undefined) void navigate({ to: `/coding/${query.visitId}` });
      },
    },
  ]);
  return (
    <div className="queries">
      <nav className="queries-list" aria-label="Questions">
        <div className="queries-head">
          <h1 className="list-title">{mine ? "Questions to me" : "Queries"}</h1>
          <div className="chips">
            {STATES.map((each) => (
              <button
                key={each}
                type="button"
                className="chip"
                data-on={each === status}
                aria-pressed={each === status}
                onClick={() => void navigate({ to: ".", search: () => ({ status: each }), replace: true })}
              >
                {words(each)}
              </button>
            ))}
          </div>
        </div>
        {list.isPending ? <Skeleton height={260} m="md" /> : null}
        {list.isError ? <ProblemNote error={list.error} retry={() => void list.refetch()} /> : null}
        {rows.map((row) => (
          <button
            key={row.id}
            type="button"
            className="queries-row"
            data-active={row.id === query?.id || undefined}
            aria-current={row.id === query?.id}
            onClick={() => {
              setChosen(row.id);
            }}
          >
            <span className="row-flex">
              <strong className="grow cut">{row.patient}</strong>
              <span className="soft nowrap">by {dayText(row.dueOn)}</span>
            </span>
            <span className="cut">{row.question}</span>
            <span className="soft cut">
              Visit of {dayText(row.serviceDate)}
              {mine ? "" : `, ${row.provider}`}
            </span>
          </button>
        ))}
        <p className="queries-foot soft">
          {list.data === undefined ? "" : plural(list.data.total, "question")}
          {answered === 0 ? "" : ` · ${answered} answered now`}
        </p>
      </nav>
      {query === undefined ? (
        <div className="queries-one">
          {list.isPending ? null : (
            <div className="list-empty">
              <p className="list-empty-title">
                {answered > 0 ? `Done: ${plural(answered, "question")} answered` : "No questions here"}
              </p>
              <p className="soft">
                {mine
                  ? "A coder asks here when the note leaves a choice open."
                  : "A question that a coder asks shows here until it is answered."}
              </p>
            </div>
          )}
        </div>
      ) : (
        <OneQuery
          key={query.id}
          query={query}
          onAnswered={() => {
            setAnswered(answered + 1);
            setChosen(rows[index + 1]?.id ?? rows[index - 1]?.id);
          }}
        />
      )}
    </div>
  );
}

function OneQuery({ query, onAnswered }: { readonly query: Query; readonly onAnswered: () => void }) {
  const { may } = useSignedIn();
  const refresh = useRefresh();
  const [own, setOwn] = useState("");
  const ownField = useRef<HTMLTextAreaElement>(null);
  const open = query.status === "open";
  const mayAnswer = open && may("query:answer");
  const answer = useMutation({
    mutationFn: (text: string) =>
      api("POST /api/queries/:id/answer", { params: { id: query.id }, body: { answer: text } }),
    onSuccess: async (done) => {
      sayDone(done.message);
      onAnswered();
      await refresh(["visit", query.visitId]);
    },
    onError: sayProblem,
  });
  const withdraw = useMutation({
    mutationFn: () => api("POST /api/queries/:id/withdraw", { params: { id: query.id }, body: {} }),
    onSuccess: async (done) => {
      sayDone(done.message);
      await refresh(["visit", query.visitId]);
    },
    onError: sayProblem,
  });
  const busy = answer.isPending;
  /** An answer that asks for words leads to the field; any other is the answer. */
  const choose = (option: string) => {
    if (/specify/i.test(option)) ownField.current?.focus();
    else answer.mutate(option);
  };
  useKeys("Answer", [
    ...query.options.map((option, index) => ({
      keys: String(index + 1),
      label: option,
      disabled: !mayAnswer || busy,
      run: () => {
        choose(option);
      },
    })),
    { keys: "o", label: "Answer in own words", disabled: !mayAnswer, run: () => ownField.current?.focus() },
    {
      keys: "mod+Enter",
      label: "Send own words",
      inFields: true,
      disabled: !mayAnswer || own.trim() === "",
      run: () => {
        answer.mutate(own.trim());
      },
    },
  ]);
  return (
    <article className="queries-one" aria-label="Question">
      <div className="queries-text">
        <p className="soft">
          {query.patient}, visit of {dayText(query.serviceDate)} · asked by {query.askedBy},{" "}
          {instantText(query.askedAt)}
        </p>
        <h2>{query.question}</h2>
        <p>{query.because}</p>
        <h3 className="section-title">The note says</h3>
        <div className="queries-note">{painted(query)}</div>
        {open ? null : (
          <p>
            <StateBadge state={query.status} /> <strong>{query.answer}</strong>
          </p>
        )}
        {open ? (
          <div className="queries-options" role="group" aria-label="Answers">
            {query.options.map((option, index) => (
              <button
                key={option}
                type="button"
                className="queries-option"
                disabled={!mayAnswer || busy}
                onClick={() => {
                  choose(option);
                }}
              >
                <Keys keys={String(index + 1)} />
                {option}
              </button>
            ))}
          </div>
        ) : null}
        {mayAnswer ? (
          <form
            className="row-flex"
            onSubmit={(event) => {
              event.preventDefault();
              if (own.trim() !== "") answer.mutate(own.trim());
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
              value={own}
              onChange={(event) => {
                setOwn(event.currentTarget.value);
              }}
            />
            <Button type="submit" variant="default" disabled={own.trim() === ""} loading={busy}>
              Send
            </Button>
          </form>
        ) : null}
        {mayAnswer ? (
          <p className="soft small">
            Your answer is added to the note as an addendum in your name, and the visit goes back to the coder.
          </p>
        ) : null}
        {open && may("visit:code") ? (
          <Button
            variant="default"
            loading={withdraw.isPending}
            onClick={() => {
              withdraw.mutate();
            }}
          >
            Withdraw the question
          </Button>
        ) : null}
      </div>
    </article>
  );
}

function painted(query: Query) {
  const marks = query.evidence.flatMap((each) => {
    const start = query.noteExcerpt.indexOf(each.text);
    return start < 0 || each.text === "" ? [] : [{ start, end: start + each.text.length, key: "asked" }];
  });
  return paint(query.noteExcerpt, marks).map((piece) =>
    piece.keys.length > 0 ? (
      <mark key={piece.start}>{piece.text}</mark>
    ) : (
      <span key={piece.start} style={piece.heading ? { fontWeight: 600 } : undefined}>
        {piece.text}
      </span>
    ),
  );
}
