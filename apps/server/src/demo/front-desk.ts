import type { DemoOrganization, DemoWorld } from "@cleanclaim/fixtures";
import type { Services } from "../services.ts";
import { type TenantTransaction, withTenant } from "../storage/database.ts";
import { checkEligibility } from "../storage/eligibility.ts";
import { chance } from "./evening.ts";

/** What the front desk did yesterday: asked the payers (270) about most of the patients of today and tomorrow. */
export async function checkAppointments(
  services: Services,
  world: DemoWorld,
  organization: DemoOrganization,
  realtimeUrl: string,
): Promise<void> {
  const answering: Services = {
    ...services,
    clearinghouse: { ...services.clearinghouse, realtimeUrl: () => realtimeUrl },
  };
  const practices = world.practices
    .filter((practice) => practice.organizationId === organization.id)
    .map((practice) => practice.id);
  const inTenant = <T>(work: (tx: TenantTransaction) => Promise<T>): Promise<T> =>
    withTenant(services.db, { organizationId: organization.id, userId: null, userName: "demo" }, work);
  const actor = { organizationId: organization.id, userId: null, name: "Front desk" };
  for (const appointment of world.appointments) {
    const coverage = world.coverages.find((one) => one.patientId === appointment.patientId && one.priority === "P");
    if (coverage === undefined || !practices.includes(appointment.practiceId) || chance("asked", appointment.id) > 0.75)
      continue;
    await checkEligibility(inTenant, answering, actor, practices, coverage.id, appointment.serviceDate);
  }
}

/** Gives the portal's account to a patient who owes something after insurance paid, so that "why do I owe this?" has an answer. */
export async function choosePortalPatient(services: Services, organization: DemoOrganization): Promise<void> {
  await withTenant(services.db, { organizationId: organization.id, userId: null, userName: "demo" }, async (tx) => {
    const owing = await tx
      .selectFrom("ledger_account as a")
      .innerJoin("patient as p", (join) =>
        join.onRef("p.organization_id", "=", "a.organization_id").onRef("p.patient_id", "=", "a.patient_id"),
      )
      .innerJoin("statement as s", (join) =>
        join.onRef("s.organization_id", "=", "a.organization_id").onRef("s.patient_id", "=", "a.patient_id"),
      )
      .innerJoin("remittance_claim as r", (join) =>
        join.onRef("r.organization_id", "=", "a.organization_id").onRef("r.claim_id", "=", "a.claim_id"),
      )
      .select(["p.patient_id", "p.first_name", "p.last_name"])
      .where("a.organization_id", "=", organization.id)
      .where("a.kind", "=", "patient-receivable")
      .where("a.balance_cents", ">=", 2000n)
      .where("a.balance_cents", "<=", 20_000n)
      .where("r.paid_cents", ">", 0n)
      .orderBy("s.issued_on", "desc")
      .orderBy("p.patient_id")
      .executeTakeFirst();
    if (owing === undefined) return;
    await tx
      .updateTable("app_user")
      .set({ patient_id: owing.patient_id, display_name: `${owing.first_name} ${owing.last_name}` })
      .where("organization_id", "=", organization.id)
      .where("patient_id", "is not", null)
      .execute();
  });
}
