import { moneyText, sumCents, toCents, toDate, type Claim } from "@cleanclaim/model";
import { describe, expect, it } from "vitest";

import { compareContracts, MEDICARE, priceCanonicalClaim, requestOfClaim, type Contract } from "./index.ts";
import { feeRow, TEST_DAY, testTables } from "./test-fixtures.ts";

const effective = { from: toDate("2025-01-01"), until: toDate("2026-01-01") };

function schedule(name: string, prices: Readonly<Record<string, string>>): Contract {
  const rows = Object.entries(prices).map(([code, allowed]) => ({ code, allowed }));
  return { kind: "fee-schedule", name, effective, rows };
}

const address = { line1: "1 Elm St", city: "Juneau", state: "AK", postalCode: "99501" };
const person = { last: "Marlow", first: "Ida" };

const office: Claim = {
  patientControlNumber: "K1",
  claimType: "professional",
  frequencyCode: "1",
  totalCharge: "500.00",
  placeOfServiceCode: "11",
  payerResponsibility: "P",
  payer: { name: "Juniper Health", payerId: "JUN01", claimFilingIndicatorCode: "CI" },
  billingProvider: { npi: "1234567893", taxId: "371234567", taxIdType: "EI", name: "Elm Street Practice", address },
  renderingProvider: { npi: "1987654328", name: person, taxonomyCode: "363LF0000X" },
  subscriber: { name: person, memberId: "M1" },
  patient: { name: person, birthDate: toDate("1970-01-01"), sex: "F", relationshipCode: "18" },
  otherPayers: [],
  diagnoses: [{ code: "I10" }],
  lines: [
    {
      procedureCode: "99213",
      modifiers: [],
      units: "1",
      unitType: "UN",
      charge: "200.00",
      serviceFrom: TEST_DAY,
      diagnosisPointers: [1],
      adjudications: [],
    },
    {
      procedureCode: "99214",
      modifiers: [],
      units: "1",
      unitType: "UN",
      charge: "300.00",
      serviceFrom: toDate("2025-10-16"),
      diagnosisPointers: [1],
      adjudications: [],
    },
  ],
  relatedCauses: [],
  providerSignatureOnFile: true,
  assignmentCode: "A",
  benefitsAssigned: "Y",
  releaseOfInformationCode: "Y",
};

const stay: Claim = {
  ...office,
  claimType: "institutional",
  typeOfBill: "0111",
  drgCode: "470",
  patientStatusCode: "01",
  admissionDate: toDate("2025-10-12"),
  statementFrom: toDate("2025-10-12"),
  statementTo: toDate("2025-10-15"),
  lines: office.lines.map((line, index) => ({
    ...line,
    procedureCode: "",
    revenueCode: index === 0 ? "120" : "0250",
  })),
};

const place = { zip: "99501", state: "AK", carrier: "02102", locality: "01", rural: "", needsPlus4: false } as const;
const tables = {
  ...testTables({
    fees: [feeRow("99213", "1.30", "1.35", "0.57", "0.10"), feeRow("99214", "1.92", "1.80", "0.83", "0.15")],
    places: { "02102 01": ["1.5", "1.081", "0.592"] },
    drgs: { "470": ["2.0000", "2.0", false] },
  }),
  zipLocality: {
    find: () => ({
      status: "found" as const,
      value: place,
      release: { set: "mpfs-zip" as const, name: "test", from: toDate("2025-01-01"), complete: true },
    }),
    all: () => [],
  },
};

describe("canonical claims", () => {
  it("prices a professional claim at the locality of its ZIP code, by who renders", () => {
    const answer = priceCanonicalClaim(office, MEDICARE, {}, tables);
    // 99213 112.20 and 99214 158.97 by 0.85 for a nurse practitioner: 95.37, 135.12
    expect(answer.lines.map(({ allowed }) => allowed)).toEqual(["95.37", "135.12"]);
    expect(answer).toMatchObject({ id: "K1", allowed_total: "230.49", complete: true, coinsurance: "46.10" });
  });

  it("prices a stay by its DRG on the day of discharge, and by the day", () => {
    const request = requestOfClaim(stay, {}, tables);
    expect(request).toMatchObject({ on: "2025-10-15", stayDays: "3", drgCode: "470", typeOfBill: "0111" });
    const answer = priceCanonicalClaim(stay, MEDICARE, { hospital: { operatingRate: "5000.00" } }, tables);
    expect(answer.lines.map(({ allowed }) => allowed)).toEqual(["4000.00", "6000.00"]);
    const daily: Contract = {
      kind: "per-diem",
      name: "days",
      effective,
      rows: [{ level: "room", selects: { revenueCodes: ["0120"] }, tiers: [{ fromDay: 1, allowed: "1800.00" }] }],
    };
    expect(priceCanonicalClaim(stay, daily, {}).lines.map(({ allowed }) => allowed)).toEqual(["1800.00", "0.00"]);
  });

  it("says that a claim has no date", () => {
    const lines = office.lines.map((line) => ({ ...line, serviceFrom: undefined }));
    expect(priceCanonicalClaim({ ...office, lines }, MEDICARE, {}).error).toContain("no date of service");
  });
});

describe("compareContracts", () => {
  const a = schedule("last year", { "99213": "100.00", "99214": "150.00", "99215": "200.00" });
  const b = schedule("this year", { "99213": "90.00", "99214": "165.00", "97110": "30.00" });
  const claims = Array.from({ length: 10 }, (_, index) => ({
    id: `K${index}`,
    request: {
      on: TEST_DAY,
      lines: [
        { code: "99213", modifiers: [], units: "2" },
        { code: index % 2 === 0 ? "99214" : "97110", modifiers: [], units: "1" },
        ...(index === 0 ? [{ code: "99215", modifiers: [], units: "1" }] : []),
      ],
    },
  }));

  it("totals what both price, counts apart what only one does", () => {
    const result = compareContracts(claims, a, b);
    // 99213: 10 × 2 × (90 − 100) = −200; 99214: 5 × 15 = 75
    expect(result).toMatchObject({
      claims: 10,
      lines: 21,
      both: 15,
      onlyA: 1,
      onlyB: 5,
      neither: 0,
      totalA: "2750.00",
      totalB: "2625.00",
      difference: "-125.00",
      totalOnlyA: "200.00",
      totalOnlyB: "150.00",
    });
    expect(result.codes.map(({ code, difference }) => `${code} ${difference}`)).toEqual([
      "99213 -200.00",
      "99214 75.00",
      "97110 0.00",
      "99215 0.00",
    ]);
    expect(result.winners.map(({ code }) => code)).toEqual(["99214"]);
    expect(result.losers.map(({ code }) => code)).toEqual(["99213"]);
    // Claims that both price in full: the even ones but the first, each −20 + 15.
    expect(result.claimsMost.map(({ id, difference }) => `${id} ${difference}`)).toEqual([
      "K2 -5.00",
      "K4 -5.00",
      "K6 -5.00",
      "K8 -5.00",
    ]);
  });

  it("codes add up to the whole, and a contract beside itself differs in nothing", () => {
    const result = compareContracts(claims, a, b);
    expect(moneyText(sumCents(result.codes.map(({ totalB }) => toCents(totalB))))).toBe(result.totalB);
    const same = compareContracts(claims, a, a);
    expect([same.difference, same.onlyA, same.onlyB, same.claimsMost.length]).toEqual(["0.00", 0, 0, 0]);
  });
});
