import { type Static, Type } from "typebox";
import { Address, Day, Id, Instant, Money, nullable, oneOf } from "./shapes.ts";

export const Light = Type.Object({
  state: oneOf("green", "amber", "red", "none"),
  text: Type.String({ description: "In words, never colour alone" }),
});
/** One row of today's and tomorrow's visits. */
export const DeskRow = Type.Object({
  visitId: Id,
  patientId: Id,
  patient: Type.String(),
  accountNumber: Type.String(),
  birthDate: Day,
  serviceDate: Day,
  time: Type.String(),
  provider: Type.String(),
  reason: Type.String(),
  status: Type.String(),
  payer: Type.String(),
  coverage: Light,
  authorization: Light,
  estimate: nullable(Money),
  estimateId: nullable(Id),
  estimateLight: Light,
  balance: Money,
});
export type DeskRow = Static<typeof DeskRow>;
export const Coverage = Type.Object({
  id: Id,
  priority: oneOf("P", "S", "T"),
  payerId: Id,
  payerName: Type.String(),
  planName: Type.String(),
  memberId: Type.String(),
  groupNumber: Type.String(),
  relationshipCode: Type.String(),
  subscriber: Type.Object({
    last: Type.String(),
    first: Type.String(),
    birthDate: nullable(Day),
    sex: oneOf("F", "M", "U"),
  }),
  effectiveFrom: Day,
  effectiveUntil: nullable(Day),
  eligibility: nullable(
    Type.Object({
      id: Id,
      status: Type.String(),
      on: Day,
      checkedAt: Instant,
      lines: Type.Array(Type.String()),
      problem: nullable(Type.String()),
    }),
  ),
  version: Type.Integer(),
});
export type Coverage = Static<typeof Coverage>;
export const PriorAuthorization = Type.Object({
  id: Id,
  coverageId: Id,
  visitId: nullable(Id),
  procedureCodes: Type.Array(Type.String()),
  status: Type.String(),
  number: nullable(Type.String()),
  effectiveFrom: nullable(Day),
  effectiveUntil: nullable(Day),
  units: Type.Integer(),
  unitsUsed: Type.Integer(),
  answer: nullable(Type.String()),
  requestedAt: Instant,
});
export const Patient = Type.Object({
  id: Id,
  practiceId: Id,
  accountNumber: Type.String(),
  last: Type.String(),
  first: Type.String(),
  middle: Type.String(),
  birthDate: Day,
  sex: oneOf("F", "M", "U"),
  address: Address,
  phone: Type.String(),
  email: Type.String(),
  guarantor: nullable(
    Type.Object({
      last: Type.String(),
      first: Type.String(),
      relationship: Type.String(),
      address: Address,
      phone: Type.String(),
    }),
  ),
  coverages: Type.Array(Coverage),
  authorizations: Type.Array(PriorAuthorization),
  balance: Money,
  version: Type.Integer(),
});
export type Patient = Static<typeof Patient>;
const NewCoverage = Type.Object({
  priority: oneOf("P", "S", "T"),
  payerId: Id,
  planName: Type.Optional(Type.String()),
  memberId: Type.String({ minLength: 2, maxLength: 80 }),
  groupNumber: Type.Optional(Type.String()),
  relationshipCode: Type.String({ description: "18 self, 01 spouse, 19 child, G8 other" }),
  subscriber: Type.Optional(
    Type.Object({
      last: Type.String(),
      first: Type.String(),
      birthDate: Type.Optional(Day),
      sex: oneOf("F", "M", "U"),
    }),
  ),
  effectiveFrom: Day,
  effectiveUntil: Type.Optional(nullable(Day)),
});
export const SavePatient = Type.Object({
  practiceId: Id,
  last: Type.String({ minLength: 1, maxLength: 60 }),
  first: Type.String({ minLength: 1, maxLength: 35 }),
  middle: Type.Optional(Type.String()),
  birthDate: Day,
  sex: oneOf("F", "M", "U"),
  address: Address,
  phone: Type.Optional(Type.String()),
  email: Type.Optional(Type.String()),
  guarantor: Type.Optional(
    nullable(
      Type.Object({
        last: Type.String(),
        first: Type.String(),
        relationship: Type.String(),
        address: Address,
        phone: Type.String(),
      }),
    ),
  ),
  coverages: Type.Array(NewCoverage, { maxItems: 3 }),
  version: Type.Optional(Type.Integer()),
});
export type SavePatient = Static<typeof SavePatient>;
export const PatientRow = Type.Object({
  id: Id,
  accountNumber: Type.String(),
  name: Type.String(),
  birthDate: Day,
  payer: Type.String(),
  lastVisit: nullable(Day),
  balance: Money,
});
export const EligibilityAnswer = Type.Object({
  id: Id,
  status: Type.String(),
  summary: Type.String(),
  lines: Type.Array(Type.Object({ label: Type.String(), value: Type.String() })),
  problem: nullable(Type.String()),
  requestFileId: nullable(Id),
  responseFileId: nullable(Id),
});
export type EligibilityAnswer = Static<typeof EligibilityAnswer>;
export const RequestAuthorization = Type.Object({
  coverageId: Id,
  visitId: Type.Optional(Id),
  procedureCodes: Type.Array(Type.String(), { minItems: 1 }),
  diagnosisCodes: Type.Array(Type.String(), { minItems: 1 }),
  units: Type.Integer({ minimum: 1, default: 1 }),
});
export const BookVisit = Type.Object({
  patientId: Id,
  providerId: Id,
  facilityId: Id,
  serviceDate: Day,
  time: Type.String(),
  reason: Type.String(),
});
export const Lookups = Type.Object({
  payers: Type.Array(Type.Object({ id: Id, name: Type.String(), ediPayerId: Type.String() })),
  providers: Type.Array(Type.Object({ id: Id, name: Type.String(), practiceId: Id, specialty: Type.String() })),
  facilities: Type.Array(
    Type.Object({ id: Id, name: Type.String(), practiceId: Id, placeOfServiceCode: Type.String() }),
  ),
});
/** What a visit will use or has used from stock. */
export const StockUse = Type.Object({
  itemId: Id,
  /** Stock units given; zero with `waste` when everything was thrown away. Left out when `dose` says it. */
  quantity: Type.Optional(Type.Number({ minimum: 0 })),
  waste: Type.Optional(Type.Number({ minimum: 0 })),
  /** Of a drug measured by dose: what was given and what was thrown away, in the unit of its dose. */
  dose: Type.Optional(
    Type.Object({
      given: Type.String({ pattern: "^\\d{1,9}(\\.\\d{1,6})?$" }),
      discarded: Type.String({ pattern: "^\\d{1,9}(\\.\\d{1,6})?$" }),
    }),
  ),
  lotId: Type.Optional(Id),
  locationId: Type.Optional(Id),
  /** The pack that it was part of. */
  packId: Type.Optional(Id),
});
export const UseStock = Type.Object({
  uses: Type.Array(StockUse, { minItems: 1 }),
  idempotencyKey: Type.String({ minLength: 8, maxLength: 64 }),
});
