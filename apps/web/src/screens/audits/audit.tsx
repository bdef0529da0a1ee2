import type { AuditVisitRow, CodingAuditDetail } from "@cleanclaim/revenue-cycle/contract";
import { Button, Skeleton } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api, linkTo } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useRouteParam } from "../../app/route-param.ts";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { Keys } from "../../components/keys.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { count, dayDense, dayText } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { AssignVisits } from "./assign-visits.tsx";
import { VisitState, riskText } from "./audit-words.tsx";
import { AuditState } from "./audits-list.tsx";
import "../../styles/bench.css";
import "./audits.css";
import { ScoresView } from "./scores-view.tsx";

/** One audit: its sample with the progress of each visit, and its scores. */
export function Screen() {
  const id = useRouteParam("id");
  const [tab, setTab] = useState<"sample" | "scores">("sample");
  const audit = useQuery({
    queryKey: ["coding-audit", id],
    queryFn: ({ signal }) => api("GET /api/coding-audits/:id", { params: { id }, signal }),
  });
  useKeys("Audit", [
    { keys: "1", label: "Sample", run: () => setTab("sample") },
    { keys: "2", label: "Scores", run: () => setTab("scores") },
  ]);
  if (audit.isPending)
    return (
      <div className="page">
        <Skeleton height={220} />
      </div>
    );
  if (audit.isError)
    return (
      <div className="page">
        <ProblemNote error={audit.error} retry={() => void audit.refetch()} />
      </div>
    );
  return (
    <div className="page">
      <Head detail={audit.data} />
      <div className="bench-tabs no-print" role="tablist">
        {(["sample", "scores"] as const).map((one, index) => (
          <button
            key={one}
            type="button"
            role="tab"
            className="bench-tab"
            aria-selected={tab === one}
            onClick={() => setTab(one)}
          >
            {one === "sample" ? "Sample" : "Scores"} <Keys keys={String(index + 1)} />
          </button>
        ))}
      </div>
      {tab === "sample" ? <Sample detail={audit.data} /> : <Scores id={id} />}
    </div>
  );
}

function Head({ detail }: { readonly detail: CodingAuditDetail }) {
  const { audit } = detail;
  const navigate = useNavigate();
  const refresh = useRefresh();
  const end = useMutation({
    mutationFn: (how: "close" | "cancel") =>
      api("POST /api/coding-audits/:id/end", { params: { id: audit.id }, body: { how } }),
    onSuccess: async (done) => {
      sayDone(done.message);
      await refresh(["coding-audits"], ["coding-audit", audit.id]);
    },
    onError: sayProblem,
  });
  useKeys("Audit head", [{ keys: "Escape", label: "Back to the audits", run: () => void navigate({ to: "/audits" }) }]);
  return (
    <>
      <div className="page-head">
        <Link to="/audits" className="no-print">
          Audits
        </Link>
        <h1>{audit.name}</h1>
        <AuditState audit={audit} />
        <span className="grow" />
        {detail.mayManage && audit.status === "open" ? (
          <span className="row-flex no-print">
            <Button variant="default" loading={end.isPending} onClick={() => end.mutate("cancel")}>
              Call off
            </Button>
            <Button
              disabled={audit.decided < audit.visits || audit.contested > 0}
              loading={end.isPending}
              onClick={() => end.mutate("close")}
              title={
                audit.decided < audit.visits ? "Everything must be decided first" : "The results stand from then on"
              }
            >
              Close
            </Button>
          </span>
        ) : null}
      </div>
      <p className="soft audit-facts">
        {audit.ruleWords === "" ? "" : `${audit.ruleWords}. `}
        Frame {count(audit.frameSize)} visits, seed <span className="mono">{audit.seed}</span>, frame hash{" "}
        <span className="mono" title={audit.frameSha256}>
          {audit.frameSha256.slice(0, 12)}
        </span>
        . Drawn by {audit.createdBy} on {dayText(audit.createdAt)}, due {dayText(audit.dueOn)}. Recoded{" "}
        {audit.submitted} of {audit.visits}, decided {audit.decided}
        {audit.contested > 0 ? `, ${audit.contested} with an objection` : ""}.
      </p>
    </>
  );
}

function Sample({ detail }: { readonly detail: CodingAuditDetail }) {
  const navigate = useNavigate();
  const [active, setActive] = useState(0);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const { visits, audit } = detail;
  const current = visits[Math.min(active, visits.length - 1)];
  const open = (row: AuditVisitRow | undefined) => {
    if (row !== undefined)
      void navigate({ to: "/audits/$id/visits/$visitId", params: { id: audit.id, visitId: row.visitId } });
  };
  const toggle = (row: AuditVisitRow | undefined) => {
    if (row === undefined || row.status !== "to-code" || !detail.mayManage) return;
    setPicked(
      (before) =>
        new Set(before.has(row.visitId) ? [...before].filter((one) => one !== row.visitId) : [...before, row.visitId]),
    );
  };
  useKeys("Sample", [
    { keys: "j", label: "Next visit", run: () => setActive(Math.min(active + 1, Math.max(visits.length - 1, 0))) },
    { keys: "k", label: "Visit before", run: () => setActive(Math.max(active - 1, 0)) },
    { keys: "Enter", label: "Open the visit", run: () => open(current) },
    { keys: "x", label: "Select the visit", disabled: !detail.mayManage, run: () => toggle(current) },
    {
      keys: "n",
      label: "Next visit for me",
      run: () =>
        open(
          visits.find((one) => one.mine && one.status === "to-code") ?? visits.find((one) => one.mine && one.open > 0),
        ),
    },
  ]);
  return (
    <>
      {picked.size > 0 ? (
        <AssignVisits auditId={audit.id} visitIds={[...picked]} onDone={() => setPicked(new Set())} />
      ) : null}
      <table className="plain-table">
        <thead>
          <tr>
            <th className="num">No.</th>
            <th>Service</th>
            <th>Patient</th>
            <th>Provider</th>
            <th>Coder</th>
            <th>Why drawn</th>
            <th>Auditor</th>
            <th>Due</th>
            <th>State</th>
            <th className="num">Differences</th>
            <th>Read by coder</th>
          </tr>
        </thead>
        <tbody>
          {visits.map((row, index) => (
            <tr
              key={row.visitId}
              className="audit-open-row"
              data-active={current?.visitId === row.visitId || undefined}
              onClick={() => {
                setActive(index);
                open(row);
              }}
            >
              <td className="num">
                {picked.has(row.visitId) ? "✓ " : ""}
                {row.ordinal}
              </td>
              <td>{dayDense(row.serviceDate)}</td>
              <td>
                <Link to="/audits/$id/visits/$visitId" params={{ id: audit.id, visitId: row.visitId }}>
                  {row.patient}
                </Link>
              </td>
              <td>{row.provider}</td>
              <td>{row.coder ?? <span className="soft">hidden: you code blind</span>}</td>
              <td>{row.reasons.length === 0 ? strataWords(row) : row.reasons.map(riskText).join(", ")}</td>
              <td>{row.mine ? "You" : row.auditor}</td>
              <td>{dayDense(row.dueOn)}</td>
              <td>
                <VisitState status={row.status} open={row.open} contested={row.contested} />
              </td>
              <td className="num">{row.differences ?? ""}</td>
              <td>{row.status === "decided" ? (row.acknowledged ? "Yes" : "Not yet") : ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft no-print">
        <Keys keys="n" /> next for me · <Keys keys="Enter" /> open{detail.mayManage ? " · " : ""}
        {detail.mayManage ? <Keys keys="x" /> : null}
        {detail.mayManage ? " select, to give it to somebody else" : ""}
      </p>
    </>
  );
}

const strataWords = (row: AuditVisitRow): string => (row.coder === null ? "" : row.stratum);

function Scores({ id }: { readonly id: string }) {
  const scores = useQuery({
    queryKey: ["audit-scores", id],
    queryFn: ({ signal }) => api("GET /api/coding-audit-scores", { query: { audit: id }, signal }),
  });
  if (scores.isPending) return <Skeleton height={260} />;
  if (scores.isError) return <ProblemNote error={scores.error} retry={() => void scores.refetch()} />;
  return (
    <ScoresView scores={scores.data} csvHref={linkTo("GET /api/coding-audit-scores/csv", { query: { audit: id } })} />
  );
}
