import { addDays, toCents } from "@cleanclaim/model";
import type { CalendarDate, Claim } from "@cleanclaim/model";
import { buildClaim, patientControlNumber } from "@cleanclaim/revenue-cycle";
import type { ClaimParts, LineOnVisit } from "@cleanclaim/revenue-cycle";
import { sql } from "kysely";
import type { Services } from "../services.ts";
import { billedCode } from "./billed-code.ts";
import type { Actor } from "./actor.ts";
import { recordClaimEvent } from "./claim-events.ts";
import { nextCount } from "./counters.ts";
import { institutionOf, institutionalClaim } from "./institutional-building.ts";
import type { Institution } from "./institutional-building.ts";
import { coveragesInForce } from "./coverages.ts";
import type { CoverageInForce } from "./coverages.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";
import { syncCharges } from "./ledger.ts";
import {
  dayOf,
  nameOf,
  optionalDay,
  sexOf,
  storedAccident,
  storedAddress,
  storedPracticeSettings,
} from "./stored-shapes.ts";

/** A visit with everything that a claim is made of, besides its number. */
export interface VisitForClaim {
  readonly parts: Omit<ClaimParts, "patientControlNumber">;
  readonly cliaNumber: string | undefined;
  readonly coverage: CoverageInForce;
  readonly practiceId: string;
  readonly patientId: string;
  readonly providerId: string;
  /** Undefined for a practice, whose claims are professional. */
  readonly institution: Institution | undefined;
}

/** Reads the parts of a visit's primary claim; undefined when nobody insures the patient on that day: then the patient pays. */
export async function visitForClaim(
  tx: TenantTransaction,
  organizationId: string,
  visitId: string,
): Promise<VisitForClaim | undefined> {
  const row = await tx
    .selectFrom("visit as v")
    .innerJoin("patient as p", (j) =>
      j.onRef("p.organization_id", "=", "v.organization_id").onRef("p.patient_id", "=", "v.patient_id"),
    )
    .innerJoin("practice as r", (j) =>
      j.onRef("r.organization_id", "=", "v.organization_id").onRef("r.practice_id", "=", "v.practice_id"),
    )
    .innerJoin("provider as d", (j) =>
      j.onRef("d.organization_id", "=", "v.organization_id").onRef("d.provider_id", "=", "v.provider_id"),
    )
    .innerJoin("facility as f", (j) =>
      j.onRef("f.organization_id", "=", "v.organization_id").onRef("f.facility_id", "=", "v.facility_id"),
    )
    .select([
      "v.practice_id",
      "v.patient_id",
      "v.provider_id",
      "v.service_date",
      "v.place_of_service_code",
      "v.accident",
      "v.authorization_id",
    ])
    .select(["p.last_name", "p.first_name", "p.middle_name", "p.birth_date", "p.sex", "p.address as patient_address"])
    .select([
      "r.name as practice_name",
      "r.npi as practice_npi",
      "r.taxonomy_code as practice_taxonomy",
      "r.tax_id",
      "r.tax_id_type",
      "r.address as practice_address",
      "r.pay_to_address",
      "r.phone as practice_phone",
      "r.settings",
      "r.institution",
    ])
    .select([
      "d.npi as provider_npi",
      "d.last_name as provider_last",
      "d.first_name as provider_first",
      "d.taxonomy_code as provider_taxonomy",
    ])
    .select(["f.name as facility_name", "f.npi as facility_npi", "f.address as facility_address"])
    .where("v.organization_id", "=", organizationId)
    .where("v.visit_id", "=", visitId)
    .executeTakeFirstOrThrow();
  const coverages = await coveragesInForce(tx, organizationId, row.patient_id, row.service_date);
  const [coverage, ...otherCoverages] = coverages;
  if (coverage === undefined) return undefined;
  const authorization = await authorizationNumber(
    tx,
    organizationId,
    visitId,
    row.authorization_id,
    coverage.coverageId,
  );
  const accident = storedAccident(row.accident);
  const visit = await codedVisit(tx, organizationId, visitId);
  const clia = storedPracticeSettings(row.settings).cliaNumber;
  const hasLaboratory = visit.lines.some((line) => /^8\d{4}$/.test(line.procedureCode));
  return {
    practiceId: row.practice_id,
    patientId: row.patient_id,
    providerId: row.provider_id,
    institution: institutionOf(row.institution),
    coverage,
    cliaNumber: hasLaboratory ? clia : undefined,
    parts: {
      practice: {
        name: row.practice_name,
        npi: row.practice_npi,
        taxonomyCode: row.practice_taxonomy,
        taxId: row.tax_id,
        taxIdType: row.tax_id_type === "SY" ? "SY" : "EI",
        address: storedAddress(row.practice_address),
        ...(row.pay_to_address === null ? {} : { payToAddress: storedAddress(row.pay_to_address) }),
        phone: row.practice_phone,
      },
      facility: {
        name: row.facility_name,
        ...(row.facility_npi === null ? {} : { npi: row.facility_npi }),
        address: storedAddress(row.facility_address),
      },
      rendering: {
        npi: row.provider_npi,
        name: { last: row.provider_last, first: row.provider_first },
        taxonomyCode: row.provider_taxonomy,
      },
      patient: {
        name: nameOf(row),
        birthDate: dayOf(row.birth_date),
        sex: sexOf(row.sex),
        address: storedAddress(row.patient_address),
      },
      coverage,
      otherCoverages,
      visit: {
        serviceDate: dayOf(row.service_date),
        placeOfServiceCode: row.place_of_service_code,
        ...visit,
        ...(authorization === undefined ? {} : { priorAuthorizationNumber: authorization }),
        ...(accident === null
          ? {}
          : {
              accident: {
                causes: accident.causes,
                date: optionalDay(accident.date),
                state: accident.state ?? undefined,
              },
            }),
      },
    },
  };
}

async function authorizationNumber(
  tx: TenantTransaction,
  organizationId: string,
  visitId: string,
  authorizationId: string | null,
  coverageId: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom("prior_authorization")
    .select("authorization_number")
    .where("organization_id", "=", organizationId)
    .where("coverage_id", "=", coverageId)
    .where("status", "in", ["approved", "modified"])
    .where("authorization_number", "is not", null)
    .where((where) =>
      where.or([where("visit_id", "=", visitId), where("authorization_id", "=", authorizationId ?? "")]),
    )
    .orderBy("answered_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.authorization_number ?? undefined;
}

async function codedVisit(
  tx: TenantTransaction,
  organizationId: string,
  visitId: string,
): Promise<{ diagnoses: string[]; lines: LineOnVisit[] }> {
  const diagnoses = await tx
    .selectFrom("visit_diagnosis")
    .select("code")
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .orderBy("position")
    .execute();
  const lines = await tx
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
  return {
    diagnoses: diagnoses.map((row) => row.code),
    lines: lines.map((row) => ({
      procedureCode: row.procedure_code,
      modifiers: row.modifiers,
      units: plainDecimal(row.units),
      unitType: row.unit_type === "MJ" || row.unit_type === "DA" ? row.unit_type : "UN",
      charge: row.charge_cents,
      ...(row.place_of_service_code === null ? {} : { placeOfServiceCode: row.place_of_service_code }),
      diagnosisPointers: row.diagnosis_pointers,
      ...(row.ndc === null
        ? {}
        : { drug: { ndc: row.ndc, quantity: plainDecimal(row.ndc_quantity ?? "1"), unit: row.ndc_unit ?? "UN" } }),
      ...(row.item_id === null ? {} : { supplyItemId: row.item_id }),
    })),
  };
}

/** A numeric as PostgreSQL writes it, without zeros at the end. */
export function plainDecimal(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** A claim that was just made or made anew. */
export interface BuiltClaim {
  readonly claimId: string;
  readonly claim: Claim;
}

/**
 * Makes the primary claim of a finished visit, or makes the one that came back from coding anew, and brings its charges into the ledger.
 * Undefined when the patient has no insurance on the day: then the charges are the patient's own.
 */
export async function claimOfVisit(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  visitId: string,
): Promise<BuiltClaim | undefined> {
  const organizationId = actor.organizationId;
  const visit = await visitForClaim(tx, organizationId, visitId);
  if (visit === undefined) {
    await chargePatient(tx, actor, visitId);
    return undefined;
  }
  const draft = await tx
    .selectFrom("claim")
    .select(["claim_id", "patient_control_number", "state"])
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .where("responsibility", "=", "P")
    .where("frequency_code", "=", "1")
    .where("state", "in", ["draft", "held", "ready", "rejected"])
    .executeTakeFirst();
  const number =
    draft?.patient_control_number ??
    patientControlNumber(await nextCount(tx, organizationId, "patient-control-number"));
  const claim = await contentOf(tx, organizationId, visitId, visit, number);
  const claimId = draft?.claim_id ?? services.newId();
  const columns = claimColumns(claim, visit);
  if (draft === undefined) {
    await tx
      .insertInto("claim")
      .values({
        organization_id: organizationId,
        claim_id: claimId,
        practice_id: visit.practiceId,
        patient_id: visit.patientId,
        visit_id: visitId,
        responsibility: "P",
        ...columns,
      })
      .execute();
    await recordClaimEvent(tx, organizationId, {
      ...byActor(actor),
      claimId,
      event: { kind: "created" },
      cause: `The visit was coded; the claim for ${claim.payer.name} over $${claim.totalCharge} was made.`,
    });
  } else {
    await tx
      .updateTable("claim")
      .set({ ...columns, version: sql`version + 1` })
      .where("organization_id", "=", organizationId)
      .where("claim_id", "=", claimId)
      .execute();
    await recordClaimEvent(tx, organizationId, {
      ...byActor(actor),
      claimId,
      event: { kind: "edited" },
      cause: `The visit was coded again; the claim was made anew over $${claim.totalCharge}.`,
    });
  }
  await chargeClaim(tx, actor, claimId, claim, visit);
  return { claimId, claim };
}

/** The claim of a practice, or that of an institution. */
export async function contentOf(
  tx: TenantTransaction,
  organizationId: string,
  visitId: string,
  visit: VisitForClaim,
  number: string,
): Promise<Claim> {
  const { institution, parts } = visit;
  if (institution !== undefined)
    return institutionalClaim(tx, organizationId, visitId, { ...visit, institution }, number);
  const built = buildClaim({ ...parts, patientControlNumber: number });
  return visit.cliaNumber === undefined ? built : { ...built, cliaNumber: visit.cliaNumber };
}

function claimColumns(claim: Claim, visit: VisitForClaim) {
  const serviceDate = claim.statementFrom ?? visit.parts.visit.serviceDate;
  // The clock of an institution's bill starts at the end of its statement (Medicare Claims Processing Manual ch. 1 §70.4).
  const lastDay = claim.statementTo ?? serviceDate;
  return {
    payer_id: visit.coverage.payerKey,
    coverage_id: visit.coverage.coverageId,
    provider_id: visit.providerId,
    patient_control_number: claim.patientControlNumber,
    content: json(claim),
    total_charge_cents: toCents(claim.totalCharge),
    service_date: serviceDate,
    timely_filing_due_on: addDays(lastDay, visit.coverage.timelyFilingDays),
  };
}

async function chargeClaim(
  tx: TenantTransaction,
  actor: Actor,
  claimId: string,
  claim: Claim,
  visit: VisitForClaim,
): Promise<void> {
  await syncCharges(tx, actor, {
    practiceId: visit.practiceId,
    patientId: visit.patientId,
    claimId,
    payerId: visit.coverage.payerKey,
    occurredOn: visit.parts.visit.serviceDate,
    sourceKind: "claim",
    sourceId: claimId,
    lines: claim.lines.map((line, index) => ({
      line: index + 1,
      cents: toCents(line.charge),
      memo: [billedCode(line), ...line.modifiers].join(" "),
    })),
  });
}

/** The charges of a visit without insurance, in the patient's own name. */
async function chargePatient(tx: TenantTransaction, actor: Actor, visitId: string): Promise<void> {
  const visit = await tx
    .selectFrom("visit")
    .select(["practice_id", "patient_id", "service_date"])
    .where("organization_id", "=", actor.organizationId)
    .where("visit_id", "=", visitId)
    .executeTakeFirstOrThrow();
  const coded = await codedVisit(tx, actor.organizationId, visitId);
  await syncCharges(tx, actor, {
    practiceId: visit.practice_id,
    patientId: visit.patient_id,
    claimId: visitId,
    payerId: null,
    occurredOn: dayOf(visit.service_date),
    sourceKind: "visit",
    sourceId: visitId,
    lines: coded.lines.map((line, index) => ({ line: index + 1, cents: line.charge, memo: line.procedureCode })),
  });
}

/** Takes every charge of a visit or claim out of the ledger again, by new entries. */
export async function withdrawCharges(
  tx: TenantTransaction,
  actor: Actor,
  of: {
    readonly claimId: string;
    readonly practiceId: string;
    readonly patientId: string;
    readonly payerId: string | null;
    readonly occurredOn: CalendarDate;
  },
): Promise<void> {
  await syncCharges(tx, actor, { ...of, sourceKind: "visit", sourceId: of.claimId, lines: [] });
}

/** The actor fields of a claim's event. */
export function byActor(actor: Actor): { actorKind: "user" | "system"; actorId: string | null; actorName: string } {
  return { actorKind: actor.userId === null ? "system" : "user", actorId: actor.userId, actorName: actor.name };
}
