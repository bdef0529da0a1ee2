import type { Source } from "@cleanclaim/model";

/** Services for which law lets no payer of a line of business ask the patient for anything. */
export interface WithoutShareRow {
  /** Claim filing indicator codes (SBR09); absent means everyone but those that another row names. */
  readonly filingIndicatorCodes: readonly string[];
  /** Codes and ranges, `99381-99397`. */
  readonly procedures: readonly string[];
  readonly from: string;
  readonly words: string;
  readonly source: Source;
}

const COMMERCIAL = ["CI", "BL", "12", "13", "14", "15", "HM"];

export const WITHOUT_SHARE: readonly WithoutShareRow[] = [
  {
    filingIndicatorCodes: COMMERCIAL,
    procedures: ["99381-99397", "G0438", "G0439", "G0121", "G0105", "90460-90474", "90476-90759"],
    from: "2010-09-23",
    words: "preventive service in network: no deductible, coinsurance or copay",
    source: { name: "45 CFR 147.130", locator: "(a)(1): coverage of preventive health services without cost sharing" },
  },
  {
    filingIndicatorCodes: ["MB"],
    procedures: ["G0402", "G0438", "G0439", "G0121", "G0105", "G0008", "G0009", "G0010", "77063", "77067"],
    from: "2011-01-01",
    words: "preventive service: Medicare pays all of it",
    source: { name: "42 CFR 410.152", locator: "(l): preventive services; 410.160(b): no deductible" },
  },
  {
    filingIndicatorCodes: ["MB"],
    procedures: ["36415", "80047-89398"],
    from: "1984-07-01",
    words: "clinical laboratory test: no deductible and no coinsurance",
    source: { name: "Social Security Act 1833(a)(1)(D), (b)(3)", locator: "clinical diagnostic laboratory tests" },
  },
];

/** The row that frees a service from the patient's share; undefined when none does. */
export function withoutShare(
  filingIndicatorCode: string,
  procedureCode: string,
  on: string,
): WithoutShareRow | undefined {
  return WITHOUT_SHARE.find(
    (row) =>
      row.filingIndicatorCodes.includes(filingIndicatorCode) &&
      row.from <= on &&
      row.procedures.some((pattern) => {
        const [first = "", last = first] = pattern.split("-");
        return first <= procedureCode && procedureCode <= last;
      }),
  );
}
