import type { DenialRow } from "@cleanclaim/revenue-cycle/contract";
import { Day } from "../../components/day.tsx";
import { Money } from "../../components/money.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import type { Column, Filter } from "../../components/work-list/types.ts";
import { pagesOf } from "../../components/work-list/types.ts";
import { WorkList } from "../../components/work-list/work-list.tsx";
import { dayDense, dayText, words } from "../../format/format.ts";
import "../../styles/bench.css";
import { Deadline, deadlineWords } from "../claims/deadline.tsx";

/** Pages of the denials, for the list and for "next". */
export const loadDenials = pagesOf("GET /api/denials");
const filters: readonly Filter[] = [
  {
    key: "status",
    label: "State",
    options: [
      { value: "all", label: "To do" },
      { value: "working", label: "In work" },
      { value: "appealed", label: "Appealed" },
      { value: "corrected", label: "Corrected" },
      { value: "overturned", label: "Won" },
      { value: "upheld", label: "Upheld" },
      { value: "written-off", label: "Written off" },
    ],
  },
];
const columns: readonly Column<DenialRow>[] = [
  { id: "patient", label: "Patient", width: 118, text: (row) => row.patient },
  {
    id: "serviceDate",
    label: "Service",
    width: 88,
    hidden: true,
    text: (row) => dayDense(row.serviceDate),
    render: (row) => <Day iso={row.serviceDate} />,
  },
  { id: "payer", label: "Payer", width: 100, text: (row) => row.payer },
  { id: "reason", label: "Code", width: 62, hidden: true, text: (row) => `${row.group} ${row.reason}` },
  { id: "reasonText", label: "Why it was denied", width: 130, grow: true, text: (row) => row.reasonText },
  { id: "nextStep", label: "Next step", width: 130, grow: true, text: (row) => row.nextStep },
  {
    id: "status",
    label: "State",
    width: 104,
    text: (row) => words(row.status),
    render: (row) => <StateBadge state={row.status} />,
  },
  { id: "chance", label: "Chance", width: 62, align: "right", text: (row) => `${row.chancePercent} %` },
  {
    id: "daysLeft",
    label: "Left",
    width: 80,
    align: "right",
    text: (row) => deadlineWords(row.daysLeft),
    render: (row) => <Deadline daysLeft={row.daysLeft} />,
  },
  {
    id: "amount",
    label: "Amount",
    width: 86,
    align: "right",
    text: (row) => row.amount,
    render: (row) => <Money amount={row.amount} />,
  },
  { id: "practice", label: "Practice", width: 140, hidden: true, text: (row) => row.practice },
];

/** Denials by what working on them is worth: money, chance, nearness of the deadline. */
export function Screen() {
  return (
    <WorkList
      id="denials"
      title="Denials"
      load={loadDenials}
      columns={columns}
      filters={filters}
      searchHint="Patient or claim number"
      rowId={(row) => row.id}
      rowLabel={(row) => `${row.patient}, ${dayText(row.serviceDate)}, ${row.reasonText}`}
      amount={(row) => row.amount}
      openPath={(row) => `/denials/${row.id}`}
      empty={{
        title: "No denial waits",
        hint: "What a payer refuses comes here with its reason in words, its deadline and the step that is worth trying.",
      }}
      detail={(row) => (
        <>
          <h2 className="glance-title">{row.patient}</h2>
          <p className="soft glance-under">
            {row.payer}, {dayText(row.serviceDate)}
          </p>
          <div className="glance-problem" data-meaning="look">
            {row.reasonText}
          </div>
          <dl className="facts">
            <dt>Next step</dt>
            <dd>{row.nextStep}</dd>
            <dt>Amount</dt>
            <dd>
              <Money amount={row.amount} strong />
            </dd>
            <dt>Chance</dt>
            <dd>{row.chancePercent} %</dd>
            <dt>Answer by</dt>
            <dd>
              {dayText(row.deadlineOn)} (<Deadline daysLeft={row.daysLeft} />)
            </dd>
            <dt>State</dt>
            <dd>
              <StateBadge state={row.status} />
            </dd>
            <dt>Code</dt>
            <dd>
              {row.group} {row.reason}, {words(row.category).toLowerCase()}
            </dd>
            <dt>Practice</dt>
            <dd>{row.practice}</dd>
          </dl>
        </>
      )}
    />
  );
}
