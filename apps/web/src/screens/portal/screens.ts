import type { ScreenRoute } from "../../app/screens.ts";

export const screens: readonly ScreenRoute[] = [
  { path: "/portal", title: "What you owe", permission: "portal:use", load: () => import("./portal.tsx") },
];
