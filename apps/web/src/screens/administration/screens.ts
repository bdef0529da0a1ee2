import type { ScreenRoute } from "../../app/screens.ts";

export const screens: readonly ScreenRoute[] = [
  {
    path: "/audit",
    title: "Audit",
    permission: "audit:read",
    inPalette: true,
    load: () => import("./audit-list.tsx"),
  },
  { path: "/users", title: "Users", permission: "user:manage", inPalette: true, load: () => import("./users.tsx") },
];
