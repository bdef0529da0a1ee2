import { moneyText, sumCents, toDate, type Cents } from "@cleanclaim/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { priceClaim, type Adjustment, type ClaimTerm, type Contract, type PriceLine } from "./index.ts";
import { TEST_DAY } from "./test-fixtures.ts";

const effective = { from: toDate("2025-01-01"), until: toDate("2026-01-01") };
const head = { name: "Juniper Health", effective };
const CODES = ["10001", "10002", "10003", "10004", "20001"];

const cents = (most: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: most }).map((n) => moneyText(BigInt(n)));
const percent = fc.integer({ min: 0, max: 20_000 }).map((n) => (n / 100).toFixed(2));
const upTo100 = fc.integer({ min: 0, max: 10_000 }).map((n) => (n / 100).toFixed(2));

const line: fc.Arbitrary<PriceLine> = fc.record({
  code: fc.constantFrom(...CODES),
  modifiers: fc.subarray(["50", "22", "62", "80", "59"], { maxLength: 2 }),
  units: fc.constantFrom("1", "2", "3.5"),
  charge: cents(500_000),
});
const lines = fc.array(line, { minLength: 1, maxLength: 8 });

const schedule: fc.Arbitrary<Contract> = fc
  .array(cents(300_000), { minLength: CODES.length, maxLength: CODES.length })
  .map((prices) => ({
    ...head,
    kind: "fee-schedule" as const,
    rows: CODES.map((code, index) => ({ code, allowed: prices[index] ?? "1.00" })),
  }));

const base: fc.Arbitrary<Contract> = fc.oneof(
  schedule,
  percent.map((each): Contract => ({ ...head, kind: "percent-of-charges", percent: each })),
  fc.tuple(percent, schedule).map(([each, of]): Contract => ({ ...head, kind: "percent-of", percent: each, of })),
  fc.tuple(cents(900_000), schedule).map(([allowed, otherwise]): Contract => ({
    ...head,
    kind: "case-rate",
    rows: [{ by: "code", value: "20001", allowed }],
    otherwise,
  })),
);

const adjustment: fc.Arbitrary<Adjustment> = fc.oneof(
  fc
    .array(upTo100, { minLength: 1, maxLength: 3 })
    .map((ranks): Adjustment => ({ kind: "multiple-procedure", ranks, selects: {} })),
  percent.map((each): Adjustment => ({ kind: "bilateral", percent: each })),
  percent.map((each): Adjustment => ({ kind: "percent", name: "22", selects: { modifiers: ["22"] }, percent: each })),
  upTo100.map((each): Adjustment => ({ kind: "co-surgeon", percent: each })),
);

const term: fc.Arbitrary<ClaimTerm> = fc.oneof(
  fc.constantFrom<ClaimTerm>({ kind: "lesser-of", level: "line" }, { kind: "lesser-of", level: "claim" }),
  fc.tuple(cents(900_000), upTo100).map(([threshold, each]): ClaimTerm => ({
    kind: "stop-loss",
    threshold,
    percent: each,
    mode: "above",
  })),
  fc.tuple(cents(900_000), upTo100).map(([threshold, each]): ClaimTerm => ({
    kind: "stop-loss",
    threshold,
    percent: each,
    mode: "first-dollar",
  })),
  fc
    .tuple(cents(100_000), upTo100)
    .map(([fixedLoss, each]): ClaimTerm => ({ kind: "outlier", fixedLoss, percent: each })),
  cents(900_000).map((amount): ClaimTerm => ({ kind: "minimum", amount })),
  cents(900_000).map((amount): ClaimTerm => ({ kind: "maximum", amount })),
);

const agreement: fc.Arbitrary<Contract> = fc
  .tuple(base, schedule, fc.array(adjustment, { maxLength: 3 }), fc.array(term, { maxLength: 3 }))
  .map(([own, other, adjustments, claimTerms]) => ({
    ...head,
    kind: "agreement" as const,
    base: own,
    carveOuts: [{ name: "some", selects: { codes: ["10004"] }, contract: other }],
    adjustments,
    claimTerms,
  }));

const price = (contract: Contract, some: readonly PriceLine[]) => priceClaim({ lines: some, contract, on: TEST_DAY });
const total = (amounts: readonly (Cents | null)[]): Cents => sumCents(amounts.map((each) => each ?? 0n));

const serialised = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (typeof each === "bigint" ? each.toString() : each));

describe("whatever the contract and the claim", () => {
  it("the lines add up to the claim, and no amount is negative", () => {
    fc.assert(
      fc.property(agreement, lines, (contract, some) => {
        const result = price(contract, some);
        expect(result.lines).toHaveLength(some.length);
        expect(total(result.lines.map(({ allowed }) => allowed))).toBe(result.allowedTotal ?? 0n);
        for (const { allowed, steps } of result.lines) {
          expect(allowed === null || allowed >= 0n).toBe(true);
          expect(steps.at(-1)?.result).toBe(allowed === null ? "not priced" : moneyText(allowed));
        }
        const last = result.claimSteps.at(-1)?.result;
        const lesserAfter =
          contract.kind === "agreement" &&
          contract.claimTerms?.some((each) => each.kind === "lesser-of" && each.level === "line");
        if (last !== undefined && lesserAfter !== true) expect(moneyText(result.allowedTotal ?? 0n)).toBe(last);
      }),
      { numRuns: 400 },
    );
  });

  it("lesser-of never lets a line, or the claim, pass its charge", () => {
    fc.assert(
      fc.property(agreement, lines, (contract, some) => {
        const charges = some.map(({ charge }) => BigInt((charge ?? "0").replace(".", "")));
        const byLine: Contract = {
          ...head,
          kind: "agreement",
          base: contract,
          claimTerms: [{ kind: "lesser-of", level: "line" }],
        };
        price(byLine, some).lines.forEach(({ allowed }, index) => {
          expect((allowed ?? 0n) <= (charges[index] ?? 0n)).toBe(true);
        });
        const byClaim: Contract = { ...byLine, claimTerms: [{ kind: "lesser-of", level: "claim" }] };
        expect((price(byClaim, some).allowedTotal ?? 0n) <= sumCents(charges)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("the order of lines does not change the total", () => {
    // Whole cents that do not divide go to lines in their order, so per-line lesser-of after a claim's term may differ by cents: it goes first here.
    const contracts = agreement.map((contract): Contract => {
      if (contract.kind !== "agreement") return contract;
      const [first, ...others] = contract.claimTerms ?? [];
      const rest = [first, ...others].flatMap((each) =>
        each === undefined || (each.kind === "lesser-of" && each.level === "line") ? [] : [each],
      );
      return { ...contract, claimTerms: [{ kind: "lesser-of", level: "line" }, ...rest], base: noCases(contract.base) };
    });
    fc.assert(
      fc.property(
        contracts,
        lines.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))),
        (contract, [some, shuffled]) => {
          expect(price(contract, shuffled).allowedTotal).toBe(price(contract, some).allowedTotal);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("the same input gives the same bytes", () => {
    fc.assert(
      fc.property(agreement, lines, (contract, some) => {
        // Through JSON, as contracts are stored.
        const copy = JSON.parse(JSON.stringify(contract)) as Contract; // a copy of a contract
        expect(serialised(price(copy, some))).toBe(serialised(price(contract, some)));
      }),
      { numRuns: 100 },
    );
  });
});

/** Parts of a case rate are cut to charges line by line, where the cents of its spreading depend on the order. */
function noCases(contract: Contract): Contract {
  return contract.kind === "case-rate" ? (contract.otherwise ?? contract) : contract;
}
