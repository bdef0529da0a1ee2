import type { BodyOf, DenialView } from "@cleanclaim/revenue-cycle/contract";
import { ActionIcon, Button, TextInput, Tooltip } from "@mantine/core";
import { IconPlayerTrackNext } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { BackToList } from "../../components/back-to-list.tsx";
import { api } from "../../api/client.ts";
import { ApiProblem } from "../../api/problem.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useRouteParam } from "../../app/route-param.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { ConflictNote } from "../../components/conflict-note.tsx";
import { Instant } from "../../components/day.tsx";
import { Keys } from "../../components/keys.tsx";
import { Money } from "../../components/money.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { ScreenSkeleton } from "../../components/screen-skeleton.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { Thread } from "../../components/thread.tsx";
import { WhyButton } from "../../components/why-panel.tsx";
import { askWhy } from "../../components/why-store.ts";
import { useNextInList } from "../../components/work-list/next-in-list.ts";
import { dayText, money } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import "../../styles/bench.css";
import { Deadline } from "../claims/deadline.tsx";
import { loadDenials } from "./denials-list.tsx";
import { Letter } from "./letter.tsx";

type Action = DenialView["actions"][number];
type ActionName = BodyOf<"POST /api/denials/:id/act">["action"];
/** These close the denial or move money: they ask for a note first. */
const WITH_NOTE = new Set(["appeal", "write-off", "bill-patient", "uphold"]);

/** One denial: why, until when, what is worth trying, and doing it. */
export function Screen() {
  const id = useRouteParam("id");
  const view = useQuery({
    queryKey: ["denial", id],
    queryFn: ({ signal }) => api("GET /api/denials/:id", { params: { id }, signal }),
    refetchOnWindowFocus: false,
  });
  if (view.isPending) return <ScreenSkeleton />;
  if (view.isError) {
    return (
      <div className="page">
        <ProblemNote error={view.error} retry={() => void view.refetch()} />
      </div>
    );
  }
  return <Denial key={id} view={view.data} />;
}

function useDenial(view: DenialView) {
  const [asking, setAsking] = useState<Action>();
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState(false);
  const client = useQueryClient();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const next = useNextInList("denials", loadDenials, (each) => each.id, view.row.id, {});
  const goTo = (id: string | undefined) => {
    void navigate({ to: id === undefined ? "/denials" : `/denials/${id}` });
  };
  const reread = () => client.invalidateQueries({ queryKey: ["denial", view.row.id] });
  const act = async (action: Action, note?: string) => {
    if (busy) return;
    setBusy(true);
    setConflict(false);
    try {
      // The server names the actions it takes; the contract types them as text in the answer only.
      const body = {
        action: action.action as ActionName,
        version: view.version,
        ...(note === undefined ? {} : { note }),
      };
      const after = await api("POST /api/denials/:id/act", { params: { id: view.row.id }, body });
      client.setQueryData(["denial", view.row.id], after);
      await Promise.all([refresh(["claim"])]);
      setAsking(undefined);
      const closed = !["open", "working"].includes(after.row.status);
      sayDone(`${action.label}: done.`);
      if (action.action === "correct-and-resend") {
        const related = await client.fetchQuery({
          queryKey: ["claim", view.row.claimId],
          queryFn: () => api("GET /api/claims/:id", { params: { id: view.row.claimId } }),
        });
        const made = related.related.find((claim) => ["held", "ready", "draft"].includes(claim.state));
        if (made !== undefined) void navigate({ to: `/claims/${made.id}` });
      } else if (closed && next !== undefined && action.action !== "reopen") goTo(next);
    } catch (error) {
      if (error instanceof ApiProblem && error.code === "version-conflict") setConflict(true);
      else sayProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const start = (action: Action) => {
    if (!action.enabled) return;
    if (WITH_NOTE.has(action.action)) setAsking(action);
    else void act(action);
  };
  return { asking, setAsking, busy, conflict, setConflict, next, goTo, reread, act, start };
}

function Denial({ view }: { readonly view: DenialView }) {
  const { row } = view;
  const { may } = useSignedIn();
  const work = useDenial(view);
  const allowed = may("denial:work");
  const navigate = useNavigate();
  useKeys("Denial", [
    ...view.actions.map((action) => ({
      keys: action.key,
      label: action.label,
      disabled: !allowed || !action.enabled,
      run: () => {
        work.start(action);
      },
    })),
    {
      keys: "w",
      label: "Why this step?",
      run: () => {
        askWhy("Why this step?", view.why);
      },
    },
    { keys: "Enter", label: "Open the claim", run: () => void navigate({ to: `/claims/${row.claimId}` }) },
    {
      keys: "n",
      label: "Next denial",
      disabled: work.next === undefined,
      run: () => {
        work.goTo(work.next);
      },
    },
    {
      keys: "Escape",
      label: "Back to the list",
      run: () => {
        if (work.asking === undefined) work.goTo(undefined);
        else work.setAsking(undefined);
      },
    },
  ]);
  return (
    <div className="bench">
      <Header view={view} next={work.next} goTo={work.goTo} />
      {work.conflict ? (
        <ConflictNote
          what="denial"
          reload={() => {
            work.setConflict(false);
            void work.reread();
          }}
        />
      ) : null}
      <div className="bench-body">
        <div className="bench-main">
          <div className="bench-scroll">
            <Reason view={view} />
            <Letter key={row.id} denialId={row.id} text={view.letter} />
          </div>
          {allowed ? (
            <div className="bench-actions no-print">
              {work.asking === undefined ? (
                view.actions
                  .filter((action) => action.enabled)
                  .map((action) => (
                    <Tooltip key={action.action} label={action.because}>
                      <Button
                        size="compact-sm"
                        variant={action.action === view.proposedAction ? "filled" : "default"}
                        loading={work.busy}
                        rightSection={<Keys keys={action.key} />}
                        onClick={() => {
                          work.start(action);
                        }}
                      >
                        {action.label}
                      </Button>
                    </Tooltip>
                  ))
              ) : (
                <NoteBar
                  action={work.asking}
                  busy={work.busy}
                  cancel={() => {
                    work.setAsking(undefined);
                  }}
                  act={(note) => {
                    if (work.asking !== undefined) void work.act(work.asking, note);
                  }}
                />
              )}
            </div>
          ) : null}
        </div>
        <Side view={view} reread={work.reread} />
      </div>
    </div>
  );
}

function Header(props: {
  readonly view: DenialView;
  readonly next: string | undefined;
  readonly goTo: (id: string | undefined) => void;
}) {
  const { row } = props.view;
  return (
    <header className="bench-head">
      <BackToList
        onBack={() => {
          props.goTo(undefined);
        }}
      />
      <div className="bench-who grow">
        <h1 className="cut">{row.patient}</h1>
        <div className="soft cut">
          {dayText(row.serviceDate)} · {row.payer} · {row.practice}
        </div>
      </div>
      <span className="bench-wide">
        Answer by {dayText(row.deadlineOn)} (<Deadline daysLeft={row.daysLeft} />)
      </span>
      <StateBadge state={row.status} />
      <span className="bench-sum">{money(row.amount)}</span>
      {props.next === undefined ? null : (
        <Tooltip label="Next denial (n)">
          <ActionIcon
            variant="default"
            aria-label="Next denial"
            onClick={() => {
              props.goTo(props.next);
            }}
          >
            <IconPlayerTrackNext size={15} />
          </ActionIcon>
        </Tooltip>
      )}
    </header>
  );
}

function Reason({ view }: { readonly view: DenialView }) {
  const { row, line } = view;
  return (
    <section>
      <p style={{ margin: "0 0 6px", fontSize: 15, fontWeight: 600 }}>{view.explanation}</p>
      {view.remarks.map((remark) => (
        <div key={remark.code}>
          {remark.text} <span className="soft">({remark.code})</span>
        </div>
      ))}
      <dl className="facts" style={{ marginTop: 10 }}>
        <dt>Proposed</dt>
        <dd>
          {row.nextStep} <WhyButton title="Why this step?" why={view.why} />
        </dd>
        <dt>Chance</dt>
        <dd>{row.chancePercent} % of such denials are paid after this step</dd>
        <dt>Payer's code</dt>
        <dd>
          {row.group} {row.reason}
        </dd>
        {line === null ? null : (
          <>
            <dt>Line {line.number}</dt>
            <dd>
              <span className="code">{[line.procedureCode, ...line.modifiers].join(" ")}</span> for{" "}
              {line.diagnoses.join(", ")}, charged {money(line.charge)}
            </dd>
          </>
        )}
        <dt>Claim</dt>
        <dd>
          <Link to={`/claims/${row.claimId}`}>
            Open the claim <Keys keys="Enter" />
          </Link>
        </dd>
      </dl>
    </section>
  );
}

function Side({ view, reread }: { readonly view: DenialView; readonly reread: () => Promise<void> }) {
  return (
    <aside className="bench-side" aria-label="History and thread">
      <h2 className="section-title">Money</h2>
      <dl className="facts">
        <dt>Denied</dt>
        <dd>
          <Money amount={view.row.amount} strong />
        </dd>
      </dl>
      <h2 className="section-title">History</h2>
      {view.history.length === 0 ? <p className="soft small-line">Nobody has worked on it yet.</p> : null}
      <ul className="plain-list" style={{ listStyle: "none", paddingLeft: 0 }}>
        {view.history.map((event, index) => (
          <li key={`${event.at}-${index}`}>
            {event.text}
            <div className="soft small-line">
              {event.actor === "" ? "" : `${event.actor}, `}
              <Instant iso={event.at} />
            </div>
          </li>
        ))}
      </ul>
      <h2 className="section-title">Thread</h2>
      <Thread
        messages={view.thread}
        hint="Nobody has written about this denial."
        send={async (body) => {
          await api("POST /api/denials/:id/messages", { params: { id: view.row.id }, body: { body } });
          await reread();
        }}
      />
    </aside>
  );
}

function NoteBar(props: {
  readonly action: Action;
  readonly busy: boolean;
  readonly cancel: () => void;
  readonly act: (note: string) => void;
}) {
  const [note, setNote] = useState("");
  return (
    <form
      className="reason-bar"
      onSubmit={(event) => {
        event.preventDefault();
        props.act(note.trim());
      }}
    >
      <TextInput
        className="grow"
        autoFocus
        aria-label={`Note: ${props.action.label}`}
        placeholder={`${props.action.because} A note for the history.`}
        maxLength={4000}
        value={note}
        onChange={(event) => {
          setNote(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.preventDefault();
          props.cancel();
        }}
      />
      <Button variant="default" onClick={props.cancel}>
        Cancel
      </Button>
      <Button type="submit" loading={props.busy} rightSection={<Keys keys="Enter" />}>
        {props.action.label}
      </Button>
    </form>
  );
}
