import type { AuthorizationFact, ClaimCheck, ClaimContext } from "@cleanclaim/claim-edits";
import { addDays, moneyText } from "@cleanclaim/model";
import type { Claim, Finding } from "@cleanclaim/model";
import { sql } from "kysely";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import { byActor } from "./claim-building.ts";
import { recordClaimEvents } from "./claim-events.ts";
import type { ClaimHappening } from "./claim-events.ts";
import { claimFacts } from "./claim-facts.ts";
import { openContractBook } from "./contract-pricing.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";
import { storeForecasts } from "./forecasts.ts";
import { organizationEngine } from "./organization-engine.ts";
import { dayOf, optionalDay, storedClaim } from "./stored-shapes.ts";

/** How a claim stands after its check. */
export interface CheckedClaim {
  readonly claimId: string;
  readonly state: string;
  readonly verdict: ClaimCheck["verdict"];
  readonly findings: readonly Finding[];
}

/** A claim with the keys of the records that the edits are told of. */
export interface ClaimToCheck {
  readonly claim_id: string;
  readonly patient_id: string;
  readonly visit_id: string;
  readonly payer_id: string;
  readonly practice_id: string;
  readonly coverage_id: string;
  readonly content: unknown;
  readonly state: string;
  readonly verdict: string | null;
  readonly hold_reason: string | null;
  readonly prior_authorization_codes: string[];
}

/**
 * Checks claims that are ours to change (draft of a finished visit, held, ready, rejected) with everything the records know, stores the
 * findings, and moves each to held or ready. Overrides given before stay with the same finding. Claims in other states are left alone.
 */
export async function checkClaims(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  claimIds: readonly string[],
): Promise<CheckedClaim[]> {
  const checked: CheckedClaim[] = [];
  for (let start = 0; start < claimIds.length; start += 200) {
    checked.push(...(await checkSome(tx, services, actor, claimIds.slice(start, start + 200))));
  }
  return checked;
}

async function checkSome(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  claimIds: readonly string[],
): Promise<CheckedClaim[]> {
  const organizationId = actor.organizationId;
  const { rows } = await sql<ClaimToCheck>`
    select c.claim_id, c.patient_id, c.visit_id, c.payer_id, c.practice_id, c.coverage_id, c.content, c.state, c.verdict, c.hold_reason,
      y.prior_authorization_codes
    from claim c
    join visit v on v.organization_id = c.organization_id and v.visit_id = c.visit_id
    join payer y on y.organization_id = c.organization_id and y.payer_id = c.payer_id
    where c.organization_id = ${organizationId} and c.claim_id = any(${[...claimIds]}::text[])
      and (c.state in ('held', 'ready', 'rejected') or (c.state = 'draft' and v.status in ('coded', 'billed')))
    order by c.claim_id for update of c`.execute(tx);
  if (rows.length === 0) return [];
  const engine = await organizationEngine(tx, services, organizationId);
  const claims = rows.map((row) => storedClaim(row.content));
  const results = engine.check({
    claims,
    submittedOn: dayOf(services.clock.today()),
    history: await historyOf(tx, organizationId, rows),
    contexts: await contextsOf(tx, services, organizationId, rows),
  });
  const overrides = await overridesOf(
    tx,
    organizationId,
    rows.map((row) => row.claim_id),
  );
  const checked = rows.map((row, index) => {
    const result = results[index];
    if (result === undefined) throw new Error("the engine answers for every claim");
    return judge(row, result, overrides);
  });
  await storeFindings(tx, organizationId, checked, overrides);
  await moveChecked(tx, actor, rows, checked);
  await storeForecasts(
    tx,
    services,
    organizationId,
    rows.map((row) => row.claim_id),
    "checked",
  );
  return checked.map(({ row, check: result, verdict, held }) => ({
    claimId: row.claim_id,
    state: held ? "held" : "ready",
    verdict,
    findings: result.findings,
  }));
}

interface Judged {
  readonly row: ClaimToCheck;
  readonly check: ClaimCheck;
  readonly verdict: ClaimCheck["verdict"];
  readonly held: boolean;
  readonly open: readonly Finding[];
}

interface Override {
  readonly overridden_by: string;
  readonly override_reason: string;
  readonly overridden_at: string;
}

function findingKey(
  claimId: string,
  finding: { readonly edit: string; readonly line: number | null; readonly message: string },
): string {
  return JSON.stringify([claimId, finding.edit, finding.line, finding.message]);
}

function judge(row: ClaimToCheck, check: ClaimCheck, overrides: ReadonlyMap<string, Override>): Judged {
  const open = check.findings.filter((finding) => !overrides.has(findingKey(row.claim_id, finding)));
  const stops = open.some((finding) => finding.severity === "error");
  const warns = open.some((finding) => finding.severity === "warning");
  const verdict = stops ? "held" : warns ? "warnings" : "clean";
  return { row, check, verdict, open, held: stops || row.hold_reason !== null };
}

async function overridesOf(
  tx: TenantTransaction,
  organizationId: string,
  claimIds: readonly string[],
): Promise<Map<string, Override>> {
  const rows = await tx
    .selectFrom("claim_finding")
    .select(["claim_id", "edit", "line", "message", "overridden_by", "override_reason", "overridden_at"])
    .where("organization_id", "=", organizationId)
    .where("claim_id", "in", [...claimIds])
    .where("overridden_by", "is not", null)
    .execute();
  return new Map(
    rows.map((row) => [
      findingKey(row.claim_id, row),
      {
        overridden_by: row.overridden_by ?? "",
        override_reason: row.override_reason ?? "",
        overridden_at: row.overridden_at ?? "",
      },
    ]),
  );
}

async function storeFindings(
  tx: TenantTransaction,
  organizationId: string,
  checked: readonly Judged[],
  overrides: ReadonlyMap<string, Override>,
): Promise<void> {
  await tx
    .deleteFrom("claim_finding")
    .where("organization_id", "=", organizationId)
    .where(
      "claim_id",
      "in",
      checked.map(({ row }) => row.claim_id),
    )
    .execute();
  const rows = checked.flatMap(({ row, check }) =>
    check.findings.map((finding, index) => ({
      organization_id: organizationId,
      claim_id: row.claim_id,
      ordinal: index + 1,
      edit: finding.edit,
      family: finding.family,
      severity: finding.severity,
      message: finding.message,
      line: finding.line,
      field: finding.field ?? null,
      fix: finding.fix,
      proposal: finding.proposal === undefined ? null : json(finding.proposal),
      source: json(finding.source),
      why: finding.why === undefined ? null : json(finding.why),
      ...overrides.get(findingKey(row.claim_id, finding)),
    })),
  );
  for (let start = 0; start < rows.length; start += 1000) {
    await tx
      .insertInto("claim_finding")
      .values(rows.slice(start, start + 1000))
      .execute();
  }
}

async function moveChecked(
  tx: TenantTransaction,
  actor: Actor,
  rows: readonly ClaimToCheck[],
  checked: readonly Judged[],
): Promise<void> {
  const updates = checked.map(({ row, verdict, open, held }) => {
    const first =
      open.find((finding) => finding.severity === "error") ?? open.find((finding) => finding.severity === "warning");
    return {
      claim_id: row.claim_id,
      verdict,
      finding_count: open.filter((finding) => finding.severity !== "advice").length,
      first_finding: first?.message ?? (held ? row.hold_reason : null),
    };
  });
  await sql`update claim c set verdict = n.verdict, finding_count = n.finding_count, first_finding = n.first_finding
    from json_to_recordset(${JSON.stringify(updates)}::json) as n(claim_id text, verdict text, finding_count int, first_finding text)
    where c.organization_id = ${actor.organizationId} and c.claim_id = n.claim_id`.execute(tx);
  const happenings = checked.flatMap((one): ClaimHappening[] => {
    const target = one.held ? "held" : "ready";
    if (one.row.state === target && one.row.verdict === one.verdict) return [];
    return [
      {
        ...byActor(actor),
        claimId: one.row.claim_id,
        event: { kind: one.held ? "scrub-held" : "scrub-passed" },
        cause: checkWords(one),
        details: {
          verdict: one.verdict,
          findings: one.open.map(({ edit, line, severity }) => ({ edit, line, severity })),
          notEvaluated: one.check.notEvaluated.map(({ edit, line, reason }) => ({ edit, line, reason })),
        },
      },
    ];
  });
  await recordClaimEvents(tx, actor.organizationId, happenings);
}

function checkWords({ held, open, row }: Judged): string {
  const stops = open.filter((finding) => finding.severity === "error");
  const warnings = open.filter((finding) => finding.severity === "warning");
  const first = stops[0];
  if (first !== undefined) {
    const more = stops.length === 1 ? "" : ` And ${stops.length - 1} more.`;
    return `Checked and held: ${first.message}${more}`;
  }
  if (held) return `Checked; held by us: ${row.hold_reason ?? ""}`;
  if (warnings.length === 0) return "Checked: nothing found; ready to send.";
  return `Checked: ready to send with ${warnings.length} warning${warnings.length === 1 ? "" : "s"}.`;
}

/** Claims of the same patients that were sent before, for duplicates, new-patient visits and global periods. */
export async function historyOf(
  tx: TenantTransaction,
  organizationId: string,
  rows: readonly ClaimToCheck[],
): Promise<Claim[]> {
  const patients = [...new Set(rows.map((row) => row.patient_id))];
  const visits = rows.map((row) => row.visit_id);
  const found = await tx
    .selectFrom("claim")
    .select("content")
    .where("organization_id", "=", organizationId)
    .where("patient_id", "in", patients)
    .where("visit_id", "not in", visits)
    .where("state", "in", ["sent", "received-by-clearinghouse", "received-by-payer", "adjudicated", "closed"])
    .where("frequency_code", "<>", "8")
    .orderBy("service_date", "desc")
    .limit(patients.length * 60)
    .execute();
  return found.map((row) => storedClaim(row.content));
}

/** What the records know about each claim, by its number. */
export async function contextsOf(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  rows: readonly ClaimToCheck[],
): Promise<Record<string, ClaimContext>> {
  const coverageIds = [...new Set(rows.map((row) => row.coverage_id))];
  const patientIds = [...new Set(rows.map((row) => row.patient_id))];
  const { rows: eligibility } = await sql<{
    coverage_id: string;
    status: string;
    on: string;
  }>`select distinct on (coverage_id) coverage_id, status, service_date::text as on from eligibility_check
    where organization_id = ${organizationId} and coverage_id = any(${coverageIds}::text[]) and status in ('active', 'inactive')
    order by coverage_id, requested_at desc`.execute(tx);
  const authorizations = await tx
    .selectFrom("prior_authorization")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("coverage_id", "in", coverageIds)
    .where("status", "in", ["approved", "modified"])
    .execute();
  const coverages = await tx
    .selectFrom("coverage")
    .select(["patient_id", "effective_from", "effective_until", "coverage_id"])
    .where("organization_id", "=", organizationId)
    .where("patient_id", "in", patientIds)
    .execute();
  const payers = [...new Set(rows.map((row) => row.payer_id))];
  const contracts = await openContractBook(tx, services, organizationId, payers);
  const facts = await claimFacts(tx, organizationId, rows);
  const contexts: Record<string, ClaimContext> = {};
  for (const row of rows) {
    const claim = storedClaim(row.content);
    const on = claim.lines[0]?.serviceFrom;
    const active = coverages.filter(
      (one) =>
        one.patient_id === row.patient_id &&
        (on === undefined || (one.effective_from <= on && (one.effective_until === null || on < one.effective_until))),
    );
    const answer = eligibility.find((one) => one.coverage_id === row.coverage_id);
    const own = coverages.find((one) => one.coverage_id === row.coverage_id);
    const until = optionalDay(own?.effective_until);
    contexts[claim.patientControlNumber] = {
      ...(answer === undefined
        ? {}
        : {
            eligibility: {
              status: answer.status === "active" ? "active" : "inactive",
              checkedOn: dayOf(answer.on),
              activeFrom: optionalDay(own?.effective_from),
              activeThrough: until === undefined ? undefined : addDays(until, -1),
            },
          }),
      authorizations: authorizations.filter((one) => one.coverage_id === row.coverage_id).flatMap(authorizationFact),
      authorizationRequiredFor: row.prior_authorization_codes,
      expectedAllowed: contracts
        .priceClaim(claim, row.payer_id, row.practice_id, on ?? dayOf(services.clock.today()))
        .map(({ allowed }) => (allowed === null ? null : moneyText(allowed))),
      coverageCount: active.length,
      // A custodian's coverage lasts as long as the custody.
      ...(own === undefined
        ? {}
        : {
            custody: {
              from: dayOf(own.effective_from),
              through: until === undefined ? undefined : addDays(until, -1),
            },
          }),
      ...facts(row),
    };
  }
  return contexts;
}

interface AuthorizationRow {
  readonly authorization_number: string | null;
  readonly procedure_codes: string[];
  readonly effective_from: string | null;
  readonly effective_until: string | null;
  readonly units: number;
  readonly units_used: number;
  readonly requested_at: string;
}

function authorizationFact(row: AuthorizationRow): AuthorizationFact[] {
  if (row.authorization_number === null) return [];
  const from = optionalDay(row.effective_from) ?? dayOf(row.requested_at.slice(0, 10));
  return [
    {
      number: row.authorization_number,
      procedureCodes: row.procedure_codes,
      from,
      through: optionalDay(row.effective_until) ?? addDays(from, 90),
      unitsApproved: row.units,
      unitsUsed: row.units_used,
    },
  ];
}
