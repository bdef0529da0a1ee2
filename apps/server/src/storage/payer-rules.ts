import {
  createEditEngine,
  differingParts,
  noTables,
  compilePayerRule,
  ruleWords,
  validatePayerRule,
} from "@cleanclaim/claim-edits";
import type { PayerRule, RuleProblem } from "@cleanclaim/claim-edits";
import type { PayerRuleRow, PayerRuleView, RuleCheck, Why } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { HttpProblem, conflict, notFound, versionConflict } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import { claimHead } from "./claim-workbench.ts";
import { nextCount } from "./counters.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";
import { storedRule } from "./organization-engine.ts";
import { doneDryRun, latestDryRun } from "./rule-dry-runs.ts";
import { dayOf, storedClaim } from "./stored-shapes.ts";

/** Names of payers by the id that claims carry. */
export async function payerNames(tx: TenantTransaction, organizationId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom("payer")
    .select(["edi_payer_id", "name"])
    .where("organization_id", "=", organizationId)
    .execute();
  return new Map(rows.map((row) => [row.edi_payer_id, row.name]));
}

/** Whom a rule or edit is for, in words; empty for everyone. */
export function audienceWords(
  audience: { readonly payerIds?: readonly string[]; readonly filingIndicatorCodes?: readonly string[] } | undefined,
  names: ReadonlyMap<string, string>,
): string {
  return [
    ...(audience?.payerIds ?? []).map((id) => names.get(id) ?? id),
    ...(audience?.filingIndicatorCodes ?? []).map((code) => `line of business ${code}`),
  ].join(", ");
}

/** The dates of a rule or edit in words. */
export function effectiveWords(effective: { readonly from: string; readonly until?: string }): string {
  return effective.until === undefined ? `from ${effective.from}` : `from ${effective.from} until ${effective.until}`;
}

/** Says what is wrong with a rule as one problem of the API, the first first. */
function refusal(problems: readonly RuleProblem[]): HttpProblem {
  const [first] = problems;
  const more = problems.length > 1 ? ` And ${problems.length - 1} more.` : "";
  const where = first?.path === undefined || first.path === "" ? "" : ` (${first.path})`;
  return new HttpProblem(
    422,
    "rule-problems",
    `${first?.message ?? "The rule is broken."}${where}${more}`,
    "Mend it in the form.",
  );
}

/** A rule of a form: what the server knows is filled in, the rest must hold. */
function completed(content: unknown, id: string, version: number, author: string): unknown {
  if (typeof content !== "object" || content === null || Array.isArray(content)) return content;
  return { ...content, id, version, status: "draft", author };
}

/** Every payer rule of the organization, the practice's own first. */
export async function listRules(tx: TenantTransaction, organizationId: string): Promise<PayerRuleRow[]> {
  const rows = await tx
    .selectFrom("payer_rule as r")
    .innerJoin("payer_rule_version as v", (j) =>
      j
        .onRef("v.organization_id", "=", "r.organization_id")
        .onRef("v.rule_id", "=", "r.rule_id")
        .onRef("v.rule_version", "=", "r.latest_version"),
    )
    .selectAll("r")
    .select("v.content")
    .where("r.organization_id", "=", organizationId)
    .orderBy(sql`r.pack_id is not null`)
    .orderBy("r.rule_id")
    .execute();
  const names = await payerNames(tx, organizationId);
  return rows.map((row) => rowOf(row, storedRule(row.content), names));
}

interface RuleHead {
  readonly rule_id: string;
  readonly pack_id: string | null;
  readonly state: string;
  readonly latest_version: number;
  readonly live_version: number | null;
  readonly changed_by: string;
  readonly changed_at: string;
  readonly version: number;
}

function rowOf(head: RuleHead, rule: PayerRule, names: ReadonlyMap<string, string>): PayerRuleRow {
  return {
    id: head.rule_id,
    name: rule.name,
    pack: head.pack_id,
    state: head.state as PayerRuleRow["state"], // guarded by a check constraint
    latestVersion: head.latest_version,
    liveVersion: head.live_version,
    severity: rule.severity,
    payers: audienceWords(rule.appliesTo, names),
    effective: effectiveWords(rule.effective),
    changedBy: head.changed_by,
    changedAt: head.changed_at,
  };
}

async function ruleHead(
  tx: TenantTransaction,
  organizationId: string,
  ruleId: string,
  lock: boolean,
): Promise<RuleHead> {
  const row = await tx
    .selectFrom("payer_rule")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("rule_id", "=", ruleId)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (row === undefined) throw notFound("The rule");
  return row;
}

/** One version of a rule as it was written. */
export async function ruleVersion(
  tx: TenantTransaction,
  organizationId: string,
  ruleId: string,
  version: number,
): Promise<PayerRule> {
  const row = await tx
    .selectFrom("payer_rule_version")
    .select("content")
    .where("organization_id", "=", organizationId)
    .where("rule_id", "=", ruleId)
    .where("rule_version", "=", version)
    .executeTakeFirst();
  if (row === undefined) throw notFound("The version of the rule");
  return storedRule(row.content);
}

/** A rule with its latest version, what that changes, its dry run and its history. */
export async function readRule(tx: TenantTransaction, organizationId: string, ruleId: string): Promise<PayerRuleView> {
  const head = await ruleHead(tx, organizationId, ruleId, false);
  const latest = await ruleVersion(tx, organizationId, ruleId, head.latest_version);
  const live =
    head.live_version === null || head.live_version === head.latest_version
      ? null
      : await ruleVersion(tx, organizationId, ruleId, head.live_version);
  const events = await tx
    .selectFrom("payer_rule_event")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("rule_id", "=", ruleId)
    .orderBy("at", "desc")
    .orderBy("rule_event_id", "desc")
    .execute();
  const names = await payerNames(tx, organizationId);
  const run = await latestDryRun(tx, organizationId, ruleId, head.latest_version);
  return {
    ...rowOf(head, latest, names),
    version: head.version,
    content: latest,
    live,
    finds: ruleWords(latest),
    changedParts: live === null ? [] : [...differingParts(live, latest)],
    dryRun: run ?? null,
    mayGoLive: run?.status === "done" && head.live_version !== head.latest_version,
    history: events.map((event) => ({
      at: event.at,
      kind: event.kind,
      version: event.rule_version,
      by: event.actor_name,
      reason: event.reason,
    })),
  };
}

/** Notes who did what to a rule, and why. */
export async function noteRule(
  tx: TenantTransaction,
  services: Pick<Services, "newId">,
  actor: Actor,
  event: {
    readonly ruleId: string;
    readonly version: number;
    readonly kind: "written" | "imported" | "put-live" | "put-off" | "pack-on" | "pack-off";
    readonly reason: string;
    readonly dryRunId?: string;
  },
): Promise<void> {
  await tx
    .insertInto("payer_rule_event")
    .values({
      organization_id: actor.organizationId,
      rule_event_id: services.newId(),
      rule_id: event.ruleId,
      rule_version: event.version,
      kind: event.kind,
      reason: event.reason,
      actor_id: actor.userId,
      actor_name: actor.name,
      dry_run_id: event.dryRunId ?? null,
    })
    .execute();
}

async function insertVersion(tx: TenantTransaction, actor: Actor, rule: PayerRule, reason: string): Promise<void> {
  await tx
    .insertInto("payer_rule_version")
    .values({
      organization_id: actor.organizationId,
      rule_id: rule.id,
      rule_version: rule.version,
      content: json(rule),
      author: rule.author,
      author_id: actor.userId,
      reason,
    })
    .execute();
}

/** Writes a new rule as a draft. 422 says what is wrong with it. */
export async function writeRule(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  content: unknown,
  reason: string,
): Promise<PayerRuleView> {
  const number = await nextCount(tx, actor.organizationId, "payer-rule");
  const ruleId = `PR-${number.toString().padStart(4, "0")}`;
  const reading = validatePayerRule(completed(content, ruleId, 1, actor.name));
  if (!reading.ok) throw refusal(reading.problems);
  await tx
    .insertInto("payer_rule")
    .values({
      organization_id: actor.organizationId,
      rule_id: ruleId,
      state: "draft",
      latest_version: 1,
      changed_by: actor.name,
    })
    .execute();
  await insertVersion(tx, actor, reading.rule, reason);
  await noteRule(tx, services, actor, { ruleId, version: 1, kind: "written", reason });
  return readRule(tx, actor.organizationId, ruleId);
}

/** Writes the next version of a rule; what is live stays so. */
export async function rewriteRule(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  ruleId: string,
  change: { readonly version: number; readonly content: unknown; readonly reason: string },
): Promise<PayerRuleView> {
  const { organizationId } = actor;
  const head = await ruleHead(tx, organizationId, ruleId, true);
  if (head.version !== change.version) throw versionConflict("The rule");
  if (head.pack_id !== null)
    throw conflict(
      "A rule of a pack is changed by its publisher.",
      "Write a rule of your own, or switch the pack off.",
    );
  const version = head.latest_version + 1;
  const reading = validatePayerRule(completed(change.content, ruleId, version, actor.name));
  if (!reading.ok) throw refusal(reading.problems);
  const before = await ruleVersion(tx, organizationId, ruleId, head.latest_version);
  if (differingParts(before, reading.rule).length === 0)
    throw conflict("Nothing in the rule is different.", "Change something first.");
  await insertVersion(tx, actor, reading.rule, change.reason);
  await tx
    .updateTable("payer_rule")
    .set({
      latest_version: version,
      changed_by: actor.name,
      changed_at: services.clock.now(),
      version: sql`version + 1`,
      ...(head.state === "off" ? { state: "draft" } : {}),
    })
    .where("organization_id", "=", organizationId)
    .where("rule_id", "=", ruleId)
    .execute();
  await noteRule(tx, services, actor, { ruleId, version, kind: "written", reason: change.reason });
  return readRule(tx, organizationId, ruleId);
}

/** Puts the latest version live. It must have been tried: a finished dry run of this very version is asked for. */
export async function putRuleLive(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  ruleId: string,
  asked: { readonly version: number; readonly reason: string },
): Promise<PayerRuleView> {
  const { organizationId } = actor;
  const head = await ruleHead(tx, organizationId, ruleId, true);
  if (head.version !== asked.version) throw versionConflict("The rule");
  if (head.live_version === head.latest_version) throw conflict(`Version ${head.latest_version} is live already.`);
  const run = await doneDryRun(tx, organizationId, ruleId, head.latest_version);
  if (run === undefined)
    throw conflict(
      `Version ${head.latest_version} of ${ruleId} has not been tried.`,
      "Run it dry over last year's claims, look at what it finds, then put it live.",
    );
  await tx
    .updateTable("payer_rule")
    .set({
      state: "live",
      live_version: head.latest_version,
      changed_by: actor.name,
      changed_at: services.clock.now(),
      version: sql`version + 1`,
    })
    .where("organization_id", "=", organizationId)
    .where("rule_id", "=", ruleId)
    .execute();
  const noted = {
    ruleId,
    version: head.latest_version,
    kind: "put-live",
    reason: asked.reason,
    dryRunId: run,
  } as const;
  await noteRule(tx, services, actor, noted);
  await recheckOpenClaims(tx, services, organizationId);
  return readRule(tx, organizationId, ruleId);
}

/** Turns a live rule off. */
export async function putRuleOff(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  ruleId: string,
  asked: { readonly version: number; readonly reason: string },
): Promise<PayerRuleView> {
  const { organizationId } = actor;
  const head = await ruleHead(tx, organizationId, ruleId, true);
  if (head.version !== asked.version) throw versionConflict("The rule");
  if (head.live_version === null) throw conflict("The rule is not live.");
  await tx
    .updateTable("payer_rule")
    .set({
      state: "off",
      live_version: null,
      changed_by: actor.name,
      changed_at: services.clock.now(),
      version: sql`version + 1`,
    })
    .where("organization_id", "=", organizationId)
    .where("rule_id", "=", ruleId)
    .execute();
  await noteRule(tx, services, actor, { ruleId, version: head.live_version, kind: "put-off", reason: asked.reason });
  await recheckOpenClaims(tx, services, organizationId);
  return readRule(tx, organizationId, ruleId);
}

/** Asks for all claims that are ours to change to be checked again; a job does it. */
export async function recheckOpenClaims(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
): Promise<void> {
  await services.jobs.enqueue(tx, "recheck-claims", { organizationId }, { singletonKey: organizationId });
}

const ANSWERS: Readonly<Record<string, string>> = {
  finding: "The rule finds this claim.",
  pass: "The rule looked at this claim and found nothing.",
  "not-applicable": "The rule is not for this practice.",
  "not-evaluated": "The rule could not answer: a field that it needs is missing.",
  "not-in-force": "The rule is not in force on this claim's date.",
  "not-for-claim": "The rule is not for this claim's type or payer.",
};

/** What is wrong with a rule that is being written, what it finds in words, and what it says of one claim. Stores nothing. */
export async function checkRule(
  tx: TenantTransaction,
  services: Services,
  scope: { readonly organizationId: string; readonly practices: readonly string[] },
  content: unknown,
  claimId: string | undefined,
): Promise<RuleCheck> {
  const reading = validatePayerRule(completed(content, "PR-0000", 1, "preview"));
  if (!reading.ok) return { problems: reading.problems.map((problem) => ({ ...problem })), finds: null, preview: null };
  const rule: PayerRule = { ...reading.rule, status: "live" };
  const finds = ruleWords(rule);
  if (claimId === undefined) return { problems: [], finds, preview: null };
  const head = await claimHead(tx, scope.organizationId, scope.practices, claimId);
  const engine = createEditEngine({
    packs: [{ id: "preview", name: "preview", version: "1", edits: [compilePayerRule(rule)], requirements: [] }],
    tables: noTables,
  });
  const request = {
    claims: [storedClaim(head.content)],
    submittedOn: dayOf(services.clock.today()),
    history: await claimsOfPatients(tx, scope.organizationId, [head.patient_id]),
  };
  const [check] = engine.check(request);
  const entries = engine.trace(request)[0]?.entries ?? [];
  const weight = Object.keys(ANSWERS);
  const [answer] = entries.map((entry) => entry.answer).toSorted((a, b) => weight.indexOf(a) - weight.indexOf(b));
  return {
    problems: [],
    finds,
    preview: {
      findings: (check?.findings ?? []).map(({ line, severity, message, why }) => ({
        line,
        severity,
        message,
        // An Explanation has the contract's shape; the contract only lacks the word readonly.
        why: (why ?? null) as Why | null,
      })),
      notEvaluated: (check?.notEvaluated ?? []).map(
        (one) => `${one.line === null ? "" : `Line ${one.line}: `}${one.reason}`,
      ),
      answer: ANSWERS[answer ?? "pass"] ?? "The rule looked at this claim and found nothing.",
    },
  };
}

/** Every claim of these patients, for rules that count over time. */
export async function claimsOfPatients(tx: TenantTransaction, organizationId: string, patientIds: readonly string[]) {
  if (patientIds.length === 0) return [];
  const rows = await tx
    .selectFrom("claim")
    .select("content")
    .where("organization_id", "=", organizationId)
    .where("patient_id", "in", [...new Set(patientIds)])
    .where("responsibility", "=", "P")
    .where("state", "not in", ["cancelled", "replaced", "voided"])
    .where("frequency_code", "<>", "8")
    .execute();
  return rows.map((row) => storedClaim(row.content));
}
