import type { BodyOf } from "@cleanclaim/revenue-cycle/contract";
import { Button, Select, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { money } from "../../format/format.ts";
import { amountOf } from "./amount.ts";
import type { AccountBench } from "./use-account.ts";

type Method = BodyOf<"POST /api/accounts/:patientId/payments">["method"];
type WriteOffKind = BodyOf<"POST /api/accounts/:patientId/write-off">["kind"];
const METHODS: readonly { readonly value: Method; readonly label: string }[] = [
  { value: "card", label: "Card" },
  { value: "cash", label: "Cash" },
  { value: "check", label: "Check" },
  { value: "transfer", label: "Transfer" },
];
const KINDS: readonly { readonly value: WriteOffKind; readonly label: string }[] = [
  { value: "small-balance", label: "Small balance" },
  { value: "bad-debt", label: "Bad debt" },
  { value: "charity", label: "Charity" },
];

/** A form in the side: title, fields, cancel and do. */
export function SideForm(props: {
  readonly bench: AccountBench;
  readonly title: string;
  readonly act: string;
  readonly ready: boolean;
  readonly submit: () => void;
  readonly children: ReactNode;
}) {
  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault();
        if (props.ready) props.submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        props.bench.setDoing(undefined);
      }}
    >
      <strong>{props.title}</strong>
      {props.children}
      <div className="row-flex" style={{ justifyContent: "flex-end" }}>
        <Button
          variant="default"
          onClick={() => {
            props.bench.setDoing(undefined);
          }}
        >
          Cancel
        </Button>
        <Button type="submit" disabled={!props.ready} loading={props.bench.busy}>
          {props.act}
        </Button>
      </div>
    </form>
  );
}

function AmountInput(props: { readonly value: string; readonly change: (value: string) => void }) {
  const wrong = props.value !== "" && amountOf(props.value) === undefined;
  return (
    <TextInput
      label="Amount"
      autoFocus
      inputMode="decimal"
      value={props.value}
      error={wrong ? "Write an amount such as 40.00" : undefined}
      onFocus={(event) => {
        event.currentTarget.select();
      }}
      onChange={(event) => {
        props.change(event.currentTarget.value);
      }}
    />
  );
}

/** Takes a payment. The key of the form makes a second press harmless. */
export function PayForm({ bench }: { readonly bench: AccountBench }) {
  const [amount, setAmount] = useState(bench.account.balance.startsWith("-") ? "" : bench.account.balance);
  const [method, setMethod] = useState<Method>("card");
  const [reference, setReference] = useState("");
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const value = amountOf(amount);
  return (
    <SideForm
      bench={bench}
      title="Take a payment"
      act={value === undefined ? "Take" : `Take ${money(value)}`}
      ready={value !== undefined}
      submit={() =>
        void bench.run(async () => {
          const body = { amount: value ?? "", method, idempotencyKey, ...(reference === "" ? {} : { reference }) };
          bench.show(
            await api("POST /api/accounts/:patientId/payments", {
              params: { patientId: bench.account.patientId },
              body,
            }),
          );
          return `${money(value ?? "")} is booked.`;
        })
      }
    >
      <AmountInput value={amount} change={setAmount} />
      <Select
        label="How"
        data={METHODS}
        value={method}
        allowDeselect={false}
        onChange={(next) => {
          setMethod(METHODS.find((each) => each.value === next)?.value ?? "card");
        }}
      />
      <TextInput
        label="Reference"
        placeholder="Check number, last four digits"
        maxLength={80}
        value={reference}
        onChange={(event) => {
          setReference(event.currentTarget.value);
        }}
      />
    </SideForm>
  );
}

/** Writes off a part or all. */
export function WriteOffForm({ bench }: { readonly bench: AccountBench }) {
  const [amount, setAmount] = useState(bench.account.balance);
  const [kind, setKind] = useState<WriteOffKind>("small-balance");
  const [reason, setReason] = useState("");
  const value = amountOf(amount);
  return (
    <SideForm
      bench={bench}
      title="Write off"
      act={value === undefined ? "Write off" : `Write off ${money(value)}`}
      ready={value !== undefined && reason.trim().length >= 3}
      submit={() =>
        void bench.run(async () => {
          const body = { amount: value ?? "", kind, reason: reason.trim() };
          bench.show(
            await api("POST /api/accounts/:patientId/write-off", {
              params: { patientId: bench.account.patientId },
              body,
            }),
          );
          return `${money(value ?? "")} is written off.`;
        })
      }
    >
      <AmountInput value={amount} change={setAmount} />
      <Select
        label="Kind"
        data={KINDS}
        value={kind}
        allowDeselect={false}
        onChange={(next) => {
          setKind(KINDS.find((each) => each.value === next)?.value ?? "small-balance");
        }}
      />
      <ReasonInput label="Why" value={reason} change={setReason} />
    </SideForm>
  );
}

function ReasonInput(props: {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly first?: boolean;
}) {
  return (
    <TextInput
      label={props.label}
      autoFocus={props.first === true}
      maxLength={500}
      value={props.value}
      onChange={(event) => {
        props.change(event.currentTarget.value);
      }}
    />
  );
}

/** Proposes the account to the owner for collections; the owner decides. */
export function PlacementForm({ bench }: { readonly bench: AccountBench }) {
  const [reason, setReason] = useState("");
  return (
    <SideForm
      bench={bench}
      title="Propose collections"
      act="Propose"
      ready={reason.trim().length >= 5}
      submit={() =>
        void bench.run(async () => {
          const params = { patientId: bench.account.patientId };
          await api("POST /api/accounts/:patientId/placement", { params, body: { reason: reason.trim() } });
          return "Proposed; the owner decides.";
        })
      }
    >
      <span className="soft small-line">Nothing leaves the house until the owner approves it.</span>
      <ReasonInput label="What was tried" value={reason} change={setReason} first />
    </SideForm>
  );
}

/** Gives a payment back. */
export function RefundForm(props: {
  readonly bench: AccountBench;
  readonly paymentId: string;
  readonly amount: string;
}) {
  const { bench, paymentId, amount } = props;
  const [reason, setReason] = useState("");
  return (
    <SideForm
      bench={bench}
      title={`Refund ${money(amount)}`}
      act={`Refund ${money(amount)}`}
      ready={reason.trim().length >= 3}
      submit={() =>
        void bench.run(
          async () =>
            (await api("POST /api/payments/:id/refund", { params: { id: paymentId }, body: { reason: reason.trim() } }))
              .message,
        )
      }
    >
      <ReasonInput label="Why" value={reason} change={setReason} first />
    </SideForm>
  );
}
