import type { SetName } from "../types.ts";

/**
 * The delimited tables we read, by the names in their header line. `take` lists the columns of our table, each with the
 * names it may have in a file; the first column of our table is its key.
 */
export interface DelimitedFormat {
  readonly set: SetName;
  /** Header names (lower case) that must all be there for the format to match. */
  readonly needs: readonly string[];
  readonly take: readonly (readonly [column: string, ...from: string[]])[];
  /** Where two sets share a header, the file name decides. */
  readonly nameHint?: RegExp;
  /** Where two sets share a header, the shape of the keys decides. */
  readonly keyHint?: (keys: readonly string[]) => boolean;
  /** Part of the key that the file name tells, put in front as a constant column value. */
  readonly transform?: "undot-key" | "ndc-key" | "money";
  /** For lists whose name holds no date that matters. */
  readonly openFrom?: string;
  /** Pair tables keep many second codes in one cell. */
  readonly pairs?: true;
}

const digitFirst = (keys: readonly string[]): boolean => keys.some((key) => /^\d/.test(key));
const letterFirst = (keys: readonly string[]): boolean => keys.every((key) => /^[A-Z]/.test(key));

const ORDER_COLUMNS = [
  ["code", "code"],
  ["billable", "billable"],
  ["short", "short"],
  ["long", "long"],
] as const;

const HCPCS_COLUMNS = [
  ["code", "code", "hcpc", "hcpcs"],
  ["short", "short", "short description"],
  ["long", "long", "long_2024_07", "long description"],
  ["added", "date_added", "add dt"],
  ["terminated", "date_term", "term dt"],
  ["coverage", "coverage", "cov"],
] as const;

function same(...names: readonly string[]): readonly (readonly [string, string])[] {
  return names.map((name) => [name, name] as const);
}

/** In order of precedence: the first format whose header, name and keys fit is taken. */
export const DELIMITED_FORMATS: readonly DelimitedFormat[] = [
  { set: "icd10pcs", needs: ["code", "billable", "short", "long"], take: ORDER_COLUMNS, keyHint: digitFirst },
  { set: "icd10cm", needs: ["code", "billable", "short", "long"], take: ORDER_COLUMNS, keyHint: letterFirst },
  {
    set: "icd10cm-notes",
    needs: ["node", "kind", "note_type", "seq", "text"],
    take: same("node", "kind", "note_type", "seq", "text", "origin"),
  },
  {
    set: "icd10cm-index",
    needs: ["id", "parent_id", "depth", "title", "nemod", "code", "see"],
    take: same("id", "parent_id", "depth", "title", "nemod", "code", "manifestation", "see", "see_also"),
  },
  { set: "icd10cm-poa-exempt", needs: ["code", "long"], take: same("code", "long"), nameHint: /poa/i },
  {
    set: "hcpcs",
    needs: ["code", "short", "long", "date_added", "date_term", "coverage"],
    take: HCPCS_COLUMNS,
  },
  { set: "hcpcs", needs: ["code", "short", "short_source", "in_2024_07"], take: HCPCS_COLUMNS },
  {
    set: "hcpcs-modifiers",
    needs: ["modifier", "short", "long", "date_added", "date_term"],
    take: [
      ["code", "modifier"],
      ["short", "short"],
      ["long", "long"],
      ["added", "date_added"],
      ["terminated", "date_term"],
    ],
  },
  {
    set: "hcpcs-noc",
    needs: ["hcpcs", "lvlii_desc_long"],
    take: [
      ["code", "hcpcs"],
      ["long", "lvlii_desc_long"],
      ["added", "lvlii_date_added"],
      ["terminated", "lvlii_date_term"],
    ],
  },
  {
    set: "hcpcs-rbcs",
    needs: ["hcpcs_code", "rbcs_category", "rbcs_family"],
    take: [
      ["code", "hcpcs_code"],
      ...same(
        "rbcs_procedure",
        "rbcs_category",
        "rbcs_subcategory",
        "rbcs_family",
        "hcpcs_date_added",
        "hcpcs_date_ended",
      ),
    ],
  },
  {
    set: "ncci-ptp-practitioner-deleted",
    needs: ["column1", "deletion_date", "modifier", "rationale", "column2"],
    take: same("column1", "column2", "modifier", "rationale", "deletion_date"),
    nameHint: /prac/i,
    pairs: true,
  },
  {
    set: "ncci-ptp-outpatient-deleted",
    needs: ["column1", "deletion_date", "modifier", "rationale", "column2"],
    take: same("column1", "column2", "modifier", "rationale", "deletion_date"),
    nameHint: /out|hosp/i,
    pairs: true,
  },
  {
    set: "ncci-ptp-practitioner",
    needs: ["column1", "modifier", "rationale", "column2"],
    take: same("column1", "column2", "modifier", "rationale"),
    nameHint: /prac/i,
    pairs: true,
  },
  {
    set: "ncci-ptp-outpatient",
    needs: ["column1", "modifier", "rationale", "column2"],
    take: same("column1", "column2", "modifier", "rationale"),
    nameHint: /out|hosp/i,
    pairs: true,
  },
  {
    set: "ncci-mue",
    needs: ["hcpcs_code", "service", "mue_units", "mue_mai"],
    take: [
      ["code", "hcpcs_code"],
      ["service", "service"],
      ["units", "mue_units"],
      ["mai", "mue_mai"],
      ["rationale", "mue_rationale"],
    ],
  },
  {
    set: "ncci-add-on",
    needs: ["primary_code", "add_on_code", "aoc_edit_type"],
    take: [
      ["code", "add_on_code"],
      ["primary", "primary_code"],
      ["type", "aoc_edit_type"],
    ],
  },
  { set: "mce-dx-edits", needs: ["code", "group", "rule"], take: same("code", "group", "rule") },
  {
    set: "mpfs",
    needs: ["hcpcs", "mod", "status", "work_rvu", "mp_rvu", "conv_factor"],
    take: [
      ["code", "hcpcs"],
      ...same(
        "mod",
        "status",
        "work_rvu",
        "nonfac_pe_rvu",
        "nonfac_na",
        "fac_pe_rvu",
        "fac_na",
        "mp_rvu",
        "pctc_ind",
        "glob_days",
        "pre_op",
        "intra_op",
        "post_op",
        "mult_proc",
        "bilat_surg",
        "asst_surg",
        "co_surg",
        "team_surg",
        "endo_base",
        "conv_factor",
        "phys_superv_diag",
        "diag_imaging_family",
        "nonfac_pe_opps",
        "fac_pe_opps",
        "mp_opps",
      ),
    ],
  },
  {
    set: "mpfs-gpci",
    needs: ["mac", "locality", "pe_gpci", "mp_gpci"],
    take: [
      ["carrier", "mac"],
      ["locality", "locality"],
      ["state", "state"],
      ["name", "locality_name"],
      ["work", "pw_gpci_with_floor"],
      ["pe", "pe_gpci"],
      ["mp", "mp_gpci"],
    ],
  },
  {
    set: "mpfs-locality",
    needs: ["mac", "locality", "fee_schedule_area", "counties"],
    take: [["carrier", "mac"], ...same("locality", "state", "fee_schedule_area", "counties")],
  },
  {
    set: "mpfs-anesthesia",
    needs: ["contractor", "locality", "anes_cf"],
    take: [
      ["carrier", "contractor"],
      ["locality", "locality"],
      ["name", "locality_name"],
      ["cf", "anes_cf"],
    ],
  },
  {
    set: "mpfs-opps-cap",
    needs: ["hcpcs", "mod", "carrier", "locality", "facility_price", "nonfacility_price"],
    take: [["code", "hcpcs"], ...same("mod", "carrier", "locality", "facility_price", "nonfacility_price")],
  },
  {
    set: "mpfs-zip",
    needs: ["state", "zip", "carrier", "locality", "rural_ind", "plus4_flag"],
    take: same("zip", "state", "carrier", "locality", "rural_ind", "plus4_flag"),
  },
  {
    set: "opps-addendum-b",
    needs: ["hcpcs", "si", "apc", "relative_weight", "payment_rate"],
    take: [["code", "hcpcs"], ...same("short", "si", "apc", "relative_weight", "payment_rate", "min_unadj_copay")],
    transform: "money",
  },
  {
    set: "asc-procedures",
    needs: ["hcpcs", "mult_proc_discount", "pi", "weight", "rate"],
    take: [["code", "hcpcs"], ...same("short", "mult_proc_discount", "pi", "weight", "rate")],
    transform: "money",
  },
  {
    set: "asc-ancillary",
    needs: ["hcpcs", "passthru_expiration", "pi", "weight", "rate"],
    take: [["code", "hcpcs"], ...same("short", "passthru_expiration", "pi", "weight", "rate")],
    transform: "money",
  },
  {
    set: "asp-limits",
    needs: ["hcpcs", "dosage", "payment_limit", "coinsurance_pct"],
    take: [["code", "hcpcs"], ...same("short", "dosage", "payment_limit", "coinsurance_pct", "notes")],
  },
  {
    set: "asp-ndc",
    needs: ["hcpcs", "ndc11_dashed", "drug_name", "bill_units"],
    take: [
      ["ndc", "ndc11_dashed"],
      ["code", "hcpcs"],
      ...same("drug_name", "labeler", "hcpcs_dosage", "pkg_size", "pkg_qty", "bill_units", "bill_units_pkg"),
    ],
    transform: "ndc-key",
  },
  {
    set: "lcd-hcpcs",
    needs: ["lcd_id", "lcd_version", "hcpcs", "group"],
    take: [["code", "hcpcs"], ...same("lcd_id", "lcd_version", "group", "last_updated")],
  },
  {
    set: "ncd",
    needs: ["id", "section", "title", "date_eff", "indications"],
    take: same(
      "section",
      "id",
      "version",
      "coverage",
      "title",
      "date_eff",
      "date_end",
      "benefit_cat",
      "description",
      "indications",
    ),
  },
  {
    set: "place-of-service",
    needs: ["code", "type", "name", "description"],
    take: [
      ["code", "code"],
      ["title", "name"],
      ["description", "description"],
      ["facility", "type"],
    ],
  },
  {
    set: "rarc",
    needs: ["code", "description", "start", "last_modified", "stop"],
    take: [
      ["code", "code"],
      ["title", "description"],
      ["added", "start"],
      ["terminated", "stop"],
    ],
    openFrom: "1995-01-01",
  },
  {
    set: "carc",
    needs: ["code", "start", "last_modified", "stop"],
    take: [
      ["code", "code"],
      ["title", "title"],
      ["added", "start"],
      ["terminated", "stop"],
    ],
    openFrom: "1995-01-01",
  },
  {
    set: "taxonomy",
    needs: ["code", "grouping", "classification", "specialization", "display name"],
    take: [
      ["code", "code"],
      ["grouping", "grouping"],
      ["classification", "classification"],
      ["specialization", "specialization"],
      ["definition", "definition"],
      ["title", "display name"],
      ["section", "section"],
    ],
  },
  {
    set: "specialty-taxonomy",
    needs: ["medicare specialty code", "provider taxonomy code"],
    take: [
      ["specialty", "medicare specialty code"],
      ["name", "medicare provider/supplier type description"],
      ["taxonomy", "provider taxonomy code"],
    ],
  },
  { set: "revenue-code", needs: ["code", "in_cms_codebook_2017"], take: same("code"), openFrom: "2017-01-01" },
  {
    set: "type-of-bill",
    needs: ["position", "context", "code", "meaning"],
    take: same("position", "context", "code", "meaning"),
    openFrom: "2017-01-01",
  },
  {
    set: "ub-patient",
    needs: ["field", "code", "meaning"],
    take: same("field", "code", "meaning"),
    openFrom: "2017-01-01",
  },
  {
    set: "ccsr",
    needs: ["code", "ccsr", "inpatient_default"],
    take: same("code", "ccsr", "inpatient_default", "outpatient_default"),
  },
  { set: "ccsr-categories", needs: ["ccsr", "description"], take: same("ccsr", "description") },
  {
    set: "hcc",
    needs: ["diagnosis_code", "cc", "model_name"],
    take: [
      ["code", "diagnosis_code"],
      ["cc", "cc"],
      ["model", "model_name"],
    ],
  },
  {
    set: "hcc-hierarchies",
    needs: ["cc_parent", "cc_child"],
    take: same("cc_parent", "cc_child", "model_domain", "model_version", "model_fullname"),
  },
  {
    set: "hcc-labels",
    needs: ["cc", "label", "model_domain"],
    take: same("cc", "label", "model_domain", "model_version", "model_fullname"),
  },
  {
    set: "hcc-coefficients",
    needs: ["coefficient", "value", "model_domain"],
    take: same("coefficient", "value", "model_domain", "model_version"),
  },
  {
    set: "hcc-dx-edits",
    needs: ["icd10", "edit_type", "sex"],
    take: same("icd10", "edit_type", "sex", "age_min", "age_max", "action", "cc_override", "model_name", "description"),
    openFrom: "2026-01-01",
  },
  { set: "hcc-eligible", needs: ["cpt_hcpcs_code"], take: [["code", "cpt_hcpcs_code"]] },
  { set: "msdrg", needs: ["drg", "mdc", "type", "description"], take: same("drg", "mdc", "type", "description") },
  { set: "msdrg-cc", needs: ["code", "level", "pdx_group"], take: same("code", "level", "pdx_group") },
  { set: "msdrg-pdx-exclusion", needs: ["pdx_group", "codes"], take: same("pdx_group", "codes") },
  { set: "msdrg-dx-index", needs: ["code6", "mdc", "drg_range"], take: same("code6", "mdc", "drg_range") },
];

/** Bare lists of numbers, one a line, which only their file name identifies. */
export const NUMBER_LISTS: readonly { readonly set: SetName; readonly nameHint: RegExp; readonly shape: RegExp }[] = [
  { set: "claim-status-category", nameHint: /claim_status_category/i, shape: /^[A-Z][0-9A-Z]{1,2}$/ },
  { set: "claim-status", nameHint: /claim_status_code/i, shape: /^\d{1,3}$/ },
  { set: "service-type", nameHint: /service_type/i, shape: /^[0-9A-Z]{1,3}$/ },
  { set: "condition-code", nameHint: /condition_code/i, shape: /^[0-9A-Z]{2}$/ },
  { set: "occurrence-code", nameHint: /occurrence_code/i, shape: /^[0-9A-Z]{2}$/ },
  { set: "value-code", nameHint: /value_code/i, shape: /^[0-9A-Z]{2}$/ },
];
