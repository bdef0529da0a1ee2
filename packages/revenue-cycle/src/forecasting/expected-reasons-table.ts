/**
 * With which adjustment reason (CARC number) a payer answers to what an edit finds, when the claim is sent all the same; or that it
 * would be refused before adjudication. By the beginning of the finding's family; the longest that fits wins. Numbers of X12's
 * external list 139, words ours.
 */
export interface ExpectedReason {
  readonly family: string;
  /** Null: refused at the door (277CA), so there is no adjustment reason. */
  readonly reason: string | null;
}

export const EXPECTED_REASONS: readonly ExpectedReason[] = [
  { family: "npi-check-digit", reason: null },
  { family: "rendering-provider-missing", reason: null },
  { family: "billing-", reason: null },
  { family: "replacement-without", reason: null },
  { family: "subscriber-id", reason: null },
  { family: "patient-relationship", reason: null },
  { family: "eligibility-not-active", reason: "27" },
  { family: "authorization-missing", reason: "197" },
  { family: "authorization-", reason: "198" },
  { family: "secondary-", reason: "22" },
  { family: "cob", reason: "22" },
  { family: "referral", reason: "288" },
  { family: "timely-filing", reason: "29" },
  { family: "medical-necessity", reason: "11" },
  { family: "coverage-", reason: "50" },
  { family: "frequency", reason: "119" },
  { family: "duplicate", reason: "18" },
  { family: "ptp", reason: "236" },
  { family: "bundled", reason: "97" },
  { family: "diagnostic-with-surgical", reason: "97" },
  { family: "visit-without-25", reason: "97" },
  { family: "global-period", reason: "97" },
  { family: "mue", reason: "151" },
  { family: "units-", reason: "151" },
  { family: "add-on", reason: "107" },
  { family: "new-patient", reason: "B16" },
  { family: "age", reason: "9" },
  { family: "sex", reason: "10" },
  { family: "modifier", reason: "4" },
  { family: "laterality", reason: "4" },
  { family: "place-of-service", reason: "5" },
  { family: "procedure-", reason: "181" },
  { family: "status-not-payable", reason: "96" },
  { family: "therapy-without-modifier", reason: "4" },
  { family: "enrollment", reason: "B7" },
  { family: "credential", reason: "B7" },
  { family: "charge-below-contract", reason: "45" },
  { family: "", reason: "16" },
];

/** The reason for a family of findings; null when the claim would be refused at the door. */
export function expectedReason(family: string): string | null {
  const fitting = EXPECTED_REASONS.filter((row) => family.startsWith(row.family));
  const [best] = fitting.toSorted((a, b) => b.family.length - a.family.length);
  return best?.reason ?? null;
}
