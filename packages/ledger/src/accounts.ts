/**
 * The accounts of a practice. A debit raises receivables, cash and reductions of revenue; a credit raises revenue and what
 * is owed to others. The sum over all accounts is always zero.
 */
export type AccountKind =
  /** What a payer owes on one claim. Denied money stays here until somebody decides. */
  | "payer-receivable"
  /** What the patient owes on one claim (or on one visit without a claim). */
  | "patient-receivable"
  /** Money of the patient that is not yet applied to anything. */
  | "patient-credit"
  | "revenue"
  /** What a contract with a payer takes off the charge. Never a write-off. */
  | "contractual-adjustment"
  | "payer-cash"
  | "patient-cash"
  /** Between the payment of a remittance advice and the claims it pays; zero once the remittance is posted. */
  | "remittance-clearing"
  /** Paid by a payer for a claim that we do not know yet. */
  | "unmatched-payer-money"
  /** PLB FB: carried to the payer's next payment. */
  | "payer-forwarded-balance"
  /** PLB WO and its like: taken back by the payer outside of a claim. */
  | "payer-recoupment"
  | "interest-income"
  /** Any other provider-level adjustment. */
  | "provider-level-adjustment"
  | "write-off-bad-debt"
  | "write-off-charity"
  | "write-off-small-balance"
  | "write-off-timely-filing"
  | "write-off-denial";

/** An account by its kind and what it belongs to. Only the parts that its kind needs are given. */
export interface AccountRef {
  readonly kind: AccountKind;
  readonly practiceId: string;
  readonly payerId?: string | undefined;
  readonly patientId?: string | undefined;
  /** A claim; for a visit without insurance, the visit. */
  readonly claimId?: string | undefined;
  readonly remittanceId?: string | undefined;
}

const KEYED_BY = {
  "payer-receivable": "claimId",
  "patient-receivable": "claimId",
  "patient-credit": "patientId",
  revenue: "practiceId",
  "contractual-adjustment": "payerId",
  "payer-cash": "practiceId",
  "patient-cash": "practiceId",
  "remittance-clearing": "remittanceId",
  "unmatched-payer-money": "payerId",
  "payer-forwarded-balance": "payerId",
  "payer-recoupment": "payerId",
  "interest-income": "practiceId",
  "provider-level-adjustment": "payerId",
  "write-off-bad-debt": "practiceId",
  "write-off-charity": "practiceId",
  "write-off-small-balance": "practiceId",
  "write-off-timely-filing": "practiceId",
  "write-off-denial": "practiceId",
} as const satisfies Record<AccountKind, keyof AccountRef>;

/** Names of the accounts for people: reports, the ledger tab, "Why?". */
export const accountNames = {
  "payer-receivable": "Insurance receivable",
  "patient-receivable": "Patient receivable",
  "patient-credit": "Patient credit (unapplied)",
  revenue: "Charges",
  "contractual-adjustment": "Contractual adjustment",
  "payer-cash": "Cash from insurance",
  "patient-cash": "Cash from patients",
  "remittance-clearing": "Remittance clearing",
  "unmatched-payer-money": "Unmatched insurance money",
  "payer-forwarded-balance": "Forwarded balance with payer",
  "payer-recoupment": "Recoupment by payer",
  "interest-income": "Interest income",
  "provider-level-adjustment": "Provider-level adjustment",
  "write-off-bad-debt": "Write-off: bad debt",
  "write-off-charity": "Write-off: charity",
  "write-off-small-balance": "Write-off: small balance",
  "write-off-timely-filing": "Write-off: timely filing",
  "write-off-denial": "Write-off: denied",
} as const satisfies Record<AccountKind, string>;

/**
 * The stable id of an account, such as `payer-receivable/claim_7`. Accounts kept per payer carry the practice too, since two
 * practices may meet the same payer. Throws when the reference lacks what its kind needs: that is a defect.
 */
export function accountId(ref: AccountRef): string {
  const key = KEYED_BY[ref.kind];
  const value = ref[key];
  if (value === undefined || value === "") throw new RangeError(`an account of kind ${ref.kind} needs its ${key}`);
  return key === "payerId" ? `${ref.kind}/${ref.practiceId}/${value}` : `${ref.kind}/${value}`;
}
