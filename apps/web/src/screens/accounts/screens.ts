import type { ScreenRoute } from "../../app/screens.ts";

export const screens: readonly ScreenRoute[] = [
  {
    path: "/accounts",
    title: "Patient accounts",
    permission: "account:read",
    inPalette: true,
    load: () => import("./accounts-list.tsx"),
  },
  { path: "/accounts/$id", title: "Account", permission: "account:read", load: () => import("./account.tsx") },
];
