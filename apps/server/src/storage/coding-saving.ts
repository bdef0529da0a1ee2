import { chargeRateFor, lineCharge } from "@cleanclaim/revenue-cycle";
import type { ChargeRate } from "@cleanclaim/revenue-cycle";
import type { BodyOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { conflict, notFound, unprocessable, versionConflict } from "../http/problem.ts";
import { knowledgeOf } from "../knowledge.ts";
import type { CodedNote } from "../knowledge.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import { diagnosisTitle, procedureTitle } from "./code-names.ts";
import { codingRunOf, documentsOf } from "./coding-engine.ts";
import { deskFindings } from "./coding-signing.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";
import { dayOf } from "./stored-shapes.ts";
import { markOf, standingOf } from "./user-credentials.ts";
import { codingOf, findingView } from "./visits.ts";

type SaveCoding = BodyOf<"PUT /api/visits/:id/coding">;
/** Statuses in which the coding may change. */
export const openStatuses = ["to-code", "query", "returned", "checked-in"];

/** A visit that nobody else can change until the transaction ends. */
export interface LockedVisit {
  readonly visit_id: string;
  readonly practice_id: string;
  readonly patient_id: string;
  readonly service_date: string;
  readonly status: string;
  readonly version: number;
}

/** Locks a visit; 404 when it does not exist. */
export async function lockVisit(tx: TenantTransaction, organizationId: string, visitId: string): Promise<LockedVisit> {
  const row = await tx
    .selectFrom("visit")
    .select(["visit_id", "practice_id", "patient_id", "service_date", "status", "version"])
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notFound("The visit");
  return row;
}

/** Saves the whole coding of a visit. Two people who save the same visit: the second gets 409 and loses nothing of the first. */
export async function saveCoding(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  visitId: string,
  coding: SaveCoding,
): Promise<ResponseOf<"PUT /api/visits/:id/coding">> {
  const visit = await lockVisit(tx, actor.organizationId, visitId);
  if (visit.version !== coding.version) throw versionConflict("The visit");
  if (!openStatuses.includes(visit.status)) {
    throw conflict("The coding of this visit is finished.", "Reopen the visit to change it.");
  }
  const before = await codingOf(tx, actor.organizationId, visitId);
  const engine = await engineOf(tx, services, actor.organizationId, visitId);
  const signature = {
    coded_by: actor.userId ?? "system",
    credential: markOf(await standingOf(tx, services, actor.organizationId, actor.userId)),
    coded_at: services.clock.now(),
  };
  await saveDiagnoses(tx, services, actor, visit, coding, engine, signature);
  await saveLines(tx, services, actor, visit, coding, engine, signature);
  await recordDifferences(tx, services, actor, visitId, before, coding);
  const { version } = await tx
    .updateTable("visit")
    .set({ version: sql`version + 1`, coder_user_id: actor.userId })
    .where("organization_id", "=", actor.organizationId)
    .where("visit_id", "=", visitId)
    .returning("version")
    .executeTakeFirstOrThrow();
  const saved = await codingOf(tx, actor.organizationId, visitId);
  const findings = await deskFindings(tx, services, actor, actor.userId, visit, saved, engine);
  return { version, ...saved, findings: findings.map(findingView) };
}

/** The engine's answer for the note of a visit; undefined without a note. */
export async function engineOf(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  visitId: string,
): Promise<CodedNote | undefined> {
  const documents = await documentsOf(tx, organizationId, visitId);
  const run = await codingRunOf(tx, services, organizationId, visitId, documents);
  return run?.result;
}

/** Who puts a code there, with which credential, and when. A code that was there before keeps its own. */
interface Signature {
  readonly coded_by: string | null;
  readonly credential: string | null;
  readonly coded_at: string | null;
}

async function saveDiagnoses(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  visit: LockedVisit,
  coding: SaveCoding,
  engine: CodedNote | undefined,
  signature: Signature,
): Promise<void> {
  const { codeSets } = await knowledgeOf(services);
  const on = dayOf(visit.service_date);
  const kept = new Map(
    (await codingOf(tx, actor.organizationId, visit.visit_id)).diagnoses.map((one) => [one.code, one]),
  );
  const signed = await tx
    .selectFrom("visit_diagnosis")
    .select(["code", "coded_by", "credential", "coded_at", "role", "present_on_admission"])
    .where("organization_id", "=", actor.organizationId)
    .where("visit_id", "=", visit.visit_id)
    .execute();
  await tx
    .deleteFrom("visit_diagnosis")
    .where("organization_id", "=", actor.organizationId)
    .where("visit_id", "=", visit.visit_id)
    .execute();
  if (coding.diagnoses.length === 0) return;
  const rows = coding.diagnoses.map((one, index) => {
    const suggestion = engine?.suggestions.find((other) => other.system === "icd10cm" && other.code === one.code);
    const earlier = kept.get(one.code);
    const before = signed.find((other) => other.code === one.code);
    return {
      organization_id: actor.organizationId,
      visit_id: visit.visit_id,
      position: index + 1,
      code: one.code,
      title: diagnosisTitle(codeSets, one.code, on) || (suggestion?.title ?? earlier?.title ?? ""),
      origin: one.origin,
      evidence: json(one.evidence ?? earlier?.evidence ?? suggestion?.evidence ?? []),
      why: json(earlier?.why ?? suggestion?.why ?? []),
      role: before?.role ?? null,
      present_on_admission: before?.present_on_admission ?? null,
      ...signatureOn(before, signature),
    };
  });
  await tx.insertInto("visit_diagnosis").values(rows).execute();
}

function signatureOn(before: Signature | undefined, now: Signature): Signature {
  if (before === undefined || before.coded_by === null) return now;
  return { coded_by: before.coded_by, credential: before.credential, coded_at: before.coded_at };
}

async function saveLines(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  visit: LockedVisit,
  coding: SaveCoding,
  engine: CodedNote | undefined,
  signature: Signature,
): Promise<void> {
  const { codeSets } = await knowledgeOf(services);
  const on = dayOf(visit.service_date);
  const before = await tx
    .selectFrom("service_line")
    .selectAll()
    .where("organization_id", "=", actor.organizationId)
    .where("visit_id", "=", visit.visit_id)
    .execute();
  const rates = await chargeRates(
    tx,
    actor.organizationId,
    visit.practice_id,
    coding.lines.map((line) => line.procedureCode),
  );
  const rows = coding.lines.map((line, index) => {
    if (!/^\d{1,7}(\.\d{1,3})?$/.test(line.units) || Number(line.units) <= 0) {
      throw unprocessable(`Line ${index + 1}: the units must be a number above zero.`);
    }
    const earlier = before.find((one) => one.service_line_id === line.id);
    const suggestion = engine?.suggestions.find((one) => one.system !== "icd10cm" && one.code === line.procedureCode);
    const rate = chargeRateFor(rates, line.procedureCode, line.modifiers, on);
    const same = earlier?.procedure_code === line.procedureCode ? earlier : undefined;
    const unchanged = same !== undefined && Number(same.units) === Number(line.units);
    return {
      organization_id: actor.organizationId,
      service_line_id: earlier?.service_line_id ?? services.newId(),
      visit_id: visit.visit_id,
      position: index + 1,
      procedure_code: line.procedureCode,
      description:
        rate?.description ||
        same?.description ||
        procedureTitle(codeSets, line.procedureCode, on) ||
        (suggestion?.title ?? ""),
      modifiers: line.modifiers,
      units: line.units,
      unit_type: line.unitType,
      charge_cents: rate !== undefined ? lineCharge(rate, line.units) : unchanged ? same.charge_cents : 0n,
      place_of_service_code: line.placeOfServiceCode ?? null,
      diagnosis_pointers: line.diagnosisPointers,
      ndc: line.ndc?.code ?? null,
      ndc_quantity: line.ndc?.quantity ?? null,
      ndc_unit: line.ndc?.unit ?? null,
      inventory_movement_id: same?.inventory_movement_id ?? null,
      revenue_code: same?.revenue_code ?? null,
      service_date: same?.service_date ?? null,
      non_covered_cents: same?.non_covered_cents ?? null,
      origin: line.origin,
      evidence: json(same?.evidence ?? suggestion?.evidence ?? []),
      why: json(same?.why ?? suggestion?.why ?? []),
      ...signatureOn(unchanged && sameModifiers(same.modifiers, line.modifiers) ? same : undefined, signature),
    };
  });
  await tx
    .deleteFrom("service_line")
    .where("organization_id", "=", actor.organizationId)
    .where("visit_id", "=", visit.visit_id)
    .execute();
  if (rows.length > 0) await tx.insertInto("service_line").values(rows).execute();
}

function sameModifiers(a: readonly string[], b: readonly string[]): boolean {
  return a.join(" ") === b.join(" ");
}

/** The rows of the practice's list of charges for some codes. */
export async function chargeRates(
  tx: TenantTransaction,
  organizationId: string,
  practiceId: string,
  codes: readonly string[],
): Promise<ChargeRate[]> {
  if (codes.length === 0) return [];
  const rows = await tx
    .selectFrom("charge_rate")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("practice_id", "=", practiceId)
    .where("procedure_code", "in", [...new Set(codes)])
    .execute();
  return rows.map((row) => ({
    procedureCode: row.procedure_code,
    modifier: row.modifier,
    effectiveFrom: dayOf(row.effective_from),
    charge: row.charge_cents,
    description: row.description,
  }));
}

/** What a save added and took away, as decisions of the coder. */
async function recordDifferences(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  visitId: string,
  before: Awaited<ReturnType<typeof codingOf>>,
  coding: SaveCoding,
): Promise<void> {
  const systemOf = (code: string): string => (/^[A-V]\d{4}$/.test(code) ? "hcpcs" : "cpt");
  const differences = [
    ...difference(
      before.diagnoses.map((one) => one.code),
      coding.diagnoses.map((one) => one.code),
    ).map((one) => ({ ...one, system: "icd10cm" })),
    ...difference(
      before.lines.map((one) => one.procedureCode),
      coding.lines.map((one) => one.procedureCode),
    ).map((one) => ({ ...one, system: systemOf(one.code) })),
  ];
  if (differences.length === 0) return;
  await tx
    .insertInto("coding_decision")
    .values(
      differences.map(({ action, system, code }) => ({
        organization_id: actor.organizationId,
        decision_id: services.newId(),
        visit_id: visitId,
        action,
        system,
        code,
        user_id: actor.userId ?? "system",
        at: services.clock.now(),
      })),
    )
    .execute();
}

function difference(before: readonly string[], after: readonly string[]): { action: "add" | "remove"; code: string }[] {
  return [
    ...after.filter((code) => !before.includes(code)).map((code) => ({ action: "add" as const, code })),
    ...before.filter((code) => !after.includes(code)).map((code) => ({ action: "remove" as const, code })),
  ];
}
