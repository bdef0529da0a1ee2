import type { ScreenRoute } from "../../app/screens.ts";

export const screens: readonly ScreenRoute[] = [
  {
    path: "/estimates",
    title: "Estimates",
    permission: "estimate:read",
    inPalette: true,
    load: () => import("./estimates-list.tsx"),
  },
  {
    path: "/estimates/new",
    title: "New estimate",
    permission: "estimate:read",
    inPalette: true,
    load: () => import("./new-estimate.tsx"),
  },
  {
    path: "/estimates/accuracy",
    title: "Accuracy of estimates",
    permission: "estimate:read",
    inPalette: true,
    load: () => import("./accuracy.tsx"),
  },
  { path: "/estimates/$id", title: "Estimate", permission: "estimate:read", load: () => import("./estimate.tsx") },
];
