import { moneyText, parseCents, sumCents, type Claim } from "@cleanclaim/model";

import { claimFrom } from "./edit-cases.ts";
import type { InstitutionalBase } from "./institutional-bases.ts";

type Overlay = Readonly<Record<string, unknown>>;

const OPERATING = { npi: "1234567893", name: { last: "BIRCH", first: "LEE" } };
const DAY = "2024-08-14";

function line(revenueCode: string, procedureCode: string, charge: string, more: Overlay = {}): Overlay {
  return { revenueCode, procedureCode, charge, ...more };
}

const ED_VISIT = line("0450", "99284", "900.00", { modifiers: ["25"] });
const SCHEDULED = { admissionTypeCode: "3", diagnoses: [{ code: "K63.5", role: "principal" }] };
const COMMERCIAL = { payer: { claimFilingIndicatorCode: "CI" } };
const THERAPY_DAYS = [
  { code: "29", on: "2024-08-01" },
  { code: "35", on: "2024-08-02" },
  { code: "11", on: "2024-07-20" },
];

/** A clean institutional claim with the given differences; its total is the sum of its lines. */
function clean(base: InstitutionalBase, overlay: Overlay = {}): Claim {
  const claim = claimFrom(base, overlay);
  return { ...claim, totalCharge: moneyText(sumCents(claim.lines.map((each) => parseCents(each.charge) ?? 0n))) };
}

/** Claims without a fault, of the kinds that hospitals and nursing facilities send most. */
export const CLEAN_INSTITUTIONAL_CLAIMS: Readonly<Record<string, Claim>> = {
  "stay for pneumonia": clean("inpatient"),
  "first interim bill": clean("inpatient", {
    frequencyCode: "2",
    patientStatusCode: "30",
    dischargeHour: null,
    valueCodes: [{ code: "80", amount: "5" }],
    lines: [{ revenueCode: "0120", units: "5", unitType: "DA", charge: "6000.00" }],
  }),
  "continuing interim bill": clean("inpatient", {
    frequencyCode: "3",
    admissionDate: "2024-07-10",
    patientStatusCode: "30",
    dischargeHour: null,
    valueCodes: [{ code: "80", amount: "5" }],
    lines: [{ revenueCode: "0120", units: "5", unitType: "DA", charge: "6000.00" }],
  }),
  "last interim bill": clean("inpatient", { frequencyCode: "4", admissionDate: "2024-07-10" }),
  "stay with surgery": clean("inpatient", {
    operatingProvider: OPERATING,
    procedures: [{ code: "0DTJ4ZZ", on: "2024-08-11" }],
    diagnoses: [
      { code: "K35.80", role: "principal", presentOnAdmission: "Y" },
      { code: "R10.31", role: "admitting" },
      { code: "E11.9", role: "other", presentOnAdmission: "Y" },
    ],
    lines: [
      { revenueCode: "0110", units: "4", unitType: "DA", charge: "5000.00" },
      { revenueCode: "0360", charge: "7000.00" },
      { revenueCode: "0370", charge: "1500.00" },
      { revenueCode: "0250", charge: "300.00" },
    ],
    conditionCodes: ["39"],
  }),
  "stay with tests of the days before": clean("inpatient", {
    statementFrom: "2024-08-08",
    lines: [
      { revenueCode: "0120", units: "4", unitType: "DA", charge: "4800.00" },
      { revenueCode: "0300", charge: "90.00", serviceFrom: "2024-08-08" },
    ],
  }),
  "death in hospital": clean("inpatient", { patientStatusCode: "20", occurrences: [{ code: "55", on: DAY }] }),
  "transfer on the day of admission": clean("inpatient", {
    statementTo: "2024-08-10",
    patientStatusCode: "02",
    conditionCodes: ["40"],
    valueCodes: [{ code: "80", amount: "1" }],
    lines: [{ revenueCode: "0120", units: "1", unitType: "DA", charge: "1200.00" }],
  }),
  newborn: clean("inpatient", {
    ...COMMERCIAL,
    admissionTypeCode: "4",
    admissionSourceCode: "5",
    patient: { birthDate: "2024-08-10" },
    valueCodes: [
      { code: "80", amount: "4" },
      { code: "54", amount: "3400" },
    ],
    diagnoses: [
      { code: "Z38.00", role: "principal" },
      { code: "Z38.00", role: "admitting" },
    ],
    lines: [{ revenueCode: "0171", units: "4", unitType: "DA", charge: "2000.00" }],
  }),
  delivery: clean("inpatient", {
    ...COMMERCIAL,
    operatingProvider: OPERATING,
    procedures: [{ code: "10E0XZZ", on: "2024-08-11" }],
    diagnoses: [
      { code: "O80", role: "principal" },
      { code: "O80", role: "admitting" },
      { code: "Z37.0", role: "other" },
      { code: "Z3A.39", role: "other" },
    ],
    lines: [
      { revenueCode: "0122", units: "4", unitType: "DA", charge: "4000.00" },
      { revenueCode: "0720", charge: "2500.00" },
    ],
  }),
  "after workers' compensation": clean("inpatient", {
    payerResponsibility: "S",
    otherPayers: [
      {
        payer: { name: "STATE COMP", payerId: "SCF01", claimFilingIndicatorCode: "WC" },
        responsibility: "P",
        subscriber: { name: { last: "BIRCH", first: "MAY" }, memberId: "C77" },
        relationshipCode: "18",
        paidAmount: "2000.00",
        adjudicatedOn: "2024-08-25",
        adjustments: [],
      },
    ],
    conditionCodes: ["02"],
    occurrences: [{ code: "04", on: "2024-08-10" }],
    valueCodes: [
      { code: "80", amount: "4" },
      { code: "15", amount: "2000.00" },
    ],
  }),
  "replacement of a stay": clean("inpatient", {
    frequencyCode: "7",
    originalPayerClaimControlNumber: "22408100012345",
    conditionCodes: ["D1"],
  }),
  "bill for a denial": clean("inpatient", {
    frequencyCode: "0",
    conditionCodes: ["21"],
    valueCodes: [
      { code: "80", amount: "0" },
      { code: "81", amount: "4" },
    ],
    lines: [{ revenueCode: "0120", units: "4", unitType: "DA", charge: "4800.00", nonCoveredCharge: "4800.00" }],
  }),
  "stay for a commercial payer": clean("inpatient", COMMERCIAL),
  "emergency visit": clean("outpatient"),
  "emergency visit with infusion": clean("outpatient", {
    lines: [
      ED_VISIT,
      line("0260", "96365", "300.00"),
      line("0636", "J0696", "80.00", { units: "4" }),
      line("0270", "", "45.00"),
    ],
  }),
  "outpatient endoscopy": clean("outpatient", {
    ...SCHEDULED,
    operatingProvider: OPERATING,
    lines: [
      line("0360", "45385", "2100.00"),
      line("0370", "", "600.00"),
      line("0710", "", "350.00"),
      line("0312", "88305", "180.00"),
      line("0250", "", "35.00"),
    ],
  }),
  "laboratory of an outpatient": clean("outpatient", {
    ...SCHEDULED,
    lines: [line("0301", "80053", "120.00"), line("0305", "85025", "60.00"), line("0300", "36415", "15.00")],
  }),
  "laboratory for a non-patient": clean("outpatient", {
    typeOfBill: "14",
    ...SCHEDULED,
    lines: [line("0312", "88305", "180.00"), line("0301", "84443", "70.00")],
  }),
  chemotherapy: clean("outpatient", {
    ...SCHEDULED,
    diagnoses: [
      { code: "Z51.11", role: "principal" },
      { code: "C18.9", role: "other" },
    ],
    lines: [
      line("0335", "96413", "500.00"),
      line("0636", "J9035", "4000.00", { units: "40", modifiers: ["JZ"] }),
      line("0258", "", "40.00"),
    ],
  }),
  observation: clean("outpatient", {
    statementTo: "2024-08-15",
    lines: [ED_VISIT, line("0762", "G0378", "1400.00", { units: "20" }), line("0301", "80053", "120.00")],
  }),
  "clinic visit off campus": clean("outpatient", {
    ...SCHEDULED,
    serviceFacility: {
      name: "LAKESIDE WEST",
      address: { line1: "9 WEST RD", city: "SPRINGFIELD", state: "IL", postalCode: "627040001" },
    },
    lines: [line("0510", "G0463", "220.00", { modifiers: ["PO"] })],
  }),
  "two visits of a day": clean("outpatient", {
    conditionCodes: ["G0"],
    lines: [ED_VISIT, line("0450", "99283", "600.00", { modifiers: ["27"] })],
  }),
  "hospital therapy": clean("outpatient", {
    ...SCHEDULED,
    statementFrom: "2024-08-05",
    occurrences: THERAPY_DAYS,
    lines: [
      line("0424", "97161", "180.00", { modifiers: ["GP"], serviceFrom: "2024-08-05" }),
      line("0420", "97110", "90.00", { modifiers: ["GP"], serviceFrom: "2024-08-07" }),
      line("0420", "97110", "90.00", { modifiers: ["GP"] }),
    ],
  }),
  "service with a notice": clean("outpatient", {
    ...SCHEDULED,
    occurrences: [{ code: "32", on: DAY }],
    lines: [line("0301", "82306", "90.00", { modifiers: ["GA"] })],
  }),
  "partial hospitalization": clean("outpatient", {
    ...SCHEDULED,
    conditionCodes: ["41"],
    diagnoses: [{ code: "F33.2", role: "principal" }],
    lines: [line("0915", "G0410", "200.00"), line("0904", "G0176", "150.00"), line("0914", "90832", "160.00")],
  }),
  "trauma activation": clean("outpatient", {
    admissionTypeCode: "5",
    occurrences: [{ code: "05", on: DAY }],
    diagnoses: [
      { code: "S06.0X0A", role: "principal" },
      { code: "S06.0X0A", role: "reason-for-visit" },
      { code: "W19.XXXA", role: "external-cause" },
    ],
    lines: [line("0682", "G0390", "3000.00"), line("0450", "99291", "1500.00", { modifiers: ["25"] })],
  }),
  "blood with its processing": clean("outpatient", {
    ...SCHEDULED,
    diagnoses: [{ code: "D64.9", role: "principal" }],
    lines: [
      line("0381", "P9016", "200.00", { modifiers: ["BL"] }),
      line("0390", "P9016", "150.00", { modifiers: ["BL"] }),
      line("0391", "36430", "400.00"),
    ],
  }),
  "two-sided surgery": clean("outpatient", {
    ...SCHEDULED,
    operatingProvider: OPERATING,
    diagnoses: [{ code: "K40.20", role: "principal" }],
    lines: [line("0360", "49505", "5200.00", { modifiers: ["50"] }), line("0370", "", "700.00")],
  }),
  "critical access hospital with professional fee": clean("outpatient", {
    typeOfBill: "85",
    lines: [ED_VISIT, line("0981", "99284", "300.00", { modifiers: ["25"] })],
  }),
  "emergency visit after an injury at work": clean("outpatient", {
    payer: { claimFilingIndicatorCode: "WC" },
    occurrences: [{ code: "04", on: DAY }],
    relatedCauses: ["EM"],
    diagnoses: [
      { code: "S61.411A", role: "principal" },
      { code: "S61.411A", role: "reason-for-visit" },
      { code: "W26.0XXA", role: "external-cause" },
    ],
    lines: [line("0450", "99283", "500.00", { modifiers: ["25"] }), line("0450", "12001", "400.00")],
  }),
  "nursing stay": clean("skilled-nursing"),
  "nursing stay with days away": clean("skilled-nursing", {
    occurrenceSpans: [
      { code: "70", from: "2024-07-26", through: "2024-07-31" },
      { code: "74", from: "2024-08-10", through: "2024-08-11" },
    ],
    valueCodes: [
      { code: "80", amount: "18" },
      { code: "81", amount: "2" },
    ],
    lines: [
      { revenueCode: "0022", procedureCode: "KBQE1", units: "18", charge: "0.00", serviceFrom: "2024-08-01" },
      { revenueCode: "0120", units: "18", unitType: "DA", charge: "7200.00" },
      { revenueCode: "0185", units: "2", unitType: "DA", charge: "0.00" },
    ],
  }),
  "nursing stay with coinsurance": clean("skilled-nursing", {
    valueCodes: [
      { code: "80", amount: "20" },
      { code: "82", amount: "10" },
      { code: "09", amount: "2040.00" },
    ],
  }),
  "nursing stay that goes on": clean("skilled-nursing", {
    frequencyCode: "2",
    patientStatusCode: "30",
    statementTo: "2024-08-20",
  }),
  "nursing resident under Part B": clean("skilled-nursing", {
    typeOfBill: "22",
    occurrences: THERAPY_DAYS,
    occurrenceSpans: null,
    valueCodes: null,
    diagnoses: [{ code: "M62.81", role: "principal" }],
    lines: [
      line("0424", "97161", "150.00", { modifiers: ["GP"], serviceFrom: "2024-08-05" }),
      line("0420", "97530", "80.00", { modifiers: ["GP"], serviceFrom: "2024-08-06" }),
    ],
  }),
};
