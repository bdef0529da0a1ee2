import { Button, NumberInput, Select, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { Pack } from "@cleanclaim/revenue-cycle/contract";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { Keys } from "../../components/keys.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { useKeys } from "../../keys/use-keys.ts";
import { Nothing, SuppliesPage, useOwnPractice } from "./supplies-page.tsx";

/** Procedure packs: what a procedure takes from the shelf, with how often the shelf can fill each. */
export function Screen() {
  const { practice, may } = useSignedIn();
  const own = useOwnPractice();
  const [editing, setEditing] = useState<Pack | "new">();
  const list = useQuery({
    queryKey: ["packs", "all", practice],
    queryFn: ({ signal }) => api("GET /api/packs/all", { query: { practice }, signal }),
  });
  const manage = may("stock:manage");
  const add = () => {
    setEditing("new");
  };
  useKeys("Packs", [{ keys: "n", label: "New pack", disabled: !manage, run: add }]);
  const packs = [...(list.data ?? [])].sort((a, b) => Number(b.active) - Number(a.active));
  return (
    <SuppliesPage
      title="Procedure packs"
      actions={
        manage ? (
          <Button onClick={add} rightSection={<Keys keys="n" />}>
            New pack
          </Button>
        ) : null
      }
    >
      {editing === undefined ? null : (
        <PackForm
          key={editing === "new" ? "new" : editing.id}
          pack={editing === "new" ? undefined : editing}
          practice={editing === "new" ? own : editing.practiceId}
          onDone={() => {
            setEditing(undefined);
          }}
        />
      )}
      {list.isError ? <ProblemNote error={list.error} retry={() => void list.refetch()} /> : null}
      {packs.length === 0 && list.isSuccess ? (
        <Nothing
          title="No packs yet"
          hint="A pack takes everything that a procedure uses from the shelf with one key."
        />
      ) : null}
      {packs.length === 0 ? null : (
        <table className="plain-table">
          <thead>
            <tr>
              <th>Pack</th>
              <th>Procedure</th>
              <th>What it takes</th>
              <th className="num">Enough for</th>
              <th>
                <span className="sr">Change</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {packs.map((pack) => (
              <tr key={pack.id}>
                <td>
                  {pack.name}
                  {pack.active ? "" : <span className="soft"> (retired)</span>}
                </td>
                <td className="code">{pack.procedureCode}</td>
                <td>{pack.items.map((item) => `${item.quantity} ${item.stockUnit} ${item.name}`).join(", ")}</td>
                <td className={enoughFor(pack) === 0 ? "num negative" : "num"}>{enoughFor(pack)}</td>
                <td>
                  {manage ? (
                    <button
                      type="button"
                      className="text-button"
                      onClick={() => {
                        setEditing(pack);
                      }}
                    >
                      Change
                    </button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </SuppliesPage>
  );
}

/** How many times the shelf can fill the pack. Pure. */
function enoughFor(pack: Pack): number {
  return Math.max(0, Math.min(...pack.items.map((item) => Math.floor(Number(item.onHand) / item.quantity))));
}

interface Part {
  readonly itemId: string;
  readonly name: string;
  readonly quantity: number;
}

function PackForm(props: { readonly pack: Pack | undefined; readonly practice: string; readonly onDone: () => void }) {
  const { pack } = props;
  const refresh = useRefresh();
  const [name, setName] = useState(pack?.name ?? "");
  const [code, setCode] = useState(pack?.procedureCode ?? "");
  const [parts, setParts] = useState<readonly Part[]>(pack?.items ?? []);
  const stock = useQuery({
    queryKey: ["list", "supplies", "all", props.practice],
    queryFn: ({ signal }) => api("GET /api/stock", { query: { practice: props.practice, limit: 500 }, signal }),
  });
  const ready =
    name.trim().length > 1 &&
    /^[A-Z0-9]{5}$/.test(code) &&
    parts.length > 0 &&
    parts.every((part) => part.quantity > 0);
  const save = useMutation({
    mutationFn: (active: boolean) => {
      const body = {
        practice: props.practice,
        name: name.trim(),
        procedureCode: code,
        items: parts.map(({ itemId, quantity }) => ({ itemId, quantity })),
        active,
      };
      return pack === undefined
        ? api("POST /api/packs", { body })
        : api("PUT /api/packs/:id", { params: { id: pack.id }, body: { ...body, version: pack.version } });
    },
    onSuccess: async (done) => {
      sayDone(done.message);
      props.onDone();
      await refresh(["packs"]);
    },
    onError: sayProblem,
  });
  useKeys("Packs", [
    {
      keys: "mod+Enter",
      label: "Save the pack",
      inFields: true,
      disabled: !ready,
      run: () => {
        save.mutate(true);
      },
    },
  ]);
  return (
    <section className="panel supplies-form" aria-label="Pack">
      <div className="row-flex" style={{ gap: 12, alignItems: "end" }}>
        <TextInput
          label="Name"
          autoFocus
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
          className="grow"
        />
        <TextInput
          label="Procedure code"
          value={code}
          onChange={(event) => {
            setCode(event.currentTarget.value.toUpperCase());
          }}
        />
      </div>
      <table className="plain-table">
        <tbody>
          {parts.map((part) => (
            <tr key={part.itemId}>
              <td>{part.name}</td>
              <td>
                <NumberInput
                  className="supplies-input"
                  aria-label={`Quantity of ${part.name}`}
                  min={0}
                  value={part.quantity}
                  onChange={(value) => {
                    setParts(
                      parts.map((each) => (each.itemId === part.itemId ? { ...each, quantity: Number(value) } : each)),
                    );
                  }}
                />
              </td>
              <td>
                <button
                  type="button"
                  className="text-button"
                  onClick={() => {
                    setParts(parts.filter((each) => each.itemId !== part.itemId));
                  }}
                >
                  Remove
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Select
        aria-label="Add an item"
        placeholder="Add an item"
        searchable
        value={null}
        data={(stock.data?.rows ?? [])
          .filter((row) => parts.every((part) => part.itemId !== row.id))
          .map((row) => ({ value: row.id, label: row.name }))}
        onChange={(itemId) => {
          const row = stock.data?.rows.find((each) => each.id === itemId);
          if (row !== undefined) setParts([...parts, { itemId: row.id, name: row.name, quantity: 1 }]);
        }}
      />
      <div className="supplies-foot">
        <Button
          disabled={!ready}
          loading={save.isPending}
          rightSection={<Keys keys="mod+Enter" />}
          onClick={() => {
            save.mutate(true);
          }}
        >
          {pack?.active === false ? "Bring back" : "Save"}
        </Button>
        {pack?.active === true ? (
          <Button
            variant="default"
            disabled={!ready}
            onClick={() => {
              save.mutate(false);
            }}
          >
            Retire
          </Button>
        ) : null}
        <Button variant="default" onClick={props.onDone}>
          Cancel
        </Button>
      </div>
    </section>
  );
}
