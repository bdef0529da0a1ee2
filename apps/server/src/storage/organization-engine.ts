import { payerRulePack } from "@cleanclaim/claim-edits";
import type { EditEngine, PayerOverlay, PayerProfile, PayerRule } from "@cleanclaim/claim-edits";
import type { FindingSeverity } from "@cleanclaim/model";
import { sql } from "kysely";
import { knowledgeOf } from "../knowledge.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Services } from "../services.ts";
import type { TenantTransaction } from "./database.ts";

/** `payer_rule_version.content`; only `writeRule` and the import of packs write it, after `validatePayerRule`. */
export function storedRule(content: unknown): PayerRule {
  return content as PayerRule;
}

interface Kept {
  readonly stamp: string;
  readonly knowledge: Knowledge;
  readonly engine: EditEngine;
}

const kept = new Map<string, Kept>();
const MOST_KEPT = 64;

/**
 * The edits of this organization: every standard pack, its live payer rules, its payers' manners and its words on edits. Kept from check
 * to check; the stamp of what it is made of is read each time, so a rule that was put live a moment ago is used at once.
 */
export async function organizationEngine(
  tx: TenantTransaction,
  services: Pick<Services, "config">,
  organizationId: string,
): Promise<EditEngine> {
  const knowledge = await knowledgeOf(services);
  const { rows } = await sql<{ stamp: string }>`select concat_ws('|',
      (select string_agg(rule_id || ':' || live_version, ',' order by rule_id) from payer_rule where organization_id = ${organizationId} and live_version is not null),
      (select string_agg(pack_id || ':' || is_on, ',' order by pack_id) from rule_pack where organization_id = ${organizationId} and is_current),
      (select string_agg(overlay_id || ':' || version, ',' order by overlay_id) from payer_overlay where organization_id = ${organizationId}),
      (select string_agg(payer_id || ':' || version, ',' order by payer_id) from payer_profile where organization_id = ${organizationId}),
      (select string_agg(payer_id || ':' || timely_filing_days || ':' || array_to_string(prior_authorization_codes, ' '), ',' order by payer_id) from payer where organization_id = ${organizationId})) as stamp`.execute(
    tx,
  );
  const stamp = rows[0]?.stamp ?? "";
  const key = `${services.config.dataDirectory}|${organizationId}`;
  const known = kept.get(key);
  if (known !== undefined && known.stamp === stamp && known.knowledge === knowledge) return known.engine;
  const rules = await liveRules(tx, organizationId);
  const version = rules.map((rule) => `${rule.id} v${rule.version}`).join(", ");
  const engine = knowledge.engineWith({
    packs: rules.length === 0 ? [] : [payerRulePack(rules, version)],
    overlays: await overlaysOf(tx, organizationId),
    payerProfiles: await profilesOf(tx, organizationId),
  });
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, { stamp, knowledge, engine });
  return engine;
}

/** The live versions of the organization's payer rules, those of packs that are switched off left out, in the order of ids. */
export async function liveRules(tx: TenantTransaction, organizationId: string): Promise<PayerRule[]> {
  const rows = await tx
    .selectFrom("payer_rule as r")
    .innerJoin("payer_rule_version as v", (j) =>
      j
        .onRef("v.organization_id", "=", "r.organization_id")
        .onRef("v.rule_id", "=", "r.rule_id")
        .onRef("v.rule_version", "=", "r.live_version"),
    )
    .leftJoin("rule_pack as p", (j) =>
      j
        .onRef("p.organization_id", "=", "r.organization_id")
        .onRef("p.pack_id", "=", "r.pack_id")
        .on("p.is_current", "=", true),
    )
    .select("v.content")
    .where("r.organization_id", "=", organizationId)
    .where((where) => where.or([where("r.pack_id", "is", null), where("p.is_on", "=", true)]))
    .orderBy("r.rule_id")
    .execute();
  return rows.map((row) => ({ ...storedRule(row.content), status: "live" }));
}

const SEVERITIES: Readonly<Record<string, FindingSeverity>> = { advice: "advice", warning: "warning", error: "error" };

/** The organization's words on edits, with the payers as claims name them. */
export async function overlaysOf(tx: TenantTransaction, organizationId: string): Promise<PayerOverlay[]> {
  const rows = await tx
    .selectFrom("payer_overlay")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .orderBy("overlay_id")
    .execute();
  const names = await ediNames(tx, organizationId);
  return rows.map((row) => {
    const severity = SEVERITIES[row.word];
    const everyone = row.payer_ids.length === 0 && row.filing_indicator_codes.length === 0;
    return {
      id: row.overlay_id,
      edit: row.edit,
      ...(everyone
        ? {}
        : {
            payers: {
              payerIds: row.payer_ids.map((id) => names.get(id) ?? id),
              filingIndicatorCodes: row.filing_indicator_codes,
            },
          }),
      effective: {
        from: row.effective_from,
        ...(row.effective_until === null ? {} : { until: row.effective_until }),
      },
      ...(row.word === "off" ? { off: true } : severity === undefined ? {} : { severity }),
      reason: row.reason,
    };
  });
}

/** Payers' manners: the columns of `payer`, and over them what `payer_profile` says. */
async function profilesOf(tx: TenantTransaction, organizationId: string): Promise<PayerProfile[]> {
  const rows = await tx
    .selectFrom("payer as y")
    .leftJoin("payer_profile as f", (j) =>
      j.onRef("f.organization_id", "=", "y.organization_id").onRef("f.payer_id", "=", "y.payer_id"),
    )
    .select(["y.edi_payer_id", "y.timely_filing_days", "y.prior_authorization_codes", "f.profile", "f.source"])
    .where("y.organization_id", "=", organizationId)
    .orderBy("y.payer_id")
    .execute();
  return rows.map((row) => {
    // Written as a PayerProfile without the payer's id.
    const profile = (row.profile ?? {}) as Omit<PayerProfile, "payerId">;
    return {
      timelyFilingDays: row.timely_filing_days,
      authorizationRequiredFor: row.prior_authorization_codes,
      ...profile,
      payerId: row.edi_payer_id,
      ...(row.source === null || row.source === "" ? {} : { source: row.source }),
    };
  });
}

/** Our ids of payers to the ids that claims carry. */
async function ediNames(tx: TenantTransaction, organizationId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom("payer")
    .select(["payer_id", "edi_payer_id"])
    .where("organization_id", "=", organizationId)
    .execute();
  return new Map(rows.map((row) => [row.payer_id, row.edi_payer_id]));
}
