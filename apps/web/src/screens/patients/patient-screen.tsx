import type { Patient, SavePatient } from "@cleanclaim/revenue-cycle/contract";
import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useBlocker, useCanGoBack, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { ApiProblem } from "../../api/problem.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useRouteParam } from "../../app/route-param.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone } from "../../app/toasts.tsx";
import { ConflictNote } from "../../components/conflict-note.tsx";
import { Keys } from "../../components/keys.tsx";
import { Money } from "../../components/money.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { ScreenSkeleton } from "../../components/screen-skeleton.tsx";
import { useKeys } from "../../keys/use-keys.ts";
import { BookVisit } from "../desk/book-visit.tsx";
import { CoverageFields } from "./coverage-fields.tsx";
import { PatientFields } from "./patient-fields.tsx";
import { bodyOf, emptyPatient, formOf, problemsOf, withCoverage } from "./patient-form.ts";
import { PatientSide } from "./patient-side.tsx";

/** Registers someone new, or shows and changes a patient with insurances, eligibility and authorizations. */
export function Screen() {
  const id = useRouteParam("id");
  const { session, practice } = useSignedIn();
  const patient = useQuery({
    queryKey: ["patient", id],
    enabled: id !== "",
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) => api("GET /api/patients/:id", { params: { id }, signal }),
  });
  if (id === "")
    return (
      <PatientForm
        initial={emptyPatient(practice ?? session.practices[0]?.id ?? "")}
        patient={undefined}
        reload={() => undefined}
      />
    );
  if (patient.isPending) return <ScreenSkeleton />;
  if (patient.isError) {
    return (
      <div className="page">
        <ProblemNote error={patient.error} retry={() => void patient.refetch()} />
      </div>
    );
  }
  return (
    <PatientForm
      key={`${patient.data.id} ${patient.data.version}`}
      initial={formOf(patient.data)}
      patient={patient.data}
      reload={() => void patient.refetch()}
    />
  );
}

function PatientForm(props: {
  readonly initial: SavePatient;
  readonly patient: Patient | undefined;
  readonly reload: () => void;
}) {
  const { patient } = props;
  const { session, may } = useSignedIn();
  // The form as it was read: a later reading of the same version must not count as a change of the user's.
  const [initial] = useState(props.initial);
  const [form, setForm] = useState(initial);
  const [tried, setTried] = useState(false);
  const [booking, setBooking] = useState(false);
  const navigate = useNavigate();
  const canGoBack = useCanGoBack();
  const refresh = useRefresh();
  const client = useQueryClient();
  const dirty = form !== initial;
  const readOnly = !may("patient:write");
  const problems = problemsOf(form, session.today);
  const shown = tried ? problems : {};
  const save = useMutation({
    mutationFn: () =>
      patient === undefined
        ? api("POST /api/patients", { body: bodyOf(form) })
        : api("PUT /api/patients/:id", { params: { id: patient.id }, body: bodyOf(form) }),
    onSuccess: async (saved) => {
      sayDone(patient === undefined ? `Registered as ${saved.accountNumber}.` : "Saved.");
      client.setQueryData(["patient", saved.id], saved);
      await refresh();
      if (patient === undefined) await navigate({ to: `/patients/${saved.id}`, ignoreBlocker: true });
    },
  });
  useBlocker({
    shouldBlockFn: () =>
      dirty && !save.isPending && !save.isSuccess && !window.confirm("Leave without saving what you typed?"),
    enableBeforeUnload: () => dirty && !save.isSuccess,
  });
  const submit = () => {
    setTried(true);
    if (Object.keys(problems).length === 0 && !save.isPending) save.mutate();
  };
  const back = () => {
    if (canGoBack) window.history.back();
    else void navigate({ to: "/patients" });
  };
  useKeys("Patient", [
    { keys: "Escape", label: "Back", run: back },
    { keys: "mod+Enter", label: "Save", inFields: true, disabled: readOnly, run: submit },
    {
      keys: "b",
      label: "Book a visit",
      disabled: patient === undefined || readOnly,
      run: () => {
        setBooking(true);
      },
    },
  ]);
  const conflict = save.error instanceof ApiProblem && save.error.isConflict;
  const name = patient === undefined ? "Register a patient" : `${patient.last}, ${patient.first}`;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{name}</h1>
        {patient === undefined ? null : (
          <span className="soft">
            {patient.accountNumber}, owes <Money amount={patient.balance} />
          </span>
        )}
        <span className="grow" />
        <Button variant="default" onClick={back} rightSection={<Keys keys="Escape" />}>
          Back
        </Button>
        {patient === undefined || readOnly ? null : (
          <Button
            variant="default"
            rightSection={<Keys keys="b" />}
            onClick={() => {
              setBooking(true);
            }}
          >
            Book a visit
          </Button>
        )}
        <Button
          disabled={readOnly || (!dirty && patient !== undefined)}
          loading={save.isPending}
          onClick={submit}
          rightSection={<Keys keys="mod+Enter" />}
        >
          {patient === undefined ? "Register" : "Save"}
        </Button>
      </div>
      {conflict ? <ConflictNote what="patient" reload={props.reload} /> : null}
      {save.isError && !conflict ? <ProblemNote error={save.error} /> : null}
      {tried && Object.keys(problems).length > 0 ? (
        <p role="alert" className="negative">
          Not saved yet: {Object.values(problems).join("; ")}.
        </p>
      ) : null}
      <div className="columns-two">
        <fieldset className="plain-fieldset" disabled={readOnly}>
          <PatientFields form={form} change={setForm} problems={shown} isNew={patient === undefined} />
          <h2 className="section-title block-title">Insurance, in the order of payment</h2>
          {form.coverages.map((_, index) => (
            <CoverageFields key={index} form={form} index={index} change={setForm} problems={shown} />
          ))}
          {form.coverages.length === 0 ? <p className="soft">No insurance: the patient pays.</p> : null}
          {form.coverages.length < 3 ? (
            <Button
              variant="default"
              onClick={() => {
                setForm(withCoverage(form, session.today));
              }}
            >
              {form.coverages.length === 0 ? "Add an insurance" : "Add another insurance"}
            </Button>
          ) : null}
        </fieldset>
        {patient === undefined ? (
          <p className="soft">
            After registering: check the insurances with their payers, ask for authorizations, book the first visit.
          </p>
        ) : (
          <PatientSide patient={patient} />
        )}
      </div>
      <BookVisit
        opened={booking}
        patient={patient === undefined ? undefined : { id: patient.id, name }}
        onClose={() => {
          setBooking(false);
        }}
      />
    </div>
  );
}
