import { type Static, Type } from "typebox";
import type { Endpoint } from "./endpoint.ts";
import { Address, Day, Done, Id, Money, nullable, oneOf } from "./shapes.ts";

const text = (maxLength: number) => Type.String({ maxLength });
const Codes = Type.Array(Type.String({ minLength: 1, maxLength: 10 }), { maxItems: 2000 });

/** What a payer wants beyond its deadlines; what is left out is not wanted. */
export const PayerManners = Type.Object({
  kind: Type.Optional(oneOf("custodian")),
  correctedClaimDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 3650 })),
  referralRequired: Type.Optional(Type.Boolean()),
  groupNumberRequired: Type.Optional(Type.Boolean()),
  consultationsRefused: Type.Optional(Type.Boolean()),
  claimsOnPaper: Type.Optional(Type.Boolean()),
  replacementsRefused: Type.Optional(Type.Boolean()),
  bundledCodes: Type.Optional(Codes),
  unspecifiedDiagnosesRefused: Type.Optional(Codes),
  source: Type.Optional(text(300)),
});
export type PayerManners = Static<typeof PayerManners>;
const payerFields = {
  name: Type.String({ minLength: 1, maxLength: 60 }),
  ediPayerId: Type.String({ minLength: 2, maxLength: 80 }),
  filingIndicator: Type.String({ minLength: 2, maxLength: 2, description: "SBR09: CI, MB, MC, BL, WC, …" }),
  timelyFilingDays: Type.Integer({ minimum: 1, maximum: 3650 }),
  appealDays: Type.Integer({ minimum: 1, maximum: 3650 }),
  expectedAnswerDays: Type.Integer({ minimum: 1, maximum: 365 }),
  authorizationCodes: Codes,
  phone: text(30),
  address: nullable(Address),
  active: Type.Boolean(),
  manners: PayerManners,
};
export const SavePayer = Type.Object(payerFields);
export type SavePayer = Static<typeof SavePayer>;
export const PayerSetup = Type.Object({
  id: Id,
  ...payerFields,
  contracts: Type.Integer(),
  coverages: Type.Integer(),
});
export type PayerSetup = Static<typeof PayerSetup>;

const providerFields = {
  practiceId: Id,
  npi: Type.String({ pattern: "^\\d{10}$" }),
  last: Type.String({ minLength: 1, maxLength: 60 }),
  first: Type.String({ minLength: 1, maxLength: 35 }),
  credential: text(20),
  taxonomyCode: Type.String({ pattern: "^[0-9A-Z]{10}$" }),
  specialty: text(80),
  active: Type.Boolean(),
};
export const SaveProvider = Type.Object(providerFields);
export const ProviderSetup = Type.Object({ id: Id, ...providerFields, enrolled: Type.Integer() });
export type ProviderSetup = Static<typeof ProviderSetup>;

const placeFields = {
  practiceId: Id,
  name: Type.String({ minLength: 1, maxLength: 60 }),
  placeOfServiceCode: Type.String({ pattern: "^\\d{2}$" }),
  npi: nullable(Type.String({ pattern: "^\\d{10}$" })),
  address: Address,
};
export const SavePlace = Type.Object(placeFields);
export const PlaceSetup = Type.Object({ id: Id, ...placeFields });
export type PlaceSetup = Static<typeof PlaceSetup>;

const practiceFields = {
  name: Type.String({ minLength: 1, maxLength: 60 }),
  npi: Type.String({ pattern: "^\\d{10}$" }),
  taxonomyCode: Type.String({ pattern: "^[0-9A-Z]{10}$" }),
  taxId: Type.String({ pattern: "^\\d{9}$" }),
  taxIdType: oneOf("EI", "SY"),
  address: Address,
  phone: text(30),
  carrier: Type.String({ pattern: "^(\\d{5})?$", description: "Medicare contractor, for prices by Medicare" }),
  locality: Type.String({ pattern: "^(\\d{2})?$" }),
  cliaNumber: text(15),
  laboratoryCertificate: oneOf("", "waiver", "microscopy", "full"),
};
export const SavePractice = Type.Object(practiceFields);
export const PracticeSetup = Type.Object({ id: Id, ...practiceFields });
export type PracticeSetup = Static<typeof PracticeSetup>;

const enrollmentFields = {
  providerId: Id,
  payerId: Id,
  status: oneOf("requested", "enrolled", "denied", "ended"),
  effectiveFrom: nullable(Day),
  lastDay: nullable(Day),
  number: text(60),
  note: text(500),
};
export const SaveEnrollment = Type.Object({ ...enrollmentFields, version: Type.Optional(Type.Integer()) });
export const EnrollmentRow = Type.Object({
  id: Id,
  ...enrollmentFields,
  provider: Type.String(),
  payer: Type.String(),
  version: Type.Integer(),
});
export type EnrollmentRow = Static<typeof EnrollmentRow>;

export const ChargeRow = Type.Object({
  practiceId: Id,
  practice: Type.String(),
  code: Type.String(),
  modifier: Type.String(),
  description: Type.String(),
  effectiveFrom: Day,
  charge: Money,
});
export type ChargeRow = Static<typeof ChargeRow>;
export const SaveCharge = Type.Object({
  practiceId: Id,
  code: Type.String({ pattern: "^[A-Za-z0-9]{1,10}$" }),
  modifier: Type.String({ pattern: "^([A-Za-z0-9]{2})?$" }),
  description: Type.String({ maxLength: 120 }),
  effectiveFrom: Day,
  charge: Money,
});
export const ChargeLoad = Type.Object({
  loaded: Type.Boolean(),
  fileName: Type.String(),
  rowsRead: Type.Integer(),
  problems: Type.Array(
    Type.Object({
      severity: oneOf("error", "warning"),
      row: Type.Integer(),
      column: Type.String(),
      message: Type.String(),
    }),
  ),
  added: Type.Integer(),
  changed: Type.Integer(),
  same: Type.Integer(),
  changes: Type.Array(
    Type.Object({ code: Type.String(), modifier: Type.String(), before: nullable(Money), charge: Money }),
  ),
});
export type ChargeLoad = Static<typeof ChargeLoad>;

/** Payers, providers, places and charges of a practice. */
export const practiceSetupEndpoints = {
  "GET /api/setup/practices": { permission: "setup:read", summary: "Practices", response: Type.Array(PracticeSetup) },
  "PUT /api/setup/practices/:id": {
    permission: "setup:write",
    summary: "Change a practice",
    body: SavePractice,
    response: Done,
  },
  "GET /api/setup/payers": {
    permission: "setup:read",
    summary: "Payers with deadlines and manners",
    response: Type.Array(PayerSetup),
  },
  "POST /api/setup/payers": { permission: "setup:write", summary: "Add a payer", body: SavePayer, response: Done },
  "PUT /api/setup/payers/:id": {
    permission: "setup:write",
    summary: "Change a payer",
    body: SavePayer,
    response: Done,
  },
  "GET /api/setup/providers": {
    permission: "setup:read",
    summary: "Providers",
    response: Type.Array(ProviderSetup),
  },
  "POST /api/setup/providers": {
    permission: "setup:write",
    summary: "Add a provider",
    body: SaveProvider,
    response: Done,
  },
  "PUT /api/setup/providers/:id": {
    permission: "setup:write",
    summary: "Change a provider",
    body: SaveProvider,
    response: Done,
  },
  "GET /api/setup/places": {
    permission: "setup:read",
    summary: "Places of service",
    response: Type.Array(PlaceSetup),
  },
  "POST /api/setup/places": { permission: "setup:write", summary: "Add a place", body: SavePlace, response: Done },
  "PUT /api/setup/places/:id": {
    permission: "setup:write",
    summary: "Change a place",
    body: SavePlace,
    response: Done,
  },
  "GET /api/setup/enrollments": {
    permission: "setup:read",
    summary: "Which provider may bill which payer, and since when",
    response: Type.Array(EnrollmentRow),
  },
  "POST /api/setup/enrollments": {
    permission: "setup:write",
    summary: "Note an enrolment",
    body: SaveEnrollment,
    response: Done,
  },
  "PUT /api/setup/enrollments/:id": {
    permission: "setup:write",
    summary: "Change an enrolment",
    body: SaveEnrollment,
    response: Done,
  },
  "GET /api/setup/charges": {
    permission: "setup:read",
    summary: "The list of charges",
    query: Type.Object({ practice: Type.Optional(Type.String()) }),
    response: Type.Array(ChargeRow),
  },
  "PUT /api/setup/charges": {
    permission: "setup:write",
    summary: "Set the charge of a code from a day on",
    body: SaveCharge,
    response: Done,
  },
  "POST /api/setup/charges/load": {
    permission: "setup:write",
    summary:
      "Load charges from CSV or XLSX (multipart, field `file`); with `preview=yes` only say what it would change",
    query: Type.Object({
      practiceId: Id,
      effectiveFrom: Day,
      preview: Type.Optional(Type.String()),
    }),
    response: ChargeLoad,
  },
} as const satisfies Record<string, Endpoint>;
