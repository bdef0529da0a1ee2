import { type Static, Type } from "typebox";
import { Day, Id, Instant, Message, Money, Why, nullable, oneOf } from "./shapes.ts";

export const RemittanceRow = Type.Object({
  id: Id,
  payer: Type.String(),
  practice: Type.String(),
  paymentDate: Day,
  method: Type.String(),
  traceNumber: Type.String(),
  paid: Money,
  claimCount: Type.Integer(),
  unmatched: Type.Integer(),
  denied: Type.Integer(),
  status: oneOf("posted", "posted-with-unmatched", "refused", "repeated"),
  problem: nullable(Type.String()),
  receivedAt: Instant,
});
export type RemittanceRow = Static<typeof RemittanceRow>;
export const RemittanceView = Type.Object({
  row: RemittanceRow,
  fileId: Id,
  balanced: Type.Boolean(),
  equation: Type.Array(Type.Object({ label: Type.String(), amount: Money }), {
    description: "How the payment adds up: claims, provider adjustments, payment",
  }),
  providerAdjustments: Type.Array(
    Type.Object({ reason: Type.String(), text: Type.String(), reference: Type.String(), amount: Money }),
  ),
  claims: Type.Array(
    Type.Object({
      position: Type.Integer(),
      claimId: nullable(Id),
      patientControlNumber: Type.String(),
      patient: Type.String(),
      status: Type.String(),
      charge: Money,
      paid: Money,
      contractual: Money,
      patientResponsibility: Money,
      denied: Money,
      payerClaimControlNumber: Type.String(),
      matchStatus: Type.String(),
      matchReason: Type.String(),
      candidates: Type.Array(
        Type.Object({
          claimId: Id,
          patientControlNumber: Type.String(),
          patient: Type.String(),
          serviceDate: Day,
          totalCharge: Money,
          because: Type.String(),
        }),
      ),
      lines: Type.Array(
        Type.Object({
          procedureCode: Type.String(),
          modifiers: Type.Array(Type.String()),
          charge: Money,
          paid: Money,
          adjustments: Type.Array(
            Type.Object({ group: Type.String(), reason: Type.String(), amount: Money, text: Type.String() }),
          ),
          remarks: Type.Array(Type.Object({ code: Type.String(), text: Type.String() })),
        }),
      ),
    }),
  ),
});
export type RemittanceView = Static<typeof RemittanceView>;
export const UnmatchedRow = Type.Object({
  remittanceId: Id,
  position: Type.Integer(),
  payer: Type.String(),
  patientControlNumber: Type.String(),
  patient: Type.String(),
  paid: Money,
  charge: Money,
  paymentDate: Day,
  because: Type.String(),
});
export const AssignUnmatched = Type.Object({ claimId: Type.Optional(Id), dismissReason: Type.Optional(Type.String()) });
export const AnswerRow = Type.Object({
  id: Id,
  kind: oneOf("rejection", "no-answer", "unmatched", "refused-file", "task"),
  subjectId: Id,
  path: Type.String(),
  patient: Type.String(),
  payer: Type.String(),
  amount: Money,
  text: Type.String(),
  nextStep: Type.String(),
  daysWaiting: Type.Integer(),
});
export type AnswerRow = Static<typeof AnswerRow>;
export const DenialRow = Type.Object({
  id: Id,
  claimId: Id,
  patient: Type.String(),
  payer: Type.String(),
  practice: Type.String(),
  serviceDate: Day,
  group: Type.String(),
  reason: Type.String(),
  reasonText: Type.String(),
  category: Type.String(),
  amount: Money,
  deadlineOn: Day,
  daysLeft: Type.Integer(),
  nextStep: Type.String(),
  chancePercent: Type.Integer(),
  status: oneOf("open", "working", "appealed", "corrected", "written-off", "to-patient", "overturned", "upheld"),
});
export type DenialRow = Static<typeof DenialRow>;
export const DenialView = Type.Object({
  row: DenialRow,
  version: Type.Integer(),
  line: nullable(
    Type.Object({
      number: Type.Integer(),
      procedureCode: Type.String(),
      modifiers: Type.Array(Type.String()),
      charge: Money,
      diagnoses: Type.Array(Type.String()),
    }),
  ),
  remarks: Type.Array(Type.Object({ code: Type.String(), text: Type.String() })),
  explanation: Type.String(),
  why: Why,
  proposedAction: oneOf(
    "correct-and-resend",
    "appeal",
    "send-records",
    "bill-next-payer",
    "bill-patient",
    "write-off",
    "call-payer",
  ),
  actions: Type.Array(
    Type.Object({
      action: Type.String(),
      label: Type.String(),
      key: Type.String(),
      enabled: Type.Boolean(),
      because: Type.String(),
    }),
  ),
  letter: nullable(Type.String()),
  history: Type.Array(Type.Object({ at: Instant, actor: Type.String(), text: Type.String() })),
  thread: Type.Array(Message),
});
export type DenialView = Static<typeof DenialView>;
export const ActOnDenial = Type.Object({
  action: oneOf("start", "correct-and-resend", "appeal", "write-off", "bill-patient", "uphold", "reopen"),
  note: Type.Optional(Type.String({ maxLength: 4000 })),
  version: Type.Integer(),
});
