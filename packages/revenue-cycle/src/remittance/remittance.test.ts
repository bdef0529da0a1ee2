import { type Claim, type RemittanceClaim, moneyText, sumCents, toCents, toDate } from "@cleanclaim/model";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { checkBalance } from "@cleanclaim/ledger";
import { read835, readInterchanges } from "@cleanclaim/x12";
import { describe, expect, it } from "vitest";
import { type ClaimForMatching, candidatesFor, lineOf, matchClaim } from "./match-claim.ts";
import { claimForNextPayer } from "./next-payer.ts";
import { remittanceFrom835 } from "./read-remittance.ts";

const ours: ClaimForMatching = {
  claimId: "c1",
  patientControlNumber: "CC100",
  payerClaimControlNumber: "X9",
  ediPayerId: "P",
  state: "received-by-payer",
  totalCharge: "100.00",
  serviceDate: "2026-09-01",
  memberId: "M1",
};
const decision: RemittanceClaim = {
  patientControlNumber: "CC100",
  statusCode: "1",
  charge: "100.00",
  paid: "60.00",
  payerClaimControlNumber: "X9",
  adjustments: [],
  remarks: [],
  lines: [
    {
      lineItemControlNumber: "1",
      procedureCode: "99213",
      modifiers: [],
      charge: "100.00",
      paid: "60.00",
      units: "1",
      serviceDate: toDate("2026-09-01"),
      remarks: [],
      adjustments: [
        { group: "CO", reason: "45", amount: "20.00" },
        { group: "PR", reason: "2", amount: "20.00" },
      ],
    },
  ],
};

describe("matching", () => {
  it("goes by our number, then by the payer's, and never to a claim that was not sent", () => {
    expect(matchClaim(decision, [ours])).toMatchObject({ kind: "matched" });
    expect(matchClaim({ ...decision, patientControlNumber: "ELSE" }, [ours])).toMatchObject({
      kind: "matched",
      because: expect.stringContaining("CLP07") as string,
    });
    expect(matchClaim(decision, [{ ...ours, state: "held" }])).toMatchObject({
      kind: "unmatched",
      because: expect.stringContaining("not sent") as string,
    });
    expect(matchClaim(decision, [])).toMatchObject({ kind: "unmatched" });
  });

  it("offers candidates with reasons, best first", () => {
    const found = candidatesFor({ ...decision, patientControlNumber: "CC10O", memberId: "M1" }, [
      { ...ours, claimId: "far", totalCharge: "1.00", memberId: "Z", patientControlNumber: "QQ" },
      ours,
    ]);
    expect(found[0]).toMatchObject({ claim: { claimId: "c1" } });
    expect(found[0]?.because).toBe("same member id, same charge, same day of service, control number nearly the same");
  });

  it("names the line by its control number, its code, or its place", () => {
    const lines = [
      { lineItemControlNumber: "1", procedureCode: "A" },
      { lineItemControlNumber: "2", procedureCode: "B" },
      { procedureCode: "B" },
    ];
    expect(lineOf({ lineItemControlNumber: "2", procedureCode: "X", index: 0 }, lines)).toBe(2);
    expect(lineOf({ procedureCode: "A", index: 5 }, lines)).toBe(1);
    expect(lineOf({ procedureCode: "B", index: 2 }, lines)).toBe(3);
    expect(lineOf({ procedureCode: "Z", index: 0 }, lines)).toBeUndefined();
  });
});

describe("the claim for the next payer", () => {
  it("carries the first payer's decision so that every line balances", () => {
    const claim = {
      patientControlNumber: "CC100",
      payerResponsibility: "P",
      payer: { name: "First", payerId: "F", claimFilingIndicatorCode: "MB" },
      subscriber: { name: { last: "A", first: "B" }, memberId: "M1" },
      patient: { relationshipCode: "18" },
      otherPayers: [],
      lines: [{ lineItemControlNumber: "1", procedureCode: "99213", charge: "100.00", adjudications: [] }],
    } as unknown as Claim; // the parts that this rule reads
    const next = claimForNextPayer(
      claim,
      decision,
      toDate("2026-09-20"),
      {
        responsibility: "S",
        payer: { name: "Second", payerId: "S", claimFilingIndicatorCode: "CI" },
        subscriber: { name: { last: "A", first: "B" }, memberId: "M2" },
        relationshipCode: "18",
      },
      "CC100S",
    );
    expect(next).toMatchObject({ payerResponsibility: "S", payer: { payerId: "S" }, patientControlNumber: "CC100S" });
    expect(next.otherPayers[0]).toMatchObject({
      paidAmount: "60.00",
      remainingPatientLiability: "20.00",
      responsibility: "P",
    });
    const [adjudication] = next.lines[0]?.adjudications ?? [];
    const total =
      toCents(adjudication?.paidAmount ?? "0") +
      sumCents((adjudication?.adjustments ?? []).map((adjustment) => toCents(adjustment.amount)));
    expect(moneyText(total)).toBe("100.00");
  });
});

const samples = path.resolve(import.meta.dirname, "../../../../../shared/samples/x12/835");
describe.skipIf(!existsSync(samples))("real remittance files (skipped when ../shared is absent)", () => {
  it("reads each without a throw, and finds the balanced and the unbalanced ones", () => {
    const seen: Record<string, string> = {};
    for (const file of readdirSync(samples)) {
      for (const interchange of readInterchanges(readFileSync(path.join(samples, file))).interchanges) {
        for (const group of interchange.groups) {
          for (const transaction of group.transactions) {
            if (transaction.id !== "835") continue;
            const reading = remittanceFrom835(read835(transaction));
            seen[file] = reading.ok
              ? checkBalance(reading.remittance).length === 0
                ? "balanced"
                : "unbalanced"
              : "unreadable";
          }
        }
      }
    }
    expect(seen["syn-r835.edi"]).toBe("balanced");
    expect(seen["syn-r835-rev.edi"]).toBe("balanced");
    expect(seen["tr3-x221a1-tertiary-payments.edi"]).toBe("balanced");
    expect(seen["moov-sample2.edi"]).not.toBe("balanced");
    expect(Object.keys(seen).length).toBeGreaterThan(20);
  });
});
