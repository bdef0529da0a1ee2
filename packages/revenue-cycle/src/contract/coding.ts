import { type Static, Type } from "typebox";
import { Day, Id, Instant, Message, Money, Why, nullable, oneOf } from "./shapes.ts";

/** Where in the note the words stand: UTF-16 offsets. */
export const Evidence = Type.Object({
  start: Type.Integer(),
  end: Type.Integer(),
  text: Type.String(),
  section: Type.String(),
});
export const WhyStep = Type.Object({
  rule: Type.String(),
  text: Type.String(),
  source: Type.String(),
  /** Reasons for a modifier stand apart: what the note says, which edit asks for it, what it does to payment. */
  kind: Type.Optional(oneOf("documentation", "edit", "money")),
});
export const Suggestion = Type.Object({
  system: oneOf("icd10cm", "cpt", "hcpcs", "icd10pcs"),
  code: Type.String(),
  title: Type.String(),
  confidence: Type.Number(),
  rank: Type.Integer(),
  role: oneOf("first-listed", "secondary", "procedure", "supply"),
  evidence: Type.Array(Evidence),
  why: Type.Array(WhyStep),
  alternatives: Type.Array(
    Type.Object({ code: Type.String(), title: Type.String(), because: Type.Optional(Type.String()) }),
  ),
  /** Services only: what the line would carry; pointers are 1-based ranks of the suggested diagnoses. */
  modifiers: Type.Optional(Type.Array(Type.String())),
  units: Type.Optional(Type.Number()),
  pointers: Type.Optional(Type.Array(Type.Integer())),
  /** A language model proposed it; the engine's rules let it stand. */
  proposedBy: Type.Optional(Type.String()),
});
export type Suggestion = Static<typeof Suggestion>;
/** What a question is for; yes and no are answers only to the last four. */
export const QueryPurpose = oneOf(
  "specificity",
  "significance",
  "indication",
  "present-on-admission",
  "substantiate",
  "causal",
  "conflict",
);
export const EngineQuery = Type.Object({
  to: Type.Literal("provider"),
  topic: Type.Optional(Type.String()),
  title: Type.Optional(Type.String()),
  purpose: Type.Optional(QueryPurpose),
  question: Type.String(),
  options: Type.Array(Type.String()),
  because: Type.String(),
  evidence: Type.Array(Evidence),
});
export const VisitRow = Type.Object({
  id: Id,
  patient: Type.String(),
  patientId: Id,
  serviceDate: Day,
  provider: Type.String(),
  facility: Type.String(),
  placeOfServiceCode: Type.String(),
  payer: Type.String(),
  reason: Type.String(),
  status: oneOf("scheduled", "checked-in", "to-code", "query", "returned", "coded", "billed", "cancelled"),
  estimatedCharge: Money,
  daysWaiting: Type.Integer(),
  nextStep: Type.String(),
  openQueries: Type.Integer(),
});
export type VisitRow = Static<typeof VisitRow>;
/** Who put a code there, with which credential, and when; null while nobody has saved it. */
export const CodedBy = Type.Object({ by: Type.String(), credential: nullable(Type.String()), at: Instant });
export const CodedDiagnosis = Type.Object({
  code: Type.String(),
  title: Type.String(),
  origin: oneOf("suggested", "manual"),
  evidence: Type.Array(Evidence),
  why: Type.Array(WhyStep),
  coded: Type.Optional(nullable(CodedBy)),
});
export const CodedLine = Type.Object({
  id: Type.Optional(Id),
  procedureCode: Type.String(),
  description: Type.String(),
  modifiers: Type.Array(Type.String(), { maxItems: 4 }),
  units: Type.String({ description: "Decimal text" }),
  unitType: oneOf("UN", "MJ", "DA"),
  charge: Money,
  placeOfServiceCode: Type.Optional(nullable(Type.String())),
  diagnosisPointers: Type.Array(Type.Integer({ minimum: 1, maximum: 12 }), { maxItems: 4 }),
  ndc: Type.Optional(nullable(Type.Object({ code: Type.String(), quantity: Type.String(), unit: Type.String() }))),
  supplyItem: Type.Optional(nullable(Type.String())),
  origin: oneOf("suggested", "manual", "supply"),
  evidence: Type.Array(Evidence),
  why: Type.Array(WhyStep),
  coded: Type.Optional(nullable(CodedBy)),
});
export const VisitFinding = Type.Object({
  id: Type.String(),
  severity: oneOf("error", "warning", "advice"),
  message: Type.String(),
  fix: Type.String(),
  source: Type.String(),
  line: nullable(Type.Integer()),
  place: Type.Optional(
    nullable(
      Type.String({
        description:
          "Where on the desk: diagnosis:2, line:1, suggestion:icd10cm:K25.9, questions, ask, add, note, thread, credential",
      }),
    ),
  ),
});
/** What an answer changed: codes that became others, came or went. */
export const CodeChanges = Type.Object({
  moved: Type.Array(Type.Object({ from: Type.String(), to: Type.String() })),
  added: Type.Array(Type.String()),
  removed: Type.Array(Type.String()),
});
export const QueryOutcome = Type.Object({
  suggestions: CodeChanges,
  coded: CodeChanges,
  openBefore: Type.Integer({ description: "Questions of the engine before the answer" }),
  openAfter: Type.Integer(),
});
export const ProviderQuery = Type.Object({
  id: Id,
  visitId: Id,
  patient: Type.String(),
  serviceDate: Day,
  provider: Type.String(),
  question: Type.String(),
  options: Type.Array(Type.String()),
  because: Type.String(),
  evidence: Type.Array(Evidence),
  status: oneOf("open", "answered", "withdrawn", "expired"),
  title: Type.String(),
  purpose: QueryPurpose,
  stage: oneOf("open", "reminded", "escalated", "answered", "withdrawn", "expired"),
  reminders: Type.Integer(),
  overdueDays: Type.Integer({ description: "Calendar days past the due day; 0 when not open or not yet due" }),
  version: Type.Integer(),
  answeredBy: nullable(Type.String()),
  outcome: nullable(QueryOutcome),
  outcomeSeen: Type.Boolean(),
  answer: nullable(Type.String()),
  askedBy: Type.String(),
  askedAt: Instant,
  dueOn: Day,
  answeredAt: nullable(Instant),
  noteExcerpt: Type.String(),
});
export type ProviderQuery = Static<typeof ProviderQuery>;
/** One time that billing sent a visit back to coding. */
export const VisitReturn = Type.Object({
  id: Id,
  message: Type.String(),
  finding: nullable(
    Type.Object({ rule: Type.String(), message: Type.String(), fix: Type.String(), source: Type.String() }),
  ),
  claimId: nullable(Id),
  by: Type.String(),
  at: Instant,
  settledAt: nullable(Instant),
  settledBy: nullable(Type.String()),
  answer: Type.String(),
  changes: nullable(CodeChanges),
});
export type VisitReturn = Static<typeof VisitReturn>;
/** One problem, datum or decision that was counted for the visit level. */
export const LevelItem = Type.Object({
  text: Type.String(),
  category: Type.String(),
  level: nullable(Type.String()),
  evidence: Type.Array(Evidence),
  source: Type.String(),
});
export const LevelElement = Type.Object({ level: Type.String(), text: Type.String(), items: Type.Array(LevelItem) });
/** The visit level that the note supports. Runs stored by older engines have only the first six fields. */
export const VisitLevel = Type.Object({
  code: Type.String(),
  level: Type.String(),
  basis: oneOf("mdm", "time"),
  problems: Type.String(),
  data: Type.String(),
  risk: Type.String(),
  setting: Type.Optional(Type.String()),
  codes: Type.Optional(Type.Array(Type.String(), { description: "The numbers of this kind of visit, lowest first" })),
  mdm: Type.Optional(Type.Object({ level: Type.String(), code: Type.String() })),
  time: Type.Optional(
    nullable(
      Type.Object({
        minutes: Type.Integer(),
        level: nullable(Type.String()),
        code: nullable(Type.String()),
        evidence: Evidence,
      }),
    ),
  ),
  elements: Type.Optional(Type.Object({ problems: LevelElement, data: LevelElement, risk: LevelElement })),
  why: Type.Optional(Type.Array(WhyStep)),
});
export type VisitLevel = Static<typeof VisitLevel>;
/** The coder's workbench of one visit. */
export const VisitWorkbench = Type.Object({
  id: Id,
  version: Type.Integer(),
  status: VisitRow.properties.status,
  patient: Type.Object({
    id: Id,
    name: Type.String(),
    birthDate: Day,
    age: Type.Integer(),
    sex: oneOf("F", "M", "U"),
    accountNumber: Type.String(),
  }),
  serviceDate: Day,
  provider: Type.String(),
  facility: Type.String(),
  placeOfServiceCode: Type.String(),
  payer: Type.String(),
  newPatient: nullable(Type.Boolean()),
  /** The visit that makes the patient an established one; null for a new patient. */
  lastSeen: nullable(Type.Object({ on: Day, provider: Type.String() })),
  returnReason: nullable(Type.String()),
  /** Times that billing sent the visit back, newest first; the first is open while the visit is `returned`. */
  returns: Type.Array(VisitReturn),
  /** Who signed the coding, once it is finished. */
  coderOfRecord: nullable(
    Type.Object({
      name: Type.String(),
      credential: nullable(Type.String()),
      number: nullable(Type.String()),
      at: Instant,
    }),
  ),
  documents: Type.Array(
    Type.Object({
      id: Id,
      kind: Type.String(),
      title: Type.String(),
      author: Type.String(),
      body: Type.String(),
      createdAt: Instant,
      /** The form it came in, and whether the file is kept. */
      format: Type.String(),
      hasSource: Type.Boolean(),
      notices: Type.Array(Type.String()),
    }),
  ),
  withdrawnDocuments: Type.Array(
    Type.Object({ id: Id, title: Type.String(), reason: Type.String(), by: Type.String(), at: Instant }),
  ),
  suggestions: Type.Array(Suggestion),
  engineQueries: Type.Array(EngineQuery),
  queries: Type.Array(ProviderQuery),
  em: nullable(VisitLevel),
  diagnoses: Type.Array(CodedDiagnosis),
  lines: Type.Array(CodedLine),
  findings: Type.Array(VisitFinding),
  rejected: Type.Array(Type.Object({ system: Type.String(), code: Type.String(), reason: Type.String() })),
  stock: Type.Array(
    Type.Object({
      movementId: Id,
      item: Type.String(),
      quantity: Type.String(),
      lot: Type.String(),
      procedureCode: nullable(Type.String()),
    }),
  ),
  thread: Type.Array(Message),
  totalCharge: Money,
  engineVersion: Type.String(),
  codeSetLabel: Type.String(),
});
export type VisitWorkbench = Static<typeof VisitWorkbench>;
/** The whole coding of a visit, saved at once; the version guards against two people saving the same visit. */
export const SaveCoding = Type.Object({
  version: Type.Integer(),
  diagnoses: Type.Array(
    Type.Object({
      code: Type.String(),
      origin: oneOf("suggested", "manual"),
      evidence: Type.Optional(Type.Array(Evidence)),
    }),
    { maxItems: 12 },
  ),
  lines: Type.Array(Type.Omit(CodedLine, ["why", "evidence", "description", "charge", "coded"]), { maxItems: 50 }),
});
export type SaveCoding = Static<typeof SaveCoding>;
export const SaveCodingResult = Type.Object({
  version: Type.Integer(),
  findings: Type.Array(VisitFinding),
  lines: Type.Array(CodedLine),
  diagnoses: Type.Array(CodedDiagnosis),
  totalCharge: Money,
});
export const CodingDecision = Type.Object({
  action: oneOf("accept", "reject", "replace", "add", "edit"),
  system: Type.String(),
  code: Type.String(),
  reason: Type.Optional(Type.String({ maxLength: 500 })),
});
/** One thing that a coder decided about a visit. */
export const DecisionRow = Type.Object({
  action: oneOf("accept", "reject", "replace", "add", "remove", "edit", "finish", "return"),
  system: Type.String(),
  code: Type.String(),
  title: Type.String(),
  reason: Type.String(),
  by: Type.String(),
  at: Instant,
});
/** A code beside another: one of its siblings, its children, or what stands above it. */
export const Neighbour = Type.Object({
  code: Type.String(),
  title: Type.String(),
  relation: oneOf("sibling", "child", "parent"),
  billable: Type.Boolean(),
});
export const FinishResult = Type.Object({
  finished: Type.Boolean(),
  findings: Type.Array(VisitFinding),
  claimId: nullable(Id),
  claimState: nullable(Type.String()),
  nextVisitId: nullable(Id),
  message: Type.String(),
});
export type FinishResult = Static<typeof FinishResult>;
export const AskProvider = Type.Object({
  question: Type.String({ minLength: 5, maxLength: 2000 }),
  options: Type.Array(Type.String({ maxLength: 300 }), { maxItems: 9 }),
  because: Type.String({ maxLength: 2000 }),
  evidence: Type.Array(Evidence, { maxItems: 20 }),
  title: Type.Optional(Type.String({ maxLength: 200 })),
  topic: Type.Optional(Type.String({ maxLength: 80 })),
  purpose: Type.Optional(QueryPurpose),
  priorRelevance: Type.Optional(Type.String({ maxLength: 1000 })),
});
export const ReturnVisit = Type.Object({
  version: Type.Optional(Type.Integer()),
  reason: Type.String({ minLength: 3, maxLength: 500 }),
  findingId: Type.Optional(Id),
});
export const AnswerQuery = Type.Object({
  answer: Type.String({ minLength: 1, maxLength: 2000 }),
  version: Type.Optional(Type.Integer()),
});
export const CodeHit = Type.Object({
  set: Type.String(),
  code: Type.String(),
  title: Type.String(),
  billable: Type.Boolean(),
  score: Type.Number(),
  matched: Type.String(),
});
export const CodeSearch = Type.Object({ query: Type.String(), results: Type.Array(CodeHit), took_ms: Type.Number() });
export const CodeBook = Type.Object({
  set: Type.String(),
  code: Type.String(),
  title: Type.String(),
  billable: Type.Boolean(),
  hierarchy: Type.Array(Type.Object({ code: Type.String(), title: Type.String() })),
  children: Type.Array(Type.Object({ code: Type.String(), title: Type.String(), billable: Type.Boolean() })),
  notes: Type.Array(Type.Object({ kind: Type.String(), text: Type.String(), from: Type.String() })),
  effectiveFrom: nullable(Day),
  effectiveUntil: nullable(Day),
});
export const CodeSetStatus = Type.Object({
  label: Type.String(),
  official: Type.Boolean(),
  howToLoad: Type.String(),
  sets: Type.Array(
    Type.Object({
      set: Type.String(),
      release: Type.String(),
      effectiveFrom: nullable(Day),
      effectiveUntil: nullable(Day),
      rows: Type.Integer(),
      source: Type.String(),
    }),
  ),
});
export const VisitWhy = Type.Object({ why: Why });
