import type { ScreenRoute } from "../../app/screens.ts";

export const screens: readonly ScreenRoute[] = [
  { path: "/book", title: "Code book", inPalette: true, load: () => import("./book.tsx") },
  { path: "/book/$set/$code", title: "Code book", load: () => import("./book.tsx") },
];
