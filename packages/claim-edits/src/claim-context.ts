import type { CalendarDate, MoneyText } from "@cleanclaim/model";

/** An authorisation as our own records have it. */
export interface AuthorizationFact {
  readonly number: string;
  readonly procedureCodes: readonly string[];
  readonly from: CalendarDate;
  /** Last day included. */
  readonly through: CalendarDate;
  readonly unitsApproved?: number | undefined;
  readonly unitsUsed?: number | undefined;
}

/** What the practice's records know about a claim that the claim itself does not say. Everything is optional. */
export interface ClaimContext {
  /** The newest eligibility answer for the coverage. */
  readonly eligibility?:
    | {
        readonly status: "active" | "inactive" | "unknown";
        readonly checkedOn?: CalendarDate | undefined;
        readonly activeFrom?: CalendarDate | undefined;
        /** Last day of coverage. */
        readonly activeThrough?: CalendarDate | undefined;
      }
    | undefined;
  readonly authorizations?: readonly AuthorizationFact[] | undefined;
  /** Procedure codes that this payer wants authorised, besides those of the payer's profile. */
  readonly authorizationRequiredFor?: readonly string[] | undefined;
  readonly referralRequired?: boolean | undefined;
  /** What the contract allows for each line, in line order; null where it says nothing. */
  readonly expectedAllowed?: readonly (MoneyText | null)[] | undefined;
  /** The day of the payer's first answer, when this is a corrected claim. */
  readonly firstAdjudicatedOn?: CalendarDate | undefined;
  /** Active coverages of the patient on the date of service, by order of payment. */
  readonly coverageCount?: number | undefined;
}

/** What is known about a payer's manners. Data, kept by the practice or shipped with a payer pack. */
export interface PayerProfile {
  readonly payerId: string;
  readonly timelyFilingDays?: number | undefined;
  readonly correctedClaimDays?: number | undefined;
  readonly authorizationRequiredFor?: readonly string[] | undefined;
  readonly referralRequired?: boolean | undefined;
  /** The source to cite: contract, manual, bulletin. */
  readonly source?: string | undefined;
}
