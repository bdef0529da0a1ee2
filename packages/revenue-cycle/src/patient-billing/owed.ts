import { type CalendarDate, type Cents, type Explanation, daysBetween, moneyText, sumCents } from "@cleanclaim/model";

/** One ledger movement on a patient's claim, as far as the patient's balance goes. */
export interface PatientMovement {
  readonly claimId: string;
  readonly line: number | undefined;
  /** `charge`, `payment`, `CO-45`, `PR-1`, `patient-payment`, `write-off-…`, `next-payer`, … */
  readonly reason: string;
  readonly cents: Cents;
  readonly account: "payer-receivable" | "patient-receivable";
  readonly side: "debit" | "credit";
}

/** What a service line of a claim was. */
export interface BilledLine {
  readonly line: number;
  readonly procedureCode: string;
  readonly description: string;
  readonly charge: Cents;
}

/** One line of "what I owe and why". The amounts add up: charge = insurance paid + adjusted + patient paid + owed + still with insurance. */
export interface OwedPart {
  readonly line: number;
  readonly procedureCode: string;
  readonly description: string;
  readonly charge: Cents;
  readonly insurancePaid: Cents;
  readonly adjusted: Cents;
  readonly patientPaid: Cents;
  readonly owed: Cents;
  readonly withInsurance: Cents;
  readonly explanation: string;
}

const SHARE_WORDS: Readonly<Record<string, string>> = {
  "PR-1": "your yearly deductible, which your plan asks you to pay before it pays",
  "PR-2": "your coinsurance, your part of the price under your plan",
  "PR-3": "your copay for the visit",
  "PR-66": "your blood deductible",
  "bill-patient": "a service that your plan does not cover",
  charge: "a visit without insurance",
};

const signed = (movement: PatientMovement): Cents => (movement.side === "debit" ? movement.cents : -movement.cents);

/**
 * Splits the movements of one claim over its lines and says in plain words why each line is owed. Movements without a line
 * (a payment on account, an adjustment of the whole claim) are spread over the lines that still owe, oldest line first.
 */
export function owedParts(lines: readonly BilledLine[], movements: readonly PatientMovement[]): OwedPart[] {
  const patientOf = (line: number) => movements.filter((m) => m.account === "patient-receivable" && m.line === line);
  const payerOf = (line: number) => movements.filter((m) => m.account === "payer-receivable" && m.line === line);
  const unplaced = movements.filter((m) => m.account === "patient-receivable" && m.line === undefined);
  let pool = sumCents(unplaced.filter((m) => signed(m) < 0n).map((m) => -signed(m)));
  let extra = sumCents(unplaced.filter((m) => signed(m) > 0n).map(signed));
  return lines.map((billed, index) => {
    const own = patientOf(billed.line);
    const payer = payerOf(billed.line);
    const credits = (list: readonly PatientMovement[], test: (reason: string) => boolean) =>
      -sumCents(list.filter((m) => test(m.reason)).map(signed));
    const insurancePaid = credits(payer, (reason) => reason === "payment");
    const adjusted =
      credits(payer, (reason) => /^(CO|OA|PI|CR)-/.test(reason) || reason.startsWith("write-off")) +
      credits(own, (reason) => reason.startsWith("write-off"));
    let owed = sumCents(own.map(signed));
    let patientPaid = credits(own, (reason) => reason === "patient-payment" || reason === "patient-refund");
    if (index === 0 && extra > 0n) {
      owed += extra;
      extra = 0n;
    }
    const part = pool < owed ? pool : owed > 0n ? owed : 0n;
    pool -= part;
    owed -= part;
    patientPaid += part;
    const withInsurance = sumCents(payer.map(signed));
    return {
      ...billed,
      insurancePaid,
      adjusted,
      patientPaid,
      owed,
      withInsurance,
      explanation: explainPart(own, unplaced, { insurancePaid, adjusted, patientPaid, owed, withInsurance }),
    };
  });
}

interface PartAmounts {
  readonly insurancePaid: Cents;
  readonly adjusted: Cents;
  readonly patientPaid: Cents;
  readonly owed: Cents;
  readonly withInsurance: Cents;
}

/** Why this line is owed, in words without jargon. */
function explainPart(
  own: readonly PatientMovement[],
  unplaced: readonly PatientMovement[],
  amounts: PartAmounts,
): string {
  const shares = new Map<string, Cents>();
  for (const movement of [...own, ...unplaced]) {
    // What went on to the next insurance is no longer the patient's; what that insurance leaves comes after it.
    if (movement.reason === "next-payer") shares.clear();
    const words = SHARE_WORDS[movement.reason];
    if (words !== undefined) shares.set(words, (shares.get(words) ?? 0n) + signed(movement));
  }
  const parts = [...shares]
    .filter(([, cents]) => cents > 0n)
    .map(([words, cents]) => `$${moneyText(cents)} is ${words}`);
  const sentences: string[] = [];
  if (amounts.insurancePaid > 0n) sentences.push(`Your insurance paid $${moneyText(amounts.insurancePaid)}.`);
  if (amounts.adjusted > 0n)
    sentences.push(`$${moneyText(amounts.adjusted)} was taken off by our agreement with your insurance or by us.`);
  if (parts.length > 0) sentences.push(`${parts.join("; ")}.`);
  if (amounts.patientPaid > 0n) sentences.push(`You have paid $${moneyText(amounts.patientPaid)}.`);
  if (amounts.withInsurance > 0n)
    sentences.push(`$${moneyText(amounts.withInsurance)} is still with your insurance; you do not owe it now.`);
  if (sentences.length === 0)
    return amounts.owed > 0n ? "This part of the charge is yours to pay." : "Nothing is owed for this service.";
  return sentences.join(" ");
}

/** The "Why?" of a patient's balance: every movement that makes it, summed by kind. */
export function explainBalance(balance: Cents, parts: readonly OwedPart[], credit: Cents): Explanation {
  const total = (pick: (part: OwedPart) => Cents) => sumCents(parts.map(pick));
  return {
    question: `Why is the balance $${moneyText(balance)}?`,
    answer: `Charges of $${moneyText(total((p) => p.charge))}, less $${moneyText(total((p) => p.insurancePaid))} that insurance paid, $${moneyText(total((p) => p.adjusted))} taken off, $${moneyText(total((p) => p.patientPaid))} already paid and $${moneyText(total((p) => p.withInsurance))} still with insurance${credit > 0n ? `, less $${moneyText(credit)} paid ahead` : ""}.`,
    steps: parts.map((part) => ({
      text: `${part.procedureCode} ${part.description}: ${part.explanation}`,
      result: `$${moneyText(part.owed)}`,
      source: { name: "Ledger" },
    })),
    versions: { ledger: "1" },
  };
}

/** Where a patient's account stands, for the work list. */
export type AccountStatus =
  "to-bill" | "billed" | "on-plan" | "missed" | "overdue" | "placement-proposed" | "placed" | "credit";

/** The status of an account and the next step in words. */
export function accountStatus(facts: {
  readonly balance: Cents;
  readonly lastStatementOn: CalendarDate | null;
  readonly lastStatementAmount: Cents;
  readonly statementCount: number;
  readonly plan: "active" | "defaulted" | null;
  readonly missedInstallments: number;
  readonly placement: string | null;
  readonly today: CalendarDate;
}): { readonly status: AccountStatus; readonly nextStep: string } {
  if (facts.balance < 0n) return { status: "credit", nextStep: "Refund the credit, or keep it for the next visit" };
  if (facts.placement === "proposed")
    return { status: "placement-proposed", nextStep: "Waits for the owner's decision on collections" };
  if (facts.placement === "approved" || facts.placement === "referred")
    return { status: "placed", nextStep: "With collections; recall if the patient pays or disputes" };
  if (facts.plan === "defaulted" || (facts.plan === "active" && facts.missedInstallments > 0))
    return { status: "missed", nextStep: "Call about the missed instalment" };
  if (facts.plan === "active") return { status: "on-plan", nextStep: "Next instalment is awaited" };
  if (facts.lastStatementOn === null) return { status: "to-bill", nextStep: "Send the first statement" };
  const days = daysBetween(facts.lastStatementOn, facts.today);
  if (facts.balance > facts.lastStatementAmount && days >= 25)
    return { status: "to-bill", nextStep: "Send a statement with the new balance" };
  if (facts.statementCount >= 3 && days > 30)
    return { status: "overdue", nextStep: "Three statements went out: call, offer a plan, or propose collections" };
  if (days > 30) return { status: "to-bill", nextStep: `Send statement ${facts.statementCount + 1}` };
  return { status: "billed", nextStep: `Statement of ${facts.lastStatementOn} is awaited` };
}
