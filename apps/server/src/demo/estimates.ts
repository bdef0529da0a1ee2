import type { DemoOrganization, DemoWorld } from "@cleanclaim/fixtures";
import { addDays, moneyText } from "@cleanclaim/model";
import { sql } from "kysely";
import type { Services } from "../services.ts";
import type { TenantTransaction } from "../storage/database.ts";
import { withTenant } from "../storage/database.ts";
import { giveEstimate, saveEstimate } from "../storage/estimates.ts";
import { dayOf } from "../storage/stored-shapes.ts";
import { chance } from "./evening.ts";

/** What the front desk told patients beforehand: estimates of today's and tomorrow's visits, and good-faith estimates of who has no insurance. */
export async function estimateAppointments(
  services: Services,
  world: DemoWorld,
  organization: DemoOrganization,
): Promise<void> {
  const organizationId = organization.id;
  const practices = world.practices.filter((one) => one.organizationId === organizationId).map((one) => one.id);
  const actor = { organizationId, userId: null, name: "Front desk" };
  await withTenant(services.db, { organizationId, userId: null, userName: "demo" }, async (tx) => {
    const insured = new Set(world.coverages.map((one) => one.patientId));
    for (const one of world.appointments) {
      // Who has no insurance is left to the desk: its list shows what is due.
      if (!practices.includes(one.practiceId) || !insured.has(one.patientId) || one.plannedProcedureCodes.length === 0)
        continue;
      const id = await saveEstimate(tx, services, actor, practices, {
        patientId: one.patientId,
        visitId: one.id,
        providerId: one.providerId,
        facilityId: one.facilityId,
        serviceDate: one.serviceDate,
        kind: "insured",
        description: one.reason,
        diagnoses: [],
        services: one.plannedProcedureCodes.map((code) => ({ code, modifiers: [], units: "1" })),
      });
      if (chance("estimate-given", one.id) < 0.4) await giveEstimate(tx, services, actor, practices, id, "in person");
    }
    await bookWithoutInsurance(tx, services, world, organizationId);
    await exceedOne(tx, services, organizationId, practices);
  });
}

/** Two visits of people without insurance, booked far enough ahead that a good-faith estimate is due. */
async function bookWithoutInsurance(
  tx: TenantTransaction,
  services: Services,
  world: DemoWorld,
  organizationId: string,
): Promise<void> {
  const insured = new Set(world.coverages.map((one) => one.patientId));
  const without = world.patients
    .filter((one) => one.organizationId === organizationId && !insured.has(one.id))
    .slice(0, 2);
  for (const [index, patient] of without.entries()) {
    const provider = world.providers.find((one) => one.practiceId === patient.practiceId);
    const facility = world.facilities.find((one) => one.practiceId === patient.practiceId);
    if (provider === undefined || facility === undefined) continue;
    const scheduledOn = addDays(world.today, index === 0 ? -6 : -1);
    const day = addDays(world.today, index === 0 ? 12 : 18);
    await tx
      .insertInto("visit")
      .values({
        organization_id: organizationId,
        visit_id: `booked-${patient.id}`,
        practice_id: patient.practiceId,
        patient_id: patient.id,
        provider_id: provider.id,
        facility_id: facility.id,
        service_date: day,
        appointment_time: "10:30",
        reason: "Follow-up visit",
        status: "scheduled",
        place_of_service_code: facility.placeOfServiceCode,
        waiting_since: day,
        created_at: `${scheduledOn}T15:00:00Z`,
      })
      .execute();
  }
}

/** One visit without insurance became much more than was expected: the ledger sees it when the estimate is there. */
async function exceedOne(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
): Promise<void> {
  const { rows } = await sql<{
    visit_id: string;
    patient_id: string;
    provider_id: string;
    facility_id: string;
    service_date: string;
    reason: string;
    code: string;
    cents: bigint;
  }>`select v.visit_id, v.patient_id, v.provider_id, v.facility_id, v.service_date::text as service_date, v.reason,
      (array_agg(l.procedure_code order by l.position))[1] as code, sum(l.charge_cents)::bigint as cents
    from visit v join service_line l on l.organization_id = v.organization_id and l.visit_id = v.visit_id
    where v.organization_id = ${organizationId} and v.practice_id = any(${[...practices]}::text[]) and exists (select from ledger_account a
      where a.organization_id = v.organization_id and a.claim_id = v.visit_id and a.kind = 'patient-receivable')
    group by v.visit_id, v.patient_id, v.provider_id, v.facility_id, v.service_date, v.reason having sum(l.charge_cents) > 45000
    order by v.service_date desc, v.visit_id limit 1`.execute(tx);
  const [visit] = rows;
  if (visit === undefined) return;
  const scheduledOn = addDays(dayOf(visit.service_date), -14);
  const id = await saveEstimate(tx, services, { organizationId, userId: null, name: "Front desk" }, practices, {
    patientId: visit.patient_id,
    visitId: visit.visit_id,
    providerId: visit.provider_id,
    facilityId: visit.facility_id,
    serviceDate: visit.service_date,
    scheduledOn,
    kind: "good-faith",
    description: visit.reason,
    diagnoses: [],
    services: [{ code: visit.code, modifiers: [], units: "1", charge: moneyText(visit.cents - 43_500n) }],
  });
  await tx
    .updateTable("estimate")
    .set({ given_on: addDays(scheduledOn, 1), delivery: "mail", keep_until: addDays(scheduledOn, 2193) })
    .where("organization_id", "=", organizationId)
    .where("estimate_id", "=", id)
    .execute();
}
