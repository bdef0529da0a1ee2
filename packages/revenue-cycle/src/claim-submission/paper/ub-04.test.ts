import { addDays, toDate, type Claim } from "@cleanclaim/model";
import { read837, readInterchanges, write837, writeInterchange } from "@cleanclaim/x12";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { anyClaim, day, maybe, provider, word } from "../test-any-claim.ts";
import { claimsTo837I } from "../claim-to-837i.ts";
import { sampleClaim } from "../sample-claims.ts";
import { withoutEmpty } from "../without-empty.ts";
import { boxValues } from "./form-box.ts";
import { ub04 } from "./ub-04.ts";
import { ub04From837, type Paper837 } from "./index.ts";

const envelope = {
  controlNumber: "0001",
  referenceNumber: "B1",
  date: "2026-05-05",
  time: "10:15",
  submitter: { name: "CLEANCLAIM", id: "CLEANCLAIM", contactName: "BILLING", phone: "2125550100" },
  receiver: { name: "CLEARINGHOUSE", id: "CLRHOUSE" },
};

/** What a receiver prints who has nothing but the bytes of our 837I. */
function paperFromBytes(claim: Claim): Paper837 {
  const written = writeInterchange({
    sender: "CLEANCLAIM",
    receiver: "CLRHOUSE",
    date: envelope.date,
    time: envelope.time,
    controlNumber: "1",
    usage: "T",
    groups: [{ controlNumber: "1", transactions: [write837(claimsTo837I([claim], envelope))] }],
  });
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  const [paper] = readInterchanges(written.text).interchanges.flatMap((one) =>
    one.groups.flatMap((group) => group.transactions.flatMap((set) => ub04From837(read837(set)))),
  );
  if (paper === undefined) throw new Error("the file has no claim");
  return paper;
}

const money = fc.integer({ min: 1, max: 9_999_999 }).map((cents) => (cents / 100).toFixed(2));
const hour = fc.integer({ min: 0, max: 23 }).map((value) => String(value).padStart(2, "0"));
const present = maybe(fc.constantFrom("Y", "N", "U", "W", "1"));
const diagnosis = fc
  .record({
    code: fc.constantFrom("K25.9", "I10", "S72.001A", "E11.9", "J18.9"),
    role: fc.constantFrom(
      "other" as const,
      "other" as const,
      "admitting" as const,
      "reason-for-visit" as const,
      "external-cause" as const,
    ),
    presentOnAdmission: present,
  })
  .map(withoutEmpty);

/** Institutional claims with everything that has a form locator. */
const stay = fc
  .record({
    claim: anyClaim,
    typeOfBill: fc.constantFrom("11", "13", "21", "22", "85"),
    from: day,
    days: fc.integer({ min: 0, max: 40 }),
    admissionDate: maybe(day),
    admissionHour: maybe(hour),
    dischargeHour: maybe(fc.oneof(hour, fc.constant("99"))),
    admissionTypeCode: fc.constantFrom("1", "3"),
    admissionSourceCode: maybe(fc.constantFrom("1", "7")),
    patientStatusCode: fc.constantFrom("01", "30"),
    conditionCodes: maybe(fc.uniqueArray(fc.constantFrom("09", "D9", "44", "W2"), { minLength: 1 })),
    occurrences: maybe(
      fc.array(fc.record({ code: fc.constantFrom("11", "50", "A3"), on: day }), { minLength: 1, maxLength: 9 }),
    ),
    spans: maybe(
      fc.array(fc.record({ code: fc.constantFrom("70", "74"), from: day, days: fc.integer({ min: 0, max: 9 }) }), {
        minLength: 1,
        maxLength: 5,
      }),
    ),
    valueCodes: maybe(
      fc.array(
        fc.record({ code: fc.constantFrom("80", "02", "A1"), amount: fc.oneof(money, fc.constantFrom("15", "12.5")) }),
        { minLength: 1, maxLength: 13 },
      ),
    ),
    procedures: maybe(
      fc.array(fc.record({ code: fc.constantFrom("0DB68ZX", "5A1935Z"), on: day }), { minLength: 1, maxLength: 7 }),
    ),
    drgCode: maybe(fc.constantFrom("470", "871")),
    medicalRecordNumber: maybe(word),
    attendingProvider: maybe(provider),
    operatingProvider: maybe(provider),
    accidentState: maybe(fc.constant("NY")),
    others: fc.array(diagnosis, { maxLength: 24 }),
    revenue: fc.array(
      fc.record({
        revenueCode: fc.constantFrom("0120", "0250", "0450", "0022"),
        bare: fc.boolean(),
        days: fc.boolean(),
        nonCoveredCharge: maybe(money),
      }),
      { minLength: 1, maxLength: 30 },
    ),
    self: fc.boolean(),
  })
  .map(({ claim, from, days, spans, others, revenue, self, ...rest }): Claim => {
    const [line] = claim.lines;
    if (line === undefined) throw new Error("the generator gives lines");
    return withoutEmpty({
      ...claim,
      ...rest,
      claimType: "institutional",
      placeOfServiceCode: undefined,
      statementFrom: from,
      statementTo: addDays(from, days),
      occurrenceSpans: spans?.map((span) => ({
        code: span.code,
        from: span.from,
        through: addDays(span.from, span.days),
      })),
      diagnoses: [{ code: "K25.9", role: "principal" as const, presentOnAdmission: "Y" }, ...others],
      lines: revenue.map(({ revenueCode, bare, days: isDays, nonCoveredCharge }, index) =>
        withoutEmpty({
          ...line,
          revenueCode,
          nonCoveredCharge,
          lineItemControlNumber: `L${index + 1}`,
          ...(bare ? { procedureCode: "", modifiers: [] } : {}),
          ...(isDays ? { unitType: "DA" as const, units: "2" } : {}),
        }),
      ),
      patient: self ? { ...claim.patient, relationshipCode: "18" } : claim.patient,
    });
  });

describe("the UB-04", () => {
  it("has a stay in its form locators", () => {
    const claim: Claim = {
      ...sampleClaim(),
      claimType: "institutional",
      typeOfBill: "21",
      frequencyCode: "2",
      statementFrom: toDate("2026-05-01"),
      statementTo: toDate("2026-05-31"),
      admissionDate: toDate("2026-05-01"),
      admissionHour: "14",
      admissionTypeCode: "3",
      admissionSourceCode: "4",
      patientStatusCode: "30",
      occurrenceSpans: [{ code: "70", from: toDate("2026-04-24"), through: toDate("2026-04-30") }],
      valueCodes: [{ code: "80", amount: "31" }],
      diagnoses: [{ code: "S72.001D", role: "principal", presentOnAdmission: "Y" }, { code: "I10" }],
      lines: [
        {
          revenueCode: "0022",
          procedureCode: "KAQD1",
          modifiers: [],
          units: "31",
          unitType: "DA",
          charge: "0.00",
          serviceFrom: toDate("2026-05-01"),
          diagnosisPointers: [],
          adjudications: [],
        },
        {
          revenueCode: "0120",
          procedureCode: "",
          modifiers: [],
          units: "31",
          unitType: "DA",
          charge: "12400.00",
          diagnosisPointers: [],
          adjudications: [],
        },
      ],
      totalCharge: "12400.00",
    };
    expect(boxValues(ub04(claim))[0]).toMatchObject({
      "FL 4": "0212",
      "FL 6.from": "050126",
      "FL 6.through": "053126",
      "FL 12": "050126",
      "FL 13": "14",
      "FL 17": "30",
      "FL 35a": "70 042426 043026",
      "FL 39a": "80 31 00",
      "FL 42.1": "0022",
      "FL 44.1": "KAQD1",
      "FL 44.2": "400 00",
      "FL 46.2": "31",
      "FL 47.23": "12400 00",
      "FL 50A": "HARBOR MUTUAL",
      "FL 50B": "STATE MEDICAID",
      "FL 67": "S72001D Y",
      "FL 67A": "I10",
    });
  });

  it("is the same, locator by locator, from our claim and from the bytes of its 837I", () => {
    fc.assert(
      fc.property(stay, (claim) => {
        expect(paperFromBytes(claim).pages).toEqual(boxValues(ub04(claim)));
      }),
      { numRuns: 120 },
    );
  });
});
