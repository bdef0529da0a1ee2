import type { Claim } from "@cleanclaim/model";
import { Type } from "typebox";
import type { TSchema } from "typebox";
import { Value } from "typebox/value";

const text = (maxLength = 80) => Type.String({ maxLength });
const optional = <S extends TSchema>(schema: S) => Type.Optional(schema);
const money = Type.String({ pattern: "^-?\\d{1,12}\\.\\d{2}$" });
const day = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" });
const decimal = Type.String({ pattern: "^\\d{1,10}(\\.\\d{1,3})?$" });
const strict = <P extends Record<string, TSchema>>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });

const address = strict({ line1: text(), line2: optional(text()), city: text(), state: text(2), postalCode: text(15) });
const personName = strict({ last: text(), first: text(), middle: optional(text()), suffix: optional(text()) });
const provider = strict({
  npi: text(10),
  name: Type.Union([personName, strict({ organization: text() })]),
  taxonomyCode: optional(text(10)),
});
const payer = strict({ name: text(), payerId: text(), claimFilingIndicatorCode: text(2) });
const sex = Type.Enum(["F", "M", "U"]);
const responsibility = Type.Enum(["P", "S", "T"]);
const subscriber = strict({
  name: personName,
  memberId: text(),
  groupNumber: optional(text()),
  groupName: optional(text()),
  birthDate: optional(day),
  sex: optional(sex),
  address: optional(address),
});
const adjustment = strict({ group: text(2), reason: text(5), amount: money, quantity: optional(text(15)) });
const adjudication = strict({
  payerId: text(),
  paidAmount: money,
  procedureCode: text(48),
  modifiers: Type.Array(text(2)),
  units: decimal,
  adjustments: Type.Array(adjustment),
  adjudicatedOn: optional(day),
  remainingPatientLiability: optional(money),
});
const line = strict({
  lineItemControlNumber: optional(text(30)),
  revenueCode: optional(text(4)),
  procedureCode: text(48),
  modifiers: Type.Array(Type.String({ pattern: "^[0-9A-Z]{2}$" }), { maxItems: 4 }),
  units: decimal,
  unitType: Type.Enum(["UN", "MJ", "DA"]),
  charge: money,
  serviceFrom: optional(day),
  serviceTo: optional(day),
  placeOfServiceCode: optional(text(2)),
  diagnosisPointers: Type.Array(Type.Integer({ minimum: 1, maximum: 12 }), { maxItems: 4 }),
  renderingProvider: optional(provider),
  drug: optional(strict({ ndc: text(15), quantity: decimal, unit: text(2) })),
  priorAuthorizationNumber: optional(text(50)),
  emergency: optional(Type.Boolean()),
  nonCoveredCharge: optional(money),
  orderingProvider: optional(provider),
  epsdt: optional(Type.Boolean()),
  familyPlanning: optional(Type.Boolean()),
  supplyItemId: optional(text()),
  note: optional(text()),
  adjudications: Type.Array(adjudication),
});
const otherPayer = strict({
  payer,
  responsibility,
  subscriber,
  relationshipCode: text(2),
  paidAmount: optional(money),
  remainingPatientLiability: optional(money),
  adjustments: Type.Array(adjustment),
  adjudicatedOn: optional(day),
  payerClaimControlNumber: optional(text(50)),
});

/** The canonical claim as JSON: what `GET /api/claims/:id?format=canonical` answers and `x12 write` reads. */
export const ClaimSchema = strict({
  patientControlNumber: Type.String({ minLength: 1, maxLength: 38 }),
  claimType: Type.Enum(["professional", "institutional", "dental"]),
  frequencyCode: text(1),
  originalPayerClaimControlNumber: optional(text(50)),
  totalCharge: money,
  placeOfServiceCode: optional(text(2)),
  typeOfBill: optional(text(4)),
  payerResponsibility: responsibility,
  payer,
  billingProvider: strict({
    npi: text(10),
    taxonomyCode: optional(text(10)),
    taxId: text(11),
    taxIdType: Type.Enum(["EI", "SY"]),
    name: text(),
    person: optional(personName),
    address,
    payToAddress: optional(address),
    contactName: optional(text()),
    contactPhone: optional(text(15)),
  }),
  renderingProvider: optional(provider),
  referringProvider: optional(provider),
  orderingProvider: optional(provider),
  supervisingProvider: optional(provider),
  attendingProvider: optional(provider),
  operatingProvider: optional(provider),
  serviceFacility: optional(strict({ name: text(), npi: optional(text(10)), address })),
  subscriber,
  patient: strict({ name: personName, birthDate: day, sex, relationshipCode: text(2), address: optional(address) }),
  otherPayers: Type.Array(otherPayer, { maxItems: 10 }),
  diagnoses: Type.Array(
    strict({
      code: text(8),
      role: optional(Type.Enum(["principal", "admitting", "reason-for-visit", "external-cause", "other"])),
      presentOnAdmission: optional(text(1)),
    }),
    { maxItems: 25 },
  ),
  lines: Type.Array(line, { maxItems: 999 }),
  priorAuthorizationNumber: optional(text(50)),
  referralNumber: optional(text(50)),
  cliaNumber: optional(text(15)),
  relatedCauses: Type.Array(text(2), { maxItems: 3 }),
  accidentDate: optional(day),
  accidentState: optional(text(2)),
  onsetDate: optional(day),
  unableToWorkFrom: optional(day),
  unableToWorkThrough: optional(day),
  admissionDate: optional(day),
  admissionHour: optional(text(2)),
  dischargeHour: optional(text(2)),
  admissionTypeCode: optional(text(1)),
  admissionSourceCode: optional(text(1)),
  patientStatusCode: optional(text(2)),
  dischargeDate: optional(day),
  statementFrom: optional(day),
  statementTo: optional(day),
  conditionCodes: optional(Type.Array(text(2), { maxItems: 24 })),
  occurrences: optional(Type.Array(strict({ code: text(2), on: day }), { maxItems: 24 })),
  occurrenceSpans: optional(Type.Array(strict({ code: text(2), from: day, through: day }), { maxItems: 24 })),
  valueCodes: optional(Type.Array(strict({ code: text(2), amount: decimal }), { maxItems: 24 })),
  procedures: optional(Type.Array(strict({ code: text(7), on: day }), { maxItems: 25 })),
  drgCode: optional(text(4)),
  medicalRecordNumber: optional(text(50)),
  insuranceTypeCode: optional(text(3)),
  propertyCasualtyClaimNumber: optional(text(50)),
  delayReasonCode: optional(text(2)),
  patientPaidAmount: optional(money),
  providerSignatureOnFile: Type.Boolean(),
  assignmentCode: text(1),
  benefitsAssigned: text(1),
  releaseOfInformationCode: text(1),
  note: optional(text()),
});

/** A claim read from JSON, or the first fields that are not right, each as `field: what is wrong`. */
export type ClaimReading =
  { readonly ok: true; readonly claim: Claim } | { readonly ok: false; readonly problems: readonly string[] };

/** Reads canonical claim JSON. Never throws. Dates are checked for their form; whether they exist is for the edits to say. */
export function parseClaim(value: unknown): ClaimReading {
  if (Value.Check(ClaimSchema, value)) {
    // The schema states the model's Claim field by field; brands such as CalendarDate have no run-time mark.
    return { ok: true, claim: value as unknown as Claim };
  }
  const problems = [...Value.Errors(ClaimSchema, value)].slice(0, 5).map((error) => {
    const field = error.instancePath
      .slice(1)
      .replaceAll(/\/(\d+)/g, "[$1]")
      .replaceAll("/", ".");
    return `${field === "" ? "the claim" : field}: ${error.message}`;
  });
  return { ok: false, problems };
}
