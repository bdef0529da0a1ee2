import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useEffect, useRef, useState } from "react";
import { api, linkTo } from "../../api/client.ts";
import { wordsOf } from "../../api/problem.ts";
import "../../styles/bench.css";
import { sayNotice } from "../../app/toasts.tsx";
import { OpenFile } from "./open-file.tsx";
import { Start } from "./start.tsx";
import { useFile } from "./use-file.ts";
import type { OpenedFile } from "./use-file.ts";
import "./viewer.css";

/** Any X12 file as a tree, as text and in words. A dropped file is read in the browser and goes nowhere. */
export function Screen() {
  const opened = useFile();
  const { file, open } = opened;
  const [isOver, setOver] = useState(false);
  const navigate = useNavigate();
  const kept = useKeptFile(opened);
  /** A file of one's own takes the place of a kept one, in the address too. */
  const openOwn = useCallback(
    (blob: Blob, name: string) => {
      if (kept !== undefined) void navigate({ to: "/viewer" });
      open(blob, name);
    },
    [kept, navigate, open],
  );
  usePaste(openOwn);
  const close = (): void => {
    opened.close();
    if (kept !== undefined) void navigate({ to: "/viewer" });
  };
  return (
    <div
      className="viewer-screen"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.currentTarget === event.target || event.relatedTarget === null) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const { files } = event.dataTransfer;
        const dropped = files.item(0);
        if (dropped === null) return;
        if (files.length > 1) sayNotice(`One file at a time: ${dropped.name} is opened.`);
        openOwn(dropped, dropped.name);
      }}
    >
      {file.kind === "open" ? (
        <OpenFile
          key={file.name + String(file.index.size)}
          file={file}
          opened={opened}
          isKept={kept !== undefined}
          close={close}
        />
      ) : (
        <Start state={file} open={openOwn} cancel={close} />
      )}
    </div>
  );
}

/** Text pasted anywhere on the screen but into a field is read as a file. */
function usePaste(open: OpenedFile["open"]): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      const dropped = event.clipboardData?.files.item(0);
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (dropped !== null && dropped !== undefined) open(dropped, dropped.name);
      else if (text.includes("ISA")) open(new Blob([text]), "pasted text");
    };
    document.addEventListener("paste", paste);
    return () => {
      document.removeEventListener("paste", paste);
    };
  }, [open]);
}

/** A file that we sent or received, named in the address (`?file=`): its bytes come from the server, which notes who looked. */
function useKeptFile(opened: OpenedFile): string | undefined {
  const search: Readonly<Record<string, string | undefined>> = useSearch({ strict: false });
  const id = search["file"];
  const { open, refuse, fetching } = opened;
  const asked = useRef<string>(undefined);
  const facts = useQuery({
    queryKey: ["file", id],
    enabled: id !== undefined,
    staleTime: Infinity,
    queryFn: ({ signal }) => api("GET /api/files/:id", { params: { id: id ?? "" }, signal }),
  });
  const name = facts.data?.name;
  const { error } = facts;
  useEffect(() => {
    if (id === undefined) asked.current = undefined;
    if (id === undefined || asked.current === id) return;
    if (error !== null) {
      const words = wordsOf(error);
      refuse("", { title: words.message, hint: words.hint ?? "" });
      return;
    }
    if (name === undefined) {
      fetching("The file");
      return;
    }
    asked.current = id;
    fetching(name);
    fetch(linkTo("GET /api/files/:id/raw", { params: { id } }), { credentials: "same-origin" })
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status));
        open(await response.blob(), name);
      })
      .catch(() => {
        refuse(name, {
          title: "The file could not be fetched.",
          hint: "Try again; if it stays, its state is in the list of sent files.",
        });
      });
  }, [error, fetching, id, name, open, refuse]);
  return id;
}
