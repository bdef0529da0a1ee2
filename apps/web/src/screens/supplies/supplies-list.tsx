import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { StockRow } from "@cleanclaim/revenue-cycle/contract";
import { useSignedIn } from "../../app/session.tsx";
import { Day } from "../../components/day.tsx";
import { Money } from "../../components/money.tsx";
import { Keys } from "../../components/keys.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import type { Column, Filter } from "../../components/work-list/types.ts";
import { pagesOf } from "../../components/work-list/types.ts";
import { WorkList } from "../../components/work-list/work-list.tsx";
import { dayDense, words } from "../../format/format.ts";
import { stockWords } from "./stock-words.ts";
import { SuppliesFrame } from "./supplies-page.tsx";

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
      { value: "retired", label: "Retired" },
    ],
  },
];
const columns: readonly Column<StockRow>[] = [
  { id: "name", label: "Item", width: 200, grow: true, sort: true, text: (row) => row.name },
  { id: "procedureCode", label: "HCPCS", width: 80, text: (row) => row.procedureCode ?? "none" },
  { id: "onHand", label: "On hand", width: 90, align: "right", text: (row) => `${row.onHand} ${row.stockUnit}` },
  {
    id: "onOrder",
    label: "On order",
    width: 76,
    align: "right",
    text: (row) => (row.onOrder === "0" ? "" : row.onOrder),
  },
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
    id: "value",
    label: "Value",
    width: 88,
    align: "right",
    text: (row) => row.value,
    render: (row) => <Money amount={row.value} />,
  },
  { id: "vendor", label: "Vendor", width: 150, hidden: true, text: (row) => row.vendor ?? "" },
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
  const { may } = useSignedIn();
  const navigate = useNavigate();
  const add = () => void navigate({ to: "/supplies/new" });
  return (
    <SuppliesFrame>
      <WorkList
        id="supplies"
        title="Supplies"
        load={load}
        columns={columns}
        filters={filters}
        searchHint="Item, code or NDC"
        rowId={(row) => row.id}
        rowLabel={(row) => row.name}
        amount={(row) => row.value}
        openPath={(row) => `/supplies/${row.id}`}
        empty={{ title: "Nothing in this state", hint: "Choose All to see every item." }}
        keys={() => (may("stock:manage") ? [{ keys: "n", label: "New item", run: add }] : [])}
        toolbar={
          may("stock:manage") ? (
            <Button size="compact-sm" variant="default" onClick={add} rightSection={<Keys keys="n" />}>
              New item
            </Button>
          ) : null
        }
      />
    </SuppliesFrame>
  );
}
