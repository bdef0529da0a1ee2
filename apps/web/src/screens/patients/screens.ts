import type { ScreenRoute } from "../../app/screens.ts";

export const screens: readonly ScreenRoute[] = [
  {
    path: "/patients",
    title: "Patient registry",
    permission: "patient:read",
    inPalette: true,
    load: () => import("./patients-list.tsx"),
  },
  {
    path: "/patients/new",
    title: "Register a patient",
    permission: "patient:write",
    inPalette: true,
    load: () => import("./patient-screen.tsx"),
  },
  { path: "/patients/$id", title: "Patient", permission: "patient:read", load: () => import("./patient-screen.tsx") },
];
