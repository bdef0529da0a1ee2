/** What an adjustment of a payer means for our books. */
export type AdjustmentClass =
  /** The contract takes it off; nobody owes it. */
  | "contractual"
  /** The patient's share of a covered service: deductible, coinsurance, copay. */
  | "patient-share"
  /** Refused; somebody has to look. The money stays where it is until a person decides. */
  | "denied"
  /** Already settled with an earlier payer; moves nothing. */
  | "prior-payer"
  /** Paid with or on the claim, not an adjustment of the receivable. */
  | "information";

/**
 * Reasons (CARC numbers) that are contractual when the payer puts them under CO, PI, OA or CR: fee schedule, multiple
 * procedure, prompt pay, sequestration, capitation, graduate education, and the like.
 * Source: X12 external code list 139; the grouping is ours.
 */
const CONTRACTUAL_REASONS: ReadonlySet<string> = new Set(
  "24 44 45 59 61 69 70 74 75 76 78 89 90 91 94 95 100 101 103 104 105 121 122 131 137 139 143 144 161 172 173 P12 223 237 246 253 B10 B4".split(
    " ",
  ),
);

/** Reasons that are the patient's share of a covered service when under PR: deductible, coinsurance, copay and their kin. */
const PATIENT_SHARE_REASONS: ReadonlySet<string> = new Set("1 2 3 66 142 241 247 248".split(" "));

/**
 * Classifies one adjustment by group and reason. Whatever is not known to be settled is `denied`, so that no money
 * leaves the books without a person's decision.
 */
export function classifyAdjustment(group: string, reason: string): AdjustmentClass {
  if (reason === "23") return "prior-payer";
  if (reason === "225" || reason === "85") return group === "PR" ? "patient-share" : "information";
  if (group === "PR") return PATIENT_SHARE_REASONS.has(reason) ? "patient-share" : "denied";
  if (CONTRACTUAL_REASONS.has(reason)) return "contractual";
  return "denied";
}
