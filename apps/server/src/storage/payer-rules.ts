import { differingParts, ruleWords, validatePayerRule } from "@cleanclaim/claim-edits";
import type { PayerRule, RuleProblem } from "@cleanclaim/claim-edits";
import type { PayerRuleRow, PayerRuleView } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { HttpProblem, conflict, notFound, versionConflict } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import { nextCount } from "./counters.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";
import { storedRule } from "./organization-engine.ts";
import { doneDryRun, latestDryRun } from "./rule-dry-runs.ts";
import { ruleVersion } from "./rule-versions.ts";
import { audienceWords, effectiveWords, payerNames } from "./rule-words.ts";

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
export function completed(content: unknown, id: string, version: number, author: string): unknown {
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
  services: Pick<Services, "jobs">,
  organizationId: string,
): Promise<void> {
  await services.jobs.enqueue(tx, "recheck-claims", { organizationId }, { singletonKey: organizationId });
}
