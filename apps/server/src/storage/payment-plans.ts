import { addDays, moneyText } from "@cleanclaim/model";
import {
  type InstallmentState,
  ageInstallments,
  graceDays,
  payInstallments,
  planSchedule,
} from "@cleanclaim/revenue-cycle";
import type { BodyOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { conflict, notFound, unprocessable } from "../http/problem.ts";
import type { Session } from "../access-control/sessions.ts";
import type { Services } from "../services.ts";
import type { TenantTransaction } from "./database.ts";
import { patientBalance } from "./patient-accounts.ts";
import { dayOf } from "./stored-shapes.ts";

type Plan = ResponseOf<"POST /api/accounts/:patientId/plan">;

/** The patient's newest plan that is not cancelled, or null. */
export async function readPlan(tx: TenantTransaction, organizationId: string, patientId: string): Promise<Plan | null> {
  const plan = await tx
    .selectFrom("payment_plan")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("patient_id", "=", patientId)
    .where("status", "<>", "cancelled")
    .orderBy("created_at", "desc")
    .executeTakeFirst();
  if (plan === undefined) return null;
  const installments = await installmentsOf(tx, organizationId, plan.plan_id);
  return {
    id: plan.plan_id,
    total: moneyText(plan.total_cents),
    status: plan.status,
    startsOn: plan.starts_on,
    installments: installments.map(toContract),
    version: plan.version,
  };
}

function toContract(installment: InstallmentState): Plan["installments"][number] {
  return {
    number: installment.number,
    dueOn: installment.dueOn,
    amount: moneyText(installment.cents),
    paid: moneyText(installment.paid),
    status: installment.status,
  };
}

async function installmentsOf(
  tx: TenantTransaction,
  organizationId: string,
  planId: string,
): Promise<InstallmentState[]> {
  const rows = await tx
    .selectFrom("plan_installment")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("plan_id", "=", planId)
    .orderBy("number")
    .execute();
  return rows.map((row) => ({
    number: row.number,
    dueOn: dayOf(row.due_on),
    cents: row.amount_cents,
    paid: row.paid_cents,
    status: row.status as InstallmentState["status"], // kept to these words by the check constraint
  }));
}

/** Agrees a plan over what the patient owes now; with `preview` only says the schedule. */
export async function startPlan(
  tx: TenantTransaction,
  services: Services,
  session: Session,
  patientId: string,
  body: BodyOf<"POST /api/accounts/:patientId/plan">,
): Promise<Plan> {
  const today = dayOf(services.clock.today());
  const patient = await tx
    .selectFrom("patient")
    .select("practice_id")
    .where("organization_id", "=", session.organizationId)
    .where("patient_id", "=", patientId)
    .executeTakeFirst();
  if (patient === undefined) throw notFound("The patient");
  const { owed, credit } = await patientBalance(tx, session.organizationId, patientId);
  const total = owed - credit;
  const startsOn = dayOf(body.startsOn);
  if (total < BigInt(body.installments) * 500n)
    throw unprocessable(
      `The balance of ${moneyText(total)} is too small for ${body.installments} instalments; each must be at least 5.00.`,
      "Choose fewer instalments.",
    );
  if (startsOn < today)
    throw unprocessable("The first instalment can't be due in the past.", "Choose today or a later day.");
  const schedule = planSchedule(total, body.installments, startsOn);
  const installments = schedule.map((installment) => ({ ...installment, paid: 0n, status: "due" as const }));
  if (body.preview === true)
    return {
      id: "preview",
      total: moneyText(total),
      status: "preview",
      startsOn: body.startsOn,
      installments: installments.map(toContract),
      version: 0,
    };
  const active = await tx
    .selectFrom("payment_plan")
    .select("plan_id")
    .where("organization_id", "=", session.organizationId)
    .where("patient_id", "=", patientId)
    .where("status", "in", ["active", "defaulted"])
    .executeTakeFirst();
  if (active !== undefined) throw conflict("The patient has a plan already.", "Cancel it before agreeing a new one.");
  const planId = services.newId();
  await tx
    .insertInto("payment_plan")
    .values({
      organization_id: session.organizationId,
      plan_id: planId,
      practice_id: patient.practice_id,
      patient_id: patientId,
      total_cents: total,
      installment_count: body.installments,
      starts_on: body.startsOn,
      status: "active",
      created_by: session.userId,
    })
    .execute();
  await tx
    .insertInto("plan_installment")
    .values(
      schedule.map((installment) => ({
        organization_id: session.organizationId,
        plan_id: planId,
        number: installment.number,
        due_on: installment.dueOn,
        amount_cents: installment.cents,
        status: "due",
      })),
    )
    .execute();
  return {
    id: planId,
    total: moneyText(total),
    status: "active",
    startsOn: body.startsOn,
    installments: installments.map(toContract),
    version: 1,
  };
}

/** Cancels a plan; the balance is then due as any other. */
export async function cancelPlan(tx: TenantTransaction, session: Session, planId: string): Promise<void> {
  const changed = await tx
    .updateTable("payment_plan")
    .set({ status: "cancelled" })
    .where("organization_id", "=", session.organizationId)
    .where("plan_id", "=", planId)
    .where("status", "in", ["active", "defaulted"])
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw notFound("An active plan");
}

/** Applies a payment to the patient's active plan, oldest instalment first. */
export async function applyToPlan(
  tx: TenantTransaction,
  organizationId: string,
  patientId: string,
  cents: bigint,
): Promise<string | null> {
  const plan = await tx
    .selectFrom("payment_plan")
    .select("plan_id")
    .where("organization_id", "=", organizationId)
    .where("patient_id", "=", patientId)
    .where("status", "in", ["active", "defaulted"])
    .forUpdate()
    .executeTakeFirst();
  if (plan === undefined) return null;
  const { installments } = payInstallments(await installmentsOf(tx, organizationId, plan.plan_id), cents);
  for (const installment of installments) {
    await tx
      .updateTable("plan_installment")
      .set({ paid_cents: installment.paid, status: installment.status })
      .where("organization_id", "=", organizationId)
      .where("plan_id", "=", plan.plan_id)
      .where("number", "=", installment.number)
      .execute();
  }
  const status = installments.every((installment) => installment.status === "paid")
    ? "completed"
    : installments.some((installment) => installment.status === "missed")
      ? "defaulted"
      : "active";
  await tx
    .updateTable("payment_plan")
    .set({ status })
    .where("organization_id", "=", organizationId)
    .where("plan_id", "=", plan.plan_id)
    .execute();
  return plan.plan_id;
}

/** Marks instalments past their due day and grace as missed and makes each a task. Running it again changes nothing. */
export async function agePlans(tx: TenantTransaction, services: Services, organizationId: string): Promise<number> {
  const today = dayOf(services.clock.today());
  const plans = await tx
    .selectFrom("payment_plan as p")
    .innerJoin("patient as x", (join) =>
      join.onRef("x.organization_id", "=", "p.organization_id").onRef("x.patient_id", "=", "p.patient_id"),
    )
    .selectAll("p")
    .select("x.account_number")
    .where("p.organization_id", "=", organizationId)
    .where("p.status", "in", ["active", "defaulted"])
    .forUpdate("p")
    .execute();
  let missed = 0;
  for (const plan of plans) {
    const before = await installmentsOf(tx, organizationId, plan.plan_id);
    const after = ageInstallments(before, (dueOn) => addDays(dueOn, graceDays) < today);
    for (const [index, installment] of after.entries()) {
      if (before[index]?.status === installment.status) continue;
      missed += 1;
      await tx
        .updateTable("plan_installment")
        .set({ status: "missed" })
        .where("organization_id", "=", organizationId)
        .where("plan_id", "=", plan.plan_id)
        .where("number", "=", installment.number)
        .execute();
      await tx
        .insertInto("task")
        .values({
          organization_id: organizationId,
          task_id: `missed-${plan.plan_id}-${installment.number}`,
          practice_id: plan.practice_id,
          kind: "missed-installment",
          subject_kind: "patient",
          subject_id: plan.patient_id,
          title: `Instalment ${installment.number} was missed`,
          details: `Due ${installment.dueOn}, ${moneyText(installment.cents - installment.paid)} open. Call the patient; offer a new day before proposing anything else.`,
          amount_cents: installment.cents - installment.paid,
          for_role: "biller",
        })
        .onConflict((on) => on.doNothing())
        .execute();
    }
    if (after.some((installment) => installment.status === "missed") && plan.status === "active") {
      await tx
        .updateTable("payment_plan")
        .set({ status: "defaulted" })
        .where("organization_id", "=", organizationId)
        .where("plan_id", "=", plan.plan_id)
        .execute();
    }
  }
  return missed;
}
