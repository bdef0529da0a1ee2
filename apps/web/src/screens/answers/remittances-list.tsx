import type { RemittanceRow } from "@cleanclaim/revenue-cycle/contract";
import { Link } from "@tanstack/react-router";
import { useSignedIn } from "../../app/session.tsx";
import { Day, Instant } from "../../components/day.tsx";
import { Money } from "../../components/money.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import type { Column, Filter } from "../../components/work-list/types.ts";
import { pagesOf } from "../../components/work-list/types.ts";
import { WorkList } from "../../components/work-list/work-list.tsx";
import { count, dayDense, dayText, words } from "../../format/format.ts";
import "../../styles/bench.css";

/** Pages of the remittances, for the list and for "next". */
export const loadRemittances = pagesOf("GET /api/remittances");
/** The state of a remittance in the width of a column. */
export const REMITTANCE_WORDS: Readonly<Record<RemittanceRow["status"], string>> = {
  posted: "Posted",
  "posted-with-unmatched": "Some unmatched",
  refused: "Refused",
  repeated: "Repeated",
};
const filters: readonly Filter[] = [
  {
    key: "status",
    label: "State",
    options: [
      { value: "all", label: "All" },
      { value: "posted", label: "Posted" },
      { value: "posted-with-unmatched", label: "Some unmatched" },
      { value: "refused", label: "Refused" },
      { value: "repeated", label: "Repeated" },
    ],
  },
];
const columns: readonly Column<RemittanceRow>[] = [
  {
    id: "paymentDate",
    label: "Paid on",
    width: 94,
    text: (row) => dayDense(row.paymentDate),
    render: (row) => <Day iso={row.paymentDate} />,
  },
  { id: "payer", label: "Payer", width: 110, grow: true, text: (row) => row.payer },
  { id: "traceNumber", label: "Check or trace", width: 112, text: (row) => row.traceNumber },
  { id: "method", label: "How", width: 70, hidden: true, text: (row) => row.method },
  {
    id: "status",
    label: "State",
    width: 130,
    text: (row) => words(row.status),
    render: (row) => <StateBadge state={row.status} label={REMITTANCE_WORDS[row.status]} />,
  },
  { id: "problem", label: "Problem", width: 100, grow: true, text: (row) => row.problem ?? "" },
  { id: "claimCount", label: "Claims", width: 58, align: "right", text: (row) => count(row.claimCount) },
  {
    id: "denied",
    label: "Denied",
    width: 60,
    align: "right",
    text: (row) => (row.denied === 0 ? "" : count(row.denied)),
  },
  {
    id: "unmatched",
    label: "Unmatched",
    width: 82,
    align: "right",
    text: (row) => (row.unmatched === 0 ? "" : count(row.unmatched)),
  },
  {
    id: "paid",
    label: "Paid",
    width: 92,
    align: "right",
    text: (row) => row.paid,
    render: (row) => <Money amount={row.paid} />,
  },
  { id: "practice", label: "Practice", width: 140, hidden: true, text: (row) => row.practice },
];

/** The payments of insurers, the newest first. */
export function Screen() {
  const { may } = useSignedIn();
  return (
    <WorkList
      id="remittances"
      title="Remittances"
      load={loadRemittances}
      columns={columns}
      filters={filters}
      searchHint="Payer or trace number"
      rowId={(row) => row.id}
      rowLabel={(row) => `${row.payer}, ${dayText(row.paymentDate)}`}
      amount={(row) => row.paid}
      openPath={(row) => `/remittances/${row.id}`}
      toolbar={
        may("file:upload") ? (
          <Link to="/files" className="header-link">
            Drop in a file
          </Link>
        ) : undefined
      }
      empty={{
        title: "No payment came in yet",
        hint: "835 files that the clearinghouse brings, or that you drop in, are listed here.",
      }}
      detail={(row) => (
        <>
          <h2 className="glance-title">{row.payer}</h2>
          <p className="soft glance-under">{dayText(row.paymentDate)}</p>
          {row.problem === null ? null : (
            <div className="glance-problem" data-meaning="stop">
              {row.problem}
            </div>
          )}
          <dl className="facts">
            <dt>Paid</dt>
            <dd>
              <Money amount={row.paid} strong />
            </dd>
            <dt>State</dt>
            <dd>
              <StateBadge state={row.status} label={REMITTANCE_WORDS[row.status]} />
            </dd>
            <dt>Trace</dt>
            <dd>{row.traceNumber}</dd>
            <dt>Claims</dt>
            <dd>{count(row.claimCount)}</dd>
            <dt>Denied</dt>
            <dd>{count(row.denied)}</dd>
            <dt>Unmatched</dt>
            <dd>{count(row.unmatched)}</dd>
            <dt>Received</dt>
            <dd>
              <Instant iso={row.receivedAt} />
            </dd>
            <dt>Practice</dt>
            <dd>{row.practice}</dd>
          </dl>
        </>
      )}
    />
  );
}
