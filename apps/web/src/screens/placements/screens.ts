import type { ScreenRoute } from "../../app/screens.ts";

export const screens: readonly ScreenRoute[] = [
  {
    path: "/placements",
    title: "Placements",
    permission: "placement:read",
    inPalette: true,
    load: () => import("./placements-list.tsx"),
  },
];
