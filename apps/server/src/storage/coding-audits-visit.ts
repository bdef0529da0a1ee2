import { ageInYears, moneyText } from "@cleanclaim/model";
import type { CalendarDate } from "@cleanclaim/model";
import type { CodeSets } from "@cleanclaim/code-sets";
import type { AuditCoding, ComparedItem } from "@cleanclaim/revenue-cycle";
import { chargeRateFor, compareCodings, errorKind, lineCharge } from "@cleanclaim/revenue-cycle";
import type { AuditItem, AuditVisit, Recode, SaveRecode, TitledCoding } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { conflict, forbidden, unprocessable, versionConflict } from "../http/problem.ts";
import { knowledgeOf } from "../knowledge.ts";
import type { Services } from "../services.ts";
import { codeStandings, diagnosisTitle, procedureTitle } from "./code-names.ts";
import { decisionsOfVisit, remarksOfVisit } from "./coding-audits-findings.ts";
import type { AuditVisitRecord } from "./coding-audits-record.ts";
import { auditVisitRecord } from "./coding-audits-record.ts";
import type { AuditViewer } from "./coding-audits-stored.ts";
import {
  auditStatus,
  auditVisitStatus,
  codingToStore,
  itemsToStore,
  recodeAsCoding,
  storedCoding,
  storedItems,
  storedRecode,
} from "./coding-audits-stored.ts";
import { documentsOf } from "./coding-engine.ts";
import { chargeRates } from "./coding-saving.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";
import { patientStandingAt } from "./patient-standing.ts";
import { dayOf } from "./stored-shapes.ts";
import { visitHead } from "./visits.ts";

/**
 * A visit of an audit. Before the recode is handed in it holds the record alone: the coding of the coder is not read from the database at all, nor
 * what the engine suggests. After that it holds the comparison.
 */
export async function readAuditVisit(
  tx: TenantTransaction,
  services: Services,
  viewer: AuditViewer,
  auditId: string,
  visitId: string,
): Promise<AuditVisit> {
  const row = await auditVisitRecord(tx, viewer, auditId, visitId);
  const { organizationId } = viewer;
  const head = await visitHead(tx, organizationId, viewer.practices, visitId);
  const on = dayOf(head.service_date);
  const { codeSets } = await knowledgeOf(services);
  const documents = await documentsOf(tx, organizationId, visitId);
  const standing = await patientStandingAt(tx, organizationId, visitId);
  const status = auditVisitStatus(row.status);
  const isAuditor = row.auditor_user_id === viewer.userId;
  const comparison = status === "to-code" ? null : await comparisonOf(tx, codeSets, on, viewer, row);
  return {
    auditId,
    auditName: row.name,
    auditStatus: auditStatus(row.audit_status),
    visitId,
    version: row.version,
    status,
    dueOn: row.due_on,
    auditor: row.auditor_name,
    patient: {
      name: head.patient,
      age: Math.max(0, ageInYears(dayOf(head.birth_date), on)),
      sex: head.sex,
    },
    serviceDate: head.service_date,
    provider: head.provider,
    facility: head.facility,
    placeOfServiceCode: head.place_of_service_code,
    payer: head.payer ?? "Patient pays",
    newPatient: standing?.newPatient ?? false,
    documents: documents.map(({ document_id, kind, title, author, body }) => ({
      id: document_id,
      kind,
      title,
      author,
      body,
    })),
    may: mayDo(viewer, row, head.status, comparison?.items ?? [], comparison?.acknowledgedAt ?? null),
    draft: isAuditor && status === "to-code" ? titled(codeSets, on, draftOf(row)) : null,
    nextVisitId: isAuditor ? await nextVisit(tx, viewer, row) : null,
    comparison,
  };
}

function draftOf(row: AuditVisitRecord): Recode {
  return row.draft === null ? { diagnoses: [], lines: [] } : storedRecode(row.draft);
}

/** What the viewer may do with the visit now; the same tests guard the commands. */
function mayDo(
  viewer: AuditViewer,
  row: AuditVisitRecord,
  visitStatus: string,
  items: readonly AuditItem[],
  acknowledgedAt: string | null,
): AuditVisit["may"] {
  const isAuditor = row.auditor_user_id === viewer.userId;
  const isCoder = row.coder_user_id === viewer.userId;
  const isOpen = row.audit_status === "open";
  const isIn = row.status !== "to-code";
  return {
    code: isOpen && isAuditor && row.status === "to-code",
    decide: isOpen && isIn && !isCoder && (isAuditor || viewer.isSupervisor),
    decideFinally: isOpen && isIn && !isCoder && viewer.isSupervisor,
    object:
      isOpen &&
      isCoder &&
      row.status === "decided" &&
      items.some((item) => item.comparison !== "agree" && item.decision?.final !== true),
    reply: isOpen && isIn && !isCoder && (isAuditor || viewer.isSupervisor),
    sendBack: isIn && !isCoder && viewer.isSupervisor && ["coded", "billed"].includes(visitStatus),
    acknowledge: isCoder && row.status === "decided" && acknowledgedAt === null,
  };
}

async function nextVisit(tx: TenantTransaction, viewer: AuditViewer, row: AuditVisitRecord): Promise<string | null> {
  const next = await tx
    .selectFrom("coding_audit_visit")
    .select("visit_id")
    .where("organization_id", "=", viewer.organizationId)
    .where("audit_id", "=", row.audit_id)
    .where("auditor_user_id", "=", viewer.userId)
    .where("status", "=", "to-code")
    .where("visit_id", "<>", row.visit_id)
    .orderBy(sql`ordinal < ${row.ordinal}`)
    .orderBy("ordinal")
    .limit(1)
    .executeTakeFirst();
  return next?.visit_id ?? null;
}

async function comparisonOf(
  tx: TenantTransaction,
  codeSets: CodeSets,
  on: CalendarDate,
  viewer: AuditViewer,
  row: AuditVisitRecord,
): Promise<AuditVisit["comparison"]> {
  const { organizationId } = viewer;
  const known = await tx
    .selectFrom("coding_audit_recode as r")
    .innerJoin("coding_audit_visit as v", (j) =>
      j
        .onRef("v.organization_id", "=", "r.organization_id")
        .onRef("v.audit_id", "=", "r.audit_id")
        .onRef("v.visit_id", "=", "r.visit_id"),
    )
    .select(["r.recode", "r.comparison", "r.submitted_at", "v.original"])
    .where("r.organization_id", "=", organizationId)
    .where("r.audit_id", "=", row.audit_id)
    .where("r.visit_id", "=", row.visit_id)
    .executeTakeFirstOrThrow();
  const acknowledged = await tx
    .selectFrom("coding_audit_acknowledgement")
    .select("at")
    .where("organization_id", "=", organizationId)
    .where("audit_id", "=", row.audit_id)
    .where("visit_id", "=", row.visit_id)
    .where("user_id", "=", row.coder_user_id)
    .executeTakeFirst();
  const decisions = await decisionsOfVisit(tx, organizationId, row.audit_id, row.visit_id);
  const remarks = await remarksOfVisit(tx, organizationId, row.audit_id, row.visit_id);
  const title = (element: ComparedItem["element"], code: string): string => titleOf(codeSets, on, element, code);
  return {
    coder: row.coder_name,
    original: titled(codeSets, on, codingAsRecode(storedCoding(known.original))),
    recode: titled(codeSets, on, codingAsRecode(storedCoding(known.recode))),
    submittedAt: known.submitted_at,
    acknowledgedAt: acknowledged?.at ?? null,
    items: storedItems(known.comparison).map(({ effectCents, ...item }) => {
      const history = decisions.filter((one) => one.itemKey === item.key).map(({ itemKey: _key, ...one }) => one);
      const said = remarks.filter((one) => one.itemKey === item.key).map(({ itemKey: _key, ...one }) => one);
      const last = history.at(-1);
      const objection = said.findLast((one) => one.kind === "rebuttal");
      return {
        ...item,
        originalTitle: title(item.element, item.original),
        auditTitle: title(item.element, item.audit),
        effect: moneyText(effectCents),
        kind: errorKind(item),
        decision: last ?? null,
        history,
        remarks: said,
        contested: objection !== undefined && (last === undefined || last.at <= objection.at),
      };
    }),
  };
}

function titleOf(sets: CodeSets, on: CalendarDate, element: ComparedItem["element"], code: string): string {
  if (code === "") return "";
  if (element === "diagnosis" || element === "first-listed") return diagnosisTitle(sets, code, on);
  return element === "procedure" || element === "level" ? procedureTitle(sets, code.slice(0, 5), on) : "";
}

/** Codes with their titles on the day. */
export function titled(sets: CodeSets, on: CalendarDate, coding: Recode): TitledCoding {
  return {
    diagnoses: coding.diagnoses.map((code) => ({ code, title: diagnosisTitle(sets, code, on) })),
    lines: coding.lines.map((line) => ({ ...line, title: procedureTitle(sets, line.procedureCode, on) })),
  };
}

/** A coding without its charges, as screens have it. */
export function codingAsRecode(coding: AuditCoding): Recode {
  return {
    diagnoses: [...coding.diagnoses],
    lines: coding.lines.map((line) => ({
      procedureCode: line.procedureCode,
      modifiers: [...line.modifiers],
      units: String(Number(line.units)),
      diagnosisPointers: [...line.pointers],
    })),
  };
}

async function lockForCoding(
  tx: TenantTransaction,
  viewer: AuditViewer,
  auditId: string,
  visitId: string,
  version: number,
): Promise<AuditVisitRecord> {
  const row = await auditVisitRecord(tx, viewer, auditId, visitId, true);
  if (row.audit_status !== "open") throw conflict(`The audit is ${row.audit_status}.`);
  if (row.auditor_user_id !== viewer.userId)
    throw forbidden("This visit is another auditor's.", "Ask the supervisor to give it to you.");
  if (row.status !== "to-code") throw conflict("The recode was handed in already; it can't be changed.");
  if (row.version !== version) throw versionConflict("Your recode");
  return row;
}

/** Keeps the auditor's codes as they stand. Touches nothing but the draft. */
export async function saveRecode(
  tx: TenantTransaction,
  viewer: AuditViewer,
  auditId: string,
  visitId: string,
  body: SaveRecode,
): Promise<number> {
  const row = await lockForCoding(tx, viewer, auditId, visitId, body.version);
  await tx
    .updateTable("coding_audit_visit")
    .set({ draft: json({ diagnoses: body.diagnoses, lines: body.lines }), version: row.version + 1 })
    .where("organization_id", "=", viewer.organizationId)
    .where("audit_id", "=", auditId)
    .where("visit_id", "=", visitId)
    .execute();
  return row.version + 1;
}

/** Hands the recode in: it is written once, compared with the coding of the draw, and from here on the auditor sees both. */
export async function submitRecode(
  tx: TenantTransaction,
  services: Services,
  viewer: AuditViewer,
  auditId: string,
  visitId: string,
  body: SaveRecode,
): Promise<void> {
  const row = await lockForCoding(tx, viewer, auditId, visitId, body.version);
  const { organizationId } = viewer;
  const head = await visitHead(tx, organizationId, viewer.practices, visitId);
  const on = dayOf(head.service_date);
  const { codeSets } = await knowledgeOf(services);
  checkRecode(codeSets, on, body);
  const recode = await withCharges(tx, organizationId, row.practice_id, on, body);
  const { original } = await tx
    .selectFrom("coding_audit_visit")
    .select("original")
    .where("organization_id", "=", organizationId)
    .where("audit_id", "=", auditId)
    .where("visit_id", "=", visitId)
    .executeTakeFirstOrThrow();
  const items = compareCodings(storedCoding(original), recode);
  await tx
    .insertInto("coding_audit_recode")
    .values({
      organization_id: organizationId,
      audit_id: auditId,
      visit_id: visitId,
      recode: json(codingToStore(recode)),
      comparison: json(itemsToStore(items)),
      submitted_by: viewer.userId,
      submitted_by_name: viewer.name,
    })
    .execute();
  const settled = items.every((item) => item.comparison === "agree");
  await sql`update coding_audit_visit set status = ${settled ? "decided" : "submitted"}, submitted_at = recorded_now(),
      decided_at = case when ${settled} then recorded_now() end, draft = null, version = version + 1
    where organization_id = ${organizationId} and audit_id = ${auditId} and visit_id = ${visitId}`.execute(tx);
}

/** Refuses what can't be a coding: nothing at all, a code twice, a code that is not in force, a pointer to nothing. */
function checkRecode(sets: CodeSets, on: CalendarDate, recode: Recode): void {
  if (recode.diagnoses.length === 0)
    throw unprocessable("The recode has no diagnosis.", "Give at least the reason for the visit.");
  const twice = recode.diagnoses.find((code, index) => recode.diagnoses.indexOf(code) !== index);
  if (twice !== undefined) throw unprocessable(`${twice} is in the list twice.`, "Remove one of them.");
  const standings = codeStandings(sets);
  for (const code of recode.diagnoses) {
    const standing = standings.diagnosis(code, on);
    if (standing === "not-in-force" || standing === "not-billable")
      throw unprocessable(
        standing === "not-billable" ? `${code} is a heading, not a code.` : `${code} is no code of ${on}.`,
        "Look it up in the box above.",
      );
  }
  for (const [index, line] of recode.lines.entries()) {
    if (Number(line.units) <= 0) throw unprocessable(`Line ${index + 1}: the units must be above zero.`);
    if (line.diagnosisPointers.some((pointer) => pointer > recode.diagnoses.length))
      throw unprocessable(`Line ${index + 1} points at a diagnosis that is not there.`);
    if (standings.procedure(line.procedureCode, on) === "not-in-force")
      throw unprocessable(`${line.procedureCode} is no code of ${on}.`, "Look it up in the box above.");
  }
}

/** The auditor's lines with what the practice charges for them; null where its list has no charge. */
async function withCharges(
  tx: TenantTransaction,
  organizationId: string,
  practiceId: string,
  on: CalendarDate,
  recode: Recode,
): Promise<AuditCoding> {
  const coding = recodeAsCoding(recode);
  const rates = await chargeRates(
    tx,
    organizationId,
    practiceId,
    coding.lines.map((line) => line.procedureCode),
  );
  return {
    diagnoses: coding.diagnoses,
    lines: coding.lines.map((line) => {
      const rate = chargeRateFor(rates, line.procedureCode, line.modifiers, on);
      return { ...line, chargeCents: rate === undefined ? null : lineCharge(rate, line.units) };
    }),
  };
}
