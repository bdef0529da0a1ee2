import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { api } from "../../api/client.ts";
import { useRouteParam } from "../../app/route-param.ts";
import { Day } from "../../components/day.tsx";
import { Money } from "../../components/money.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import type { Column, Filter, PageLoader } from "../../components/work-list/types.ts";
import { WorkList } from "../../components/work-list/work-list.tsx";
import { dayDense, plural, words } from "../../format/format.ts";

type Row = ResponseOf<"GET /api/reports/aging/:bucket">["rows"][number];
const filters: readonly Filter[] = [
  {
    key: "kind",
    label: "Who owes",
    options: [
      { value: "all", label: "All" },
      { value: "insurance", label: "Insurance" },
      { value: "patients", label: "Patients" },
    ],
  },
];
const columns: readonly Column<Row>[] = [
  { id: "patient", label: "Patient", width: 160, grow: true, text: (row) => row.patient },
  { id: "payer", label: "Payer", width: 160, grow: true, text: (row) => row.payer },
  {
    id: "serviceDate",
    label: "Service",
    width: 96,
    text: (row) => dayDense(row.serviceDate),
    render: (row) => <Day iso={row.serviceDate} />,
  },
  {
    id: "state",
    label: "State",
    width: 150,
    text: (row) => words(row.state),
    render: (row) => <StateBadge state={row.state} />,
  },
  { id: "ageDays", label: "Age", width: 84, align: "right", text: (row) => plural(row.ageDays, "day") },
  {
    id: "balance",
    label: "Owed",
    width: 100,
    align: "right",
    text: (row) => row.balance,
    render: (row) => <Money amount={row.balance} />,
  },
];

/** The claims behind one bar of the aging. */
export function Screen() {
  const bucket = useRouteParam("bucket");
  const navigate = useNavigate();
  const load = useMemo<PageLoader<Row>>(
    () => (query, signal) =>
      api("GET /api/reports/aging/:bucket", { params: { bucket }, query: { ...asQuery(query) }, signal }),
    [bucket],
  );
  return (
    <WorkList
      id={`aging-${bucket}`}
      title={`Owed for ${bucket} days`}
      load={load}
      columns={columns}
      filters={filters}
      rowId={(row) => row.claimId ?? row.patientId}
      rowLabel={(row) => `${row.patient}, ${row.payer}, ${plural(row.ageDays, "day")}`}
      amount={(row) => row.balance}
      openPath={(row) => (row.claimId === null ? `/accounts/${row.patientId}` : `/claims/${row.claimId}`)}
      keys={() => [{ keys: "Escape", label: "Back to the reports", run: () => void navigate({ to: "/reports" }) }]}
      toolbar={
        <Link to="/reports" className="header-link">
          Reports
        </Link>
      }
      empty={{ title: "Nothing is owed of this age", hint: "The other bars of the aging open in the same way." }}
    />
  );
}

/** The parts of a list's query that this report takes. */
function asQuery(query: Readonly<Record<string, string | number | undefined>>) {
  const text = (key: string) => {
    const value = query[key];
    return value === undefined ? undefined : String(value);
  };
  return {
    kind: text("kind"),
    practice: text("practice"),
    cursor: text("cursor"),
    limit: typeof query["limit"] === "number" ? query["limit"] : undefined,
  };
}
