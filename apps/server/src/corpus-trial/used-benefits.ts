import { sumCents, toCents, type CalendarDate, type Claim } from "@cleanclaim/model";
import type { Forecast, UsedBenefits } from "@cleanclaim/revenue-cycle";

/** A claim that is on its way, with what was forecast of it. */
export interface ClaimUnderWay {
  readonly claim: Claim;
  readonly forecast: Forecast;
}

function sharesOf(forecast: Forecast, of: "deductible" | "copay" | "coinsurance"): bigint {
  return sumCents(forecast.lines.map((line) => toCents(line.patient?.[of] ?? "0")));
}

/**
 * What claims under way will use of the benefits that the payer's answer does not count yet: deductible and out-of-pocket of the same year,
 * and the days on which a copay at this provider is taken. `seen` are claims decided since, whose copays still count.
 */
export function usedUnderWay(
  underWay: readonly ClaimUnderWay[],
  seen: readonly ClaimUnderWay[],
  billingNpi: string,
  on: CalendarDate,
): UsedBenefits {
  const year = on.slice(0, 4);
  const ofYear = underWay.filter(({ claim }) => claim.lines[0]?.serviceFrom?.startsWith(year) === true);
  const copayDays = [...underWay, ...seen]
    .filter(({ claim, forecast }) => claim.billingProvider.npi === billingNpi && sharesOf(forecast, "copay") > 0n)
    .flatMap(({ claim }) => claim.lines[0]?.serviceFrom ?? []);
  const deductible = sumCents(ofYear.map(({ forecast }) => sharesOf(forecast, "deductible")));
  const other = sumCents(ofYear.map(({ forecast }) => sharesOf(forecast, "copay") + sharesOf(forecast, "coinsurance")));
  return { deductible, outOfPocket: deductible + other, copayDays };
}
