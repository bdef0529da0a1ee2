import type { ScreenRoute } from "../../app/screens.ts";

export const screens: readonly ScreenRoute[] = [
  {
    path: "/received-notes",
    title: "Received notes",
    permission: "visit:write",
    inPalette: true,
    load: () => import("./received-notes.tsx"),
  },
];
