import type { ContractTerms, ContractView } from "@cleanclaim/revenue-cycle/contract";
import { Button, Checkbox, NativeSelect, TextInput, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { ApiProblem } from "../../api/problem.ts";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { sayDone } from "../../app/toasts.tsx";
import { Keys } from "../../components/keys.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { useKeys } from "../../keys/use-keys.ts";
import { AdjustmentFields, ClaimFields } from "./terms-adjustments.tsx";
import { CarveOuts, CaseRates, Percents, PerDiems } from "./terms-lists.tsx";
import { type TermsDraft, draftOfTerms, termsOfDraft } from "./terms-draft.ts";

/** The draft's terms, point by point; what the form cannot say is written as data. */
export function TermsForm({ view, editable }: { readonly view: ContractView; readonly editable: boolean }) {
  const { current } = view;
  const [head, setHead] = useState({
    name: view.name,
    number: view.number,
    from: current.effectiveFrom,
    lastDay: current.lastDay ?? "",
    note: current.note,
  });
  const [draft, setDraft] = useState(() => (view.terms === null ? undefined : draftOfTerms(view.terms)));
  const [asData, setAsData] = useState(view.terms === null);
  const [data, setData] = useState(view.content);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const refresh = useRefresh();
  const save = useMutation({
    mutationFn: (terms: ContractTerms | undefined) =>
      api("PUT /api/contracts/:id/terms", {
        params: { id: view.id },
        body: {
          ...(terms === undefined ? { content: data } : { terms }),
          name: head.name.trim(),
          number: head.number.trim(),
          effectiveFrom: head.from,
          lastDay: head.lastDay === "" ? null : head.lastDay,
          note: head.note,
          edits: view.edits,
        },
      }),
    onSuccess: async () => {
      sayDone("The draft is saved.");
      await refresh(["contract", view.id], ["contracts"]);
    },
  });
  const submit = () => {
    if (!editable || save.isPending) return;
    if (asData || draft === undefined) {
      setWrong([]);
      save.mutate(undefined);
      return;
    }
    const read = termsOfDraft(draft);
    setWrong(read.problems);
    if (read.terms !== undefined) save.mutate(read.terms);
  };
  useKeys("Terms", [{ keys: "mod+Enter", label: "Save the draft", inFields: true, disabled: !editable, run: submit }]);
  const put = (more: Partial<TermsDraft>) => {
    setDraft((before) => (before === undefined ? before : { ...before, ...more }));
  };
  return (
    <form
      className="contract-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {editable ? null : (
        <p className="soft" style={{ margin: 0 }}>
          Only a draft is changed. Begin a new version (v) to correct what is in force.
        </p>
      )}
      <fieldset disabled={!editable}>
        <legend>Contract</legend>
        <TextInput
          label="Name"
          required
          value={head.name}
          onChange={(event) => {
            setHead({ ...head, name: event.currentTarget.value });
          }}
        />
        <TextInput
          label="Number"
          value={head.number}
          onChange={(event) => {
            setHead({ ...head, number: event.currentTarget.value });
          }}
        />
        <TextInput
          label="First day"
          type="date"
          required
          value={head.from}
          onChange={(event) => {
            setHead({ ...head, from: event.currentTarget.value });
          }}
        />
        <TextInput
          label="Last day, if agreed"
          type="date"
          value={head.lastDay}
          onChange={(event) => {
            setHead({ ...head, lastDay: event.currentTarget.value });
          }}
        />
        <TextInput
          className="contract-wide"
          label="Note on this version"
          maxLength={500}
          value={head.note}
          onChange={(event) => {
            setHead({ ...head, note: event.currentTarget.value });
          }}
        />
      </fieldset>
      {view.terms === null ? (
        <p className="contract-note">
          This contract agrees something that the form has no field for; its terms are shown as data.
        </p>
      ) : (
        <Checkbox
          label="Write the terms as data (JSON)"
          checked={asData}
          onChange={(event) => {
            setAsData(event.currentTarget.checked);
          }}
        />
      )}
      {asData || draft === undefined ? (
        <Textarea
          label="Terms as data"
          description="The schedule is left out here and kept."
          classNames={{ input: "mono" }}
          minRows={16}
          autosize
          maxRows={40}
          readOnly={!editable}
          value={data}
          onChange={(event) => {
            setData(event.currentTarget.value);
          }}
        />
      ) : (
        <Fields draft={draft} put={put} editable={editable} />
      )}
      {wrong.length === 0 ? null : (
        <ul role="alert" className="contract-problems">
          {wrong.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {save.isError ? <ProblemNote error={save.error} /> : null}
      {save.error instanceof ApiProblem && save.error.isConflict ? (
        <button type="button" className="text-button" onClick={() => void refresh(["contract", view.id])}>
          Read it again (what you typed is lost)
        </button>
      ) : null}
      {editable ? (
        <div className="contract-save">
          <Button type="submit" loading={save.isPending} rightSection={<Keys keys="mod+Enter" />}>
            Save the draft
          </Button>
          <span className="soft">What is left blank is not agreed.</span>
        </div>
      ) : null}
    </form>
  );
}

const METHODS = [
  { value: "none", label: "has no price" },
  { value: "medicare", label: "percentage of Medicare" },
  { value: "charges", label: "percentage of charges" },
  { value: "asp-plus", label: "drug price (ASP) plus percentage" },
];

function Fields(props: {
  readonly draft: TermsDraft;
  readonly put: (more: Partial<TermsDraft>) => void;
  readonly editable: boolean;
}) {
  const { draft, put, editable } = props;
  return (
    <>
      <fieldset disabled={!editable}>
        <legend>What the schedule does not list</legend>
        <NativeSelect
          label="It"
          value={draft.otherwiseMethod}
          data={METHODS}
          onChange={(event) => {
            put({ otherwiseMethod: event.currentTarget.value });
          }}
        />
        <TextInput
          label="Percent"
          disabled={draft.otherwiseMethod === "none"}
          value={draft.otherwisePercent}
          onChange={(event) => {
            put({ otherwisePercent: event.currentTarget.value });
          }}
        />
        <NativeSelect
          label="Never more than the charge"
          value={draft.lesserOf}
          data={[
            { value: "", label: "not agreed" },
            { value: "line", label: "of each line" },
            { value: "claim", label: "of the whole claim" },
          ]}
          onChange={(event) => {
            put({ lesserOf: event.currentTarget.value });
          }}
        />
      </fieldset>
      <CarveOuts draft={draft} put={put} editable={editable} />
      <AdjustmentFields draft={draft} put={put} editable={editable} />
      <Percents draft={draft} put={put} editable={editable} />
      <CaseRates draft={draft} put={put} editable={editable} />
      <PerDiems draft={draft} put={put} editable={editable} />
      <ClaimFields draft={draft} put={put} editable={editable} />
    </>
  );
}
