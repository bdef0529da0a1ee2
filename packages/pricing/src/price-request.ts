import type { CalendarDate, MoneyText } from "@cleanclaim/model";

import type { Contract } from "./contract.ts";

/** One line to price. */
export interface PriceLine {
  readonly code: string;
  readonly modifiers: readonly string[];
  /** Decimal text. */
  readonly units: string;
  readonly charge?: MoneyText | undefined;
  readonly placeOfServiceCode?: string | undefined;
  /** Four digits; institutional claims. */
  readonly revenueCode?: string | undefined;
  /** The line's own day where it is not the request's. Combinations count within a day. */
  readonly on?: CalendarDate | undefined;
  /** Anesthesia time in minutes, decimal text. */
  readonly minutes?: string | undefined;
}

/** What a hospital's payment depends on besides the claim. */
export interface HospitalRates {
  /** 1 when absent. */
  readonly wageIndex?: string | undefined;
  /** Operating and capital base rates, for DRGs under Medicare. */
  readonly operatingRate?: MoneyText | undefined;
  readonly capitalRate?: MoneyText | undefined;
  readonly costToCharge?: string | undefined;
}

/** A claim, or part of one, to price: lines of one patient and provider. */
export interface PriceRequest {
  readonly lines: readonly PriceLine[];
  readonly contract: Contract;
  /** The day of service of lines without one of their own; the day of discharge of an inpatient claim. */
  readonly on: CalendarDate;
  /** Without it the lines' places of service decide, nonfacility when they say nothing. */
  readonly setting?: "facility" | "nonfacility" | undefined;
  /** Medicare contractor and locality numbers, as in the GPCI file. Medicare prices need them, drugs apart. */
  readonly carrier?: string | undefined;
  readonly locality?: string | undefined;
  /** Who bills: nurse practitioners and physician assistants are paid a share. */
  readonly provider?: "physician" | "nurse-practitioner" | "physician-assistant" | undefined;
  readonly participating?: boolean | undefined;
  /** What is left of the patient's deductible. */
  readonly deductibleRemaining?: MoneyText | undefined;
  readonly claimType?: "professional" | "institutional" | "dental" | undefined;
  /** Three digits without the leading zero; institutional. */
  readonly typeOfBill?: string | undefined;
  /** MS-DRG, three digits. */
  readonly drgCode?: string | undefined;
  /** Discharge status, two digits. */
  readonly patientStatusCode?: string | undefined;
  /** Days of the stay, decimal text. */
  readonly stayDays?: string | undefined;
  readonly hospital?: HospitalRates | undefined;
  /** What the patient owes of the allowed amount, known from benefits; for terms that take from the payer's part. */
  readonly patientResponsibility?: MoneyText | undefined;
}
