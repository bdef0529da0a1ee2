import type { EstimatePlan } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { notFound } from "../http/problem.ts";
import type { Services } from "../services.ts";
import { coveragesInForce } from "./coverages.ts";
import type { TenantTransaction } from "./database.ts";

interface PlanRow {
  readonly patient_id: string;
  readonly patient: string;
  readonly practice_id: string;
  readonly provider_id: string | null;
  readonly facility_id: string | null;
  readonly service_date: string;
  readonly scheduled_on: string;
  readonly reason: string;
  readonly named: string[];
}

/** What would be estimated: codes that the visit's reason or its procedure pack names, else what visits for the same reason had before. */
export async function planOf(
  tx: TenantTransaction,
  services: Pick<Services, "clock">,
  organizationId: string,
  practices: readonly string[],
  of: { readonly visitId?: string | undefined; readonly patientId?: string | undefined },
): Promise<EstimatePlan> {
  const today = services.clock.today();
  const row = await planRow(tx, organizationId, practices, of, today);
  const coverages = await coveragesInForce(tx, organizationId, row.patient_id, row.service_date);
  const planned = row.named.length > 0 ? row.named : await usualCodes(tx, organizationId, row);
  return {
    patientId: row.patient_id,
    patient: row.patient,
    visitId: of.visitId ?? null,
    providerId: row.provider_id ?? "",
    facilityId: row.facility_id ?? "",
    serviceDate: row.service_date,
    scheduledOn: row.scheduled_on,
    insured: coverages.length > 0,
    payer: coverages[0]?.payer.name ?? "No insurance",
    description: row.reason,
    services: planned.map((code) => ({ code, modifiers: [], units: "1" })),
    because:
      planned.length === 0
        ? "Nothing is planned yet; write the codes."
        : row.named.length > 0
          ? "The reason of the visit names them."
          : "Visits for the same reason had them most often.",
  };
}

async function planRow(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  of: { readonly visitId?: string | undefined; readonly patientId?: string | undefined },
  today: string,
): Promise<PlanRow> {
  if (of.visitId !== undefined) {
    const { rows } = await sql<PlanRow>`
      select v.patient_id, p.last_name || ', ' || p.first_name as patient, v.practice_id, v.provider_id, v.facility_id, v.service_date::text as service_date,
        least(v.created_at::date, v.service_date)::text as scheduled_on, v.reason,
        array(select distinct k.procedure_code from procedure_pack k where k.organization_id = v.organization_id and k.practice_id = v.practice_id
            and k.procedure_code ~ '^[0-9A-Z]{5}$' and position(lower(k.name) in lower(v.reason)) > 0
          union select m[1] from regexp_matches(v.reason, '(\\m[A-Z0-9]\\d{4}\\M)', 'g') m) as named
      from visit v join patient p on p.organization_id = v.organization_id and p.patient_id = v.patient_id
      where v.organization_id = ${organizationId} and v.visit_id = ${of.visitId} and v.practice_id = any(${[...practices]}::text[])`.execute(
      tx,
    );
    if (rows[0] === undefined) throw notFound("The visit");
    return rows[0];
  }
  const { rows } = await sql<PlanRow>`
    select p.patient_id, p.last_name || ', ' || p.first_name as patient, p.practice_id, ${today} as service_date, ${today} as scheduled_on, '' as reason,
      array[]::text[] as named,
      (select d.provider_id from provider d where d.organization_id = p.organization_id and d.practice_id = p.practice_id and d.active order by d.last_name limit 1) as provider_id,
      (select f.facility_id from facility f where f.organization_id = p.organization_id and f.practice_id = p.practice_id order by f.place_of_service_code, f.name limit 1) as facility_id
    from patient p where p.organization_id = ${organizationId} and p.patient_id = ${of.patientId ?? ""} and p.practice_id = any(${[...practices]}::text[])`.execute(
    tx,
  );
  if (rows[0] === undefined) throw notFound("The patient");
  return rows[0];
}

/** Codes that at least half of the newest fifty coded visits for the same reason, or else with the same provider, had. */
async function usualCodes(tx: TenantTransaction, organizationId: string, row: PlanRow): Promise<string[]> {
  for (const same of [
    sql`lower(v.reason) = lower(${row.reason}) and v.reason <> ''`,
    sql`v.provider_id = ${row.provider_id}`,
  ]) {
    const { rows } = await sql<{ code: string; share: number }>`
      with past as (select v.visit_id from visit v where v.organization_id = ${organizationId} and v.practice_id = ${row.practice_id}
          and v.status in ('coded', 'billed') and ${same} order by v.service_date desc, v.visit_id limit 50)
      select l.procedure_code as code, (count(distinct l.visit_id)::float8 / (select count(*) from past)) as share
      from service_line l join past on past.visit_id = l.visit_id where l.organization_id = ${organizationId}
      group by l.procedure_code order by share desc, code limit 6`.execute(tx);
    const usual = rows.filter((one) => one.share >= 0.5).map((one) => one.code);
    if (usual.length > 0) return usual;
    // No code has half of them: the most frequent visit level or procedure stands for the rest.
    if (rows[0] !== undefined) return [rows[0].code];
  }
  return [];
}
