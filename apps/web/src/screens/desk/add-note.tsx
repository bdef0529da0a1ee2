import { Button, Drawer, Textarea, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { Keys } from "../../components/keys.tsx";
import { useKeys } from "../../keys/use-keys.ts";

interface NoteVisit {
  readonly id: string;
  readonly label: string;
  readonly reason: string;
}

/** Takes the note of a visit, typed or pasted from the record system; the visit then waits to be coded. */
export function AddNote(props: { readonly visit: NoteVisit | undefined; readonly onClose: () => void }) {
  return (
    <Drawer
      opened={props.visit !== undefined}
      onClose={props.onClose}
      position="right"
      size="min(640px, 96vw)"
      title={`Note: ${props.visit?.label ?? ""}`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {props.visit === undefined ? null : <NoteForm visit={props.visit} onClose={props.onClose} />}
    </Drawer>
  );
}

function NoteForm({ visit, onClose }: { readonly visit: NoteVisit; readonly onClose: () => void }) {
  const refresh = useRefresh();
  const [title, setTitle] = useState(visit.reason);
  const [body, setBody] = useState("");
  const ready = body.trim() !== "";
  const save = useMutation({
    mutationFn: () =>
      api("POST /api/visits/:id/note", {
        params: { id: visit.id },
        body: { body, ...(title.trim() === "" ? {} : { title: title.trim() }) },
      }),
    onSuccess: async (done) => {
      sayDone(done.message);
      onClose();
      await refresh(["visit", visit.id]);
    },
    onError: sayProblem,
  });
  useKeys("dialog: note", [
    {
      keys: "mod+Enter",
      label: "Save the note",
      inFields: true,
      run: () => {
        if (ready && !save.isPending) save.mutate();
      },
    },
  ]);
  return (
    <form
      className="panel-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) save.mutate();
      }}
    >
      <TextInput
        label="Title"
        value={title}
        onChange={(event) => {
          setTitle(event.currentTarget.value);
        }}
      />
      <Textarea
        label="Note"
        description="As signed. A later note is added beside this one; this one is never changed."
        data-autofocus
        autosize
        minRows={14}
        maxRows={26}
        value={body}
        onChange={(event) => {
          setBody(event.currentTarget.value);
        }}
      />
      <Button type="submit" disabled={!ready} loading={save.isPending} rightSection={<Keys keys="mod+Enter" />}>
        Save the note
      </Button>
    </form>
  );
}
