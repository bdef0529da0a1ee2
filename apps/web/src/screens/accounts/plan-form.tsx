import { NumberInput, Skeleton, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useSignedIn } from "../../app/session.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { dayText, money, plural } from "../../format/format.ts";
import { SideForm } from "./money-forms.tsx";
import { PlanTable } from "./plan-table.tsx";
import type { AccountBench } from "./use-account.ts";

/** Agrees a payment plan: the schedule is shown as it would be before it is agreed. */
export function PlanForm({ bench }: { readonly bench: AccountBench }) {
  const { session } = useSignedIn();
  const [installments, setInstallments] = useState(4);
  const [startsOn, setStartsOn] = useState(session.today);
  const [asked] = useDebouncedValue({ installments, startsOn }, 200);
  const params = { patientId: bench.account.patientId };
  const valid = asked.installments >= 2 && asked.installments <= 36 && /^\d{4}-\d{2}-\d{2}$/.test(asked.startsOn);
  const preview = useQuery({
    queryKey: ["preview", "plan", params.patientId, asked],
    enabled: valid,
    placeholderData: keepPreviousData,
    gcTime: 0,
    queryFn: () => api("POST /api/accounts/:patientId/plan", { params, body: { ...asked, preview: true } }),
  });
  return (
    <SideForm
      bench={bench}
      title="Payment plan"
      act="Agree"
      ready={preview.data !== undefined && !preview.isPlaceholderData && valid}
      submit={() =>
        void bench.run(async () => {
          const plan = await api("POST /api/accounts/:patientId/plan", { params, body: { installments, startsOn } });
          return `Agreed: ${plural(plan.installments.length, "instalment")} from ${dayText(plan.startsOn)}, ${money(plan.total)}.`;
        })
      }
    >
      <NumberInput
        label="Instalments"
        autoFocus
        min={2}
        max={36}
        value={installments}
        onChange={(value) => {
          setInstallments(typeof value === "number" ? value : 0);
        }}
      />
      <TextInput
        label="First on"
        type="date"
        min={session.today}
        value={startsOn}
        onChange={(event) => {
          setStartsOn(event.currentTarget.value);
        }}
      />
      <div style={{ minHeight: 120 }}>
        {preview.isError ? <ProblemNote error={preview.error} /> : null}
        {preview.isPending && valid ? <Skeleton height={110} /> : null}
        {preview.data === undefined ? null : <PlanTable plan={preview.data} />}
      </div>
    </SideForm>
  );
}
