import { type Static, Type } from "typebox";
import type { Endpoint } from "./endpoint.ts";
import { Day, Done, Id, Instant, ListQuery, Money, Why, nullable, oneOf, page } from "./shapes.ts";

const PlannedService = Type.Object({
  code: Type.String({ minLength: 1, maxLength: 10 }),
  modifiers: Type.Array(Type.String({ maxLength: 2 }), { maxItems: 4 }),
  units: Type.String({ pattern: "^\\d{1,6}(\\.\\d{1,3})?$" }),
  /** The expected charge of all units; the practice's list without it. */
  charge: Type.Optional(nullable(Money)),
});
export const EstimateRequest = Type.Object({
  patientId: Id,
  visitId: Type.Optional(nullable(Id)),
  providerId: Id,
  facilityId: Id,
  kind: Type.Optional(oneOf("insured", "good-faith")),
  serviceDate: Day,
  scheduledOn: Type.Optional(Day),
  requestedOn: Type.Optional(nullable(Day)),
  description: Type.Optional(Type.String({ maxLength: 300 })),
  diagnoses: Type.Array(Type.String({ maxLength: 10 }), { maxItems: 12 }),
  services: Type.Array(PlannedService, { minItems: 1, maxItems: 50 }),
  /** The estimate that this one corrects. */
  replaces: Type.Optional(Id),
});
export type EstimateRequest = Static<typeof EstimateRequest>;

export const EstimateLine = Type.Object({
  code: Type.String(),
  description: Type.String(),
  modifiers: Type.Array(Type.String()),
  units: Type.String(),
  charge: nullable(Money),
  allowed: nullable(Money),
  insurer: nullable(Money),
  patient: nullable(Money),
  deductible: Money,
  copay: Money,
  coinsurance: Money,
  why: Why,
});
const amounts = {
  charge: Money,
  allowed: nullable(Money),
  insurer: nullable(Money),
  patient: nullable(Money),
  low: Money,
  high: Money,
};
export const EstimateView = Type.Object({
  id: nullable(Id),
  number: Type.String(),
  version: Type.Integer(),
  kind: oneOf("insured", "good-faith"),
  status: oneOf("preview", "current", "replaced"),
  patientId: Id,
  patientName: Type.String(),
  birthDate: Day,
  payer: Type.String(),
  practice: Type.String(),
  visitId: nullable(Id),
  providerId: Id,
  provider: Type.String(),
  npi: Type.String(),
  taxId: Type.String(),
  facilityId: Id,
  place: Type.String(),
  serviceDate: Day,
  scheduledOn: Day,
  requestedOn: nullable(Day),
  dueOn: nullable(Day),
  dueWhy: Type.String(),
  givenOn: nullable(Day),
  delivery: nullable(Type.String()),
  keepUntil: nullable(Day),
  description: Type.String(),
  diagnoses: Type.Array(Type.Object({ code: Type.String(), title: Type.String() })),
  ...amounts,
  uncertain: Type.Array(Type.String()),
  lines: Type.Array(EstimateLine),
  benefits: Type.Array(Type.Object({ label: Type.String(), value: Type.String() })),
  notices: Type.Array(Type.String()),
  missing: Type.Array(Type.String({ description: "What a good-faith estimate still needs" })),
  versions: Type.Record(Type.String(), Type.String()),
  actual: nullable(
    Type.Object({ owed: Money, difference: nullable(Money), within: Type.Boolean(), words: Type.String() }),
  ),
  replayed: nullable(Type.Boolean({ description: "Worked out again from its inputs: the same" })),
  createdBy: Type.String(),
  createdAt: nullable(Instant),
});
export type EstimateView = Static<typeof EstimateView>;

export const EstimateRow = Type.Object({
  /** The estimate, or the visit that needs one. */
  id: Id,
  estimateId: nullable(Id),
  visitId: nullable(Id),
  patientId: Id,
  patient: Type.String(),
  payer: Type.String(),
  practice: Type.String(),
  kind: oneOf("insured", "good-faith"),
  state: oneOf("due", "overdue", "not-given", "given", "exceeded", "replaced"),
  stateText: Type.String(),
  serviceDate: Day,
  dueOn: nullable(Day),
  description: Type.String(),
  patientAmount: nullable(Money),
  low: nullable(Money),
  high: nullable(Money),
});
export type EstimateRow = Static<typeof EstimateRow>;
export const EstimatePlan = Type.Object({
  patientId: Id,
  patient: Type.String(),
  visitId: nullable(Id),
  providerId: Id,
  facilityId: Id,
  serviceDate: Day,
  scheduledOn: Day,
  insured: Type.Boolean(),
  payer: Type.String(),
  description: Type.String(),
  services: Type.Array(PlannedService),
  because: Type.String({ description: "Where the planned services come from" }),
});
export type EstimatePlan = Static<typeof EstimatePlan>;
export const EstimateAccuracy = Type.Object({
  compared: Type.Integer(),
  within: Type.Integer(),
  insured: Type.Object({ compared: Type.Integer(), exact: Type.Integer(), within: Type.Integer(), meanMiss: Money }),
  goodFaith: Type.Object({ compared: Type.Integer(), exceeded: Type.Integer() }),
  rows: Type.Array(
    Type.Object({
      id: Id,
      patient: Type.String(),
      payer: Type.String(),
      serviceDate: Day,
      low: Money,
      high: Money,
      estimated: nullable(Money),
      owed: Money,
      difference: nullable(Money),
      within: Type.Boolean(),
    }),
  ),
});
export type EstimateAccuracy = Static<typeof EstimateAccuracy>;

const text = Type.Optional(Type.String());

/** Estimates before a service, and good-faith estimates for who pays without insurance. */
export const estimateEndpoints = {
  "GET /api/estimates": {
    permission: "estimate:read",
    summary: "Estimates, the good-faith estimates that are due first",
    query: Type.Object({ ...ListQuery.properties, state: text, patient: text }),
    response: page(EstimateRow),
  },
  "GET /api/estimates/accuracy": {
    permission: "estimate:read",
    summary: "Estimates against what was owed afterwards",
    query: Type.Object({ practice: text }),
    response: EstimateAccuracy,
  },
  "GET /api/estimate-plan": {
    permission: "estimate:read",
    summary: "What would be estimated for a visit or a patient: planned services as past visits suggest them",
    query: Type.Object({ visit: text, patient: text }),
    response: EstimatePlan,
  },
  "POST /api/estimates/preview": {
    permission: "estimate:read",
    summary: "Work an estimate out without saving it",
    body: EstimateRequest,
    response: EstimateView,
  },
  "POST /api/estimates": {
    permission: "estimate:write",
    summary: "Save an estimate, or a new version of one",
    body: EstimateRequest,
    response: EstimateView,
  },
  "POST /api/estimates/of-visits": {
    permission: "estimate:write",
    summary: "Estimate visits of the desk that have none, from what is planned",
    body: Type.Object({ visitIds: Type.Array(Id, { minItems: 1, maxItems: 200 }) }),
    response: Type.Object({ done: Type.Integer(), message: Type.String() }),
  },
  "GET /api/estimates/:id": { permission: "estimate:read", summary: "An estimate", response: EstimateView },
  "POST /api/estimates/:id/give": {
    permission: "estimate:write",
    summary: "Note that the patient has it",
    body: Type.Object({ delivery: oneOf("in person", "mail", "e-mail", "portal") }),
    response: Done,
  },
  "GET /api/estimates/:id/pdf": {
    permission: "estimate:read",
    summary: "The estimate for the patient as PDF",
    response: Type.Unknown({ description: "application/pdf" }),
  },
} as const satisfies Record<string, Endpoint>;
