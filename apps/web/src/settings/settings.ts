import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
const cache = new Map<string, unknown>();

/** Reads a setting that this browser remembers; what cannot be read is the default. */
export function readSetting<T>(key: string, initial: T): T {
  if (cache.has(key)) {
    // Only `writeSetting` and the line below put values here, under the same key and type.
    return cache.get(key) as T;
  }
  let value = initial;
  try {
    const text = localStorage.getItem(`cleanclaim.${key}`);
    // A stored value was written by `writeSetting` with the same type.
    if (text !== null) value = JSON.parse(text) as T;
  } catch {
    value = initial;
  }
  cache.set(key, value);
  return value;
}

/** Remembers a setting in this browser. Settings hold layout and choices, never patient data. */
export function writeSetting(key: string, value: unknown): void {
  cache.set(key, value);
  try {
    localStorage.setItem(`cleanclaim.${key}`, JSON.stringify(value));
  } catch {
    // A browser that refuses storage keeps the setting for this page only.
  }
  for (const listener of listeners) listener();
}

/** A remembered setting as state. `initial` must be a constant. */
export function useSetting<T>(key: string, initial: T): readonly [T, (value: T) => void] {
  const value = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => readSetting(key, initial),
  );
  return [
    value,
    (next) => {
      writeSetting(key, next);
    },
  ];
}

export type Density = "compact" | "comfortable";
/** Row height and reading size of the lists. */
export function useDensity(): readonly [Density, (value: Density) => void] {
  return useSetting<Density>("density", "compact");
}

/** Height of a list row in pixels. */
export function rowHeight(density: Density): number {
  return density === "compact" ? 32 : 40;
}
