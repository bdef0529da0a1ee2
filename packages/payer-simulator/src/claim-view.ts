import type { Cents, Day, PostalAddress } from "./config.ts";
import type { InstitutionalView } from "./institutional-claims.ts";

/** A person's name on a claim. */
export interface PersonOnClaim {
  readonly last: string;
  readonly first: string;
  readonly birthDate: Day | undefined;
  readonly sex: string | undefined;
}

/** One adjustment: group, reason, amount in cents. */
export interface Adjustment {
  readonly group: string;
  readonly reason: string;
  readonly amount: Cents;
}

/** What an earlier payer decided on a line (loop 2430). */
export interface PriorLineDecision {
  readonly payerId: string;
  readonly paid: Cents;
  readonly adjustments: readonly Adjustment[];
}

/** Another payer named on the claim (loop 2320). `decided` when the claim carries what that payer did. */
export interface PriorPayer {
  readonly payerId: string;
  readonly responsibility: string;
  readonly paid: Cents;
  readonly adjustments: readonly Adjustment[];
  readonly decided: boolean;
}

/** One service line as a payer reads it. */
export interface LineView {
  /** LX01. */
  readonly number: number;
  readonly controlNumber: string | undefined;
  /** The procedure; on an institutional line without one `R` and its revenue code, such as `R0120`, so that rules can name it. */
  readonly procedure: string;
  /** SV201 of an institutional claim. */
  readonly revenueCode?: string | undefined;
  readonly modifiers: readonly string[];
  readonly charge: Cents;
  readonly units: string;
  readonly unitType: string;
  readonly placeOfService: string;
  readonly serviceFrom: Day | undefined;
  readonly serviceTo: Day | undefined;
  /** The diagnoses pointed at, without dots, in the order of the pointers. */
  readonly diagnoses: readonly string[];
  readonly ndc: string | undefined;
  readonly renderingNpi: string | undefined;
  readonly orderingNpi: string | undefined;
  /** The line says in words what was done or given. */
  readonly described: boolean;
  readonly authorization: string | undefined;
  readonly prior: readonly PriorLineDecision[];
}

/** The provider who is to be paid. */
export interface PayeeOnClaim {
  readonly npi: string;
  readonly taxId: string;
  readonly name: string;
  readonly taxonomy: string | undefined;
  readonly address: PostalAddress | undefined;
}

/** A claim as the simulated payer reads it from the 837. Plain data; nothing of X12 is left but the codes. */
export interface ClaimView {
  /** ISA06 and ISA05 of the interchange that brought it: whom the answers go to. */
  readonly submitterId: string;
  readonly submitterQualifier: string;
  readonly submitterName: string;
  /** BHT03 of the 837. */
  readonly batchNumber: string;
  /** NM109 of the payer as written. */
  readonly payerId: string;
  readonly payerName: string;
  readonly patientControlNumber: string;
  readonly totalCharge: Cents;
  /** CLM05-1: the place of service, or the type of bill without its frequency. */
  readonly placeOfService: string;
  readonly frequencyCode: string;
  readonly originalNumber: string | undefined;
  /** SBR01. */
  readonly responsibility: string;
  readonly filingIndicator: string;
  readonly billing: PayeeOnClaim;
  readonly renderingNpi: string | undefined;
  readonly referringNpi: string | undefined;
  readonly facilityNamed: boolean;
  readonly clia: string | undefined;
  readonly onset: Day | undefined;
  readonly memberId: string;
  readonly subscriber: PersonOnClaim;
  readonly patient: PersonOnClaim;
  readonly patientIsSubscriber: boolean;
  readonly diagnoses: readonly string[];
  readonly authorization: string | undefined;
  readonly otherPayers: readonly PriorPayer[];
  /** What an institutional claim says beyond; undefined for a professional one. */
  readonly institutional?: InstitutionalView | undefined;
  readonly lines: readonly LineView[];
}

/** The first day of service; undefined when no line has a readable date. */
export function firstService(claim: ClaimView): Day | undefined {
  return claim.lines.flatMap((line) => (line.serviceFrom === undefined ? [] : [line.serviceFrom])).sort()[0];
}

/** The last day of service. */
export function lastService(claim: ClaimView): Day | undefined {
  return claim.lines
    .flatMap((line) => line.serviceTo ?? line.serviceFrom ?? [])
    .sort()
    .at(-1);
}

/** Who is paid: billing NPI and tax id. */
export function payeeKey(claim: ClaimView): string {
  return `${claim.billing.npi}/${claim.billing.taxId}`;
}
