import { denialReason } from "@cleanclaim/revenue-cycle";

/** How adjustment and remark codes read in words; the caller brings the loaded lists. */
export interface ReasonWords {
  readonly adjustment: (reason: string) => string;
  readonly remark: (code: string) => string;
}

/** Reasons of provider-level adjustments (PLB03-1) in words. */
export const PLB_WORDS: Readonly<Record<string, string>> = {
  WO: "Overpayment taken back",
  FB: "Balance carried forward",
  L6: "Interest for late payment",
  "72": "Refund that we sent",
  CS: "Adjustment by the payer",
  AM: "Applied to borrower's account",
  J1: "Not paid because of a lien",
  IR: "Withheld for the tax office",
};

/** Claim status codes (CLP02) in words. */
export const STATUS_WORDS: Readonly<Record<string, string>> = {
  "1": "Decided as first insurer",
  "2": "Decided as second insurer",
  "3": "Decided as third insurer",
  "4": "Denied",
  "19": "Decided as first insurer and forwarded",
  "20": "Decided as second insurer and forwarded",
  "21": "Decided as third insurer and forwarded",
  "22": "Earlier decision reversed",
  "23": "Not this payer's claim; forwarded",
  "25": "Predetermination only",
};

/** Adjustment reasons in words from our own table; remarks by number until the site's list is loaded. */
export const plainWords: ReasonWords = {
  adjustment: (reason) => ADJUSTMENT_WORDS[reason] ?? denialReason(reason).explanation,
  remark: (code) => `Remark ${code}`,
};

const ADJUSTMENT_WORDS: Readonly<Record<string, string>> = {
  "1": "Deductible",
  "2": "Coinsurance",
  "3": "Copay",
  "23": "Settled by an earlier insurer",
  "24": "Covered by a capitation agreement",
  "45": "Above the contracted price",
  "59": "Reduced: several procedures at once",
  "94": "More than charged",
  "253": "Federal sequestration",
};
