import { Button, Group, Modal, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { Keys } from "../../components/keys.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { useKeys } from "../../keys/use-keys.ts";

/** Begins a contract: payer, practice, name, days; empty or with the terms of another. */
export function NewContract({ onClose }: { readonly onClose: () => void }) {
  const { session } = useSignedIn();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const [payerId, setPayerId] = useState("");
  const [practiceId, setPracticeId] = useState("");
  const [name, setName] = useState("");
  const [number, setNumber] = useState("");
  const [from, setFrom] = useState(`${Number(session.today.slice(0, 4)) + 1}-01-01`);
  const [lastDay, setLastDay] = useState("");
  const [copyOf, setCopyOf] = useState("");
  const lookups = useQuery({
    queryKey: ["lookups"],
    queryFn: ({ signal }) => api("GET /api/lookups", { signal }),
  });
  const contracts = useQuery({
    queryKey: ["contracts"],
    queryFn: ({ signal }) => api("GET /api/contracts", { query: {}, signal }),
  });
  const begin = useMutation({
    mutationFn: () =>
      api("POST /api/contracts", {
        body: {
          payerId,
          practiceId: practiceId === "" ? null : practiceId,
          name: name.trim(),
          number: number.trim(),
          effectiveFrom: from,
          lastDay: lastDay === "" ? null : lastDay,
          ...(copyOf === "" ? {} : { copyOf }),
        },
      }),
    onSuccess: async (made) => {
      await refresh(["contracts"]);
      await navigate({ to: "/contracts/$id", params: { id: made.id } });
    },
  });
  const ready = payerId !== "" && name.trim() !== "" && from !== "";
  useKeys("dialog: new contract", [
    {
      keys: "mod+Enter",
      label: "Begin the contract",
      inFields: true,
      run: () => {
        if (ready && !begin.isPending) begin.mutate();
      },
    },
  ]);
  return (
    <Modal opened onClose={onClose} title="New contract" size="md">
      <form
        className="contract-fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) begin.mutate();
        }}
      >
        <NativeSelect
          label="Payer"
          required
          data-autofocus
          value={payerId}
          data={[
            { value: "", label: "Choose" },
            ...(lookups.data?.payers ?? []).map((one) => ({ value: one.id, label: one.name })),
          ]}
          onChange={(event) => {
            setPayerId(event.currentTarget.value);
          }}
        />
        <NativeSelect
          label="Practice"
          value={practiceId}
          data={[
            { value: "", label: "All practices" },
            ...session.practices.map((one) => ({ value: one.id, label: one.name })),
          ]}
          onChange={(event) => {
            setPracticeId(event.currentTarget.value);
          }}
        />
        <TextInput
          label="Name"
          required
          value={name}
          maxLength={120}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <TextInput
          label="Contract number"
          value={number}
          maxLength={60}
          onChange={(event) => {
            setNumber(event.currentTarget.value);
          }}
        />
        <TextInput
          label="First day"
          type="date"
          required
          value={from}
          onChange={(event) => {
            setFrom(event.currentTarget.value);
          }}
        />
        <TextInput
          label="Last day, if agreed"
          type="date"
          value={lastDay}
          onChange={(event) => {
            setLastDay(event.currentTarget.value);
          }}
        />
        <NativeSelect
          className="contract-wide"
          label="Begin with"
          value={copyOf}
          data={[
            { value: "", label: "No terms" },
            ...(contracts.data?.rows ?? []).map((one) => ({
              value: one.id,
              label: `Terms of ${one.name}, ${one.payer}, ${one.practice}`,
            })),
          ]}
          onChange={(event) => {
            setCopyOf(event.currentTarget.value);
          }}
        />
        {begin.isError ? <ProblemNote error={begin.error} /> : null}
        <Group justify="flex-end" className="contract-wide">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={!ready} loading={begin.isPending} rightSection={<Keys keys="mod+Enter" />}>
            Begin a draft
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
