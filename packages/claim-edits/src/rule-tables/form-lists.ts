import type { Source } from "@cleanclaim/model";

/** Claim filing indicator codes of the lines of business that edits speak of. */
export const MEDICARE = ["MB", "MA", "16"] as const;
export const MEDICARE_PART_B = ["MB"] as const;
export const MEDICAID = ["MC"] as const;

/** Days from the service to the payer's last acceptance, where law says so. Others come from payer profiles. */
export const FILING_LIMITS: readonly {
  readonly filingIndicatorCodes: readonly string[];
  readonly days: number;
  readonly source: Source;
}[] = [
  {
    filingIndicatorCodes: MEDICARE,
    days: 365,
    source: { name: "42 CFR 424.44", locator: "one calendar year after the date of service" },
  },
  {
    filingIndicatorCodes: MEDICAID,
    days: 365,
    source: { name: "42 CFR 447.45", locator: "(d)(1): twelve months from the date of service" },
  },
];

/** From how many days before the limit a claim is warned about. */
export const FILING_WARNING_DAYS = 30;

/** Clinical laboratory tests that a certificate of waiver covers start at these numbers; all are billed with the CLIA number. */
export const CLIA_EXEMPT_TESTS: ReadonlySet<string> = new Set(["82270", "82272", "G0328"]);

/** The format of a CLIA number: two digits, D, seven digits. */
export const CLIA_FORMAT = /^\d\dD\d{7}$/;

/** Medicare beneficiary identifier: eleven places, letters without S, L, O, I, B, Z (CMS MBI format, 2018). */
export const MEDICARE_MEMBER_ID =
  /^[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\d[AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\d[AC-HJKMNP-RT-Y]{2}\d{2}$/;

/** Procedures billed without a listed description; the claim must say in words what was done or given. */
export const UNLISTED_CODES: ReadonlySet<string> = new Set(
  "J3490 J3590 J7999 J8499 J9999 A4649 A9270 E1399 L8699 43499 43999 44799 44899 45399 45999 47999 49999 20999 64999 69399 97039 97139 97799 99499 99199 96999 95999 93799 92499 90899 81479 84999".split(
    " ",
  ),
);

/** Places where the patient is admitted, so that the claim carries the admission date. */
export const INPATIENT_PLACES: ReadonlySet<string> = new Set(["21", "51", "61"]);

/** Places of the practice or the patient's own address, for which no service facility is named. */
export const PLACES_WITHOUT_FACILITY: ReadonlySet<string> = new Set(["01", "02", "10", "11", "12", "15", "99"]);

/** External-cause codes, which say how an injury came about: chapter 20. */
export const EXTERNAL_CAUSE_RANGE = { first: "V00", last: "Y99" } as const;

/** Most diagnoses on a professional claim and pointers on a line (837P). */
export const MOST_DIAGNOSES = 12;
export const MOST_POINTERS = 4;

/** A new patient has not been seen by the physician or the group's specialty for three years (Pub. 100-04 ch. 12 §30.6.7). */
export const NEW_PATIENT_MONTHS = 36;

/** Days after surgery that belong to its price, by the fee schedule's global period. */
export const GLOBAL_PERIOD_DAYS: Readonly<Record<string, number>> = { "000": 0, "010": 10, "090": 90 };

/** How far back a lapsed diagnosis still counts as "was valid" rather than "is a heading". */
export const LAPSED_CODE_MONTHS = 26;
