import type { Claim, OtherPayer } from "@cleanclaim/model";
import { read837, readInterchanges, write837P, writeInterchange } from "@cleanclaim/x12";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyClaim } from "./test-any-claim.ts";
import { buildClaim } from "./build-claim.ts";
import { claimsFrom837 } from "./claim-from-837.ts";
import { claimsTo837P } from "./claim-to-837p.ts";
import type { TransactionEnvelope } from "./claim-to-837p.ts";
import { sampleClaim, sampleParts } from "./sample-claims.ts";

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
