/** Postal abbreviations of states, the District of Columbia, territories and military mail (USPS Publication 28). */
export const STATE_CODES: ReadonlySet<string> = new Set(
  (
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD " +
    "TN TX UT VT VA WA WV WI WY AS GU MP PR VI FM MH PW AA AE AP"
  ).split(" "),
);

/** Letters that a box of the CMS-1500 holds, by what stands in it (NUCC 1500 instruction manual, 02/12). */
export const PAPER_BOX_LENGTHS = {
  personName: 28,
  insuredNumber: 29,
  billingName: 29,
  additionalInformation: 71,
} as const;

/** Letters of a note at claim and line level (NTE02). */
export const LONGEST_NOTE = 80;

/** Claim frequency codes of a professional claim. */
export const FREQUENCY_CODES: ReadonlySet<string> = new Set(["1", "7", "8"]);

/** Reasons for a late claim (CLM20). */
export const DELAY_REASON_CODES: ReadonlySet<string> = new Set("1 2 3 4 5 6 7 8 9 10 11 15".split(" "));
