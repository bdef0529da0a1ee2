import { sql } from "kysely";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import type { TenantTransaction } from "./database.ts";

/** Keeps an override as data: which finding of which claim, by whom and why. What the payer then does is joined to it later. */
export async function recordOverride(
  tx: TenantTransaction,
  services: Pick<Services, "newId" | "clock">,
  actor: Actor,
  claimId: string,
  ordinal: number,
  reason: string,
): Promise<void> {
  await sql`insert into finding_outcome (organization_id, finding_outcome_id, claim_id, edit, family, severity, line, payer_id, service_date,
      reason, overridden_by, overridden_by_name, overridden_at)
    select f.organization_id, ${services.newId()}, f.claim_id, f.edit, f.family, f.severity, f.line, c.payer_id, c.service_date,
      ${reason}, ${actor.userId}, ${actor.name}, ${services.clock.now()}
    from claim_finding f join claim c on c.organization_id = f.organization_id and c.claim_id = f.claim_id
    where f.organization_id = ${actor.organizationId} and f.claim_id = ${claimId} and f.ordinal = ${ordinal}`.execute(
    tx,
  );
}

/**
 * Joins overridden findings to what the payer decided: denied where the claim has a denial on the finding's line or on the whole claim, with
 * the payer's reasons; paid otherwise. A later decision of the same claim (a reversal, a second payment) takes the place of the first.
 */
export async function recordFindingOutcomes(
  tx: TenantTransaction,
  organizationId: string,
  claimIds: readonly string[],
  decision: { readonly remittanceId: string; readonly decidedOn: string },
): Promise<void> {
  if (claimIds.length === 0) return;
  await sql`update finding_outcome o
    set outcome = case when r.reasons = '{}' and r.claim_outcome <> 'denied' then 'paid' else 'denied' end, reasons = r.reasons,
      paid_cents = r.paid_cents, decided_on = ${decision.decidedOn}, remittance_id = ${decision.remittanceId}
    from (
      select x.finding_outcome_id, c.outcome as claim_outcome, c.paid_cents,
        coalesce((select array_agg(distinct d.adjustment_group || '-' || d.reason) from denial d
          where d.organization_id = x.organization_id and d.claim_id = x.claim_id and d.category <> 'payment'
            and (x.line is null or d.line_number is null or d.line_number = x.line)), '{}') as reasons
      from finding_outcome x join claim c on c.organization_id = x.organization_id and c.claim_id = x.claim_id
      where x.organization_id = ${organizationId} and x.claim_id = any(${[...new Set(claimIds)]}::text[])
        and c.outcome in ('paid', 'partly-paid', 'denied')) r
    where o.organization_id = ${organizationId} and o.finding_outcome_id = r.finding_outcome_id`.execute(tx);
}
