import { Button, Drawer, NumberInput, Select } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { Keys } from "../../components/keys.tsx";
import { useKeys } from "../../keys/use-keys.ts";

interface Use {
  readonly itemId: string;
  readonly name: string;
  readonly onHand: string;
  readonly quantity: number;
  readonly waste: number;
}

/** Adds to the uses; the same item again raises its quantity. Pure. */
export function withUse(uses: readonly Use[], use: Use): readonly Use[] {
  const at = uses.findIndex((each) => each.itemId === use.itemId);
  if (at < 0) return [...uses, use];
  return uses.map((each, index) => (index === at ? { ...each, quantity: each.quantity + use.quantity } : each));
}

/** What a visit uses from the shelves: whole packs or single items. Stock goes down and the lines appear on the visit. */
export function UseStock(props: {
  readonly visit: { readonly id: string; readonly label: string } | undefined;
  readonly onClose: () => void;
}) {
  return (
    <Drawer
      opened={props.visit !== undefined}
      onClose={props.onClose}
      position="right"
      size="min(520px, 96vw)"
      title={`Use stock: ${props.visit?.label ?? ""}`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {props.visit === undefined ? null : <UseForm visitId={props.visit.id} onClose={props.onClose} />}
    </Drawer>
  );
}

function UseForm({ visitId, onClose }: { readonly visitId: string; readonly onClose: () => void }) {
  const { practice } = useSignedIn();
  const [uses, setUses] = useState<readonly Use[]>([]);
  const [key] = useState(() => crypto.randomUUID());
  const refresh = useRefresh();
  const packs = useQuery({
    queryKey: ["packs", practice],
    queryFn: ({ signal }) => api("GET /api/packs", { query: { practice }, signal }),
  });
  const stock = useQuery({
    queryKey: ["list", "supplies", "all", practice],
    queryFn: ({ signal }) => api("GET /api/stock", { query: { practice, limit: 500 }, signal }),
  });
  const send = useMutation({
    mutationFn: () =>
      api("POST /api/visits/:id/stock", {
        params: { id: visitId },
        body: {
          uses: uses.map(({ itemId, quantity, waste }) => ({ itemId, quantity, ...(waste > 0 ? { waste } : {}) })),
          idempotencyKey: key,
        },
      }),
    onSuccess: async (done) => {
      sayDone(done.message);
      onClose();
      await refresh(["visit", visitId], ["stock"]);
    },
    onError: sayProblem,
  });
  const ready = uses.length > 0 && uses.every((use) => use.quantity > 0);
  useKeys("dialog: use stock", [
    {
      keys: "mod+Enter",
      label: "Take from stock",
      inFields: true,
      run: () => {
        if (ready && !send.isPending) send.mutate();
      },
    },
  ]);
  const change = (itemId: string, part: Partial<Use>) => {
    setUses(uses.map((use) => (use.itemId === itemId ? { ...use, ...part } : use)));
  };
  return (
    <div className="panel-stack">
      {(packs.data ?? []).length === 0 ? null : (
        <div>
          <h2 className="section-title">Packs</h2>
          <div className="chips" style={{ marginTop: 6 }}>
            {(packs.data ?? []).map((pack) => (
              <button
                key={pack.id}
                type="button"
                className="chip"
                title={pack.items.map((item) => `${item.quantity} × ${item.name}`).join(", ")}
                onClick={() => {
                  setUses(pack.items.reduce<readonly Use[]>((sum, item) => withUse(sum, { ...item, waste: 0 }), uses));
                }}
              >
                {pack.name} ({pack.procedureCode})
              </button>
            ))}
          </div>
        </div>
      )}
      <Select
        label="Single item"
        data-autofocus
        placeholder="Type a name"
        searchable
        data={(stock.data?.rows ?? []).map((row) => ({
          value: row.id,
          label: `${row.name}, ${row.onHand} ${row.stockUnit} on hand`,
        }))}
        value={null}
        onChange={(id) => {
          const row = stock.data?.rows.find((each) => each.id === id);
          if (row !== undefined)
            setUses(withUse(uses, { itemId: row.id, name: row.name, onHand: row.onHand, quantity: 1, waste: 0 }));
        }}
      />
      <table className="plain-table">
        <thead>
          <tr>
            <th>Item</th>
            <th>Used</th>
            <th>Discarded</th>
            <th>
              <span className="sr">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {uses.map((use) => (
            <tr key={use.itemId}>
              <td>
                {use.name}
                <div className={Number(use.onHand) < use.quantity ? "negative small-line" : "soft small-line"}>
                  {use.onHand} on hand
                </div>
              </td>
              <td style={{ width: 96 }}>
                <NumberInput
                  aria-label={`${use.name} used`}
                  min={0}
                  step={1}
                  value={use.quantity}
                  onChange={(value) => {
                    change(use.itemId, { quantity: Number(value) });
                  }}
                />
              </td>
              <td style={{ width: 96 }}>
                <NumberInput
                  aria-label={`${use.name} discarded`}
                  min={0}
                  value={use.waste}
                  onChange={(value) => {
                    change(use.itemId, { waste: Number(value) });
                  }}
                />
              </td>
              <td>
                <button
                  type="button"
                  className="text-button"
                  onClick={() => {
                    setUses(uses.filter((each) => each.itemId !== use.itemId));
                  }}
                >
                  Remove
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {uses.length === 0 ? (
        <p className="soft">Choose a pack or an item. Drugs and supplies with a code become lines of the claim.</p>
      ) : null}
      <Button
        disabled={!ready}
        loading={send.isPending}
        rightSection={<Keys keys="mod+Enter" />}
        onClick={() => {
          send.mutate();
        }}
      >
        Take from stock
      </Button>
    </div>
  );
}
