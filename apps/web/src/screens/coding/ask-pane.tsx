import { ActionIcon, Button, Textarea, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { Keys } from "../../components/keys.tsx";
import { useKeys } from "../../keys/use-keys.ts";
import type { Workbench } from "./use-workbench.ts";

interface Question {
  readonly question: string;
  readonly options: readonly string[];
  readonly because: string;
}
const blank: Question = { question: "", options: ["", "", "Cannot be determined"], because: "" };

/** Asks the doctor: a question with options that can be answered by one digit. Prefilled with what the engine would ask. */
export function AskPane({ bench }: { readonly bench: Workbench }) {
  const { visit } = bench;
  const asked = new Set(visit.queries.map((query) => query.question));
  const proposals = visit.engineQueries.filter((query) => !asked.has(query.question));
  const [form, setForm] = useState<Question>(proposals[0] ?? blank);
  const options = form.options.map((option) => option.trim()).filter(Boolean);
  const ready = form.question.trim().length >= 5 && options.length >= 2;
  const evidence =
    visit.engineQueries.find((query) => query.question === form.question)?.evidence ??
    (bench.picked === undefined ? [] : [bench.picked]);
  const send = useMutation({
    mutationFn: () =>
      api("POST /api/visits/:id/queries", {
        params: { id: visit.id },
        body: { question: form.question.trim(), options, because: form.because.trim(), evidence: [...evidence] },
      }),
    onSuccess: async (query) => {
      sayDone(`The question is with ${query.provider}. The visit comes back when it is answered.`);
      bench.setTab("codes");
      await bench.refreshVisit();
    },
    onError: sayProblem,
  });
  useKeys("Question to the doctor", [
    {
      keys: "mod+Enter",
      label: "Send the question",
      inFields: true,
      run: () => {
        if (ready && !send.isPending) send.mutate();
      },
    },
    {
      keys: "Escape",
      label: "Back to the codes",
      inFields: true,
      run: () => {
        bench.setTab("codes");
      },
    },
  ]);
  const setOption = (at: number, value: string) => {
    setForm({ ...form, options: form.options.map((option, index) => (index === at ? value : option)) });
  };
  return (
    <form
      className="coding-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) send.mutate();
      }}
    >
      {proposals.length > 1 ? (
        <div className="chips">
          {proposals.map((proposal) => (
            <button
              key={proposal.question}
              type="button"
              className="chip"
              data-on={proposal.question === form.question}
              onClick={() => {
                setForm(proposal);
              }}
            >
              {proposal.question.slice(0, 40)}
            </button>
          ))}
          <button
            type="button"
            className="chip"
            onClick={() => {
              setForm(blank);
            }}
          >
            Another question
          </button>
        </div>
      ) : null}
      <Textarea
        label="Question"
        description="Neutral, about the record, without leading to an answer"
        autosize
        minRows={2}
        data-autofocus
        value={form.question}
        onChange={(event) => {
          setForm({ ...form, question: event.currentTarget.value });
        }}
      />
      <fieldset className="coding-options">
        <legend>Answers the doctor can choose by one digit</legend>
        {form.options.map((option, index) => (
          <div key={index} className="row-flex">
            <Keys keys={String(index + 1)} />
            <TextInput
              className="grow"
              aria-label={`Answer ${index + 1}`}
              value={option}
              onChange={(event) => {
                setOption(index, event.currentTarget.value);
              }}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={form.options.length <= 2}
              aria-label={`Remove answer ${index + 1}`}
              onClick={() => {
                setForm({ ...form, options: form.options.toSpliced(index, 1) });
              }}
            >
              <IconX size={14} />
            </ActionIcon>
          </div>
        ))}
        {form.options.length < 9 ? (
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<IconPlus size={13} />}
            onClick={() => {
              setForm({ ...form, options: [...form.options, ""] });
            }}
          >
            One more answer
          </Button>
        ) : null}
      </fieldset>
      <TextInput
        label="Why it matters"
        value={form.because}
        onChange={(event) => {
          setForm({ ...form, because: event.currentTarget.value });
        }}
      />
      {evidence.length === 0 ? (
        <p className="soft small">Select words in the note first to send them along.</p>
      ) : (
        <p className="soft small">Sent along: {evidence.map((each) => `“${each.text}”`).join(", ")}</p>
      )}
      <div className="row-flex">
        <Button type="submit" disabled={!ready} loading={send.isPending} rightSection={<Keys keys="mod+Enter" />}>
          Send to {visit.provider}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            bench.setTab("codes");
          }}
        >
          Back
        </Button>
      </div>
    </form>
  );
}
