import { useCallback, useEffect, useRef, useState } from "react";

const SEND_AFTER_MS = 3000;

/** An answer that is chosen and not sent yet. */
export interface PendingAnswer {
  readonly queryId: string;
  readonly version: number;
  readonly answer: string;
}

/**
 * Holds an answer for a moment before it is sent, so that a wrong key can be taken back: an answer becomes part of the record. Leaving the
 * screen, choosing another question's answer, or `sendNow` sends at once.
 */
export function usePendingAnswer(send: (pending: PendingAnswer) => void) {
  const [pending, setPending] = useState<PendingAnswer>();
  const live = useRef<{ pending: PendingAnswer | undefined; send: typeof send }>({ pending: undefined, send });
  useEffect(() => {
    live.current.send = send;
  }, [send]);
  const put = useCallback((next: PendingAnswer | undefined) => {
    live.current.pending = next;
    setPending(next);
  }, []);
  const sendNow = useCallback(() => {
    const now = live.current.pending;
    if (now === undefined) return;
    put(undefined);
    live.current.send(now);
  }, [put]);
  const choose = useCallback(
    (next: PendingAnswer) => {
      if (live.current.pending?.queryId !== next.queryId) sendNow();
      put(next);
    },
    [put, sendNow],
  );
  const undo = useCallback(() => {
    put(undefined);
  }, [put]);
  useEffect(() => {
    if (pending === undefined) return undefined;
    const timer = setTimeout(sendNow, SEND_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [pending, sendNow]);
  useEffect(() => sendNow, [sendNow]);
  return { pending, choose, undo, sendNow };
}
