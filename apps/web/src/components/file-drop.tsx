import type { UploadResult } from "@cleanclaim/revenue-cycle/contract";
import { IconUpload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { uploadFile } from "../api/client.ts";
import { ProblemNote } from "./problem-note.tsx";

/** A place to drop an EDI file, or to choose one. `onRead` hears what the server found in it. */
export function FileDrop({ onRead }: { readonly onRead: (result: UploadResult) => void }) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const upload = useMutation({ mutationFn: uploadFile, onSuccess: onRead });
  const take = (files: FileList | null) => {
    const file = files?.item(0);
    if (file !== null && file !== undefined) upload.mutate(file);
  };
  return (
    <div>
      <button
        type="button"
        className="file-drop"
        data-over={over}
        disabled={upload.isPending}
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <IconUpload size={18} />
        {upload.isPending ? "Reading the file" : "Drop an 837, 835, 999, TA1 or 277CA file here, or choose one"}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="EDI file"
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
      {upload.isError ? <ProblemNote error={upload.error} /> : null}
    </div>
  );
}
