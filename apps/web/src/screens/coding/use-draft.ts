import type { VisitWorkbench } from "@cleanclaim/revenue-cycle/contract";
import { useCallback, useEffect, useRef, useState } from "react";
import { api } from "../../api/client.ts";
import { ApiProblem, wordsOf } from "../../api/problem.ts";
import type { Draft } from "./draft.ts";
import { draftOf, mergeSaved, saveBody } from "./draft.ts";

const SAVE_AFTER_MS = 500;

/** How the draft stands to the server. */
export type SaveState =
  | { readonly kind: "saved" }
  | { readonly kind: "unsaved" }
  | { readonly kind: "saving" }
  | { readonly kind: "conflict" }
  | { readonly kind: "failed"; readonly message: string };

interface Computed {
  readonly findings: VisitWorkbench["findings"];
  readonly totalCharge: string;
}

/**
 * The coding of one visit being worked on: changes are saved by themselves half a second after the last, one save at a time, with
 * the version that the server gave. A save that meets another person's stops and says so; the draft stays.
 */
export function useDraft(visit: VisitWorkbench) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(visit));
  const [past, setPast] = useState<readonly Draft[]>([]);
  const [state, setState] = useState<SaveState>({ kind: "saved" });
  const [savedVersion, setSavedVersion] = useState(visit.version);
  const [computed, setComputed] = useState<Computed>({ findings: visit.findings, totalCharge: visit.totalCharge });
  const live = useRef({
    draft,
    saved: draft,
    version: visit.version,
    running: undefined as Promise<boolean> | undefined,
  });

  const put = useCallback((next: Draft) => {
    live.current.draft = next;
    setDraft(next);
    setState((before) => (before.kind === "conflict" ? before : { kind: "unsaved" }));
  }, []);

  const saveOnce = useCallback(async (): Promise<boolean> => {
    const now = live.current;
    const sent = now.draft;
    if (sent === now.saved) return true;
    setState({ kind: "saving" });
    try {
      const result = await api("PUT /api/visits/:id/coding", {
        params: { id: visit.id },
        body: saveBody(sent, now.version),
      });
      now.version = result.version;
      setSavedVersion(result.version);
      const merged = mergeSaved(now.draft, sent, result);
      now.saved = now.draft === sent ? merged : sent;
      now.draft = merged;
      setDraft(merged);
      setComputed({ findings: result.findings, totalCharge: result.totalCharge });
      setState({ kind: now.saved === merged ? "saved" : "unsaved" });
      return true;
    } catch (error) {
      const conflict = error instanceof ApiProblem && error.isConflict;
      setState(conflict ? { kind: "conflict" } : { kind: "failed", message: wordsOf(error).message });
      return false;
    }
  }, [visit.id]);

  /** Saves all that is not saved; false when it could not be. */
  const flush = useCallback(async (): Promise<boolean> => {
    const now = live.current;
    await now.running;
    now.running = saveOnce();
    const ok = await now.running;
    now.running = undefined;
    return ok;
  }, [saveOnce]);

  useEffect(() => {
    if (state.kind !== "unsaved") return undefined;
    const timer = setTimeout(() => void flush(), SAVE_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [draft, state.kind, flush]);
  // What is not saved when the screen is left is saved on the way out.
  useEffect(
    () => () => {
      void flush();
    },
    [flush],
  );

  const change = useCallback(
    (next: Draft) => {
      const before = live.current.draft;
      if (next === before) return;
      setPast((stack) => [...stack.slice(-49), before]);
      put(next);
    },
    [put],
  );
  /** Takes the last change back; gives the draft as it was before it, or undefined when there is none. */
  const undo = useCallback((): Draft | undefined => {
    const before = past.at(-1);
    if (before === undefined) return undefined;
    setPast(past.slice(0, -1));
    put(before);
    return before;
  }, [past, put]);
  const version = useCallback(() => live.current.version, []);
  const showFindings = useCallback((findings: VisitWorkbench["findings"]) => {
    setComputed((before) => ({ ...before, findings }));
  }, []);
  return { draft, change, undo, canUndo: past.length > 0, state, computed, flush, version, savedVersion, showFindings };
}
