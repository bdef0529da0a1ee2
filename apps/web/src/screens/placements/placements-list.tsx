import type { BodyOf, Placement } from "@cleanclaim/revenue-cycle/contract";
import { Button, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { Instant } from "../../components/day.tsx";
import { Keys } from "../../components/keys.tsx";
import { Money } from "../../components/money.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import type { Column, Filter } from "../../components/work-list/types.ts";
import { pagesOf } from "../../components/work-list/types.ts";
import { WorkList } from "../../components/work-list/work-list.tsx";
import { dayText, instantText, money, words } from "../../format/format.ts";
import "../../styles/bench.css";
import { choicesFor } from "./choices.ts";

type Decision = BodyOf<"POST /api/placements/:id/decide">["decision"];
const load = pagesOf("GET /api/placements");
const filters: readonly Filter[] = [
  {
    key: "status",
    label: "State",
    options: [
      { value: "all", label: "All" },
      { value: "proposed", label: "To decide" },
      { value: "approved", label: "Approved" },
      { value: "referred", label: "With the attorney" },
      { value: "refused", label: "Refused" },
      { value: "recalled", label: "Recalled" },
    ],
  },
];
const columns: readonly Column<Placement>[] = [
  { id: "patient", label: "Patient", width: 150, text: (row) => row.patient },
  {
    id: "status",
    label: "State",
    width: 110,
    text: (row) => words(row.status),
    render: (row) => <StateBadge state={row.status} />,
  },
  { id: "reason", label: "What was tried", width: 200, grow: true, text: (row) => row.reason },
  { id: "proposedBy", label: "Proposed by", width: 130, text: (row) => row.proposedBy },
  { id: "proposedAt", label: "On", width: 110, text: (row) => dayText(row.proposedAt) },
  { id: "practice", label: "Practice", width: 150, hidden: true, text: (row) => row.practice },
  {
    id: "amount",
    label: "Amount",
    width: 98,
    align: "right",
    text: (row) => row.amount,
    render: (row) => <Money amount={row.amount} />,
  },
];

/** Accounts proposed for collections. The owner says yes or no; the attorney sees what was referred. */
export function Screen() {
  const { may, session } = useSignedIn();
  const refresh = useRefresh();
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const isOwner = session.user.roles.includes("owner");
  const decide = async (row: Placement, decision: Decision) => {
    if (busy) return;
    setBusy(true);
    try {
      const body = { decision, version: row.version, ...(note.trim() === "" ? {} : { note: note.trim() }) };
      const after = await api("POST /api/placements/:id/decide", { params: { id: row.id }, body });
      await refresh(["account", row.patientId]);
      setNote("");
      sayDone(`${after.patient}, ${money(after.amount)}: ${words(after.status).toLowerCase()}.`);
    } catch (error) {
      sayProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const choices = (row: Placement) => (may("placement:decide") ? choicesFor(row.status, isOwner) : []);
  return (
    <WorkList
      id="placements"
      title="Placements"
      load={load}
      columns={columns}
      filters={isOwner || may("placement:propose") ? filters : []}
      rowId={(row) => row.id}
      rowLabel={(row) => `${row.patient}, ${money(row.amount)}, ${row.status}`}
      amount={(row) => row.amount}
      keys={(row) =>
        row === undefined
          ? []
          : choices(row).map((choice) => ({
              keys: choice.keys,
              label: choice.label,
              disabled: busy,
              run: () => void decide(row, choice.decision),
            }))
      }
      empty={{
        title: "Nothing waits for a decision",
        hint: "Accounts that a biller proposes for collections come here; nothing leaves the house without a yes.",
      }}
      detail={(row) => (
        <>
          <h2 className="glance-title">{row.patient}</h2>
          <p className="soft glance-under">{row.practice}</p>
          <dl className="facts">
            <dt>Amount</dt>
            <dd>
              <Money amount={row.amount} strong />
            </dd>
            <dt>State</dt>
            <dd>
              <StateBadge state={row.status} />
            </dd>
            <dt>Why</dt>
            <dd>{row.reason}</dd>
            <dt>Proposed</dt>
            <dd>
              {row.proposedBy}, <Instant iso={row.proposedAt} />
            </dd>
            {row.decidedBy === null ? null : (
              <>
                <dt>Decided</dt>
                <dd>
                  {row.decidedBy}
                  {row.decisionNote === null ? "" : `: ${row.decisionNote}`}
                </dd>
              </>
            )}
          </dl>
          <h3 className="section-title block-title">What went before</h3>
          <ul className="plain-list">
            {row.history.map((line) => (
              <li key={line}>{historyWords(line)}</li>
            ))}
          </ul>
          {may("account:read") ? <Link to={`/accounts/${row.patientId}`}>The account, line by line</Link> : null}
          {choices(row).length === 0 ? null : (
            <div className="panel" style={{ marginTop: 14 }}>
              <TextInput
                label="Note with the decision"
                maxLength={500}
                value={note}
                onChange={(event) => {
                  setNote(event.currentTarget.value);
                }}
              />
              <div className="desk-acts">
                {choices(row).map((choice, index) => (
                  <Button
                    key={choice.decision}
                    variant={index === 0 ? "filled" : "default"}
                    loading={busy}
                    rightSection={<Keys keys={choice.keys} />}
                    onClick={() => void decide(row, choice.decision)}
                  >
                    {choice.label}
                  </Button>
                ))}
              </div>
            </div>
          )}
        </>
      )}
    />
  );
}

/** Days inside a line of history, in the form of running text. */
function historyWords(line: string): string {
  return line
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, instantText)
    .replace(/\d{4}-\d{2}-\d{2}/g, dayText)
    .replace(/over (\d+\.\d{2})/, (_, amount: string) => `over ${money(amount)}`);
}
