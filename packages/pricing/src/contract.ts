import type { EffectiveRange, MoneyText } from "@cleanclaim/model";

/**
 * Contracts are plain data: JSON without dates, maps or bigints, so that they can be stored, edited and compared. Amounts
 * are decimal dollars (`"101.06"`), percentages and factors decimal text (`"62.5"`), dates ISO and half open (`until` is the
 * first day that does not count). `validateContract` says what is wrong with one.
 */

/** What the price of a fee schedule is for: each unit (also when absent), each day of the line, or the whole line. */
export type UnitBasis = "unit" | "day" | "line" | "minute" | "anesthesia-unit";

/** One price of a fee schedule. Rows with more conditions that hold win over rows with fewer. */
export interface FeeScheduleEntry {
  /** CPT, HCPCS or local code. Empty for a row that goes by its revenue code alone. */
  readonly code: string;
  /** Only with this modifier on the line. */
  readonly modifier?: string | undefined;
  readonly placeOfServiceCode?: string | undefined;
  /** Only in facilities, or only outside of them. */
  readonly setting?: "facility" | "nonfacility" | undefined;
  /** Only on lines of this revenue code, four digits. */
  readonly revenueCode?: string | undefined;
  readonly unitBasis?: UnitBasis | undefined;
  readonly allowed: MoneyText;
  /** When the row has dates of its own inside the contract's. */
  readonly effective?: EffectiveRange | undefined;
}

/** First and last code, both included; compared as text among codes of the same length. */
export interface CodeRange {
  readonly from: string;
  readonly to: string;
}

/** Which lines a term is about. Every field that is given must hold; within one list any entry will do. None given: all lines. */
export interface LineSelection {
  readonly codes?: readonly string[] | undefined;
  readonly codeRanges?: readonly CodeRange[] | undefined;
  /** Four digits. */
  readonly revenueCodes?: readonly string[] | undefined;
  readonly revenueRanges?: readonly CodeRange[] | undefined;
  readonly modifiers?: readonly string[] | undefined;
  readonly placesOfService?: readonly string[] | undefined;
  /** MS-DRG of the claim, three digits. */
  readonly drgs?: readonly string[] | undefined;
}

interface ContractHead {
  readonly name: string;
  readonly payerId?: string | undefined;
  readonly effective: EffectiveRange;
}

/** Medicare's payment systems. */
export type MedicareSystem =
  | "physician"
  | "anesthesia"
  | "drugs"
  | "laboratory"
  | "equipment"
  | "outpatient-hospital"
  | "ambulatory-surgery"
  | "inpatient-hospital";

/**
 * What Medicare pays. Without `system` each line goes where Medicare sends it: relative values, anesthesia, drugs,
 * laboratory and equipment fee schedules on professional claims, outpatient or inpatient payment on a hospital's.
 */
export interface MedicareContract extends ContractHead {
  readonly kind: "medicare";
  readonly system?: MedicareSystem | undefined;
  /**
   * `none` takes the amounts of the physician fee schedule without its reductions (several procedures, both sides, second
   * surgeons, parts of the global period), for contracts with adjustments of their own.
   */
  readonly reductions?: "medicare" | "none" | undefined;
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

/** A percentage for some lines; the first row that selects a line counts. */
export interface PercentRow {
  readonly selects: LineSelection;
  readonly percent: string;
  readonly effective?: EffectiveRange | undefined;
}

/** A percentage of charges: by rows first, then `percent` for the rest; lines that neither reaches are left to `otherwise`. */
export interface PercentOfChargesContract extends ContractHead {
  readonly kind: "percent-of-charges";
  readonly percent?: string | undefined;
  readonly rows?: readonly PercentRow[] | undefined;
  readonly otherwise?: Contract | undefined;
}

/** The lesser of the charge and another contract's price, line by line. */
export interface LesserOfContract extends ContractHead {
  readonly kind: "lesser-of-charge";
  readonly of: Contract;
}

/** One price for everything that belongs to a case. */
export interface CaseRateRow {
  /** What the row goes by: the claim's DRG, a line's code, its APC, its revenue code, or every claim. */
  readonly by: "drg" | "code" | "apc" | "revenue-code" | "claim";
  /** The DRG, code, APC or revenue code; empty for `claim`. */
  readonly value: string;
  readonly allowed: MoneyText;
  /** Lines that the price includes besides the one it goes by; all lines of the claim when absent. */
  readonly includes?: LineSelection | undefined;
  readonly effective?: EffectiveRange | undefined;
}

/** Case rates. The highest row that fits pays the claim; lines that it does not include are priced by `otherwise`. */
export interface CaseRateContract extends ContractHead {
  readonly kind: "case-rate";
  readonly rows: readonly CaseRateRow[];
  readonly otherwise?: Contract | undefined;
}

/** Days of one stay at one price. Day 1 is the first; no `throughDay` means all that follow. */
export interface PerDiemTier {
  readonly fromDay: number;
  readonly throughDay?: number | undefined;
  readonly allowed: MoneyText;
}

/** A daily price for lines of a revenue code (the level of care) or of a code; units are days. */
export interface PerDiemRow {
  /** Own words for the level, such as "intensive care". */
  readonly level: string;
  readonly selects: LineSelection;
  /** In the order of their days. A single tier from day 1 is a flat rate. */
  readonly tiers: readonly PerDiemTier[];
  readonly effective?: EffectiveRange | undefined;
}

/** Daily rates. With `inclusive` (the default) other lines are part of the day and allowed 0.00; otherwise `otherwise` prices them. */
export interface PerDiemContract extends ContractHead {
  readonly kind: "per-diem";
  readonly rows: readonly PerDiemRow[];
  readonly inclusive?: boolean | undefined;
  readonly otherwise?: Contract | undefined;
}

/** Drugs at average sales price plus a percentage. The price is the published limit without its own 6 %. */
export interface DrugContract extends ContractHead {
  readonly kind: "asp-plus";
  /** What is added, such as `"10"` for ASP + 10 %. */
  readonly addPercent: string;
  readonly otherwise?: Contract | undefined;
}

/** Anesthesia: (base units + time units + units of status and circumstance) × a conversion factor. */
export interface AnesthesiaContract extends ContractHead {
  readonly kind: "anesthesia";
  /** Dollars for one unit, decimal text. */
  readonly conversionFactor: string;
  /** 15 when absent. */
  readonly minutesPerUnit?: string | undefined;
  /** Time units are `exact` to one decimal (also when absent), or rounded up to whole units. */
  readonly timeUnits?: "exact" | "rounded-up" | undefined;
  /** Base units of the contract; codes not named here take theirs from the tables. */
  readonly baseUnits?: readonly { readonly code: string; readonly units: string }[] | undefined;
  /** Units added for a modifier such as P3. */
  readonly modifierUnits?: readonly { readonly modifier: string; readonly units: string }[] | undefined;
  readonly otherwise?: Contract | undefined;
}

/** Inpatient stays by DRG weight × base rate, with transfers and outliers. */
export interface DrgContract extends ContractHead {
  readonly kind: "drg-weight";
  readonly baseRate: MoneyText;
  /** A second rate, paid with the same weight, such as capital. */
  readonly capitalRate?: MoneyText | undefined;
  /** Weights of the contract; DRGs not named here take theirs from the tables. */
  readonly weights?:
    readonly { readonly drg: string; readonly weight: string; readonly meanStay?: string | undefined }[] | undefined;
  /** Pays a patient who is transferred early by the day: twice the daily share on the first day, one for each other. */
  readonly transfers?: boolean | undefined;
  readonly otherwise?: Contract | undefined;
}

/** A contract that is kept elsewhere under its name. `resolveContract` puts it in place; unresolved it prices nothing. */
export interface NamedContract extends ContractHead {
  readonly kind: "named";
  readonly contract: string;
}

/** Lines that another contract prices. The first carve-out that selects a line takes it. */
export interface CarveOut {
  readonly name: string;
  readonly selects: LineSelection;
  readonly contract: Contract;
  readonly effective?: EffectiveRange | undefined;
}

/** Several procedures of one day: ranked by what they would be allowed, each rank its percentage, the last for all further. */
export interface MultipleProcedureAdjustment {
  readonly kind: "multiple-procedure";
  /** Such as `["100", "50", "25"]`. */
  readonly ranks: readonly string[];
  /** Which lines are ranked; without it the ones that the Medicare fee schedule marks with indicator 2 or 3. */
  readonly selects?: LineSelection | undefined;
  /** Lines with one of these are not ranked, such as `["79"]`. */
  readonly exceptModifiers?: readonly string[] | undefined;
  readonly effective?: EffectiveRange | undefined;
}

/** Modifier 50 on one line. */
export interface BilateralAdjustment {
  readonly kind: "bilateral";
  /** Of the price of one side, such as `"150"`. */
  readonly percent: string;
  readonly selects?: LineSelection | undefined;
  readonly effective?: EffectiveRange | undefined;
}

/** Modifiers 80, 81 and 82 (a physician), AS (another practitioner). */
export interface AssistantAdjustment {
  readonly kind: "assistant";
  readonly physicianPercent: string;
  readonly otherPercent: string;
  readonly effective?: EffectiveRange | undefined;
}

/** Modifier 62: each of two surgeons. */
export interface CoSurgeonAdjustment {
  readonly kind: "co-surgeon";
  readonly percent: string;
  readonly effective?: EffectiveRange | undefined;
}

/** A percentage for the lines selected: modifier 22, prolonged services, reduced services, or any other. */
export interface PercentAdjustment {
  readonly kind: "percent";
  /** Own words, such as "modifier 22". */
  readonly name: string;
  readonly selects: LineSelection;
  /** Of the price so far: `"120"` adds a fifth. */
  readonly percent: string;
  /** The payer decides after reading records: the line says that its price needs review. */
  readonly review?: boolean | undefined;
  readonly effective?: EffectiveRange | undefined;
}

/** A different price by where the service was done. */
export interface SiteAdjustment {
  readonly kind: "site-of-service";
  readonly facilityPercent: string;
  readonly nonfacilityPercent: string;
  readonly selects?: LineSelection | undefined;
  readonly effective?: EffectiveRange | undefined;
}

/** A share for who bills. */
export interface ProviderAdjustment {
  readonly kind: "provider";
  readonly provider: "nurse-practitioner" | "physician-assistant" | "nonparticipating";
  readonly percent: string;
  readonly effective?: EffectiveRange | undefined;
}

/** What changes the price of a line, in the order given. */
export type Adjustment =
  | MultipleProcedureAdjustment
  | BilateralAdjustment
  | AssistantAdjustment
  | CoSurgeonAdjustment
  | PercentAdjustment
  | SiteAdjustment
  | ProviderAdjustment;

/** Never more than the charge: of each line, or of the claim as a whole. */
export interface LesserOfTerm {
  readonly kind: "lesser-of";
  readonly level: "line" | "claim";
  /** The part of charges to compare with; 100 when absent. */
  readonly percentOfCharges?: string | undefined;
  readonly effective?: EffectiveRange | undefined;
}

/** A costly claim: above a threshold of charges a percentage of them, on top or instead. */
export interface StopLossTerm {
  readonly kind: "stop-loss";
  readonly threshold: MoneyText;
  readonly percent: string;
  /** `above`: the percentage of charges over the threshold is added. `first-dollar`: the percentage of all charges replaces the price. */
  readonly mode: "above" | "first-dollar";
  readonly effective?: EffectiveRange | undefined;
}

/** An outlier: where cost (charges × cost-to-charge ratio) passes price + fixed loss, a percentage of what is above is added. */
export interface OutlierTerm {
  readonly kind: "outlier";
  readonly fixedLoss: MoneyText;
  readonly percent: string;
  /** 1 when absent: charges themselves. */
  readonly costToCharge?: string | undefined;
  readonly effective?: EffectiveRange | undefined;
}

/** The least or most that a claim is allowed. */
export interface LimitTerm {
  readonly kind: "minimum" | "maximum";
  readonly amount: MoneyText;
  readonly effective?: EffectiveRange | undefined;
}

/** Taken from the payer's part after the patient's; the allowed amount stays. */
export interface SequestrationTerm {
  readonly kind: "sequestration";
  readonly percent: string;
  readonly effective?: EffectiveRange | undefined;
}

/** What changes the price of the whole claim, in the order given; spread over its lines to the cent. */
export type ClaimTerm = LesserOfTerm | StopLossTerm | OutlierTerm | LimitTerm | SequestrationTerm;

/**
 * An agreement as payers write it: a base, what is carved out of it, what changes a line's price, what changes the
 * claim's. Any part may be any other contract.
 */
export interface AgreementContract extends ContractHead {
  readonly kind: "agreement";
  readonly base: Contract;
  readonly carveOuts?: readonly CarveOut[] | undefined;
  /** Of lines that the base prices, and of carved-out ones whose contract is not an agreement of its own. */
  readonly adjustments?: readonly Adjustment[] | undefined;
  readonly claimTerms?: readonly ClaimTerm[] | undefined;
}

/** What a payer agreed to pay, as data. Contracts nest: lesser of charge and (our list, otherwise 120 % of Medicare). */
export type Contract =
  | MedicareContract
  | FeeScheduleContract
  | PercentContract
  | PercentOfChargesContract
  | LesserOfContract
  | CaseRateContract
  | PerDiemContract
  | DrugContract
  | AnesthesiaContract
  | DrgContract
  | NamedContract
  | AgreementContract;
