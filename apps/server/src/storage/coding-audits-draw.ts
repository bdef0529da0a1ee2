import type { AuditCoding } from "@cleanclaim/revenue-cycle";
import type { CodingAudit, DrawAudit } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { unprocessable } from "../http/problem.ts";
import type { Services } from "../services.ts";
import { readAudit } from "./coding-audits.ts";
import { frameHash, frameOf, sampleOf } from "./coding-audits-frame.ts";
import type { FrameVisit } from "./coding-audits-frame.ts";
import { auditPeople } from "./coding-audits-people.ts";
import type { AuditViewer } from "./coding-audits-stored.ts";
import { codingToStore } from "./coding-audits-stored.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";

/** Draws the sample of a rule, keeps the coding of each visit as it stands, and gives the visits to the auditors in turn. */
export async function drawAudit(
  tx: TenantTransaction,
  services: Services,
  viewer: AuditViewer,
  body: DrawAudit,
): Promise<CodingAudit> {
  const { organizationId } = viewer;
  const known = new Set((await auditPeople(tx, viewer)).auditors.map((one) => one.id));
  if (!body.auditors.every((one) => known.has(one)))
    throw unprocessable("An auditor must be a coder or a supervisor who is active.", "Choose another auditor.");
  // One draw at a time: two samples drawn together must not hold the same visit.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`coding-audit ${organizationId}`}, 0))`.execute(tx);
  const frame = await frameOf(tx, viewer, body.rule, body.auditors);
  const seed = body.seed ?? services.newId();
  const sample = sampleOf(frame, body.rule, seed);
  if (sample.ids.length === 0)
    throw unprocessable(
      "The rule covers no finished visit that is not in an audit already.",
      "Choose a longer period or another rule.",
    );
  const auditId = services.newId();
  await tx
    .insertInto("coding_audit")
    .values({
      organization_id: organizationId,
      audit_id: auditId,
      practice_id: body.rule.practice ?? null,
      name: body.name,
      rule: json(body.rule),
      seed,
      frame_size: frame.visits.length,
      frame_sha256: frameHash(frame),
      strata: json(sample.strata.map(({ stratum, ...counts }) => ({ name: stratum, ...counts }))),
      due_on: body.dueOn,
      created_by: viewer.userId,
      created_by_name: viewer.name,
      created_at: services.clock.now(),
    })
    .execute();
  const byId = new Map(frame.visits.map((visit) => [visit.visit_id, visit]));
  const drawn = sample.ids.flatMap((id) => byId.get(id) ?? []);
  await insertVisits(tx, organizationId, auditId, drawn, body);
  return readAudit(tx, services, viewer, auditId);
}

async function insertVisits(
  tx: TenantTransaction,
  organization_id: string,
  audit_id: string,
  drawn: readonly FrameVisit[],
  body: DrawAudit,
): Promise<void> {
  const codings = await codingsOf(
    tx,
    organization_id,
    drawn.map((visit) => visit.visit_id),
  );
  let turn = 0;
  for (const [index, visit] of drawn.entries()) {
    const able = body.auditors.filter((auditor) => auditor !== visit.coder_user_id);
    const auditor = able[turn % able.length] ?? "";
    turn += 1;
    await tx
      .insertInto("coding_audit_visit")
      .values({
        organization_id,
        audit_id,
        visit_id: visit.visit_id,
        practice_id: visit.practice_id,
        ordinal: index + 1,
        stratum: body.rule.method === "stratified-provider" ? visit.provider_name : visit.coder_name,
        reasons: [...visit.risks],
        coder_user_id: visit.coder_user_id,
        coder_name: visit.coder_name,
        provider_id: visit.provider_id,
        provider_name: visit.provider_name,
        service_date: visit.service_date,
        auditor_user_id: auditor,
        due_on: body.dueOn,
        original: json(codingToStore(codings.get(visit.visit_id) ?? { diagnoses: [], lines: [] })),
      })
      .execute();
  }
}

/** The codings of visits as they are saved now. */
async function codingsOf(
  tx: TenantTransaction,
  organizationId: string,
  visitIds: readonly string[],
): Promise<Map<string, AuditCoding>> {
  const wanted = sql`${[...visitIds]}::text[]`;
  const { rows: diagnoses } = await sql<{ visit_id: string; codes: string[] }>`
    select visit_id, array_agg(code order by position) as codes from visit_diagnosis
    where organization_id = ${organizationId} and visit_id = any(${wanted}) group by visit_id`.execute(tx);
  const { rows: lines } = await sql<{
    visit_id: string;
    procedure_code: string;
    modifiers: string[];
    units: string;
    diagnosis_pointers: number[];
    charge_cents: bigint;
  }>`select visit_id, procedure_code, modifiers, units::text as units, diagnosis_pointers, charge_cents from service_line
    where organization_id = ${organizationId} and visit_id = any(${wanted}) order by visit_id, position`.execute(tx);
  const codes = new Map(diagnoses.map((row) => [row.visit_id, row.codes]));
  return new Map(
    visitIds.map((id) => [
      id,
      {
        diagnoses: codes.get(id) ?? [],
        lines: lines
          .filter((line) => line.visit_id === id)
          .map((line) => ({
            procedureCode: line.procedure_code,
            modifiers: line.modifiers,
            units: line.units,
            pointers: line.diagnosis_pointers,
            chargeCents: line.charge_cents,
          })),
      },
    ]),
  );
}
