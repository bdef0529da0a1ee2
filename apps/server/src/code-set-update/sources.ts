/** Where a publisher puts its official file; `address` gives it for a day, because the names carry the year or quarter. */
export interface OfficialSource {
  readonly set: string;
  readonly publisher: string;
  readonly address: (year: number, month: number) => string;
}

const quarterMonths = ["january", "april", "july", "october"] as const;

/** ICD-10 editions begin on October 1 and carry the number of the year after. */
function fiscalYear(year: number, month: number): number {
  return month >= 10 ? year + 1 : year;
}

function quarter(year: number, month: number): { readonly name: string; readonly year: number } {
  return { name: quarterMonths[Math.floor((month - 1) / 3)] ?? "january", year };
}

/** Public files of the Centers for Medicare & Medicaid Services. Editions of others are imported from files that the site has. */
export const officialSources: readonly OfficialSource[] = [
  {
    set: "icd10cm",
    publisher: "CMS, ICD-10-CM code descriptions in tabular order",
    address: (year, month) =>
      `https://www.cms.gov/files/zip/${fiscalYear(year, month)}-code-descriptions-tabular-order.zip`,
  },
  {
    set: "icd10cm-index",
    publisher: "CMS, ICD-10-CM tabular list and index",
    address: (year, month) =>
      `https://www.cms.gov/files/zip/${fiscalYear(year, month)}-code-tables-tabular-and-index.zip`,
  },
  {
    set: "icd10pcs",
    publisher: "CMS, ICD-10-PCS codes file",
    address: (year, month) => `https://www.cms.gov/files/zip/${fiscalYear(year, month)}-icd-10-pcs-codes-file.zip`,
  },
  {
    set: "hcpcs",
    publisher: "CMS, HCPCS Level II quarterly file",
    address: (year, month) => {
      const { name } = quarter(year, month);
      return `https://www.cms.gov/files/zip/${name}-${year}-alpha-numeric-hcpcs-file.zip`;
    },
  },
];
