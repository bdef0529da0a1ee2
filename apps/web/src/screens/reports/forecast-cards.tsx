import type { ForecastMissRow } from "@cleanclaim/revenue-cycle/contract";
import { Button, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy } from "react";
import { api, linkTo } from "../../api/client.ts";
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
      <ExpectedCash {...scope} />
      <Misses {...scope} />
      <Accuracy {...scope} />
    </>
  );
}

function useReport(id: "expected-cash" | "forecast-accuracy", scope: Scope) {
  return useQuery({
    queryKey: ["report", id, scope],
    queryFn: ({ signal }) => api("GET /api/reports/:id", { params: { id }, query: { ...scope }, signal }),
  });
}

function ExpectedCash(scope: Scope) {
  const report = useReport("expected-cash", scope);
  if (report.isPending) return <Skeleton height={300} />;
  if (report.isError) return <ProblemNote error={report.error} retry={() => void report.refetch()} />;
  return <ReportCard table={report.data} {...scope} chart={<ExpectedCashChart table={report.data} />} />;
}

/** By payer; wide, so it takes the whole width. */
function Accuracy(scope: Scope) {
  const report = useReport("forecast-accuracy", scope);
  if (report.isPending) return <Skeleton height={200} style={{ gridColumn: "1 / -1" }} />;
  if (report.isError) return <ProblemNote error={report.error} retry={() => void report.refetch()} />;
  const table = report.data;
  return (
    <section className="report-card" aria-label={table.title} style={{ gridColumn: "1 / -1" }}>
      <div className="row-flex">
        <h2 className="grow">{table.title}</h2>
        <Button
          size="compact-xs"
          variant="default"
          component="a"
          href={linkTo("GET /api/reports/:id/csv", { params: { id: table.id }, query: { ...scope } })}
          download={`${table.id}.csv`}
        >
          CSV
        </Button>
      </div>
      <p className="soft small-line report-definition">{table.definition}</p>
      {table.rows.length === 0 ? (
        <p className="soft">No payer has answered a forecast claim in this period.</p>
      ) : (
        <ReportRows table={table} />
      )}
    </section>
  );
}

const CAUSES: Readonly<Record<string, string>> = {
  denied: "Denied",
  underpaid: "Below contract",
  overpaid: "Above contract",
  "patient-share": "Patient share",
  other: "Not explained",
};

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
              <td className="nowrap" title={row.words}>
                {CAUSES[row.cause ?? "other"] ?? row.words}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
