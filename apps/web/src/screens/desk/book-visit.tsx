import { Button, Drawer, Select, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { Keys } from "../../components/keys.tsx";
import { dayText } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";

interface KnownPatient {
  readonly id: string;
  readonly name: string;
}

/** Books a visit: who, with whom, where, when and why. */
export function BookVisit(props: {
  readonly opened: boolean;
  readonly patient: KnownPatient | undefined;
  readonly onClose: () => void;
}) {
  return (
    <Drawer
      opened={props.opened}
      onClose={props.onClose}
      position="right"
      size="min(420px, 96vw)"
      title="Book a visit"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {props.opened ? <BookForm patient={props.patient} onClose={props.onClose} /> : null}
    </Drawer>
  );
}

function BookForm({ patient, onClose }: { readonly patient: KnownPatient | undefined; readonly onClose: () => void }) {
  const { practice, session } = useSignedIn();
  const refresh = useRefresh();
  const [search, setSearch] = useState("");
  const [asked] = useDebouncedValue(search.trim(), 150);
  const [form, setForm] = useState({
    patientId: patient?.id ?? "",
    providerId: "",
    facilityId: "",
    serviceDate: session.today,
    time: "09:00",
    reason: "",
  });
  const lookups = useQuery({
    queryKey: ["lookups", practice],
    staleTime: 300_000,
    queryFn: ({ signal }) => api("GET /api/lookups", { query: { practice }, signal }),
  });
  const found = useQuery({
    queryKey: ["list", "patients", "book", asked, practice],
    enabled: patient === undefined && asked.length >= 2,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api("GET /api/patients", { query: { search: asked, practice, limit: 20 }, signal }),
  });
  const provider = lookups.data?.providers.find((each) => each.id === form.providerId);
  const facilities = (lookups.data?.facilities ?? []).filter(
    (each) => provider === undefined || each.practiceId === provider.practiceId,
  );
  const ready = [
    form.patientId,
    form.providerId,
    form.facilityId,
    form.serviceDate,
    form.time,
    form.reason.trim(),
  ].every((value) => value !== "");
  const book = useMutation({
    mutationFn: () => api("POST /api/visits", { body: { ...form, reason: form.reason.trim() } }),
    onSuccess: async () => {
      sayDone(`The visit is booked for ${dayText(form.serviceDate)}.`);
      onClose();
      await refresh(["patient", form.patientId]);
    },
    onError: sayProblem,
  });
  useKeys("dialog: book", [
    {
      keys: "mod+Enter",
      label: "Book the visit",
      inFields: true,
      run: () => {
        if (ready && !book.isPending) book.mutate();
      },
    },
  ]);
  const set = (part: Partial<typeof form>) => {
    setForm((before) => ({ ...before, ...part }));
  };
  return (
    <form
      className="panel-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) book.mutate();
      }}
    >
      {patient === undefined ? (
        <Select
          label="Patient"
          placeholder="Last name or account"
          searchable
          data-autofocus
          searchValue={search}
          onSearchChange={setSearch}
          filter={({ options }) => options}
          nothingFoundMessage={
            asked.length < 2 ? "Type two letters" : "No patient has this name. Register the patient first."
          }
          data={(found.data?.rows ?? []).map((row) => ({
            value: row.id,
            label: `${row.name}, ${dayText(row.birthDate)}, ${row.accountNumber}`,
          }))}
          value={form.patientId === "" ? null : form.patientId}
          onChange={(value) => {
            set({ patientId: value ?? "" });
          }}
        />
      ) : (
        <div>
          <span className="section-title">Patient</span>
          <div>{patient.name}</div>
        </div>
      )}
      <Select
        label="Provider"
        searchable
        data={(lookups.data?.providers ?? []).map((each) => ({
          value: each.id,
          label: `${each.name}, ${each.specialty}`,
        }))}
        value={form.providerId === "" ? null : form.providerId}
        onChange={(value) => {
          set({ providerId: value ?? "", facilityId: "" });
        }}
      />
      <Select
        label="Place"
        data={facilities.map((each) => ({ value: each.id, label: `${each.name} (${each.placeOfServiceCode})` }))}
        value={form.facilityId === "" ? null : form.facilityId}
        onChange={(value) => {
          set({ facilityId: value ?? "" });
        }}
      />
      <div className="row-flex">
        <TextInput
          className="grow"
          type="date"
          label="Day"
          value={form.serviceDate}
          onChange={(event) => {
            set({ serviceDate: event.currentTarget.value });
          }}
        />
        <TextInput
          className="grow"
          type="time"
          label="Time"
          value={form.time}
          onChange={(event) => {
            set({ time: event.currentTarget.value });
          }}
        />
      </div>
      <TextInput
        label="Reason"
        value={form.reason}
        onChange={(event) => {
          set({ reason: event.currentTarget.value });
        }}
      />
      <Button type="submit" disabled={!ready} loading={book.isPending} rightSection={<Keys keys="mod+Enter" />}>
        Book the visit
      </Button>
    </form>
  );
}
