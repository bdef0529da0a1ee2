/** Differences from the clean professional claim that make a clean institutional one. For cases and for the library of clean claims. */
type Overlay = Readonly<Record<string, unknown>>;

const ATTENDING = { npi: "1987654328", name: { last: "STONE", first: "RIVER" } };

const INSTITUTION: Overlay = {
  claimType: "institutional",
  placeOfServiceCode: null,
  renderingProvider: null,
  payer: { claimFilingIndicatorCode: "MA" },
  billingProvider: { name: "LAKESIDE HOSPITAL", taxonomyCode: "282N00000X" },
  attendingProvider: ATTENDING,
  admissionTypeCode: "1",
  admissionSourceCode: "1",
  patientStatusCode: "01",
};

/** Four days in hospital for pneumonia. */
const INPATIENT: Overlay = {
  ...INSTITUTION,
  typeOfBill: "11",
  admissionDate: "2024-08-10",
  admissionHour: "14",
  dischargeHour: "11",
  statementFrom: "2024-08-10",
  statementTo: "2024-08-14",
  valueCodes: [{ code: "80", amount: "4" }],
  diagnoses: [
    { code: "J18.9", role: "principal", presentOnAdmission: "Y" },
    { code: "R06.02", role: "admitting" },
    { code: "J96.01", role: "other", presentOnAdmission: "Y" },
    { code: "Z87.891", role: "other" },
  ],
  totalCharge: "6300.00",
  lines: [
    { revenueCode: "0120", units: "4", unitType: "DA", charge: "4800.00" },
    { revenueCode: "0250", units: "20", charge: "600.00" },
    { revenueCode: "0300", units: "9", charge: "900.00" },
  ],
};

/** An evening in the emergency department. */
const OUTPATIENT: Overlay = {
  ...INSTITUTION,
  typeOfBill: "13",
  statementFrom: "2024-08-14",
  statementTo: "2024-08-14",
  diagnoses: [
    { code: "R07.9", role: "principal" },
    { code: "R07.9", role: "reason-for-visit" },
    { code: "I10", role: "other" },
  ],
  totalCharge: "1500.00",
  lines: [
    { revenueCode: "0450", procedureCode: "99284", modifiers: ["25"], charge: "900.00" },
    { revenueCode: "0300", procedureCode: "80053", charge: "200.00" },
    { revenueCode: "0324", procedureCode: "71046", charge: "400.00" },
  ],
};

/** Twenty days in a nursing facility under Part A after five days in hospital. */
const SKILLED_NURSING: Overlay = {
  ...INSTITUTION,
  billingProvider: { name: "HILLTOP NURSING CENTER", taxonomyCode: "314000000X" },
  typeOfBill: "21",
  admissionTypeCode: "3",
  admissionSourceCode: "4",
  admissionDate: "2024-08-01",
  statementFrom: "2024-08-01",
  statementTo: "2024-08-21",
  occurrences: [{ code: "50", on: "2024-08-06" }],
  occurrenceSpans: [{ code: "70", from: "2024-07-26", through: "2024-07-31" }],
  valueCodes: [{ code: "80", amount: "20" }],
  diagnoses: [
    { code: "I63.9", role: "principal" },
    { code: "I63.9", role: "admitting" },
    { code: "I10", role: "other" },
  ],
  totalCharge: "9000.00",
  lines: [
    { revenueCode: "0022", procedureCode: "KBQE1", units: "20", charge: "0.00", serviceFrom: "2024-08-01" },
    { revenueCode: "0120", units: "20", unitType: "DA", charge: "8000.00" },
    { revenueCode: "0420", units: "10", charge: "1000.00" },
  ],
};

const BED_LINE: Overlay = {
  revenueCode: "0250",
  procedureCode: "",
  modifiers: [],
  units: "1",
  unitType: "UN",
  charge: "100.00",
  diagnosisPointers: [],
  adjudications: [],
};

/** What a claim of each base starts from, and what each of its lines starts from. */
export const INSTITUTIONAL_BASES = {
  inpatient: { claim: INPATIENT, line: BED_LINE },
  outpatient: {
    claim: OUTPATIENT,
    line: { ...BED_LINE, revenueCode: "0300", procedureCode: "80053", serviceFrom: "2024-08-14" },
  },
  "skilled-nursing": { claim: SKILLED_NURSING, line: BED_LINE },
} satisfies Record<string, { readonly claim: Overlay; readonly line: Overlay }>;

export type InstitutionalBase = keyof typeof INSTITUTIONAL_BASES;
