import { type Static, Type } from "typebox";
import type { Endpoint } from "./endpoint.ts";
import { Day, Id, Money, nullable, oneOf } from "./shapes.ts";

const code = Type.String({ pattern: "^[0-9A-Z]{2}$" });
const hour = Type.String({ pattern: "^([01]\\d|2[0-3]|99)$", description: "00 to 23, 99 unknown" });

/** What an institution's bill says of a stay or an outpatient visit. Days are inclusive. */
export const StayFacts = Type.Object({
  typeOfBill: Type.String({ pattern: "^\\d\\d$", description: "Facility type and type of care" }),
  frequencyCode: oneOf("0", "1", "2", "3", "4"),
  statementFrom: Day,
  statementTo: Day,
  admissionDate: nullable(Day),
  admissionHour: nullable(hour),
  admissionTypeCode: nullable(Type.String({ pattern: "^[0-9A-Z]$" })),
  admissionSourceCode: nullable(Type.String({ pattern: "^[0-9A-Z]$" })),
  dischargeHour: nullable(hour),
  patientStatusCode: nullable(code),
  attendingProviderId: nullable(Id),
  operatingProviderId: nullable(Id),
  medicalRecordNumber: Type.String({ maxLength: 50 }),
  drgCode: nullable(Type.String({ pattern: "^\\d{3,4}$" })),
  conditionCodes: Type.Array(code, { maxItems: 24 }),
  occurrences: Type.Array(Type.Object({ code, on: Day }), { maxItems: 24 }),
  occurrenceSpans: Type.Array(Type.Object({ code, from: Day, through: Day }), { maxItems: 24 }),
  valueCodes: Type.Array(Type.Object({ code, amount: Type.String({ pattern: "^\\d{1,10}(\\.\\d{1,3})?$" }) }), {
    maxItems: 24,
  }),
  procedures: Type.Array(Type.Object({ code: Type.String({ pattern: "^[0-9A-HJ-NP-Z]{7}$" }), on: Day }), {
    maxItems: 25,
  }),
});
export type StayFacts = Static<typeof StayFacts>;

/** The stay of a visit, its services under their revenue codes, and the claim that was made of it. */
export const VisitStay = Type.Object({
  visitId: Id,
  version: Type.Integer({ description: "0 when nothing was recorded yet" }),
  institution: oneOf("hospital", "nursing-home"),
  practice: Type.String(),
  patient: Type.String(),
  patientId: Id,
  reason: Type.String(),
  facts: StayFacts,
  services: Type.Array(
    Type.Object({
      position: Type.Integer(),
      revenueCode: Type.String(),
      procedureCode: Type.String(),
      description: Type.String(),
      units: Type.String(),
      charge: Money,
      serviceDate: nullable(Day),
    }),
  ),
  diagnoses: Type.Array(
    Type.Object({
      code: Type.String(),
      title: Type.String(),
      role: oneOf("principal", "admitting", "reason-for-visit", "external-cause", "other"),
      presentOnAdmission: nullable(oneOf("Y", "N", "U", "W", "1")),
    }),
  ),
  providers: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  claim: nullable(
    Type.Object({ id: Id, patientControlNumber: Type.String(), state: Type.String(), editable: Type.Boolean() }),
  ),
});
export type VisitStay = Static<typeof VisitStay>;

const SaveStay = Type.Object({
  version: Type.Integer(),
  facts: StayFacts,
  /** Revenue codes and days by the position of the service; services that are not named stay. */
  services: Type.Array(
    Type.Object({ position: Type.Integer(), revenueCode: Type.String(), serviceDate: nullable(Day) }),
  ),
  diagnoses: Type.Array(
    Type.Object({
      code: Type.String(),
      role: oneOf("principal", "admitting", "reason-for-visit", "external-cause", "other"),
      presentOnAdmission: nullable(oneOf("Y", "N", "U", "W", "1")),
    }),
  ),
});

/** What the numbers on an institutional claim mean, in our own words. */
export const InstitutionalWords = Type.Object({
  typeOfBill: Type.String(),
  patientStatus: Type.String(),
  admissionType: Type.String(),
  admissionSource: Type.String(),
  revenueCodes: Type.Array(Type.Object({ code: Type.String(), title: Type.String() })),
  codes: Type.Array(
    Type.Object({
      list: oneOf("condition", "occurrence", "span", "value"),
      code: Type.String(),
      title: Type.String(),
    }),
  ),
  /** What payers decided of the bill as a whole, where their remittance has no services. */
  wholeDecisions: Type.Array(
    Type.Object({
      paid: Money,
      adjustments: Type.Array(
        Type.Object({ group: Type.String(), reason: Type.String(), amount: Money, text: Type.String() }),
      ),
    }),
  ),
});
export type InstitutionalWords = Static<typeof InstitutionalWords>;

/** What institutional claims need beside the claim itself. */
export const institutionalEndpoints = {
  "GET /api/visits/:id/stay": {
    permission: "visit:read",
    summary: "The stay of a visit of an institution: bill, statement, admission, codes, services",
    response: VisitStay,
  },
  "PUT /api/visits/:id/stay": {
    permission: "stay:write",
    summary: "Record the stay; a claim that has not left is made anew and checked",
    body: SaveStay,
    response: VisitStay,
  },
  "GET /api/claims/:id/institutional": {
    permission: "claim:read",
    summary: "What the codes of an institutional claim mean",
    response: InstitutionalWords,
  },
} as const satisfies Record<string, Endpoint>;
