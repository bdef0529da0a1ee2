import type { ScreenRoute } from "../../app/screens.ts";

const read = "stock:read";

export const screens: readonly ScreenRoute[] = [
  {
    path: "/supplies",
    title: "Supplies",
    permission: read,
    inPalette: true,
    load: () => import("./supplies-list.tsx"),
  },
  {
    path: "/supplies/reorder",
    title: "Reorder",
    permission: read,
    inPalette: true,
    load: () => import("./reorder.tsx"),
  },
  {
    path: "/supplies/orders",
    title: "Orders",
    permission: read,
    inPalette: true,
    load: () => import("./orders-list.tsx"),
  },
  { path: "/supplies/orders/$id", title: "Order", permission: read, load: () => import("./order.tsx") },
  { path: "/supplies/counts", title: "Counts", permission: read, inPalette: true, load: () => import("./counts.tsx") },
  { path: "/supplies/counts/$id", title: "Count", permission: read, load: () => import("./count.tsx") },
  {
    path: "/supplies/transfers",
    title: "Transfers",
    permission: read,
    inPalette: true,
    load: () => import("./transfers.tsx"),
  },
  { path: "/supplies/packs", title: "Packs", permission: read, inPalette: true, load: () => import("./packs.tsx") },
  { path: "/supplies/lots", title: "Lots", permission: read, inPalette: true, load: () => import("./lots.tsx") },
  {
    path: "/supplies/recalls",
    title: "Recalls",
    permission: "stock:manage",
    inPalette: true,
    load: () => import("./recalls.tsx"),
  },
  { path: "/supplies/recalls/$id", title: "Recall", permission: "stock:manage", load: () => import("./recall.tsx") },
  {
    path: "/supplies/reports",
    title: "Stock reports",
    permission: read,
    inPalette: true,
    load: () => import("./stock-reports.tsx"),
  },
  { path: "/supplies/setup", title: "Places and vendors", permission: read, load: () => import("./setup.tsx") },
  { path: "/supplies/new", title: "New item", permission: "stock:manage", load: () => import("./item-form.tsx") },
  {
    path: "/supplies/$id/edit",
    title: "Change item",
    permission: "stock:manage",
    load: () => import("./item-form.tsx"),
  },
  { path: "/supplies/$id", title: "Supply item", permission: read, load: () => import("./supply-item.tsx") },
];
