import { type Static, Type } from "typebox";
import type { Endpoint } from "./endpoint.ts";
import { Day, Id, Instant, Money, Why, nullable, oneOf } from "./shapes.ts";

const optionalText = Type.Optional(Type.String());

export const ForecastLineView = Type.Object({
  number: Type.Integer(),
  procedureCode: Type.String(),
  description: Type.String(),
  modifiers: Type.Array(Type.String()),
  charge: Money,
  allowed: nullable(Money),
  payer: nullable(Money),
  patient: nullable(Money),
  deductible: nullable(Money),
  copay: nullable(Money),
  coinsurance: nullable(Money),
  noncovered: nullable(Money),
  contractual: nullable(Money),
  sequestration: Money,
  earlier: Type.String({ description: "What earlier payers settled, for a secondary claim" }),
  unknown: nullable(Type.String({ description: "Why an amount is not known" })),
  paid: nullable(Money),
  paidPatient: nullable(Money),
  why: Why,
});
export type ForecastLineView = Static<typeof ForecastLineView>;
export const ForecastRiskView = Type.Object({
  reason: nullable(Type.String({ description: "Claim adjustment reason number" })),
  words: Type.String(),
  line: nullable(Type.Integer()),
  probability: nullable(Type.Number({ minimum: 0, maximum: 1 })),
  low: nullable(Type.Number()),
  high: nullable(Type.Number()),
  seriousness: oneOf("stops", "looks", "history"),
  edit: nullable(Type.String()),
  because: Type.String(),
});
export type ForecastRiskView = Static<typeof ForecastRiskView>;
/** What the payer is expected to answer, and what it answered. */
export const ForecastView = Type.Object({
  claimId: Id,
  stage: oneOf("now", "checked", "sent"),
  madeAt: Instant,
  inputSha256: Type.String(),
  lines: Type.Array(ForecastLineView),
  totals: Type.Object({
    charge: Money,
    allowed: nullable(Money),
    payer: nullable(Money),
    patient: nullable(Money),
    contractual: nullable(Money),
  }),
  risk: Type.Array(ForecastRiskView),
  expectedPayment: Type.Object({ date: Day, earliest: Day, latest: Day, because: Type.String() }),
  why: Why,
  outcome: nullable(
    Type.Object({
      verdict: oneOf("exact", "near", "off", "not-forecast"),
      cause: nullable(oneOf("underpaid", "overpaid", "denied", "patient-share", "other")),
      words: Type.String(),
      paid: Money,
      patient: Money,
      shortfall: Money,
      paidOn: Day,
      remittanceId: nullable(Id),
    }),
  ),
});
export type ForecastView = Static<typeof ForecastView>;
/** A sent claim whose forecast was not met. */
export const ForecastMissRow = Type.Object({
  claimId: Id,
  patientControlNumber: Type.String(),
  payer: Type.String(),
  serviceDate: Day,
  paidOn: Day,
  expected: nullable(Money),
  paid: Money,
  difference: nullable(Money),
  cause: nullable(Type.String()),
  words: Type.String(),
});
export type ForecastMissRow = Static<typeof ForecastMissRow>;
/** What a payer is expected to answer. */
export const forecastEndpoints = {
  "GET /api/claims/:id/forecast": {
    permission: "claim:read",
    summary: "What the payer is expected to answer to a claim: amounts by line, risk, day; and what it answered",
    response: ForecastView,
  },
  "GET /api/forecasts/misses": {
    permission: "report:read",
    summary: "Sent claims whose forecast was not met, the largest difference first, with the cause",
    query: Type.Object({ practice: optionalText, from: optionalText, until: optionalText }),
    response: Type.Array(ForecastMissRow),
  },
} as const satisfies Record<string, Endpoint>;
