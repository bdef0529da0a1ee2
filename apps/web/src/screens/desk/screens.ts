import type { ScreenRoute } from "../../app/screens.ts";

export const screens: readonly ScreenRoute[] = [
  {
    path: "/desk",
    title: "Front desk",
    permission: "patient:read",
    inPalette: true,
    load: () => import("./desk-list.tsx"),
  },
];
