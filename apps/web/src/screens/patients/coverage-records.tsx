import type { CoverageRecords as Records, Patient, SaveSecondaryAnswer } from "@cleanclaim/revenue-cycle/contract";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { dayText } from "../../format/format.ts";
import { priorityWords } from "./patient-form.ts";

/** Why Medicare pays second, in our own words. The numbers are those of SBR05. */
const REASONS = [
  { value: "", label: "Medicare pays first" },
  { value: "12", label: "12 Works, or the spouse does: group health plan" },
  { value: "13", label: "13 Kidney disease: group health plan, first 30 months" },
  { value: "14", label: "14 Accident: no-fault insurance" },
  { value: "15", label: "15 Workers’ compensation" },
  { value: "16", label: "16 Public health service or other federal agency" },
  { value: "41", label: "41 Black lung programme" },
  { value: "42", label: "42 Veterans’ affairs" },
  { value: "43", label: "43 Disabled under 65: large group health plan" },
  { value: "47", label: "47 Another’s liability insurance" },
] as const;

/** Referrals, and who pays before Medicare: what is on file beside the coverages. */
export function CoverageRecords({ patient }: { readonly patient: Patient }) {
  const { may } = useSignedIn();
  const records = useQuery({
    queryKey: ["patient", patient.id, "coverage-records"],
    queryFn: ({ signal }) => api("GET /api/patients/:id/coverage-records", { params: { id: patient.id }, signal }),
  });
  if (records.isError) return <ProblemNote error={records.error} retry={() => void records.refetch()} />;
  const writes = may("patient:write");
  return (
    <>
      <h2 className="section-title block-title">Referrals</h2>
      {records.data?.referrals.map((each) => (
        <Referral key={each.id} patientId={patient.id} referral={each} writes={writes} />
      ))}
      {records.data?.referrals.length === 0 ? <p className="soft">None noted.</p> : null}
      {writes && patient.coverages.length > 0 ? <ReferralForm patient={patient} /> : null}
      {records.data?.medicare === true ? (
        <MedicareSecondary patientId={patient.id} answers={records.data.secondaryAnswers} writes={writes} />
      ) : null}
    </>
  );
}

function Referral(props: {
  readonly patientId: string;
  readonly referral: Records["referrals"][number];
  readonly writes: boolean;
}) {
  const { referral } = props;
  const refresh = useRefresh();
  const remove = useMutation({
    mutationFn: () => api("DELETE /api/referrals/:id", { params: { id: referral.id } }),
    onSuccess: async (answer) => {
      sayDone(answer.message);
      await refresh(["patient", props.patientId]);
    },
    onError: sayProblem,
  });
  return (
    <div className="panel">
      <div className="row-flex">
        <strong>{referral.number}</strong>
        <span className="soft">{referral.payer}</span>
        <span className="grow" />
        {props.writes && referral.visitsUsed === 0 ? (
          <Button
            size="compact-xs"
            variant="subtle"
            loading={remove.isPending}
            aria-label={`Take away referral ${referral.number}`}
            onClick={() => {
              remove.mutate();
            }}
          >
            Take away
          </Button>
        ) : null}
      </div>
      <div className="soft small-line">
        {dayText(referral.from)} {referral.until === null ? "and on" : `until ${dayText(referral.until)}`},{" "}
        {referral.visitsApproved === null
          ? "visits not limited"
          : `${referral.visitsUsed} of ${referral.visitsApproved} visits used`}
        {referral.referringNpi === "" ? "" : `, by NPI ${referral.referringNpi}`}
      </div>
    </div>
  );
}

function ReferralForm({ patient }: { readonly patient: Patient }) {
  const { session } = useSignedIn();
  const refresh = useRefresh();
  const empty = { number: "", referringNpi: "", from: session.today, until: "", visits: "" };
  const [coverageId, setCoverageId] = useState(patient.coverages[0]?.id ?? "");
  const [typed, setTyped] = useState(empty);
  const visits = typed.visits.trim();
  const ready =
    typed.number.trim() !== "" &&
    typed.from !== "" &&
    (typed.until === "" || typed.until > typed.from) &&
    /^(?:[1-9]\d{0,2})?$/.test(visits);
  const save = useMutation({
    mutationFn: () =>
      api("POST /api/patients/:id/referrals", {
        params: { id: patient.id },
        body: {
          coverageId,
          number: typed.number.trim(),
          referringNpi: typed.referringNpi.trim(),
          from: typed.from,
          until: typed.until === "" ? null : typed.until,
          visitsApproved: visits === "" ? null : Number(visits),
        },
      }),
    onSuccess: async (answer) => {
      sayDone(answer.message);
      setTyped(empty);
      await refresh(["patient", patient.id]);
    },
    onError: sayProblem,
  });
  const field = (key: keyof typeof empty, label: string, type = "text", maxLength = 50) => (
    <TextInput
      label={label}
      type={type}
      maxLength={maxLength}
      value={typed[key]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        setTyped((now) => ({ ...now, [key]: value }));
      }}
    />
  );
  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !save.isPending) save.mutate();
      }}
    >
      <strong>Note a referral</strong>
      <NativeSelect
        label="Insurance"
        data={patient.coverages.map((each) => ({
          value: each.id,
          label: `${priorityWords[each.priority]}: ${each.payerName}`,
        }))}
        value={coverageId}
        onChange={(event) => {
          setCoverageId(event.currentTarget.value);
        }}
      />
      {field("number", "Number")}
      {field("referringNpi", "NPI of who refers", "text", 10)}
      {field("from", "From", "date")}
      {field("until", "Until (that day no longer)", "date")}
      {field("visits", "Visits allowed", "text", 3)}
      <Button type="submit" disabled={!ready} loading={save.isPending}>
        Save the referral
      </Button>
    </form>
  );
}

function MedicareSecondary(props: {
  readonly patientId: string;
  readonly answers: Records["secondaryAnswers"];
  readonly writes: boolean;
}) {
  const { session } = useSignedIn();
  const refresh = useRefresh();
  const [code, setCode] = useState<SaveSecondaryAnswer["code"]>(null);
  const [askedOn, setAskedOn] = useState(session.today);
  const [note, setNote] = useState("");
  const save = useMutation({
    mutationFn: () =>
      api("POST /api/patients/:id/secondary-answers", {
        params: { id: props.patientId },
        body: { askedOn, code, note: note.trim() },
      }),
    onSuccess: async (answer) => {
      sayDone(answer.message);
      setNote("");
      await refresh(["patient", props.patientId]);
    },
    onError: sayProblem,
  });
  return (
    <>
      <h2 className="section-title block-title">Who pays before Medicare</h2>
      {props.answers.length === 0 ? <p className="soft">The questions were not asked yet.</p> : null}
      <ul className="plain-list">
        {props.answers.map((each) => (
          <li key={each.askedOn}>
            {dayText(each.askedOn)}: {REASONS.find((one) => one.value === (each.code ?? ""))?.label ?? each.code}
            {each.note === "" ? "" : `. ${each.note}`} <span className="soft">{each.by}</span>
          </li>
        ))}
      </ul>
      {!props.writes ? null : (
        <form
          className="panel"
          onSubmit={(event) => {
            event.preventDefault();
            if (askedOn !== "" && !save.isPending) save.mutate();
          }}
        >
          <strong>Note the answer</strong>
          <TextInput
            label="Asked on"
            type="date"
            max={session.today}
            value={askedOn}
            onChange={(event) => {
              setAskedOn(event.currentTarget.value);
            }}
          />
          <NativeSelect
            label="Answer"
            data={[...REASONS]}
            value={code ?? ""}
            onChange={(event) => {
              const found = REASONS.find((one) => one.value === event.currentTarget.value)?.value ?? "";
              setCode(found === "" ? null : found);
            }}
          />
          <TextInput
            label="Note"
            maxLength={300}
            value={note}
            onChange={(event) => {
              setNote(event.currentTarget.value);
            }}
          />
          <Button type="submit" loading={save.isPending}>
            Save the answer
          </Button>
        </form>
      )}
    </>
  );
}
