import { hasNpiCheckDigit } from "@cleanclaim/model";
import type { CoverageRecords, SaveReferral, SaveSecondaryAnswer } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { newId } from "../clock.ts";
import { conflict, notFound, unprocessable } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import type { TenantTransaction } from "./database.ts";
import { recheckOpenClaims } from "./payer-rules.ts";

type Code = CoverageRecords["secondaryAnswers"][number]["code"];

async function mustSee(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  patientId: string,
): Promise<void> {
  const row = await tx
    .selectFrom("patient")
    .select("patient_id")
    .where("organization_id", "=", organizationId)
    .where("patient_id", "=", patientId)
    .where("practice_id", "in", ["", ...practices])
    .executeTakeFirst();
  if (row === undefined) throw notFound("The patient");
}

/** Referrals and Medicare secondary payer answers of a patient. 404 for one that the user may not see. */
export async function coverageRecords(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  patientId: string,
): Promise<CoverageRecords> {
  await mustSee(tx, organizationId, practices, patientId);
  const referrals = await tx
    .selectFrom("referral as r")
    .innerJoin("coverage as k", (j) =>
      j.onRef("k.organization_id", "=", "r.organization_id").onRef("k.coverage_id", "=", "r.coverage_id"),
    )
    .innerJoin("payer as y", (j) =>
      j.onRef("y.organization_id", "=", "k.organization_id").onRef("y.payer_id", "=", "k.payer_id"),
    )
    .selectAll("r")
    .select("y.name as payer")
    .where("r.organization_id", "=", organizationId)
    .where("k.patient_id", "=", patientId)
    .orderBy("r.effective_from", "desc")
    .execute();
  const answers = await tx
    .selectFrom("medicare_secondary_answer")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("patient_id", "=", patientId)
    .orderBy("asked_on", "desc")
    .execute();
  const { rows } = await sql<{ found: boolean }>`select exists (select from coverage k
      join payer y on y.organization_id = k.organization_id and y.payer_id = k.payer_id
      where k.organization_id = ${organizationId} and k.patient_id = ${patientId}
        and y.claim_filing_indicator_code in ('MA', 'MB')) as found`.execute(tx);
  return {
    referrals: referrals.map((row) => ({
      id: row.referral_id,
      coverageId: row.coverage_id,
      payer: row.payer,
      number: row.referral_number,
      referringNpi: row.referring_npi,
      from: row.effective_from,
      until: row.effective_until,
      visitsApproved: row.visits_approved,
      visitsUsed: row.visits_used,
    })),
    secondaryAnswers: answers.map((row) => ({
      askedOn: row.asked_on,
      code: row.insurance_type_code as Code, // the table's check holds the same codes
      note: row.note,
      by: row.recorded_by ?? "",
    })),
    medicare: rows[0]?.found === true,
  };
}

/** Notes a referral; claims that are not sent are checked again. 422 for days, an NPI or a coverage that make no sense. */
export async function saveReferral(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  patientId: string,
  body: SaveReferral,
): Promise<void> {
  const { organizationId } = actor;
  await mustSee(tx, organizationId, practices, patientId);
  if (body.until !== null && body.until <= body.from)
    throw unprocessable("The referral ends before it begins.", "Correct the days.");
  if (body.referringNpi !== "" && !hasNpiCheckDigit(body.referringNpi))
    throw unprocessable(`${body.referringNpi} is no NPI: its check digit does not fit.`, "Correct it or leave it out.");
  const coverage = await tx
    .selectFrom("coverage")
    .select("coverage_id")
    .where("organization_id", "=", organizationId)
    .where("patient_id", "=", patientId)
    .where("coverage_id", "=", body.coverageId)
    .executeTakeFirst();
  if (coverage === undefined) throw unprocessable("The insurance is none of this patient's.");
  await tx
    .insertInto("referral")
    .values({
      organization_id: organizationId,
      referral_id: newId(),
      patient_id: patientId,
      coverage_id: body.coverageId,
      referral_number: body.number.trim(),
      referring_npi: body.referringNpi,
      effective_from: body.from,
      effective_until: body.until,
      visits_approved: body.visitsApproved,
      recorded_by: actor.name,
      recorded_at: services.clock.now(),
    })
    .execute();
  await recheckOpenClaims(tx, services, organizationId);
}

/** Takes away a referral that was noted by mistake. 409 when visits have used it. */
export async function deleteReferral(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  referralId: string,
): Promise<void> {
  const { organizationId } = actor;
  const row = await tx
    .selectFrom("referral")
    .select(["patient_id", "visits_used"])
    .where("organization_id", "=", organizationId)
    .where("referral_id", "=", referralId)
    .executeTakeFirst();
  if (row === undefined) throw notFound("The referral");
  await mustSee(tx, organizationId, practices, row.patient_id);
  if (row.visits_used > 0) throw conflict("Visits have used the referral.", "It stays on file.");
  await tx
    .deleteFrom("referral")
    .where("organization_id", "=", organizationId)
    .where("referral_id", "=", referralId)
    .execute();
  await recheckOpenClaims(tx, services, organizationId);
}

/** Notes what the patient answered on a day; the answer of the same day is corrected. 422 for a day to come. */
export async function saveSecondaryAnswer(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  patientId: string,
  body: SaveSecondaryAnswer,
): Promise<void> {
  const { organizationId } = actor;
  await mustSee(tx, organizationId, practices, patientId);
  if (body.askedOn > services.clock.today()) throw unprocessable("The day is in the future.", "Correct the day.");
  const answer = {
    insurance_type_code: body.code,
    note: body.note,
    recorded_by: actor.name,
    recorded_at: services.clock.now(),
  };
  await tx
    .insertInto("medicare_secondary_answer")
    .values({ organization_id: organizationId, patient_id: patientId, asked_on: body.askedOn, ...answer })
    .onConflict((on) => on.columns(["organization_id", "patient_id", "asked_on"]).doUpdateSet(answer))
    .execute();
  await recheckOpenClaims(tx, services, organizationId);
}
