import type { ScreenRoute } from "../../app/screens.ts";

export const screens: readonly ScreenRoute[] = [
  {
    path: "/replays",
    title: "Replay of coding",
    permission: "visit:code",
    inPalette: true,
    load: () => import("./replays.tsx"),
  },
  { path: "/replays/$id", title: "Replay of coding", permission: "visit:code", load: () => import("./replay.tsx") },
];
