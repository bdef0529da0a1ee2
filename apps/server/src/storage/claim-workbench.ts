import { moneyText, sumCents, toCents } from "@cleanclaim/model";
import type { Cents, Claim } from "@cleanclaim/model";
import type { ClaimState, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { notFound } from "../http/problem.ts";
import { knowledgeOf } from "../knowledge.ts";
import type { Services } from "../services.ts";
import { linesOf } from "./claim-lines.ts";
import { claimClock } from "./claims.ts";
import { diagnosisTitle } from "./code-names.ts";
import type { TenantTransaction } from "./database.ts";
import { accountsOfClaim, ledgerOfClaim } from "./ledger.ts";
import { dayOf, storedClaim, storedExplanation, storedProposal, storedSource } from "./stored-shapes.ts";
import { threadOf } from "./threads.ts";

export type ClaimWorkbench = ResponseOf<"GET /api/claims/:id">;

/** A claim as its row has it, with the names that go with it. */
export interface ClaimHead {
  readonly claim_id: string;
  readonly version: number;
  readonly state: ClaimState;
  readonly outcome: ClaimWorkbench["outcome"];
  readonly state_since: string;
  readonly visit_id: string;
  readonly patient_id: string;
  readonly practice_id: string;
  readonly payer_id: string;
  readonly provider_id: string;
  readonly coverage_id: string;
  readonly patient: string;
  readonly payer: string;
  readonly practice: string;
  readonly content: unknown;
  readonly service_date: string;
  readonly timely_filing_due_on: string;
  readonly answer_due_on: string | null;
  readonly hold_reason: string | null;
  readonly first_finding: string | null;
  readonly payer_claim_control_number: string | null;
  readonly replaces_claim_id: string | null;
  readonly prior_claim_id: string | null;
  readonly responsibility: "P" | "S" | "T";
  readonly frequency_code: string;
  readonly patient_control_number: string;
}

/** Reads one claim that the user may see; 404 for any other. `lock` keeps others from changing it until the transaction ends. */
export async function claimHead(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  claimId: string,
  lock = false,
): Promise<ClaimHead> {
  const { rows } = await sql<ClaimHead>`
    select c.claim_id, c.version, c.state, c.outcome, c.state_since, c.visit_id, c.patient_id, c.practice_id, c.payer_id, c.provider_id, c.coverage_id,
      p.last_name || ', ' || p.first_name as patient, y.name as payer, r.name as practice, c.content, c.service_date::text as service_date,
      c.timely_filing_due_on::text as timely_filing_due_on, c.answer_due_on::text as answer_due_on, c.hold_reason, c.first_finding,
      c.payer_claim_control_number, c.replaces_claim_id, c.prior_claim_id, c.responsibility, c.frequency_code, c.patient_control_number
    from claim c
    join patient p on p.organization_id = c.organization_id and p.patient_id = c.patient_id
    join payer y on y.organization_id = c.organization_id and y.payer_id = c.payer_id
    join practice r on r.organization_id = c.organization_id and r.practice_id = c.practice_id
    where c.organization_id = ${organizationId} and c.claim_id = ${claimId} and c.practice_id = any(${[...practices]}::text[])
    ${lock ? sql`for update of c` : sql``}`.execute(tx);
  const row = rows[0];
  if (row === undefined) throw notFound("The claim");
  return row;
}

/** Everything that the biller sees of one claim. */
export async function claimWorkbench(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  claimId: string,
): Promise<ClaimWorkbench> {
  const head = await claimHead(tx, organizationId, practices, claimId);
  const claim = storedClaim(head.content);
  const knowledge = await knowledgeOf(services);
  const timeline = await timelineOf(tx, organizationId, claimId);
  const on = dayOf(head.service_date);
  return {
    id: claimId,
    version: head.version,
    state: head.state,
    outcome: head.outcome,
    stateSince: head.state_since,
    visitId: head.visit_id,
    patientId: head.patient_id,
    patient: head.patient,
    payer: head.payer,
    practice: head.practice,
    clock: claimClock(head, services.clock.today()),
    claim,
    lines: await linesOf(tx, services, organizationId, head, claim, knowledge),
    diagnoses: claim.diagnoses.map(({ code }) => ({ code, title: diagnosisTitle(knowledge.codeSets, code, on) })),
    ...(await findingsOf(tx, organizationId, claimId)),
    rejection: rejectionOf(head, timeline),
    timeline,
    accounts: await accountsOfClaim(tx, organizationId, claimId),
    ledger: await ledgerOfClaim(tx, organizationId, claimId),
    denials: await denialsOf(tx, organizationId, claimId),
    files: await filesOf(tx, organizationId, claimId),
    related: await relatedTo(tx, organizationId, head),
    thread: await threadOf(tx, organizationId, "claim", claimId),
  };
}

async function timelineOf(
  tx: TenantTransaction,
  organizationId: string,
  claimId: string,
): Promise<ClaimWorkbench["timeline"]> {
  const rows = await tx
    .selectFrom("claim_event as e")
    .leftJoin("exchange_file as f", (j) =>
      j.onRef("f.organization_id", "=", "e.organization_id").onRef("f.exchange_file_id", "=", "e.exchange_file_id"),
    )
    .select([
      "e.at",
      "e.kind",
      "e.from_state",
      "e.to_state",
      "e.actor_name",
      "e.cause",
      "e.exchange_file_id",
      "f.name as file_name",
      "e.remittance_id",
      "e.details",
    ])
    .where("e.organization_id", "=", organizationId)
    .where("e.claim_id", "=", claimId)
    .orderBy("e.sequence")
    .execute();
  return rows.map((row) => ({
    at: row.at,
    kind: row.kind,
    fromState: row.from_state,
    toState: row.to_state,
    actor: row.actor_name,
    text: row.cause,
    fileId: row.exchange_file_id,
    fileName: row.file_name,
    remittanceId: row.remittance_id,
    details: row.details,
  }));
}

function rejectionOf(head: ClaimHead, timeline: ClaimWorkbench["timeline"]): ClaimWorkbench["rejection"] {
  if (head.state !== "rejected") return null;
  const event = timeline.findLast((one) => one.kind === "rejected");
  return event === undefined
    ? { kind: "rejection", text: head.first_finding ?? "Rejected before the payer decided", fileId: null }
    : { kind: kindOfFile(event.details), text: event.text, fileId: event.fileId };
}

function kindOfFile(details: unknown): string {
  if (typeof details === "object" && details !== null && "acknowledgement" in details) {
    return String(details.acknowledgement);
  }
  return "rejection";
}

async function findingsOf(
  tx: TenantTransaction,
  organizationId: string,
  claimId: string,
): Promise<Pick<ClaimWorkbench, "findings" | "notEvaluated">> {
  const rows = await tx
    .selectFrom("claim_finding as n")
    .leftJoin("app_user as u", (j) =>
      j.onRef("u.organization_id", "=", "n.organization_id").onRef("u.user_id", "=", "n.overridden_by"),
    )
    .selectAll("n")
    .select("u.display_name")
    .where("n.organization_id", "=", organizationId)
    .where("n.claim_id", "=", claimId)
    .orderBy("n.ordinal")
    .execute();
  const checked = await tx
    .selectFrom("claim_event")
    .select("details")
    .where("organization_id", "=", organizationId)
    .where("claim_id", "=", claimId)
    .where("kind", "in", ["scrub-held", "scrub-passed"])
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst();
  return {
    findings: rows.map((row) => {
      const proposal = storedProposal(row.proposal);
      const source = storedSource(row.source);
      return {
        ordinal: row.ordinal,
        edit: row.edit,
        family: row.family,
        severity: row.severity === "error" ? "error" : row.severity === "warning" ? "warning" : "advice",
        message: row.message,
        line: row.line,
        field: row.field,
        fix: row.fix,
        proposal: proposal === null ? null : { ...proposal },
        source: withoutUndefined({ ...source }),
        why: whyOf(row.why),
        overriddenBy: row.display_name ?? row.overridden_by,
        overrideReason: row.override_reason,
      };
    }),
    notEvaluated: notEvaluatedIn(checked?.details),
  };
}

function withoutUndefined(source: { readonly name: string }): ClaimWorkbench["findings"][number]["source"] {
  // Leaves the keys of a Source that have a text; stored JSON has no undefined.
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined)) as {
    name: string;
  };
}

function whyOf(value: unknown): ClaimWorkbench["findings"][number]["why"] {
  const why = storedExplanation(value);
  // An Explanation that came back from JSON has the contract's shape: it was written from the same type.
  return why as ClaimWorkbench["findings"][number]["why"];
}

function notEvaluatedIn(details: unknown): string[] {
  if (typeof details !== "object" || details === null || !("notEvaluated" in details)) return [];
  const list = details.notEvaluated;
  if (!Array.isArray(list)) return [];
  const all = list.map((one: { edit?: string; reason?: string }) => `${one.edit ?? ""}: ${one.reason ?? ""}`);
  return [...new Set(all)];
}

async function denialsOf(
  tx: TenantTransaction,
  organizationId: string,
  claimId: string,
): Promise<ClaimWorkbench["denials"]> {
  const rows = await tx
    .selectFrom("denial")
    .select(["denial_id", "adjustment_group", "reason", "explanation", "amount_cents", "status"])
    .where("organization_id", "=", organizationId)
    .where("claim_id", "=", claimId)
    .orderBy("created_at")
    .execute();
  return rows.map((row) => ({
    id: row.denial_id,
    reason: `${row.adjustment_group}-${row.reason}`,
    explanation: row.explanation,
    amount: moneyText(row.amount_cents),
    status: row.status,
  }));
}

async function filesOf(
  tx: TenantTransaction,
  organizationId: string,
  claimId: string,
): Promise<ClaimWorkbench["files"]> {
  const { rows } = await sql<ClaimWorkbench["files"][number]>`
    select f.exchange_file_id as id, f.name, f.kind, f.direction, f.at from exchange_file f
    where f.organization_id = ${organizationId} and f.exchange_file_id in (
      select e.exchange_file_id from claim_event e where e.organization_id = ${organizationId} and e.claim_id = ${claimId} and e.exchange_file_id is not null)
    order by f.at`.execute(tx);
  return rows;
}

async function relatedTo(
  tx: TenantTransaction,
  organizationId: string,
  head: ClaimHead,
): Promise<ClaimWorkbench["related"]> {
  const rows = await tx
    .selectFrom("claim as c")
    .innerJoin("payer as y", (j) =>
      j.onRef("y.organization_id", "=", "c.organization_id").onRef("y.payer_id", "=", "c.payer_id"),
    )
    .select([
      "c.claim_id",
      "c.patient_control_number",
      "c.state",
      "c.responsibility",
      "c.frequency_code",
      "c.replaces_claim_id",
      "c.prior_claim_id",
      "y.name as payer",
    ])
    .where("c.organization_id", "=", organizationId)
    .where("c.visit_id", "=", head.visit_id)
    .where("c.claim_id", "<>", head.claim_id)
    .orderBy("c.created_at")
    .execute();
  const relation = (row: (typeof rows)[number]): string => {
    if (row.replaces_claim_id === head.claim_id)
      return row.frequency_code === "8" ? "voids this claim" : "replaces this claim";
    if (row.claim_id === head.replaces_claim_id) return "replaced by this claim";
    if (row.prior_claim_id === head.claim_id) return "next payer's claim";
    if (row.claim_id === head.prior_claim_id) return "earlier payer's claim";
    return "same visit";
  };
  return rows.map((row) => ({
    id: row.claim_id,
    relation: relation(row),
    patientControlNumber: row.patient_control_number,
    state: row.state,
    payer: row.payer,
  }));
}

/** The sum of a claim's lines in cents; what CLM02 must say. */
export function chargeOf(claim: Claim): Cents {
  return sumCents(claim.lines.map((line) => toCents(line.charge)));
}
