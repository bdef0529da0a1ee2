import { type Static, Type } from "typebox";
import { LedgerEntry } from "./claims.ts";
import { Day, Id, Instant, Money, Why, nullable, oneOf } from "./shapes.ts";

export const AccountRow = Type.Object({
  patientId: Id,
  patient: Type.String(),
  accountNumber: Type.String(),
  practice: Type.String(),
  balance: Money,
  oldestDays: Type.Integer(),
  lastStatementOn: nullable(Day),
  lastPaymentOn: nullable(Day),
  plan: nullable(Type.String()),
  status: oneOf("to-bill", "billed", "on-plan", "missed", "overdue", "placement-proposed", "placed", "credit"),
  nextStep: Type.String(),
});
export type AccountRow = Static<typeof AccountRow>;
export const OwedLine = Type.Object({
  claimId: nullable(Id),
  serviceDate: Day,
  provider: Type.String(),
  procedureCode: Type.String(),
  description: Type.String(),
  charge: Money,
  insurancePaid: Money,
  adjusted: Money,
  patientPaid: Money,
  owed: Money,
  explanation: Type.String({ description: "Why this is owed, in plain words" }),
});
export const Installment = Type.Object({
  number: Type.Integer(),
  dueOn: Day,
  amount: Money,
  paid: Money,
  status: oneOf("due", "paid", "missed"),
});
export const Plan = Type.Object({
  id: Id,
  total: Money,
  status: Type.String(),
  startsOn: Day,
  installments: Type.Array(Installment),
  version: Type.Integer(),
});
export const Placement = Type.Object({
  id: Id,
  patientId: Id,
  patient: Type.String(),
  practice: Type.String(),
  amount: Money,
  status: oneOf("proposed", "approved", "refused", "referred", "recalled", "closed"),
  reason: Type.String(),
  proposedBy: Type.String(),
  proposedAt: Instant,
  decidedBy: nullable(Type.String()),
  decisionNote: nullable(Type.String()),
  history: Type.Array(Type.String()),
  version: Type.Integer(),
});
export type Placement = Static<typeof Placement>;
export const PatientAccount = Type.Object({
  patientId: Id,
  patient: Type.String(),
  accountNumber: Type.String(),
  practice: Type.String(),
  balance: Money,
  unapplied: Money,
  notices: Type.Array(
    Type.String({ description: "What the patient must be told, such as charges above a good-faith estimate" }),
  ),
  owed: Type.Array(OwedLine),
  statements: Type.Array(Type.Object({ id: Id, number: Type.String(), issuedOn: Day, dueOn: Day, amount: Money })),
  payments: Type.Array(
    Type.Object({
      id: Id,
      receivedOn: Day,
      amount: Money,
      method: Type.String(),
      reference: Type.String(),
      status: Type.String(),
    }),
  ),
  plan: nullable(Plan),
  placement: nullable(Placement),
  ledger: Type.Array(LedgerEntry),
  why: Why,
});
export type PatientAccount = Static<typeof PatientAccount>;
export const TakePayment = Type.Object({
  amount: Money,
  method: oneOf("cash", "check", "card", "transfer", "portal"),
  reference: Type.Optional(Type.String({ maxLength: 80 })),
  receivedOn: Type.Optional(Day),
  idempotencyKey: Type.String({ minLength: 8, maxLength: 64 }),
});
export const StartPlan = Type.Object({
  installments: Type.Integer({ minimum: 2, maximum: 36 }),
  startsOn: Day,
  preview: Type.Optional(Type.Boolean()),
});
export const ProposePlacement = Type.Object({ reason: Type.String({ minLength: 5, maxLength: 1000 }) });
export const DecidePlacement = Type.Object({
  decision: oneOf("approve", "refuse", "refer", "recall"),
  note: Type.Optional(Type.String()),
  version: Type.Integer(),
});
export const IssueStatements = Type.Object({
  patientIds: Type.Optional(Type.Array(Id)),
  allDue: Type.Optional(Type.Boolean()),
  practice: Type.Optional(Id),
  preview: Type.Optional(Type.Boolean()),
});
/** What the patient sees: one number, why, how to pay. */
export const PortalHome = Type.Object({
  name: Type.String(),
  practice: Type.String(),
  practicePhone: Type.String(),
  owed: Money,
  dueOn: nullable(Day),
  lines: Type.Array(OwedLine),
  statements: Type.Array(Type.Object({ id: Id, number: Type.String(), issuedOn: Day, amount: Money })),
  plan: nullable(Plan),
  payments: Type.Array(Type.Object({ receivedOn: Day, amount: Money, method: Type.String() })),
});
export type PortalHome = Static<typeof PortalHome>;
