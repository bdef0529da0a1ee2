import type { ScreenRoute } from "../../app/screens.ts";

export const screens: readonly ScreenRoute[] = [
  {
    path: "/audits",
    title: "Audits of coding",
    permission: "audit:results",
    inPalette: true,
    load: () => import("./audits-list.tsx"),
  },
  {
    path: "/audits/mine",
    title: "My audits",
    permission: "audit:results",
    inPalette: true,
    load: () => import("./my-audits.tsx"),
  },
  { path: "/audits/$id", title: "Audit", permission: "audit:results", load: () => import("./audit.tsx") },
  {
    path: "/audits/$id/visits/$visitId",
    title: "Visit of an audit",
    permission: "audit:results",
    load: () => import("./audit-visit.tsx"),
  },
  {
    path: "/practice-charts",
    title: "Practice charts",
    permission: "audit:results",
    inPalette: true,
    load: () => import("./practice-charts.tsx"),
  },
  {
    path: "/practice-charts/$id",
    title: "Practice chart",
    permission: "audit:code",
    load: () => import("./practice-chart.tsx"),
  },
];
