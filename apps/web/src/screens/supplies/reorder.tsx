import { Button, Checkbox, NumberInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { ReorderRow } from "@cleanclaim/revenue-cycle/contract";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { Keys } from "../../components/keys.tsx";
import { Money } from "../../components/money.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { ScreenSkeleton } from "../../components/screen-skeleton.tsx";
import { plural } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { timesMoney } from "./amounts.ts";
import { Nothing, SuppliesPage } from "./supplies-page.tsx";

/** What to order now, by vendor: par less on hand less on order, in whole packs. One press makes a draft order for each vendor. */
export function Screen() {
  const { practice, may } = useSignedIn();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const list = useQuery({
    queryKey: ["reorder", practice],
    queryFn: ({ signal }) => api("GET /api/reorder", { query: { practice }, signal }),
  });
  const [packs, setPacks] = useState<Readonly<Record<string, number>>>({});
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [key] = useState(() => crypto.randomUUID());
  const rows = list.data ?? [];
  const packsOf = (row: ReorderRow) => packs[row.itemId] ?? row.packs;
  const chosen = rows.filter((row) => row.vendorId !== null && !left.has(row.itemId) && packsOf(row) > 0);
  const vendors = [...new Set(chosen.flatMap((row) => (row.vendorId === null ? [] : [row.vendorId])))];
  const order = useMutation({
    mutationFn: async () => {
      const made = [];
      for (const vendorId of vendors)
        made.push(
          await api("POST /api/purchase-orders", {
            body: {
              vendorId,
              lines: chosen
                .filter((row) => row.vendorId === vendorId)
                .map((row) => ({ itemId: row.itemId, packs: packsOf(row), packCost: row.packCost })),
              idempotencyKey: `${key}:${vendorId}`.slice(0, 64),
            },
          }),
        );
      return made;
    },
    onSuccess: async (made) => {
      sayDone(`${plural(made.length, "draft order")} made.`);
      await refresh(["reorder"]);
      const [only] = made;
      void navigate({
        to: made.length === 1 && only !== undefined ? `/supplies/orders/${only.row.id}` : "/supplies/orders",
      });
    },
    onError: sayProblem,
  });
  const ready = may("stock:order") && vendors.length > 0 && !order.isPending;
  useKeys("Reorder", [
    {
      keys: "mod+Enter",
      label: "Make draft orders",
      inFields: true,
      disabled: !ready,
      run: () => {
        order.mutate();
      },
    },
  ]);
  if (list.isPending) return <ScreenSkeleton />;
  return (
    <SuppliesPage
      title="Reorder"
      actions={
        may("stock:order") ? (
          <Button
            disabled={!ready}
            loading={order.isPending}
            rightSection={<Keys keys="mod+Enter" />}
            onClick={() => {
              order.mutate();
            }}
          >
            {vendors.length < 2 ? "Make a draft order" : `Make ${vendors.length} draft orders`}
          </Button>
        ) : null
      }
    >
      {list.isError ? <ProblemNote error={list.error} retry={() => void list.refetch()} /> : null}
      {rows.length === 0 && !list.isError ? (
        <Nothing
          title="Nothing to order"
          hint="An item shows here when what is on hand and on order falls to its reorder level."
        />
      ) : null}
      {rows.length === 0 ? null : (
        <table className="plain-table">
          <thead>
            <tr>
              <th>
                <span className="sr">Order</span>
              </th>
              <th>Item</th>
              <th>Vendor</th>
              <th className="num">Usable</th>
              <th className="num">On order</th>
              <th className="num">Reorder at</th>
              <th className="num">Par</th>
              <th>Pack</th>
              <th>Packs</th>
              <th className="num">Amount</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.itemId}>
                <td>
                  <Checkbox
                    aria-label={`Order ${row.name}`}
                    disabled={row.vendorId === null}
                    checked={row.vendorId !== null && !left.has(row.itemId)}
                    onChange={() => {
                      const next = new Set(left);
                      if (!next.delete(row.itemId)) next.add(row.itemId);
                      setLeft(next);
                    }}
                  />
                </td>
                <td>{row.name}</td>
                <td>{row.vendor ?? <span className="soft">None: set it on the item</span>}</td>
                <td className="num">
                  {row.usable} {row.stockUnit}
                </td>
                <td className="num">{row.onOrder}</td>
                <td className="num">{row.reorderLevel}</td>
                <td className="num">{row.parLevel}</td>
                <td className="nowrap">
                  {row.orderUnit} of {row.packSize}
                </td>
                <td>
                  <NumberInput
                    className="supplies-input"
                    aria-label={`Packs of ${row.name}`}
                    min={0}
                    value={packsOf(row)}
                    onChange={(value) => {
                      setPacks({ ...packs, [row.itemId]: Math.max(0, Math.round(Number(value))) });
                    }}
                  />
                </td>
                <td className="num">
                  <Money amount={timesMoney(row.packCost, packsOf(row))} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </SuppliesPage>
  );
}
