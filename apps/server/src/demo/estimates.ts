import type { DemoOrganization, DemoWorld } from "@cleanclaim/fixtures";
import { addDays, toCents } from "@cleanclaim/model";
import { keptUntil } from "@cleanclaim/revenue-cycle";
import type { Services } from "../services.ts";
import { claimOfVisit } from "../storage/claim-building.ts";
import type { TenantTransaction } from "../storage/database.ts";
import { withTenant } from "../storage/database.ts";
import { giveEstimate, saveEstimate } from "../storage/estimates.ts";
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
    await exceedOne(tx, services, world, organizationId, practices);
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

/** One visit without insurance became much more than was expected: a biopsy was added, and the ledger sees it when the charges are posted. */
async function exceedOne(
  tx: TenantTransaction,
  services: Services,
  world: DemoWorld,
  organizationId: string,
  practices: readonly string[],
): Promise<void> {
  const insured = new Set(world.coverages.map((one) => one.patientId));
  const patient = world.patients.find((one) => one.organizationId === organizationId && !insured.has(one.id));
  const provider = world.providers.find((one) => one.practiceId === patient?.practiceId);
  const facility = world.facilities.find((one) => one.practiceId === patient?.practiceId);
  const listed = world.charges.filter((one) => one.practiceId === patient?.practiceId);
  const charge = (code: string) => toCents(listed.find((one) => one.code === code)?.charge ?? "0.00");
  if (patient === undefined || provider === undefined || facility === undefined || charge("43239") < 45_000n) return;
  const day = addDays(world.today, -9);
  const actor = { organizationId, userId: null, name: "Front desk" };
  const visit = { organization_id: organizationId, visit_id: `exceeded-${patient.id}` };
  await tx
    .insertInto("visit")
    .values({
      ...visit,
      practice_id: patient.practiceId,
      patient_id: patient.id,
      provider_id: provider.id,
      facility_id: facility.id,
      service_date: day,
      appointment_time: "09:00",
      reason: "Stomach pain",
      status: "billed",
      place_of_service_code: facility.placeOfServiceCode,
      waiting_since: day,
      created_at: `${addDays(day, -12)}T15:00:00Z`,
    })
    .execute();
  const id = await saveEstimate(tx, services, actor, practices, {
    patientId: patient.id,
    visitId: visit.visit_id,
    providerId: provider.id,
    facilityId: facility.id,
    serviceDate: day,
    scheduledOn: addDays(day, -12),
    kind: "good-faith",
    description: "Visit for stomach pain",
    diagnoses: ["R10.13"],
    services: [{ code: "99214", modifiers: [], units: "1" }],
  });
  await tx
    .updateTable("estimate")
    .set({ given_on: addDays(day, -11), delivery: "mail", keep_until: keptUntil(addDays(day, -11)) })
    .where("organization_id", "=", organizationId)
    .where("estimate_id", "=", id)
    .execute();
  const line = { ...visit, units: "1", origin: "manual", diagnosis_pointers: [1] };
  await tx
    .insertInto("service_line")
    .values(
      ["99214", "43239"].map((code, index) => ({
        ...line,
        service_line_id: `${visit.visit_id}-${index + 1}`,
        position: index + 1,
        procedure_code: code,
        charge_cents: charge(code),
      })),
    )
    .execute();
  await tx
    .insertInto("visit_diagnosis")
    .values({ ...visit, position: 1, code: "R10.13", title: "Epigastric pain", origin: "manual" })
    .execute();
  await claimOfVisit(tx, services, actor, visit.visit_id);
}
