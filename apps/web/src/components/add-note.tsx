import type { ReadNote } from "@cleanclaim/revenue-cycle/contract";
import { Button, Checkbox, Drawer, Textarea, TextInput } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { api, upload } from "../api/client.ts";
import { ApiProblem } from "../api/problem.ts";
import { useRefresh } from "../app/refresh.ts";
import { sayDone } from "../app/toasts.tsx";
import { dayText } from "../format/format.ts";
import { useKeys } from "../keys/use-keys.ts";
import { Keys } from "./keys.tsx";
import { ProblemNote } from "./problem-note.tsx";

interface NoteVisit {
  readonly id: string;
  readonly label: string;
  readonly reason: string;
}

const FORMS = "Drop a note here, or choose one: text, RTF, Word, PDF with text, C-CDA, FHIR";
/** Kinds of files that are read, for the file chooser. */
const ACCEPTED = ".txt,.rtf,.docx,.pdf,.xml,.json,.htm,.html";

/** Takes a note of a visit: typed, pasted, or read from a file; the visit then waits to be coded. */
export function AddNote(props: {
  readonly visit: NoteVisit | undefined;
  /** A file that was dropped elsewhere and is to be read at once. */
  readonly file?: File | undefined;
  readonly onClose: () => void;
}) {
  return (
    <Drawer
      opened={props.visit !== undefined}
      onClose={props.onClose}
      position="right"
      size="min(680px, 96vw)"
      title={`Note: ${props.visit?.label ?? ""}`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {props.visit === undefined ? null : <NoteForm visit={props.visit} dropped={props.file} onClose={props.onClose} />}
    </Drawer>
  );
}

/** What the form holds: words typed or pasted, or a file with the words that were read from it. */
function useNoteForm(visit: NoteVisit, dropped: File | undefined, onClose: () => void) {
  const refresh = useRefresh();
  const [title, setTitle] = useState(visit.reason);
  const [body, setBody] = useState("");
  const [file, setFile] = useState<File>();
  const [note, setNote] = useState<ReadNote>();
  const [samePatient, setSamePatient] = useState(false);
  const read = useMutation({
    mutationFn: (given: File) => upload("POST /api/documents/read", given),
    onSuccess: (answer, given) => {
      setFile(given);
      setNote(answer);
      if (answer.title !== null && answer.title !== "") setTitle(answer.title);
    },
  });
  const { mutate: readFile } = read;
  useEffect(() => {
    if (dropped !== undefined) readFile(dropped);
  }, [dropped, readFile]);
  const save = useMutation({
    mutationFn: async () => {
      const named = title.trim() === "" ? {} : { title: title.trim() };
      if (file === undefined)
        return api("POST /api/visits/:id/note", { params: { id: visit.id }, body: { body, ...named } });
      const query = samePatient ? ({ ...named, samePatient: "yes" } as const) : named;
      return upload("POST /api/visits/:id/documents", file, { params: { id: visit.id }, query });
    },
    onSuccess: async (done) => {
      sayDone(done.message);
      onClose();
      await refresh(["visit", visit.id]);
    },
  });
  return {
    title,
    setTitle,
    body,
    setBody,
    file,
    note,
    read,
    save,
    samePatient,
    setSamePatient,
    ready: (file !== undefined || body.trim() !== "") && !read.isPending && !save.isPending,
    otherPatient: save.error instanceof ApiProblem && /another patient/.test(save.error.message),
    forgetFile: () => {
      setFile(undefined);
      setNote(undefined);
      read.reset();
      save.reset();
    },
  };
}

function NoteForm(props: {
  readonly visit: NoteVisit;
  readonly dropped: File | undefined;
  readonly onClose: () => void;
}) {
  const form = useNoteForm(props.visit, props.dropped, props.onClose);
  useKeys("dialog: note", [
    {
      keys: "mod+Enter",
      label: "Save the note",
      inFields: true,
      run: () => {
        if (form.ready) form.save.mutate();
      },
    },
  ]);
  return (
    <form
      className="panel-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (form.ready) form.save.mutate();
      }}
    >
      <NoteFileDrop
        isBusy={form.read.isPending}
        onFile={(file) => {
          form.read.mutate(file);
        }}
      />
      {form.read.isError ? <ProblemNote error={form.read.error} /> : null}
      <TextInput
        label="Title"
        value={form.title}
        onChange={(event) => {
          form.setTitle(event.currentTarget.value);
        }}
      />
      {form.note === undefined || form.file === undefined ? (
        <Textarea
          label="Note"
          description="As signed. A later note is added beside this one; this one is never changed."
          data-autofocus
          autosize
          minRows={14}
          maxRows={26}
          value={form.body}
          onChange={(event) => {
            form.setBody(event.currentTarget.value);
          }}
        />
      ) : (
        <ReadText note={form.note} name={form.file.name} onForget={form.forgetFile} />
      )}
      {form.save.isError ? <ProblemNote error={form.save.error} /> : null}
      {form.otherPatient ? (
        <Checkbox
          label="I checked: it is the same patient, the name or birth date is only written differently"
          checked={form.samePatient}
          onChange={(event) => {
            form.setSamePatient(event.currentTarget.checked);
          }}
        />
      ) : null}
      <Button
        type="submit"
        disabled={!form.ready || (form.otherPatient && !form.samePatient)}
        loading={form.save.isPending}
        rightSection={<Keys keys="mod+Enter" />}
      >
        Save the note
      </Button>
    </form>
  );
}

/** The words of a file as they will be kept and coded. */
function ReadText(props: { readonly note: ReadNote; readonly name: string; readonly onForget: () => void }) {
  const { note } = props;
  const facts = [
    note.format.toUpperCase(),
    note.author,
    note.serviceDate === null ? null : `service of ${dayText(note.serviceDate)}`,
    note.writtenOn === null ? null : `written ${dayText(note.writtenOn)}`,
  ].filter((fact) => fact !== null);
  return (
    <div>
      <div className="row-flex">
        <strong className="cut grow">{props.name}</strong>
        <span className="soft">{facts.join(" · ")}</span>
        <button type="button" className="text-button" onClick={props.onForget}>
          Type it instead
        </button>
      </div>
      {note.notices.map((notice) => (
        <p key={notice} className="small-line" role="status">
          {notice}
        </p>
      ))}
      <pre className="note-preview" tabIndex={0} aria-label="Words of the file">
        {note.text}
      </pre>
    </div>
  );
}

/** A place to drop the file of a note, or to choose one. */
export function NoteFileDrop(props: {
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
  readonly multiple?: boolean;
}) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => {
    for (const file of files ?? []) {
      props.onFile(file);
      if (props.multiple !== true) break;
    }
  };
  return (
    <>
      <button
        type="button"
        className="file-drop"
        data-over={over}
        disabled={props.isBusy}
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
        {props.isBusy ? "Reading the file" : props.multiple === true ? "Drop notes, or choose them" : FORMS}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        multiple={props.multiple === true}
        aria-label="File of the note"
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}
