import type { SetName } from "./types.ts";

/**
 * How long a release stays in force. `fiscal-year`: October to October, unless an April or January release follows within
 * it; `quarter` and `calendar-year` likewise; `open`: until the next release.
 */
export type Cadence = "fiscal-year" | "calendar-year" | "quarter" | "half-year" | "open";

export interface SetDescription {
  readonly label: string;
  readonly steward: string;
  readonly licence: string;
  readonly cadence: Cadence;
  /** What decides which release applies. */
  readonly governedBy: "date of service" | "date of remittance" | "payment year" | "date of discharge";
  /** True when rows carry first and last days of their own, so that a release also answers for days before it. */
  readonly datedRows?: boolean;
  /** True when the list is known to miss codes: what it does not hold is not evaluable. */
  readonly partial?: boolean;
}

const CMS = "Centers for Medicare & Medicaid Services";
const NCHS = "National Center for Health Statistics";
const PUBLIC = "public domain (US federal agency)";
const WITH_CPT = "public domain; CPT numbers without descriptions";
const NUMBERS = "numbers only; the wording belongs to its steward";
const service = "date of service";
const discharge = "date of discharge";

/** Every set the store knows, with who keeps it and how its releases follow each other. */
export const SETS: Readonly<Record<SetName, SetDescription>> = {
  icd10cm: {
    label: "ICD-10-CM diagnoses",
    steward: NCHS,
    licence: PUBLIC,
    cadence: "fiscal-year",
    governedBy: service,
  },
  "icd10cm-notes": {
    label: "ICD-10-CM Tabular notes",
    steward: NCHS,
    licence: PUBLIC,
    cadence: "fiscal-year",
    governedBy: service,
  },
  "icd10cm-index": {
    label: "ICD-10-CM Alphabetic Index",
    steward: NCHS,
    licence: PUBLIC,
    cadence: "fiscal-year",
    governedBy: service,
  },
  "icd10cm-neoplasm": {
    label: "ICD-10-CM Table of Neoplasms",
    steward: NCHS,
    licence: PUBLIC,
    cadence: "fiscal-year",
    governedBy: service,
  },
  "icd10cm-drug": {
    label: "ICD-10-CM Table of Drugs and Chemicals",
    steward: NCHS,
    licence: PUBLIC,
    cadence: "fiscal-year",
    governedBy: service,
  },
  "icd10cm-external-cause": {
    label: "ICD-10-CM External Cause Index",
    steward: NCHS,
    licence: PUBLIC,
    cadence: "fiscal-year",
    governedBy: service,
  },
  "icd10cm-poa-exempt": {
    label: "ICD-10-CM codes exempt from present-on-admission",
    steward: CMS,
    licence: PUBLIC,
    cadence: "fiscal-year",
    governedBy: discharge,
  },
  "icd10cm-synonyms": {
    label: "lay words and abbreviations",
    steward: "Cleanclaim",
    licence: "Apache-2.0",
    cadence: "open",
    governedBy: service,
    partial: true,
  },
  icd10pcs: {
    label: "ICD-10-PCS procedures",
    steward: CMS,
    licence: PUBLIC,
    cadence: "fiscal-year",
    governedBy: discharge,
  },
  "icd10pcs-index": {
    label: "ICD-10-PCS index",
    steward: CMS,
    licence: PUBLIC,
    cadence: "fiscal-year",
    governedBy: discharge,
  },
  "icd10pcs-tables": {
    label: "ICD-10-PCS tables",
    steward: CMS,
    licence: PUBLIC,
    cadence: "fiscal-year",
    governedBy: discharge,
  },
  "icd10pcs-definitions": {
    label: "ICD-10-PCS definitions",
    steward: CMS,
    licence: PUBLIC,
    cadence: "fiscal-year",
    governedBy: discharge,
  },
  hcpcs: {
    label: "HCPCS Level II",
    steward: CMS,
    licence: PUBLIC,
    cadence: "quarter",
    governedBy: service,
    datedRows: true,
  },
  "hcpcs-modifiers": {
    label: "modifiers",
    steward: CMS,
    licence: PUBLIC,
    cadence: "open",
    governedBy: service,
    datedRows: true,
    partial: true,
  },
  "hcpcs-noc": {
    label: "HCPCS not-otherwise-classified codes",
    steward: CMS,
    licence: PUBLIC,
    cadence: "quarter",
    governedBy: service,
  },
  "hcpcs-rbcs": {
    label: "Restructured BETOS classes",
    steward: CMS,
    licence: WITH_CPT,
    cadence: "calendar-year",
    governedBy: service,
  },
  procedures: {
    label: "procedures of the practice",
    steward: "Cleanclaim",
    licence: "numbers with our own descriptions",
    cadence: "open",
    governedBy: service,
    partial: true,
  },
  "ncci-ptp-practitioner": {
    label: "NCCI procedure pairs, practitioner",
    steward: CMS,
    licence: WITH_CPT,
    cadence: "quarter",
    governedBy: service,
  },
  "ncci-ptp-outpatient": {
    label: "NCCI procedure pairs, outpatient hospital",
    steward: CMS,
    licence: WITH_CPT,
    cadence: "quarter",
    governedBy: service,
  },
  "ncci-ptp-practitioner-deleted": {
    label: "NCCI deleted pairs, practitioner",
    steward: CMS,
    licence: WITH_CPT,
    cadence: "quarter",
    governedBy: service,
  },
  "ncci-ptp-outpatient-deleted": {
    label: "NCCI deleted pairs, outpatient hospital",
    steward: CMS,
    licence: WITH_CPT,
    cadence: "quarter",
    governedBy: service,
  },
  "ncci-mue": {
    label: "NCCI medically unlikely edits",
    steward: CMS,
    licence: WITH_CPT,
    cadence: "quarter",
    governedBy: service,
  },
  "ncci-add-on": {
    label: "NCCI add-on codes",
    steward: CMS,
    licence: WITH_CPT,
    cadence: "quarter",
    governedBy: service,
  },
  "mce-dx-edits": {
    label: "Medicare Code Editor, diagnoses",
    steward: CMS,
    licence: PUBLIC,
    cadence: "fiscal-year",
    governedBy: discharge,
  },
  mpfs: {
    label: "Physician Fee Schedule, relative values",
    steward: CMS,
    licence: WITH_CPT,
    cadence: "quarter",
    governedBy: service,
  },
  "mpfs-gpci": {
    label: "Physician Fee Schedule, geographic indices",
    steward: CMS,
    licence: PUBLIC,
    cadence: "calendar-year",
    governedBy: service,
  },
  "mpfs-locality": {
    label: "Physician Fee Schedule, localities",
    steward: CMS,
    licence: PUBLIC,
    cadence: "calendar-year",
    governedBy: service,
  },
  "mpfs-anesthesia": {
    label: "anesthesia conversion factors",
    steward: CMS,
    licence: PUBLIC,
    cadence: "calendar-year",
    governedBy: service,
  },
  "anesthesia-base": {
    label: "anesthesia base units",
    steward: CMS,
    licence: WITH_CPT,
    cadence: "calendar-year",
    governedBy: service,
  },
  "clinical-lab": {
    label: "Clinical Laboratory Fee Schedule",
    steward: CMS,
    licence: WITH_CPT,
    cadence: "quarter",
    governedBy: service,
  },
  "mpfs-opps-cap": {
    label: "Physician Fee Schedule, OPPS cap",
    steward: CMS,
    licence: WITH_CPT,
    cadence: "quarter",
    governedBy: service,
  },
  "mpfs-zip": {
    label: "ZIP code to carrier and locality",
    steward: CMS,
    licence: PUBLIC,
    cadence: "quarter",
    governedBy: service,
  },
  "opps-addendum-b": {
    label: "OPPS Addendum B",
    steward: CMS,
    licence: WITH_CPT,
    cadence: "quarter",
    governedBy: service,
  },
  "asc-procedures": {
    label: "ASC Addendum AA",
    steward: CMS,
    licence: WITH_CPT,
    cadence: "quarter",
    governedBy: service,
  },
  "asc-ancillary": {
    label: "ASC Addendum BB",
    steward: CMS,
    licence: WITH_CPT,
    cadence: "quarter",
    governedBy: service,
  },
  "asp-limits": {
    label: "Part B drug payment limits",
    steward: CMS,
    licence: WITH_CPT,
    cadence: "quarter",
    governedBy: service,
  },
  "asp-ndc": {
    label: "NDC to HCPCS crosswalk",
    steward: CMS,
    licence: WITH_CPT,
    cadence: "quarter",
    governedBy: service,
  },
  "place-of-service": {
    label: "place of service",
    steward: CMS,
    licence: PUBLIC,
    cadence: "open",
    governedBy: service,
  },
  carc: {
    label: "claim adjustment reason codes",
    steward: "X12",
    licence: NUMBERS,
    cadence: "open",
    governedBy: "date of remittance",
    datedRows: true,
  },
  rarc: {
    label: "remittance advice remark codes",
    steward: CMS,
    licence: "list maintained by CMS",
    cadence: "open",
    governedBy: "date of remittance",
    datedRows: true,
  },
  "claim-status-category": {
    label: "claim status categories",
    steward: "X12",
    licence: NUMBERS,
    cadence: "open",
    governedBy: service,
    partial: true,
  },
  "claim-status": {
    label: "claim status codes",
    steward: "X12",
    licence: NUMBERS,
    cadence: "open",
    governedBy: service,
    partial: true,
  },
  "service-type": {
    label: "service type codes",
    steward: "X12",
    licence: NUMBERS,
    cadence: "open",
    governedBy: service,
    partial: true,
  },
  taxonomy: {
    label: "provider taxonomy",
    steward: "National Uniform Claim Committee",
    licence: "copyright AMA for the NUCC; distributed unchanged",
    cadence: "open",
    governedBy: service,
  },
  "specialty-taxonomy": {
    label: "Medicare specialty to taxonomy",
    steward: CMS,
    licence: PUBLIC,
    cadence: "open",
    governedBy: service,
  },
  "revenue-code": {
    label: "revenue codes",
    steward: "NUBC",
    licence: NUMBERS,
    cadence: "open",
    governedBy: service,
    partial: true,
  },
  "type-of-bill": {
    label: "type of bill digits",
    steward: CMS,
    licence: PUBLIC,
    cadence: "open",
    governedBy: service,
    partial: true,
  },
  "ub-patient": {
    label: "discharge status, admission type and source",
    steward: CMS,
    licence: PUBLIC,
    cadence: "open",
    governedBy: service,
    partial: true,
  },
  "condition-code": {
    label: "condition codes",
    steward: "NUBC",
    licence: NUMBERS,
    cadence: "open",
    governedBy: service,
    partial: true,
  },
  "occurrence-code": {
    label: "occurrence codes",
    steward: "NUBC",
    licence: NUMBERS,
    cadence: "open",
    governedBy: service,
    partial: true,
  },
  "occurrence-span-code": {
    label: "occurrence span codes",
    steward: "NUBC",
    licence: NUMBERS,
    cadence: "open",
    governedBy: service,
    partial: true,
  },
  "value-code": {
    label: "value codes",
    steward: "NUBC",
    licence: NUMBERS,
    cadence: "open",
    governedBy: service,
    partial: true,
  },
  ccsr: {
    label: "AHRQ CCSR for diagnoses",
    steward: "Agency for Healthcare Research and Quality",
    licence: PUBLIC,
    cadence: "fiscal-year",
    governedBy: discharge,
  },
  "ccsr-categories": {
    label: "AHRQ CCSR categories",
    steward: "Agency for Healthcare Research and Quality",
    licence: PUBLIC,
    cadence: "fiscal-year",
    governedBy: discharge,
  },
  hcc: {
    label: "diagnosis to condition category",
    steward: CMS,
    licence: PUBLIC,
    cadence: "calendar-year",
    governedBy: "payment year",
  },
  "hcc-hierarchies": {
    label: "condition category hierarchies",
    steward: CMS,
    licence: PUBLIC,
    cadence: "calendar-year",
    governedBy: "payment year",
  },
  "hcc-labels": {
    label: "condition category names",
    steward: CMS,
    licence: PUBLIC,
    cadence: "calendar-year",
    governedBy: "payment year",
  },
  "hcc-coefficients": {
    label: "condition category coefficients",
    steward: CMS,
    licence: PUBLIC,
    cadence: "calendar-year",
    governedBy: "payment year",
  },
  "hcc-dx-edits": {
    label: "condition category diagnosis edits",
    steward: CMS,
    licence: PUBLIC,
    cadence: "open",
    governedBy: "payment year",
  },
  "hcc-eligible": {
    label: "procedures that count for risk adjustment",
    steward: CMS,
    licence: WITH_CPT,
    cadence: "calendar-year",
    governedBy: "payment year",
  },
  msdrg: { label: "MS-DRG list", steward: CMS, licence: PUBLIC, cadence: "fiscal-year", governedBy: discharge },
  "msdrg-weights": {
    label: "MS-DRG weights",
    steward: CMS,
    licence: PUBLIC,
    cadence: "fiscal-year",
    governedBy: discharge,
  },
  "msdrg-cc": {
    label: "MS-DRG complication levels",
    steward: CMS,
    licence: PUBLIC,
    cadence: "fiscal-year",
    governedBy: discharge,
  },
  "msdrg-pdx-exclusion": {
    label: "MS-DRG principal diagnosis exclusions",
    steward: CMS,
    licence: PUBLIC,
    cadence: "fiscal-year",
    governedBy: discharge,
  },
  "msdrg-dx-index": {
    label: "MS-DRG diagnosis index",
    steward: CMS,
    licence: PUBLIC,
    cadence: "fiscal-year",
    governedBy: discharge,
  },
  ncd: {
    label: "national coverage determinations",
    steward: CMS,
    licence: PUBLIC,
    cadence: "open",
    governedBy: service,
  },
  "lcd-hcpcs": {
    label: "local coverage determinations, HCPCS groups",
    steward: CMS,
    licence: PUBLIC,
    cadence: "open",
    governedBy: service,
    partial: true,
  },
  "coverage-policies": {
    label: "coverage policies: billing articles",
    steward: "Medicare administrative contractors, published by CMS",
    licence: WITH_CPT,
    cadence: "open",
    governedBy: service,
    partial: true,
  },
  "coverage-policies-lcd": {
    label: "coverage policies: local coverage determinations",
    steward: "Medicare administrative contractors, published by CMS",
    licence: WITH_CPT,
    cadence: "open",
    governedBy: service,
    partial: true,
  },
  "coverage-policies-payer": {
    label: "coverage policies of payers, as a site loads them",
    steward: "the payer",
    licence: "the site's own copy",
    cadence: "open",
    governedBy: service,
    partial: true,
  },
  "coding-guidelines": {
    label: "ICD-10-CM Official Guidelines",
    steward: NCHS,
    licence: PUBLIC,
    cadence: "fiscal-year",
    governedBy: service,
  },
};

/** Days for which a release is known to lack an update that was published, so that nothing is said about them. */
export const KNOWN_GAPS: readonly { readonly set: SetName; readonly from: string; readonly until: string }[] = [
  { set: "icd10cm", from: "2022-04-01", until: "2022-10-01" },
];

/** Whether text names a set of the registry. */
export function isSetName(text: string): text is SetName {
  return Object.hasOwn(SETS, text);
}
