import type { PayerRule, PayerRuleView } from "@cleanclaim/revenue-cycle/contract";
import { Button, Skeleton, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useRouteParam } from "../../app/route-param.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { Instant } from "../../components/day.tsx";
import { Keys } from "../../components/keys.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { useKeys } from "../../keys/use-keys.ts";
import { DryRunPanel } from "./dry-run.tsx";
import { RuleState } from "./payer-rules.tsx";
import type { RuleForm } from "./rule-draft.ts";
import { contentOf, emptyForm, formOf } from "./rule-draft.ts";
import { RuleFormFields } from "./rule-form.tsx";
import { RulePreview } from "./rule-preview.tsx";
import { EVENT_WORDS } from "./rule-words.ts";
import { RulesHead } from "./rules-head.tsx";
import "../../styles/bench.css";

/** One payer rule: written in a form, tried over a year of claims, put live, turned off. */
export function Screen() {
  const id = useRouteParam("id");
  const rule = useQuery({
    queryKey: ["payer-rule", id],
    enabled: id !== "new",
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) => api("GET /api/payer-rules/:id", { params: { id }, signal }),
  });
  if (id === "new") return <Desk key="new" view={undefined} />;
  if (rule.isPending) return <Skeleton height={500} m="md" />;
  if (rule.isError)
    return (
      <div className="page">
        <ProblemNote error={rule.error} retry={() => void rule.refetch()} />
      </div>
    );
  return <Desk key={`${id} ${rule.data.latestVersion}`} view={rule.data} />;
}

type Asking = "save" | "live" | "off";
const ASK: Readonly<Record<Asking, { readonly ask: string; readonly act: string }>> = {
  save: { ask: "What changes, and why?", act: "Save the version" },
  live: { ask: "Why does it go live?", act: "Put live" },
  off: { ask: "Why is it turned off?", act: "Turn off" },
};

function Desk({ view }: { readonly view: PayerRuleView | undefined }) {
  // The server answers rules as it checked them.
  const stored = view === undefined ? undefined : (view.content as PayerRule);
  const [start] = useState(() =>
    stored === undefined ? emptyForm(new Date().toISOString().slice(0, 10)) : formOf(stored),
  );
  const [form, setForm] = useState<RuleForm>(start);
  const [asking, setAsking] = useState<Asking>();
  const { may } = useSignedIn();
  const client = useQueryClient();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const mayChange = may("rule:write") && (view === undefined || view.pack === null);
  const changed = JSON.stringify(contentOf(form)) !== JSON.stringify(contentOf(start));

  const shown = (next: PayerRuleView, message: string) => {
    client.setQueryData(["payer-rule", next.id], next);
    void refresh(["payer-rules"], ["edits"], ["edit"], ["claim"]);
    setAsking(undefined);
    sayDone(message);
    if (view === undefined) void navigate({ to: "/rules/payer/$id", params: { id: next.id } });
  };
  const save = useMutation({
    mutationFn: (reason: string) =>
      view === undefined
        ? api("POST /api/payer-rules", { body: { content: contentOf(form), reason } })
        : api("PUT /api/payer-rules/:id", {
            params: { id: view.id },
            body: { version: view.version, content: contentOf(form), reason },
          }),
    onSuccess: (next) =>
      shown(next, `${next.id} is written as version ${next.latestVersion}. Try it, then put it live.`),
    onError: sayProblem,
  });
  const move = useMutation({
    mutationFn: (given: { readonly to: "live" | "off"; readonly reason: string }) => {
      const call = { params: { id: view?.id ?? "" }, body: { version: view?.version ?? 0, reason: given.reason } };
      return given.to === "live"
        ? api("POST /api/payer-rules/:id/live", call)
        : api("POST /api/payer-rules/:id/off", call);
    },
    onSuccess: (next) =>
      shown(
        next,
        next.state === "live"
          ? "The rule is live; open claims are being checked."
          : "The rule is off; open claims are being checked.",
      ),
    onError: sayProblem,
  });
  const canSave = mayChange && changed;
  const startSave = () => {
    if (view === undefined) save.mutate("");
    else setAsking("save");
  };
  useKeys("Rule", [
    { keys: "mod+Enter", label: "Save the rule", inFields: true, disabled: !canSave, run: startSave },
    { keys: "l", label: "Put live", disabled: view?.mayGoLive !== true || changed, run: () => setAsking("live") },
    { keys: "o", label: "Turn off", disabled: view?.state !== "live", run: () => setAsking("off") },
    {
      keys: "Escape",
      label: "Back to the rules",
      run: () => (asking === undefined ? void navigate({ to: "/rules/payer" }) : setAsking(undefined)),
    },
  ]);
  return (
    <div className="page">
      <RulesHead title={view === undefined ? "A new rule" : `${view.id} ${stored?.name ?? ""}`}>
        {view === undefined ? null : (
          <>
            <RuleState rule={view} />
            <Link to="/rules/edits/$id" params={{ id: view.id }}>
              Its page
            </Link>
          </>
        )}
      </RulesHead>
      {asking === undefined ? (
        <div className="bench-actions no-print">
          {canSave ? (
            <Button
              size="compact-sm"
              loading={save.isPending}
              rightSection={<Keys keys="mod+Enter" />}
              onClick={startSave}
            >
              {view === undefined ? "Save as a draft" : `Save as version ${view.latestVersion + 1}`}
            </Button>
          ) : null}
          {changed && view !== undefined ? (
            <Button size="compact-sm" variant="default" onClick={() => setForm(start)}>
              Discard the changes
            </Button>
          ) : null}
          {may("rule:write") && view !== undefined && view.liveVersion !== view.latestVersion && !changed ? (
            <Button
              size="compact-sm"
              disabled={!view.mayGoLive}
              rightSection={<Keys keys="l" />}
              onClick={() => setAsking("live")}
            >
              Put version {view.latestVersion} live
            </Button>
          ) : null}
          {may("rule:write") && view?.state === "live" ? (
            <Button
              size="compact-sm"
              variant="default"
              rightSection={<Keys keys="o" />}
              onClick={() => setAsking("off")}
            >
              Turn off
            </Button>
          ) : null}
          <span className="soft">{hintOf(view, changed, mayChange)}</span>
        </div>
      ) : (
        <Reason
          asking={asking}
          busy={save.isPending || move.isPending}
          cancel={() => setAsking(undefined)}
          answer={(reason) => (asking === "save" ? save.mutate(reason) : move.mutate({ to: asking, reason }))}
        />
      )}
      <div className="rules-page" style={{ marginTop: 12 }}>
        <main>
          <RuleFormFields form={form} disabled={!mayChange} change={(part) => setForm({ ...form, ...part })} />
          {view === undefined || changed ? null : <DryRunPanel view={view} />}
        </main>
        <div className="rules-sticky">
          <RulePreview content={JSON.stringify(contentOf(form))} />
          {view === undefined ? null : <History view={view} />}
        </div>
      </div>
    </div>
  );
}

function hintOf(view: PayerRuleView | undefined, changed: boolean, mayChange: boolean): string {
  if (view !== undefined && view.pack !== null) return `Of the pack ${view.pack}; its publisher changes it.`;
  if (!mayChange) return "You may read the rule; a biller or supervisor writes it.";
  if (view === undefined) return "A new rule is a draft: it is tried before it goes live.";
  if (changed) return "A version never changes: what you save is the next one.";
  if (view.liveVersion === view.latestVersion) return "Live. Change it here to write the next version.";
  if (!view.mayGoLive) return "Try this version over last year’s claims below; then it may go live.";
  return view.changedParts.length === 0
    ? "Tried; it may go live."
    : `Tried; changes against the live one: ${view.changedParts.join(", ")}.`;
}

function Reason(props: {
  readonly asking: Asking;
  readonly busy: boolean;
  readonly answer: (reason: string) => void;
  readonly cancel: () => void;
}) {
  const [reason, setReason] = useState("");
  const { ask, act } = ASK[props.asking];
  return (
    <form
      className="bench-actions reason-bar"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim().length >= 3) props.answer(reason.trim());
      }}
    >
      <TextInput
        className="grow"
        aria-label={ask}
        placeholder={ask}
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") props.cancel();
        }}
      />
      <Button type="submit" size="compact-sm" disabled={reason.trim().length < 3} loading={props.busy}>
        {act}
      </Button>
      <Button size="compact-sm" variant="default" onClick={props.cancel}>
        Cancel
      </Button>
    </form>
  );
}

function History({ view }: { readonly view: PayerRuleView }) {
  return (
    <section className="rules-side">
      <h2 className="section-title">History</h2>
      <ul className="plain-list">
        {view.history.map((event) => (
          <li key={event.at + event.kind}>
            {EVENT_WORDS[event.kind] ?? event.kind}, version {event.version}: {event.by}, <Instant iso={event.at} />
            {event.reason === "" ? "" : `. ${event.reason}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
