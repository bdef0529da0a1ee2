import type { ScreenRoute } from "../../app/screens.ts";

export const screens: readonly ScreenRoute[] = [
  {
    path: "/queries",
    title: "Queries",
    permission: "visit:read",
    inPalette: true,
    load: () => import("./queries.tsx"),
  },
];
