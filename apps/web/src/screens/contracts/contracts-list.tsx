import type { ContractRow } from "@cleanclaim/revenue-cycle/contract";
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useSignedIn } from "../../app/session.tsx";
import { Day, Instant } from "../../components/day.tsx";
import { Keys } from "../../components/keys.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import type { Column, Filter } from "../../components/work-list/types.ts";
import { pagesOf } from "../../components/work-list/types.ts";
import { WorkList } from "../../components/work-list/work-list.tsx";
import { count, dayDense, dayText, instantText } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { ContractBadge, contractState } from "./contract-words.tsx";
import { NewContract } from "./new-contract.tsx";
import "../../styles/bench.css";

const loadContracts = pagesOf("GET /api/contracts");
const filters: readonly Filter[] = [
  {
    key: "status",
    label: "State",
    options: [
      { value: "all", label: "All" },
      { value: "active", label: "In force" },
      { value: "draft", label: "Drafts" },
      { value: "ended", label: "Ended" },
    ],
  },
];
const columns: readonly Column<ContractRow>[] = [
  { id: "payer", label: "Payer", width: 160, text: (row) => row.payer },
  { id: "name", label: "Contract", width: 210, grow: true, text: (row) => row.name },
  { id: "practice", label: "Practice", width: 160, text: (row) => row.practice },
  {
    id: "from",
    label: "From",
    width: 98,
    text: (row) => dayDense(row.effectiveFrom),
    render: (row) => <Day iso={row.effectiveFrom} />,
  },
  {
    id: "lastDay",
    label: "Last day",
    width: 98,
    text: (row) => (row.lastDay === null ? "" : dayDense(row.lastDay)),
    render: (row) => <Day iso={row.lastDay} />,
  },
  {
    id: "status",
    label: "State",
    width: 132,
    text: contractState,
    render: (row) => <ContractBadge contract={row} />,
  },
  { id: "rows", label: "Prices", width: 70, align: "right", text: (row) => count(row.rows) },
  { id: "basis", label: "Terms", width: 180, hidden: true, text: (row) => row.basis },
  {
    id: "changed",
    label: "Last change",
    width: 150,
    text: (row) => `${instantText(row.changedAt)} ${row.changedBy}`,
    render: (row) => <Instant iso={row.changedAt} />,
    hidden: true,
  },
  { id: "number", label: "Number", width: 110, text: (row) => row.number, hidden: true },
];

/** What insurers agreed to pay: every contract with its days and terms. */
export function Screen() {
  const { may } = useSignedIn();
  const navigate = useNavigate();
  const [beginning, setBeginning] = useState(false);
  useKeys("Contracts", [
    {
      keys: "+",
      label: "New contract",
      disabled: !may("contract:write"),
      run: () => {
        setBeginning(true);
      },
    },
    { keys: "c", label: "Compare contracts", run: () => void navigate({ to: "/contracts/compare" }) },
    { keys: "b", label: "Charges below contract", run: () => void navigate({ to: "/contracts/charges" }) },
  ]);
  return (
    <>
      <WorkList
        id="contracts"
        title="Contracts"
        load={loadContracts}
        columns={columns}
        filters={filters}
        searchHint="Payer or contract"
        rowId={(row) => row.id}
        rowLabel={(row) => `${row.payer}, ${row.name}, ${row.practice}`}
        openPath={(row) => `/contracts/${row.id}`}
        empty={{
          title: "No contract here",
          hint: "A contract says what a payer allows. Begin one with +, and drop its schedule as CSV or XLSX.",
        }}
        toolbar={
          <>
            <Button
              variant="default"
              onClick={() => void navigate({ to: "/contracts/charges" })}
              rightSection={<Keys keys="b" />}
            >
              Charges below
            </Button>
            <Button
              variant="default"
              onClick={() => void navigate({ to: "/contracts/compare" })}
              rightSection={<Keys keys="c" />}
            >
              Compare
            </Button>
            {may("contract:write") ? (
              <Button
                onClick={() => {
                  setBeginning(true);
                }}
                rightSection={<Keys keys="+" />}
              >
                New
              </Button>
            ) : null}
          </>
        }
        detail={(row) => <ContractGlance row={row} />}
      />
      {beginning ? (
        <NewContract
          onClose={() => {
            setBeginning(false);
          }}
        />
      ) : null}
    </>
  );
}

function ContractGlance({ row }: { readonly row: ContractRow }) {
  return (
    <>
      <h2 className="glance-title">{row.name}</h2>
      <p className="soft glance-under">{row.payer}</p>
      {row.warning === null ? null : (
        <div className="glance-problem" data-meaning="look">
          {row.warning}
        </div>
      )}
      <dl className="facts">
        <dt>State</dt>
        <dd>
          <ContractBadge contract={row} />
        </dd>
        <dt>Practice</dt>
        <dd>{row.practice}</dd>
        <dt>In force</dt>
        <dd>
          {dayText(row.effectiveFrom)} to {row.lastDay === null ? "no end agreed" : dayText(row.lastDay)}
        </dd>
        <dt>Terms</dt>
        <dd>{row.basis}</dd>
        <dt>Number</dt>
        <dd>{row.number === "" ? "—" : row.number}</dd>
        <dt>Version</dt>
        <dd>{row.version}</dd>
        {row.draftVersion === null || row.status === "draft" ? null : (
          <>
            <dt>Draft</dt>
            <dd>
              <StateBadge state="draft" label={`Version ${row.draftVersion} is being prepared`} />
            </dd>
          </>
        )}
        <dt>Changed</dt>
        <dd>
          {instantText(row.changedAt)}, {row.changedBy}
        </dd>
      </dl>
    </>
  );
}
