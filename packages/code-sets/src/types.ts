import type { CalendarDate, EffectiveRange } from "@cleanclaim/model";
import type { CodeBook } from "./book-types.ts";

/**
 * The vocabulary of the code sets. Every look-up takes the day it asks about, and answers in one of three ways: found,
 * absent (a complete release covers the day and does not hold the key), or not evaluable (no release covers the day, the
 * set is not loaded, or only the partial starter set is). An absent code is a fact to act on; a not-evaluable one is not.
 */

/** Families of tables that the store knows. The name is also the folder of the store and the `--set` of the command. */
export type SetName =
  | "icd10cm"
  | "icd10cm-notes"
  | "icd10cm-index"
  | "icd10cm-neoplasm"
  | "icd10cm-drug"
  | "icd10cm-external-cause"
  | "icd10cm-poa-exempt"
  | "icd10cm-synonyms"
  | "icd10pcs"
  | "icd10pcs-index"
  | "icd10pcs-tables"
  | "icd10pcs-definitions"
  | "hcpcs"
  | "hcpcs-modifiers"
  | "hcpcs-noc"
  | "hcpcs-rbcs"
  | "procedures"
  | "ncci-ptp-practitioner"
  | "ncci-ptp-outpatient"
  | "ncci-ptp-practitioner-deleted"
  | "ncci-ptp-outpatient-deleted"
  | "ncci-mue"
  | "ncci-add-on"
  | "mce-dx-edits"
  | "mpfs"
  | "mpfs-gpci"
  | "mpfs-locality"
  | "mpfs-anesthesia"
  | "anesthesia-base"
  | "clinical-lab"
  | "mpfs-opps-cap"
  | "mpfs-zip"
  | "opps-addendum-b"
  | "asc-procedures"
  | "asc-ancillary"
  | "asp-limits"
  | "asp-ndc"
  | "place-of-service"
  | "carc"
  | "rarc"
  | "claim-status-category"
  | "claim-status"
  | "service-type"
  | "taxonomy"
  | "specialty-taxonomy"
  | "revenue-code"
  | "type-of-bill"
  | "ub-patient"
  | "condition-code"
  | "occurrence-code"
  | "occurrence-span-code"
  | "value-code"
  | "ccsr"
  | "ccsr-categories"
  | "hcc"
  | "hcc-hierarchies"
  | "hcc-labels"
  | "hcc-coefficients"
  | "hcc-dx-edits"
  | "hcc-eligible"
  | "msdrg"
  | "msdrg-weights"
  | "msdrg-cc"
  | "msdrg-pdx-exclusion"
  | "msdrg-dx-index"
  | "ncd"
  | "lcd-hcpcs"
  | "coverage-policies"
  | "coverage-policies-lcd"
  | "coverage-policies-payer"
  | "coding-guidelines";

/** Which release answered. `complete: false` marks the starter set that ships with the product. */
export interface ReleaseRef extends EffectiveRange {
  readonly set: SetName;
  /** The publisher's name of the release, such as `FY2026` or `2024Q3`. */
  readonly name: string;
  readonly complete: boolean;
}

/** The answer of a look-up by key and day. */
export type Lookup<T> =
  | { readonly status: "found"; readonly value: T; readonly release: ReleaseRef }
  /** `known` holds the row as it stands on other days, when the set knows the key but not for this day. */
  | { readonly status: "absent"; readonly reason: string; readonly release: ReleaseRef; readonly known?: T }
  | {
      readonly status: "not-evaluable";
      readonly reason: string;
      readonly because: "not-loaded" | "no-release" | "partial";
    };

/** The day a question is about: usually the date of service. */
export interface On {
  readonly on: CalendarDate;
}

/** The plain shape of most look-ups. */
export interface CodeLookup<T> {
  /** Dots, blanks around the code and case do not matter. */
  find(code: string, at: On): Lookup<T>;
  /** Every row in force on the day, in code order; empty when no release covers it. */
  all(at: On): readonly T[];
}

// ---- ICD-10-CM -------------------------------------------------------------------------------------------------

export interface Icd10CmCode {
  /** With its dot: `K25.9`. */
  readonly code: string;
  readonly title: string;
  readonly shortTitle: string;
  /** False for headings, which may not stand on a claim. */
  readonly billable: boolean;
  /** The days on which the code had this title and status, as far as the loaded releases tell. */
  readonly effective: EffectiveRange;
}

export type NoteKind =
  | "includes"
  | "inclusionTerm"
  | "excludes1"
  | "excludes2"
  | "useAdditionalCode"
  | "codeFirst"
  | "codeAlso"
  | "notes"
  | "sevenChrNote"
  | "sevenChrDef";

/** A code, stem or range that a note names: `K29.0-` is `{first:"K290", last:"K290"}`, `A00-B99` is `{first:"A00", last:"B99"}`. */
export interface NoteCodes {
  /** Without dot. A code falls in the range when its leading characters lie between `first` and `last`, both included. */
  readonly first: string;
  readonly last: string;
  /** "with fifth or sixth character 5": one of these places (from 1; -1 is the last) must hold one of these characters. */
  readonly characters?: { readonly places: readonly number[]; readonly values: string };
}

export interface TabularNote {
  readonly kind: NoteKind;
  readonly text: string;
  /** Where the note stands: a code with its dot (`K25`), a section (`K20-K31`) or a chapter (`11`). */
  readonly from: string;
  readonly level: "chapter" | "section" | "code";
  readonly codes: readonly NoteCodes[];
}

export interface Icd10CmNotes {
  readonly code: string;
  /** Own notes first, then those of each heading above, section and chapter last. */
  readonly notes: readonly TabularNote[];
  /** The 7th characters that the category defines, `A` → `initial encounter …`; undefined where the category has none. */
  readonly seventhCharacters?: Readonly<Record<string, string>>;
}

/** Where a phrase of the term index comes from. */
export type TermSource =
  | "title"
  | "short-title"
  | "inclusion"
  | "index"
  | "neoplasm-table"
  | "drug-table"
  | "external-cause-index"
  | "synonym";

/** A phrase that names a code, for search and for the coding engine. */
export interface Term {
  readonly phrase: string;
  /** The code as the source names it, with its dot; a heading when the source stops at one. */
  readonly code: string;
  /** The billable code a coder would take when nothing more is said; undefined when a question must be asked first. */
  readonly billableCode: string | undefined;
  readonly source: TermSource;
}

/** A phrase found within the words of a statement. */
export interface TermWithin {
  readonly phrase: string;
  /** With its dot; a heading when the source stops at one. */
  readonly code: string;
  readonly billable: boolean;
  readonly source: TermSource;
  /** The words of the statement that the phrase needs. */
  readonly words: readonly string[];
  /** How much the phrase says: rare words weigh more than common ones. */
  readonly mass: number;
}

export interface Icd10CmLookup extends CodeLookup<Icd10CmCode> {
  /** The codes one level below, in order. */
  children(code: string, at: On): readonly Icd10CmCode[];
  /** Category first, nearest heading last; without chapter and section. */
  ancestors(code: string, at: On): readonly Icd10CmCode[];
  /** Every billable code under a heading (or the code itself when it is billable). */
  billableUnder(code: string, at: On): readonly Icd10CmCode[];
  /** The billable code taken when nothing more is documented (`K25` → `K25.9`); undefined when there is none. */
  unspecifiedUnder(code: string, at: On): Icd10CmCode | undefined;
  /** The days on which a code was billable, as far as the loaded releases tell; empty when it never was. */
  billablePeriods(code: string): readonly EffectiveRange[];
  chapterOf(
    code: string,
    at: On,
  ): { readonly number: string; readonly title: string; readonly range: string } | undefined;
  /** The Tabular notes that bear on a code, its own and inherited. */
  notes(code: string, at: On): Lookup<Icd10CmNotes>;
  /** The Excludes1 note that keeps two codes apart, read from either of them; found = they conflict. */
  excludes1Between(first: string, second: string, at: On): Lookup<TabularNote>;
  /** Whether the code is exempt from present-on-admission reporting. */
  poaExempt(code: string, at: On): Lookup<boolean>;
  /** All phrases that name a code in force on the day. Large: about 200,000 with the official files loaded. */
  terms(at: On): Iterable<Term>;
  /** The phrases whose essential words all stand among `words` (lower case, in any order). For reading notes. */
  termsWithin(words: Iterable<string>, at: On): readonly TermWithin[];
}

// ---- Procedures, supplies, modifiers ---------------------------------------------------------------------------

export interface Icd10PcsCode {
  readonly code: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly billable: boolean;
}

export interface HcpcsCode {
  readonly code: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly effective: EffectiveRange;
  /** CMS coverage indicator (C carrier judgement, D special, I not payable, M not covered, S by statute); empty when unknown. */
  readonly coverage: string;
  /** The dose of one unit (`10 mg`), from the starter set or the ASP file; undefined when not given. */
  readonly unitDose: string | undefined;
}

/** A procedure number of the demo practice with a description of our own; CPT wording is never here. */
export interface ProcedureName {
  readonly code: string;
  readonly title: string;
  readonly group: string;
}

export interface ModifierCode {
  readonly modifier: string;
  readonly title: string;
  readonly effective: EffectiveRange;
}

// ---- Policy tables ---------------------------------------------------------------------------------------------

export interface PtpPair {
  readonly column1: string;
  readonly column2: string;
  /** 0: never together; 1: a modifier may separate them; 9: not applicable. */
  readonly indicator: "0" | "1" | "9";
  readonly rationale: string;
  /** Last day in force, for pairs from the deleted list. */
  readonly deletedOn?: CalendarDate;
}

export interface PtpLookup {
  /** The edit for column-1 and column-2 code in this order. */
  find(column1: string, column2: string, at: On): Lookup<PtpPair>;
  /** The edit in whichever order the table has it. */
  findEither(first: string, second: string, at: On): Lookup<PtpPair>;
}

export type PtpService = "practitioner" | "outpatient";
export type MueService = "practitioner" | "outpatient" | "dme";

export interface Mue {
  readonly code: string;
  readonly units: number;
  /** 1: per line; 2: per date of service, absolute; 3: per date of service, clinical. */
  readonly adjudication: "1" | "2" | "3";
  readonly rationale: string;
}

export interface AddOnCode {
  readonly code: string;
  /** 1: listed primaries only; 2: the contractor decides; 3: some listed, others by the contractor. */
  readonly type: "1" | "2" | "3";
  /** Primary codes; `CCCCC` (contractor defined) is left out. */
  readonly primaries: readonly string[];
  /** True when the table also lets the contractor name primaries (`CCCCC`). */
  readonly contractorDefined: boolean;
}

export interface AddOnLookup {
  /** Found = the code is an add-on code. Absent = it is not. */
  find(code: string, at: On): Lookup<AddOnCode>;
}

export type MceRule =
  | { readonly kind: "sex"; readonly sex: "F" | "M"; readonly text: string }
  | { readonly kind: "age"; readonly from: number; readonly to: number; readonly text: string }
  | { readonly kind: "manifestation"; readonly text: string };

export interface MceLookup {
  /** Found with the rules (possibly none) when a release covers the day. */
  rules(code: string, at: On): Lookup<readonly MceRule[]>;
}

// ---- Rates. All numbers are decimal text as published, never floats --------------------------------------------

export interface FeeScheduleRow {
  readonly code: string;
  /** Empty, `26`, `TC` or `53`. */
  readonly modifier: string;
  readonly status: string;
  readonly workRvu: string;
  readonly nonfacilityPeRvu: string;
  readonly nonfacilityNa: boolean;
  readonly facilityPeRvu: string;
  readonly facilityNa: boolean;
  readonly malpracticeRvu: string;
  readonly pcTcIndicator: string;
  /** `000`, `010`, `090`, `XXX`, `YYY`, `ZZZ`, `MMM`. */
  readonly globalDays: string;
  readonly preOperative: string;
  readonly intraOperative: string;
  readonly postOperative: string;
  readonly multipleProcedure: string;
  readonly bilateralSurgery: string;
  readonly assistantSurgeon: string;
  readonly coSurgeons: string;
  readonly teamSurgery: string;
  readonly endoscopicBase: string;
  readonly conversionFactor: string;
  readonly supervision: string;
  readonly imagingFamily: string;
  readonly oppsNonfacilityPe: string;
  readonly oppsFacilityPe: string;
  readonly oppsMalpractice: string;
}

export interface FeeScheduleLookup {
  /** The row of a code and payment modifier (`""`, `"26"`, `"TC"`, `"53"`). */
  find(code: string, modifier: string, at: On): Lookup<FeeScheduleRow>;
}

export interface Gpci {
  readonly carrier: string;
  readonly locality: string;
  readonly state: string;
  readonly name: string;
  readonly work: string;
  readonly practiceExpense: string;
  readonly malpractice: string;
}

export interface LocalityLookup<T> {
  find(carrier: string, locality: string, at: On): Lookup<T>;
  all(at: On): readonly T[];
}

export interface AnesthesiaFactor {
  readonly carrier: string;
  readonly locality: string;
  readonly name: string;
  readonly conversionFactor: string;
}

export interface OppsCap {
  readonly code: string;
  readonly modifier: string;
  readonly carrier: string;
  readonly locality: string;
  readonly facilityPrice: string;
  readonly nonfacilityPrice: string;
}

export interface OppsCapLookup {
  find(code: string, modifier: string, carrier: string, locality: string, at: On): Lookup<OppsCap>;
}

export interface ZipLocality {
  readonly zip: string;
  readonly state: string;
  readonly carrier: string;
  readonly locality: string;
  readonly rural: "" | "R" | "B";
  /** True where the locality depends on the last four digits, which the ZIP5 file cannot tell. */
  readonly needsPlus4: boolean;
}

export interface OppsRow {
  readonly code: string;
  readonly statusIndicator: string;
  readonly apc: string;
  readonly relativeWeight: string;
  /** Decimal text without `$` and commas; empty where none is published. */
  readonly paymentRate: string;
  readonly minimumCopay: string;
}

export interface AnesthesiaBase {
  readonly code: string;
  /** Decimal text. */
  readonly units: string;
}

/** A price of the clinical laboratory fee schedule. */
export interface ClinicalLabFee {
  readonly code: string;
  readonly modifier: string;
  /** Decimal dollars; `0.00` where CMS has not set a price. */
  readonly rate: string;
  /** N national limit, L local. */
  readonly indicator: string;
}

/** A row of ASC Addendum AA or BB. */
export interface AscRow {
  readonly code: string;
  readonly paymentIndicator: string;
  /** True when the price of a further procedure is halved. */
  readonly discounted: boolean;
  /** Decimal dollars; empty where none is published. */
  readonly rate: string;
}

/** A row of Table 5 of the inpatient rule. */
export interface DrgWeight {
  readonly drg: string;
  readonly weight: string;
  readonly geometricMeanStay: string;
  readonly arithmeticMeanStay: string;
  /** Under the rule for transfers to post-acute care, and under its special payment. */
  readonly postAcute: boolean;
  readonly specialPay: boolean;
}

/** How a secondary diagnosis weighs beside a principal one. */
export interface ComplicationLevel {
  readonly level: "none" | "CC" | "MCC";
  /** The exclusion group of the table; empty where it names none. */
  readonly group: string;
  /** True when the principal diagnosis takes the level away. */
  readonly excluded: boolean;
  /** False when the table does not say which principal diagnoses exclude it. */
  readonly exclusionKnown: boolean;
}

export interface ComplicationLookup {
  /** Codes with or without dots. */
  level(code: string, principal: string, at: On): Lookup<ComplicationLevel>;
}

export interface AspLimit {
  readonly code: string;
  readonly title: string;
  readonly dosage: string;
  readonly paymentLimit: string;
  readonly coinsurancePercent: string;
  readonly notes: string;
}

export interface NdcCrosswalk {
  /** Eleven digits without dashes. */
  readonly ndc: string;
  readonly code: string;
  readonly drugName: string;
  readonly labeler: string;
  readonly dosage: string;
  readonly packageSize: string;
  readonly packageQuantity: string;
  readonly billingUnits: string;
  readonly billingUnitsPerPackage: string;
}

export interface NdcLookup {
  /** By NDC, with or without dashes, 10 digits with dashes accepted. */
  find(ndc: string, at: On): Lookup<readonly NdcCrosswalk[]>;
  byCode(code: string, at: On): Lookup<readonly NdcCrosswalk[]>;
}

// ---- Wire lists ------------------------------------------------------------------------------------------------

export interface WireCode {
  readonly code: string;
  /** Our own plain words, or the publisher's where its list is public; empty when only the number is known. */
  readonly title: string;
  readonly effective: EffectiveRange;
}

export interface PlaceOfService {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  /** Whether Medicare pays the facility rate there; undefined where it depends or is not said. */
  readonly facility: boolean | undefined;
}

export interface Taxonomy {
  readonly code: string;
  readonly grouping: string;
  readonly classification: string;
  readonly specialization: string;
  readonly title: string;
  readonly section: string;
}

export interface CcsrAssignment {
  readonly code: string;
  readonly category: string;
  readonly categoryTitle: string;
  readonly inpatientDefault: boolean;
  readonly outpatientDefault: boolean;
}

export interface HccAssignment {
  readonly code: string;
  readonly category: string;
  readonly model: string;
}

// ---- Search ----------------------------------------------------------------------------------------------------

export type SearchSet = "icd10cm" | "hcpcs" | "icd10pcs" | "procedures";

export interface SearchOptions {
  /** Only this set; without it ICD-10-CM, HCPCS, and the practice's procedures are searched together. */
  readonly set?: SearchSet | undefined;
  /** The day of service. Without it the newest loaded release answers. */
  readonly on?: CalendarDate | undefined;
  /** At most this many results; 10 without it. */
  readonly limit?: number | undefined;
  /** Also return headings that are not billable. */
  readonly headings?: boolean | undefined;
}

export interface SearchResult {
  readonly set: SearchSet;
  readonly code: string;
  readonly title: string;
  readonly billable: boolean;
  /** 0 to 1, comparable within one answer. */
  readonly score: number;
  /** The phrase that matched, as its source words it, and the source in brackets. */
  readonly matched: string;
}

export interface SearchAnswer {
  readonly results: readonly SearchResult[];
  /** Says when no loaded release covers the day asked about, so that the newest one answered instead. */
  readonly note?: string | undefined;
}

// ---- The store's account of itself ------------------------------------------------------------------------------

export interface ReleaseStatus extends ReleaseRef {
  readonly rows: number;
  readonly source: string;
  readonly sha256: string;
  /** The steward's name and the licence of the set, for the screens. */
  readonly steward: string;
  readonly licence: string;
}

/** A group of the MS-DRG list. */
export interface DrgName {
  readonly drg: string;
  /** Major diagnostic category; empty for the groups before them. */
  readonly mdc: string;
  /** M medical, P surgical. */
  readonly type: string;
  readonly title: string;
}

/** Everything the rest of the system asks of the code sets. Opened once, kept for the life of the process. */
/** Two groups of diagnoses (stems or ranges) of which a policy wants one each. */
export interface PublishedPair {
  readonly one: readonly string[];
  readonly other: readonly string[];
}

/** A coverage policy as its publisher gives it. Diagnoses are undotted codes, stems or ranges (`E10-E13`). */
export interface PublishedPolicy {
  /** `A57414` for a billing article, `L33312` for a local coverage determination, else the payer's own. */
  readonly policyId: string;
  readonly version: string;
  readonly title: string;
  /** Days in force, half-open. */
  readonly from: string;
  readonly until?: string | undefined;
  /** Payer ids or claim filing indicator codes; empty for all. */
  readonly payers: readonly string[];
  /** States of the contractors that publish it. */
  readonly states?: readonly string[] | undefined;
  readonly jurisdictionKnown: boolean;
  readonly pairs?: readonly PublishedPair[] | undefined;
  readonly frequency?:
    | {
        readonly count: number;
        readonly months?: number | undefined;
        readonly days?: number | undefined;
        readonly relatedCodes?: readonly string[] | undefined;
      }
    | undefined;
  readonly ages?: { readonly from: number; readonly to: number } | undefined;
  readonly sex?: "F" | "M" | undefined;
  readonly placesOfService?: readonly string[] | undefined;
  readonly modifiers?: readonly string[] | undefined;
  readonly source: string;
  readonly procedureCodes: readonly string[];
  readonly covered: readonly string[];
  readonly nonCovered: readonly string[];
}

/** Policies that name a procedure, in force or not: each says its own days. */
export interface CoveragePolicyLookup {
  policiesFor(procedureCode: string, at: On): Lookup<readonly PublishedPolicy[]>;
}

export interface CodeSets {
  readonly icd10cm: Icd10CmLookup;
  readonly icd10pcs: CodeLookup<Icd10PcsCode>;
  readonly hcpcs: CodeLookup<HcpcsCode>;
  readonly procedures: CodeLookup<ProcedureName>;
  readonly modifiers: CodeLookup<ModifierCode>;
  ncciPtp(service: PtpService): PtpLookup;
  mue(service: MueService): CodeLookup<Mue>;
  readonly addOn: AddOnLookup;
  readonly mce: MceLookup;
  readonly coveragePolicies: CoveragePolicyLookup;
  readonly feeSchedule: FeeScheduleLookup;
  readonly gpci: LocalityLookup<Gpci>;
  readonly anesthesia: LocalityLookup<AnesthesiaFactor>;
  readonly anesthesiaBase: CodeLookup<AnesthesiaBase>;
  readonly clinicalLab: { find(code: string, modifier: string, at: On): Lookup<ClinicalLabFee> };
  readonly ascProcedure: CodeLookup<AscRow>;
  readonly ascAncillary: CodeLookup<AscRow>;
  readonly drgWeight: CodeLookup<DrgWeight>;
  readonly complication: ComplicationLookup;
  readonly oppsCap: OppsCapLookup;
  readonly zipLocality: CodeLookup<ZipLocality>;
  readonly opps: CodeLookup<OppsRow>;
  readonly aspLimit: CodeLookup<AspLimit>;
  readonly ndcCrosswalk: NdcLookup;
  readonly placeOfService: CodeLookup<PlaceOfService>;
  readonly carc: CodeLookup<WireCode>;
  readonly rarc: CodeLookup<WireCode>;
  readonly claimStatusCategory: CodeLookup<WireCode>;
  readonly claimStatus: CodeLookup<WireCode>;
  readonly serviceType: CodeLookup<WireCode>;
  readonly revenueCode: CodeLookup<WireCode>;
  readonly conditionCode: CodeLookup<WireCode>;
  readonly occurrenceCode: CodeLookup<WireCode>;
  readonly occurrenceSpanCode: CodeLookup<WireCode>;
  readonly valueCode: CodeLookup<WireCode>;
  /** Where the patient went (discharge status), and the type and point of origin of an admission. */
  readonly dischargeStatus: CodeLookup<WireCode>;
  readonly admissionType: CodeLookup<WireCode>;
  readonly admissionSource: CodeLookup<WireCode>;
  readonly drg: CodeLookup<DrgName>;
  readonly taxonomy: CodeLookup<Taxonomy>;
  ccsr(code: string, at: On): Lookup<readonly CcsrAssignment[]>;
  hcc(code: string, at: On): Lookup<readonly HccAssignment[]>;
  /** The book as a person reads it: tree, indexes, tables, pages. Opens at the nearest edition and says so. */
  readonly book: CodeBook;
  /** Search by code prefix, words, abbreviations, lay words and misspellings. Best first, deterministic. */
  search(query: string, options?: SearchOptions): SearchAnswer;
  /** The release of a set in force on a day; undefined when none is loaded that covers it. */
  releaseOn(set: SetName, at: On): ReleaseRef | undefined;
  /** Every release that is loaded, by set and date. */
  status(): readonly ReleaseStatus[];
}
