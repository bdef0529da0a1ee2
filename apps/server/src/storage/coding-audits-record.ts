import { sql } from "kysely";
import { notFound } from "../http/problem.ts";
import type { AuditViewer } from "./coding-audits-stored.ts";
import type { TenantTransaction } from "./database.ts";

/** A visit of an audit without the coding of its coder. */
export interface AuditVisitRecord {
  readonly audit_id: string;
  readonly name: string;
  readonly audit_status: string;
  readonly visit_id: string;
  readonly practice_id: string;
  readonly status: string;
  readonly version: number;
  readonly due_on: string;
  readonly coder_user_id: string;
  readonly coder_name: string;
  readonly auditor_user_id: string;
  readonly auditor_name: string;
  readonly draft: unknown;
  readonly ordinal: number;
}

/** Reads, and with `lock` locks, a visit of an audit that the viewer may know of; 404 for everybody else. */
export async function auditVisitRecord(
  tx: TenantTransaction,
  viewer: AuditViewer,
  auditId: string,
  visitId: string,
  lock = false,
): Promise<AuditVisitRecord> {
  const { rows } = await sql<AuditVisitRecord>`
    select v.audit_id, a.name, a.status as audit_status, v.visit_id, v.practice_id, v.status, v.version, v.due_on::text as due_on, v.coder_user_id,
      v.coder_name, v.auditor_user_id, v.draft, v.ordinal,
      coalesce((select display_name from app_user u where u.organization_id = v.organization_id and u.user_id = v.auditor_user_id), '') as auditor_name
    from coding_audit_visit v join coding_audit a on a.organization_id = v.organization_id and a.audit_id = v.audit_id
    where v.organization_id = ${viewer.organizationId} and v.audit_id = ${auditId} and v.visit_id = ${visitId}
      and v.practice_id = any(${[...viewer.practices]}::text[]) ${lock ? sql`for update of v` : sql``}`.execute(tx);
  const row = rows[0];
  if (row === undefined) throw notFound("The visit of the audit");
  // A coder learns of an audit of own work only when it is decided.
  const knows =
    viewer.seesAll ||
    row.auditor_user_id === viewer.userId ||
    (row.coder_user_id === viewer.userId && row.status === "decided");
  if (!knows) throw notFound("The visit of the audit");
  return row;
}
