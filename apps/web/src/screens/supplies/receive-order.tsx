import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { PurchaseOrder } from "@cleanclaim/revenue-cycle/contract";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { sayProblem } from "../../app/toasts.tsx";
import { Keys } from "../../components/keys.tsx";
import { useKeys } from "../../keys/use-keys.ts";
import { dollarsOf, isQuantity } from "./amounts.ts";
import { useOrderChange } from "./use-order-change.ts";

interface Arrived {
  readonly key: string;
  readonly position: number;
  readonly quantity: string;
  readonly lotNumber: string;
  readonly expiresOn: string;
  readonly packCost: string;
}

/** A delivery against an order: quantity, lot, expiry and price of each line; a line may come in several lots. */
export function ReceiveOrder({ order, onDone }: { readonly order: PurchaseOrder; readonly onDone: () => void }) {
  const id = order.row.id;
  const changed = useOrderChange(id);
  const [key] = useState(() => crypto.randomUUID());
  const [rows, setRows] = useState<readonly Arrived[]>(() =>
    order.lines
      .filter((line) => line.outstanding !== "0")
      .map((line) => ({
        key: String(line.position),
        position: line.position,
        quantity: line.outstanding,
        lotNumber: "",
        expiresOn: "",
        packCost: line.packCost,
      })),
  );
  const filled = rows.filter((row) => row.lotNumber.trim() !== "");
  const ready =
    filled.length > 0 &&
    filled.every(
      (row) => isQuantity(row.quantity) && Number(row.quantity) > 0 && dollarsOf(row.packCost) !== undefined,
    );
  const receive = useMutation({
    mutationFn: () =>
      api("POST /api/purchase-orders/:id/receive", {
        params: { id },
        body: {
          idempotencyKey: key,
          lines: filled.map((row) => ({
            position: row.position,
            quantity: row.quantity.trim(),
            lotNumber: row.lotNumber.trim(),
            expiresOn: row.expiresOn === "" ? null : row.expiresOn,
            packCost: dollarsOf(row.packCost) ?? "0.00",
          })),
        },
      }),
    onSuccess: async (after) => {
      onDone();
      await changed(
        after,
        after.row.status === "received" ? "All of the order is here." : "The delivery is on the shelf.",
      );
    },
    onError: sayProblem,
  });
  useKeys("Order", [
    {
      keys: "mod+Enter",
      label: "Put the delivery on the shelf",
      inFields: true,
      disabled: !ready,
      run: () => {
        receive.mutate();
      },
    },
  ]);
  const change = (rowKey: string, part: Partial<Arrived>) => {
    setRows(rows.map((row) => (row.key === rowKey ? { ...row, ...part } : row)));
  };
  return (
    <section className="panel" aria-label="Delivery">
      <h2 className="section-title">Delivery: enter the lot of what came; lines without a lot stay open</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th>Item</th>
            <th>Quantity</th>
            <th>Lot</th>
            <th>Expires</th>
            <th>Price of a pack</th>
            <th>Against the order</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const line = order.lines.find((each) => each.position === row.position);
            const difference = Number(row.quantity) - Number(line?.outstanding ?? 0);
            return (
              <tr key={row.key}>
                <td>
                  {line?.item}
                  <div className="soft small-line">
                    {line?.outstanding} {line?.stockUnit} to come ·{" "}
                    <button
                      type="button"
                      className="text-button"
                      onClick={() => {
                        setRows(
                          rows.toSpliced(index + 1, 0, {
                            ...row,
                            key: `${row.key}+`,
                            lotNumber: "",
                            expiresOn: "",
                            quantity: "0",
                          }),
                        );
                      }}
                    >
                      another lot
                    </button>
                  </div>
                </td>
                <td>
                  <TextInput
                    className="supplies-input"
                    aria-label={`Quantity of ${line?.item ?? ""}`}
                    value={row.quantity}
                    error={!isQuantity(row.quantity)}
                    onChange={(event) => {
                      change(row.key, { quantity: event.currentTarget.value });
                    }}
                  />
                </td>
                <td>
                  <TextInput
                    className="supplies-wide"
                    aria-label={`Lot of ${line?.item ?? ""}`}
                    autoFocus={index === 0}
                    value={row.lotNumber}
                    onChange={(event) => {
                      change(row.key, { lotNumber: event.currentTarget.value });
                    }}
                  />
                </td>
                <td>
                  <TextInput
                    className="supplies-wide"
                    type="date"
                    aria-label={`Expiry of ${line?.item ?? ""}`}
                    value={row.expiresOn}
                    onChange={(event) => {
                      change(row.key, { expiresOn: event.currentTarget.value });
                    }}
                  />
                </td>
                <td>
                  <TextInput
                    className="supplies-input"
                    aria-label={`Price of a pack of ${line?.item ?? ""}`}
                    value={row.packCost}
                    error={dollarsOf(row.packCost) === undefined}
                    onChange={(event) => {
                      change(row.key, { packCost: event.currentTarget.value });
                    }}
                  />
                </td>
                <td className="soft">
                  {row.lotNumber.trim() === "" || !isQuantity(row.quantity)
                    ? ""
                    : difference === 0
                      ? "All of it"
                      : difference < 0
                        ? `${-difference} still to come`
                        : `${difference} over`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className="supplies-foot">
        <Button
          disabled={!ready}
          loading={receive.isPending}
          rightSection={<Keys keys="mod+Enter" />}
          onClick={() => {
            receive.mutate();
          }}
        >
          Put on the shelf
        </Button>
        <Button variant="default" onClick={onDone}>
          Not now
        </Button>
      </div>
    </section>
  );
}
