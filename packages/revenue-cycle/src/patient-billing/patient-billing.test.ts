import { addMonths, sumCents, toDate } from "@cleanclaim/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PatientMovement, accountStatus, owedParts } from "./owed.ts";
import { type InstallmentState, ageInstallments, payInstallments, planSchedule } from "./payment-plan.ts";

const lines = [
  { line: 1, procedureCode: "99214", description: "office visit", charge: 18500n },
  { line: 2, procedureCode: "43239", description: "stomach examination with samples", charge: 90000n },
];
const move = (
  account: PatientMovement["account"],
  side: PatientMovement["side"],
  cents: bigint,
  reason: string,
  line?: number,
): PatientMovement => ({ claimId: "c", account, side, cents, reason, line });

describe("what a patient owes", () => {
  it("adds up on every line and says why in plain words", () => {
    const parts = owedParts(lines, [
      move("payer-receivable", "debit", 18500n, "charge", 1),
      move("payer-receivable", "debit", 90000n, "charge", 2),
      move("payer-receivable", "credit", 9000n, "payment", 1),
      move("payer-receivable", "credit", 7000n, "CO-45", 1),
      move("payer-receivable", "credit", 2500n, "PR-3", 1),
      move("patient-receivable", "debit", 2500n, "PR-3", 1),
      move("payer-receivable", "credit", 39000n, "payment", 2),
      move("payer-receivable", "credit", 40000n, "CO-45", 2),
      move("payer-receivable", "credit", 11000n, "PR-1", 2),
      move("patient-receivable", "debit", 11000n, "PR-1", 2),
      move("patient-receivable", "credit", 3000n, "patient-payment"),
    ]);
    expect(parts.map((part) => part.owed)).toEqual([0n, 10500n]);
    for (const part of parts)
      expect(part.charge).toBe(part.insurancePaid + part.adjusted + part.patientPaid + part.owed + part.withInsurance);
    expect(parts[1]?.explanation).toBe(
      "Your insurance paid $390.00. $400.00 was taken off by our agreement with your insurance or by us. $110.00 is your yearly deductible, which your plan asks you to pay before it pays. You have paid $5.00.",
    );
    for (const part of parts) expect(part.explanation).not.toMatch(/PR-|CO-|CARC|adjudicat|coinsur.*PR/);
  });

  it("forgets the share that went on to the next insurance and names what that one left", () => {
    const [part] = owedParts(lines.slice(0, 1), [
      move("payer-receivable", "debit", 18500n, "charge", 1),
      move("payer-receivable", "credit", 14500n, "payment", 1),
      move("payer-receivable", "credit", 4000n, "PR-2", 1),
      move("patient-receivable", "debit", 4000n, "PR-2", 1),
      move("patient-receivable", "credit", 4000n, "next-payer", 1),
      move("payer-receivable", "debit", 4000n, "next-payer", 1),
      move("payer-receivable", "credit", 3500n, "payment", 1),
      move("payer-receivable", "credit", 500n, "PR-2", 1),
      move("patient-receivable", "debit", 500n, "PR-2", 1),
    ]);
    expect(part?.owed).toBe(500n);
    expect(part?.explanation).toMatch(/^Your insurance paid \$180\.00\. \$5\.00 is your coinsurance/);
  });

  it("tells what to do with an account", () => {
    const base = {
      balance: 5000n,
      lastStatementOn: null,
      lastStatementAmount: 0n,
      statementCount: 0,
      plan: null,
      missedInstallments: 0,
      placement: null,
      today: toDate("2026-11-22"),
    };
    expect(accountStatus(base).status).toBe("to-bill");
    expect(accountStatus({ ...base, balance: -100n }).status).toBe("credit");
    expect(
      accountStatus({ ...base, lastStatementOn: toDate("2026-11-10"), lastStatementAmount: 5000n, statementCount: 1 })
        .status,
    ).toBe("billed");
    expect(
      accountStatus({ ...base, lastStatementOn: toDate("2026-10-01"), lastStatementAmount: 5000n, statementCount: 3 })
        .status,
    ).toBe("overdue");
    expect(accountStatus({ ...base, plan: "active", missedInstallments: 1 }).status).toBe("missed");
    expect(accountStatus({ ...base, placement: "proposed" }).status).toBe("placement-proposed");
  });
});

describe("a payment plan", () => {
  it("has monthly parts that add up, whatever the total", () => {
    fc.assert(
      fc.property(fc.bigInt(60n, 10n ** 8n), fc.integer({ min: 1, max: 36 }), (total, count) => {
        const schedule = planSchedule(total, count, toDate("2026-01-31"));
        expect(sumCents(schedule.map((part) => part.cents))).toBe(total);
        expect(schedule.map((part) => part.dueOn)).toEqual(
          schedule.map((_, index) => addMonths(toDate("2026-01-31"), index)),
        );
        const spread = schedule.map((part) => part.cents);
        expect(Math.max(...spread.map(Number)) - Math.min(...spread.map(Number))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("takes payments oldest first and never marks a paid instalment missed", () => {
    fc.assert(
      fc.property(fc.bigInt(600n, 100_000n), fc.array(fc.bigInt(1n, 30_000n), { maxLength: 8 }), (total, payments) => {
        let installments: readonly InstallmentState[] = planSchedule(total, 6, toDate("2026-01-15")).map((part) => ({
          ...part,
          paid: 0n,
          status: "due",
        }));
        let left = 0n;
        for (const payment of payments) {
          const result = payInstallments(installments, payment);
          installments = result.installments;
          left += result.left;
        }
        const paid = sumCents(installments.map((part) => part.paid));
        expect(paid + left).toBe(sumCents(payments));
        const aged = ageInstallments(installments, () => true);
        expect(ageInstallments(aged, () => true)).toEqual(aged);
        for (const part of aged) expect(part.status).toBe(part.paid === part.cents ? "paid" : "missed");
      }),
    );
  });
});
