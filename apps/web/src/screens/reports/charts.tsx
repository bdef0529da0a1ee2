import type { ReportTable } from "@cleanclaim/revenue-cycle/contract";
import { BarChart } from "@mantine/charts";
import "@mantine/charts/styles.css";
import { dayText, money } from "../../format/format.ts";
import { axisMoney, drawn } from "./cells.ts";

const HEIGHT = 220;
const textOf = (value: string | number | null | undefined) => String(value ?? "");
const dollars = (value: number) => money(value.toFixed(2));

/** Money of insurers and patients by week, stacked. */
export function CashChart({ table }: { readonly table: ReportTable }) {
  const data = table.rows.map((row) => ({
    week: dayText(textOf(row["week"])).replace(/, \d{4}$/, ""),
    Insurance: drawn(row["insurance"]),
    Patients: drawn(row["patients"]),
  }));
  return (
    <BarChart
      h={HEIGHT}
      data={data}
      dataKey="week"
      type="stacked"
      withLegend
      legendProps={{ verticalAlign: "top", height: 28 }}
      valueFormatter={dollars}
      yAxisProps={{ tickFormatter: axisMoney, width: 56 }}
      series={[
        { name: "Insurance", color: "accent.7" },
        { name: "Patients", color: "amber.4" },
      ]}
      tooltipAnimationDuration={0}
      barProps={{ isAnimationActive: false }}
    />
  );
}

/** What payers are expected to pay by week, the doubtful part on top. */
export function ExpectedCashChart({ table }: { readonly table: ReportTable }) {
  const data = table.rows.map((row) => {
    const atRisk = drawn(row["atRisk"]);
    return {
      week: dayText(textOf(row["week"])).replace(/, \d{4}$/, ""),
      Expected: Math.round((drawn(row["expected"]) - atRisk) * 100) / 100,
      "At risk": atRisk,
    };
  });
  return (
    <BarChart
      h={HEIGHT}
      data={data}
      dataKey="week"
      type="stacked"
      withLegend
      legendProps={{ verticalAlign: "top", height: 28 }}
      valueFormatter={dollars}
      yAxisProps={{ tickFormatter: axisMoney, width: 56 }}
      series={[
        { name: "Expected", color: "accent.7" },
        { name: "At risk", color: "amber.4" },
      ]}
      tooltipAnimationDuration={0}
      barProps={{ isAnimationActive: false }}
    />
  );
}

/** What is owed by age; a bar opens the claims behind it. */
export function AgingChart({ table, open }: { readonly table: ReportTable; readonly open: (bucket: string) => void }) {
  const data = table.rows.map((row) => ({
    bucket: textOf(row["bucket"]),
    Insurance: drawn(row["insurance"]),
    Patients: drawn(row["patients"]),
  }));
  return (
    <BarChart
      h={HEIGHT}
      data={data}
      dataKey="bucket"
      type="stacked"
      withLegend
      legendProps={{ verticalAlign: "top", height: 28 }}
      valueFormatter={dollars}
      yAxisProps={{ tickFormatter: axisMoney, width: 56 }}
      series={[
        { name: "Insurance", color: "accent.7" },
        { name: "Patients", color: "amber.4" },
      ]}
      tooltipAnimationDuration={0}
      barProps={{
        isAnimationActive: false,
        cursor: "pointer",
        onClick: (bar: unknown) => {
          const bucket = bucketOf(bar);
          if (bucket !== undefined) open(bucket);
        },
      }}
    />
  );
}

/** The bucket of a bar that was pressed; the chart hands over its own record. */
function bucketOf(bar: unknown): string | undefined {
  if (typeof bar !== "object" || bar === null) return undefined;
  if ("bucket" in bar && typeof bar.bucket === "string") return bar.bucket;
  return "payload" in bar ? bucketOf(bar.payload) : undefined;
}

/** Days from the visit to the decision by month, each part of the road its own piece of the bar. */
export function TurnaroundChart({ table }: { readonly table: ReportTable }) {
  const parts = table.columns.filter((column) => column.kind === "days");
  const colors = ["accent.7", "amber.4", "blue.5"];
  const data = table.rows.map((row) => ({
    month: textOf(row["month"]),
    ...Object.fromEntries(parts.map((part) => [part.label, drawn(row[part.key])])),
  }));
  return (
    <BarChart
      h={HEIGHT}
      data={data}
      dataKey="month"
      type="stacked"
      withLegend
      legendProps={{ verticalAlign: "top", height: 28 }}
      valueFormatter={(value) => `${value.toFixed(1)} days`}
      yAxisProps={{ width: 48, tickFormatter: (value: number) => String(value) }}
      series={parts.map((part, index) => ({ name: part.label, color: colors[index] ?? "gray.6" }))}
      tooltipAnimationDuration={0}
      barProps={{ isAnimationActive: false }}
    />
  );
}
