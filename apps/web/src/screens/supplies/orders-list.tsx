import type { PurchaseOrderRow } from "@cleanclaim/revenue-cycle/contract";
import { Day } from "../../components/day.tsx";
import { Money } from "../../components/money.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import type { Column, Filter } from "../../components/work-list/types.ts";
import { pagesOf } from "../../components/work-list/types.ts";
import { WorkList } from "../../components/work-list/work-list.tsx";
import { dayDense } from "../../format/format.ts";
import { orderMeaning, stockWords } from "./stock-words.ts";
import { SuppliesFrame } from "./supplies-page.tsx";

const load = pagesOf("GET /api/purchase-orders");
const filters: readonly Filter[] = [
  {
    key: "status",
    label: "Order",
    initial: "open",
    options: [
      { value: "open", label: "Open" },
      { value: "draft", label: "Drafts" },
      { value: "received", label: "Received" },
      { value: "cancelled", label: "Cancelled" },
      { value: "all", label: "All" },
    ],
  },
];
const columns: readonly Column<PurchaseOrderRow>[] = [
  { id: "number", label: "Order", width: 100, text: (row) => row.number },
  { id: "vendor", label: "Vendor", width: 200, grow: true, text: (row) => row.vendor },
  {
    id: "status",
    label: "State",
    width: 150,
    text: (row) => stockWords(row.status),
    render: (row) => (
      <StateBadge state={row.status} meaning={orderMeaning(row.status)} label={stockWords(row.status)} />
    ),
  },
  { id: "lines", label: "Lines", width: 60, align: "right", text: (row) => String(row.lines) },
  {
    id: "sentAt",
    label: "Sent",
    width: 96,
    text: (row) => (row.sentAt === null ? "" : dayDense(row.sentAt)),
  },
  {
    id: "expectedOn",
    label: "Expected",
    width: 150,
    text: (row) => (row.expectedOn === null ? "" : dayDense(row.expectedOn)),
    render: (row) => (
      <span className={row.late ? "negative" : undefined}>
        <Day iso={row.expectedOn} />
        {row.late ? " late" : ""}
      </span>
    ),
  },
  { id: "location", label: "Put away in", width: 140, text: (row) => row.location },
  {
    id: "amount",
    label: "Amount",
    width: 100,
    align: "right",
    text: (row) => row.amount,
    render: (row) => <Money amount={row.amount} />,
  },
];

/** Purchase orders: what is on its way and what is late. */
export function Screen() {
  return (
    <SuppliesFrame>
      <WorkList
        id="purchase-orders"
        title="Orders"
        load={load}
        columns={columns}
        filters={filters}
        searchHint="Order number or vendor"
        rowId={(row) => row.id}
        rowLabel={(row) => `${row.number}, ${row.vendor}`}
        amount={(row) => row.amount}
        openPath={(row) => `/supplies/orders/${row.id}`}
        empty={{ title: "No order is open", hint: "Orders begin on the tab Reorder." }}
      />
    </SuppliesFrame>
  );
}
