import { sumCents, toCents, type CalendarDate, type Claim, type RemittanceClaim } from "@cleanclaim/model";
import { compareForecast, type Forecast } from "@cleanclaim/revenue-cycle";
import { sql } from "kysely";
import type { Services } from "../services.ts";
import type { TenantTransaction } from "./database.ts";

/** A decision of a payer on a claim of ours. */
export interface DecidedForecast {
  readonly claimId: string;
  readonly claim: Claim;
  readonly decision: RemittanceClaim;
}

/** `claim_forecast.forecast`. */
export function storedForecast(value: unknown): Forecast {
  return value as Forecast; // written by `storeForecasts` alone
}

/**
 * Holds forecasts beside the payer's first decisions, in the transaction of the posting: how near, why not exact, and what the patient's
 * benefits really gave. Reversals and claims without a forecast are left alone; the first decision counts.
 */
export async function compareForecasts(
  tx: TenantTransaction,
  services: Pick<Services, "clock">,
  organizationId: string,
  decided: readonly DecidedForecast[],
  source: { readonly remittanceId: string; readonly decidedOn: CalendarDate },
): Promise<void> {
  const first = decided.filter(({ decision }) => decision.statusCode !== "22");
  if (first.length === 0) return;
  const rows = await tx
    .selectFrom("claim_forecast")
    .select(["claim_id", "forecast"])
    .where("organization_id", "=", organizationId)
    .where("stage", "=", "sent")
    .where("verdict", "is", null)
    .where("claim_id", "in", [...new Set(first.map(({ claimId }) => claimId))])
    .execute();
  const updates = rows.flatMap((row) => {
    const one = first.find(({ claimId }) => claimId === row.claim_id);
    return one === undefined ? [] : [outcomeOf(row.claim_id, storedForecast(row.forecast), one)];
  });
  if (updates.length === 0) return;
  await sql`update claim_forecast f set verdict = n.verdict, cause = n.cause, paid_cents = n.paid, paid_patient_cents = n.patient,
      paid_deductible_cents = n.deductible, paid_out_of_pocket_cents = n.pocket, shortfall_cents = n.shortfall,
      paid_on = ${source.decidedOn}::date, remittance_id = ${source.remittanceId}, compared_at = ${services.clock.now()}
    from json_to_recordset(${JSON.stringify(updates)}::json) as n(claim_id text, verdict text, cause text, paid bigint, patient bigint,
      deductible bigint, pocket bigint, shortfall bigint)
    where f.organization_id = ${organizationId} and f.claim_id = n.claim_id`.execute(tx);
}

function outcomeOf(claimId: string, forecast: Forecast, { claim, decision }: DecidedForecast) {
  const compared = compareForecast(forecast, claim, decision);
  const adjustments = [...decision.adjustments, ...decision.lines.flatMap((line) => line.adjustments)];
  const share = (...reasons: readonly string[]): string =>
    sumCents(
      adjustments.filter((one) => one.group === "PR" && reasons.includes(one.reason)).map((one) => toCents(one.amount)),
    ).toString();
  return {
    claim_id: claimId,
    verdict: compared.verdict,
    cause: compared.cause,
    paid: toCents(compared.paid).toString(),
    patient: toCents(compared.patient).toString(),
    deductible: share("1"),
    pocket: share("1", "2", "3"),
    shortfall: toCents(compared.shortfall).toString(),
  };
}
