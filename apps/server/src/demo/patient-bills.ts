import type { DemoWorld } from "@cleanclaim/fixtures";
import { type CalendarDate, addDays, daysBetween, moneyText } from "@cleanclaim/model";
import type { TenantTransaction } from "../storage/database.ts";
import { patientBalance } from "../storage/patient-accounts.ts";
import { agePlans, startPlan } from "../storage/payment-plans.ts";
import { takePayment } from "../storage/payments.ts";
import { decidePlacement, proposePlacement } from "../storage/placements.ts";
import { issueStatements } from "../storage/statements.ts";
import { type Evening, chance, sessionOf } from "./evening.ts";

/** Statements at the turn of the month, payments that follow, a few plans (one missed), and proposals for collections. */
export async function billPatients(step: Evening, world: DemoWorld): Promise<void> {
  const dayOfMonth = Number(step.day.slice(8, 10));
  await step.tx(async (tx) => {
    if (dayOfMonth <= 7)
      await issueStatements(
        tx,
        step.services,
        { organizationId: step.organizationId, userId: step.actors.biller.userId ?? "" },
        step.practices,
        { allDue: true },
      );
    const statements = await tx
      .selectFrom("statement")
      .select(["statement_id", "patient_id", "amount_cents", "issued_on", "number"])
      .where("organization_id", "=", step.organizationId)
      .where("issued_on", ">", addDays(step.day, -35))
      .orderBy("number")
      .execute();
    for (const statement of statements) {
      const luck = chance("pays", statement.patient_id, statement.issued_on);
      const payDay = addDays(statement.issued_on as CalendarDate, 5 + Math.floor(luck * 60)); // a date column
      if (luck > 0.55 || payDay > step.day || payDay <= step.before) continue;
      const { owed, credit } = await patientBalance(tx, step.organizationId, statement.patient_id);
      const open = owed - credit;
      const cents = luck < 0.4 ? statement.amount_cents : statement.amount_cents / 2n;
      if (open <= 0n || cents <= 0n) continue;
      await takePayment(
        tx,
        step.services,
        { organizationId: step.organizationId, userId: step.actors.biller.userId },
        statement.patient_id,
        {
          amount: moneyText(cents < open ? cents : open),
          method: luck < 0.2 ? "card" : luck < 0.4 ? "check" : "portal",
          reference: statement.number,
          receivedOn: payDay,
          idempotencyKey: `demo-${statement.statement_id}`,
        },
      );
    }
    await agePlans(tx, step.services, step.organizationId);
    if (daysBetween(step.day, world.today) <= 100 && dayOfMonth > 7 && dayOfMonth <= 14) await agreePlans(tx, step);
    if (step.day === world.today) await proposeCollections(tx, step);
  });
}

async function agreePlans(tx: TenantTransaction, step: Evening): Promise<void> {
  const overdue = await tx
    .selectFrom("statement")
    .select(["patient_id", (e) => e.fn.countAll<bigint>().as("count")])
    .where("organization_id", "=", step.organizationId)
    .groupBy("patient_id")
    .having((e) => e.fn.countAll(), ">=", 2)
    .orderBy("patient_id")
    .execute();
  for (const row of overdue.slice(0, 40)) {
    if (chance("plan", row.patient_id) > 0.12) continue;
    const { owed, credit } = await patientBalance(tx, step.organizationId, row.patient_id);
    const active = await tx
      .selectFrom("payment_plan")
      .select("plan_id")
      .where("organization_id", "=", step.organizationId)
      .where("patient_id", "=", row.patient_id)
      .executeTakeFirst();
    if (owed - credit < 6000n || active !== undefined) continue;
    await startPlan(tx, step.services, sessionOf(step, step.actors.biller), row.patient_id, {
      installments: 6,
      startsOn: addDays(step.day, 3),
    });
  }
}

/** Accounts that three statements did not move: they are proposed to the owner, who has referred the first to the lawyer. */
async function proposeCollections(tx: TenantTransaction, step: Evening): Promise<void> {
  const silent = await tx
    .selectFrom("statement as s")
    .select(["s.patient_id"])
    .where("s.organization_id", "=", step.organizationId)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom("payment as p")
            .select("p.payment_id")
            .whereRef("p.organization_id", "=", "s.organization_id")
            .whereRef("p.patient_id", "=", "s.patient_id"),
        ),
      ),
    )
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom("payment_plan as l")
            .select("l.plan_id")
            .whereRef("l.organization_id", "=", "s.organization_id")
            .whereRef("l.patient_id", "=", "s.patient_id"),
        ),
      ),
    )
    .groupBy("s.patient_id")
    .having((e) => e.fn.countAll(), ">=", 3)
    .orderBy("s.patient_id")
    .limit(3)
    .execute();
  for (const [index, row] of silent.entries()) {
    const proposed = await proposePlacement(
      tx,
      step.services,
      sessionOf(step, step.actors.biller),
      row.patient_id,
      "Three statements without an answer; two calls were not returned.",
    );
    if (index > 0 || silent.length < 2) continue;
    const owner = { ...sessionOf(step, step.actors.biller), roles: ["owner" as const] };
    await decidePlacement(tx, step.services, owner, proposed.id, {
      decision: "refer",
      note: "Please look at it before anything is sent out.",
      version: proposed.version,
    });
  }
}
