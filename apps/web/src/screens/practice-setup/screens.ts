import type { ScreenRoute } from "../../app/screens.ts";

export const screens: readonly ScreenRoute[] = [
  {
    path: "/setup",
    title: "Practice setup",
    permission: "setup:read",
    inPalette: true,
    load: () => import("./setup.tsx"),
  },
];
