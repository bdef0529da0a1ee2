import type { ForecastMissRow } from "@cleanclaim/revenue-cycle/contract";
import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy } from "react";
import { api } from "../../api/client.ts";
import { Day } from "../../components/day.tsx";
import { Money } from "../../components/money.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { ReportCard } from "./report-card.tsx";
import { ReportRows } from "./report-table.tsx";

const ExpectedCashChart = lazy(async () => ({ default: (await import("./charts.tsx")).ExpectedCashChart }));

interface Scope {
  readonly practice: string | undefined;
  readonly from: string;
  readonly until: string;
}

/** Cash to come from what was forecast, how near forecasts were, and which claims were not met. */
export function ForecastCards(scope: Scope) {
  return (
    <>
      <TableCard id="expected-cash" scope={scope} />
      <TableCard id="forecast-accuracy" scope={scope} />
      <Misses {...scope} />
    </>
  );
}

function TableCard({ id, scope }: { readonly id: "expected-cash" | "forecast-accuracy"; readonly scope: Scope }) {
  const report = useQuery({
    queryKey: ["report", id, scope],
    queryFn: ({ signal }) => api("GET /api/reports/:id", { params: { id }, query: { ...scope }, signal }),
  });
  if (report.isPending) return <Skeleton height={300} />;
  if (report.isError) return <ProblemNote error={report.error} retry={() => void report.refetch()} />;
  const table = report.data;
  return (
    <ReportCard
      table={table}
      {...scope}
      chart={id === "expected-cash" ? <ExpectedCashChart table={table} /> : <ReportRows table={table} />}
    />
  );
}

function Misses(scope: Scope) {
  const misses = useQuery({
    queryKey: ["forecast-misses", scope],
    queryFn: ({ signal }) => api("GET /api/forecasts/misses", { query: { ...scope }, signal }),
  });
  return (
    <section className="report-card" aria-label="Forecasts not met">
      <h2>Forecasts not met</h2>
      <p className="soft small-line report-definition">
        Answered claims whose payment was not the one forecast when they left, the largest difference first.
      </p>
      <div className="report-body">
        {misses.isPending ? <Skeleton height={200} /> : null}
        {misses.isError ? <ProblemNote error={misses.error} retry={() => void misses.refetch()} /> : null}
        {misses.data === undefined ? null : <MissRows rows={misses.data} />}
      </div>
    </section>
  );
}

function MissRows({ rows }: { readonly rows: readonly ForecastMissRow[] }) {
  if (rows.length === 0) return <p className="soft">Every forecast of this period was met.</p>;
  return (
    <div className="report-scroll">
      <table className="plain-table">
        <thead>
          <tr>
            <th>Claim</th>
            <th>Payer</th>
            <th>Paid on</th>
            <th className="num">Forecast</th>
            <th className="num">Paid</th>
            <th className="num">Difference</th>
            <th>Why</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.claimId}>
              <td className="nowrap">
                <Link to={`/claims/${row.claimId}`}>{row.patientControlNumber}</Link>
              </td>
              <td>{row.payer}</td>
              <td className="nowrap">
                <Day iso={row.paidOn} />
              </td>
              <td className="num">
                <Money amount={row.expected} />
              </td>
              <td className="num">
                <Money amount={row.paid} />
              </td>
              <td className="num">
                <Money amount={row.difference} />
              </td>
              <td>{row.words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
