import { Button } from "@mantine/core";
import { IconAlertTriangle, IconFileSearch, IconLock } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { count } from "../../format/format.ts";
import { EXAMPLE } from "./example.ts";
import type { FileState } from "./use-file.ts";

interface StartProps {
  readonly state: Exclude<FileState, { readonly kind: "open" }>;
  readonly open: (file: Blob, name: string) => void;
  readonly cancel: () => void;
}

/** Before a file is open: where to drop it, what the viewer does, and what became of a file that could not be read. */
export function Start({ state, open, cancel }: StartProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="page viewer-start">
      <div className="page-head">
        <h1>EDI viewer</h1>
      </div>
      {state.kind === "reading" ? (
        <Reading state={state} cancel={cancel} />
      ) : (
        <>
          {state.kind === "refused" ? (
            <div className="viewer-refused" role="alert">
              <IconAlertTriangle size={18} aria-hidden />
              <div>
                <strong>{state.refusal.title}</strong>
                <div>{state.refusal.hint}</div>
                <div className="soft small-line">{state.name}</div>
              </div>
            </div>
          ) : null}
          <button type="button" className="file-drop viewer-drop" onClick={() => input.current?.click()}>
            <IconFileSearch size={26} stroke={1.5} aria-hidden />
            <span>
              <strong>Drop an X12 file here, or choose one</strong>
              <span className="viewer-drop-kinds">837, 835, 999, TA1, 277CA, 270/271, 276/277, 278, 834, 820</span>
            </span>
          </button>
          <input
            ref={input}
            type="file"
            hidden
            aria-label="X12 file"
            onChange={(event) => {
              const file = event.currentTarget.files?.item(0);
              if (file !== null && file !== undefined) open(file, file.name);
              event.currentTarget.value = "";
            }}
          />
          <p className="viewer-stays">
            <IconLock size={15} aria-hidden /> The file stays on this computer: it is read in this browser, and nothing
            of it is sent to the server or kept after you leave.
          </p>
          <PasteBox open={open} />
          <div className="viewer-offers soft">
            <span>New here?</span>
            <button
              type="button"
              className="text-button"
              onClick={() => {
                open(new Blob([EXAMPLE]), "example.837");
              }}
            >
              Open an example with two mistakes in it
            </button>
          </div>
        </>
      )}
    </div>
  );
}

function PasteBox({ open }: { readonly open: (file: Blob, name: string) => void }) {
  const [text, setText] = useState("");
  return (
    <div className="viewer-paste">
      <label className="field-label" htmlFor="viewer-paste">
        Or paste it
      </label>
      <textarea
        id="viewer-paste"
        rows={5}
        spellCheck={false}
        className="mono"
        placeholder="ISA*00*          *00*          *ZZ*…"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <Button
        variant="default"
        disabled={text.trim() === ""}
        onClick={() => {
          open(new Blob([text]), "pasted text");
        }}
      >
        Read what was pasted
      </Button>
    </div>
  );
}

const STEPS = { fetching: "Fetching the file", reading: "Reading the file" } as const;

function Reading(props: {
  readonly state: Extract<FileState, { readonly kind: "reading" }>;
  readonly cancel: () => void;
}) {
  const { name, step, done, total } = props.state;
  return (
    <div className="viewer-reading" role="status">
      <strong className="cut">{name}</strong>
      <div>
        {STEPS[step]}
        {total === 0 ? "" : `, ${count(Math.round(done / 1024))} of ${count(Math.round(total / 1024))} KB`}
      </div>
      <progress aria-label={STEPS[step]} max={1} {...(total === 0 ? {} : { value: done / total })} />
      <Button variant="default" onClick={props.cancel}>
        Cancel
      </Button>
    </div>
  );
}
