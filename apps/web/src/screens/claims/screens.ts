import type { ScreenRoute } from "../../app/screens.ts";

export const screens: readonly ScreenRoute[] = [
  {
    path: "/claims",
    title: "Claims",
    permission: "claim:read",
    inPalette: true,
    load: () => import("./claims-list.tsx"),
  },
  { path: "/claims/$id", title: "Claim", permission: "claim:read", load: () => import("./claim-workbench.tsx") },
];
