import type { ScreenRoute } from "../../app/screens.ts";

export const screens: readonly ScreenRoute[] = [
  {
    path: "/coding",
    title: "Coding",
    permission: "visit:read",
    inPalette: true,
    load: () => import("./coding-list.tsx"),
  },
  { path: "/coding/$id", title: "Visit", permission: "visit:read", load: () => import("./workbench.tsx") },
];
