import { moneyText } from "@cleanclaim/model";
import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { forbidden, notFound } from "../http/problem.ts";
import type { Session } from "../access-control/sessions.ts";
import type { TenantTransaction } from "./database.ts";
import { owedByPatient, owedLines, patientBalance } from "./patient-accounts.ts";
import { readPlan } from "./payment-plans.ts";

/** The patient that a portal session belongs to; refuses any other session. */
export function ownPatientId(session: Session): string {
  if (session.patientId === null)
    throw forbidden("This account is not linked to a patient.", "Ask the practice to link it.");
  return session.patientId;
}

/** What the signed-in patient owes, why, and how far the plan is. Nothing of anybody else. */
export async function portalHome(tx: TenantTransaction, session: Session): Promise<ResponseOf<"GET /api/portal">> {
  const patientId = ownPatientId(session);
  const patient = await tx
    .selectFrom("patient as p")
    .innerJoin("practice as r", (join) =>
      join.onRef("r.organization_id", "=", "p.organization_id").onRef("r.practice_id", "=", "p.practice_id"),
    )
    .select(["p.first_name", "p.last_name", "r.name as practice", "r.phone"])
    .where("p.organization_id", "=", session.organizationId)
    .where("p.patient_id", "=", patientId)
    .executeTakeFirst();
  if (patient === undefined) throw notFound("Your record");
  const { owed, credit } = await patientBalance(tx, session.organizationId, patientId);
  const statements = await tx
    .selectFrom("statement")
    .select(["statement_id", "number", "issued_on", "due_on", "amount_cents"])
    .where("organization_id", "=", session.organizationId)
    .where("patient_id", "=", patientId)
    .orderBy("issued_on", "desc")
    .limit(24)
    .execute();
  const payments = await tx
    .selectFrom("payment")
    .select(["received_on", "amount_cents", "method"])
    .where("organization_id", "=", session.organizationId)
    .where("patient_id", "=", patientId)
    .where("status", "=", "posted")
    .orderBy("received_on", "desc")
    .limit(24)
    .execute();
  return {
    name: `${patient.first_name} ${patient.last_name}`,
    practice: patient.practice,
    practicePhone: patient.phone,
    owed: moneyText(owed - credit),
    dueOn: statements[0]?.due_on ?? null,
    lines: owedLines(await owedByPatient(tx, session.organizationId, patientId)).filter((line) => line.owed !== "0.00"),
    statements: statements.map((row) => ({
      id: row.statement_id,
      number: row.number,
      issuedOn: row.issued_on,
      amount: moneyText(row.amount_cents),
    })),
    plan: await readPlan(tx, session.organizationId, patientId),
    payments: payments.map((row) => ({
      receivedOn: row.received_on,
      amount: moneyText(row.amount_cents),
      method: row.method,
    })),
  };
}
