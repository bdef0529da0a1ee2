import type { TenantTransaction } from "./database.ts";

/** Ids of held and ready claims in order, after the id given. A rejected claim waits for a person: a check would send it as it is. */
export async function openClaimIds(
  tx: TenantTransaction,
  organizationId: string,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await tx
    .selectFrom("claim")
    .select("claim_id")
    .where("organization_id", "=", organizationId)
    .where("state", "in", ["held", "ready"])
    .where("claim_id", ">", after)
    .orderBy("claim_id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.claim_id);
}
