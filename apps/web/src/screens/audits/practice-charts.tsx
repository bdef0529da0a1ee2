import type { PracticeProgress } from "@cleanclaim/revenue-cycle/contract";
import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useSignedIn } from "../../app/session.tsx";
import { Keys } from "../../components/keys.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { count, instantText, plural, words } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import "./audits.css";

const LEVELS = ["easy", "middle", "hard"] as const;

/** Invented charts to practise on, and how one gets on; supervisors see every trainee. */
export function Screen() {
  const { may } = useSignedIn();
  return (
    <div className="page">
      <div className="page-head">
        <h1>Practice charts</h1>
        <span className="soft">Invented patients only. Codes are graded at once, with the reasons.</span>
      </div>
      <Progress />
      {may("audit:code") ? <Charts /> : null}
    </div>
  );
}

function Progress() {
  const progress = useQuery({
    queryKey: ["practice-progress"],
    queryFn: ({ signal }) => api("GET /api/practice-progress", { signal }),
  });
  if (progress.isPending) return <Skeleton height={60} />;
  if (progress.isError) return <ProblemNote error={progress.error} retry={() => void progress.refetch()} />;
  if (progress.data.length === 0) return <p className="soft">Nobody has coded a practice chart yet.</p>;
  return <ProgressTable rows={progress.data} />;
}

function ProgressTable({ rows }: { readonly rows: readonly PracticeProgress[] }) {
  return (
    <>
      <h2 className="section-title">Progress</h2>
      <table className="plain-table" style={{ maxWidth: 900, marginBottom: 18 }}>
        <thead>
          <tr>
            <th>Trainee</th>
            <th className="num">Tries</th>
            <th className="num">Charts</th>
            {LEVELS.map((level) => (
              <th key={level} className="num">
                {words(level)}
              </th>
            ))}
            <th className="num">Average</th>
            <th className="num">Last ten</th>
            <th>Latest</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.userId}>
              <td>{row.name}</td>
              <td className="num">{count(row.attempts)}</td>
              <td className="num">{count(row.charts)}</td>
              {row.levels.map((one) => (
                <td key={one.level} className="num">
                  {percentText(one.average)}
                </td>
              ))}
              <td className="num">{percentText(row.average)}</td>
              <td className="num">{percentText(row.lastTen)}</td>
              <td className="soft">
                {row.history
                  .slice(0, 6)
                  .map((one) => `chart ${one.chartNumber}: ${one.percent} %`)
                  .join(", ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const percentText = (value: number | null): string => (value === null ? "–" : `${value} %`);

function Charts() {
  const charts = useQuery({
    queryKey: ["practice-charts"],
    queryFn: ({ signal }) => api("GET /api/practice-charts", { signal }),
  });
  const navigate = useNavigate();
  const [active, setActive] = useState<number>();
  const rows = charts.data ?? [];
  const fresh = rows.findIndex((row) => row.attempts === 0);
  const at = active ?? Math.max(0, fresh);
  const open = (id: string | undefined) => {
    if (id !== undefined) void navigate({ to: "/practice-charts/$id", params: { id } });
  };
  useKeys("Practice charts", [
    { keys: "j", label: "Next chart", run: () => setActive(Math.min(at + 1, Math.max(rows.length - 1, 0))) },
    { keys: "k", label: "Chart before", run: () => setActive(Math.max(at - 1, 0)) },
    { keys: "Enter", label: "Open the chart", run: () => open(rows[at]?.id) },
    { keys: "n", label: "Next new chart", run: () => open(rows[Math.max(0, fresh)]?.id) },
  ]);
  if (charts.isPending) return <Skeleton height={300} />;
  if (charts.isError) return <ProblemNote error={charts.error} retry={() => void charts.refetch()} />;
  const done = rows.filter((row) => row.attempts > 0).length;
  return (
    <>
      <h2 className="section-title">
        {plural(rows.length, "chart")}, {count(done)} tried <Keys keys="n" /> next new one
      </h2>
      <table className="plain-table" style={{ maxWidth: 900 }}>
        <thead>
          <tr>
            <th className="num">Chart</th>
            <th>Level</th>
            <th>Setting</th>
            <th>Form</th>
            <th className="num">Tries</th>
            <th className="num">Best</th>
            <th>Last try</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr
              key={row.id}
              className="audit-open-row"
              data-active={index === at || undefined}
              onClick={() => open(row.id)}
            >
              <td className="num">
                <Link to="/practice-charts/$id" params={{ id: row.id }}>
                  {row.number}
                </Link>
              </td>
              <td>{words(row.level)}</td>
              <td>{words(row.setting)}</td>
              <td>{words(row.style)}</td>
              <td className="num">{row.attempts === 0 ? "" : row.attempts}</td>
              <td className="num">{row.best === null ? "" : <Best percent={row.best} />}</td>
              <td>{row.lastAt === null ? "" : instantText(row.lastAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Best({ percent }: { readonly percent: number }) {
  const meaning = percent >= 95 ? "done" : percent >= 70 ? "info" : "look";
  return <StateBadge state="best" meaning={meaning} label={`${percent} %`} />;
}
