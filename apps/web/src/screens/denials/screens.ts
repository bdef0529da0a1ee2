import type { ScreenRoute } from "../../app/screens.ts";

export const screens: readonly ScreenRoute[] = [
  {
    path: "/denials",
    title: "Denials",
    permission: "claim:read",
    inPalette: true,
    load: () => import("./denials-list.tsx"),
  },
  { path: "/denials/$id", title: "Denial", permission: "claim:read", load: () => import("./denial.tsx") },
];
