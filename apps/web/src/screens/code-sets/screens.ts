import type { ScreenRoute } from "../../app/screens.ts";

export const screens: readonly ScreenRoute[] = [
  { path: "/code-sets", title: "Code sets", inPalette: true, load: () => import("./code-sets.tsx") },
];
