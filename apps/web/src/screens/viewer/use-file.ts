import { useCallback, useEffect, useRef, useState } from "react";
import type { FileIndex } from "./model/file-index.ts";
import type { Refusal } from "./model/sniff.ts";
import { refusedSize } from "./model/sniff.ts";
import { CheckClient, FileClient } from "./work/file-client.ts";
import type { Checked } from "./work/protocol.ts";

/** How far the check of the rules is. */
export type CheckState =
  | { readonly kind: "checking"; readonly done: number; readonly total: number }
  | { readonly kind: "checked"; readonly checked: Checked }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed" };

/** What the viewer holds. */
export type FileState =
  | { readonly kind: "empty" }
  | {
      readonly kind: "reading";
      readonly name: string;
      readonly step: "fetching" | "reading";
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: "refused"; readonly name: string; readonly refusal: Refusal }
  | { readonly kind: "open"; readonly name: string; readonly index: FileIndex; readonly client: FileClient };

/** The open file and its check, and how to open another. */
export interface OpenedFile {
  readonly file: FileState;
  readonly check: CheckState;
  readonly checker: CheckClient | undefined;
  readonly open: (file: Blob, name: string) => void;
  readonly refuse: (name: string, refusal: Refusal) => void;
  readonly fetching: (name: string) => void;
  readonly close: () => void;
  readonly stopCheck: () => void;
  readonly startCheck: () => void;
}

/** Reads a file in two workers, one that shows it and one that checks it; both end with the page. */
export function useFile(): OpenedFile {
  const [file, setFile] = useState<FileState>({ kind: "empty" });
  const [check, setCheck] = useState<CheckState>({ kind: "stopped" });
  const [checker, setChecker] = useState<CheckClient>();
  const workers = useRef<{ client?: FileClient | undefined; checker?: CheckClient | undefined; blob?: Blob }>({});

  const stop = useCallback(() => {
    workers.current.client?.close();
    workers.current.checker?.close();
    workers.current = {};
    setChecker(undefined);
  }, []);
  useEffect(() => stop, [stop]);

  const runCheck = useCallback((blob: Blob) => {
    workers.current.checker?.close();
    setCheck({ kind: "checking", done: 0, total: blob.size });
    const made = new CheckClient(blob, {
      onProgress: (done, total) => {
        setCheck({ kind: "checking", done, total });
      },
      onChecked: (checked) => {
        setCheck({ kind: "checked", checked });
      },
      onFailed: () => {
        setCheck({ kind: "failed" });
      },
    });
    workers.current.checker = made;
    setChecker(made);
  }, []);

  const open = useCallback(
    (blob: Blob, name: string) => {
      stop();
      const refusal = refusedSize(blob.size);
      if (refusal !== undefined) {
        setFile({ kind: "refused", name, refusal });
        return;
      }
      setFile({ kind: "reading", name, step: "reading", done: 0, total: blob.size });
      const client = new FileClient(blob, {
        onProgress: (done, total) => {
          setFile({ kind: "reading", name, step: "reading", done: Math.min(done, total), total });
        },
        onRefused: (why) => {
          stop();
          setFile({ kind: "refused", name, refusal: why });
        },
        onOpened: (index) => {
          setFile({ kind: "open", name, index, client });
          runCheck(blob);
        },
      });
      workers.current = { client, blob };
    },
    [runCheck, stop],
  );

  return {
    file,
    check,
    checker,
    open,
    refuse: useCallback((name, refusal) => {
      setFile({ kind: "refused", name, refusal });
    }, []),
    fetching: useCallback((name) => {
      setFile({ kind: "reading", name, step: "fetching", done: 0, total: 0 });
    }, []),
    close: useCallback(() => {
      stop();
      setFile({ kind: "empty" });
    }, [stop]),
    stopCheck: useCallback(() => {
      workers.current.checker?.close();
      workers.current.checker = undefined;
      setChecker(undefined);
      setCheck({ kind: "stopped" });
    }, []),
    startCheck: useCallback(() => {
      if (workers.current.blob !== undefined) runCheck(workers.current.blob);
    }, [runCheck]),
  };
}
