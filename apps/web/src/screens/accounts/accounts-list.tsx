import type { AccountRow, BodyOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { Button } from "@mantine/core";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { ConfirmPreview } from "../../components/confirm-preview.tsx";
import { Day } from "../../components/day.tsx";
import { Keys } from "../../components/keys.tsx";
import { Money } from "../../components/money.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import type { Column, Filter } from "../../components/work-list/types.ts";
import { pagesOf } from "../../components/work-list/types.ts";
import { WorkList } from "../../components/work-list/work-list.tsx";
import { count, dayDense, dayText, money, plural, words } from "../../format/format.ts";
import "../../styles/bench.css";

/** Pages of the accounts, for the list and for "next". */
export const loadAccounts = pagesOf("GET /api/accounts");
type Issued = ResponseOf<"POST /api/statements">;
type Issue = BodyOf<"POST /api/statements">;

const filters: readonly Filter[] = [
  {
    key: "status",
    label: "State",
    options: [
      { value: "all", label: "All" },
      { value: "to-bill", label: "To bill" },
      { value: "billed", label: "Billed" },
      { value: "overdue", label: "Overdue" },
      { value: "on-plan", label: "On a plan" },
      { value: "missed", label: "Missed" },
      { value: "credit", label: "Credit" },
    ],
  },
];
const columns: readonly Column<AccountRow>[] = [
  { id: "patient", label: "Patient", width: 150, grow: true, text: (row) => row.patient },
  { id: "accountNumber", label: "Account", width: 84, text: (row) => row.accountNumber },
  { id: "practice", label: "Practice", width: 140, hidden: true, text: (row) => row.practice },
  {
    id: "status",
    label: "State",
    width: 126,
    text: (row) => words(row.status),
    render: (row) => (
      <StateBadge state={row.status} label={row.status === "placement-proposed" ? "Proposed" : words(row.status)} />
    ),
  },
  {
    id: "nextStep",
    label: "Next step",
    width: 200,
    grow: true,
    text: (row) => row.nextStep.replace(/\d{4}-\d{2}-\d{2}/, dayText),
  },
  {
    id: "lastStatementOn",
    label: "Statement",
    width: 92,
    text: (row) => (row.lastStatementOn === null ? "" : dayDense(row.lastStatementOn)),
    render: (row) => <Day iso={row.lastStatementOn} />,
  },
  {
    id: "lastPaymentOn",
    label: "Last paid",
    width: 92,
    hidden: true,
    text: (row) => (row.lastPaymentOn === null ? "" : dayDense(row.lastPaymentOn)),
    render: (row) => <Day iso={row.lastPaymentOn} />,
  },
  { id: "oldestDays", label: "Oldest", width: 76, align: "right", text: (row) => plural(row.oldestDays, "day") },
  {
    id: "balance",
    label: "Owes",
    width: 94,
    align: "right",
    text: (row) => row.balance,
    render: (row) => <Money amount={row.balance} />,
  },
];

/** What patients owe, the largest first. */
export function Screen() {
  const { practice, may } = useSignedIn();
  const [issuing, setIssuing] = useState<Issue>();
  const refresh = useRefresh();
  const issueAll = () => {
    setIssuing({ allDue: true, ...(practice === undefined ? {} : { practice }) });
  };
  const age = async () => {
    try {
      const done = await api("POST /api/plans/age", { body: {} });
      await refresh();
      sayDone(done.message);
    } catch (error) {
      sayProblem(error);
    }
  };
  return (
    <>
      <WorkList
        id="accounts"
        title="Patients"
        load={loadAccounts}
        columns={columns}
        filters={filters}
        searchHint="Patient"
        rowId={(row) => row.patientId}
        rowLabel={(row) => `${row.patient}, owes ${money(row.balance)}`}
        amount={(row) => row.balance}
        openPath={(row) => `/accounts/${row.patientId}`}
        bulk={
          may("statement:issue")
            ? [
                {
                  id: "statements",
                  label: "Issue statements",
                  key: "s",
                  run: (rows) => {
                    setIssuing({ patientIds: rows.map((row) => row.patientId) });
                  },
                },
              ]
            : []
        }
        keys={() => [
          {
            keys: "shift+s",
            label: "Issue all statements that are due",
            disabled: !may("statement:issue"),
            run: issueAll,
          },
          { keys: "a", label: "Mark missed instalments", disabled: !may("payment:take"), run: () => void age() },
        ]}
        toolbar={
          may("statement:issue") ? (
            <span className="row-flex" style={{ gap: 4 }}>
              <Button size="compact-sm" variant="default" rightSection={<Keys keys="a" />} onClick={() => void age()}>
                Age plans
              </Button>
              <Button size="compact-sm" rightSection={<Keys keys="shift+s" />} onClick={issueAll}>
                All statements due
              </Button>
            </span>
          ) : undefined
        }
        empty={{
          title: "Nobody owes anything",
          hint: "What insurers leave to patients comes here, line by line with its reason.",
        }}
        detail={(row) => <Glance row={row} />}
      />
      <ConfirmPreview<Issued>
        title="Issue statements"
        opened={issuing !== undefined}
        onClose={() => {
          setIssuing(undefined);
        }}
        previewKey={["statements", issuing]}
        preview={() => api("POST /api/statements", { body: { ...issuing, preview: true } })}
        show={(preview) => <StatementsPreview preview={preview} />}
        possible={(preview) => preview.statements.length > 0}
        confirmLabel={(preview) => `Issue ${plural(preview.statements.length, "statement")}, ${money(preview.total)}`}
        confirm={async () => {
          const done = await api("POST /api/statements", { body: { ...issuing } });
          await refresh(["account"]);
          sayDone(done.message);
        }}
      />
    </>
  );
}

const SHOWN = 12;

function StatementsPreview({ preview }: { readonly preview: Issued }) {
  return (
    <>
      <p style={{ marginTop: 0 }}>{preview.message}</p>
      <table className="plain-table">
        <tbody>
          {preview.statements.slice(0, SHOWN).map((statement) => (
            <tr key={statement.patientId}>
              <td>{statement.patient}</td>
              <td className="num">
                <Money amount={statement.amount} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {preview.statements.length > SHOWN ? (
        <p className="soft">and {count(preview.statements.length - SHOWN)} more</p>
      ) : null}
    </>
  );
}

function Glance({ row }: { readonly row: AccountRow }) {
  return (
    <>
      <h2 className="glance-title">{row.patient}</h2>
      <p className="soft glance-under">
        {row.accountNumber}, {row.practice}
      </p>
      <dl className="facts">
        <dt>Owes</dt>
        <dd>
          <Money amount={row.balance} strong />
        </dd>
        <dt>State</dt>
        <dd>
          <StateBadge state={row.status} />
        </dd>
        <dt>Next step</dt>
        <dd>{row.nextStep.replace(/\d{4}-\d{2}-\d{2}/, dayText)}</dd>
        <dt>Oldest</dt>
        <dd>{plural(row.oldestDays, "day")}</dd>
        <dt>Statement</dt>
        <dd>{row.lastStatementOn === null ? "None yet" : dayText(row.lastStatementOn)}</dd>
        <dt>Last paid</dt>
        <dd>{row.lastPaymentOn === null ? "Never" : dayText(row.lastPaymentOn)}</dd>
        <dt>Plan</dt>
        <dd>{row.plan ?? "None"}</dd>
      </dl>
    </>
  );
}
