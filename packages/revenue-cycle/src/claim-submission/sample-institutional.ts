import { npiFrom, toDate } from "@cleanclaim/model";
import type { Claim, ClaimLine } from "@cleanclaim/model";

const line = (one: Partial<ClaimLine> & Pick<ClaimLine, "revenueCode" | "charge">): ClaimLine => ({
  procedureCode: "",
  modifiers: [],
  units: "1",
  unitType: "UN",
  diagnosisPointers: [],
  adjudications: [],
  ...one,
});

const hospital: Claim["billingProvider"] = {
  npi: npiFrom("199310101"),
  taxonomyCode: "282N00000X",
  taxId: "912000101",
  taxIdType: "EI",
  name: "Alder Valley Hospital",
  address: { line1: "1 Hospital Road", city: "Alder Valley", state: "NY", postalCode: "100010002" },
  contactName: "Alder Valley Hospital",
  contactPhone: "2125550190",
};

/** An invented visit to the emergency department of a hospital: a fall, a film of the wrist, a drug by injection. */
export function sampleOutpatientClaim(): Claim {
  const serviceFrom = toDate("2026-05-04");
  return {
    patientControlNumber: "CH00000007",
    claimType: "institutional",
    frequencyCode: "1",
    totalCharge: "1432.50",
    typeOfBill: "13",
    payerResponsibility: "P",
    payer: { name: "Harbor Mutual", payerId: "HARB1", claimFilingIndicatorCode: "CI" },
    billingProvider: hospital,
    attendingProvider: {
      npi: npiFrom("199310102"),
      name: { last: "Reyes", first: "Ines" },
      taxonomyCode: "207P00000X",
    },
    subscriber: {
      name: { last: "Marsh", first: "Ada", middle: "L" },
      memberId: "HM7710042",
      groupNumber: "G-200",
      birthDate: toDate("1961-03-09"),
      sex: "F",
      address: { line1: "7 Fern Street", city: "Alder Valley", state: "NY", postalCode: "100020000" },
    },
    patient: {
      name: { last: "Marsh", first: "Ada", middle: "L" },
      birthDate: toDate("1961-03-09"),
      sex: "F",
      relationshipCode: "18",
      address: { line1: "7 Fern Street", city: "Alder Valley", state: "NY", postalCode: "100020000" },
    },
    otherPayers: [],
    diagnoses: [
      { code: "S52.501A", role: "principal" },
      { code: "M25.531", role: "reason-for-visit" },
      { code: "W18.30XA", role: "external-cause" },
      { code: "I10", role: "other" },
    ],
    lines: [
      line({ revenueCode: "0250", charge: "42.50", units: "3", serviceFrom }),
      line({
        revenueCode: "0320",
        procedureCode: "73110",
        modifiers: ["RT"],
        charge: "310.00",
        serviceFrom,
        lineItemControlNumber: "CH00000007L2",
      }),
      line({ revenueCode: "0450", procedureCode: "99283", modifiers: ["25"], charge: "980.00", serviceFrom }),
      line({
        revenueCode: "0636",
        procedureCode: "J1885",
        units: "2",
        charge: "100.00",
        serviceFrom,
        drug: { ndc: "00000111122", quantity: "1", unit: "ML" },
      }),
    ],
    relatedCauses: [],
    admissionDate: serviceFrom,
    admissionHour: "14",
    admissionTypeCode: "1",
    admissionSourceCode: "1",
    patientStatusCode: "01",
    statementFrom: serviceFrom,
    statementTo: serviceFrom,
    occurrences: [{ code: "05", on: serviceFrom }],
    medicalRecordNumber: "MRN-42",
    providerSignatureOnFile: true,
    assignmentCode: "A",
    benefitsAssigned: "Y",
    releaseOfInformationCode: "Y",
  };
}

/** An invented month of a Medicare resident in a nursing home under Part A: a HIPPS line, room and board, the hospital stay before. */
export function sampleNursingClaim(): Claim {
  const outpatient = sampleOutpatientClaim();
  const serviceFrom = toDate("2026-04-04");
  return {
    ...outpatient,
    patientControlNumber: "CN00000003",
    frequencyCode: "2",
    totalCharge: "10530.00",
    typeOfBill: "21",
    payer: { name: "Medicare Part A", payerId: "MEDA1", claimFilingIndicatorCode: "MA" },
    billingProvider: {
      ...hospital,
      npi: npiFrom("199310103"),
      taxonomyCode: "314000000X",
      name: "Fern Hill Nursing Home",
    },
    subscriber: { ...outpatient.subscriber, memberId: "1EG4TE5MK73", groupNumber: undefined },
    diagnoses: [
      { code: "S72.001D", role: "principal" },
      { code: "S72.001D", role: "admitting" },
      { code: "I10", role: "other" },
    ],
    lines: [
      line({ revenueCode: "0022", procedureCode: "KAQD1", units: "27", charge: "0.00", serviceFrom }),
      line({ revenueCode: "0120", units: "27", unitType: "DA", charge: "9450.00" }),
      line({ revenueCode: "0420", units: "18", charge: "1080.00", nonCoveredCharge: "0.00" }),
    ],
    admissionDate: serviceFrom,
    admissionHour: "11",
    admissionTypeCode: "3",
    admissionSourceCode: "4",
    patientStatusCode: "30",
    statementFrom: serviceFrom,
    statementTo: toDate("2026-04-30"),
    occurrences: [{ code: "50", on: toDate("2026-04-08") }],
    occurrenceSpans: [{ code: "70", from: toDate("2026-03-30"), through: toDate("2026-04-04") }],
    valueCodes: [{ code: "80", amount: "27" }],
  };
}
