import type { VisitRow } from "@cleanclaim/revenue-cycle/contract";
import { Day } from "../../components/day.tsx";
import { Money } from "../../components/money.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import type { Column, Filter } from "../../components/work-list/types.ts";
import { pagesOf } from "../../components/work-list/types.ts";
import { WorkList } from "../../components/work-list/work-list.tsx";
import { dayDense, dayText, money, plural, words } from "../../format/format.ts";
import { useSetting } from "../../settings/settings.ts";
import type { Tally } from "./tally.ts";
import { noTally } from "./tally.ts";

const load = pagesOf("GET /api/visits");
const filters: readonly Filter[] = [
  {
    key: "status",
    label: "Status",
    initial: "to-code,returned,query",
    options: [
      { value: "to-code,returned,query", label: "To do" },
      { value: "to-code", label: "To code" },
      { value: "query", label: "With the doctor" },
      { value: "returned", label: "Came back" },
      { value: "coded,billed", label: "Finished" },
    ],
  },
];
const columns: readonly Column<VisitRow>[] = [
  { id: "patient", label: "Patient", width: 138, sort: true, text: (row) => row.patient },
  {
    id: "serviceDate",
    label: "Date",
    width: 96,
    sort: true,
    text: (row) => dayDense(row.serviceDate),
    render: (row) => <Day iso={row.serviceDate} />,
  },
  { id: "reason", label: "Reason", width: 110, grow: true, text: (row) => row.reason },
  { id: "provider", label: "Provider", width: 122, text: (row) => row.provider },
  { id: "payer", label: "Payer", width: 112, text: (row) => row.payer },
  { id: "facility", label: "Place", width: 140, text: (row) => row.facility, hidden: true },
  {
    id: "status",
    label: "State",
    width: 100,
    text: (row) => words(row.status),
    render: (row) => <StateBadge state={row.status} />,
  },
  {
    id: "daysWaiting",
    label: "Waits",
    width: 66,
    align: "right",
    sort: true,
    text: (row) => plural(row.daysWaiting, "day"),
  },
  {
    id: "estimatedCharge",
    label: "Worth",
    width: 88,
    align: "right",
    sort: true,
    text: (row) => row.estimatedCharge,
    render: (row) => <Money amount={row.estimatedCharge} />,
  },
];

/** The coder's home: what waits, most money times days first. */
export function Screen() {
  return (
    <WorkList
      id="coding"
      title="Coding"
      load={load}
      columns={columns}
      filters={filters}
      searchHint="Patient or account"
      rowId={(row) => row.id}
      rowLabel={(row) => `${row.patient}, ${dayText(row.serviceDate)}`}
      amount={(row) => row.estimatedCharge}
      openPath={(row) => `/coding/${row.id}`}
      empty={{
        title: "Every visit is coded",
        hint: "New visits come here when their note is signed. Finished shows what was done.",
      }}
      toolbar={<TodaysTally />}
      detail={(row) => <VisitGlance row={row} />}
    />
  );
}

/** What was finished today at this desk. */
function TodaysTally() {
  const [tally] = useSetting<Tally>("tally", noTally);
  if (tally.day !== new Date().toDateString()) return null;
  return <StateBadge state="ok" label={`Today: ${plural(tally.visits, "visit")}, ${money(tally.amount)}`} />;
}

function VisitGlance({ row }: { readonly row: VisitRow }) {
  return (
    <>
      <h2 style={{ margin: "0 0 2px", fontSize: 15 }}>{row.patient}</h2>
      <p className="soft" style={{ margin: "0 0 12px" }}>
        {dayText(row.serviceDate)}
      </p>
      <dl className="facts">
        <dt>State</dt>
        <dd>
          <StateBadge state={row.status} />
        </dd>
        <dt>Next step</dt>
        <dd>{row.nextStep}</dd>
        <dt>Reason</dt>
        <dd>{row.reason}</dd>
        <dt>Provider</dt>
        <dd>{row.provider}</dd>
        <dt>Place</dt>
        <dd>
          {row.facility} ({row.placeOfServiceCode})
        </dd>
        <dt>Payer</dt>
        <dd>{row.payer}</dd>
        <dt>Worth</dt>
        <dd>
          <Money amount={row.estimatedCharge} />
        </dd>
        <dt>Waits</dt>
        <dd>{plural(row.daysWaiting, "day")}</dd>
        {row.openQueries === 0 ? null : (
          <>
            <dt>Questions</dt>
            <dd>{plural(row.openQueries, "open question")} to the doctor</dd>
          </>
        )}
      </dl>
    </>
  );
}
