import { Button, Select, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { Instant } from "../../components/day.tsx";
import { Keys } from "../../components/keys.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { useKeys } from "../../keys/use-keys.ts";
import { Nothing, SuppliesPage } from "./supplies-page.tsx";

/** Recalls: opening one holds its lots at once and finds who got them. */
export function Screen() {
  const { practice } = useSignedIn();
  const [adding, setAdding] = useState(false);
  const list = useQuery({
    queryKey: ["recalls", practice],
    queryFn: ({ signal }) => api("GET /api/recalls", { query: { practice }, signal }),
  });
  const add = () => {
    setAdding(true);
  };
  useKeys("Recalls", [{ keys: "n", label: "New recall", run: add }]);
  const rows = list.data ?? [];
  return (
    <SuppliesPage
      title="Recalls"
      actions={
        <Button onClick={add} rightSection={<Keys keys="n" />}>
          New recall
        </Button>
      }
    >
      {adding ? (
        <NewRecall
          onDone={() => {
            setAdding(false);
          }}
        />
      ) : null}
      {list.isError ? <ProblemNote error={list.error} retry={() => void list.refetch()} /> : null}
      {rows.length === 0 && list.isSuccess ? (
        <Nothing
          title="No recalls"
          hint="When a maker calls a lot back, open a recall: the lot is held and its patients are found."
        />
      ) : null}
      {rows.length === 0 ? null : (
        <table className="plain-table">
          <thead>
            <tr>
              <th>Opened</th>
              <th>Item</th>
              <th>Lots</th>
              <th>Reason</th>
              <th className="num">Patients</th>
              <th className="num">Still here</th>
              <th>State</th>
              <th>
                <span className="sr">Open</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td className="nowrap">
                  <Instant iso={row.openedAt} />
                </td>
                <td>{row.item}</td>
                <td>{row.lotNumbers.join(", ")}</td>
                <td>{row.reason}</td>
                <td className="num">{row.patients}</td>
                <td className="num">{row.onHand}</td>
                <td>
                  <StateBadge
                    state={row.closedAt === null ? "open" : "closed"}
                    meaning={row.closedAt === null ? "stop" : "done"}
                    label={row.closedAt === null ? "Open" : "Closed"}
                  />
                </td>
                <td>
                  <Link to={`/supplies/recalls/${row.id}`}>Patients</Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </SuppliesPage>
  );
}

function NewRecall({ onDone }: { readonly onDone: () => void }) {
  const { practice } = useSignedIn();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const [itemId, setItem] = useState<string | null>(null);
  const [lots, setLots] = useState("");
  const [reference, setReference] = useState("");
  const [reason, setReason] = useState("");
  const stock = useQuery({
    queryKey: ["list", "supplies", "all", practice],
    queryFn: ({ signal }) => api("GET /api/stock", { query: { practice, limit: 500 }, signal }),
  });
  const numbers = lots
    .split(/[\s,;]+/)
    .map((number) => number.trim())
    .filter((number) => number !== "");
  const ready = itemId !== null && numbers.length > 0 && reason.trim().length > 2;
  const open = useMutation({
    mutationFn: () =>
      api("POST /api/recalls", {
        body: { itemId: itemId ?? "", lotNumbers: numbers, reference: reference.trim(), reason: reason.trim() },
      }),
    onSuccess: async (made) => {
      sayDone(made.message);
      await refresh(["recalls"], ["stock"]);
      void navigate({ to: `/supplies/recalls/${made.id}` });
    },
    onError: sayProblem,
  });
  return (
    <form
      className="panel supplies-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) open.mutate();
      }}
    >
      <Select
        label="Item"
        searchable
        data-autofocus
        data={(stock.data?.rows ?? []).map((row) => ({ value: row.id, label: row.name }))}
        value={itemId}
        onChange={setItem}
      />
      <TextInput
        label="Lot numbers, as the notice has them"
        placeholder="Separated by commas"
        value={lots}
        onChange={(event) => {
          setLots(event.currentTarget.value);
        }}
      />
      <TextInput
        label="Notice or reference"
        value={reference}
        onChange={(event) => {
          setReference(event.currentTarget.value);
        }}
      />
      <TextInput
        label="Reason, in words that a patient may read"
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
      <div className="supplies-foot">
        <Button type="submit" disabled={!ready} loading={open.isPending}>
          Open and hold the lots
        </Button>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
