import type { Why } from "@cleanclaim/revenue-cycle/contract";
import { useSyncExternalStore } from "react";

/** What the "Why?" panel shows: an explanation, or the promise of one. */
export interface WhyRequest {
  /** Tells one request from the next. */
  readonly id: number;
  readonly title: string;
  readonly load: () => Promise<Why>;
}

let lastId = 0;
let current: WhyRequest | undefined;
const listeners = new Set<() => void>();
function set(next: WhyRequest | undefined): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Opens the panel with an explanation that the screen already has, or with one to be fetched. */
export function askWhy(title: string, why: Why | (() => Promise<Why>)): void {
  lastId += 1;
  set({ id: lastId, title, load: typeof why === "function" ? why : () => Promise.resolve(why) });
}

/** Closes the panel. */
export function closeWhy(): void {
  set(undefined);
}

/** The explanation that is asked for, or undefined. */
export function useWhyRequest(): WhyRequest | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

/** What a reason for a modifier speaks of, as the panel heads it; the three stand apart. */
const KINDS = { documentation: "Documentation", edit: "Edit", money: "Payment effect" } as const;

/** Turns the steps of a code's reasoning into the shape of the panel. */
export function whyOfSteps(
  question: string,
  answer: string,
  steps: readonly {
    readonly rule: string;
    readonly text: string;
    readonly source: string;
    readonly kind?: keyof typeof KINDS | undefined;
  }[],
  versions: Readonly<Record<string, string>>,
): Why {
  return {
    question,
    answer,
    steps: steps.map((step) => ({
      text: step.kind === undefined ? step.text : `${KINDS[step.kind]} — ${step.text}`,
      source: { name: step.source, locator: step.rule },
    })),
    versions: { ...versions },
  };
}
