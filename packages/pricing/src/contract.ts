import type { CalendarDate, EffectiveRange, MoneyText } from "@cleanclaim/model";

/** One price of a fee schedule. Rows with more conditions that hold win over rows with fewer. */
export interface FeeScheduleEntry {
  readonly code: string;
  /** Only with this modifier on the line. */
  readonly modifier?: string | undefined;
  readonly placeOfServiceCode?: string | undefined;
  readonly allowed: MoneyText;
  /** When the row has dates of its own inside the contract's. */
  readonly effective?: EffectiveRange | undefined;
}

interface ContractHead {
  readonly name: string;
  readonly payerId?: string | undefined;
  readonly effective: EffectiveRange;
}

/** Medicare Part B by relative values, with its payment rules, at the claim's carrier and locality. */
export interface MedicareContract extends ContractHead {
  readonly kind: "medicare";
}

/** A list of prices; what it does not list is priced by `otherwise`, or not at all. */
export interface FeeScheduleContract extends ContractHead {
  readonly kind: "fee-schedule";
  readonly rows: readonly FeeScheduleEntry[];
  readonly otherwise?: Contract | undefined;
}

/** A percentage of another contract's price, such as 120 % of Medicare. `percent` is decimal text, `"120"`. */
export interface PercentContract extends ContractHead {
  readonly kind: "percent-of";
  readonly percent: string;
  readonly of: Contract;
}

export interface PercentOfChargesContract extends ContractHead {
  readonly kind: "percent-of-charges";
  readonly percent: string;
}

/** The lesser of the charge and another contract's price, line by line. */
export interface LesserOfContract extends ContractHead {
  readonly kind: "lesser-of-charge";
  readonly of: Contract;
}

/** What a payer agreed to pay, as data. Contracts nest: lesser of charge and (our list, otherwise 120 % of Medicare). */
export type Contract =
  MedicareContract | FeeScheduleContract | PercentContract | PercentOfChargesContract | LesserOfContract;

/** One line to price. */
export interface PriceLine {
  readonly code: string;
  readonly modifiers: readonly string[];
  /** Decimal text. */
  readonly units: string;
  readonly charge?: MoneyText | undefined;
  readonly placeOfServiceCode?: string | undefined;
}

/** A claim, or part of one, to price: lines of one patient, provider and day. */
export interface PriceRequest {
  readonly lines: readonly PriceLine[];
  readonly contract: Contract;
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
}
