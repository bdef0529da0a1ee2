import type { ScreenRoute } from "../../app/screens.ts";

export const screens: readonly ScreenRoute[] = [
  {
    path: "/supplies",
    title: "Supplies",
    permission: "stock:read",
    inPalette: true,
    load: () => import("./supplies-list.tsx"),
  },
  { path: "/supplies/$id", title: "Supply item", permission: "stock:read", load: () => import("./supply-item.tsx") },
];
