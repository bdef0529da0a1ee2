import type { ComparisonView } from "@cleanclaim/revenue-cycle/contract";
import { BarChart } from "@mantine/charts";
import "@mantine/charts/styles.css";
import { Button, Progress } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api, linkTo } from "../../api/client.ts";
import { useRouteParam } from "../../app/route-param.ts";
import { sayProblem } from "../../app/toasts.tsx";
import { Money } from "../../components/money.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { ScreenSkeleton } from "../../components/screen-skeleton.tsx";
import { count, dayText, money, plural } from "../../format/format.ts";
import "./contracts.css";

/** One comparison: totals, months, codes with the biggest difference first, and what neither prices. */
export function Screen() {
  const id = useRouteParam("id");
  const read = useQuery({
    queryKey: ["comparison", id],
    queryFn: ({ signal }) => api("GET /api/contract-comparisons/:id", { params: { id }, signal }),
    refetchInterval: (query) => (query.state.data?.comparison.status === "running" ? 700 : false),
  });
  const stop = useMutation({
    mutationFn: () => api("POST /api/contract-comparisons/:id/stop", { params: { id } }),
    onSuccess: () => read.refetch(),
    onError: sayProblem,
  });
  if (read.isPending) return <ScreenSkeleton />;
  if (read.isError)
    return (
      <div className="page">
        <ProblemNote error={read.error} retry={() => void read.refetch()} />
      </div>
    );
  const view = read.data;
  const { comparison } = view;
  const done = comparison.total === 0 ? 100 : Math.round((100 * comparison.compared) / comparison.total);
  return (
    <div className="page">
      <div className="page-head">
        <Link to="/contracts/compare">Compare contracts</Link>
        <h1>
          {comparison.left.name} v{comparison.left.version} against {comparison.right.name} v{comparison.right.version}
        </h1>
        <span className="grow" />
        {comparison.status === "running" ? (
          <Button
            variant="default"
            loading={stop.isPending}
            onClick={() => {
              stop.mutate();
            }}
          >
            Stop
          </Button>
        ) : (
          <a
            className="text-button"
            download
            href={linkTo("GET /api/contract-comparisons/:id/csv", { params: { id } })}
          >
            Export CSV
          </a>
        )}
      </div>
      <p className="soft" role="status" style={{ margin: "0 0 6px" }}>
        {comparison.payer ?? "All payers"}, services {dayText(comparison.from)} to {dayText(comparison.until)} ·{" "}
        {count(comparison.compared)} of {plural(comparison.total, "claim")}
        {comparison.status === "stopped" ? ", stopped" : ""}
      </p>
      {comparison.status === "running" ? (
        <Progress value={done} aria-label="Claims compared" size="sm" maw={760} />
      ) : null}
      <Tiles view={view} />
      <div className="compare-two">
        <CodeTable view={view} />
        <div>
          <h2 className="section-title">By month of service</h2>
          <MonthChart view={view} />
          <Unpriced view={view} />
        </div>
      </div>
    </div>
  );
}

function percent(view: ComparisonView): string {
  const left = Number(view.comparison.leftTotal);
  if (left === 0) return "";
  const by = (100 * Number(view.comparison.difference)) / left;
  return ` (${by > 0 ? "+" : ""}${by.toFixed(1)} %)`;
}

function Tiles({ view }: { readonly view: ComparisonView }) {
  const { comparison } = view;
  return (
    <div className="compare-tiles">
      <div className="compare-tile">
        <span>
          {comparison.left.name} v{comparison.left.version}
        </span>
        <strong>{money(comparison.leftTotal)}</strong>
      </div>
      <div className="compare-tile">
        <span>
          {comparison.right.name} v{comparison.right.version}
        </span>
        <strong>{money(comparison.rightTotal)}</strong>
      </div>
      <div className="compare-tile">
        <span>Difference{percent(view)}</span>
        <strong>{money(comparison.difference)}</strong>
      </div>
      <div className="compare-tile">
        <span>Charged</span>
        <strong>{money(view.charges)}</strong>
      </div>
      <div className="compare-tile">
        <span>Lines</span>
        <strong>{count(view.lines)}</strong>
      </div>
      <div className="compare-tile">
        <span>Priced by one only, by neither</span>
        <strong>
          {count(view.onlyLeft + view.onlyRight)}, {count(view.neither)}
        </strong>
      </div>
    </div>
  );
}

function CodeTable({ view }: { readonly view: ComparisonView }) {
  const [all, setAll] = useState(false);
  const rows = all ? view.codes : view.codes.slice(0, 40);
  return (
    <section>
      <h2 className="section-title">By code, biggest difference first</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th>Code</th>
            <th>What</th>
            <th className="num">Lines</th>
            <th className="num">Units</th>
            <th className="num">Contract</th>
            <th className="num">Against</th>
            <th className="num">Difference</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <td className="code">{row.code}</td>
              <td>{row.description}</td>
              <td className="num">{count(row.lines)}</td>
              <td className="num">{row.units}</td>
              <td className="num">
                <Money amount={row.difference === null ? null : row.left} />
              </td>
              <td className="num">
                <Money amount={row.difference === null ? null : row.right} />
              </td>
              <td className="num">
                <Money amount={row.difference} strong />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {view.codes.length > 40 ? (
        <button
          type="button"
          className="text-button"
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? "Show the first 40" : `Show all ${count(view.codes.length)} codes`}
        </button>
      ) : null}
    </section>
  );
}

const LEFT = "Contract";
const RIGHT = "Against";

function MonthChart({ view }: { readonly view: ComparisonView }) {
  if (view.months.length === 0) return <p className="soft">Nothing in this period.</p>;
  return (
    <BarChart
      h={230}
      data={view.months.map((one) => ({ month: one.month, [LEFT]: Number(one.left), [RIGHT]: Number(one.right) }))}
      dataKey="month"
      withLegend
      legendProps={{ verticalAlign: "top", height: 28 }}
      valueFormatter={(value) => money(value.toFixed(2))}
      yAxisProps={{ width: 64 }}
      series={[
        { name: LEFT, color: "accent.7" },
        { name: RIGHT, color: "amber.4" },
      ]}
      tooltipAnimationDuration={0}
      barProps={{ isAnimationActive: false }}
    />
  );
}

function Unpriced({ view }: { readonly view: ComparisonView }) {
  if (view.unpriced.length === 0) return <p className="soft">Every line has a price on at least one side.</p>;
  return (
    <section>
      <h2 className="section-title">Priced by neither</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th>Code</th>
            <th>What</th>
            <th className="num">Lines</th>
          </tr>
        </thead>
        <tbody>
          {view.unpriced.slice(0, 50).map((row) => (
            <tr key={row.code}>
              <td className="code">{row.code}</td>
              <td>{row.description}</td>
              <td className="num">{count(row.lines)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
