import { Button, Select, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { StockLotRow } from "@cleanclaim/revenue-cycle/contract";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { Day } from "../../components/day.tsx";
import { Money } from "../../components/money.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import type { Column, Filter } from "../../components/work-list/types.ts";
import { pagesOf } from "../../components/work-list/types.ts";
import { WorkList } from "../../components/work-list/work-list.tsx";
import { dayDense } from "../../format/format.ts";
import { costText, isQuantity } from "./amounts.ts";
import { stockWords } from "./stock-words.ts";
import { SuppliesFrame } from "./supplies-page.tsx";

const load = pagesOf("GET /api/stock-lots");
const filters: readonly Filter[] = [
  {
    key: "status",
    label: "Lots",
    options: [
      { value: "all", label: "All" },
      { value: "expired", label: "Expired" },
      { value: "expiring", label: "Expire soon" },
      { value: "held", label: "Held" },
    ],
  },
];
const columns: readonly Column<StockLotRow>[] = [
  {
    id: "expiresOn",
    label: "Expires",
    width: 96,
    text: (row) => (row.expiresOn === null ? "" : dayDense(row.expiresOn)),
    render: (row) => <Day iso={row.expiresOn} />,
  },
  { id: "item", label: "Item", width: 220, grow: true, text: (row) => row.item },
  { id: "lot", label: "Lot", width: 110, text: (row) => row.lotNumber },
  { id: "location", label: "Place", width: 140, text: (row) => row.location },
  { id: "onHand", label: "On hand", width: 100, align: "right", text: (row) => `${row.onHand} ${row.stockUnit}` },
  {
    id: "status",
    label: "State",
    width: 120,
    text: (row) => stockWords(row.status),
    render: (row) => <StateBadge state={row.status} label={stockWords(row.status)} />,
  },
  {
    id: "value",
    label: "Value",
    width: 90,
    align: "right",
    text: (row) => row.value,
    render: (row) => <Money amount={row.value} />,
  },
];

/** Lots by place, what expires first on top; the current one can be held, released, written off or sent back. */
export function Screen() {
  return (
    <SuppliesFrame>
      <WorkList
        id="stock-lots"
        title="Lots"
        load={load}
        columns={columns}
        filters={filters}
        searchHint="Item or lot number"
        rowId={(row) => row.id}
        rowLabel={(row) => `${row.item}, lot ${row.lotNumber}`}
        amount={(row) => row.value}
        openPath={(row) => `/supplies/${row.itemId}`}
        detail={(row) => <LotDetail key={row.id} row={row} />}
        empty={{ title: "No lot in this state", hint: "Choose All to see every lot on the shelves." }}
      />
    </SuppliesFrame>
  );
}

function LotDetail({ row }: { readonly row: StockLotRow }) {
  const { may } = useSignedIn();
  return (
    <div className="panel-stack">
      <h2 className="section-title">
        {row.item}, lot {row.lotNumber}
      </h2>
      <dl className="facts">
        <dt>Place</dt>
        <dd>{row.location}</dd>
        <dt>On hand</dt>
        <dd>
          {row.onHand} {row.stockUnit} at {costText(row.unitCost)}
        </dd>
        <dt>Expires</dt>
        <dd>{row.expiresOn === null ? "never" : <Day iso={row.expiresOn} />}</dd>
        {row.held === null ? null : (
          <>
            <dt>Held</dt>
            <dd>{row.held}</dd>
          </>
        )}
      </dl>
      {may("stock:manage") ? (
        <>
          <Hold row={row} />
          <WriteOff row={row} />
        </>
      ) : (
        <p className="soft">A supervisor or owner holds lots and writes them off.</p>
      )}
    </div>
  );
}

function Hold({ row }: { readonly row: StockLotRow }) {
  const refresh = useRefresh();
  const [reason, setReason] = useState("");
  const change = useMutation({
    mutationFn: () =>
      row.held === null
        ? api("POST /api/stock-lots/:id/hold", { params: { id: row.lotId }, body: { reason: reason.trim() } })
        : api("POST /api/stock-lots/:id/release", { params: { id: row.lotId }, body: { reason: reason.trim() } }),
    onSuccess: async (done) => {
      sayDone(done.message);
      setReason("");
      await refresh(["stock"]);
    },
    onError: sayProblem,
  });
  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim().length > 2) change.mutate();
      }}
    >
      <TextInput
        label={row.held === null ? "Hold the lot, everywhere: why" : "Release the lot: why"}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
      <Button type="submit" variant="default" disabled={reason.trim().length < 3} loading={change.isPending}>
        {row.held === null ? "Hold" : "Release"}
      </Button>
    </form>
  );
}

function WriteOff({ row }: { readonly row: StockLotRow }) {
  const refresh = useRefresh();
  const [kind, setKind] = useState<"expired" | "vendor-return" | "waste">(
    row.status === "expired" ? "expired" : "waste",
  );
  const [quantity, setQuantity] = useState(row.onHand);
  const [reason, setReason] = useState(row.status === "expired" ? "Expired on the shelf" : "");
  const [key, setKey] = useState(() => crypto.randomUUID());
  const ready = isQuantity(quantity) && Number(quantity) > 0 && reason.trim().length > 2;
  const write = useMutation({
    mutationFn: () =>
      api("POST /api/stock-lots/:id/write-off", {
        params: { id: row.lotId },
        body: {
          locationId: row.locationId,
          quantity: quantity.trim(),
          kind,
          reason: reason.trim(),
          idempotencyKey: key,
        },
      }),
    onSuccess: async (done) => {
      sayDone(done.message);
      setKey(crypto.randomUUID());
      await refresh(["stock"]);
    },
    onError: sayProblem,
  });
  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) write.mutate();
      }}
    >
      <Select
        label="Take off the shelf"
        allowDeselect={false}
        data={[
          { value: "expired", label: "Expired: write off" },
          { value: "waste", label: "Spoilt or broken: write off" },
          { value: "vendor-return", label: "Send back to the vendor" },
        ]}
        value={kind}
        onChange={(value) => {
          if (value === "expired" || value === "waste" || value === "vendor-return") setKind(value);
        }}
      />
      <TextInput
        label={`Quantity in ${row.stockUnit}`}
        value={quantity}
        error={!isQuantity(quantity)}
        onChange={(event) => {
          setQuantity(event.currentTarget.value);
        }}
      />
      <TextInput
        label="Reason"
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
      <Button type="submit" variant="default" disabled={!ready} loading={write.isPending}>
        {kind === "vendor-return" ? "Send back" : "Write off"}
      </Button>
    </form>
  );
}
