import { type Static, Type } from "typebox";
import { Day, Id, Money, ReportTable, Why, nullable } from "./shapes.ts";

export const Measure = Type.Object({
  id: Type.String(),
  label: Type.String(),
  value: Type.String({ description: "Ready to show: $12,345.67, 92.4 %, 31 days" }),
  raw: nullable(Type.Number()),
  change: nullable(Type.String({ description: "Against the period before, in words" })),
  definition: Type.String({ description: "HFMA MAP key definition in our words" }),
});
/** The owner's home: is the practice all right, and what needs a yes. */
export const OwnerHome = Type.Object({
  from: Day,
  until: Day,
  measures: Type.Array(Measure),
  cashByWeek: ReportTable,
  aging: ReportTable,
  denialReasons: ReportTable,
  payerMix: ReportTable,
  turnaround: ReportTable,
  decisions: Type.Array(
    Type.Object({ id: Id, kind: Type.String(), title: Type.String(), amount: Money, path: Type.String() }),
  ),
});
export type OwnerHome = Static<typeof OwnerHome>;
export const AgingClaim = Type.Object({
  claimId: nullable(Id),
  patientId: Id,
  patient: Type.String(),
  payer: Type.String(),
  serviceDate: Day,
  ageDays: Type.Integer(),
  balance: Money,
  state: Type.String(),
});
export const TrialBalance = Type.Object({
  rows: Type.Array(Type.Object({ account: Type.String(), debit: Money, credit: Money })),
  difference: Money,
});
export const WhyAnswer = Type.Object({ why: Why });
