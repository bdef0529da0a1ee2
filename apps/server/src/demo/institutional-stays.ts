import { createHash } from "node:crypto";
import type { DemoBill, DemoInstitutionalVisit, DemoOrganization, DemoWorld } from "@cleanclaim/fixtures";
import { toCents } from "@cleanclaim/model";
import type { Services } from "../services.ts";
import { type TenantTransaction, json, withTenant } from "../storage/database.ts";
import { insertAll } from "./insert-all.ts";

/** Rows of the diagnoses and services of a bill. */
function billRows(organization_id: string, visit_id: string, bill: DemoBill) {
  return {
    diagnoses: bill.diagnoses.map((diagnosis, index) => ({
      organization_id,
      visit_id,
      position: index + 1,
      code: diagnosis.code,
      origin: "manual",
      role: diagnosis.role,
      present_on_admission: diagnosis.presentOnAdmission ?? null,
    })),
    lines: bill.lines.map((line, index) => ({
      organization_id,
      service_line_id: `${visit_id}-l${index + 1}`,
      visit_id,
      position: index + 1,
      procedure_code: line.code,
      description: line.description,
      modifiers: [...line.modifiers],
      units: line.units,
      unit_type: line.unitType,
      charge_cents: toCents(line.charge),
      // A bill has no pointers; the coder's desk shows which diagnosis a service is for.
      diagnosis_pointers: [1],
      ndc: line.drug?.ndc ?? null,
      ndc_quantity: line.drug?.quantity ?? null,
      ndc_unit: line.drug?.unit ?? null,
      origin: "manual",
      revenue_code: line.revenueCode,
      service_date: line.date ?? null,
    })),
  };
}

function stayRow(organization_id: string, visit: DemoInstitutionalVisit, bill: DemoBill, changedBy: string) {
  const { stay } = bill;
  return {
    organization_id,
    visit_id: visit.id,
    type_of_bill: stay.typeOfBill,
    frequency_code: stay.frequencyCode,
    statement_from: stay.statementFrom,
    statement_to: stay.statementTo,
    admission_date: stay.admissionDate ?? null,
    admission_hour: stay.admissionHour ?? null,
    admission_type_code: stay.admissionTypeCode,
    admission_source_code: stay.admissionSourceCode,
    discharge_hour: stay.dischargeHour ?? null,
    patient_status_code: stay.patientStatusCode,
    attending_provider_id: visit.providerId,
    operating_provider_id: stay.operatingProviderId ?? null,
    medical_record_number: `MR-${visit.patientId.slice(4).toUpperCase()}`,
    condition_codes: [...stay.conditionCodes],
    occurrences: json(stay.occurrences),
    occurrence_spans: json(stay.occurrenceSpans),
    value_codes: json(stay.valueCodes),
    changed_by: changedBy,
  };
}

/** The bill as it was first made: with its planted mistake, when it has one. */
const firstBill = (visit: DemoInstitutionalVisit): DemoBill => visit.planted?.bill ?? visit.bill;

/** Writes the visits and statement periods of the organisation's institutions, with notes, stays, diagnoses and services. */
export async function writeInstitutionalVisits(
  services: Services,
  world: DemoWorld,
  organization: DemoOrganization,
  coderId: string,
): Promise<void> {
  const organization_id = organization.id;
  const visits = world.institutionalVisits.filter((visit) => visit.organizationId === organization_id);
  if (visits.length === 0) return;
  const tenant = {
    organizationId: organization_id,
    userId: null,
    userName: "demo",
    asOf: `${world.firstDay}T08:00:00Z`,
  };
  await withTenant(services.db, tenant, async (tx) => {
    await insertAll(
      tx,
      "visit",
      visits.map((visit) => ({
        organization_id,
        visit_id: visit.id,
        practice_id: visit.practiceId,
        patient_id: visit.patientId,
        provider_id: visit.providerId,
        facility_id: visit.facilityId,
        service_date: visit.serviceDate,
        appointment_time: visit.time,
        reason: visit.reason,
        status: visit.plan.status,
        place_of_service_code: visit.placeOfServiceCode,
        estimated_charge_cents: toCents(visit.totalCharge),
        waiting_since: visit.bill.stay.statementTo,
        coder_user_id: coderId,
        coded_at: visit.plan.codedOn === undefined ? null : `${visit.plan.codedOn}T15:00:00Z`,
        created_at: `${visit.serviceDate}T08:00:00Z`,
      })),
    );
    await insertAll(
      tx,
      "document",
      visits.map((visit) => ({
        organization_id,
        document_id: `note-${visit.id}`,
        patient_id: visit.patientId,
        visit_id: visit.id,
        kind: "note",
        title: visit.reason,
        author: world.providers.find((one) => one.id === visit.providerId)?.name.last ?? "",
        body: visit.note,
        sha256: createHash("sha256").update(visit.note).digest("hex"),
        created_at: `${visit.serviceDate}T17:00:00Z`,
      })),
    );
    await insertAll(
      tx,
      "visit_stay",
      visits.map((visit) => stayRow(organization_id, visit, firstBill(visit), "demo")),
    );
    const rows = visits.map((visit) => billRows(organization_id, visit.id, firstBill(visit)));
    await insertAll(
      tx,
      "visit_diagnosis",
      rows.flatMap((row) => row.diagnoses),
    );
    await insertAll(
      tx,
      "service_line",
      rows.flatMap((row) => row.lines),
    );
  });
}

/** Puts right what was planted in a bill: its stay, diagnoses and services as they should have been. */
export async function mendBill(
  tx: TenantTransaction,
  organizationId: string,
  visit: DemoInstitutionalVisit,
  by: string,
): Promise<void> {
  for (const table of ["visit_stay", "visit_diagnosis", "service_line"] as const) {
    await tx.deleteFrom(table).where("organization_id", "=", organizationId).where("visit_id", "=", visit.id).execute();
  }
  const rows = billRows(organizationId, visit.id, visit.bill);
  await insertAll(tx, "visit_stay", [stayRow(organizationId, visit, visit.bill, by)]);
  await insertAll(tx, "visit_diagnosis", rows.diagnoses);
  await insertAll(tx, "service_line", rows.lines);
}
