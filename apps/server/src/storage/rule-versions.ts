import type { PayerRule } from "@cleanclaim/claim-edits";
import { notFound } from "../http/problem.ts";
import type { TenantTransaction } from "./database.ts";
import { storedRule } from "./organization-engine.ts";

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
