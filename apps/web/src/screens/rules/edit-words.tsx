import type { EditPage, EditWord } from "@cleanclaim/revenue-cycle/contract";
import { Button, MultiSelect, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { dayText } from "../../format/format.ts";

const CHOICES: readonly { readonly value: EditWord["word"]; readonly label: string }[] = [
  { value: "error", label: "Stops the claim" },
  { value: "warning", label: "Warns only" },
  { value: "advice", label: "Advises only" },
  { value: "off", label: "Says nothing" },
];

/** What payers and the practice say about an edit: harder, softer or silent, for some payers, from a day on, with the reason. */
export function EditWords({ edit }: { readonly edit: EditPage }) {
  const { session, may } = useSignedIn();
  const [open, setOpen] = useState(false);
  const refresh = useRefresh();
  const end = useMutation({
    mutationFn: (id: string) => api("POST /api/edit-words/:id/end", { params: { id }, body: { until: session.today } }),
    onSuccess: async (answer) => {
      sayDone(answer.message);
      await refresh(["edit", edit.id]);
    },
    onError: sayProblem,
  });
  const mayWrite = may("rule:write");
  if (edit.words.length === 0 && !mayWrite) return null;
  return (
    <>
      <h2 className="section-title">Payers’ words on it</h2>
      {edit.words.length === 0 ? <p className="small-line soft">None: it holds as it is for every payer.</p> : null}
      <ul className="plain-list">
        {edit.words.map((word) => {
          const over = word.until !== null && word.until <= session.today;
          return (
            <li key={word.id}>
              {word.payers === "" ? "Everyone" : word.payers}: {labelOf(word.word)}, from {dayText(word.from)}
              {word.until === null ? "" : ` until ${dayText(word.until)}`}. {word.reason}
              {mayWrite && !over ? (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  loading={end.isPending && end.variables === word.id}
                  aria-label={`End: ${labelOf(word.word)}, ${word.payers === "" ? "everyone" : word.payers}`}
                  onClick={() => {
                    end.mutate(word.id);
                  }}
                >
                  End today
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {!mayWrite ? null : open ? (
        <WordForm
          edit={edit}
          close={() => {
            setOpen(false);
          }}
        />
      ) : (
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            setOpen(true);
          }}
        >
          Make it harder or softer
        </Button>
      )}
    </>
  );
}

function labelOf(word: string): string {
  return CHOICES.find((one) => one.value === word)?.label.toLowerCase() ?? word;
}

function WordForm({ edit, close }: { readonly edit: EditPage; readonly close: () => void }) {
  const { session } = useSignedIn();
  const refresh = useRefresh();
  const [word, setWord] = useState<EditWord["word"]>("warning");
  const [payerIds, setPayerIds] = useState<readonly string[]>([]);
  const [from, setFrom] = useState(session.today);
  const [until, setUntil] = useState("");
  const [reason, setReason] = useState("");
  const lookups = useQuery({
    queryKey: ["lookups"],
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) => api("GET /api/lookups", { signal }),
  });
  const ready = reason.trim().length >= 3 && from !== "" && (until === "" || until > from);
  const save = useMutation({
    mutationFn: () =>
      api("POST /api/edits/:id/words", {
        params: { id: edit.id },
        body: { word, payerIds: [...payerIds], from, until: until === "" ? null : until, reason: reason.trim() },
      }),
    onSuccess: async (answer) => {
      sayDone(answer.message);
      close();
      await refresh(["edit", edit.id]);
    },
    onError: sayProblem,
  });
  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !save.isPending) save.mutate();
      }}
    >
      <NativeSelect
        label="The edit then"
        data={[...CHOICES]}
        value={word}
        onChange={(event) => {
          setWord(CHOICES.find((one) => one.value === event.currentTarget.value)?.value ?? "warning");
        }}
      />
      <MultiSelect
        label="Payers"
        placeholder={payerIds.length === 0 ? "All payers" : ""}
        searchable
        data={lookups.data?.payers.map((payer) => ({ value: payer.id, label: payer.name })) ?? []}
        value={[...payerIds]}
        onChange={setPayerIds}
      />
      <TextInput
        label="From"
        type="date"
        value={from}
        onChange={(event) => {
          setFrom(event.currentTarget.value);
        }}
      />
      <TextInput
        label="Until (that day no longer)"
        type="date"
        value={until}
        error={until !== "" && until <= from ? "It ends before it begins." : undefined}
        onChange={(event) => {
          setUntil(event.currentTarget.value);
        }}
      />
      <TextInput
        label="Reason"
        required
        placeholder="Bulletin, letter or call, with its date"
        value={reason}
        maxLength={500}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
      <div className="row-flex">
        <Button type="submit" disabled={!ready} loading={save.isPending}>
          Save
        </Button>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
