import { addDays } from "@cleanclaim/model";
import type { BodyOf, EnrollmentRow } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { notFound, unprocessable, versionConflict } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import type { TenantTransaction } from "./database.ts";
import { listProviders } from "./practice-setup.ts";
import { dayOf } from "./stored-shapes.ts";

/** Enrolments of the practices' providers with payers. */
export async function listEnrollments(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
): Promise<EnrollmentRow[]> {
  const rows = await tx
    .selectFrom("provider_enrollment as e")
    .innerJoin("provider as p", (j) =>
      j.onRef("p.organization_id", "=", "e.organization_id").onRef("p.provider_id", "=", "e.provider_id"),
    )
    .innerJoin("payer as y", (j) =>
      j.onRef("y.organization_id", "=", "e.organization_id").onRef("y.payer_id", "=", "e.payer_id"),
    )
    .selectAll("e")
    .select(["p.last_name", "p.first_name", "y.name as payer"])
    .where("e.organization_id", "=", organizationId)
    .where("p.practice_id", "in", ["", ...practices])
    .orderBy("p.last_name")
    .orderBy("y.name")
    .orderBy("e.effective_from")
    .execute();
  return rows.map((row) => ({
    id: row.enrollment_id,
    providerId: row.provider_id,
    payerId: row.payer_id,
    status: row.status as EnrollmentRow["status"], // guarded by a check constraint
    effectiveFrom: row.effective_from,
    lastDay: row.effective_until === null ? null : addDays(dayOf(row.effective_until), -1),
    number: row.enrollment_number,
    note: row.note,
    provider: `${row.last_name}, ${row.first_name}`,
    payer: row.payer,
    version: row.version,
  }));
}

/** Notes an enrolment, or changes one. */
export async function saveEnrollment(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  id: string | undefined,
  body: BodyOf<"POST /api/setup/enrollments">,
): Promise<void> {
  const { organizationId } = actor;
  if (body.status === "enrolled" && body.effectiveFrom === null)
    throw unprocessable("An enrolment needs its first day.", "It stands in the payer's letter.");
  if (body.effectiveFrom !== null && body.lastDay !== null && body.lastDay < body.effectiveFrom)
    throw unprocessable("The last day lies before the first day.", "Correct one of the two.");
  const providers = await listProviders(tx, organizationId, practices);
  if (!providers.some((one) => one.id === body.providerId)) throw notFound("The provider");
  const values = {
    provider_id: body.providerId,
    payer_id: body.payerId,
    status: body.status,
    effective_from: body.effectiveFrom,
    effective_until: body.lastDay === null ? null : addDays(dayOf(body.lastDay), 1),
    enrollment_number: body.number,
    note: body.note,
    updated_by: actor.userId,
  };
  if (id === undefined) {
    await tx
      .insertInto("provider_enrollment")
      .values({ organization_id: organizationId, enrollment_id: services.newId(), ...values })
      .execute();
    return;
  }
  const { numUpdatedRows } = await tx
    .updateTable("provider_enrollment")
    .set({ ...values, updated_at: sql`now()`, version: sql`version + 1` })
    .where("organization_id", "=", organizationId)
    .where("enrollment_id", "=", id)
    .where("version", "=", body.version ?? 0)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw versionConflict("The enrolment");
}
