import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import { HttpProblem } from "../http/problem.ts";
import type { TenantTransaction } from "./database.ts";

/** What belongs to a visit and would show how it was coded. */
export type VisitSubject = "visit" | "claim" | "denial" | "query";

/** The visit of a subject, by its id. */
const visitOf: Readonly<Record<VisitSubject, (organizationId: string, id: string) => RawBuilder<unknown>>> = {
  visit: (_, id) => sql`select ${id}::text`,
  claim: (organizationId, id) =>
    sql`select visit_id from claim where organization_id = ${organizationId} and claim_id = ${id}`,
  denial: (organizationId, id) =>
    sql`select c.visit_id from denial d join claim c on c.organization_id = d.organization_id and c.claim_id = d.claim_id
      where d.organization_id = ${organizationId} and d.denial_id = ${id}`,
  query: (organizationId, id) =>
    sql`select visit_id from provider_query where organization_id = ${organizationId} and query_id = ${id}`,
};

/**
 * Whether the person codes a visit blind at this moment: the audit is open and the recode is not handed in. Until then nothing of the server may
 * show that person how the visit was coded.
 */
export async function codesBlind(
  tx: TenantTransaction,
  organizationId: string,
  userId: string,
  subject: { readonly kind: VisitSubject; readonly id: string },
): Promise<boolean> {
  const visits = visitOf[subject.kind](organizationId, subject.id);
  const { rows } = await sql`select 1 from coding_audit_visit v
    join coding_audit a on a.organization_id = v.organization_id and a.audit_id = v.audit_id and a.status = 'open'
    where v.organization_id = ${organizationId} and v.auditor_user_id = ${userId} and v.status = 'to-code' and v.visit_id in (${visits}) limit 1`.execute(
    tx,
  );
  return rows.length > 0;
}

/** 403: what somebody sees who codes a visit blind and asks how it was coded. */
export function codesBlindProblem(): HttpProblem {
  return new HttpProblem(
    403,
    "blind-audit",
    "You code this visit blind for an audit; how it was coded is closed to you until you hand your codes in.",
    "Open it from Audits.",
  );
}
