import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { ReportTable } from "@cleanclaim/revenue-cycle/contract";
import { api, linkTo } from "../../api/client.ts";
import { useSignedIn } from "../../app/session.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { count, money, plural, sumMoney, words } from "../../format/format.ts";
import { dayText } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { Nothing, SuppliesPage } from "./supplies-page.tsx";

const REPORTS = [
  { id: "used-not-billed", label: "Used, not billed" },
  { id: "billed-not-used", label: "Billed, not used" },
  { id: "expiring", label: "Expiring" },
  { id: "slow-movers", label: "Slow movers" },
  { id: "value", label: "Value" },
] as const;

/** Reports of stock; each row leads to its visit or item, each table is a file too. */
export function Screen() {
  const { practice } = useSignedIn();
  const navigate = useNavigate();
  // Search parameters are flat text by the router's own parser.
  const address: Readonly<Record<string, string | undefined>> = useSearch({ strict: false });
  const id = REPORTS.some((report) => report.id === address["report"]) ? (address["report"] ?? "") : REPORTS[0].id;
  const from = address["from"];
  const until = address["until"];
  const query = { practice, ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
  const report = useQuery({
    queryKey: ["stock-report", id, practice, from, until],
    queryFn: ({ signal }) => api("GET /api/stock-reports/:id", { params: { id }, query, signal }),
  });
  const go = (change: Readonly<Record<string, string | undefined>>) =>
    void navigate({ to: ".", search: () => ({ report: id, from, until, ...change }), replace: true });
  useKeys(
    "Stock reports",
    REPORTS.map((each, index) => ({
      keys: String(index + 1),
      label: each.label,
      run: () => {
        go({ report: each.id });
      },
    })),
  );
  const byVisit = id === "used-not-billed" || id === "billed-not-used";
  return (
    <SuppliesPage
      title="Reports"
      actions={
        <>
          {byVisit ? (
            <>
              <TextInput
                type="date"
                aria-label="Visits from"
                value={from ?? ""}
                onChange={(event) => {
                  go({ from: event.currentTarget.value === "" ? undefined : event.currentTarget.value });
                }}
              />
              <TextInput
                type="date"
                aria-label="Visits until"
                value={until ?? ""}
                onChange={(event) => {
                  go({ until: event.currentTarget.value === "" ? undefined : event.currentTarget.value });
                }}
              />
            </>
          ) : null}
          <Button
            variant="default"
            onClick={() => {
              window.print();
            }}
          >
            Print
          </Button>
          <Button
            variant="default"
            component="a"
            href={linkTo("GET /api/stock-reports/:id/csv", { params: { id }, query })}
          >
            CSV
          </Button>
        </>
      }
    >
      <div className="chips no-print" style={{ marginBottom: 10 }}>
        {REPORTS.map((each) => (
          <button
            key={each.id}
            type="button"
            className="chip"
            data-on={each.id === id}
            aria-pressed={each.id === id}
            onClick={() => {
              go({ report: each.id });
            }}
          >
            {each.label}
          </button>
        ))}
      </div>
      {report.isError ? <ProblemNote error={report.error} retry={() => void report.refetch()} /> : null}
      {report.data === undefined ? null : <Table table={report.data} />}
    </SuppliesPage>
  );
}

function Table({ table }: { readonly table: ReportTable }) {
  if (table.rows.length === 0) return <Nothing title="Nothing to show: all is in order" hint={table.definition} />;
  const total = sumMoney(table.rows.map((row) => (typeof row["amount"] === "string" ? row["amount"] : null)));
  return (
    <>
      <p className="soft">
        {plural(table.rows.length, "row")} · {money(total)}. {table.definition}
      </p>
      <div className="supplies-table-scroll">
        <table className="plain-table">
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column.key} className={isRight(column) ? "num" : undefined}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <tr key={index}>
                {table.columns.map((column, position) => (
                  <td key={column.key} className={isRight(column) ? "num" : undefined}>
                    {position === 0 ? <RowLink row={row}>{cell(column, row)}</RowLink> : cell(column, row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

type Column = ReportTable["columns"][number];
type Row = ReportTable["rows"][number];

const quantities: ReadonlySet<string> = new Set(["onHand", "use", "average"]);
const isRight = (column: Column): boolean =>
  (column.kind !== "text" && column.kind !== "day") || quantities.has(column.key);

function cell(column: Column, row: Row): string {
  const value = row[column.key];
  if (value === null || value === undefined || value === "") return "—";
  if (column.key === "state") return words(String(value));
  switch (column.kind) {
    case "money":
      return money(String(value));
    case "count":
      return count(Number(value));
    case "day":
      return dayText(String(value));
    case "days":
      return `${String(value)} days`;
    case "percent":
      return `${String(value)} %`;
    case "text":
      return String(value);
  }
}

/** A row about a visit leads to its coding, any other to its item. */
function RowLink({ row, children }: { readonly row: Row; readonly children: string }) {
  const { visitId, itemId } = row;
  if (typeof visitId === "string") return <Link to={`/coding/${visitId}`}>{children}</Link>;
  if (typeof itemId === "string") return <Link to={`/supplies/${itemId}`}>{children}</Link>;
  return children;
}
