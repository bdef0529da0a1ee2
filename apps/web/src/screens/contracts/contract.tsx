import type { ContractView } from "@cleanclaim/revenue-cycle/contract";
import { Button, NativeSelect } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api, linkTo } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useRouteParam } from "../../app/route-param.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { ConfirmPreview } from "../../components/confirm-preview.tsx";
import { Keys } from "../../components/keys.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { ScreenSkeleton } from "../../components/screen-skeleton.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { count, dayText, plural } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import "../../styles/bench.css";
import { ContractBadge } from "./contract-words.tsx";
import "./contracts.css";
import { EndContract } from "./end-contract.tsx";
import { LoadSchedule } from "./schedule-load.tsx";
import { ScheduleTable } from "./schedule-table.tsx";
import { Sentences, Versions } from "./contract-parts.tsx";
import { TermsForm } from "./terms-form.tsx";
import { TryLines } from "./try-lines.tsx";

const TABS = [
  ["terms", "Terms"],
  ["schedule", "Schedule"],
  ["load", "Load a file"],
  ["edit", "Edit terms"],
  ["try", "Try a line"],
  ["versions", "Versions"],
] as const;
type Tab = (typeof TABS)[number][0];

/** One contract: terms in sentences, schedule, changes, prices tried out. */
export function Screen() {
  const id = useRouteParam("id");
  const [version, setVersion] = useState<number>();
  const contract = useQuery({
    queryKey: ["contract", id, version ?? "shown"],
    queryFn: ({ signal }) => api("GET /api/contracts/:id", { params: { id }, query: { version }, signal }),
    refetchOnWindowFocus: false,
  });
  if (contract.isPending) return <ScreenSkeleton />;
  if (contract.isError)
    return (
      <div className="page">
        <ProblemNote error={contract.error} retry={() => void contract.refetch()} />
      </div>
    );
  return <ContractPage key={id} view={contract.data} show={setVersion} />;
}

function ContractPage({ view, show }: { readonly view: ContractView; readonly show: (version: number) => void }) {
  const { may } = useSignedIn();
  const [tab, setTab] = useState<Tab>("terms");
  const [activating, setActivating] = useState(false);
  const [ending, setEnding] = useState(false);
  const navigate = useNavigate();
  const actions = useContractActions(view, show);
  const { current } = view;
  const isDraft = current.status === "draft";
  const draft = view.versions.find((one) => one.status === "draft");
  useKeys("Contract", [
    ...TABS.map(([id, label], index) => ({
      keys: String(index + 1),
      label,
      run: () => {
        setTab(id);
      },
    })),
    {
      keys: "v",
      label: "New version",
      disabled: draft !== undefined || !may("contract:write"),
      run: actions.newVersion,
    },
    {
      keys: "s",
      label: "Put the draft in force",
      disabled: !isDraft || !may("contract:activate"),
      run: () => {
        setActivating(true);
      },
    },
    { keys: "Escape", label: "Back to the contracts", run: () => void navigate({ to: "/contracts" }) },
  ]);
  return (
    <div className="bench">
      <header className="bench-head">
        <Link to="/contracts" className="header-link">
          Contracts
        </Link>
        <div className="bench-who grow">
          <h1 className="cut">
            {view.name} <span className="soft">{view.payer}</span>
          </h1>
          <div className="soft cut">
            {view.practice} · {dayText(current.effectiveFrom)} to{" "}
            {current.lastDay === null ? "no end agreed" : dayText(current.lastDay)} · {plural(current.rows, "price")}
          </div>
        </div>
        <ContractBadge contract={current} />
        <NativeSelect
          size="xs"
          aria-label="Version"
          value={String(current.version)}
          data={view.versions.map((one) => ({
            value: String(one.version),
            label: `Version ${one.version}: ${{ active: "in force", draft: "draft", ended: "ended", replaced: "replaced", none: "" }[one.status]}`,
          }))}
          onChange={(event) => {
            show(Number(event.currentTarget.value));
          }}
        />
      </header>
      <ProblemBanner view={view} />
      <div className="bench-main" style={{ flex: 1 }}>
        <div className="bench-tabs" role="tablist" aria-label="Parts of the contract">
          {TABS.map(([id, label]) => (
            <button
              key={id}
              type="button"
              role="tab"
              aria-selected={tab === id}
              className="bench-tab"
              onClick={() => {
                setTab(id);
              }}
            >
              {label}
              {id === "schedule" && current.rows > 0 ? ` ${count(current.rows)}` : ""}
            </button>
          ))}
        </div>
        <div className="bench-scroll" tabIndex={-1} role="tabpanel" aria-label={TABS.find(([id]) => id === tab)?.[1]}>
          <TabBody tab={tab} view={view} editable={isDraft && may("contract:write")} show={show} />
        </div>
        <div className="bench-actions">
          {draft === undefined && may("contract:write") ? (
            <Button variant="default" onClick={actions.newVersion} rightSection={<Keys keys="v" />}>
              New version
            </Button>
          ) : null}
          {isDraft && may("contract:activate") ? (
            <Button
              onClick={() => {
                setActivating(true);
              }}
              rightSection={<Keys keys="s" />}
            >
              Put in force
            </Button>
          ) : null}
          {isDraft && may("contract:write") ? (
            <Button variant="default" onClick={actions.drop}>
              Throw the draft away
            </Button>
          ) : null}
          {current.status === "active" && may("contract:activate") ? (
            <Button
              variant="default"
              onClick={() => {
                setEnding(true);
              }}
            >
              End
            </Button>
          ) : null}
          <span className="grow" />
          <a
            className="text-button"
            href={linkTo("GET /api/contracts/:id/csv", {
              params: { id: view.id },
              query: { version: current.version },
            })}
            download
          >
            Export CSV
          </a>
          <a
            className="text-button"
            target="_blank"
            rel="noreferrer"
            href={linkTo("GET /api/contracts/:id/print", {
              params: { id: view.id },
              query: { version: current.version },
            })}
          >
            Print
          </a>
        </div>
      </div>
      <Activate
        view={view}
        opened={activating}
        onClose={() => {
          setActivating(false);
        }}
      />
      {ending ? (
        <EndContract
          id={view.id}
          from={current.effectiveFrom}
          onClose={() => {
            setEnding(false);
          }}
        />
      ) : null}
    </div>
  );
}

function useContractActions(view: ContractView, show: (version: number) => void) {
  const refresh = useRefresh();
  const navigate = useNavigate();
  const begin = useMutation({
    mutationFn: () => api("POST /api/contracts/:id/versions", { params: { id: view.id }, body: {} }),
    onSuccess: async (made) => {
      sayDone(`Version ${made.current.version} is a draft now; what is in force stays until it takes its place.`);
      await refresh(["contract", view.id], ["contracts"]);
      show(made.current.version);
    },
    onError: sayProblem,
  });
  const drop = useMutation({
    mutationFn: () => api("DELETE /api/contracts/:id/draft", { params: { id: view.id } }),
    onSuccess: async (done) => {
      sayDone(done.message);
      const other = view.versions.find((one) => one.status !== "draft");
      if (other === undefined) {
        await navigate({ to: "/contracts" });
        await refresh(["contracts"]);
        return;
      }
      show(other.version);
      await refresh(["contract", view.id], ["contracts"]);
    },
    onError: sayProblem,
  });
  return {
    newVersion: () => {
      if (!begin.isPending) begin.mutate();
    },
    drop: () => {
      if (!drop.isPending) drop.mutate();
    },
  };
}

function ProblemBanner({ view }: { readonly view: ContractView }) {
  const errors = view.problems.filter((one) => one.severity === "error").length;
  const warnings = view.problems.length - errors;
  if (view.problems.length === 0) return null;
  const first = view.problems[0];
  return (
    <div className="bench-banner" data-meaning={errors > 0 ? "stop" : "look"} role="status">
      <span>
        {errors > 0 ? `${plural(errors, "thing")} to correct before it can be put in force. ` : ""}
        {warnings > 0 ? `${plural(warnings, "thing")} to look at. ` : ""}
        {first?.message}
      </span>
    </div>
  );
}

function TabBody(props: {
  readonly tab: Tab;
  readonly view: ContractView;
  readonly editable: boolean;
  readonly show: (version: number) => void;
}) {
  const { view, editable } = props;
  const { version } = view.current;
  switch (props.tab) {
    case "terms":
      return <Sentences view={view} />;
    case "schedule":
      return <ScheduleTable id={view.id} version={version} edits={view.edits} />;
    case "load":
      return <LoadSchedule id={view.id} editable={editable} />;
    case "edit":
      return <TermsForm key={`${version}/${view.edits}`} view={view} editable={editable} />;
    case "try":
      return <TryLines key={version} view={view} />;
    case "versions":
      return <Versions view={view} show={props.show} />;
  }
}

function Activate(props: { readonly view: ContractView; readonly opened: boolean; readonly onClose: () => void }) {
  const { view } = props;
  const refresh = useRefresh();
  const send = (preview: boolean) =>
    api("POST /api/contracts/:id/activate", { params: { id: view.id }, body: { preview } });
  return (
    <ConfirmPreview
      title={`Put version ${view.current.version} of ${view.name} in force`}
      opened={props.opened}
      onClose={props.onClose}
      previewKey={["activate", view.id, view.edits]}
      preview={() => send(true)}
      possible={(plan) => plan.possible}
      confirmLabel={() => "Put in force"}
      show={(plan) => (
        <ul className="contract-problems">
          {plan.problems.map((text) => (
            <li key={text}>
              <StateBadge state="error" label="Stops" /> {text}
            </li>
          ))}
          {plan.effects.map((text) => (
            <li key={text}>
              <StateBadge state="ok" label="Does" /> {text}
            </li>
          ))}
          {plan.warnings.slice(0, 20).map((text) => (
            <li key={text}>
              <StateBadge state="warning" label="Look" /> {text}
            </li>
          ))}
        </ul>
      )}
      confirm={async () => {
        await send(false);
        sayDone(`Version ${view.current.version} is in force.`);
        await refresh(["contract", view.id], ["contracts"]);
      }}
    />
  );
}
