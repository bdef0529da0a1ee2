import { describe, expect, it } from "vitest";
import type { SentBill } from "../test/bill-builder.ts";
import { write837IFile } from "../test/bill-builder.ts";
import { TestSite, configOf, faultsOf } from "../test/test-site.ts";

const config = (rules: string): string => `
seed: test
clearinghouse: { id: SIMCLEAR }
payers:
  - id: P1
    name: First Plan
    claimFilingIndicatorCode: CI
    payment: { method: ACH, adjudicationDays: 0, cycle: { daily: true } }
    feeSchedule: { percentOfCharge: 80 }
    timelyFilingDays: 90
    plans: [{ id: A, deductible: 50.00, coinsurancePercent: 10 }]
${rules}
members:
  - { payerId: P1, memberId: M1, last: DOE, first: JANE, birthDate: 1980-01-01, sex: F, plan: A, from: 2026-01-01 }
`;

const RATES = `
    institutional:
      percentOfCharge: 60
      perDiem: [{ typeOfBill: "21", amount: 420.00 }]
      caseRates: [{ procedures: ["45378-45398"], amount: 900.00 }]
      qualifyingStay: true
    priorAuthorization: ["45385"]
`;

const emergency: SentBill = {
  number: "H1",
  services: [
    { revenueCode: "0250", charge: "40.00", units: "2", date: "2026-05-20" },
    { revenueCode: "0320", procedure: "73110", charge: "260.00", date: "2026-05-20" },
    { revenueCode: "0450", procedure: "99283", charge: "700.00", date: "2026-05-20" },
  ],
};

const resident: SentBill = {
  number: "N1",
  typeOfBill: "21",
  frequency: "2",
  status: "30",
  from: "2026-04-01",
  through: "2026-04-30",
  admitted: "2026-04-01",
  codes: ["BI:70:RD8:20260326-20260401", "BH:50:D8:20260408", "BE:80:::30"],
  services: [
    { revenueCode: "0022", procedure: "HP:KAQD1", charge: "0", units: "30", date: "2026-04-08" },
    { revenueCode: "0120", charge: "10500.00", units: "30", unitType: "DA" },
    { revenueCode: "0420", charge: "1500.00", units: "20" },
  ],
};

function paid(bills: readonly SentBill[], rules = RATES, today = "2026-06-01"): TestSite {
  const site = new TestSite(configOf(config(rules)));
  bills.forEach((bill, index) => {
    site.disk.put(`site/inbound/i${index}.edi`, write837IFile(index + 1, [bill], today));
    site.to(today);
  });
  for (const text of site.outbound().values()) expect(faultsOf(text)).toEqual([]);
  return site;
}

/** Group, reason and remarks of a claim that is denied on every line. */
function denialOf(bill: SentBill, today?: string): string {
  const text = paid([bill], RATES, today).ofKind("835")[0] ?? "";
  const reason = /CAS\*(\w\w)\*(\w+)\*/.exec(text);
  const remark = /M[IO]A\*[^~]*?\*((?:MA|[MN])\d+)/.exec(text) ?? /LQ\*HE\*(\w+)/.exec(text);
  return [reason?.[1], reason?.[2], remark?.[1]].filter((part) => part !== undefined).join(" ");
}

describe("institutional claims at a simulated payer", () => {
  it("takes an 837I: 999, 277CA with the type of bill, 835 with the facility code and the frequency", () => {
    const site = paid([emergency]);
    expect(site.ofKind("999")[0]).toMatch(/AK1\*HC\*1\*005010X223A2~/);
    expect(site.ofKind("999")[0]).toMatch(/IK5\*A~/);
    expect(site.ofKind("277CA")[0]).toContain("REF*BLT*131~");
    expect(site.ofKind("277CA")[0]).toContain("STC*A2:20:PR*");
    expect(site.ofKind("835")[0]).toMatch(/CLP\*H1\*1\*1000\*\d+(?:\.\d+)?\*\d+\*12\*[^*]+\*13\*1~/);
  });

  it("pays an outpatient bill by percentage of its charges, line by line, also under a revenue code alone", () => {
    const site = paid([emergency]);
    const text = site.ofKind("835")[0] ?? "";
    // 60 % of 40, 260 and 700 is 24, 156 and 420; the deductible of 50 is used by the first two, then 10 % are the patient's.
    expect(text).toContain("SVC*NU:0250*40*0**2~");
    expect(text).toContain("SVC*HC:73110*260*117*0320*1~");
    expect(text).toContain("SVC*HC:99283*700*378*0450*1~");
    expect(text).not.toContain("MIA*");
  });

  it("pays a stay by the day as a whole: adjustments at the claim, no services, MIA with its covered days", () => {
    const site = paid([resident]);
    // Thirty days at 420.00 are 12600.00, more than the charge of 12000.00, which is then what is allowed.
    expect(site.decided("N1")[0]).toMatchObject({ status: "1", charge: 1_200_000, patient: 124_500, services: [] });
    const cheap = paid([{ ...resident, codes: ["BI:70:RD8:20260326-20260401", "BE:80:::20"] }]);
    const text = cheap.ofKind("835")[0] ?? "";
    // Twenty days are 8400.00: 3600.00 contractual, 50.00 deductible, 10 % of 8350.00.
    expect(text).toContain("CAS*CO*45*3600~");
    expect(text).toContain("CAS*PR*1*50**2*835~");
    expect(text).toContain("MIA*20~");
    expect(text).toMatch(/CLP\*N1\*1\*12000\*7515\*885\*12\*[^*]+\*21\*2~/);
  });

  it("pays a case once for the whole outpatient bill", () => {
    const scope = {
      ...emergency,
      services: [{ revenueCode: "0750", procedure: "45378", charge: "2200.00", date: "2026-05-20" }],
    };
    const text = paid([scope]).ofKind("835")[0] ?? "";
    expect(text).toContain("CAS*CO*45*1300~");
    expect(text).toMatch(/CLP\*H1\*1\*2200\*765\*135\*/);
  });

  it("pays line by line by the fee schedule where the payer has no rates of its own for institutions", () => {
    const text = paid([emergency], "").ofKind("835")[0] ?? "";
    expect(text).toContain("SVC*HC:99283*700*504*0450*1~");
  });

  it("denies what is wrong with a bill, with the reason and the remark of that defect", () => {
    const acute: SentBill = {
      ...emergency,
      typeOfBill: "11",
      admitted: "2026-05-20",
      through: "2026-05-22",
      present: "Y",
      codes: ["BE:80:::2"],
      services: [{ revenueCode: "0120", charge: "4000.00", units: "2", unitType: "DA" }],
    };
    expect(denialOf({ ...resident, codes: ["BE:80:::30"] })).toBe("CO 16 M46");
    expect(denialOf({ ...resident, codes: ["BI:70:RD8:20260326-20260401"] })).toBe("CO 16 M49");
    expect(denialOf({ ...resident, status: "01" })).toBe("CO 16 MA43");
    expect(denialOf({ ...resident, frequency: "4" })).toBe("CO 16 MA43");
    expect(
      denialOf({
        ...emergency,
        services: [...emergency.services, { revenueCode: "0120", charge: "9.00", unitType: "DA", date: "2026-05-20" }],
      }),
    ).toBe("CO 16 MA30");
    expect(denialOf(acute)).not.toContain("16");
    expect(
      denialOf({
        ...emergency,
        services: [{ revenueCode: "0750", procedure: "45385", charge: "900.00", date: "2026-05-20" }],
      }),
    ).toBe("CO 197");
    expect(denialOf(emergency, "2026-08-31")).toBe("CO 29");
  });

  it("lifts the need of a hospital stay with the condition code that says why", () => {
    expect(denialOf({ ...resident, codes: ["BE:80:::30", "BG:57"] })).not.toContain("16");
  });

  it("does not pay the same services twice, and replaces a bill by another", () => {
    const site = paid([emergency, { ...emergency, number: "H2" }]);
    expect(site.decided("H2")[0]).toMatchObject({ status: "4", paid: 0 });
    const number = /CLP\*H1\*(?:[^*]*\*){5}([^*]+)\*/.exec(site.ofKind("835")[0] ?? "")?.[1] ?? "";
    const replaced = paid([emergency, { ...emergency, number: "H3", frequency: "7", original: number }]);
    expect(replaced.decided("H1").map((claim) => claim.status)).toEqual(["1", "22"]);
    expect(replaced.decided("H3").map((claim) => claim.status)).toEqual(["1"]);
  });
});
