import type { EstimateRow } from "@cleanclaim/revenue-cycle/contract";
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useSignedIn } from "../../app/session.tsx";
import { Day } from "../../components/day.tsx";
import { Keys } from "../../components/keys.tsx";
import { Money } from "../../components/money.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import type { Column, Filter } from "../../components/work-list/types.ts";
import { pagesOf } from "../../components/work-list/types.ts";
import { WorkList } from "../../components/work-list/work-list.tsx";
import { dayDense, dayText, money } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import "../../styles/bench.css";
import { ESTIMATE_STATES } from "./estimate-words.ts";

const load = pagesOf("GET /api/estimates");
const filters: readonly Filter[] = [
  {
    key: "state",
    label: "State",
    options: [
      { value: "all", label: "All" },
      { value: "due", label: "Due" },
      { value: "exceeded", label: "Exceeded" },
      { value: "not-given", label: "Not given" },
      { value: "given", label: "Given" },
    ],
  },
];
const kindText = (row: EstimateRow) => (row.kind === "insured" ? "With insurance" : "Good faith");
const columns: readonly Column<EstimateRow>[] = [
  { id: "patient", label: "Patient", width: 140, text: (row) => row.patient },
  { id: "description", label: "Planned", width: 150, grow: true, text: (row) => row.description },
  {
    id: "serviceDate",
    label: "Service",
    width: 98,
    text: (row) => dayDense(row.serviceDate),
    render: (row) => <Day iso={row.serviceDate} />,
  },
  { id: "kind", label: "Kind", width: 110, text: kindText },
  {
    id: "state",
    label: "State",
    width: 200,
    text: (row) => row.stateText,
    render: (row) => <StateBadge state={ESTIMATE_STATES[row.state] ?? "none"} label={row.stateText} />,
  },
  {
    id: "dueOn",
    label: "Due",
    width: 98,
    text: (row) => (row.dueOn === null ? "" : dayDense(row.dueOn)),
    render: (row) => <Day iso={row.dueOn} />,
  },
  {
    id: "patientAmount",
    label: "Patient",
    width: 96,
    align: "right",
    text: (row) => row.patientAmount ?? "",
    render: (row) => <Money amount={row.patientAmount} />,
  },
  { id: "payer", label: "Payer", width: 130, text: (row) => row.payer, hidden: true },
];

const pathOf = (row: EstimateRow) =>
  row.estimateId === null ? `/estimates/new?visit=${row.visitId ?? ""}` : `/estimates/${row.estimateId}`;

/** Estimates before a service: the good-faith estimates that are due stand first. */
export function Screen() {
  const { may } = useSignedIn();
  const navigate = useNavigate();
  useKeys("Estimates", [
    {
      keys: "+",
      label: "New estimate",
      disabled: !may("estimate:write"),
      run: () => void navigate({ to: "/estimates/new" }),
    },
    { keys: "y", label: "Accuracy of estimates", run: () => void navigate({ to: "/estimates/accuracy" }) },
  ]);
  return (
    <WorkList
      id="estimates"
      title="Estimates"
      load={load}
      columns={columns}
      filters={filters}
      searchHint="Patient"
      rowId={(row) => row.id}
      rowLabel={(row) => `${row.patient}, ${dayText(row.serviceDate)}, ${row.stateText}`}
      amount={(row) => row.patientAmount}
      onOpen={(row) => void navigate({ to: pathOf(row) })}
      empty={{
        title: "No estimate here",
        hint: "The desk makes one with m on a visit; without insurance a good-faith estimate comes here when it is due.",
      }}
      toolbar={
        <>
          <Button
            variant="default"
            onClick={() => void navigate({ to: "/estimates/accuracy" })}
            rightSection={<Keys keys="y" />}
          >
            Accuracy
          </Button>
          {may("estimate:write") ? (
            <Button onClick={() => void navigate({ to: "/estimates/new" })} rightSection={<Keys keys="+" />}>
              New
            </Button>
          ) : null}
        </>
      }
      detail={(row) => (
        <>
          <h2 className="glance-title">{row.patient}</h2>
          <p className="soft glance-under">
            {row.description === "" ? "Visit" : row.description}, {dayText(row.serviceDate)}
          </p>
          {row.state === "exceeded" || row.state === "overdue" ? (
            <div className="glance-problem" data-meaning="stop">
              {row.stateText}
            </div>
          ) : null}
          <dl className="facts">
            <dt>Kind</dt>
            <dd>{kindText(row)}</dd>
            <dt>State</dt>
            <dd>
              <StateBadge state={ESTIMATE_STATES[row.state] ?? "none"} label={row.stateText} />
            </dd>
            <dt>Payer</dt>
            <dd>{row.payer}</dd>
            <dt>Patient’s part</dt>
            <dd>
              {row.low === null || row.high === null
                ? "—"
                : row.low === row.high
                  ? money(row.high)
                  : `${money(row.low)} to ${money(row.high)}`}
            </dd>
            <dt>Practice</dt>
            <dd>{row.practice}</dd>
          </dl>
        </>
      )}
    />
  );
}
