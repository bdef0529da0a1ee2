/**
 * What a configuration file and a members file may say. `config-file.ts` reads and checks them; everything else works on
 * these types. In the files keys have the same names; amounts are decimal dollars, percentages are numbers such as `20`
 * or `12.5`, rates are shares between 0 and 1, days are ISO text.
 */

import type { InstitutionalRates } from "./institutional-pricing.ts";
import type { PayerPolicies } from "./payer-policies.ts";

/** Whole cents. */
export type Cents = bigint;

/** ISO day, `"2026-06-01"`. */
export type Day = string;

/** Hundredths of a per cent: 20 % is `2000n`. */
export type BasisPoints = bigint;

/**
 * Which procedure codes are meant: `"99213"`, a prefix `"J*"`, a range `"99202-99215"`, or a code with one modifier
 * `"45385:59"`. An asterisk alone means every code.
 */
export type CodePattern = string;

/** A postal address; `postalCode` has 5 or 9 digits. */
export interface PostalAddress {
  readonly line1: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
}

/** The clearinghouse itself. */
export interface Clearinghouse {
  /** Its interchange id (ISA06 of what it sends, ISA08 of what it accepts). */
  readonly id: string;
  readonly name: string;
  /** ISA05 and ISA07; `ZZ` unless the file says otherwise. */
  readonly qualifier: string;
  readonly contactPhone: string;
  /** When a TA1 is written: on request (ISA14 is 1) and for errors, always, or for errors alone. */
  readonly interchangeAcknowledgment: "requested" | "always" | "errors";
  /** ISA15 of what it sends: T test, P production. */
  readonly usageIndicator: "T" | "P";
}

/** A trading partner that may send. */
export interface Submitter {
  /** ISA06. */
  readonly id: string;
  readonly name: string;
}

/** When the payer pays: every day, on weekdays (0 Sunday … 6 Saturday), or on one day of the month. */
export type PaymentCycle =
  | { readonly kind: "daily" }
  | { readonly kind: "weekly"; readonly weekdays: readonly number[] }
  | { readonly kind: "monthly"; readonly day: number };

/** How, when and how fast the payer pays. */
export interface PaymentManner {
  readonly method: "ACH" | "CHK";
  /** Days between receipt and decision; the claim is paid on the first payment day after that. */
  readonly adjudicationDays: number;
  readonly cycle: PaymentCycle;
  /** Nine digits; ACH only. */
  readonly routingNumber: string;
  readonly accountNumber: string;
}

/** What the payer allows for a unit of a code; the more exact pattern wins, `percentOfCharge` is for codes not listed. */
export interface FeeSchedule {
  readonly percentOfCharge: BasisPoints;
  readonly fees: ReadonlyMap<CodePattern, Cents>;
  /** What a modifier makes of a listed fee: 50 (both sides) 150 %, 80 (assistant) 16 %. */
  readonly modifierPercents: ReadonlyMap<string, BasisPoints>;
}

/** A fixed amount that the patient owes once for a visit. */
export interface Copay {
  readonly amount: Cents;
  /** Empty: at every place of service. */
  readonly placesOfService: readonly string[];
  readonly procedures: readonly CodePattern[];
  /** Shown in the 271 (EB03). */
  readonly serviceTypes: readonly string[];
}

/** What a plan gives. Amounts are for a person and a calendar year. */
export interface Plan {
  readonly id: string;
  readonly name: string;
  readonly deductible: Cents;
  readonly outOfPocketMaximum: Cents | undefined;
  /** The patient's share after the deductible. */
  readonly coinsurance: BasisPoints;
  readonly copays: readonly Copay[];
  /** No deductible and no coinsurance for these. */
  readonly fullyCovered: readonly CodePattern[];
  /** Insurance type code in the 271 (EB04), such as `12`, `MB`, `MC`, `PR`. */
  readonly insuranceType: string;
}

/** A second code that is not paid beside the first on the same day, unless it carries one of the modifiers. */
export interface BundlingPair {
  readonly column1: CodePattern;
  readonly column2: CodePattern;
  readonly unlessModifiers: readonly string[];
}

/** For these procedures one of these diagnoses (prefixes, without dot) must be pointed at. */
export interface DiagnosisPolicy {
  readonly procedures: readonly CodePattern[];
  readonly diagnoses: readonly string[];
}

/** What a claim may be required to carry. */
export type RequiredInformationKind =
  | "ndc"
  | "renderingProvider"
  | "referringProvider"
  | "cliaNumber"
  | "serviceFacility"
  | "modifier"
  | "taxonomy"
  | "billingProviderAddress"
  | "onsetDate"
  | "orderingProvider"
  | "anesthesiaMinutes"
  | "description";

/** A service that lacks it is denied with CARC 16 and the remark. */
export interface RequiredInformation {
  readonly procedures: readonly CodePattern[];
  readonly needs: RequiredInformationKind;
  readonly remark: string;
}

/** Why money is not paid. */
export interface DenialReason {
  readonly group: "CO" | "PR" | "OA" | "PI";
  readonly reason: string;
  readonly remarks: readonly string[];
}

/** Services that are not covered; `placesOfService` empty means everywhere. */
export interface NonCoveredRule extends DenialReason {
  readonly procedures: readonly CodePattern[];
  readonly placesOfService: readonly string[];
}

/** A share of claims is decided so many days later than the payer's own days. */
export interface Delay {
  readonly rate: number;
  readonly extraDays: number;
}

/** A denial that strikes a share of lines, drawn by the seed. */
export interface RandomDenial extends DenialReason {
  readonly rate: number;
  readonly procedures: readonly CodePattern[];
}

/** A share of lines is allowed less than the fee schedule says. */
export interface Underpayment {
  readonly rate: number;
  /** How much of the allowed amount is kept back. */
  readonly percent: BasisPoints;
}

/** A share of paid claims is taken back: reversed and decided again with the best-paid line denied. */
export interface Takebacks extends DenialReason {
  readonly rate: number;
  /** Days after the payment. */
  readonly afterDays: number;
  /** 0: at once (PLB FB when the balance is negative); otherwise recovered by PLB WO that many days later. */
  readonly recoupAfterDays: number;
}

/** Simple interest on what is paid later than `afterDays` after receipt. */
export interface InterestRule {
  readonly afterDays: number;
  readonly annualPercent: BasisPoints;
}

/** How several procedures of one day are paid: `percents[0]` for the dearest, the next for the second, the last for the rest. */
export interface MultipleProcedureRule {
  readonly procedures: readonly CodePattern[];
  readonly percents: readonly BasisPoints[];
}

/** How the payer pays second. */
export interface SecondaryManner {
  /** `remaining`: up to its own benefit, what the patient owes after the primary. `lesser-of`: its own allowed less what was paid before. */
  readonly method: "remaining" | "lesser-of";
  /** What is still open after it has paid: the patient's (PR) or nobody's (CO). */
  readonly remainderGroup: "PR" | "CO";
}

/** Rejections before adjudication (277CA). */
export interface FrontDoor {
  /** Reject an unknown member (A3, status 33), or take it in and deny with CARC 31. */
  readonly unknownMember: "reject" | "deny";
  readonly rejectBadNpi: boolean;
  readonly rejectFutureService: boolean;
  /** Reject lines without a charge or without units above zero (A7, 178 and 476). */
  readonly rejectEmptyLines: boolean;
  /** Diagnoses that are not complete or not in force: exact codes without dot (A7, 255). */
  readonly diagnosesNotAccepted: readonly string[];
  readonly rejections: readonly FrontDoorRule[];
}

/** A rejection of the payer's own. */
export interface FrontDoorRule extends ClaimRejection {
  readonly when: ScenarioCondition;
}

/** Category (A3, A7 …), status code, and the entity that the status speaks of. */
export interface ClaimRejection {
  readonly category: string;
  readonly status: string;
  readonly entity: string | undefined;
  readonly text: string | undefined;
}

/** What the payer answers to a 278. The first rule that matches decides. */
export interface ReviewRule {
  readonly procedures: readonly CodePattern[];
  readonly decision: ReviewDecision;
  /** A4: on which day after the request it is certified. */
  readonly decideAfterDays: number;
}

/** HCR01: A1 certified, A3 not certified, A4 pended, A6 modified (half the units). */
export type ReviewDecision = "A1" | "A3" | "A4" | "A6";

/** Another payer to which decided claims are forwarded. */
export interface Crossover {
  readonly toPayerIds: readonly string[];
}

/** One payer. */
export interface Payer extends PayerPolicies {
  readonly id: string;
  readonly name: string;
  /** NM109 values that reach it, its own id included. */
  readonly acceptedIds: readonly string[];
  readonly claimFilingIndicatorCode: string;
  /** Nine digits: TRN03 is `1` and this. */
  readonly taxId: string;
  readonly address: PostalAddress;
  readonly contactPhone: string;
  readonly payment: PaymentManner;
  readonly feeSchedule: FeeSchedule;
  /** How institutional claims are paid; undefined: line by line by the fee schedule. */
  readonly institutional: InstitutionalRates | undefined;
  readonly plans: readonly Plan[];
  readonly timelyFilingDays: number | undefined;
  readonly priorAuthorization: readonly CodePattern[];
  readonly authorizationDays: number;
  readonly reviews: readonly ReviewRule[];
  readonly nonCovered: readonly NonCoveredRule[];
  readonly bundling: readonly BundlingPair[];
  readonly diagnosisPolicies: readonly DiagnosisPolicy[];
  readonly requiredInformation: readonly RequiredInformation[];
  readonly multipleProcedure: MultipleProcedureRule | undefined;
  readonly outOfNetwork: { readonly npis: readonly string[]; readonly allowed: BasisPoints } | undefined;
  readonly underpayment: Underpayment | undefined;
  readonly denials: readonly RandomDenial[];
  readonly takebacks: Takebacks | undefined;
  readonly interest: InterestRule | undefined;
  readonly noAnswerRate: number;
  readonly delays: Delay | undefined;
  readonly secondary: SecondaryManner;
  readonly crossover: Crossover | undefined;
  readonly frontDoor: FrontDoor;
}

/** All given conditions must hold. Texts may end in `*`. */
export interface ScenarioCondition {
  readonly payerId: string | undefined;
  readonly patientControlNumber: string | undefined;
  readonly memberId: string | undefined;
  readonly procedure: CodePattern | undefined;
  readonly diagnosis: string | undefined;
  readonly frequencyCode: string | undefined;
  readonly billingNpi: string | undefined;
  /** 1: the first claim with that patient control number at that payer, 2: the second … */
  readonly attempt: number | undefined;
}

/** What happens instead of what would happen. Only what is given is changed. */
export interface ScenarioEffect {
  readonly deny: DenialReason | undefined;
  readonly reject: ClaimRejection | undefined;
  readonly noAnswer: boolean | undefined;
  /** Allow this share of what the fee schedule says. */
  readonly allow: BasisPoints | undefined;
  /** Decide after so many days instead of the payer's own. */
  readonly adjudicationDays: number | undefined;
  readonly takeback: { readonly afterDays: number } | undefined;
  /** Pass every denial rule of the payer and the seed. */
  readonly payClean: boolean | undefined;
  readonly review: ReviewDecision | undefined;
  /** 271 with this AAA03 code, such as `42` (payer cannot answer now). */
  readonly eligibilityError: string | undefined;
}

/** A stated exception, the first match per effect wins. */
export interface Scenario {
  readonly name: string;
  readonly when: ScenarioCondition;
  readonly then: ScenarioEffect;
}

/** A whole configuration. */
export interface SimulatorConfig {
  readonly seed: string;
  readonly clearinghouse: Clearinghouse;
  /** Empty: anyone may send. */
  readonly submitters: readonly Submitter[];
  readonly payers: readonly Payer[];
  readonly scenarios: readonly Scenario[];
  readonly members: readonly Member[];
}

/** Another insurance the payer knows of; `before` pays first. */
export interface OtherInsurance {
  readonly payerId: string;
  readonly memberId?: string | undefined;
  readonly order: "before" | "after";
}

/**
 * One insured person as the payer knows them: a row of the members file. A dependent has a row of their own with the
 * subscriber's member id, unless the payer numbers dependents apart.
 */
export interface Member {
  readonly payerId: string;
  readonly memberId: string;
  readonly last: string;
  readonly first: string;
  readonly birthDate: Day;
  readonly sex: "F" | "M" | "U";
  /** Plan id of that payer. */
  readonly plan: string;
  readonly from: Day;
  /** The first day without coverage. */
  readonly until?: Day | undefined;
  /** Relation to the subscriber, 18 self (also when absent), 01 spouse, 19 child … */
  readonly relationshipCode?: string | undefined;
  /** The subscriber of a dependent. */
  readonly subscriber?: { readonly last: string; readonly first: string; readonly birthDate: Day } | undefined;
  readonly groupNumber?: string | undefined;
  readonly otherInsurance?: readonly OtherInsurance[] | undefined;
}

/** What a members file is as JSON or YAML. */
export interface MembersFile {
  readonly members: readonly Member[];
}
