import type { SetName } from "../types.ts";

/** A public file of a publisher. */
export interface OfficialSource {
  readonly set: SetName;
  readonly url: string;
  /** The name under which it is kept, which says its release to the importer. */
  readonly name: string;
}

/**
 * Where the publishers put the files of the current releases. The addresses change with each release: a new release is a
 * new row here. Files behind a licence page (those with CPT descriptors) are left out; they are loaded by hand.
 */
export const OFFICIAL_SOURCES: readonly OfficialSource[] = [
  {
    set: "icd10cm",
    url: "https://ftp.cdc.gov/pub/Health_Statistics/NCHS/Publications/ICD10CM/2026/icd10cm-Code%20Descriptions-2026.zip",
    name: "icd10cm_order_fy2026.zip",
  },
  {
    set: "icd10cm-index",
    url: "https://ftp.cdc.gov/pub/Health_Statistics/NCHS/Publications/ICD10CM/2026/icd10cm-table-index-2026.zip",
    name: "icd10cm_index_fy2026.zip",
  },
  {
    set: "icd10pcs",
    url: "https://www.cms.gov/files/zip/2026-icd-10-pcs-order-file-long-and-abbreviated-titles.zip",
    name: "icd10pcs_order_fy2026.zip",
  },
  {
    set: "hcpcs",
    url: "https://www.cms.gov/files/zip/october-2026-alpha-numeric-hcpcs-file.zip",
    name: "hcpcs_2026_oct.zip",
  },
  {
    set: "asp-limits",
    url: "https://www.cms.gov/files/zip/october-2026-asp-pricing-file.zip",
    name: "asp_2026_oct.zip",
  },
];
