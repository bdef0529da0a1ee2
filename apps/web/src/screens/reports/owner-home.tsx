import type { OwnerHome } from "@cleanclaim/revenue-cycle/contract";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { lazy, useState } from "react";
import { api } from "../../api/client.ts";
import { useSignedIn } from "../../app/session.tsx";
import { Money } from "../../components/money.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { ScreenSkeleton } from "../../components/screen-skeleton.tsx";
import { askWhy } from "../../components/why-store.ts";
import { dayText, words } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { BarList } from "./bar-list.tsx";
import { ForecastCards } from "./forecast-cards.tsx";
import { PERIODS, periodOf } from "./periods.ts";
import { ReportCard } from "./report-card.tsx";
import "./reports.css";

const charts = () => import("./charts.tsx");
const CashChart = lazy(async () => ({ default: (await charts()).CashChart }));
const AgingChart = lazy(async () => ({ default: (await charts()).AgingChart }));
const TurnaroundChart = lazy(async () => ({ default: (await charts()).TurnaroundChart }));

/** The owner's home: is the practice all right, and what needs a yes. */
export function Screen() {
  const { practice, session } = useSignedIn();
  const [period, setPeriod] = useState(PERIODS[2]?.id ?? "");
  const range = periodOf(period, session.today);
  const home = useQuery({
    queryKey: ["owner-home", practice, range],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api("GET /api/reports/owner", { query: { practice, ...range }, signal }),
  });
  const navigate = useNavigate();
  const first = home.data?.decisions[0];
  useKeys("Reports", [
    ...PERIODS.map((each, index) => ({
      keys: String(index + 1),
      label: `Period: ${each.label}`,
      run: () => {
        setPeriod(each.id);
      },
    })),
    {
      keys: "Enter",
      label: "Open the first thing to decide",
      disabled: first === undefined,
      run: () => void navigate({ to: first?.path ?? "/placements" }),
    },
  ]);
  if (home.isPending) return <ScreenSkeleton />;
  if (home.isError) {
    return (
      <div className="page">
        <ProblemNote error={home.error} retry={() => void home.refetch()} />
      </div>
    );
  }
  return (
    <div className="page report">
      <div className="page-head">
        <h1>The practice</h1>
        <div className="chips" role="group" aria-label="Period">
          {PERIODS.map((each) => (
            <button
              key={each.id}
              type="button"
              className="chip"
              data-on={each.id === period}
              aria-pressed={each.id === period}
              onClick={() => {
                setPeriod(each.id);
              }}
            >
              {each.label}
            </button>
          ))}
        </div>
        <span className="soft">
          {dayText(home.data.from)} to {dayText(home.data.until)}
        </span>
      </div>
      <Measures measures={home.data.measures} />
      <Decisions decisions={home.data.decisions} />
      <Charts home={home.data} practice={practice} />
    </div>
  );
}

function Measures({ measures }: { readonly measures: OwnerHome["measures"] }) {
  return (
    <div className="report-measures">
      {measures.map((measure) => (
        <button
          key={measure.id}
          type="button"
          className="report-measure"
          title={measure.definition}
          onClick={() => {
            askWhy(measure.label, {
              question: `What is ${measure.label.toLowerCase()}?`,
              answer: measure.value,
              steps: [{ text: measure.definition }],
              versions: {},
            });
          }}
        >
          <span className="soft">{measure.label}</span>
          <strong>{measure.value}</strong>
          <span className="soft small-line">{measure.change ?? " "}</span>
        </button>
      ))}
    </div>
  );
}

function Decisions({ decisions }: { readonly decisions: OwnerHome["decisions"] }) {
  return (
    <section className="report-decisions" aria-label="To decide">
      <h2>To decide</h2>
      {decisions.length === 0 ? <p className="soft">Nothing needs your yes today.</p> : null}
      <table className="plain-table">
        <tbody>
          {decisions.map((decision) => (
            <tr key={decision.id}>
              <td className="soft nowrap">{words(decision.kind)}</td>
              <td>
                <Link to={decision.path}>{decision.title}</Link>
              </td>
              <td className="num">
                <Money amount={decision.amount} strong />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Charts({ home, practice }: { readonly home: OwnerHome; readonly practice: string | undefined }) {
  const navigate = useNavigate();
  const openBucket = (bucket: string) => void navigate({ to: `/reports/aging/${encodeURIComponent(bucket)}` });
  const common = { practice, from: home.from, until: home.until };
  return (
    <div className="report-grid">
      <ReportCard table={home.cashByWeek} {...common} chart={<CashChart table={home.cashByWeek} />} />
      <ReportCard
        table={home.aging}
        {...common}
        chart={
          <>
            <AgingChart table={home.aging} open={openBucket} />
            <p className="small-line report-buckets">
              Open:{" "}
              {home.aging.rows.map((row) => {
                const bucket = String(row["bucket"] ?? "");
                return (
                  <Link key={bucket} to={`/reports/aging/${encodeURIComponent(bucket)}`}>
                    {bucket} days
                  </Link>
                );
              })}
            </p>
          </>
        }
      />
      <ReportCard
        table={home.denialReasons}
        {...common}
        chart={<BarList table={home.denialReasons} label="short" value="amount" />}
      />
      <ReportCard
        table={home.payerMix}
        {...common}
        chart={<BarList table={home.payerMix} label={keyOf(home.payerMix, 0)} value={moneyKey(home.payerMix)} />}
      />
      <ReportCard table={home.turnaround} {...common} chart={<TurnaroundChart table={home.turnaround} />} />
      <ForecastCards {...common} />
    </div>
  );
}

function keyOf(table: OwnerHome["aging"], index: number): string {
  return table.columns[index]?.key ?? "";
}
function moneyKey(table: OwnerHome["aging"]): string {
  return (
    (table.columns.find((column) => column.key === "paid") ?? table.columns.find((column) => column.kind === "money"))
      ?.key ?? ""
  );
}
