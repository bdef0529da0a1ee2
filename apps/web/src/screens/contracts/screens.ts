import type { ScreenRoute } from "../../app/screens.ts";

export const screens: readonly ScreenRoute[] = [
  {
    path: "/contracts",
    title: "Contracts",
    permission: "contract:read",
    inPalette: true,
    load: () => import("./contracts-list.tsx"),
  },
  {
    path: "/contracts/compare",
    title: "Compare contracts",
    permission: "contract:read",
    inPalette: true,
    load: () => import("./comparisons.tsx"),
  },
  {
    path: "/contracts/compare/$id",
    title: "Comparison of contracts",
    permission: "contract:read",
    load: () => import("./comparison.tsx"),
  },
  {
    path: "/contracts/charges",
    title: "Charges below contract",
    permission: "contract:read",
    inPalette: true,
    load: () => import("./charges-below.tsx"),
  },
  { path: "/contracts/$id", title: "Contract", permission: "contract:read", load: () => import("./contract.tsx") },
];
