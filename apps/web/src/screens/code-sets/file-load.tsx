import type { CodeSetWork } from "@cleanclaim/revenue-cycle/contract";
import { IconUpload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { uploadCodeSet } from "../../api/client.ts";
import { ProblemNote } from "../../components/problem-note.tsx";

/** A place to drop an official file as its publisher ships it: zip, xml, txt, csv, xlsx, gz. */
export function FileLoad(props: { readonly disabled: boolean; readonly onBegun: (work: CodeSetWork) => void }) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const upload = useMutation({ mutationFn: uploadCodeSet, onSuccess: props.onBegun });
  const take = (files: FileList | null) => {
    const file = files?.item(0);
    if (file !== null && file !== undefined && !props.disabled) upload.mutate(file);
  };
  return (
    <div className="grow">
      <button
        type="button"
        className="file-drop"
        data-over={over}
        disabled={upload.isPending || props.disabled}
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
        {upload.isPending
          ? "Sending the file"
          : "Or drop a file of CDC or CMS here as it was published (zip, xml, txt, csv, xlsx), or choose one"}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="Official code set file"
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
      {upload.isError ? <ProblemNote error={upload.error} /> : null}
    </div>
  );
}
