import type { EstimatePlan, EstimateRequest, EstimateView } from "@cleanclaim/revenue-cycle/contract";
import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone } from "../../app/toasts.tsx";
import { Keys } from "../../components/keys.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { ScreenSkeleton } from "../../components/screen-skeleton.tsx";
import { useKeys } from "../../keys/use-keys.ts";
import "../contracts/contracts.css";
import { Head, Services } from "./estimate-fields.tsx";
import { type Typed, emptyLine, requestOf, startOf } from "./estimate-form.ts";
import { EstimatePaper } from "./estimate-paper.tsx";
import { EstimateState } from "./estimate.tsx";

/** A new estimate: of a visit (`?visit=`), of a patient, or as the correction of another (`?replaces=`). */
export function Screen() {
  const search: { readonly visit?: string; readonly patient?: string; readonly replaces?: string } = useSearch({
    strict: false,
  });
  const [patient, setPatient] = useState(search.patient);
  if (search.replaces !== undefined) return <Correction id={search.replaces} />;
  if (search.visit === undefined && patient === undefined) return <ChoosePatient choose={setPatient} />;
  return <Planned visit={search.visit} patient={patient} />;
}

function ChoosePatient({ choose }: { readonly choose: (id: string) => void }) {
  const [typed, setTyped] = useState("");
  const [word] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({
    queryKey: ["estimate-patients", word],
    enabled: word.length >= 2,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api("GET /api/patients", { query: { search: word, limit: 20 }, signal }),
  });
  return (
    <div className="page">
      <div className="page-head">
        <Link to="/estimates">Estimates</Link>
        <h1>New estimate</h1>
      </div>
      <TextInput
        label="For whom?"
        placeholder="Last name or account"
        w={320}
        autoFocus
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
      />
      {found.isError ? <ProblemNote error={found.error} /> : null}
      <ul className="contract-problems" style={{ marginTop: 12 }}>
        {(found.data?.rows ?? []).map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className="text-button"
              onClick={() => {
                choose(row.id);
              }}
            >
              {row.name}
            </button>{" "}
            <span className="soft">
              {row.accountNumber}, {row.payer}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Planned({ visit, patient }: { readonly visit: string | undefined; readonly patient: string | undefined }) {
  const plan = useQuery({
    queryKey: ["estimate-plan", visit ?? "", patient ?? ""],
    queryFn: ({ signal }) => api("GET /api/estimate-plan", { query: { visit, patient }, signal }),
    refetchOnWindowFocus: false,
  });
  if (plan.isPending) return <ScreenSkeleton />;
  if (plan.isError)
    return (
      <div className="page">
        <ProblemNote error={plan.error} retry={() => void plan.refetch()} />
      </div>
    );
  return <EstimateForm plan={plan.data} start={startOf(plan.data)} replaces={undefined} />;
}

function Correction({ id }: { readonly id: string }) {
  const before = useQuery({
    queryKey: ["estimate", id],
    queryFn: ({ signal }) => api("GET /api/estimates/:id", { params: { id }, signal }),
    refetchOnWindowFocus: false,
  });
  if (before.isPending) return <ScreenSkeleton />;
  if (before.isError)
    return (
      <div className="page">
        <ProblemNote error={before.error} />
      </div>
    );
  const view: EstimateView = before.data;
  const plan: EstimatePlan = {
    patientId: view.patientId,
    patient: view.patientName,
    visitId: view.visitId,
    providerId: view.providerId,
    facilityId: view.facilityId,
    serviceDate: view.serviceDate,
    scheduledOn: view.scheduledOn,
    insured: view.kind === "insured",
    payer: view.payer,
    description: view.description,
    services: [],
    because: `Corrects ${view.number}, version ${view.version}; that one stays in the record.`,
  };
  const start: Typed = {
    ...startOf(plan),
    requestedOn: view.requestedOn ?? "",
    diagnoses: view.diagnoses.map((one) => one.code).join(", "),
    lines: [
      ...view.lines.map((line) => ({
        code: line.code,
        modifiers: line.modifiers.join(" "),
        units: line.units,
        charge: view.kind === "good-faith" ? (line.charge ?? "") : "",
      })),
      emptyLine,
    ],
  };
  return <EstimateForm plan={plan} start={start} replaces={id} />;
}

function EstimateForm(props: {
  readonly plan: EstimatePlan;
  readonly start: Typed;
  readonly replaces: string | undefined;
}) {
  const { plan } = props;
  const { may } = useSignedIn();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const [typed, setTyped] = useState(props.start);
  const put = (more: Partial<Typed>) => {
    setTyped((before) => ({ ...before, ...more }));
  };
  const lookups = useQuery({ queryKey: ["lookups"], queryFn: ({ signal }) => api("GET /api/lookups", { signal }) });
  const request = requestOf(typed, plan, props.replaces);
  const [asked] = useDebouncedValue(JSON.stringify(request ?? null), 300);
  const preview = useQuery({
    queryKey: ["estimate-preview", asked],
    enabled: asked !== "null",
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: ({ signal }) => {
      const body = JSON.parse(asked) as EstimateRequest; // written from one above
      return api("POST /api/estimates/preview", { body, signal });
    },
  });
  const save = useMutation({
    mutationFn: (body: EstimateRequest) => api("POST /api/estimates", { body }),
    onSuccess: async (made) => {
      sayDone(`Estimate ${made.number}, version ${made.version}, is saved.`);
      await refresh(["estimate"]);
      await navigate({ to: "/estimates/$id", params: { id: made.id ?? "" } });
    },
  });
  const submit = () => {
    if (request !== undefined && may("estimate:write") && !save.isPending) save.mutate(request);
  };
  useKeys("New estimate", [{ keys: "mod+Enter", label: "Save the estimate", inFields: true, run: submit }]);
  return (
    <div className="page">
      <div className="page-head">
        <Link to="/estimates">Estimates</Link>
        <h1>
          {props.replaces === undefined ? "New estimate" : "Correct the estimate"}: {plan.patient}
        </h1>
        {preview.data === undefined ? null : <EstimateState view={preview.data} />}
        <span className="grow" />
        {may("estimate:write") ? (
          <Button
            disabled={request === undefined}
            loading={save.isPending}
            onClick={submit}
            rightSection={<Keys keys="mod+Enter" />}
          >
            Save
          </Button>
        ) : null}
      </div>
      <p className="soft" style={{ margin: "0 0 10px" }}>
        {plan.payer}. {plan.because}
      </p>
      <div className="contract-form" style={{ marginBottom: 14 }}>
        <Head typed={typed} put={put} lookups={lookups.data} insured={plan.insured} />
        <Services
          lines={typed.lines}
          goodFaith={typed.kind === "good-faith"}
          set={(lines) => {
            put({ lines });
          }}
        />
      </div>
      {save.isError ? <ProblemNote error={save.error} /> : null}
      {preview.isError ? <ProblemNote error={preview.error} /> : null}
      {preview.data === undefined ? null : (
        <div role="status" aria-label="Estimate so far">
          <EstimatePaper view={preview.data} />
          <p className="soft">{preview.data.dueWhy}</p>
        </div>
      )}
    </div>
  );
}
