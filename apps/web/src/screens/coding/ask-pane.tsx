import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { ActionIcon, Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { Keys } from "../../components/keys.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { useKeys } from "../../keys/use-keys.ts";
import type { Evidence } from "./draft.ts";
import type { Workbench } from "./use-workbench.ts";
import { blankQuestion, bodyOf, proposalsOf, useQuestionCheck } from "./use-question.ts";
import type { Question } from "./use-question.ts";

type Finding = ResponseOf<"POST /api/visits/:id/queries/check">["findings"][number];

const PURPOSES: readonly { readonly value: Question["purpose"]; readonly label: string }[] = [
  { value: "specificity", label: "Type, side, stage, acuity" },
  { value: "significance", label: "What a finding means" },
  { value: "indication", label: "Reason for a test or drug" },
  { value: "causal", label: "Cause and effect" },
  { value: "conflict", label: "Statements in conflict" },
  { value: "present-on-admission", label: "Present on admission" },
  { value: "substantiate", label: "Support for a stated diagnosis" },
];

/** Asks the doctor: a question with options that can be answered by one digit. Prefilled with what the engine would ask, judged as it is written. */
export function AskPane({ bench }: { readonly bench: Workbench }) {
  const { visit } = bench;
  const proposals = proposalsOf(visit);
  const [form, setForm] = useState<Question>(() => ({
    ...(proposals[0] ?? blankQuestion),
    ...(bench.picked === undefined || proposals[0] !== undefined ? {} : { evidence: [bench.picked] }),
  }));
  const check = useQuestionCheck(visit.id, form);
  const stops = check.findings.filter((each) => each.severity === "stop");
  const ready = form.question.trim().length >= 5 && stops.length === 0 && !check.pending;
  const send = useMutation({
    mutationFn: () => api("POST /api/visits/:id/queries", { params: { id: visit.id }, body: bodyOf(form) }),
    onSuccess: async (query) => {
      sayDone(`The question is with ${query.provider}. The visit comes back when it is answered.`, () => {
        api("POST /api/queries/:id/withdraw", { params: { id: query.id }, body: {} })
          .then(() => bench.refreshVisit())
          .catch(sayProblem);
      });
      bench.setTab("codes");
      await bench.refreshVisit();
    },
    onError: sayProblem,
  });
  const trySend = () => {
    if (form.question.trim().length >= 5 && stops.length === 0 && !send.isPending) send.mutate();
  };
  useKeys("Question to the doctor", [
    { keys: "mod+Enter", label: "Send the question", inFields: true, run: trySend },
    {
      keys: "Escape",
      label: "Back to the codes",
      inFields: true,
      run: () => {
        bench.setTab("codes");
      },
    },
    ...proposals.slice(0, 9).map((proposal, index) => ({
      keys: `alt+${index + 1}`,
      label: `Question: ${proposal.title === "" ? proposal.question : proposal.title}`,
      inFields: true,
      run: () => {
        setForm(proposal);
      },
    })),
  ]);
  return (
    <form
      className="coding-form"
      onSubmit={(event) => {
        event.preventDefault();
        trySend();
      }}
    >
      <Proposals proposals={proposals} form={form} choose={setForm} />
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
      <Options form={form} setForm={setForm} />
      <TextInput
        label="What the record leaves open"
        value={form.because}
        onChange={(event) => {
          setForm({ ...form, because: event.currentTarget.value });
        }}
      />
      <NativeSelect
        label="What it is about"
        data={[...PURPOSES]}
        value={form.purpose}
        onChange={(event) => {
          const purpose = PURPOSES.find((each) => each.value === event.currentTarget.value);
          if (purpose !== undefined) setForm({ ...form, purpose: purpose.value });
        }}
      />
      {form.priorRelevance !== "" || check.findings.some((each) => each.rule.startsWith("Q11")) ? (
        <TextInput
          label="Why the earlier encounter matters to this visit"
          value={form.priorRelevance}
          onChange={(event) => {
            setForm({ ...form, priorRelevance: event.currentTarget.value });
          }}
        />
      ) : null}
      <Indicators bench={bench} form={form} setForm={setForm} />
      <Judgement findings={check.findings} pending={check.pending} />
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

function Proposals(props: {
  readonly proposals: readonly Question[];
  readonly form: Question;
  readonly choose: (question: Question) => void;
}) {
  if (props.proposals.length === 0) return null;
  return (
    <div className="chips">
      {props.proposals.map((proposal) => (
        <button
          key={proposal.question}
          type="button"
          className="chip"
          data-on={proposal.question === props.form.question}
          onClick={() => {
            props.choose(proposal);
          }}
        >
          {(proposal.title === "" ? proposal.question : proposal.title).slice(0, 44)}
        </button>
      ))}
      <button
        type="button"
        className="chip"
        onClick={() => {
          props.choose(blankQuestion);
        }}
      >
        Another question
      </button>
    </div>
  );
}

interface FormProps {
  readonly form: Question;
  readonly setForm: (form: Question) => void;
}

function Options({ form, setForm }: FormProps) {
  return (
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
              setForm({ ...form, options: form.options.with(index, event.currentTarget.value) });
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
            setForm({ ...form, options: form.options.toSpliced(Math.max(0, form.options.length - 2), 0, "") });
          }}
        >
          One more answer
        </Button>
      ) : null}
    </fieldset>
  );
}

/** The words of the note that are sent along, and the ones just selected to be added. */
function Indicators({ bench, form, setForm }: FormProps & { readonly bench: Workbench }) {
  const { picked } = bench;
  const has = (one: Evidence) => form.evidence.some((each) => each.start === one.start && each.end === one.end);
  return (
    <div className="coding-indicators">
      <div className="coding-indicators-label">Words of the note sent along</div>
      {form.evidence.length === 0 ? <p className="soft small">None yet: select words in the note.</p> : null}
      {form.evidence.map((each) => (
        <span key={`${each.start}-${each.end}`} className="coding-indicator">
          “{each.text}”
          <button
            type="button"
            aria-label={`Leave out ${each.text}`}
            onClick={() => {
              setForm({ ...form, evidence: form.evidence.filter((one) => one !== each) });
            }}
          >
            ×
          </button>
        </span>
      ))}
      {picked === undefined || has(picked) ? null : (
        <button
          type="button"
          className="text-button"
          onClick={() => {
            setForm({ ...form, evidence: [...form.evidence, picked] });
          }}
        >
          Add “{picked.text.slice(0, 40)}”
        </button>
      )}
    </div>
  );
}

/** What the rules of asking say, each with its number, its source and how to mend it. */
function Judgement({ findings, pending }: { readonly findings: readonly Finding[]; readonly pending: boolean }) {
  return (
    <section className="coding-judgement" aria-label="Rules of asking" aria-live="polite">
      {findings.length === 0 ? (
        pending ? (
          <span className="soft">Judging…</span>
        ) : (
          <StateBadge state="ok" label="Keeps the rules of asking" />
        )
      ) : (
        findings.map((finding, index) => (
          <div key={`${finding.rule}-${index}`} className="coding-fault">
            <StateBadge
              state={finding.severity === "stop" ? "error" : "advice"}
              label={finding.severity === "stop" ? "Stops" : "Advice"}
            />
            <div className="grow">
              {finding.message} <strong>{finding.mend}</strong>
              <div className="soft small">
                {finding.rule} · {finding.source}
              </div>
            </div>
          </div>
        ))
      )}
    </section>
  );
}
