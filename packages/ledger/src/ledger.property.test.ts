import { moneyText } from "@cleanclaim/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LedgerWorld, type StoryClaim } from "../test/world.ts";
import { accountId } from "./accounts.ts";
import { classifyAdjustment } from "./adjustment-classes.ts";
import { allocatePayment, postWriteOff } from "./patient-posting.ts";
import { balances, reversal } from "./journal.ts";
import { checkBalance } from "./remittance-posting.ts";

const reasons = fc.constantFrom("CO-45", "CO-11", "PR-1", "PR-2", "PR-96", "OA-23", "CO-253", "PI-16", "OA-18");

/** A claim decision that balances: the charge is cut into payment and adjustments. */
const decision = (claim: string, charge: bigint): fc.Arbitrary<StoryClaim> =>
  fc
    .record({
      cuts: fc.array(fc.tuple(reasons, fc.integer({ min: 0, max: 100 })), { maxLength: 4 }),
      reversed: fc.boolean(),
    })
    .map(({ cuts, reversed }) => {
      let left = charge;
      const adjustments = cuts.map(([reason, percent]) => {
        const part = (left * BigInt(percent)) / 100n;
        left -= part;
        return { reason, part };
      });
      const sign = reversed ? -1n : 1n;
      return {
        claim,
        status: reversed ? "22" : "1",
        lines: [
          {
            charge: moneyText(charge * sign),
            paid: moneyText(left * sign),
            adjustments: adjustments.map(({ reason, part }) => `${reason} ${moneyText(part * sign)}`),
          },
        ],
      };
    });

const step = fc.oneof(
  fc.record({
    kind: fc.constant("charge" as const),
    claim: fc.constantFrom("c1", "c2", "c3"),
    cents: fc.bigInt(1n, 500_000n),
  }),
  fc.record({
    kind: fc.constant("remit" as const),
    id: fc.constantFrom("r1", "r2", "r3", "r4"),
    claims: fc.array(
      fc
        .constantFrom("c1", "c2", "c3", "stranger")
        .chain((claim) => fc.bigInt(1n, 500_000n).chain((charge) => decision(claim, charge))),
      { maxLength: 4 },
    ),
    plb: fc.option(fc.tuple(fc.constantFrom("WO", "FB", "L6", "CS"), fc.bigInt(-50_000n, 50_000n)), { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant("pay" as const),
    key: fc.constantFrom("p1", "p2", "p3"),
    cents: fc.bigInt(1n, 200_000n),
  }),
);

describe("the ledger, after any sequence of charges, remittances (repeated, reversed, out of order) and payments", () => {
  it("has a trial balance of zero, a clearing account of zero, and posts nothing twice", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const world = new LedgerWorld();
        const remitted = new Set<string>();
        let cash = 0n;
        for (const event of steps) {
          if (event.kind === "charge") world.charge(event.claim, "2026-06-01", [moneyText(event.cents)]);
          if (event.kind === "pay") world.pay(event.key, "2026-06-30", moneyText(event.cents));
          if (event.kind === "remit" && !remitted.has(event.id)) {
            remitted.add(event.id);
            const paid =
              event.claims.reduce(
                (sum, claim) =>
                  sum + claim.lines.reduce((lines, line) => lines + BigInt(line.paid.replace(".", "")), 0n),
                0n,
              ) - (event.plb?.[1] ?? 0n);
            cash += paid;
            const plb = event.plb === undefined ? [] : [`${event.plb[0]} ${moneyText(event.plb[1])}`];
            world.remit(event.id, "2026-06-20", moneyText(paid), event.claims, plb);
            world.remit(event.id, "2026-06-20", moneyText(paid), event.claims, plb);
          }
        }
        const found = balances(world.journals);
        expect([...found.values()].reduce((sum, cents) => sum + cents, 0n)).toBe(0n);
        for (const [account, cents] of found) if (account.startsWith("remittance-clearing/")) expect(cents).toBe(0n);
        expect(found.get("payer-cash/pr") ?? 0n).toBe(cash);
        expect(new Set(world.journals.map((journal) => journal.idempotencyKey)).size).toBe(world.journals.length);
        for (const journal of world.journals) for (const entry of journal.entries) expect(entry.cents > 0n).toBe(true);
      }),
    );
  });

  it("comes back to where it was when every journal is reversed", () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 9n), (cents) => {
        const journal = postWriteOff({
          idempotencyKey: "w",
          kind: "write-off-charity",
          receivable: { kind: "patient-receivable", practiceId: "pr", patientId: "pt", claimId: "c" },
          cents,
          occurredOn: "2026-06-01" as never,
          description: "charity",
          sourceKind: "account",
          sourceId: "pt",
        });
        const found = balances([journal, reversal(journal, "2026-06-02" as never, "mistake")]);
        expect([...found.values()].every((value) => value === 0n)).toBe(true);
      }),
    );
  });

  it("allocates a payment without losing or making a cent", () => {
    fc.assert(
      fc.property(
        fc.bigInt(1n, 10n ** 7n),
        fc.array(fc.bigInt(-1000n, 10n ** 6n), { maxLength: 10 }),
        (cents, open) => {
          const { applied, credit } = allocatePayment(
            cents,
            open.map((value, index) => ({ claimId: `c${index}`, cents: value })),
          );
          const sum = applied.reduce((total, part) => total + part.cents, 0n);
          expect(sum + credit).toBe(cents);
          for (const part of applied) expect(part.cents <= (open[Number(part.claimId.slice(1))] ?? 0n)).toBe(true);
        },
      ),
    );
  });
});

describe("rules", () => {
  it("never loses money to an adjustment that it does not know", () => {
    expect(classifyAdjustment("CO", "45")).toBe("contractual");
    expect(classifyAdjustment("CO", "253")).toBe("contractual");
    expect(classifyAdjustment("CO", "11")).toBe("denied");
    expect(classifyAdjustment("PR", "2")).toBe("patient-share");
    expect(classifyAdjustment("PR", "96")).toBe("denied");
    expect(classifyAdjustment("OA", "23")).toBe("prior-payer");
    expect(classifyAdjustment("CO", "999")).toBe("denied");
  });

  it("names the balance that does not hold", () => {
    const problems = checkBalance({
      payerName: "p",
      payeeName: "q",
      paymentMethod: "ACH",
      paid: "91.00",
      paymentDate: "2026-06-20" as never,
      traceNumber: "1",
      providerAdjustments: [],
      claims: [
        {
          patientControlNumber: "c",
          statusCode: "1",
          charge: "100.00",
          paid: "90.00",
          payerClaimControlNumber: "x",
          adjustments: [],
          remarks: [],
          lines: [
            {
              procedureCode: "99213",
              modifiers: [],
              charge: "100.00",
              paid: "90.00",
              units: "1",
              adjustments: [{ group: "CO", reason: "45", amount: "9.99" }],
              remarks: [],
            },
          ],
        },
      ],
    });
    expect(problems.map((problem) => problem.rule)).toEqual(["BAL-835-SVC", "BAL-835-CLP", "BAL-835-BPR"]);
  });

  it("refuses an account without what it needs", () => {
    expect(() => accountId({ kind: "payer-receivable", practiceId: "pr" })).toThrow(/claimId/);
  });
});
