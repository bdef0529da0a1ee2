import { patientStanding, specialtyOf } from "@cleanclaim/revenue-cycle";
import type { PatientStanding } from "@cleanclaim/revenue-cycle";
import { sql } from "kysely";
import type { TenantTransaction } from "./database.ts";
import { dayOf } from "./stored-shapes.ts";

interface SeenRow {
  readonly service_date: string;
  readonly tax_id: string;
  readonly specialty: string;
  readonly taxonomy_code: string;
  readonly provider: string;
  readonly codes: string[];
  readonly own: boolean;
}

/**
 * Whether the patient is new on the day of a visit, by the record: visits that took place within three years, of practices under the
 * same tax number and of providers of the same specialty, with a service face to face. Undefined when the visit does not exist.
 */
export async function patientStandingAt(
  tx: TenantTransaction,
  organizationId: string,
  visitId: string,
): Promise<PatientStanding | undefined> {
  const { rows } =
    await sql<SeenRow>`select e.service_date::text as service_date, q.tax_id, d.specialty, d.taxonomy_code,
      trim(d.first_name || ' ' || d.last_name) || case when d.credential = '' then '' else ', ' || d.credential end as provider,
      coalesce((select array_agg(l.procedure_code order by l.position) from service_line l
        where l.organization_id = e.organization_id and l.visit_id = e.visit_id), '{}') as codes,
      e.visit_id = v.visit_id as own
    from visit v
    join visit e on e.organization_id = v.organization_id and e.patient_id = v.patient_id
      and (e.visit_id = v.visit_id or (e.status in ('to-code', 'query', 'returned', 'coded', 'billed')
        and e.service_date < v.service_date and e.service_date >= v.service_date - interval '37 months'))
    join provider d on d.organization_id = e.organization_id and d.provider_id = e.provider_id
    join practice q on q.organization_id = e.organization_id and q.practice_id = e.practice_id
    where v.organization_id = ${organizationId} and v.visit_id = ${visitId}
    order by e.service_date desc, e.visit_id`.execute(tx);
  const own = rows.find((row) => row.own);
  if (own === undefined) return undefined;
  const seenAt = (row: SeenRow) => ({
    on: dayOf(row.service_date),
    practiceId: row.tax_id,
    specialty: specialtyOf({ taxonomyCode: row.taxonomy_code, specialty: row.specialty }),
    provider: row.provider,
    procedureCodes: row.codes,
  });
  return patientStanding(
    seenAt(own),
    rows.filter((row) => !row.own).map((row) => seenAt(row)),
  );
}
