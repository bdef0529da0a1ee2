import type { ScreenRoute } from "../../app/screens.ts";

export const screens: readonly ScreenRoute[] = [
  {
    path: "/queries",
    title: "Queries",
    permission: "visit:read",
    inPalette: true,
    load: () => import("./queries.tsx"),
  },
  {
    path: "/query-report",
    title: "Questions to providers: report and settings",
    permission: "visit:code",
    inPalette: true,
    load: () => import("./query-report.tsx"),
  },
];
