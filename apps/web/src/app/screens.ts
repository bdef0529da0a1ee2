import type { ComponentType } from "react";

/** One screen of the application. A folder under `screens/` lists its own in `screens.ts`; the file is found by its name. */
export interface ScreenRoute {
  /** Path with parameters as `$name`: `/claims/$id`. */
  readonly path: string;
  /** Title of the window and name in the palette. */
  readonly title: string;
  /** Permission that a user needs to see it; without one every signed-in user may. */
  readonly permission?: string;
  /** Listed in the palette under "Go to". Screens with parameters never are. */
  readonly inPalette?: boolean;
  /** The component, loaded when it is first wanted; the module exports it as `Screen`. */
  readonly load: () => Promise<{ readonly Screen: ComponentType }>;
}

const found = import.meta.glob<{ readonly screens: readonly ScreenRoute[] }>("../screens/*/screens.ts", {
  eager: true,
});

/** All screens of all folders. */
export const allScreens: readonly ScreenRoute[] = Object.values(found).flatMap((module) => module.screens);
