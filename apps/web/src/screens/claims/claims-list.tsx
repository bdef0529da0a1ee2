import type { ClaimRow } from "@cleanclaim/revenue-cycle/contract";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, linkTo } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayNotice, sayProblem } from "../../app/toasts.tsx";
import { Day } from "../../components/day.tsx";
import { Keys } from "../../components/keys.tsx";
import { Money } from "../../components/money.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import type { BulkAction, Column, Filter } from "../../components/work-list/types.ts";
import { pagesOf } from "../../components/work-list/types.ts";
import { WorkList } from "../../components/work-list/work-list.tsx";
import { dayDense, dayText, plural, words } from "../../format/format.ts";
import "../../styles/bench.css";
import { Deadline, deadlineWords } from "./deadline.tsx";
import { FixClaims } from "./fix-claims.tsx";
import { problemWords } from "./problem-words.ts";
import type { ToSend } from "./send-claims.tsx";
import { SendClaims } from "./send-claims.tsx";

/** Pages of the claims list, for the list and for "next". */
export const loadClaims = pagesOf("GET /api/claims");

const states: Filter = {
  key: "state",
  label: "State",
  initial: "held,rejected",
  options: [
    { value: "held,rejected", label: "To do" },
    { value: "held", label: "Held" },
    { value: "rejected", label: "Rejected" },
    { value: "ready", label: "Ready" },
    { value: "sent,received-by-clearinghouse,received-by-payer", label: "Sent" },
    { value: "adjudicated", label: "Adjudicated" },
    { value: "all", label: "All" },
  ],
};
const assigned: Filter = {
  key: "assigned",
  label: "Assigned",
  as: "menu",
  options: [
    { value: "all", label: "Anyone" },
    { value: "me", label: "Me" },
    { value: "none", label: "Nobody" },
  ],
};
const overdue: Filter = {
  key: "overdue",
  label: "Clock",
  as: "menu",
  options: [
    { value: "all", label: "All" },
    { value: "true", label: "Answer overdue" },
  ],
};
const kind: Filter = {
  key: "kind",
  label: "Kind",
  as: "menu",
  options: [
    { value: "all", label: "All" },
    { value: "professional", label: "Professional" },
    { value: "institutional", label: "Institutional" },
  ],
};
const columns: readonly Column<ClaimRow>[] = [
  { id: "patient", label: "Patient", width: 118, sort: true, text: (row) => row.patient },
  {
    id: "serviceDate",
    label: "Service",
    width: 90,
    sort: true,
    text: (row) => dayDense(row.serviceDate),
    render: (row) => <Day iso={row.serviceDate} />,
  },
  { id: "payer", label: "Payer", width: 98, sort: true, text: (row) => row.payer },
  { id: "provider", label: "Provider", width: 110, sort: true, hidden: true, text: (row) => row.provider },
  { id: "typeOfBill", label: "Bill", width: 56, hidden: true, text: (row) => row.typeOfBill ?? "" },
  { id: "practice", label: "Practice", width: 130, hidden: true, text: (row) => row.practice },
  { id: "patientControlNumber", label: "Claim", width: 110, sort: true, hidden: true, text: claimNumber },
  {
    id: "state",
    label: "State",
    width: 98,
    sort: true,
    text: (row) => stateOf(row),
    render: (row) => <StateBadge state={stateOf(row)} label={shortState(row)} />,
  },
  { id: "problem", label: "Problem", width: 120, grow: true, text: (row) => problemWords(row.problem ?? "") },
  { id: "nextStep", label: "Next step", width: 108, text: (row) => row.nextStep },
  {
    id: "daysToDeadline",
    label: "Left",
    width: 78,
    align: "right",
    sort: true,
    text: (row) => (hasClock(row) ? deadlineWords(row.daysToDeadline) : ""),
    render: (row) => (hasClock(row) ? <Deadline daysLeft={row.daysToDeadline} /> : <span className="soft">—</span>),
  },
  {
    id: "ageDays",
    label: "Age",
    width: 60,
    align: "right",
    sort: true,
    hidden: true,
    text: (row) => `${row.ageDays} d`,
  },
  {
    id: "totalCharge",
    label: "Charge",
    width: 88,
    align: "right",
    sort: true,
    text: (row) => row.totalCharge,
    render: (row) => <Money amount={row.totalCharge} />,
  },
  {
    id: "expectedPayment",
    label: "Expected",
    width: 80,
    align: "right",
    text: (row) => row.expectedPayment ?? "",
    render: (row) => <Money amount={row.expectedPayment} />,
  },
  {
    id: "expectedOn",
    label: "Expected on",
    width: 92,
    hidden: true,
    text: (row) => (row.expectedOn === null ? "" : dayDense(row.expectedOn)),
    render: (row) => (row.expectedOn === null ? <span className="soft">—</span> : <Day iso={row.expectedOn} />),
  },
  {
    id: "paid",
    label: "Paid",
    width: 88,
    align: "right",
    sort: true,
    hidden: true,
    text: (row) => row.paid,
    render: (row) => <Money amount={row.paid} />,
  },
  {
    id: "balance",
    label: "Balance",
    width: 88,
    align: "right",
    hidden: true,
    text: (row) => row.balance,
    render: (row) => <Money amount={row.balance} />,
  },
  { id: "assignedTo", label: "Assigned", width: 100, hidden: true, text: (row) => row.assignedTo ?? "" },
];

function claimNumber(row: ClaimRow): string {
  return row.patientControlNumber;
}
function hasClock(row: ClaimRow): boolean {
  return !["adjudicated", "replaced", "voided", "closed", "cancelled"].includes(row.state);
}
/** An adjudicated claim shows how it was decided. */
function stateOf(row: ClaimRow): string {
  return row.state === "adjudicated" && row.outcome !== null ? row.outcome : row.state;
}
function shortState(row: ClaimRow): string {
  if (row.state === "received-by-clearinghouse") return "At the house";
  if (row.state === "received-by-payer") return "At the payer";
  return words(stateOf(row));
}

/** The biller's home: what stops claims, by money and deadline. */
export function Screen() {
  const { session, practice, may } = useSignedIn();
  const [sending, setSending] = useState<ToSend>();
  const [fixing, setFixing] = useState<readonly string[]>();
  const refresh = useRefresh();
  const payers = usePayerFilter();
  const ids = (rows: readonly ClaimRow[]) => rows.map((row) => row.id);
  const scrub = async (rows: readonly ClaimRow[]) => {
    try {
      sayNotice(`${plural(rows.length, "claim")} are being checked again.`);
      const result = await api("POST /api/claims/scrub", { body: { ids: ids(rows) } });
      await refresh();
      sayDone(result.message);
      if (result.failed[0] !== undefined)
        sayNotice(`${plural(result.failed.length, "claim")} not checked: ${result.failed[0].message}`);
    } catch (error) {
      sayProblem(error);
    }
  };
  const assign = async (rows: readonly ClaimRow[], userId: string | null) => {
    try {
      const result = await api("POST /api/claims/assign", { body: { ids: ids(rows), userId } });
      await refresh();
      sayDone(result.message, userId === null ? undefined : () => void assign(rows, null));
    } catch (error) {
      sayProblem(error);
    }
  };
  const sendAll = () => {
    setSending({ allReady: true, ...(practice === undefined ? {} : { practice }) });
  };
  const bulk: readonly BulkAction<ClaimRow>[] = [
    ...(may("claim:submit")
      ? [
          {
            id: "send",
            label: "Send",
            key: "s",
            run: (rows: readonly ClaimRow[]) => {
              setSending({ ids: ids(rows) });
            },
          },
        ]
      : []),
    ...(may("claim:write")
      ? [
          { id: "fix", label: "Mechanical fixes", key: "f", run: (rows: readonly ClaimRow[]) => setFixing(ids(rows)) },
          { id: "scrub", label: "Check again", key: "i", run: (rows: readonly ClaimRow[]) => void scrub(rows) },
          {
            id: "assign",
            label: "Assign to me",
            key: "m",
            run: (rows: readonly ClaimRow[]) => void assign(rows, session.user.id),
          },
        ]
      : []),
    { id: "paper", label: "Paper forms", key: "y", run: printForms },
  ];
  return (
    <>
      <WorkList
        id="claims"
        title="Claims"
        load={loadClaims}
        columns={columns}
        filters={[states, assigned, overdue, kind, payers]}
        searchHint="Patient or claim number"
        rowId={(row) => row.id}
        rowLabel={(row) => `${row.patient}, ${dayText(row.serviceDate)}, ${row.payer}`}
        amount={(row) => row.totalCharge}
        openPath={(row) => `/claims/${row.id}`}
        bulk={bulk}
        keys={() => (may("claim:submit") ? [{ keys: "shift+s", label: "Send all ready claims", run: sendAll }] : [])}
        toolbar={
          may("claim:submit") ? (
            <Button size="compact-sm" rightSection={<Keys keys="shift+s" />} onClick={sendAll}>
              Send all ready
            </Button>
          ) : undefined
        }
        empty={{
          title: "No claim is here",
          hint: "Held and rejected claims wait here until they are mended. Ready ones can be sent; All shows every claim.",
        }}
        detail={(row) => <ClaimGlance row={row} />}
      />
      <FixClaims ids={fixing} onClose={() => setFixing(undefined)} />
      <SendClaims
        what={sending}
        onClose={() => {
          setSending(undefined);
        }}
      />
    </>
  );
}

function usePayerFilter(): Filter {
  const lookups = useQuery({
    queryKey: ["lookups"],
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) => api("GET /api/lookups", { signal }),
  });
  const payers = lookups.data?.payers.map((payer) => ({ value: payer.id, label: payer.name })) ?? [];
  return { key: "payer", label: "Payer", as: "menu", options: [{ value: "all", label: "All payers" }, ...payers] };
}

function ClaimGlance({ row }: { readonly row: ClaimRow }) {
  return (
    <>
      <h2 className="glance-title">{row.patient}</h2>
      <p className="soft glance-under">
        {row.payer}, {dayText(row.serviceDate)}
      </p>
      {row.problem === null ? null : (
        <div
          className="glance-problem"
          data-meaning={row.state === "held" || row.state === "rejected" ? "stop" : "look"}
        >
          {problemWords(row.problem)}
        </div>
      )}
      <dl className="facts">
        <dt>State</dt>
        <dd>
          <StateBadge state={stateOf(row)} />
        </dd>
        {row.expectedPayment === null || row.expectedOn === null ? null : (
          <>
            <dt>Expected</dt>
            <dd>
              <Money amount={row.expectedPayment} /> on {dayText(row.expectedOn)}
            </dd>
          </>
        )}
        <dt>Next step</dt>
        <dd>{row.nextStep}</dd>
        <dt>Time left</dt>
        <dd>{hasClock(row) ? <Deadline daysLeft={row.daysToDeadline} /> : "No clock runs"}</dd>
        <dt>Charge</dt>
        <dd>
          <Money amount={row.totalCharge} />
        </dd>
        <dt>Paid</dt>
        <dd>
          <Money amount={row.paid} />
        </dd>
        <dt>Balance</dt>
        <dd>
          <Money amount={row.balance} strong />
        </dd>
        {row.typeOfBill === null ? null : (
          <>
            <dt>Type of bill</dt>
            <dd>{row.typeOfBill}</dd>
          </>
        )}
        <dt>Provider</dt>
        <dd>{row.provider}</dd>
        <dt>Claim</dt>
        <dd>{row.patientControlNumber}</dd>
        <dt>Age</dt>
        <dd>{plural(row.ageDays, "day")} since the service</dd>
        <dt>Assigned</dt>
        <dd>{row.assignedTo ?? "Nobody"}</dd>
      </dl>
    </>
  );
}

/** Opens the paper forms of the chosen claims as one PDF. */
function printForms(rows: readonly ClaimRow[]): void {
  const chosen = rows.slice(0, 200).map((row) => row.id);
  window.open(linkTo("GET /api/paper-claims/pdf", { query: { ids: chosen.join(",") } }), "_blank", "noreferrer");
}
