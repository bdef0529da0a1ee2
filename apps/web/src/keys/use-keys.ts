import { useEffect, useRef, useSyncExternalStore } from "react";
import type { Chord, KeyBinding, KeyLayer } from "./chords.ts";
import { chordOf, resolve } from "./chords.ts";

const SEQUENCE_MS = 1200;
interface LiveLayer {
  readonly scope: string;
  bindings: readonly KeyBinding[];
}
let layers: readonly LiveLayer[] = [];
let first: Chord | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** Text goes into these; plain keys are theirs. */
function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

/** Enter and Space belong to the focused control where there is one. */
function isControl(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest("button, a[href], summary, [role=menuitem], [role=option]") !== null
  );
}

/** Nothing behind an open dialog or menu hears keys. */
function isCovered(): boolean {
  return document.querySelector("[data-covers-keys], [role=dialog][aria-modal=true], .mantine-Menu-dropdown") !== null;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const chord = chordOf(event);
  if (chord === undefined) return;
  if ((chord === "Enter" || chord === "Space") && isControl(event.target)) return;
  const covered = isCovered();
  const heard: readonly KeyLayer[] = covered ? layers.filter((layer) => layer.scope.startsWith("dialog")) : layers;
  const before = first;
  first = undefined;
  const answer = resolve(heard, chord, before, isField(event.target));
  if (answer.kind === "none") return;
  event.preventDefault();
  if (answer.kind === "run") {
    answer.binding.run();
    return;
  }
  first = answer.first;
  clearTimeout(timer);
  timer = setTimeout(() => {
    first = undefined;
  }, SEQUENCE_MS);
}

/** Starts the one keyboard listener of the application. */
export function listenToKeys(): () => void {
  document.addEventListener("keydown", onKeyDown);
  return () => {
    document.removeEventListener("keydown", onKeyDown);
  };
}

/**
 * Binds keys while the component is shown. Later layers (a panel over a screen) win over earlier ones. Plain keys do not
 * fire in text fields; a scope that starts with `dialog` is the only one heard while a dialog is open.
 */
export function useKeys(scope: string, bindings: readonly KeyBinding[], active = true): void {
  const live = useRef<LiveLayer>({ scope, bindings: [] });
  useEffect(() => {
    live.current.bindings = bindings;
  });
  useEffect(() => {
    if (!active) return undefined;
    const layer = live.current;
    layers = [...layers, layer];
    tell();
    return () => {
      layers = layers.filter((other) => other !== layer);
      tell();
    };
  }, [active, scope]);
}

/** The layers in force, for the overlay that lists them. */
export function useKeyLayers(): readonly KeyLayer[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => layers,
  );
}

/** Whether the keyboard has a ⌘ key. */
export const isMac = typeof navigator !== "undefined" && /mac|iphone|ipad/i.test(navigator.userAgent);
