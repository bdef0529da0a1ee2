import type { ScreenRoute } from "../../app/screens.ts";

export const screens: readonly ScreenRoute[] = [
  {
    path: "/reports",
    title: "Reports",
    permission: "report:read",
    inPalette: true,
    load: () => import("./owner-home.tsx"),
  },
  { path: "/reports/aging/$bucket", title: "Aging", permission: "report:read", load: () => import("./aging-list.tsx") },
];
