import type { CalendarDate, Claim, ClaimDiagnosis, ClaimProvider } from "@cleanclaim/model";
import { buildInstitutionalClaim, usualRevenueCode } from "@cleanclaim/revenue-cycle";
import type { InstitutionalLineOnVisit, StayOnClaim } from "@cleanclaim/revenue-cycle";
import type { VisitForClaim } from "./claim-building.ts";
import { plainDecimal } from "./claim-building.ts";
import type { TenantTransaction } from "./database.ts";
import {
  dayOf,
  optionalDay,
  storedOccurrences,
  storedProcedures,
  storedSpans,
  storedValueCodes,
} from "./stored-shapes.ts";

/** What kind of institution bills: `practice.institution`. */
export type Institution = "hospital" | "nursing-home";

/** The value of `practice.institution`; undefined for a practice, whose claims are professional. */
export function institutionOf(stored: string | null): Institution | undefined {
  return stored === "hospital" || stored === "nursing-home" ? stored : undefined;
}

/** Types of bill of stays with a bed: their days and supplies carry no service date of their own. */
const bedTypes: ReadonlySet<string> = new Set(["11", "18", "21"]);
/** The types that a visit without a recorded stay is billed under: hospital outpatient, nursing home outpatient (Part B). */
const usualBill: Readonly<Record<Institution, string>> = { hospital: "13", "nursing-home": "23" };

/** The stay of a visit as a claim needs it; without a row of its own an outpatient visit of one day. */
export async function stayOf(
  tx: TenantTransaction,
  organizationId: string,
  visitId: string,
  visit: { readonly institution: Institution; readonly serviceDate: CalendarDate },
): Promise<StayOnClaim & { readonly attendingId: string | null; readonly operatingId: string | null }> {
  const row = await tx
    .selectFrom("visit_stay")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .executeTakeFirst();
  if (row === undefined) return { ...oneDay(visit), attendingId: null, operatingId: null };
  return {
    attendingId: row.attending_provider_id,
    operatingId: row.operating_provider_id,
    typeOfBill: row.type_of_bill,
    frequencyCode: row.frequency_code,
    statementFrom: dayOf(row.statement_from),
    statementTo: dayOf(row.statement_to),
    admissionDate: optionalDay(row.admission_date),
    admissionHour: row.admission_hour ?? undefined,
    admissionTypeCode: row.admission_type_code ?? undefined,
    admissionSourceCode: row.admission_source_code ?? undefined,
    dischargeHour: row.discharge_hour ?? undefined,
    patientStatusCode: row.patient_status_code ?? undefined,
    medicalRecordNumber: row.medical_record_number === "" ? undefined : row.medical_record_number,
    drgCode: row.drg_code ?? undefined,
    conditionCodes: row.condition_codes,
    occurrences: storedOccurrences(row.occurrences),
    occurrenceSpans: storedSpans(row.occurrence_spans),
    valueCodes: storedValueCodes(row.value_codes),
    procedures: storedProcedures(row.procedures),
  };
}

function oneDay(visit: { readonly institution: Institution; readonly serviceDate: CalendarDate }): StayOnClaim {
  return {
    typeOfBill: usualBill[visit.institution],
    frequencyCode: "1",
    statementFrom: visit.serviceDate,
    statementTo: visit.serviceDate,
    conditionCodes: [],
    occurrences: [],
    occurrenceSpans: [],
    valueCodes: [],
    procedures: [],
  };
}

/** Makes the institutional claim of a visit from its stay, its diagnoses with their roles and its services with revenue codes. */
export async function institutionalClaim(
  tx: TenantTransaction,
  organizationId: string,
  visitId: string,
  visit: VisitForClaim & { readonly institution: Institution },
  patientControlNumber: string,
): Promise<Claim> {
  const { parts } = visit;
  const serviceDate = parts.visit.serviceDate;
  const stay = await stayOf(tx, organizationId, visitId, { institution: visit.institution, serviceDate });
  const { attendingId, operatingId, ...onClaim } = stay;
  const named = await providersById(tx, organizationId, [attendingId, operatingId]);
  return buildInstitutionalClaim({
    patientControlNumber,
    institution: parts.practice,
    attending: named.get(attendingId ?? "") ?? parts.rendering,
    operating: named.get(operatingId ?? ""),
    patient: parts.patient,
    coverage: parts.coverage,
    otherCoverages: parts.otherCoverages,
    stay: onClaim,
    diagnoses: await diagnosesOf(tx, organizationId, visitId),
    lines: await linesOf(tx, organizationId, visitId, {
      practiceId: visit.practiceId,
      undated: bedTypes.has(stay.typeOfBill) ? undefined : serviceDate,
    }),
    priorAuthorizationNumber: parts.visit.priorAuthorizationNumber,
    accidentState: parts.visit.accident?.state,
  });
}

async function providersById(
  tx: TenantTransaction,
  organizationId: string,
  ids: readonly (string | null)[],
): Promise<Map<string, ClaimProvider>> {
  const wanted = ids.filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await tx
    .selectFrom("provider")
    .select(["provider_id", "npi", "last_name", "first_name", "taxonomy_code"])
    .where("organization_id", "=", organizationId)
    .where("provider_id", "in", wanted)
    .execute();
  return new Map(
    rows.map((row) => [
      row.provider_id,
      { npi: row.npi, name: { last: row.last_name, first: row.first_name }, taxonomyCode: row.taxonomy_code },
    ]),
  );
}

const roles: readonly ClaimDiagnosis["role"][] = [
  "principal",
  "admitting",
  "reason-for-visit",
  "external-cause",
  "other",
];

/** The diagnoses of a visit with their roles. Without one the first is the principal, codes of chapter XX are causes, the rest are others. */
export async function diagnosesOf(
  tx: TenantTransaction,
  organizationId: string,
  visitId: string,
): Promise<ClaimDiagnosis[]> {
  const rows = await tx
    .selectFrom("visit_diagnosis")
    .select(["code", "role", "present_on_admission"])
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .orderBy("position")
    .execute();
  const hasPrincipal = rows.some((row) => row.role === "principal");
  return rows.map((row, index) => {
    const stored = roles.find((role) => role === row.role);
    const usual = index === 0 && !hasPrincipal ? "principal" : /^[V-Y]/.test(row.code) ? "external-cause" : "other";
    return {
      code: row.code,
      role: stored ?? usual,
      ...(row.present_on_admission === null ? {} : { presentOnAdmission: row.present_on_admission }),
    };
  });
}

async function linesOf(
  tx: TenantTransaction,
  organizationId: string,
  visitId: string,
  of: { readonly practiceId: string; readonly undated: CalendarDate | undefined },
): Promise<InstitutionalLineOnVisit[]> {
  const rows = await tx
    .selectFrom("service_line as l")
    .leftJoin("inventory_movement as m", (j) =>
      j.onRef("m.organization_id", "=", "l.organization_id").onRef("m.movement_id", "=", "l.inventory_movement_id"),
    )
    .selectAll("l")
    .select("m.item_id")
    .where("l.organization_id", "=", organizationId)
    .where("l.visit_id", "=", visitId)
    .orderBy("l.position")
    .execute();
  const listed = await revenueCodesOf(tx, organizationId, of.practiceId, [
    ...new Set(rows.filter((row) => row.revenue_code === null).map((row) => row.procedure_code)),
  ]);
  return rows.map((row) => {
    const revenueCode =
      row.revenue_code ?? listed.get(row.procedure_code) ?? usualRevenueCode(row.procedure_code) ?? "";
    const serviceDate = optionalDay(row.service_date) ?? of.undated;
    return {
      revenueCode,
      procedureCode: row.procedure_code,
      modifiers: row.modifiers,
      units: plainDecimal(row.units),
      unitType: row.unit_type === "DA" ? "DA" : "UN",
      charge: row.charge_cents,
      ...(serviceDate === undefined ? {} : { serviceDate }),
      ...(row.ndc === null
        ? {}
        : { drug: { ndc: row.ndc, quantity: plainDecimal(row.ndc_quantity ?? "1"), unit: row.ndc_unit ?? "UN" } }),
      ...(row.non_covered_cents === null ? {} : { nonCovered: row.non_covered_cents }),
      ...(row.item_id === null ? {} : { supplyItemId: row.item_id }),
    };
  });
}

/** Under which revenue code the charge master of a practice bills some procedures. */
export async function revenueCodesOf(
  tx: TenantTransaction,
  organizationId: string,
  practiceId: string,
  procedureCodes: readonly string[],
): Promise<Map<string, string>> {
  if (procedureCodes.length === 0) return new Map();
  const rows = await tx
    .selectFrom("charge_rate")
    .select(["procedure_code", "revenue_code"])
    .where("organization_id", "=", organizationId)
    .where("practice_id", "=", practiceId)
    .where("procedure_code", "in", [...procedureCodes])
    .where("revenue_code", "<>", "")
    .orderBy("effective_from")
    .execute();
  return new Map(rows.map((row) => [row.procedure_code, row.revenue_code]));
}
