import { makeRulePack, packChanges, readRulePack, writeRulePack } from "@cleanclaim/claim-edits";
import type { PayerRule, RulePack } from "@cleanclaim/claim-edits";
import type { BodyOf, PackPreview, ResponseOf, RulePackRow } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { HttpProblem, conflict, notFound, unprocessable } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";
import { storedRule } from "./organization-engine.ts";
import { noteRule, recheckOpenClaims } from "./payer-rules.ts";

/** What packs need of the server; the command line has no more. */
export type PackServices = Pick<Services, "newId" | "clock" | "jobs">;

/** `rule_pack.content`; only `importPack` writes it, after `readRulePack`. */
function storedPack(content: unknown): RulePack {
  return content as RulePack;
}

interface PackHead {
  readonly pack_id: string;
  readonly pack_version: string;
  readonly checksum: string;
  readonly content: unknown;
  readonly is_current: boolean;
}

async function versionsOf(tx: TenantTransaction, organizationId: string, packId: string): Promise<PackHead[]> {
  return tx
    .selectFrom("rule_pack")
    .select(["pack_id", "pack_version", "checksum", "content", "is_current"])
    .where("organization_id", "=", organizationId)
    .where("pack_id", "=", packId)
    .orderBy("imported_at", "desc")
    .execute();
}

/** What a pack file is, whether it may be imported, and what that would add, change and remove. Changes nothing. */
export async function previewPack(tx: TenantTransaction, organizationId: string, text: string): Promise<PackPreview> {
  const reading = readRulePack(text);
  if (!reading.ok) return { problems: reading.problems.map((problem) => ({ ...problem })), pack: null, changes: [] };
  const { pack } = reading;
  const versions = await versionsOf(tx, organizationId, pack.id);
  const current = versions.find((version) => version.is_current);
  const same = versions.find((version) => version.pack_version === pack.version);
  const problems =
    same !== undefined && same.checksum !== pack.checksum
      ? [
          {
            path: "version",
            message: `Version ${pack.version} of ${pack.id} is here already with other content; a version never changes. Ask the publisher for a new version.`,
          },
        ]
      : [];
  return {
    problems,
    pack: {
      id: pack.id,
      name: pack.name,
      version: pack.version,
      publisher: pack.publisher,
      licence: pack.licence,
      checksum: pack.checksum,
      rules: pack.rules.length,
      replaces: current === undefined || current.pack_version === pack.version ? null : current.pack_version,
      repeated: same?.checksum === pack.checksum,
    },
    changes: packChanges(current === undefined ? [] : storedPack(current.content).rules, pack.rules).map((change) => ({
      ...change,
      parts: [...change.parts],
    })),
  };
}

/**
 * Imports a pack. Its rules come as drafts under the pack's id; a rule of an earlier version that changed gets a new version, and what was live stays
 * live until the new version is tried and put live. Rules that the pack no longer has are turned off.
 */
export async function importPack(
  tx: TenantTransaction,
  services: PackServices,
  actor: Actor,
  text: string,
): Promise<RulePackRow> {
  const { organizationId } = actor;
  const preview = await previewPack(tx, organizationId, text);
  const [problem] = preview.problems;
  if (problem !== undefined) {
    const where = problem.path === "" ? "" : ` (${problem.path})`;
    throw new HttpProblem(422, "pack-refused", `${problem.message}${where}`, "Nothing was imported.");
  }
  const reading = readRulePack(text);
  if (!reading.ok) throw unprocessable("The pack can't be read.");
  const { pack } = reading;
  if (preview.pack?.repeated !== true) {
    const before = await tx
      .updateTable("rule_pack")
      .set({ is_current: false })
      .where("organization_id", "=", organizationId)
      .where("pack_id", "=", pack.id)
      .where("is_current", "=", true)
      .returning("is_on")
      .executeTakeFirst();
    await tx
      .insertInto("rule_pack")
      .values({
        organization_id: organizationId,
        pack_id: pack.id,
        pack_version: pack.version,
        name: pack.name,
        publisher: pack.publisher,
        licence: pack.licence,
        checksum: pack.checksum,
        content: json(pack),
        rule_count: pack.rules.length,
        // A pack that was switched off stays off with its next version.
        is_on: before?.is_on ?? true,
        imported_by: actor.name,
        imported_at: services.clock.now(),
      })
      .execute();
    for (const change of preview.changes) {
      const rule = pack.rules.find((each) => each.id === change.id);
      const ruleId = `${pack.id}.${change.id}`;
      if (change.change === "removed") await dropRule(tx, services, actor, ruleId, pack);
      else if (rule !== undefined && change.change !== "same") await takeRule(tx, services, actor, ruleId, rule, pack);
    }
    await recheckOpenClaims(tx, services, organizationId);
  }
  const row = (await listPacks(tx, organizationId)).find((each) => each.id === pack.id);
  if (row === undefined) throw new Error("an imported pack is listed");
  return row;
}

async function takeRule(
  tx: TenantTransaction,
  services: PackServices,
  actor: Actor,
  ruleId: string,
  rule: PayerRule,
  pack: RulePack,
): Promise<void> {
  const { organizationId } = actor;
  const head = await tx
    .selectFrom("payer_rule")
    .select(["latest_version", "state"])
    .where("organization_id", "=", organizationId)
    .where("rule_id", "=", ruleId)
    .forUpdate()
    .executeTakeFirst();
  const version = (head?.latest_version ?? 0) + 1;
  const author = `${pack.publisher} (${pack.id} ${pack.version})`.slice(0, 120);
  const content: PayerRule = { ...rule, id: ruleId, version, status: "draft", author };
  if (head === undefined) {
    await tx
      .insertInto("payer_rule")
      .values({
        organization_id: organizationId,
        rule_id: ruleId,
        pack_id: pack.id,
        state: "draft",
        latest_version: 1,
        changed_by: actor.name,
        changed_at: services.clock.now(),
      })
      .execute();
  } else {
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
  }
  await tx
    .insertInto("payer_rule_version")
    .values({
      organization_id: organizationId,
      rule_id: ruleId,
      rule_version: version,
      content: json(content),
      author,
      author_id: actor.userId,
      reason: `${pack.name} ${pack.version}`,
    })
    .execute();
  await noteRule(tx, services, actor, { ruleId, version, kind: "imported", reason: `${pack.name} ${pack.version}` });
}

async function dropRule(
  tx: TenantTransaction,
  services: PackServices,
  actor: Actor,
  ruleId: string,
  pack: RulePack,
): Promise<void> {
  const changed = await tx
    .updateTable("payer_rule")
    .set({
      state: "off",
      live_version: null,
      changed_by: actor.name,
      changed_at: services.clock.now(),
      version: sql`version + 1`,
    })
    .where("organization_id", "=", actor.organizationId)
    .where("rule_id", "=", ruleId)
    .returning("latest_version")
    .executeTakeFirst();
  if (changed === undefined) return;
  const reason = `${pack.name} ${pack.version} no longer has it`;
  await noteRule(tx, services, actor, { ruleId, version: changed.latest_version, kind: "put-off", reason });
}

/** The imported packs, each with all its versions. */
export async function listPacks(tx: TenantTransaction, organizationId: string): Promise<RulePackRow[]> {
  const rows = await tx
    .selectFrom("rule_pack")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .orderBy("imported_at", "desc")
    .execute();
  const live = await tx
    .selectFrom("payer_rule")
    .select("pack_id")
    .select(sql<number>`count(*)::int`.as("live"))
    .where("organization_id", "=", organizationId)
    .where("live_version", "is not", null)
    .groupBy("pack_id")
    .execute();
  return rows
    .filter((row) => row.is_current)
    .map((row) => ({
      id: row.pack_id,
      version: row.pack_version,
      name: row.name,
      publisher: row.publisher,
      licence: row.licence,
      checksum: row.checksum,
      rules: row.rule_count,
      live: live.find((each) => each.pack_id === row.pack_id)?.live ?? 0,
      isOn: row.is_on,
      importedBy: row.imported_by,
      importedAt: row.imported_at,
      versions: rows
        .filter((each) => each.pack_id === row.pack_id)
        .map((each) => ({ version: each.pack_version, importedAt: each.imported_at, checksum: each.checksum })),
    }));
}

/** Switches a pack on or off: with it off, none of its rules runs, whatever their state. */
export async function switchPack(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  packId: string,
  asked: { readonly on: boolean; readonly reason: string },
): Promise<string> {
  const row = await tx
    .updateTable("rule_pack")
    .set({ is_on: asked.on })
    .where("organization_id", "=", actor.organizationId)
    .where("pack_id", "=", packId)
    .where("is_current", "=", true)
    .returning("name")
    .executeTakeFirst();
  if (row === undefined) throw notFound("The pack");
  const rules = await tx
    .selectFrom("payer_rule")
    .select(["rule_id", "latest_version"])
    .where("organization_id", "=", actor.organizationId)
    .where("pack_id", "=", packId)
    .execute();
  for (const rule of rules) {
    await noteRule(tx, services, actor, {
      ruleId: rule.rule_id,
      version: rule.latest_version,
      kind: asked.on ? "pack-on" : "pack-off",
      reason: asked.reason,
    });
  }
  await recheckOpenClaims(tx, services, actor.organizationId);
  return `${row.name} is switched ${asked.on ? "on" : "off"}; open claims are being checked again.`;
}

type PackFile = ResponseOf<"POST /api/rule-packs/export">;

function fileOf(pack: RulePack): PackFile {
  return { fileName: `${pack.id}-${pack.version}.rules.json`, text: writeRulePack(pack), rules: pack.rules.length };
}

/** Makes a pack of the practice's own rules: the live version of each, or the latest where none is live. */
export async function exportRules(
  tx: TenantTransaction,
  organizationId: string,
  asked: BodyOf<"POST /api/rule-packs/export">,
): Promise<PackFile> {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(asked.id))
    throw unprocessable("The pack's id is made of small letters, digits and dashes.", "Such as northside-2026.");
  const rows = await tx
    .selectFrom("payer_rule as r")
    .innerJoin("payer_rule_version as v", (j) =>
      j.onRef("v.organization_id", "=", "r.organization_id").onRef("v.rule_id", "=", "r.rule_id"),
    )
    .select(["r.rule_id", "v.content"])
    .where("r.organization_id", "=", organizationId)
    .where("r.pack_id", "is", null)
    .where(sql<boolean>`v.rule_version = coalesce(r.live_version, r.latest_version)`)
    .orderBy("r.rule_id")
    .execute();
  const wanted = asked.ruleIds;
  const rules = rows
    .filter((row) => wanted === undefined || wanted.includes(row.rule_id))
    .map((row) => storedRule(row.content));
  if (rules.length === 0) throw conflict("There is no rule of your own to export.", "Write one first.");
  const { ruleIds: _ruleIds, ...about } = asked;
  return fileOf(makeRulePack({ ...about, rules }));
}

/** The version of a pack that is in use, as its file. */
export async function packFile(tx: TenantTransaction, organizationId: string, packId: string): Promise<PackFile> {
  const current = (await versionsOf(tx, organizationId, packId)).find((version) => version.is_current);
  if (current === undefined) throw notFound("The pack");
  return fileOf(storedPack(current.content));
}
