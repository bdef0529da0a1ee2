import { addDays, npiFrom, toDate } from "@cleanclaim/model";
import type { Claim, ClaimLine, OtherPayer } from "@cleanclaim/model";
import { read837, readInterchanges, write837P, writeInterchange } from "@cleanclaim/x12";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildClaim } from "./build-claim.ts";
import { claimsFrom837 } from "./claim-from-837.ts";
import { claimsTo837P } from "./claim-to-837p.ts";
import type { TransactionEnvelope } from "./claim-to-837p.ts";
import { sampleClaim, sampleParts } from "./sample-claims.ts";
import { withoutEmpty } from "./without-empty.ts";

const envelope: TransactionEnvelope = {
  controlNumber: "0001",
  referenceNumber: "B1",
  date: "2026-05-05",
  time: "10:15",
  submitter: { name: "CLEANCLAIM", id: "CLEANCLAIM", contactName: "BILLING", phone: "2125550100" },
  receiver: { name: "CLEARINGHOUSE", id: "CLRHOUSE" },
};

/** Through the wire and back. */
function roundTrip(claims: readonly Claim[]): Claim[] {
  const written = writeInterchange({
    sender: "CLEANCLAIM",
    receiver: "CLRHOUSE",
    date: envelope.date,
    time: envelope.time,
    controlNumber: "1",
    usage: "T",
    groups: [{ controlNumber: "1", transactions: [write837P(claimsTo837P(claims, envelope))] }],
  });
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  const { interchanges, problems } = readInterchanges(written.text);
  expect(problems).toEqual([]);
  return interchanges.flatMap((one) =>
    one.groups.flatMap((group) => group.transactions.flatMap((set) => claimsFrom837(read837(set)))),
  );
}

const word = fc.stringMatching(/^[A-Z][A-Z0-9]{1,10}$/);
const money = fc.integer({ min: 0, max: 9_999_999 }).map((cents) => (cents / 100).toFixed(2));
const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays(toDate("2025-01-01"), days));
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const address = fc.record({
  line1: word,
  city: word,
  state: fc.constant("NY"),
  postalCode: fc.constantFrom("10001", "100010001"),
});
const npi = fc.integer({ min: 100_000_000, max: 199_999_999 }).map((digits) => npiFrom(String(digits)));
const name = fc.record({ last: word, first: word, middle: maybe(word) }).map(withoutEmpty);
const provider = fc.record({ npi, name, taxonomyCode: fc.constant("207RG0100X") });
const payer = fc.record({ name: word, payerId: word, claimFilingIndicatorCode: fc.constantFrom("CI", "MC", "BL") });
const subscriber = fc
  .record({
    name,
    memberId: word,
    groupNumber: maybe(word),
    birthDate: day,
    sex: fc.constantFrom("F", "M", "U"),
    address: maybe(address),
  })
  .map(withoutEmpty);
const adjustment = fc.record({
  group: fc.constantFrom("CO", "PR", "OA"),
  reason: fc.constantFrom("45", "1", "2"),
  amount: money,
});
/** CAS collects the reasons of one group, so equal groups stand together on the wire. */
const adjustments = fc
  .array(adjustment, { maxLength: 3 })
  .map((all) => all.sort((a, b) => a.group.localeCompare(b.group)));
const line: fc.Arbitrary<ClaimLine> = fc
  .record({
    procedureCode: fc.constantFrom("99213", "43239", "J2704"),
    modifiers: fc.uniqueArray(fc.constantFrom("25", "59", "XS", "JZ"), { maxLength: 4 }),
    units: fc.constantFrom("1", "2", "12.5"),
    unitType: fc.constantFrom("UN" as const, "MJ" as const),
    charge: money,
    serviceFrom: day,
    placeOfServiceCode: maybe(fc.constantFrom("21", "24")),
    diagnosisPointers: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
    renderingProvider: maybe(provider),
    drug: maybe(
      fc.record({ ndc: fc.constant("00000111122"), quantity: fc.constantFrom("2", "0.5"), unit: fc.constant("ML") }),
    ),
    priorAuthorizationNumber: maybe(word),
    emergency: maybe(fc.constant(true)),
    note: maybe(word),
    adjudications: fc.array(
      fc.record({
        payerId: word,
        paidAmount: money,
        procedureCode: fc.constant("99213"),
        modifiers: fc.constant([]),
        units: fc.constant("1"),
        adjustments,
        adjudicatedOn: day,
      }),
      { maxLength: 1 },
    ),
  })
  .map(withoutEmpty);
const otherPayer: fc.Arbitrary<OtherPayer> = fc
  .record({
    payer,
    responsibility: fc.constantFrom("P" as const, "S" as const, "T" as const),
    subscriber,
    relationshipCode: fc.constantFrom("18", "01"),
    paidAmount: maybe(money),
    adjustments,
    payerClaimControlNumber: maybe(word),
  })
  .map(withoutEmpty);
const anyClaim: fc.Arbitrary<Claim> = fc
  .record({
    control: fc.integer({ min: 1, max: 99_999 }),
    frequencyCode: fc.constantFrom("1", "7"),
    totalCharge: money,
    payerResponsibility: fc.constantFrom("P" as const, "S" as const),
    payer,
    renderingProvider: maybe(provider),
    referringProvider: maybe(fc.record({ npi, name })),
    serviceFacility: maybe(fc.record({ name: word, npi, address })),
    subscriber,
    patient: fc.record({
      name,
      birthDate: day,
      sex: fc.constantFrom("F" as const, "M" as const),
      relationshipCode: fc.constantFrom("01", "19"),
    }),
    otherPayers: fc.array(otherPayer, { maxLength: 2 }),
    codes: fc.uniqueArray(fc.constantFrom("K25.9", "Z79.1", "I10", "S72.001A"), { minLength: 1 }),
    lines: fc.array(line, { minLength: 1, maxLength: 5 }),
    priorAuthorizationNumber: maybe(word),
    referralNumber: maybe(word),
    patientPaidAmount: maybe(money),
    note: maybe(word),
  })
  .map(({ control, codes, lines, ...rest }) =>
    withoutEmpty({
      ...sampleClaim(),
      ...rest,
      patientControlNumber: `CC${control}`,
      originalPayerClaimControlNumber: rest.frequencyCode === "7" ? "PCN9" : undefined,
      diagnoses: codes.map((code, index) => ({
        code,
        role: index === 0 ? ("principal" as const) : ("other" as const),
      })),
      lines: lines.map((one, index) => ({ ...one, lineItemControlNumber: `L${index + 1}` })),
    }),
  );

/** `exactOptionalPropertyTypes` lets undefined through the records above; JSON is what is stored. */
const stored = (claim: Claim): unknown =>
  JSON.parse(JSON.stringify({ ...claim, otherPayers: claim.otherPayers.map(onTheWire) }));

/** Loop 2330A has no place for another subscriber's birth date and sex; everything else travels. */
function onTheWire(other: OtherPayer): OtherPayer {
  const { birthDate: _birthDate, sex: _sex, ...rest } = other.subscriber;
  return { ...other, subscriber: rest };
}

describe("claim and 837P", () => {
  it("brings the sample visit to the wire and back, supply item aside", () => {
    expect(stored(roundTrip([sampleClaim()])[0] ?? sampleClaim())).toEqual(stored(sampleClaim()));
  });

  it("loses nothing of any claim", () => {
    fc.assert(
      fc.property(fc.array(anyClaim, { minLength: 1, maxLength: 3 }), (claims) => {
        expect(roundTrip(claims).map(stored)).toEqual(claims.map(stored));
      }),
      { numRuns: 60 },
    );
  });

  it("keeps claims of one billing provider under one level", () => {
    const second = { ...sampleClaim(), patientControlNumber: "CC2" };
    expect(claimsTo837P([sampleClaim(), second], envelope).billingProviders).toHaveLength(1);
  });
});

describe("visit to claim", () => {
  it("sums the charges, numbers the lines and names the rendering provider", () => {
    const claim = sampleClaim();
    expect(claim.totalCharge).toBe("1174.50");
    expect(claim.lines.map((one) => one.lineItemControlNumber)).toEqual([
      "CC00000042L1",
      "CC00000042L2",
      "CC00000042L3",
    ]);
    expect(claim.renderingProvider?.npi).toBe(sampleParts.rendering.npi);
    expect(claim.billingProvider.taxId).toBe("912000001");
    expect(claim.diagnoses[0]).toEqual({ code: "K25.9", role: "principal" });
  });

  it("sees the spouse's coverage: subscriber and patient are two people", () => {
    const claim = sampleClaim();
    expect(claim.subscriber.name.first).toBe("Tom");
    expect(claim.patient).toMatchObject({ name: { first: "Ada" }, relationshipCode: "01" });
    expect(claim.otherPayers.map((other) => [other.responsibility, other.payer.payerId])).toEqual([["S", "STMED"]]);
  });

  it("names the service facility in a nursing home, a jail, a hospital, but not in the own office or at home", () => {
    const away = {
      ...sampleParts.facility,
      name: "Fern Nursing Home",
      address: { ...sampleParts.facility.address, line1: "1 Elm Street" },
    };
    const at = (placeOfServiceCode: string): string | undefined =>
      buildClaim({ ...sampleParts, facility: away, visit: { ...sampleParts.visit, placeOfServiceCode } })
        .serviceFacility?.name;
    expect(["09", "21", "24", "31", "32"].map(at)).toEqual(Array.from({ length: 5 }, () => "Fern Nursing Home"));
    expect(at("12")).toBeUndefined();
    expect(sampleClaim().serviceFacility).toBeUndefined();
  });

  it("leaves out the rendering loop when the practice is the provider", () => {
    const solo = { ...sampleParts, rendering: { ...sampleParts.rendering, npi: sampleParts.practice.npi } };
    expect(buildClaim(solo).renderingProvider).toBeUndefined();
  });

  it("makes the secondary's claim with what the primary decided", () => {
    const primary: OtherPayer = {
      payer: sampleParts.coverage.payer,
      responsibility: "P",
      subscriber: sampleClaim().subscriber,
      relationshipCode: "01",
      paidAmount: "800.00",
      adjustments: [],
    };
    const [secondary] = sampleParts.otherCoverages;
    if (secondary === undefined) throw new Error("the sample has a secondary");
    const claim = buildClaim({
      ...sampleParts,
      coverage: secondary,
      otherCoverages: [sampleParts.coverage],
      otherPayers: [primary],
    });
    expect(claim.payerResponsibility).toBe("S");
    expect(claim.otherPayers).toEqual([primary]);
    expect(claim.patient.relationshipCode).toBe("18");
  });
});
