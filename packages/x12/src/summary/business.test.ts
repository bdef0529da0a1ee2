import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { summarize } from "./summary.ts";

const ROOT = new URL("../../fixtures/", import.meta.url);

function summary(guide: string): Readonly<Record<string, unknown>> | undefined {
  return summarize(readFileSync(new URL(`${guide}/accepts/plain.edi`, ROOT)))[0];
}

describe("the summary of", () => {
  it("a premium payment: what was paid, for whom, and every adjustment", () => {
    const found = summary("820");
    expect(found).toMatchObject({ kind: "820", paid: "684.75", method: "ACH", trace: "PREM0701", remittanceCount: 2 });
    // 400.25 + 310.25; -20 and -5.75 from before, 10 and -5.75 of the items.
    expect(found).toMatchObject({ totalRemitted: "710.50", totalAdjusted: "-21.50" });
    expect(found?.["remittances"]).toMatchObject([
      {
        reference: "INV77",
        period: "2026-11-01/2026-11-30",
        counts: [{ quantity: "2", unit: "IE" }, { quantity: "1" }],
      },
      { name: "ALDERTON", paid: "310.25", billed: "316.00", adjustments: [{ amount: "-5.75", reason: "H1" }] },
    ]);
  });

  it("an enrollment: each member with relationship, maintenance, dates and coverages, not the people around them", () => {
    const found = summary("834");
    expect(found).toMatchObject({ kind: "834", memberCount: 2, subscriberCount: 1, byMaintenanceType: { "021": 2 } });
    expect(found?.["members"]).toMatchObject([
      {
        subscriber: true,
        relationship: "18",
        subscriberId: "Q55120001",
        name: "ALDERTON",
        birthDate: "1961-05-12",
        coverages: [{ type: "HLT", plan: "GOLD", level: "FAM", dates: [{ qualifier: "348", date: "2026-11-01" }] }],
      },
      { subscriber: false, relationship: "19", name: "ALDERTON", firstName: "ROBIN", coverages: [{ type: "DEN" }] },
    ]);
  });

  it("an advice: what was refused, and where the error lies", () => {
    expect(summary("824")).toMatchObject({
      kind: "824",
      accepted: 0,
      rejected: 1,
      items: [
        {
          transaction: "834",
          transactionControlNumber: "0001",
          errors: [{ code: "024", segment: "INS", position: 12 }],
        },
      ],
    });
  });

  it("an attachment: whose, for which claim, and how many bytes, but not the document", () => {
    const found = summary("275");
    expect(found).toMatchObject({
      kind: "275",
      patient: { name: "ALDERTON" },
      claim: { patientControlNumber: "MSG000123", serviceDate: "2026-10-28" },
      attachments: [{ trace: "ACN7001", report: "AE", documents: [{ form: "BIN", bytes: 25 }] }],
    });
    expect(JSON.stringify(found)).not.toContain("OPERATIVE NOTE");
  });

  it("a functional acknowledgment", () => {
    expect(summary("997")).toMatchObject({ kind: "997", group: { controlNumber: expect.any(String) as string } });
  });
});
