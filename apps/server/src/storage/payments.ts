import {
  allocatePayment,
  postPatientPayment,
  postWriteOff,
  reversal,
  type AccountRef,
  type Journal,
} from "@cleanclaim/ledger";
import { type Cents, moneyText, parseCents } from "@cleanclaim/model";
import type { BodyOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { conflict, notFound, unprocessable } from "../http/problem.ts";
import type { Session } from "../access-control/sessions.ts";
import type { Services } from "../services.ts";
import { type TenantTransaction, json } from "./database.ts";
import { type PostingActor, postJournals } from "./ledger.ts";
import { applyToPlan } from "./payment-plans.ts";
import { dayOf } from "./stored-shapes.ts";

interface OpenRow {
  readonly claimId: string;
  readonly cents: Cents;
}

/** The patient's open balances, oldest service first. */
export async function openBalances(
  tx: TenantTransaction,
  organizationId: string,
  patientId: string,
): Promise<OpenRow[]> {
  const { rows } = await sql<OpenRow>`
    select a.claim_id as "claimId", a.balance_cents as cents from ledger_account a
    left join claim c on c.organization_id = a.organization_id and c.claim_id = a.claim_id
    left join visit v on v.organization_id = a.organization_id and v.visit_id = a.claim_id
    where a.organization_id = ${organizationId} and a.patient_id = ${patientId} and a.kind = 'patient-receivable' and a.balance_cents > 0
    order by coalesce(c.service_date, v.service_date), a.claim_id for update of a`.execute(tx);
  return rows;
}

/** A payment as it is taken, at the counter, by post or in the portal. */
export type NewPayment = BodyOf<"POST /api/accounts/:patientId/payments">;

/**
 * Takes a payment: spreads it over open balances oldest first, keeps what is over as the patient's credit, and moves the plan on.
 * The idempotency key makes a repeated request harmless.
 */
export async function takePayment(
  tx: TenantTransaction,
  services: Services,
  actor: PostingActor,
  patientId: string,
  body: NewPayment,
): Promise<string> {
  const organization_id = actor.organizationId;
  const cents = parseCents(body.amount);
  if (cents === undefined || cents <= 0n)
    throw unprocessable("A payment must be more than zero.", "To give money back, refund a payment instead.");
  const today = dayOf(services.clock.today());
  const receivedOn = body.receivedOn === undefined ? today : dayOf(body.receivedOn);
  if (receivedOn > today)
    throw unprocessable("The payment's day lies in the future.", "Use the day on which the money came.");
  const before = await tx
    .selectFrom("payment")
    .select(["payment_id", "amount_cents", "patient_id"])
    .where("organization_id", "=", organization_id)
    .where("idempotency_key", "=", body.idempotencyKey)
    .executeTakeFirst();
  if (before !== undefined) {
    if (before.amount_cents !== cents || before.patient_id !== patientId)
      throw conflict(
        "This payment's key was used for another payment.",
        "Reload the page and enter the payment again.",
      );
    return before.payment_id;
  }
  const patient = await tx
    .selectFrom("patient")
    .select("practice_id")
    .where("organization_id", "=", organization_id)
    .where("patient_id", "=", patientId)
    .executeTakeFirst();
  if (patient === undefined) throw notFound("The patient");
  const paymentId = services.newId();
  const { applied, credit } = allocatePayment(cents, await openBalances(tx, organization_id, patientId));
  await postJournals(tx, actor, [
    postPatientPayment({
      idempotencyKey: `payment:${paymentId}`,
      practiceId: patient.practice_id,
      patientId,
      occurredOn: receivedOn,
      paymentId,
      description: `Patient payment by ${body.method}${body.reference === undefined || body.reference === "" ? "" : ` (${body.reference})`}`,
      applied,
      credit,
    }),
  ]);
  const planId = await applyToPlan(tx, organization_id, patientId, cents);
  await tx
    .insertInto("payment")
    .values({
      organization_id,
      payment_id: paymentId,
      practice_id: patient.practice_id,
      patient_id: patientId,
      received_on: receivedOn,
      amount_cents: cents,
      method: body.method,
      reference: body.reference ?? "",
      status: "posted",
      allocations: json(applied.map((part) => ({ claimId: part.claimId, amount: moneyText(part.cents) }))),
      plan_id: planId,
      received_by: actor.userId,
      idempotency_key: body.idempotencyKey,
    })
    .execute();
  return paymentId;
}

/** Refunds a whole payment: the entries run backwards, with the reason. A payment is refunded once. */
export async function refundPayment(
  tx: TenantTransaction,
  services: Services,
  session: Session,
  paymentId: string,
  reason: string,
): Promise<string> {
  const payment = await tx
    .selectFrom("payment")
    .selectAll()
    .where("organization_id", "=", session.organizationId)
    .where("payment_id", "=", paymentId)
    .forUpdate()
    .executeTakeFirst();
  if (payment === undefined) throw notFound("The payment");
  if (payment.status !== "posted")
    throw conflict(`The payment is ${payment.status} already.`, "Nothing more was given back.");
  // What `takePayment` wrote into the column.
  const applied = (payment.allocations as readonly { claimId: string; amount: string }[]).map((part) => ({
    claimId: part.claimId,
    cents: parseCents(part.amount) ?? 0n,
  }));
  const credit = payment.amount_cents - applied.reduce((sum, part) => sum + part.cents, 0n);
  const original: Journal = postPatientPayment({
    idempotencyKey: `payment:${paymentId}`,
    practiceId: payment.practice_id,
    patientId: payment.patient_id,
    occurredOn: dayOf(payment.received_on),
    paymentId,
    description: "Patient payment",
    applied,
    credit,
  });
  const back = reversal(original, dayOf(services.clock.today()), `Refund: ${reason}`);
  await postJournals(tx, { organizationId: session.organizationId, userId: session.userId }, [
    { ...back, kind: "patient-refund", entries: back.entries.map((entry) => ({ ...entry, reason: "patient-refund" })) },
  ]);
  await tx
    .updateTable("payment")
    .set({ status: "refunded" })
    .where("organization_id", "=", session.organizationId)
    .where("payment_id", "=", paymentId)
    .execute();
  return `${moneyText(payment.amount_cents)} was refunded; the balance it paid is open again.`;
}

/** Writes off part of a patient's balance, oldest first, and says as what. */
export async function writeOffBalance(
  tx: TenantTransaction,
  services: Services,
  session: Session,
  patientId: string,
  body: BodyOf<"POST /api/accounts/:patientId/write-off">,
): Promise<void> {
  const cents = parseCents(body.amount);
  if (cents === undefined || cents <= 0n) throw unprocessable("A write-off must be more than zero.");
  const patient = await tx
    .selectFrom("patient")
    .select("practice_id")
    .where("organization_id", "=", session.organizationId)
    .where("patient_id", "=", patientId)
    .executeTakeFirst();
  if (patient === undefined) throw notFound("The patient");
  const { applied, credit } = allocatePayment(cents, await openBalances(tx, session.organizationId, patientId));
  if (credit > 0n)
    throw unprocessable(
      `The patient owes ${moneyText(cents - credit)}; ${moneyText(cents)} can't be written off.`,
      "Enter at most what is owed.",
    );
  const key = services.newId();
  const journals = applied.map((part) => {
    const receivable: AccountRef = {
      kind: "patient-receivable",
      practiceId: patient.practice_id,
      patientId,
      claimId: part.claimId,
    };
    return postWriteOff({
      idempotencyKey: `write-off:${key}:${part.claimId}`,
      kind: `write-off-${body.kind}`,
      receivable,
      cents: part.cents,
      occurredOn: dayOf(services.clock.today()),
      description: `Written off as ${body.kind.replace("-", " ")}: ${body.reason}`,
      sourceKind: "patient",
      sourceId: patientId,
    });
  });
  await postJournals(tx, { organizationId: session.organizationId, userId: session.userId }, journals);
}
