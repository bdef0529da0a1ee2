import { type Static, Type } from "typebox";
import { Day, Id, Instant, Message, Money, Why, nullable, oneOf } from "./shapes.ts";

export const claimStates = [
  "draft",
  "held",
  "ready",
  "sent",
  "received-by-clearinghouse",
  "received-by-payer",
  "rejected",
  "adjudicated",
  "replaced",
  "voided",
  "closed",
  "cancelled",
] as const;
export const ClaimState = oneOf(...claimStates);
export type ClaimState = Static<typeof ClaimState>;
export const ClaimOutcome = oneOf("paid", "partly-paid", "denied", "reversed");
export const ClaimRow = Type.Object({
  id: Id,
  patientControlNumber: Type.String(),
  patient: Type.String(),
  patientId: Id,
  payer: Type.String(),
  practice: Type.String(),
  provider: Type.String(),
  serviceDate: Day,
  typeOfBill: nullable(Type.String({ description: "Type of bill with its frequency, of an institutional claim" })),
  state: ClaimState,
  outcome: nullable(ClaimOutcome),
  responsibility: oneOf("P", "S", "T"),
  totalCharge: Money,
  paid: Money,
  balance: Money,
  ageDays: Type.Integer({ description: "Days since the service" }),
  daysToDeadline: Type.Integer({ description: "Days left to file, or to answer; negative when past" }),
  problem: nullable(Type.String({ description: "First finding, rejection or denial, in words" })),
  nextStep: Type.String(),
  assignedTo: nullable(Type.String()),
  expectedPayment: nullable(Money),
  expectedOn: nullable(Day),
});
export type ClaimRow = Static<typeof ClaimRow>;
export const ClaimFinding = Type.Object({
  ordinal: Type.Integer(),
  edit: Type.String(),
  family: Type.String(),
  severity: oneOf("error", "warning", "advice"),
  message: Type.String(),
  line: nullable(Type.Integer()),
  field: nullable(Type.String()),
  fix: Type.String(),
  proposal: nullable(Type.Object({ label: Type.String(), field: Type.String(), value: Type.Unknown() })),
  source: Type.Object({
    name: Type.String(),
    locator: Type.Optional(Type.String()),
    edition: Type.Optional(Type.String()),
    url: Type.Optional(Type.String()),
  }),
  why: nullable(Why),
  overriddenBy: nullable(Type.String()),
  overrideReason: nullable(Type.String()),
});
export type ClaimFinding = Static<typeof ClaimFinding>;
export const TimelineEvent = Type.Object({
  at: Instant,
  kind: Type.String(),
  fromState: Type.String(),
  toState: Type.String(),
  actor: Type.String(),
  text: Type.String({ description: "One sentence in words: what happened and why" }),
  fileId: nullable(Id),
  fileName: nullable(Type.String()),
  remittanceId: nullable(Id),
  details: Type.Unknown(),
});
export type TimelineEvent = Static<typeof TimelineEvent>;
export const LedgerEntry = Type.Object({
  journalId: Id,
  occurredOn: Day,
  recordedAt: Instant,
  kind: Type.String(),
  description: Type.String(),
  debit: Type.String(),
  credit: Type.String(),
  amount: Money,
  line: nullable(Type.Integer()),
  reason: Type.String(),
  sourceKind: Type.String(),
  sourceId: Type.String(),
});
export type LedgerEntry = Static<typeof LedgerEntry>;
export const ClaimAccounts = Type.Object({
  charges: Money,
  payerBalance: Money,
  patientBalance: Money,
  paid: Money,
  contractual: Money,
  writtenOff: Money,
});
/** The biller's workbench of one claim. `claim` is the canonical claim JSON of `@cleanclaim/model`. */
export const ClaimWorkbench = Type.Object({
  id: Id,
  version: Type.Integer(),
  state: ClaimState,
  outcome: nullable(ClaimOutcome),
  stateSince: Instant,
  visitId: Id,
  patientId: Id,
  patient: Type.String(),
  payer: Type.String(),
  practice: Type.String(),
  clock: Type.Object({
    text: Type.String(),
    daysLeft: Type.Integer(),
    kind: oneOf("file", "answer", "appeal", "none"),
  }),
  claim: Type.Unknown({ description: "Canonical claim" }),
  lines: Type.Array(
    Type.Object({
      number: Type.Integer(),
      procedureCode: Type.String(),
      description: Type.String(),
      modifiers: Type.Array(Type.String()),
      units: Type.String(),
      charge: Money,
      serviceDate: nullable(Day),
      diagnoses: Type.Array(Type.String()),
      placeOfServiceCode: nullable(Type.String()),
      expected: nullable(Money),
      paid: Money,
      contractual: Money,
      patientResponsibility: Money,
      denied: Money,
      adjustments: Type.Array(
        Type.Object({
          group: Type.String(),
          reason: Type.String(),
          amount: Money,
          text: Type.String(),
          remarks: Type.Array(Type.String()),
        }),
      ),
    }),
  ),
  diagnoses: Type.Array(Type.Object({ code: Type.String(), title: Type.String() })),
  findings: Type.Array(ClaimFinding),
  notEvaluated: Type.Array(Type.String()),
  rejection: nullable(Type.Object({ kind: Type.String(), text: Type.String(), fileId: nullable(Id) })),
  timeline: Type.Array(TimelineEvent),
  accounts: ClaimAccounts,
  ledger: Type.Array(LedgerEntry),
  denials: Type.Array(
    Type.Object({ id: Id, reason: Type.String(), explanation: Type.String(), amount: Money, status: Type.String() }),
  ),
  files: Type.Array(
    Type.Object({ id: Id, name: Type.String(), kind: Type.String(), direction: Type.String(), at: Instant }),
  ),
  related: Type.Array(
    Type.Object({
      id: Id,
      relation: Type.String(),
      patientControlNumber: Type.String(),
      state: Type.String(),
      payer: Type.String(),
    }),
  ),
  thread: Type.Array(Message),
});
export type ClaimWorkbench = Static<typeof ClaimWorkbench>;
/** A change of single fields of the canonical claim, by path such as `lines[0].modifiers`. The claim is scrubbed again. */
export const EditClaim = Type.Object({
  version: Type.Integer(),
  changes: Type.Array(Type.Object({ field: Type.String(), value: Type.Unknown() }), { minItems: 1, maxItems: 50 }),
  reason: Type.Optional(Type.String()),
});
export const OverrideFinding = Type.Object({
  version: Type.Integer(),
  reason: Type.String({ minLength: 5, maxLength: 500 }),
});
export const ClaimIds = Type.Object({ ids: Type.Array(Id, { minItems: 1, maxItems: 5000 }) });
export const SubmitClaims = Type.Object({
  ids: Type.Optional(Type.Array(Id)),
  allReady: Type.Optional(Type.Boolean()),
  practice: Type.Optional(Id),
  preview: Type.Optional(Type.Boolean({ description: "Only say what would be sent" })),
});
export const SubmitResult = Type.Object({
  submitted: Type.Integer(),
  totalCharge: Money,
  batches: Type.Array(
    Type.Object({
      submissionId: nullable(Id),
      practice: Type.String(),
      payers: Type.Array(Type.String()),
      claimCount: Type.Integer(),
      totalCharge: Money,
    }),
  ),
  refused: Type.Array(Type.Object({ id: Id, message: Type.String() })),
  message: Type.String(),
});
export const SubmissionRow = Type.Object({
  id: Id,
  createdAt: Instant,
  practice: Type.String(),
  claimCount: Type.Integer(),
  totalCharge: Money,
  status: Type.String(),
  controlNumber: Type.String(),
  fileId: Id,
  acknowledgements: Type.Array(Type.Object({ kind: Type.String(), verdict: Type.String(), fileId: Id })),
});
export const ReasonBody = Type.Object({
  version: Type.Optional(Type.Integer()),
  reason: Type.String({ minLength: 3, maxLength: 500 }),
});
export const CorrectClaim = Type.Object({
  frequencyCode: oneOf("7", "8", "1"),
  reason: Type.String({ minLength: 3 }),
  preview: Type.Optional(Type.Boolean()),
});
export const FileView = Type.Object({
  id: Id,
  name: Type.String(),
  kind: Type.String(),
  direction: Type.String(),
  at: Instant,
  status: Type.String(),
  problem: nullable(Type.String()),
  size: Type.Integer(),
  segments: Type.Array(
    Type.Object({ ordinal: Type.Integer(), id: Type.String(), text: Type.String(), meaning: Type.String() }),
  ),
  truncated: Type.Boolean(),
});
/** What the reading of a dropped file found and did. */
export const UploadResult = Type.Object({
  fileId: nullable(Id),
  name: Type.String(),
  kind: Type.String(),
  status: oneOf("processed", "refused", "repeated", "stored"),
  message: Type.String(),
  hint: Type.Optional(Type.String()),
  summary: Type.Unknown({ description: "As `cleanclaim x12 summary`" }),
  issues: Type.Array(
    Type.Object({
      severity: Type.String(),
      code: Type.String(),
      message: Type.String(),
      line: nullable(Type.Integer()),
    }),
  ),
  remittanceIds: Type.Array(Id),
  matched: Type.Integer(),
  unmatched: Type.Integer(),
});
export type UploadResult = Static<typeof UploadResult>;
