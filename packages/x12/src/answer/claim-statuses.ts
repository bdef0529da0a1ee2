import type { Issue } from "../validate/issue.ts";

/** Category and status of a refused claim, and whether the status speaks of a party. */
export interface Refusal {
  /** A3 unprocessable, A6 missing information, A7 invalid information, A8 fields that contradict each other. */
  readonly category: string;
  /** Claim status code. */
  readonly status: string;
  readonly aboutParty: boolean;
}

/** Findings by their code: category, status, `p` when it is about the party that the segment names. */
const TABLE: Readonly<Record<string, string>> = {
  "AMOUNT-CENTS": "A7 178",
  "BILL-ZIP9": "A7 500 p",
  "CODE-ACCIDENT-STATE": "A7 21",
  "CODE-ADMISSION-SOURCE": "A7 229",
  "CODE-ADMISSION-TYPE": "A7 231",
  "CODE-DRG": "A7 256",
  "CODE-FREQUENCY": "A7 535",
  "CODE-ICD10": "A7 255",
  "CODE-ICD10-LENGTH": "A7 255",
  "CODE-ICD10PCS": "A7 454",
  "CODE-ICD9": "A7 255",
  "CODE-MODIFIER": "A7 453",
  "CODE-NDC": "A7 218",
  "CODE-PATIENT-STATUS": "A7 234",
  "CODE-POS": "A7 249",
  "CODE-PROCEDURE": "A7 454",
  "CODE-REVENUE": "A7 455",
  "CODE-STATE": "A7 501 p",
  "CODE-TAX-ID": "A7 128 p",
  "CODE-TAXONOMY": "A7 145 p",
  "CODE-TYPE-OF-BILL": "A7 228",
  "CODE-ZIP": "A7 500 p",
  "DATE-ADMISSION": "A8 189",
  "DATE-BEFORE-BIRTH": "A8 187",
  "DATE-BIRTH-FUTURE": "A7 158 p",
  "DATE-FUTURE": "A7 510",
  "DATE-OUTSIDE-STATEMENT": "A8 187",
  "DUP-CLAIM": "A3 54",
  "DX-POINTER": "A8 477",
  "DX-POINTER-TWICE": "A8 477",
  "ICD-DECIMAL": "A7 255",
  "LINE-SV": "A6 454",
  "NO-BILLING": "A6 21",
  "NO-DX": "A6 254",
  "NO-LINES": "A6 247",
  "NPI-LUHN": "A7 562 p",
  "SIT-ADMISSION-DATE": "A6 189",
  "SIT-ADMITTING-DX": "A6 232",
  "SIT-BILLING-NPI": "A6 562 p",
  "SIT-BILLING-STREET": "A7 126 p",
  "SIT-HCPCS": "A6 454",
  "SIT-REF-F8": "A6 464",
  "SIT-REF-F8-ORIGINAL": "A8 464",
  "SVC-CHARGE": "A7 178",
  "SVC-UNITS": "A7 476",
};

/** Findings by how their code begins, where the table names none. */
const BEGINNINGS: readonly (readonly [string, string])[] = [
  ["BAL-", "A8 400"],
  ["DATE", "A7 187"],
  ["SIT-", "A6 21"],
  ["SEG-MISSING", "A6 21"],
  ["LOOP-MISSING", "A6 21"],
  ["ELE-MISSING", "A6 21"],
  ["SYN-", "A6 21"],
  ["CODE-", "A7 21"],
  ["DX-", "A8 255"],
];

/** What a 277CA says of a claim with this finding: syntax that is in no list is 684, all else 21 (missing or invalid). */
export function refusalOf(issue: Issue): Refusal {
  const text =
    TABLE[issue.code] ??
    BEGINNINGS.find(([beginning]) => issue.code.startsWith(beginning))?.[1] ??
    (issue.level <= 2 ? "A7 684" : "A7 21");
  const [category = "A7", status = "21", party] = text.split(" ");
  return { category, status, aboutParty: party === "p" };
}
