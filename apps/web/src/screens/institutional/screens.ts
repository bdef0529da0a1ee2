import type { ScreenRoute } from "../../app/screens.ts";

export const screens: readonly ScreenRoute[] = [
  { path: "/stays/$id", title: "Stay", permission: "visit:read", load: () => import("./stay.tsx") },
];
