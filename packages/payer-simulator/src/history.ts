import type { ClaimView, LineView } from "./claim-view.ts";
import type { Cents, Day, Payer } from "./config.ts";

/** An authorization that a payer gave on a 278. */
export interface Authorization {
  readonly number: string;
  readonly payerId: string;
  readonly person: string;
  readonly procedures: readonly string[];
  readonly diagnoses: readonly string[];
  readonly units: number;
  readonly from: Day;
  /** The first day on which it no longer holds. */
  readonly until: Day;
  /** A1 certified, A3 refused, A4 pended, A6 certified with fewer units. */
  readonly decision: string;
  /** A4: the day from which it counts as certified. */
  readonly certifiedFrom: Day | undefined;
  readonly trace: string;
}

/** What an earlier claim says of a service, for duplicates and bundling. */
export interface EarlierService {
  readonly claimNumber: string;
  readonly procedure: string;
  readonly modifiers: readonly string[];
  readonly paid: Cents;
  readonly denied: boolean;
  readonly providerNpi: string;
  readonly billingNpi: string;
}

/** An earlier service with its day and units, for what a payer counts over time. */
export interface DatedService extends EarlierService {
  readonly day: Day;
  readonly units: string;
}

/** What a payer remembers while it decides a claim. */
export interface History {
  /** Used of the deductible and of the out-of-pocket maximum in a calendar year. */
  benefitsUsed(person: string, year: string): { readonly deductible: Cents; readonly outOfPocket: Cents };
  /** Services of the person on a day from decided claims that still stand. */
  servicesOn(payer: Payer, person: string, day: Day): readonly EarlierService[];
  /** All services of the person from decided claims that still stand. */
  servicesOf(payer: Payer, person: string): readonly DatedService[];
  /** Whether a copay was taken from the person at that provider on that day. */
  copayTaken(person: string, billingNpi: string, day: Day): boolean;
  authorization(payer: Payer, number: string): Authorization | undefined;
  /** Units of an authorization that claims have used. */
  authorizationUsed(payer: Payer, number: string): number;
}

/** The provider of a line for the purpose of duplicates: rendering, else billing. */
export function lineProvider(claim: ClaimView, line: LineView): string {
  return line.renderingNpi ?? claim.renderingNpi ?? claim.billing.npi;
}
