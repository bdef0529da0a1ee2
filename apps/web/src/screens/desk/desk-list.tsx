import type { DeskRow } from "@cleanclaim/revenue-cycle/contract";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { Keys } from "../../components/keys.tsx";
import { Money } from "../../components/money.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import type { Column, Filter, PageLoader } from "../../components/work-list/types.ts";
import { pagesOf } from "../../components/work-list/types.ts";
import { WorkList } from "../../components/work-list/work-list.tsx";
import { dayDense, dayText, timeText, words } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { rangeOf } from "./days.ts";
import { AddNote } from "../../components/add-note.tsx";
import { BookVisit } from "./book-visit.tsx";
import { DeskDetail } from "./desk-detail.tsx";
import { UseStock } from "./use-stock.tsx";

const pages = pagesOf("GET /api/desk");
const filters: readonly Filter[] = [
  {
    key: "days",
    label: "Days",
    initial: "both",
    options: [
      { value: "both", label: "Two days" },
      { value: "today", label: "Today" },
      { value: "tomorrow", label: "Tomorrow" },
      { value: "week", label: "Week" },
    ],
  },
];
const light = (id: "coverage" | "authorization" | "estimateLight", label: string, width: number): Column<DeskRow> => ({
  id,
  label,
  width,
  text: (row) => row[id].text,
  render: (row) => <StateBadge state={row[id].state} label={row[id].text} />,
});
const columns: readonly Column<DeskRow>[] = [
  { id: "day", label: "Day", width: 94, text: (row) => dayDense(row.serviceDate) },
  { id: "time", label: "Time", width: 78, align: "right", text: (row) => timeText(row.time) },
  { id: "patient", label: "Patient", width: 136, text: (row) => row.patient },
  { id: "reason", label: "Reason", width: 92, grow: true, text: (row) => row.reason },
  { id: "provider", label: "Provider", width: 118, text: (row) => row.provider, hidden: true },
  light("coverage", "Coverage", 168),
  light("authorization", "Authorization", 156),
  {
    id: "estimate",
    label: "Estimate",
    width: 80,
    align: "right",
    text: (row) => row.estimate ?? "",
    render: (row) => <Money amount={row.estimate} />,
  },
  { ...light("estimateLight", "Told the cost", 168), hidden: true },
  {
    id: "balance",
    label: "Owes",
    width: 80,
    align: "right",
    text: (row) => row.balance,
    render: (row) => <Money amount={row.balance} />,
    hidden: true,
  },
  {
    id: "status",
    label: "State",
    width: 118,
    text: (row) => words(row.status),
    render: (row) => <StateBadge state={row.status} />,
  },
  { id: "payer", label: "Payer", width: 130, text: (row) => row.payer, hidden: true },
];

/** Where the estimate of a visit is: the one there is, or a new one. */
const estimatePath = (row: DeskRow) =>
  row.estimateId === null ? `/estimates/new?visit=${row.visitId}` : `/estimates/${row.estimateId}`;

/** The front desk's home: who comes today and tomorrow, and who will be a problem at the counter. */
export function Screen() {
  const { session, may } = useSignedIn();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const [stockFor, setStockFor] = useState<DeskRow>();
  const [noteFor, setNoteFor] = useState<DeskRow>();
  const [booking, setBooking] = useState(false);
  const load = useMemo<PageLoader<DeskRow>>(
    () =>
      ({ days, ...query }, signal) =>
        pages({ ...query, ...rangeOf(String(days ?? "both"), session.today) }, signal),
    [session.today],
  );
  const checkIn = useMutation({
    mutationFn: (row: DeskRow) => api("POST /api/visits/:id/check-in", { params: { id: row.visitId }, body: {} }),
    onSuccess: async (done, row) => {
      sayDone(`${row.patient}: ${done.message}`);
      await refresh(["patient", row.patientId]);
    },
    onError: sayProblem,
  });
  const estimateAll = useMutation({
    mutationFn: (visitIds: string[]) => api("POST /api/estimates/of-visits", { body: { visitIds } }),
    onSuccess: async (done) => {
      sayDone(done.message);
      await refresh(["estimate"]);
    },
    onError: sayProblem,
  });
  useKeys("Front desk", [
    {
      keys: "b",
      label: "Book a visit",
      disabled: !may("patient:write"),
      run: () => {
        setBooking(true);
      },
    },
    {
      keys: "+",
      label: "Register a patient",
      disabled: !may("patient:write"),
      run: () => void navigate({ to: "/patients/new" }),
    },
  ]);
  return (
    <>
      <WorkList
        id="desk"
        title="Front desk"
        load={load}
        columns={columns}
        filters={filters}
        searchHint="Patient or account"
        rowId={(row) => row.visitId}
        rowLabel={(row) => `${row.patient}, ${dayText(row.serviceDate)} ${timeText(row.time)}`}
        amount={(row) => row.estimate}
        openPath={(row) => `/patients/${row.patientId}`}
        bulk={
          may("estimate:write")
            ? [
                {
                  id: "estimate",
                  label: "Estimate",
                  run: (rows) => {
                    estimateAll.mutate(rows.map((row) => row.visitId));
                  },
                },
              ]
            : []
        }
        empty={{ title: "No visits on these days", hint: "Book one with b, or look at the week." }}
        toolbar={
          may("patient:write") ? (
            <>
              <Button
                variant="default"
                onClick={() => {
                  setBooking(true);
                }}
                rightSection={<Keys keys="b" />}
              >
                Book
              </Button>
              <Button onClick={() => void navigate({ to: "/patients/new" })} rightSection={<Keys keys="+" />}>
                Register
              </Button>
            </>
          ) : undefined
        }
        keys={(row) => [
          {
            keys: "c",
            label: "Check in",
            disabled: row?.status !== "scheduled" || !may("patient:write"),
            run: () => {
              if (row !== undefined) checkIn.mutate(row);
            },
          },
          {
            keys: "m",
            label: "Estimate for the patient",
            disabled: row === undefined || !may("estimate:write"),
            run: () => {
              if (row !== undefined) void navigate({ to: estimatePath(row) });
            },
          },
          {
            keys: "s",
            label: "Use stock",
            disabled: row === undefined || !may("stock:use"),
            run: () => {
              setStockFor(row);
            },
          },
          {
            keys: "o",
            label: "Add the note",
            disabled: row === undefined || !may("visit:write"),
            run: () => {
              setNoteFor(row);
            },
          },
        ]}
        detail={(row) => (
          <DeskDetail
            key={row.visitId}
            row={row}
            checkIn={() => {
              checkIn.mutate(row);
            }}
            useStock={() => {
              setStockFor(row);
            }}
            addNote={() => {
              setNoteFor(row);
            }}
          />
        )}
      />
      <UseStock
        visit={
          stockFor === undefined
            ? undefined
            : { id: stockFor.visitId, label: `${stockFor.patient}, ${dayText(stockFor.serviceDate)}` }
        }
        onClose={() => {
          setStockFor(undefined);
        }}
      />
      <AddNote
        visit={
          noteFor === undefined
            ? undefined
            : {
                id: noteFor.visitId,
                label: `${noteFor.patient}, ${dayText(noteFor.serviceDate)}`,
                reason: noteFor.reason,
              }
        }
        onClose={() => {
          setNoteFor(undefined);
        }}
      />
      <BookVisit
        opened={booking}
        patient={undefined}
        onClose={() => {
          setBooking(false);
        }}
      />
    </>
  );
}
