import type { AuditPeople } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import type { AuditViewer } from "./coding-audits-stored.ts";
import type { TenantTransaction } from "./database.ts";

/** Who may audit (coders and supervisors), who has finished visits, and the providers. */
export async function auditPeople(tx: TenantTransaction, viewer: AuditViewer): Promise<AuditPeople> {
  const { organizationId } = viewer;
  const people = async (query: ReturnType<typeof sql<{ id: string; name: string }>>) => (await query.execute(tx)).rows;
  return {
    auditors: await people(sql<{ id: string; name: string }>`
      select distinct u.user_id as id, u.display_name as name from app_user u
      join user_role r on r.organization_id = u.organization_id and r.user_id = u.user_id and r.role in ('coder', 'supervisor')
      where u.organization_id = ${organizationId} and u.active order by name, id`),
    coders: await people(sql<{ id: string; name: string }>`
      select u.user_id as id, u.display_name as name from app_user u where u.organization_id = ${organizationId}
        and u.user_id in (select coder_user_id from visit where organization_id = ${organizationId} and coder_user_id is not null)
      order by name, id`),
    providers: await people(sql<{ id: string; name: string }>`
      select provider_id as id, last_name || ', ' || first_name as name from provider
      where organization_id = ${organizationId} and practice_id = any(${[...viewer.practices]}::text[]) order by name, id`),
  };
}
