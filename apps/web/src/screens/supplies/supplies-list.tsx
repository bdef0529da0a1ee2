import type { StockRow } from "@cleanclaim/revenue-cycle/contract";
import { Day } from "../../components/day.tsx";
import { Money } from "../../components/money.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import type { Column, Filter } from "../../components/work-list/types.ts";
import { pagesOf } from "../../components/work-list/types.ts";
import { WorkList } from "../../components/work-list/work-list.tsx";
import { dayDense, words } from "../../format/format.ts";
import { stockWords } from "./stock-words.ts";

const load = pagesOf("GET /api/stock");
const filters: readonly Filter[] = [
  {
    key: "status",
    label: "Stock",
    options: [
      { value: "all", label: "All" },
      { value: "low", label: "Low" },
      { value: "out", label: "Out" },
      { value: "expiring", label: "Expiring" },
      { value: "expired", label: "Expired" },
    ],
  },
];
const columns: readonly Column<StockRow>[] = [
  { id: "name", label: "Item", width: 200, grow: true, sort: true, text: (row) => row.name },
  { id: "procedureCode", label: "HCPCS", width: 80, text: (row) => row.procedureCode ?? "none" },
  { id: "onHand", label: "On hand", width: 90, align: "right", text: (row) => `${row.onHand} ${row.stockUnit}` },
  { id: "parLevel", label: "Par", width: 64, align: "right", text: (row) => row.parLevel },
  { id: "reorderLevel", label: "Reorder at", width: 84, align: "right", text: (row) => row.reorderLevel },
  {
    id: "nextExpiry",
    label: "Next expiry",
    width: 96,
    text: (row) => (row.nextExpiry === null ? "" : dayDense(row.nextExpiry)),
    render: (row) => <Day iso={row.nextExpiry} />,
  },
  {
    id: "status",
    label: "State",
    width: 118,
    text: (row) => words(row.status),
    render: (row) => <StateBadge state={row.status} label={stockWords(row.status)} />,
  },
  {
    id: "charge",
    label: "Charge",
    width: 88,
    align: "right",
    text: (row) => row.charge,
    render: (row) => <Money amount={row.charge} />,
  },
];

/** The stock: what is low, out or about to expire. */
export function Screen() {
  return (
    <WorkList
      id="supplies"
      title="Supplies"
      load={load}
      columns={columns}
      filters={filters}
      searchHint="Item or code"
      rowId={(row) => row.id}
      rowLabel={(row) => row.name}
      openPath={(row) => `/supplies/${row.id}`}
      empty={{ title: "Nothing in this state", hint: "Choose All to see every item." }}
    />
  );
}
