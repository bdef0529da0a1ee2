import type { ScreenRoute } from "../../app/screens.ts";

export const screens: readonly ScreenRoute[] = [
  {
    path: "/rules",
    title: "Library of edits",
    permission: "claim:read",
    inPalette: true,
    load: () => import("./library.tsx"),
  },
  { path: "/rules/edits/$id", title: "Edit", permission: "claim:read", load: () => import("./edit-page.tsx") },
  {
    path: "/rules/payer",
    title: "Payer rules",
    permission: "claim:read",
    inPalette: true,
    load: () => import("./payer-rules.tsx"),
  },
  { path: "/rules/payer/$id", title: "Payer rule", permission: "claim:read", load: () => import("./payer-rule.tsx") },
  { path: "/rules/dry-runs/$id", title: "Dry run", permission: "claim:read", load: () => import("./dry-run.tsx") },
  {
    path: "/rules/packs",
    title: "Rule packs",
    permission: "claim:read",
    inPalette: true,
    load: () => import("./packs.tsx"),
  },
  { path: "/coverage", title: "What we check", inPalette: true, load: () => import("./coverage.tsx") },
];
