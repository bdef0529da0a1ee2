import type { BookSet } from "@cleanclaim/revenue-cycle/contract";
import { useSyncExternalStore } from "react";

const none: ReadonlySet<string> = new Set();
const branches = new Map<BookSet, ReadonlySet<string>>();
const listeners = new Set<() => void>();

function write(set: BookSet, next: ReadonlySet<string>): void {
  branches.set(set, next);
  for (const listener of listeners) listener();
}

/** Opens branches of a tree beside those that are open. */
export function openBranches(set: BookSet, ids: readonly string[]): void {
  const known = branches.get(set) ?? none;
  if (ids.some((id) => !known.has(id))) write(set, new Set([...known, ...ids]));
}

/** Opens or closes one branch. */
export function setBranch(set: BookSet, id: string, open: boolean): void {
  const next = new Set(branches.get(set) ?? none);
  if (open) next.add(id);
  else next.delete(id);
  write(set, next);
}

/** The open branches of a tree; they stay open while the application runs, so that opening a code leaves the tree as it was. */
export function useOpenBranches(set: BookSet): ReadonlySet<string> {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => branches.get(set) ?? none,
  );
}
