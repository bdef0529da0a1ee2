import type { ScreenRoute } from "../../app/screens.ts";

/** A file is read in the browser, so every role of the office may open one; a kept file asks for its own permission. */
export const screens: readonly ScreenRoute[] = [
  { path: "/viewer", title: "EDI viewer", inPalette: true, load: () => import("./viewer.tsx") },
];
