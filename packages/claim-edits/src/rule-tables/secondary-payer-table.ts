/** Why another insurer pays before Medicare, and what goes with the value code that says so. */
export interface SecondaryPayerRule {
  readonly value: string;
  readonly words: string;
  /** One of these occurrences stands beside it. */
  readonly occurrences?: readonly string[];
  /** Ages of the patient in years, both ends included. */
  readonly ages?: { readonly from: number; readonly to: number };
}

/** Medicare Secondary Payer Manual (Pub. 100-05) ch. 3 §40 and ch. 5; value and occurrence codes of the UB-04, edition 2024. */
export const SECONDARY_PAYER_RULES: readonly SecondaryPayerRule[] = [
  { value: "12", words: "an employer's plan of a working aged patient", ages: { from: 65, to: 130 } },
  { value: "13", words: "an employer's plan during kidney failure", occurrences: ["33"] },
  { value: "14", words: "no-fault or auto insurance", occurrences: ["01", "02"] },
  { value: "15", words: "workers' compensation", occurrences: ["04"] },
  { value: "16", words: "a public health or other federal agency" },
  { value: "41", words: "black lung benefits" },
  { value: "42", words: "veterans' affairs" },
  { value: "43", words: "a large employer's plan of a disabled patient under 65", ages: { from: 0, to: 64 } },
  { value: "47", words: "liability insurance", occurrences: ["01", "02", "03"] },
];

/** The insurance was denied or its benefits ended: what a conditional payment of 0.00 needs (Pub. 100-05 ch. 3 §40.3.1). */
export const DENIAL_OCCURRENCES: readonly string[] = ["24", "25"];
