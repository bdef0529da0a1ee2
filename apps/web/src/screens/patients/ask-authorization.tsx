import type { Patient } from "@cleanclaim/revenue-cycle/contract";
import { Button, NumberInput, Select } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayNotice, sayProblem } from "../../app/toasts.tsx";
import { CodeSearchBox } from "../../components/code-search-box.tsx";
import { meaningOf } from "../../components/state-words.ts";
import { words } from "../../format/format.ts";
import { priorityWords } from "./patient-form.ts";

/** Asks a payer for prior authorization of procedures (278). */
export function AskAuthorization({ patient }: { readonly patient: Patient }) {
  const { session } = useSignedIn();
  const refresh = useRefresh();
  const [coverageId, setCoverageId] = useState(patient.coverages[0]?.id ?? "");
  const [procedures, setProcedures] = useState<readonly string[]>([]);
  const [diagnoses, setDiagnoses] = useState<readonly string[]>([]);
  const [units, setUnits] = useState<number | string>(1);
  const ready = coverageId !== "" && procedures.length > 0 && diagnoses.length > 0 && Number(units) >= 1;
  const ask = useMutation({
    mutationFn: () =>
      api("POST /api/authorizations", {
        body: { coverageId, procedureCodes: [...procedures], diagnosisCodes: [...diagnoses], units: Number(units) },
      }),
    onSuccess: async (answer) => {
      const text = `${words(answer.status)}${answer.number === null ? "" : `, number ${answer.number}`}.`;
      if (meaningOf(answer.status) === "done") sayDone(text);
      else sayNotice(`${text} ${answer.answer ?? ""}`);
      setProcedures([]);
      setDiagnoses([]);
      await refresh(["patient", patient.id]);
    },
    onError: sayProblem,
  });
  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) ask.mutate();
      }}
    >
      <strong>Ask for authorization</strong>
      <Select
        label="Insurance"
        allowDeselect={false}
        data={patient.coverages.map((each) => ({
          value: each.id,
          label: `${priorityWords[each.priority]}: ${each.payerName}`,
        }))}
        value={coverageId}
        onChange={(value) => {
          if (value !== null) setCoverageId(value);
        }}
      />
      <Codes label="Procedures" codes={procedures} change={setProcedures} set="procedures" on={session.today} />
      <Codes label="Diagnoses" codes={diagnoses} change={setDiagnoses} set="icd10cm" on={session.today} />
      <NumberInput label="Units" min={1} value={units} onChange={setUnits} />
      <Button type="submit" disabled={!ready} loading={ask.isPending}>
        Ask the payer
      </Button>
    </form>
  );
}

function Codes(props: {
  readonly label: string;
  readonly codes: readonly string[];
  readonly change: (codes: readonly string[]) => void;
  readonly set: "procedures" | "icd10cm";
  readonly on: string;
}) {
  return (
    <div>
      <span className="field-label">{props.label}</span>
      {props.codes.length === 0 ? null : (
        <div className="chips" style={{ marginBottom: 5 }}>
          {props.codes.map((code) => (
            <button
              key={code}
              type="button"
              className="chip"
              data-on="true"
              aria-label={`Remove ${code}`}
              onClick={() => {
                props.change(props.codes.filter((each) => each !== code));
              }}
            >
              {code} ×
            </button>
          ))}
        </div>
      )}
      <CodeSearchBox
        label={`Add to ${props.label.toLowerCase()}`}
        {...(props.set === "icd10cm" ? { set: "icd10cm" } : {})}
        on={props.on}
        onPick={(hit) => {
          const diagnosis = hit.set === "icd10cm";
          if (diagnosis === (props.set === "icd10cm") && !props.codes.includes(hit.code))
            props.change([...props.codes, hit.code]);
        }}
      />
    </div>
  );
}
