import { Button, NumberInput, Select, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { PurchaseOrder } from "@cleanclaim/revenue-cycle/contract";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { sayProblem } from "../../app/toasts.tsx";
import { Keys } from "../../components/keys.tsx";
import { Money } from "../../components/money.tsx";
import { useKeys } from "../../keys/use-keys.ts";
import { dollarsOf, timesMoney } from "./amounts.ts";
import { useOrderChange } from "./use-order-change.ts";

interface Line {
  readonly itemId: string;
  readonly item: string;
  readonly packs: number;
  readonly packCost: string;
}

/** The lines of a draft, to change before it is sent. */
export function OrderDraft({ order }: { readonly order: PurchaseOrder }) {
  const id = order.row.id;
  const changed = useOrderChange(id);
  const [lines, setLines] = useState<readonly Line[]>(order.lines);
  const [note, setNote] = useState(order.note);
  const stock = useQuery({
    queryKey: ["list", "supplies", "all", order.vendor.practiceId],
    queryFn: ({ signal }) =>
      api("GET /api/stock", { query: { practice: order.vendor.practiceId, limit: 500 }, signal }),
  });
  const ready = lines.length > 0 && lines.every((line) => line.packs > 0 && dollarsOf(line.packCost) !== undefined);
  const save = useMutation({
    mutationFn: () =>
      api("PUT /api/purchase-orders/:id", {
        params: { id },
        body: {
          version: order.version,
          note,
          lines: lines.map(({ itemId, packs, packCost }) => ({
            itemId,
            packs,
            packCost: dollarsOf(packCost) ?? "0.00",
          })),
        },
      }),
    onSuccess: (after) => changed(after, "The draft is saved."),
    onError: sayProblem,
  });
  useKeys("Order", [
    {
      keys: "mod+Enter",
      label: "Save the draft",
      inFields: true,
      disabled: !ready,
      run: () => {
        save.mutate();
      },
    },
  ]);
  const change = (itemId: string, part: Partial<Line>) => {
    setLines(lines.map((line) => (line.itemId === itemId ? { ...line, ...part } : line)));
  };
  return (
    <>
      <h2 className="section-title block-title">Lines of the draft</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th>Item</th>
            <th>Packs</th>
            <th>Price of a pack</th>
            <th className="num">Amount</th>
            <th>
              <span className="sr">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.itemId}>
              <td>{line.item}</td>
              <td>
                <NumberInput
                  className="supplies-input"
                  aria-label={`Packs of ${line.item}`}
                  min={1}
                  value={line.packs}
                  onChange={(value) => {
                    change(line.itemId, { packs: Math.max(0, Math.round(Number(value))) });
                  }}
                />
              </td>
              <td>
                <TextInput
                  className="supplies-input"
                  aria-label={`Price of a pack of ${line.item}`}
                  value={line.packCost}
                  error={dollarsOf(line.packCost) === undefined ? "Dollars and cents" : undefined}
                  onChange={(event) => {
                    change(line.itemId, { packCost: event.currentTarget.value });
                  }}
                />
              </td>
              <td className="num">
                <Money amount={timesMoney(dollarsOf(line.packCost) ?? "0.00", line.packs)} />
              </td>
              <td>
                <button
                  type="button"
                  className="text-button"
                  onClick={() => {
                    setLines(lines.filter((each) => each.itemId !== line.itemId));
                  }}
                >
                  Remove
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="supplies-foot">
        <Select
          aria-label="Add an item"
          placeholder="Add an item"
          searchable
          value={null}
          data={(stock.data?.rows ?? [])
            .filter((row) => lines.every((line) => line.itemId !== row.id))
            .map((row) => ({ value: row.id, label: row.name }))}
          onChange={(itemId) => {
            const row = stock.data?.rows.find((each) => each.id === itemId);
            if (row !== undefined) setLines([...lines, { itemId: row.id, item: row.name, packs: 1, packCost: "0.00" }]);
          }}
        />
        <TextInput
          className="grow"
          aria-label="Note to the vendor"
          placeholder="Note to the vendor"
          value={note}
          onChange={(event) => {
            setNote(event.currentTarget.value);
          }}
        />
        <Button
          variant="default"
          disabled={!ready}
          loading={save.isPending}
          rightSection={<Keys keys="mod+Enter" />}
          onClick={() => {
            save.mutate();
          }}
        >
          Save draft
        </Button>
      </div>
    </>
  );
}
