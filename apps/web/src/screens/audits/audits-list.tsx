import type { CodingAudit } from "@cleanclaim/revenue-cycle/contract";
import { Button, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api, linkTo } from "../../api/client.ts";
import { useSignedIn } from "../../app/session.tsx";
import { Keys } from "../../components/keys.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { count, dayText } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { METHODS, rangeText, shareText } from "./audit-words.tsx";
import "./audits.css";
import { DrawDialog } from "./draw-dialog.tsx";
import { ScoresView } from "./scores-view.tsx";

/** Audits of coding: what was drawn, how far it is, what came out; and the draw of a new sample. */
export function Screen() {
  const { may } = useSignedIn();
  const navigate = useNavigate();
  const [isDrawing, setDrawing] = useState(false);
  const [active, setActive] = useState(0);
  const audits = useQuery({
    queryKey: ["coding-audits"],
    queryFn: ({ signal }) => api("GET /api/coding-audits", { signal }),
  });
  const rows = audits.data ?? [];
  const current = rows[Math.min(active, rows.length - 1)];
  useKeys("Audits", [
    { keys: "j", label: "Next audit", run: () => setActive(Math.min(active + 1, Math.max(rows.length - 1, 0))) },
    { keys: "k", label: "Audit before", run: () => setActive(Math.max(active - 1, 0)) },
    {
      keys: "Enter",
      label: "Open the audit",
      disabled: current === undefined,
      run: () => {
        if (current !== undefined) void navigate({ to: "/audits/$id", params: { id: current.id } });
      },
    },
    { keys: "d", label: "Draw a sample", disabled: !may("audit:draw"), run: () => setDrawing(true) },
  ]);
  return (
    <div className="page">
      <div className="page-head">
        <h1>Audits of coding</h1>
        <Link to="/audits/mine">My results</Link>
        <Link to="/practice-charts">Practice charts</Link>
        <span className="grow" />
        {may("audit:draw") ? (
          <Button onClick={() => setDrawing(true)} rightSection={<Keys keys="d" />}>
            Draw a sample
          </Button>
        ) : null}
      </div>
      {audits.isPending ? <Skeleton height={160} /> : null}
      {audits.isError ? <ProblemNote error={audits.error} retry={() => void audits.refetch()} /> : null}
      {audits.data === undefined ? null : rows.length === 0 ? (
        <p className="soft">
          {may("audit:draw")
            ? "No sample was drawn yet. Draw one: the visits go to a second coder, who codes them without seeing the first coding."
            : "No visit waits for your second look. What was found in your own coding stands under My results."}
        </p>
      ) : (
        <AuditTable rows={rows} active={current?.id} />
      )}
      {may("audit:draw") && rows.some((row) => row.decided > 0) ? <AllScores /> : null}
      {isDrawing ? <DrawDialog onClose={() => setDrawing(false)} /> : null}
    </div>
  );
}

/** The scores of all audits together, with their trend by month. */
function AllScores() {
  const { practice } = useSignedIn();
  const scores = useQuery({
    queryKey: ["audit-scores", "all", practice],
    queryFn: ({ signal }) => api("GET /api/coding-audit-scores", { query: { practice }, signal }),
  });
  return (
    <section>
      <h2 className="section-title block-title">All audits together</h2>
      {scores.isPending ? <Skeleton height={240} /> : null}
      {scores.isError ? <ProblemNote error={scores.error} retry={() => void scores.refetch()} /> : null}
      {scores.data === undefined ? null : (
        <ScoresView
          scores={scores.data}
          csvHref={linkTo("GET /api/coding-audit-scores/csv", { query: { practice } })}
        />
      )}
    </section>
  );
}

function AuditTable({ rows, active }: { readonly rows: readonly CodingAudit[]; readonly active: string | undefined }) {
  const navigate = useNavigate();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>Audit</th>
          <th>Rule</th>
          <th>State</th>
          <th>Due</th>
          <th className="num">Recoded</th>
          <th className="num">Decided</th>
          <th className="num">For me</th>
          <th className="num">Objections</th>
          <th className="num">Accuracy</th>
          <th>95 % range</th>
          <th>Drawn by</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((audit) => (
          <tr
            key={audit.id}
            className="audit-open-row"
            data-active={audit.id === active || undefined}
            onClick={() => void navigate({ to: "/audits/$id", params: { id: audit.id } })}
          >
            <td>
              <Link to="/audits/$id" params={{ id: audit.id }}>
                {audit.name}
              </Link>
            </td>
            <td>{METHODS[audit.method]}</td>
            <td>
              <AuditState audit={audit} />
            </td>
            <td className="nowrap">{dayText(audit.dueOn)}</td>
            <td className="num">
              {count(audit.submitted)} of {count(audit.visits)}
            </td>
            <td className="num">{count(audit.decided)}</td>
            <td className="num">{audit.mineToCode === 0 ? "" : count(audit.mineToCode)}</td>
            <td className="num">{audit.contested === 0 ? "" : count(audit.contested)}</td>
            <td className="num">{audit.accuracy === null ? "" : shareText(audit.accuracy.share)}</td>
            <td className="nowrap">{audit.accuracy === null ? "" : rangeText(audit.accuracy)}</td>
            <td>{audit.createdBy}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Open, overdue, closed or called off. */
export function AuditState({ audit }: { readonly audit: CodingAudit }) {
  if (audit.status === "closed") return <StateBadge state="closed" />;
  if (audit.status === "cancelled") return <StateBadge state="cancelled" label="Called off" />;
  if (audit.overdue) return <StateBadge state="overdue" meaning="look" label="Overdue" />;
  return <StateBadge state="open" meaning="info" label="Under way" />;
}
