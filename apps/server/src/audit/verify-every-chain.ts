import { withTenant } from "../storage/database.ts";
import type { Database } from "../storage/database.ts";
import { verifyAuditChain } from "./audit.ts";
import type { AuditVerdict } from "./audit.ts";

/** Walks the chain of every organization that has people who sign in. */
export async function verifyEveryChain(db: Database): Promise<readonly AuditVerdict[]> {
  const organizations = await db
    .selectFrom("identity.credential")
    .select("organization_id")
    .distinct()
    .orderBy("organization_id")
    .execute();
  const verdicts: AuditVerdict[] = [];
  for (const { organization_id: organizationId } of organizations) {
    verdicts.push(await withTenant(db, { organizationId, userId: null }, (tx) => verifyAuditChain(tx, organizationId)));
  }
  return verdicts;
}
