import { type Static, Type } from "typebox";
import { WhyStep } from "./coding.ts";
import { Day, Id, Instant, Money, nullable, oneOf } from "./shapes.ts";

const words = Type.String();
const codes = { maxItems: 12 };

export const AuditMethod = oneOf("random", "stratified-coder", "stratified-provider", "new-coder", "high-risk");
export type AuditMethod = Static<typeof AuditMethod>;
export const AuditRiskKind = oneOf(
  "high-level",
  "modifier",
  "returned",
  "denied-for-coding",
  "high-charge",
  "low-confidence",
  "engine-refused",
);
/** By which rule visits come into the frame, and how many are drawn of it. */
export const AuditRule = Type.Object({
  method: AuditMethod,
  from: Day,
  until: Day,
  practice: Type.Optional(nullable(Id)),
  coders: Type.Array(Id, { maxItems: 200, description: "Only these coders; all when empty" }),
  providers: Type.Array(Id, { maxItems: 200, description: "Only these providers; all when empty" }),
  /** New coders: their first so many finished visits, and those finished within so many days of the first. */
  firstVisits: Type.Integer({ minimum: 0, maximum: 1000 }),
  firstDays: Type.Integer({ minimum: 0, maximum: 730 }),
  risks: Type.Array(AuditRiskKind, { maxItems: 7 }),
  highCharge: Money,
  size: Type.Union([
    Type.Object({ kind: Type.Literal("fixed"), visits: Type.Integer({ minimum: 1, maximum: 2000 }) }),
    Type.Object({
      kind: Type.Literal("precision"),
      points: Type.Number({ minimum: 0.5, maximum: 25, description: "± percentage points at 95 %" }),
      expected: Type.Number({ minimum: 50, maximum: 99, description: "Expected percent of visits that are right" }),
    }),
  ]),
});
export type AuditRule = Static<typeof AuditRule>;
export const AuditFrameRequest = Type.Object({
  rule: AuditRule,
  auditors: Type.Array(Id, { maxItems: 20 }),
});
export const DrawAudit = Type.Object({
  name: Type.String({ minLength: 3, maxLength: 120 }),
  rule: AuditRule,
  auditors: Type.Array(Id, { minItems: 1, maxItems: 20 }),
  dueOn: Day,
  seed: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
});
export type DrawAudit = Static<typeof DrawAudit>;
const Stratum = Type.Object({ name: words, frame: Type.Integer(), drawn: Type.Integer() });
export const AuditFrame = Type.Object({
  finished: Type.Integer({ description: "Finished visits of the period" }),
  audited: Type.Integer({ description: "Left out: in another audit already" }),
  frame: Type.Integer(),
  drawn: Type.Integer(),
  strata: Type.Array(Stratum),
  risks: Type.Array(Type.Object({ risk: AuditRiskKind, visits: Type.Integer() })),
  needed: Type.Array(Type.Object({ points: Type.Number(), visits: Type.Integer() })),
});
export type AuditFrame = Static<typeof AuditFrame>;
const Person = Type.Object({ id: Id, name: words });
export const AuditPeople = Type.Object({
  auditors: Type.Array(Person),
  coders: Type.Array(Person),
  providers: Type.Array(Person),
});
export type AuditPeople = Static<typeof AuditPeople>;

/** A share with its 95 % Wilson range; `share` is null when nothing was counted. */
export const AuditShare = Type.Object({
  correct: Type.Integer(),
  total: Type.Integer(),
  share: nullable(Type.Number()),
  low: Type.Number(),
  high: Type.Number(),
  standing: oneOf("above", "below", "cannot-tell"),
  small: Type.Boolean({ description: "Fewer than 30 counted" }),
});
export type AuditShare = Static<typeof AuditShare>;
export const CodingAudit = Type.Object({
  id: Id,
  name: words,
  method: AuditMethod,
  /** Empty for an auditor who codes blind and did not draw it: a rule can give the codes away. */
  ruleWords: words,
  practice: nullable(words),
  seed: words,
  frameSize: Type.Integer(),
  frameSha256: words,
  status: oneOf("open", "closed", "cancelled"),
  dueOn: Day,
  overdue: Type.Boolean(),
  createdBy: words,
  createdAt: Instant,
  visits: Type.Integer(),
  submitted: Type.Integer({ description: "Handed in, decided ones too" }),
  decided: Type.Integer(),
  mineToCode: Type.Integer({ description: "Visits that wait for the one who asks" }),
  contested: Type.Integer({ description: "Findings with an objection nobody answered by a decision" }),
  accuracy: nullable(AuditShare),
});
export type CodingAudit = Static<typeof CodingAudit>;
export const AuditVisitRow = Type.Object({
  visitId: Id,
  ordinal: Type.Integer(),
  serviceDate: Day,
  patient: words,
  provider: words,
  /** Null while the one who asks codes this visit blind. */
  coder: nullable(words),
  auditor: words,
  auditorId: Id,
  mine: Type.Boolean(),
  dueOn: Day,
  status: oneOf("to-code", "submitted", "decided"),
  stratum: words,
  reasons: Type.Array(words),
  differences: nullable(Type.Integer()),
  open: Type.Integer(),
  contested: Type.Integer(),
  acknowledged: Type.Boolean(),
});
export type AuditVisitRow = Static<typeof AuditVisitRow>;
export const CodingAuditDetail = Type.Object({
  audit: CodingAudit,
  strata: Type.Array(Stratum),
  visits: Type.Array(AuditVisitRow),
  mayManage: Type.Boolean(),
});
export type CodingAuditDetail = Static<typeof CodingAuditDetail>;

/** Codes of a visit as an auditor or trainee gives them. */
export const Recode = Type.Object({
  diagnoses: Type.Array(Type.String({ minLength: 3, maxLength: 10 }), codes),
  lines: Type.Array(
    Type.Object({
      procedureCode: Type.String({ minLength: 5, maxLength: 7 }),
      modifiers: Type.Array(Type.String({ pattern: "^[A-Z0-9]{2}$" }), { maxItems: 4 }),
      units: Type.String({ pattern: "^\\d{1,5}(?:\\.\\d{1,3})?$" }),
      diagnosisPointers: Type.Array(Type.Integer({ minimum: 1, maximum: 12 }), { maxItems: 4 }),
    }),
    { maxItems: 50 },
  ),
});
export type Recode = Static<typeof Recode>;
export const SaveRecode = Type.Object({ version: Type.Integer(), ...Recode.properties });
export type SaveRecode = Static<typeof SaveRecode>;
export const AuditVerdictWord = oneOf("original", "audit", "either", "neither");
export const DecideItem = Type.Object({
  itemKey: Type.String({ maxLength: 120 }),
  verdict: AuditVerdictWord,
  reason: Type.String({ minLength: 3, maxLength: 1000 }),
  source: Type.String({ maxLength: 300 }),
  education: Type.String({ maxLength: 1000 }),
  /** The last decision that was seen; null when there was none. Guards against two deciding at once. */
  after: nullable(Id),
  final: Type.Boolean(),
});
export type DecideItem = Static<typeof DecideItem>;
export const AuditDecision = Type.Object({
  id: Id,
  verdict: AuditVerdictWord,
  reason: words,
  source: words,
  education: words,
  final: Type.Boolean(),
  by: words,
  at: Instant,
});
const Titled = Type.Object({ code: words, title: words });
const TitledLine = Type.Object({
  procedureCode: words,
  title: words,
  modifiers: Type.Array(words),
  units: words,
  diagnosisPointers: Type.Array(Type.Integer()),
});
export const TitledCoding = Type.Object({ diagnoses: Type.Array(Titled), lines: Type.Array(TitledLine) });
export type TitledCoding = Static<typeof TitledCoding>;
export const AuditItem = Type.Object({
  key: words,
  element: oneOf("diagnosis", "first-listed", "procedure", "level", "modifiers", "units", "pointers"),
  comparison: oneOf("agree", "differ", "missed", "extra"),
  original: words,
  audit: words,
  originalTitle: words,
  auditTitle: words,
  family: words,
  /** The auditor's charge less the coder's. */
  effect: Money,
  steps: nullable(Type.Integer()),
  kind: words,
  decision: nullable(AuditDecision),
  history: Type.Array(AuditDecision),
  remarks: Type.Array(Type.Object({ kind: oneOf("rebuttal", "reply"), body: words, by: words, at: Instant })),
  contested: Type.Boolean(),
});
export type AuditItem = Static<typeof AuditItem>;
export const AuditVisit = Type.Object({
  auditId: Id,
  auditName: words,
  auditStatus: oneOf("open", "closed", "cancelled"),
  visitId: Id,
  version: Type.Integer(),
  status: oneOf("to-code", "submitted", "decided"),
  dueOn: Day,
  auditor: words,
  patient: Type.Object({ name: words, age: Type.Integer(), sex: words }),
  serviceDate: Day,
  provider: words,
  facility: words,
  placeOfServiceCode: words,
  payer: words,
  newPatient: Type.Boolean(),
  documents: Type.Array(Type.Object({ id: Id, kind: words, title: words, author: words, body: words })),
  may: Type.Object({
    code: Type.Boolean(),
    decide: Type.Boolean(),
    decideFinally: Type.Boolean(),
    object: Type.Boolean(),
    reply: Type.Boolean(),
    sendBack: Type.Boolean(),
    acknowledge: Type.Boolean(),
  }),
  /** The auditor's own coding so far; null for everybody else before it is handed in. */
  draft: nullable(TitledCoding),
  nextVisitId: nullable(Id),
  comparison: nullable(
    Type.Object({
      coder: words,
      original: TitledCoding,
      recode: TitledCoding,
      submittedAt: Instant,
      items: Type.Array(AuditItem),
      acknowledgedAt: nullable(Instant),
    }),
  ),
});
export type AuditVisit = Static<typeof AuditVisit>;

const group = {
  group: words,
  accuracy: AuditShare,
  open: Type.Integer(),
  over: Money,
  under: Money,
};
export const AuditGroup = Type.Object(group);
export type AuditGroup = Static<typeof AuditGroup>;
export const AuditScores = Type.Object({
  benchmark: Type.Number(),
  visits: Type.Integer(),
  definition: words,
  all: AuditGroup,
  encounters: AuditShare,
  blindAgreement: AuditShare,
  firstListed: Type.Object({ pairs: Type.Integer(), agreed: Type.Integer(), kappa: nullable(Type.Number()) }),
  byCoder: Type.Array(Type.Object({ ...group, visits: Type.Integer(), encounters: AuditShare })),
  byProvider: Type.Array(AuditGroup),
  byFamily: Type.Array(AuditGroup),
  byElement: Type.Array(AuditGroup),
  byMonth: Type.Array(AuditGroup),
  errors: Type.Array(Type.Object({ kind: words, count: Type.Integer(), net: Money })),
});
export type AuditScores = Static<typeof AuditScores>;
export const MyAudits = Type.Object({
  coder: words,
  scores: AuditScores,
  visits: Type.Array(
    Type.Object({
      auditId: Id,
      auditName: words,
      visitId: Id,
      patient: words,
      serviceDate: Day,
      decidedAt: nullable(Instant),
      findings: Type.Integer(),
      contested: Type.Integer(),
      acknowledgedAt: nullable(Instant),
    }),
  ),
  education: Type.Array(
    Type.Object({
      auditId: Id,
      visitId: Id,
      serviceDate: Day,
      kind: words,
      original: words,
      audit: words,
      verdict: AuditVerdictWord,
      reason: words,
      source: words,
      education: words,
      at: Instant,
    }),
  ),
});
export type MyAudits = Static<typeof MyAudits>;

const PracticeLevelWord = oneOf("easy", "middle", "hard");
export const PracticeChartRow = Type.Object({
  id: Id,
  number: Type.Integer(),
  level: PracticeLevelWord,
  setting: words,
  style: words,
  attempts: Type.Integer(),
  best: nullable(Type.Integer()),
  lastAt: nullable(Instant),
});
export type PracticeChartRow = Static<typeof PracticeChartRow>;
export const PracticeChart = Type.Object({
  id: Id,
  number: Type.Integer(),
  level: PracticeLevelWord,
  setting: words,
  variant: Type.Integer(),
  patient: Type.Object({ age: Type.Integer(), sex: words }),
  serviceDate: Day,
  placeOfServiceCode: words,
  newPatient: Type.Boolean(),
  payer: words,
  text: words,
  nextId: nullable(Id),
});
export type PracticeChart = Static<typeof PracticeChart>;
export const PracticeResult = Type.Object({
  attemptId: Id,
  chartId: Id,
  title: words,
  level: PracticeLevelWord,
  percent: Type.Integer(),
  points: Type.Number(),
  possible: Type.Number(),
  answer: Recode,
  expected: TitledCoding,
  levelBasis: nullable(words),
  questions: Type.Array(words),
  items: Type.Array(
    Type.Object({
      key: words,
      element: AuditItem.properties.element,
      comparison: AuditItem.properties.comparison,
      answer: words,
      expected: words,
      points: Type.Number(),
      possible: Type.Number(),
      remark: words,
      /** Words of the chart that earn the expected code. */
      evidence: Type.Array(words),
      why: Type.Array(WhyStep),
    }),
  ),
  at: Instant,
});
export type PracticeResult = Static<typeof PracticeResult>;
export const PracticeProgress = Type.Object({
  userId: Id,
  name: words,
  attempts: Type.Integer(),
  charts: Type.Integer(),
  average: nullable(Type.Integer()),
  lastTen: nullable(Type.Integer()),
  levels: Type.Array(
    Type.Object({ level: PracticeLevelWord, attempts: Type.Integer(), average: nullable(Type.Integer()) }),
  ),
  history: Type.Array(
    Type.Object({
      attemptId: Id,
      chartNumber: Type.Integer(),
      level: PracticeLevelWord,
      percent: Type.Integer(),
      at: Instant,
    }),
  ),
});
export type PracticeProgress = Static<typeof PracticeProgress>;
