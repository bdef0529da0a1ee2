import { Button, NumberInput, Select, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import type { StockItem } from "@cleanclaim/revenue-cycle/contract";
import { useRef, useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useRouteParam } from "../../app/route-param.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { Day, Instant } from "../../components/day.tsx";
import { Keys } from "../../components/keys.tsx";
import { Money } from "../../components/money.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { ScreenSkeleton } from "../../components/screen-skeleton.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { useKeys } from "../../keys/use-keys.ts";
import { costText } from "./amounts.ts";
import { stockWords } from "./stock-words.ts";
import { SuppliesPage } from "./supplies-page.tsx";

/** One item: its lots, what moved, and receiving and counting. */
export function Screen() {
  const id = useRouteParam("id");
  const navigate = useNavigate();
  const { may } = useSignedIn();
  const item = useQuery({
    queryKey: ["stock", id],
    queryFn: ({ signal }) => api("GET /api/stock/:id", { params: { id }, signal }),
  });
  const edit = () => void navigate({ to: `/supplies/${id}/edit` });
  useKeys("Supply item", [
    { keys: "Escape", label: "Back to the list", run: () => void navigate({ to: "/supplies" }) },
    { keys: "e", label: "Change the item", disabled: !may("stock:manage"), run: edit },
  ]);
  if (item.isPending) return <ScreenSkeleton />;
  if (item.isError) {
    return (
      <SuppliesPage title="Item">
        <ProblemNote error={item.error} retry={() => void item.refetch()} />
      </SuppliesPage>
    );
  }
  const { row, lots, movements } = item.data;
  return (
    <SuppliesPage
      title={row.name}
      actions={
        <>
          <StateBadge state={row.status} label={stockWords(row.status)} />
          {may("stock:manage") ? (
            <Button variant="default" onClick={edit} rightSection={<Keys keys="e" />}>
              Change
            </Button>
          ) : null}
          <Button
            variant="default"
            onClick={() => void navigate({ to: "/supplies" })}
            rightSection={<Keys keys="Escape" />}
          >
            Back
          </Button>
        </>
      }
    >
      <div className="columns-two">
        <div>
          <dl className="facts">
            <dt>On hand</dt>
            <dd>
              {row.onHand} {row.stockUnit}, par {row.parLevel}, reorder at {row.reorderLevel}
            </dd>
            <dt>Billed as</dt>
            <dd>
              {row.procedureCode === null
                ? "Not billed separately"
                : `${row.procedureCode}, ${item.data.billingUnitsPerStockUnit} billing units per ${row.stockUnit}`}
            </dd>
            {row.dose === null ? null : (
              <>
                <dt>Dose</dt>
                <dd>
                  {row.dose.perStockUnit} {row.dose.unit} in one {row.stockUnit}, {row.dose.perBillingUnit}{" "}
                  {row.dose.unit} in one billing unit
                  {row.singleDose ? "; single-dose" : "; multi-dose"}
                </dd>
              </>
            )}
            <dt>NDC</dt>
            <dd>{item.data.ndc === null ? "none" : dashed(item.data.ndc)}</dd>
            <dt>Vendor</dt>
            <dd>
              {row.vendor === null
                ? "none"
                : `${row.vendor} ${item.data.item.vendorItemNumber}, ${item.data.item.orderUnit || "pack"} of ${item.data.item.packSize}`}
              {row.onOrder === "0" ? "" : `; ${row.onOrder} on order`}
            </dd>
            <dt>Value</dt>
            <dd>
              <Money amount={row.value} />
            </dd>
            <dt>Charge</dt>
            <dd>
              <Money amount={row.charge} /> per billing unit
            </dd>
          </dl>
          <h2 className="section-title block-title">Lots</h2>
          <table className="plain-table">
            <thead>
              <tr>
                <th>Lot</th>
                <th>Expires</th>
                <th className="num">On hand</th>
                <th>Where</th>
                <th className="num">Unit cost</th>
                <th>Received</th>
              </tr>
            </thead>
            <tbody>
              {lots.map((lot) => (
                <tr key={lot.id}>
                  <td>
                    {lot.lotNumber}
                    {lot.held === null ? null : <div className="negative small-line">Held: {lot.held}</div>}
                  </td>
                  <td>
                    <Day iso={lot.expiresOn} />
                  </td>
                  <td className="num">{lot.onHand}</td>
                  <td>{lot.places.map((place) => `${place.location} ${place.onHand}`).join(", ")}</td>
                  <td className="num">{costText(lot.unitCost)}</td>
                  <td>
                    <Day iso={lot.receivedOn} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <h2 className="section-title block-title">Movements, newest first</h2>
          <table className="plain-table">
            <thead>
              <tr>
                <th>When</th>
                <th>What</th>
                <th className="num">Quantity</th>
                <th>Lot</th>
                <th>Place</th>
                <th>By</th>
                <th>Reason</th>
              </tr>
            </thead>
            <tbody>
              {movements.map((movement) => (
                <tr key={movement.id}>
                  <td className="nowrap">
                    <Instant iso={movement.at} />
                  </td>
                  <td>
                    {movement.visitId === null ? (
                      stockWords(movement.kind)
                    ) : (
                      <Link to={`/coding/${movement.visitId}`}>{stockWords(movement.kind)}</Link>
                    )}
                  </td>
                  <td className="num">{movement.quantity.replace("-", "−")}</td>
                  <td>{movement.lot}</td>
                  <td>{movement.location}</td>
                  <td>{movement.user}</td>
                  <td>{movement.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {movements.length === 0 ? <p className="soft">Nothing has moved yet.</p> : null}
        </div>
        {may("stock:use") ? (
          <div>
            <Receive item={item.data} />
            <Count item={item.data} />
          </div>
        ) : null}
      </div>
    </SuppliesPage>
  );
}

/** Eleven digits as 5-4-2. Pure. */
function dashed(ndc: string): string {
  return ndc.replace(/^(\d{5})(\d{4})(\d{2})$/, "$1-$2-$3");
}

function useStockChange(id: string) {
  const client = useQueryClient();
  const refresh = useRefresh();
  return async (after: StockItem, message: string) => {
    client.setQueryData(["stock", id], after);
    sayDone(message);
    await refresh();
  };
}

function Receive({ item }: { readonly item: StockItem }) {
  const id = item.row.id;
  const first = useRef<HTMLInputElement>(null);
  const [form, setForm] = useState({ lotNumber: "", expiresOn: "", quantity: "" as number | string });
  const [key, setKey] = useState(() => crypto.randomUUID());
  const changed = useStockChange(id);
  const quantity = Number(form.quantity);
  const ready = form.lotNumber.trim() !== "" && quantity > 0;
  const receive = useMutation({
    mutationFn: () =>
      api("POST /api/stock/:id/receive", {
        params: { id },
        body: {
          lotNumber: form.lotNumber.trim(),
          expiresOn: form.expiresOn === "" ? null : form.expiresOn,
          quantity,
          idempotencyKey: key,
        },
      }),
    onSuccess: async (after) => {
      setForm({ lotNumber: "", expiresOn: "", quantity: "" });
      setKey(crypto.randomUUID());
      await changed(after, `${quantity} ${item.row.stockUnit} received.`);
    },
    onError: sayProblem,
  });
  useKeys("Supply item", [{ keys: "r", label: "Receive a lot", run: () => first.current?.focus() }]);
  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) receive.mutate();
      }}
    >
      <h2 className="section-title">
        Receive a lot <Keys keys="r" />
      </h2>
      <TextInput
        ref={first}
        label="Lot number"
        value={form.lotNumber}
        onChange={(event) => {
          setForm({ ...form, lotNumber: event.currentTarget.value });
        }}
      />
      <TextInput
        type="date"
        label="Expires"
        value={form.expiresOn}
        onChange={(event) => {
          setForm({ ...form, expiresOn: event.currentTarget.value });
        }}
      />
      <NumberInput
        label={`Quantity in ${item.row.stockUnit}`}
        min={0}
        value={form.quantity}
        onChange={(value) => {
          setForm({ ...form, quantity: value });
        }}
      />
      <Button type="submit" disabled={!ready} loading={receive.isPending}>
        Receive
      </Button>
    </form>
  );
}

function Count({ item }: { readonly item: StockItem }) {
  const id = item.row.id;
  const shelves = item.lots.flatMap((lot) =>
    lot.places.map((place) => ({ key: `${lot.id} ${place.locationId}`, lot, place })),
  );
  const [chosen, setChosen] = useState<string | null>(shelves[0]?.key ?? null);
  const [counted, setCounted] = useState<number | string>("");
  const [reason, setReason] = useState("Shelf count");
  const [key, setKey] = useState(() => crypto.randomUUID());
  const changed = useStockChange(id);
  const shelf = shelves.find((each) => each.key === chosen);
  const ready = shelf !== undefined && counted !== "" && Number(counted) >= 0 && reason.trim().length >= 3;
  const difference = shelf === undefined || counted === "" ? undefined : Number(counted) - Number(shelf.place.onHand);
  const count = useMutation({
    mutationFn: () =>
      api("POST /api/stock/:id/count", {
        params: { id },
        body: {
          lotId: shelf?.lot.id ?? "",
          ...(shelf === undefined ? {} : { locationId: shelf.place.locationId }),
          counted: Number(counted),
          reason: reason.trim(),
          idempotencyKey: key,
        },
      }),
    onSuccess: async (after) => {
      setCounted("");
      setKey(crypto.randomUUID());
      await changed(after, "The count is booked.");
    },
    onError: sayProblem,
  });
  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) count.mutate();
      }}
    >
      <h2 className="section-title">Count a lot</h2>
      <Select
        label="Lot"
        data={shelves.map((each) => ({
          value: each.key,
          label: `${each.lot.lotNumber}, ${each.place.location}, ${each.place.onHand} there`,
        }))}
        value={chosen}
        onChange={setChosen}
        allowDeselect={false}
      />
      <NumberInput label="Counted" min={0} value={counted} onChange={setCounted} />
      <p className="soft small panel-note">
        {difference === undefined
          ? "The difference to the book is booked as a correction."
          : difference === 0
            ? "The book agrees."
            : `Correction of ${difference > 0 ? "+" : "−"}${Math.abs(difference)} ${item.row.stockUnit}.`}
      </p>
      <TextInput
        label="Reason"
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
      <Button type="submit" variant="default" disabled={!ready} loading={count.isPending}>
        Book the count
      </Button>
    </form>
  );
}
