import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { sayDone } from "../../app/toasts.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { money } from "../../format/format.ts";
import { amountOf } from "../accounts/amount.ts";

/** Pays all or a part. A second press of the same form changes nothing more. */
export function PortalPay({ owed, close }: { readonly owed: string; readonly close: () => void }) {
  const [amount, setAmount] = useState(owed);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const client = useQueryClient();
  const value = amountOf(amount);
  const pay = useMutation({
    mutationFn: () =>
      api("POST /api/portal/payments", { body: { amount: value ?? "", method: "portal", idempotencyKey } }),
    onSuccess: (home) => {
      client.setQueryData(["portal"], home);
      sayDone(`Thank you. We booked ${money(value ?? "")}.`);
      close();
    },
  });
  return (
    <form
      className="portal-pay"
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== undefined && !pay.isPending) pay.mutate();
      }}
    >
      <TextInput
        label="How much do you want to pay?"
        size="lg"
        autoFocus
        inputMode="decimal"
        value={amount}
        error={amount !== "" && value === undefined ? "Write an amount such as 40.00" : undefined}
        onFocus={(event) => {
          event.currentTarget.select();
        }}
        onChange={(event) => {
          setAmount(event.currentTarget.value);
        }}
      />
      {pay.isError ? <ProblemNote error={pay.error} /> : null}
      <Button size="lg" fullWidth type="submit" disabled={value === undefined} loading={pay.isPending}>
        {value === undefined ? "Pay" : `Pay ${money(value)} now`}
      </Button>
      <Button size="md" fullWidth variant="subtle" onClick={close}>
        Not now
      </Button>
    </form>
  );
}
