import type { CalendarDate } from "./calendar.ts";
import type { ClaimAdjustment } from "./claim.ts";
import type { MoneyText } from "./money.ts";

/** One service as the payer decided it (loop 2110 of the 835). */
export interface RemittanceLine {
  readonly lineItemControlNumber?: string | undefined;
  readonly procedureCode: string;
  readonly modifiers: readonly string[];
  /** The code as submitted when the payer changed it (SVC06). */
  readonly submittedProcedureCode?: string | undefined;
  readonly charge: MoneyText;
  readonly paid: MoneyText;
  readonly allowed?: MoneyText | undefined;
  readonly units: string;
  readonly serviceDate?: CalendarDate | undefined;
  readonly adjustments: readonly ClaimAdjustment[];
  readonly remarks: readonly string[];
}

/** One claim as the payer decided it (loop 2100). */
export interface RemittanceClaim {
  readonly patientControlNumber: string;
  /** CLP02: 1 primary, 2 secondary, 3 tertiary, 4 denied, 19–21 and forwarded, 22 reversal, 23 not ours. */
  readonly statusCode: string;
  readonly charge: MoneyText;
  readonly paid: MoneyText;
  readonly patientResponsibility?: MoneyText | undefined;
  readonly payerClaimControlNumber: string;
  readonly claimFilingIndicatorCode?: string | undefined;
  readonly patientName?: string | undefined;
  readonly memberId?: string | undefined;
  readonly crossoverPayerName?: string | undefined;
  readonly adjustments: readonly ClaimAdjustment[];
  readonly remarks: readonly string[];
  readonly interest?: MoneyText | undefined;
  readonly lines: readonly RemittanceLine[];
}

/** A provider-level adjustment (PLB). A positive amount lowers the payment. */
export interface ProviderAdjustment {
  /** WO recovery, FB forwarding balance, L6 interest, 72 authorized return, CS adjustment, … */
  readonly reason: string;
  readonly reference: string;
  readonly amount: MoneyText;
}

/** One remittance advice: an 835 transaction. */
export interface Remittance {
  readonly payerName: string;
  readonly payerId?: string | undefined;
  readonly payeeName: string;
  readonly payeeNpi?: string | undefined;
  /** BPR04: ACH, CHK, NON, … */
  readonly paymentMethod: string;
  readonly paid: MoneyText;
  readonly paymentDate: CalendarDate;
  /** TRN02: the check or EFT number. */
  readonly traceNumber: string;
  readonly claims: readonly RemittanceClaim[];
  readonly providerAdjustments: readonly ProviderAdjustment[];
}
