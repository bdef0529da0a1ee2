import { existsSync, readdirSync, readFileSync } from "node:fs";
import { addDays, moneyText, npiFrom, sumCents, toCents, toDate } from "@cleanclaim/model";
import type { Claim, ClaimDiagnosis, ClaimLine, Subscriber } from "@cleanclaim/model";
import { read837, readInterchanges, validate } from "@cleanclaim/x12";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byGuide, writeBatch } from "./claim-batches.ts";
import { claimsFrom837 } from "./claim-from-837.ts";
import { claimsTo837I } from "./claim-to-837i.ts";
import { parseClaim } from "./claim-schema.ts";
import { billTypeDigits, unknownDay } from "./institutional-values.ts";
import { sampleClaim } from "./sample-claims.ts";
import { sampleNursingClaim, sampleOutpatientClaim } from "./sample-institutional.ts";
import { withoutEmpty } from "./without-empty.ts";

const envelope = {
  partners: {
    senderId: "CLEANCLAIM",
    senderName: "CLEANCLAIM",
    contactName: "BILLING",
    contactPhone: "2125550100",
    receiverId: "CLRHOUSE",
    receiverName: "CLEARINGHOUSE",
    usage: "T" as const,
  },
  controlNumber: 1n,
  date: "2026-05-05",
  time: "10:15",
};

function written(claims: readonly Claim[]): string {
  const batch = writeBatch(claims, envelope);
  if (!batch.ok) throw new Error(JSON.stringify(batch.problems));
  return batch.text;
}

function readBack(text: string | Uint8Array): Claim[] {
  const { interchanges } = readInterchanges(text);
  return interchanges.flatMap((one) =>
    one.groups.flatMap((group) =>
      group.transactions.filter(({ id }) => id === "837").flatMap((set) => claimsFrom837(read837(set))),
    ),
  );
}

/** What the validator calls an error in what we wrote. */
function errorsIn(text: string): string[] {
  return validate(text)
    .issues.filter((issue) => issue.severity === "error")
    .map((issue) => `${issue.code} ${issue.segment ?? ""}${issue.element ?? ""}`);
}

const stored = (claim: Claim): unknown => JSON.parse(JSON.stringify(claim));
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const word = fc.stringMatching(/^[A-Z][A-Z0-9]{1,10}$/);
const cents = fc.integer({ min: 1, max: 9_999_999 });
const npi = fc.integer({ min: 100_000_000, max: 199_999_999 }).map((digits) => npiFrom(String(digits)));
const name = fc.record({ last: word, first: word, middle: maybe(word) }).map(withoutEmpty);
const provider = fc.record({ npi, name });
const attending = fc.record({ npi, name, taxonomyCode: maybe(fc.constant("207R00000X")) }).map(withoutEmpty);
const offset = fc.integer({ min: 0, max: 20 });
const start = toDate("2026-04-03");
const present = maybe(fc.constantFrom("Y", "N", "U", "W"));

const line: fc.Arbitrary<ClaimLine> = fc
  .record({
    service: fc.constantFrom(
      ["0300", "85025"],
      ["0320", "73110"],
      ["0450", "99283"],
      ["0636", "J1885"],
      ["0762", "G0378"],
      ["0250", ""],
    ),
    modifiers: fc.uniqueArray(fc.constantFrom("25", "59", "XS", "JZ"), { maxLength: 4 }),
    units: fc.constantFrom("1", "2", "12"),
    charge: cents,
    day: offset,
    days: fc.constantFrom(0, 0, 0, 2),
    nonCovered: maybe(fc.constant("0.00")),
    renderingProvider: maybe(provider),
    note: maybe(word),
    hasDrug: fc.boolean(),
  })
  .map(({ service: [revenueCode = "", procedureCode = ""], charge, day, days, nonCovered, hasDrug, ...rest }) => ({
    ...withoutEmpty({ ...rest, revenueCode, procedureCode, nonCoveredCharge: nonCovered }),
    modifiers: procedureCode === "" ? [] : rest.modifiers,
    unitType: "UN" as const,
    charge: moneyText(BigInt(charge)),
    serviceFrom: addDays(start, day),
    ...(days === 0 ? {} : { serviceTo: addDays(start, day + days) }),
    ...(revenueCode === "0636" && hasDrug ? { drug: { ndc: "00000111122", quantity: "1.5", unit: "ML" } } : {}),
    diagnosisPointers: [],
    adjudications: [],
  }));

/** Diagnoses in the order of the guide. The admitting diagnosis and the reasons have no indicator. */
const diagnoses: fc.Arbitrary<readonly ClaimDiagnosis[]> = fc
  .record({
    principal: present,
    admitting: fc.boolean(),
    reasons: fc.constantFrom([], ["R10.9"], ["R10.9", "R11.0", "R50.9"]),
    causes: fc.subarray(["W18.30XA", "Y92.009"]),
    others: fc.subarray(["I10", "E11.9", "N18.30", "Z79.4", "J44.9", "I50.9"]),
    other: present,
  })
  .map(({ principal, admitting, reasons, causes, others, other }) => [
    withoutEmpty({ code: "S52.501A", role: "principal" as const, presentOnAdmission: principal }),
    ...(admitting ? [{ code: "R07.9", role: "admitting" as const }] : []),
    ...reasons.map((code) => ({ code, role: "reason-for-visit" as const })),
    ...causes.map((code) => withoutEmpty({ code, role: "external-cause" as const, presentOnAdmission: other })),
    ...others.map((code) => withoutEmpty({ code, role: "other" as const, presentOnAdmission: other })),
  ]);

const day = offset.map((days) => addDays(start, days));
const listOf = <T>(one: fc.Arbitrary<T>, minLength = 1): fc.Arbitrary<readonly T[] | undefined> =>
  maybe(fc.array(one, { minLength, maxLength: 14 }));
const codedFacts = fc.record({
  conditionCodes: maybe(fc.subarray(["09", "20", "44", "55", "A6", "D9"], { minLength: 1 })),
  occurrences: listOf(fc.record({ code: fc.constantFrom("05", "11", "50"), on: day })),
  occurrenceSpans: listOf(
    fc.record({ code: fc.constantFrom("70", "74", "76"), at: offset, days: offset }).map(({ code, at, days }) => ({
      code,
      from: addDays(start, at),
      through: addDays(start, at + days),
    })),
  ),
  valueCodes: listOf(
    fc.record({ code: fc.constantFrom("01", "80", "A8"), amount: fc.constantFrom("27", "1250.5", "0.75") }),
  ),
  procedures: listOf(fc.record({ code: fc.constantFrom("02703DZ", "0DTJ4ZZ"), on: day })),
  drgCode: maybe(fc.constantFrom("280", "470")),
});

const otherPayer = fc.record({ paid: fc.integer({ min: 0, max: 100 }), name: word, payerId: word, subscriber: name });

const anyClaim: fc.Arbitrary<Claim> = fc
  .record({
    control: fc.integer({ min: 1, max: 99_999 }),
    typeOfBill: fc.constantFrom("13", "14", "22", "85", "21"),
    frequencyCode: fc.constantFrom("1", "2", "3", "4", "7", "8"),
    diagnoses,
    codedFacts,
    attendingProvider: attending,
    operatingProvider: maybe(provider),
    renderingProvider: maybe(provider),
    referringProvider: maybe(provider),
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
    others: fc.array(otherPayer, { maxLength: 1 }),
    hours: maybe(fc.constantFrom("00", "07", "23")),
    delayReasonCode: maybe(fc.constantFrom("1", "11")),
    priorAuthorizationNumber: maybe(word),
    referralNumber: maybe(word),
    accidentState: maybe(fc.constant("NY")),
    propertyCasualtyClaimNumber: maybe(word),
    note: maybe(word),
    dependent: fc.boolean(),
  })
  .map(({ control, codedFacts: facts, others, hours, dependent, lines, ...rest }) => {
    const charge = sumCents(lines.map((one) => toCents(one.charge)));
    const sample = sampleOutpatientClaim();
    return withoutEmpty({
      ...sample,
      ...rest,
      ...facts,
      patientControlNumber: `CH${control}`,
      originalPayerClaimControlNumber: "78".includes(rest.frequencyCode) ? "PCN9" : undefined,
      totalCharge: moneyText(charge),
      admissionTypeCode: "3",
      admissionDate: start,
      admissionHour: hours,
      dischargeHour: hours,
      statementFrom: start,
      statementTo: toDate("2026-04-30"),
      patient: dependent
        ? { ...sample.patient, name: { last: "Marsh", first: "Tim" }, relationshipCode: "19" }
        : sample.patient,
      otherPayers: others.map((other) => ({
        payer: { name: other.name, payerId: other.payerId, claimFilingIndicatorCode: "CI" },
        responsibility: "S" as const,
        subscriber: { name: other.subscriber, memberId: "X1" },
        relationshipCode: "18",
        paidAmount: moneyText((charge * BigInt(other.paid)) / 100n),
        adjustments: [
          { group: "CO", reason: "45", amount: moneyText(charge - (charge * BigInt(other.paid)) / 100n) },
        ].filter((one) => one.amount !== "0.00"),
        adjudicatedOn: toDate("2026-05-01"),
      })),
      lines: lines.map((one, index) => ({ ...one, lineItemControlNumber: `L${index + 1}` })),
    });
  });

describe("claim and 837I", () => {
  it.each([
    ["hospital outpatient department", sampleOutpatientClaim()],
    ["nursing home", sampleNursingClaim()],
  ])("brings the sample of a %s to the wire and back, and the validator accepts it", (_, claim) => {
    const text = written([claim]);
    expect(errorsIn(text)).toEqual([]);
    expect(readBack(text).map(stored)).toEqual([stored(claim)]);
    expect(parseClaim(stored(claim)).ok).toBe(true);
  });

  it("loses nothing of any claim, and writes what the validator accepts at every level", () => {
    fc.assert(
      fc.property(fc.array(anyClaim, { minLength: 1, maxLength: 3 }), (claims) => {
        const unique = claims.map((claim, index) => ({ ...claim, patientControlNumber: `CH${index}` }));
        const text = written(unique);
        expect(errorsIn(text)).toEqual([]);
        expect(readBack(text).map(stored)).toEqual(unique.map(stored));
      }),
      { numRuns: 80 },
    );
  });

  it("names the guide in GS08 and ST03 and the bill in CLM05", () => {
    const text = written([sampleNursingClaim()]);
    expect(text).toContain("*X*005010X223A2~");
    expect(text).toContain("*005010X223A2~");
    expect(text).toContain("***21:A:2**A*Y*Y~");
    expect(text).toContain("SV2*0022*HP:KAQD1*0*UN*27~");
    expect(text).toContain("HI*BI:70:RD8:20260330-20260404~");
    expect(text).toContain("DTP*434*RD8*20260404-20260430~");
  });

  it("takes the two digits of a type of bill that is written as on paper", () => {
    const facility = (typeOfBill: string): string | undefined =>
      readBack(written([{ ...sampleOutpatientClaim(), typeOfBill }]))[0]?.typeOfBill;
    expect(["13", "131", "013", "0131"].map(facility)).toEqual(["13", "13", "13", "13"]);
  });

  it("leaves out an hour that is not known and a day that a file did not have", () => {
    const [back] = readBack(
      written([
        {
          ...sampleOutpatientClaim(),
          admissionHour: "99",
          dischargeHour: "99",
          occurrences: [{ code: "05", on: unknownDay }],
        },
      ]),
    );
    expect(back?.admissionHour).toBeUndefined();
    expect(back?.dischargeHour).toBeUndefined();
    expect(back?.occurrences).toEqual([{ code: "05", on: unknownDay }]);
  });

  it("reads nothing of a stay into a professional claim", () => {
    expect(sampleClaim().statementFrom).toBeUndefined();
    expect(claimsTo837I([sampleOutpatientClaim()], { ...header }).kind).toBe("837I");
  });
});

const header = {
  controlNumber: "0001",
  referenceNumber: "B1",
  date: "2026-05-05",
  time: "10:15",
  submitter: { name: "A", id: "A", contactName: "B", phone: "2125550100" },
  receiver: { name: "C", id: "C" },
};

describe("files of one guide", () => {
  it("parts claims by guide and keeps their order", () => {
    const [first, second] = [sampleOutpatientClaim(), sampleNursingClaim()];
    expect(byGuide([first, sampleClaim(), second]).map((some) => some.map((one) => one.claimType))).toEqual([
      ["professional"],
      ["institutional", "institutional"],
    ]);
    expect(byGuide([])).toEqual([]);
  });

  it("refuses to write two kinds into one file", () => {
    expect(writeBatch([sampleClaim(), sampleOutpatientClaim()], envelope)).toMatchObject({ ok: false });
  });
});

const roles = ["principal", "admitting", "reason-for-visit", "external-cause", "other"];

/** A claim of another system as we write it: codes in the order of the guide, numbers without zeros at the end, a group by its number, the bill by two digits. */
function writable(claim: Claim): Claim {
  return {
    ...claim,
    claimType: "institutional",
    typeOfBill: billTypeDigits(claim.typeOfBill ?? ""),
    diagnoses: roles.flatMap((role) => claim.diagnoses.filter((one) => one.role === role)),
    subscriber: oneGroup(claim.subscriber),
    otherPayers: claim.otherPayers.map((other) => ({ ...other, subscriber: oneGroup(other.subscriber) })),
    lines: claim.lines.map((one) => ({ ...one, units: String(Number(one.units)) })),
  };
}

function oneGroup(subscriber: Subscriber): Subscriber {
  return subscriber.groupNumber === undefined ? subscriber : withoutEmpty({ ...subscriber, groupName: undefined });
}

const samples = new URL("../../../../../shared/samples/x12/837i/", import.meta.url);

describe.skipIf(!existsSync(samples))("837I samples of others (skipped where ../shared/samples is absent)", () => {
  for (const file of existsSync(samples) ? readdirSync(samples).filter((one) => one.endsWith(".edi")) : []) {
    it(`reads ${file}, writes it and reads the same claims again`, () => {
      const claims = readBack(readFileSync(new URL(file, samples)));
      if (claims.length === 0) return;
      const plain = claims.map(writable);
      expect(readBack(written(plain)).map(stored)).toEqual(plain.map(stored));
    });
  }
});
