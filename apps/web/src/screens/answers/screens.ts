import type { ScreenRoute } from "../../app/screens.ts";

export const screens: readonly ScreenRoute[] = [
  {
    path: "/answers",
    title: "Answers",
    permission: "claim:read",
    inPalette: true,
    load: () => import("./answers-list.tsx"),
  },
  {
    path: "/remittances",
    title: "Remittances",
    permission: "remittance:read",
    inPalette: true,
    load: () => import("./remittances-list.tsx"),
  },
  {
    path: "/remittances/$id",
    title: "Remittance",
    permission: "remittance:read",
    load: () => import("./remittance.tsx"),
  },
  {
    path: "/files",
    title: "Drop in a file",
    permission: "file:upload",
    inPalette: true,
    load: () => import("./drop-file.tsx"),
  },
  {
    path: "/submissions",
    title: "Sent files",
    permission: "claim:read",
    inPalette: true,
    load: () => import("./submissions-list.tsx"),
  },
];
