import { least, share, timesUnits, total } from "./cents.ts";
import type { ClaimView, LineView } from "./claim-view.ts";
import type { BasisPoints, Cents, CodePattern } from "./config.ts";
import { coveredDays } from "./institutional-claims.ts";
import { names } from "./patterns.ts";
import type { SettingsReader } from "./settings-reader.ts";

/** How a payer pays institutions. Without it they are paid like everybody, line by line. */
export interface InstitutionalRates {
  /** Of the charge, for a line that no listed fee names. */
  readonly percentOfCharge: BasisPoints;
  /** So much a covered day, by type of bill (two digits): the whole bill is paid by its days. */
  readonly perDiem: ReadonlyMap<string, Cents>;
  /** So much for the whole outpatient bill that has one of these procedures; the first that fits. */
  readonly caseRates: readonly { readonly procedures: readonly CodePattern[]; readonly amount: Cents }[];
  /** Skilled care needs the hospital stay before it (occurrence span 70). */
  readonly qualifyingStay: boolean;
}

/** Reads the section `institutional` of a payer. */
export function readInstitutionalRates(reader: SettingsReader): InstitutionalRates {
  return {
    percentOfCharge: reader.percent("percentOfCharge"),
    perDiem: new Map(
      reader
        .sections("perDiem", (one) => ({
          typeOfBill: one.matching("typeOfBill", /^\d\d$/, "two digits such as 21"),
          amount: one.cents("amount"),
        }))
        .map((one) => [one.typeOfBill, one.amount]),
    ),
    caseRates: reader.sections("caseRates", (one) => ({
      procedures: one.patterns("procedures"),
      amount: one.cents("amount"),
    })),
    qualifyingStay: reader.optionalFlag("qualifyingStay") ?? false,
  };
}

/** The price of a bill as a whole, and in words how it came about. */
export interface WholePrice {
  readonly allowed: Cents;
  readonly source: string;
}

/** What a payer allows for the lines of a bill together, never more than their charge; undefined when it pays line by line. */
export function wholePrice(
  rates: InstitutionalRates | undefined,
  claim: ClaimView,
  lines: readonly LineView[],
): WholePrice | undefined {
  const bill = claim.institutional;
  if (rates === undefined || bill === undefined) return undefined;
  const charge = total(lines.map((line) => line.charge));
  const daily = rates.perDiem.get(bill.typeOfBill);
  if (daily !== undefined) {
    const days = coveredDays(bill, claim.lines);
    return { allowed: least(charge, timesUnits(daily, String(days))), source: `${days} days by the day` };
  }
  const rate = rates.caseRates.find((one) =>
    lines.some((line) => names(one.procedures, line.procedure, line.modifiers)),
  );
  return rate === undefined ? undefined : { allowed: least(charge, rate.amount), source: "case rate" };
}

/** The share of a charge by percentage, as institutions without listed fees are paid. */
export function percentOf(rates: InstitutionalRates, charge: Cents): Cents {
  return least(charge, share(charge, rates.percentOfCharge));
}
