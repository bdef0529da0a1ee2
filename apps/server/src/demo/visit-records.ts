import { createHash } from "node:crypto";
import type { DemoCoding, DemoOrganization, DemoVisit, DemoWorld } from "@cleanclaim/fixtures";
import { toCents } from "@cleanclaim/model";
import type { Services } from "../services.ts";
import { type TenantTransaction, json, withTenant } from "../storage/database.ts";
import { writeQueries, writeSignatures } from "./coding-desk.ts";
import { insertAll } from "./insert-all.ts";

/** The users that the history names. */
export interface HistoryPeople {
  readonly coderId: string;
  readonly billerId: string;
}

const place = (needle: string, text: string) => {
  const start = text.indexOf(needle);
  return start < 0 ? [] : [{ start, end: start + needle.length, text: needle, section: "" }];
};

/** Rows of the diagnoses and lines of a visit as somebody coded it. */
export function codingRows(organization_id: string, visit: DemoVisit, coding: DemoCoding) {
  return {
    diagnoses: coding.diagnoses.map((code, index) => ({
      organization_id,
      visit_id: visit.id,
      position: index + 1,
      code,
      title: "",
      origin: "suggested",
      evidence: json(
        (visit.codes.diagnoses.find((diagnosis) => diagnosis.code === code)?.evidence ?? []).flatMap((words) =>
          place(words, visit.note),
        ),
      ),
    })),
    lines: coding.lines.map((line, index) => ({
      organization_id,
      service_line_id: `${visit.id}-l${index + 1}`,
      visit_id: visit.id,
      position: index + 1,
      procedure_code: line.code,
      description: line.description,
      modifiers: [...line.modifiers],
      units: line.units,
      charge_cents: toCents(line.charge),
      diagnosis_pointers: [...line.pointers],
      ndc: line.drug?.ndc ?? null,
      ndc_quantity: line.drug?.quantity ?? null,
      ndc_unit: line.drug?.unit ?? null,
      origin: "suggested",
      evidence: json(
        (visit.codes.lines.find((coded) => coded.code === line.code)?.evidence ?? []).flatMap((words) =>
          place(words, visit.note),
        ),
      ),
    })),
  };
}

/** Replaces the coding of a visit, as a biller's correction does. */
export async function recode(
  tx: TenantTransaction,
  organizationId: string,
  visit: DemoVisit,
  coding: DemoCoding,
): Promise<void> {
  const rows = codingRows(organizationId, visit, coding);
  await tx
    .deleteFrom("visit_diagnosis")
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visit.id)
    .execute();
  await tx
    .deleteFrom("service_line")
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visit.id)
    .execute();
  await insertAll(tx, "visit_diagnosis", rows.diagnoses);
  await insertAll(tx, "service_line", rows.lines);
  await tx
    .updateTable("visit")
    .set({ place_of_service_code: coding.placeOfServiceCode })
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visit.id)
    .execute();
}

/** The coding with which a visit went to billing at first: with its planted mistake, when it has one. */
export const firstCoding = (visit: DemoVisit): DemoCoding => visit.planted?.coding ?? visit.coding;

/** Writes the visits with notes, coding, queries, stock used and the appointments that lie ahead. */
export async function writeVisits(
  services: Services,
  world: DemoWorld,
  organization: DemoOrganization,
  people: HistoryPeople,
): Promise<void> {
  const organization_id = organization.id;
  const visits = world.visits.filter((visit) => visit.organizationId === organization_id);
  const coded = visits.filter((visit) => visit.plan.codedOn !== undefined);
  await withTenant(
    services.db,
    { organizationId: organization_id, userId: null, userName: "demo", asOf: `${world.firstDay}T08:00:00Z` },
    async (tx) => {
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
          place_of_service_code:
            visit.plan.codedOn === undefined ? visit.placeOfServiceCode : firstCoding(visit).placeOfServiceCode,
          estimated_charge_cents: toCents(visit.totalCharge),
          waiting_since: visit.serviceDate,
          return_reason: visit.returnReason ?? null,
          coder_user_id: visit.plan.codedOn === undefined ? null : people.coderId,
          coded_at: visit.plan.codedOn === undefined ? null : `${visit.plan.codedOn}T15:00:00Z`,
          em_level: visit.codes.level?.code ?? null,
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
          author: providerName(world, visit.providerId),
          body: visit.note,
          sha256: createHash("sha256").update(visit.note).digest("hex"),
          created_at: `${visit.serviceDate}T17:00:00Z`,
        })),
      );
      const withCoding = visits.filter((visit) => visit.plan.codedOn !== undefined || visit.plan.status === "returned");
      const rows = withCoding.map((visit) => codingRows(organization_id, visit, firstCoding(visit)));
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
      const writing = { organization, world, visits, coderId: people.coderId, place };
      await writeQueries(tx, writing);
      await writeSignatures(tx, writing);
      await writeStockUse(tx, world, organization_id, coded.length === 0 ? [] : visits);
      await writeAppointments(tx, world, organization_id);
    },
  );
}

function providerName(world: DemoWorld, providerId: string): string {
  const provider = world.providers.find((candidate) => candidate.id === providerId);
  return provider === undefined ? "" : `${provider.name.first} ${provider.name.last}, ${provider.credential}`;
}

/** Takes what the visits used from the lots, the one that expires first going first. */
async function writeStockUse(
  tx: TenantTransaction,
  world: DemoWorld,
  organization_id: string,
  visits: readonly DemoVisit[],
): Promise<void> {
  const left = new Map(world.inventory.flatMap((item) => item.lots.map((lot) => [lot.id, lot.received] as const)));
  const rows = visits.flatMap((visit) =>
    visit.stock.flatMap((use, index) => {
      let wanted = use.quantity;
      const lots = [...(world.inventory.find((item) => item.id === use.itemId)?.lots ?? [])].sort((a, b) =>
        a.expiresOn < b.expiresOn ? -1 : 1,
      );
      return lots.flatMap((lot, lotIndex) => {
        const usable = lot.receivedOn <= visit.serviceDate && visit.serviceDate <= lot.expiresOn;
        const part = usable ? Math.min(wanted, left.get(lot.id) ?? 0) : 0;
        if (part <= 0) return [];
        wanted -= part;
        left.set(lot.id, (left.get(lot.id) ?? 0) - part);
        const id = `use-${visit.id}-${index}-${lotIndex}`;
        return [
          {
            organization_id,
            movement_id: id,
            item_id: use.itemId,
            lot_id: lot.id,
            visit_id: visit.id,
            kind: "use",
            quantity: -part,
            reason: "Used at the visit",
            at: `${visit.serviceDate}T16:00:00Z`,
            idempotency_key: id,
          },
        ];
      });
    }),
  );
  await insertAll(tx, "inventory_movement", rows);
}

async function writeAppointments(tx: TenantTransaction, world: DemoWorld, organization_id: string): Promise<void> {
  await insertAll(
    tx,
    "visit",
    world.appointments
      .filter((appointment) => appointment.organizationId === organization_id)
      .map((appointment) => ({
        organization_id,
        visit_id: appointment.id,
        practice_id: appointment.practiceId,
        patient_id: appointment.patientId,
        provider_id: appointment.providerId,
        facility_id: appointment.facilityId,
        service_date: appointment.serviceDate,
        appointment_time: appointment.time,
        reason:
          appointment.plannedProcedureCodes.length === 0
            ? appointment.reason
            : `${appointment.reason} (${appointment.plannedProcedureCodes.join(", ")})`,
        status: appointment.status,
        place_of_service_code:
          world.facilities.find((facility) => facility.id === appointment.facilityId)?.placeOfServiceCode ?? "11",
        waiting_since: appointment.serviceDate,
      })),
  );
}
