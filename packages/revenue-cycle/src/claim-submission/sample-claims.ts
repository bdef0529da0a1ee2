import { npiFrom, toDate } from "@cleanclaim/model";
import type { Claim } from "@cleanclaim/model";
import { buildClaim } from "./build-claim.ts";
import type { ClaimParts } from "./build-claim.ts";

/** An invented visit to the gastroenterologist: one primary and one secondary insurance, an office visit and a biopsy. */
export const sampleParts: ClaimParts = {
  patientControlNumber: "CC00000042",
  practice: {
    name: "Alder Valley Digestive Health",
    npi: npiFrom("199310001"),
    taxonomyCode: "207RG0100X",
    taxId: "91-2000001",
    taxIdType: "EI",
    address: { line1: "12 Alder Way", city: "Alder Valley", state: "NY", postalCode: "100010001" },
    phone: "(212) 555-0100",
  },
  facility: {
    name: "Alder Valley Digestive Health",
    address: { line1: "12 Alder Way", city: "Alder Valley", state: "NY", postalCode: "100010001" },
  },
  rendering: { npi: npiFrom("199310002"), name: { last: "Okafor", first: "Ngozi" }, taxonomyCode: "207RG0100X" },
  patient: {
    name: { last: "Marsh", first: "Ada", middle: "L" },
    birthDate: toDate("1961-03-09"),
    sex: "F",
    address: { line1: "7 Fern Street", city: "Alder Valley", state: "NY", postalCode: "100020000" },
  },
  coverage: {
    responsibility: "P",
    payer: { name: "Harbor Mutual", payerId: "HARB1", claimFilingIndicatorCode: "CI" },
    memberId: "HM7710042",
    groupNumber: "G-200",
    relationshipCode: "01",
    subscriber: { name: { last: "Marsh", first: "Tom" }, birthDate: toDate("1959-12-01"), sex: "M" },
  },
  otherCoverages: [
    {
      responsibility: "S",
      payer: { name: "State Medicaid", payerId: "STMED", claimFilingIndicatorCode: "MC" },
      memberId: "MD55501",
      relationshipCode: "18",
      subscriber: { name: { last: "Marsh", first: "Ada" } },
    },
  ],
  visit: {
    serviceDate: toDate("2026-05-04"),
    placeOfServiceCode: "11",
    diagnoses: ["K25.9", "Z79.1"],
    lines: [
      {
        procedureCode: "99214",
        modifiers: ["25"],
        units: "1",
        unitType: "UN",
        charge: 21_000n,
        diagnosisPointers: [1, 2],
      },
      { procedureCode: "43239", modifiers: [], units: "1", unitType: "UN", charge: 94_050n, diagnosisPointers: [1] },
      {
        procedureCode: "J2704",
        modifiers: ["JZ"],
        units: "20",
        unitType: "UN",
        charge: 2_400n,
        diagnosisPointers: [1],
        drug: { ndc: "00000111122", quantity: "20", unit: "ML" },
      },
    ],
    priorAuthorizationNumber: "AUTH-77",
  },
};

/** The claim of that visit for the primary insurance. */
export function sampleClaim(): Claim {
  return buildClaim(sampleParts);
}
