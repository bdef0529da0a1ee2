import { describe, expect, it } from "vitest";
import { summaryFacts } from "./summary-facts.ts";

describe("summaryFacts", () => {
  it("tells a remittance in a few facts", () => {
    const facts = summaryFacts({
      kind: "835",
      paid: "1250.00",
      date: "2026-11-20",
      payer: "Blue Lake",
      claimCount: 3,
      balanced: true,
    });
    expect(facts).toEqual([
      { label: "Payer", value: "Blue Lake" },
      { label: "Paid", value: "$1,250.00" },
      { label: "Date", value: "Nov 20, 2026" },
      { label: "Claims", value: "3" },
      { label: "Adds up", value: "Yes" },
    ]);
  });
  it("says how many transactions a file has", () => {
    const facts = summaryFacts({ transactions: [{ kind: "999", accepted: 2, rejected: 0 }, { kind: "999" }] });
    expect(facts[0]).toEqual({ label: "Transactions", value: "2" });
    expect(facts[1]).toEqual({ label: "First: Accepted", value: "2" });
  });
  it("is empty for what it does not know", () => {
    expect(summaryFacts(null)).toEqual([]);
    expect(summaryFacts("text")).toEqual([]);
    expect(summaryFacts({ other: 1 })).toEqual([]);
  });
});
