import type { EstimateView } from "@cleanclaim/revenue-cycle/contract";
import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { api, linkTo } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useRouteParam } from "../../app/route-param.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { Keys } from "../../components/keys.tsx";
import { Money } from "../../components/money.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { ScreenSkeleton } from "../../components/screen-skeleton.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { dayText, instantText } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import "../../styles/bench.css";
import "../contracts/contracts.css";
import { EstimatePaper } from "./estimate-paper.tsx";

/** A saved estimate: given, printed, corrected, compared with what was owed. */
export function Screen() {
  const id = useRouteParam("id");
  const estimate = useQuery({
    queryKey: ["estimate", id],
    queryFn: ({ signal }) => api("GET /api/estimates/:id", { params: { id }, signal }),
  });
  if (estimate.isPending) return <ScreenSkeleton />;
  if (estimate.isError)
    return (
      <div className="page">
        <ProblemNote error={estimate.error} retry={() => void estimate.refetch()} />
      </div>
    );
  return <SavedEstimate view={estimate.data} id={id} />;
}

function SavedEstimate({ view, id }: { readonly view: EstimateView; readonly id: string }) {
  const { may } = useSignedIn();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const give = useMutation({
    mutationFn: (delivery: "in person" | "mail") =>
      api("POST /api/estimates/:id/give", { params: { id }, body: { delivery } }),
    onSuccess: async (done) => {
      sayDone(done.message);
      await refresh(["estimate", id]);
    },
    onError: sayProblem,
  });
  const open = view.status === "current" && may("estimate:write");
  const print = () => {
    window.open(linkTo("GET /api/estimates/:id/pdf", { params: { id } }), "_blank", "noreferrer");
  };
  const correct = () => void navigate({ to: `/estimates/new?replaces=${id}` });
  useKeys("Estimate", [
    {
      keys: "d",
      label: "Given in person",
      disabled: !open || view.givenOn !== null,
      run: () => {
        give.mutate("in person");
      },
    },
    { keys: "p", label: "Print for the patient", run: print },
    { keys: "e", label: "Correct: a new version", disabled: !open, run: correct },
    { keys: "Escape", label: "Back to the estimates", run: () => void navigate({ to: "/estimates" }) },
  ]);
  return (
    <div className="page">
      <div className="page-head">
        <Link to="/estimates">Estimates</Link>
        <h1>
          {view.kind === "insured" ? "Estimate" : "Good-faith estimate"} {view.number}
        </h1>
        <EstimateState view={view} />
        <span className="grow" />
        {open && view.givenOn === null ? (
          <>
            <Button
              loading={give.isPending}
              onClick={() => {
                give.mutate("in person");
              }}
            >
              Given in person
            </Button>
            <Button
              variant="default"
              loading={give.isPending}
              onClick={() => {
                give.mutate("mail");
              }}
            >
              Mailed
            </Button>
          </>
        ) : null}
        <Button variant="default" onClick={print} rightSection={<Keys keys="p" />}>
          Print
        </Button>
        {open ? (
          <Button variant="default" onClick={correct} rightSection={<Keys keys="e" />}>
            Correct
          </Button>
        ) : null}
      </div>
      <p className="soft" style={{ margin: "0 0 8px" }}>
        <Link to={`/patients/${view.patientId}`}>{view.patientName}</Link> ·{" "}
        {view.description === "" ? "visit" : view.description} on {dayText(view.serviceDate)} with {view.provider} ·{" "}
        {view.payer} · version {view.version}, {view.createdBy}
        {view.createdAt === null ? "" : `, ${instantText(view.createdAt)}`}
      </p>
      {view.notices.map((text) => (
        <div key={text} className="glance-problem" data-meaning="stop" role="alert">
          {text}
        </div>
      ))}
      <EstimatePaper view={view} />
      <Facts view={view} />
    </div>
  );
}

/** The state of an estimate in a badge. */
export function EstimateState({ view }: { readonly view: EstimateView }) {
  if (view.status === "preview") return <StateBadge state="draft" label="Not saved yet" />;
  if (view.status === "replaced") return <StateBadge state="replaced" label="Replaced by a newer version" />;
  if (view.givenOn !== null)
    return <StateBadge state="ok" label={`Given ${dayText(view.givenOn)}, ${view.delivery ?? ""}`} />;
  if (view.dueOn !== null) return <StateBadge state="warning" label={`Due ${dayText(view.dueOn)}`} />;
  return <StateBadge state="none" label="Not given yet" />;
}

function Facts({ view }: { readonly view: EstimateView }) {
  return (
    <dl className="facts" style={{ margin: "14px 0", maxWidth: 640 }}>
      {view.dueWhy === "" ? null : (
        <>
          <dt>Due</dt>
          <dd>{view.dueWhy}</dd>
        </>
      )}
      {view.diagnoses.length === 0 ? null : (
        <>
          <dt>Diagnoses</dt>
          <dd>{view.diagnoses.map((one) => `${one.code} ${one.title}`.trim()).join("; ")}</dd>
        </>
      )}
      {view.actual === null ? null : (
        <>
          <dt>Owed afterwards</dt>
          <dd>
            <Money amount={view.actual.owed} />{" "}
            <StateBadge state={view.actual.within ? "ok" : "warning"} label={view.actual.words} />
          </dd>
        </>
      )}
      {view.keepUntil === null ? null : (
        <>
          <dt>Kept until</dt>
          <dd>{dayText(view.keepUntil)}</dd>
        </>
      )}
      <dt>Rests on</dt>
      <dd>
        {Object.entries(view.versions)
          .map(([name, version]) => `${name} ${version}`)
          .join(" · ") || "the practice’s list of charges"}
        {view.replayed === null
          ? ""
          : view.replayed
            ? "; worked out again: the same"
            : "; worked out again: not the same"}
      </dd>
    </dl>
  );
}
