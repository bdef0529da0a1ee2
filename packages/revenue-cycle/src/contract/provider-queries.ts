import { type Static, Type } from "typebox";
import { AskProvider, DecisionRow, Neighbour, ProviderQuery } from "./coding.ts";
import type { Endpoint } from "./endpoint.ts";
import { BulkResult, Day, Done, Id, Instant, ReportTable, nullable, oneOf } from "./shapes.ts";

const text = Type.Optional(Type.String());

/** One breach of the rules of asking; `stop` keeps the question from being sent. */
export const QueryLintFinding = Type.Object({
  rule: Type.String(),
  severity: oneOf("stop", "advice"),
  field: oneOf("title", "question", "options", "because", "evidence", "priorRelevance"),
  option: nullable(Type.Integer()),
  words: Type.String(),
  message: Type.String(),
  mend: Type.String(),
  source: Type.String(),
});
export type QueryLintFinding = Static<typeof QueryLintFinding>;
export const QueryEvent = Type.Object({
  kind: oneOf(
    "asked",
    "reminded",
    "escalated",
    "answered",
    "withdrawn",
    "expired",
    "codes-moved",
    "seen",
    "due-changed",
  ),
  at: Instant,
  by: Type.String(),
  details: Type.String(),
});
export const ProviderQueryDetail = Type.Object({ query: ProviderQuery, events: Type.Array(QueryEvent) });
export type ProviderQueryDetail = Static<typeof ProviderQueryDetail>;
export const QueryCounts = Type.Object({
  open: Type.Integer(),
  dueToday: Type.Integer(),
  overdue: Type.Integer(),
  escalated: Type.Integer(),
  answeredUnseen: Type.Integer(),
  answered: Type.Integer(),
  withdrawn: Type.Integer(),
  expired: Type.Integer(),
});
const many = Type.Object({
  ids: Type.Array(Id, { minItems: 1, maxItems: 500 }),
  reason: Type.Optional(Type.String({ maxLength: 500 })),
});
const severity = oneOf("stop", "warn", "ignore");
/** How a practice asks its providers and who may sign its coding. Days are working days. */
export const CodingPolicy = Type.Object({
  practiceId: Id,
  dueDays: Type.Integer({ minimum: 0, maximum: 30 }),
  remindEveryDays: Type.Integer({ minimum: 0, maximum: 30 }),
  escalateAfterDays: Type.Integer({ minimum: 0, maximum: 60 }),
  expireAfterDays: Type.Integer({ minimum: 0, maximum: 180 }),
  missingCredential: severity,
  expiredCredential: severity,
});
export type CodingPolicy = Static<typeof CodingPolicy>;
export const UserCredential = Type.Object({
  kind: Type.String({ minLength: 2, maxLength: 20 }),
  number: Type.String({ maxLength: 40 }),
  issuedBy: Type.String({ maxLength: 80 }),
  issuedOn: nullable(Day),
  expiresOn: nullable(Day),
});
export type UserCredential = Static<typeof UserCredential>;

/** Endpoints of questions to providers, their reminders and log; of credentials; of decisions and neighbours of a code. */
export const providerQueryEndpoints = {
  "POST /api/visits/:id/queries/check": {
    permission: "visit:code",
    summary: "Judge a question before it is sent",
    body: Type.Object({
      ...AskProvider.properties,
      question: Type.String({ maxLength: 2000 }),
    }),
    response: Type.Object({ findings: Type.Array(QueryLintFinding), maySend: Type.Boolean() }),
  },
  "GET /api/query-counts": {
    permission: "visit:read",
    summary: "Counts of questions to providers",
    query: Type.Object({ practice: text, mine: text }),
    response: QueryCounts,
  },
  "GET /api/query-report": {
    permission: "visit:read",
    summary: "Questions by provider: asked, answered, clarified, days",
    query: Type.Object({ practice: text, from: Type.Optional(Day), to: Type.Optional(Day) }),
    response: Type.Object({ from: Day, to: Day, tables: Type.Array(ReportTable) }),
  },
  "GET /api/queries/:id": {
    permission: "visit:read",
    summary: "One question with its log",
    response: ProviderQueryDetail,
  },
  "POST /api/queries/remind": {
    permission: "visit:code",
    summary: "Remind the providers of open questions now",
    body: many,
    response: BulkResult,
  },
  "POST /api/queries/withdraw": {
    permission: "visit:code",
    summary: "Withdraw open questions",
    body: many,
    response: BulkResult,
  },
  "POST /api/queries/:id/due": {
    permission: "visit:code",
    summary: "Give a question another due day",
    body: Type.Object({ dueOn: Day }),
    response: Done,
  },
  "POST /api/queries/:id/seen": {
    permission: "visit:code",
    summary: "The coder has seen what an answer changed",
    body: Type.Object({}),
    response: Done,
  },
  "GET /api/coding-policy": {
    permission: "visit:read",
    summary: "How each practice asks and signs",
    query: Type.Object({ practice: text }),
    response: Type.Array(Type.Object({ ...CodingPolicy.properties, practice: Type.String() })),
  },
  "PUT /api/coding-policy": {
    permission: "query:manage",
    summary: "Change how a practice asks and signs",
    body: CodingPolicy,
    response: Done,
  },
  "GET /api/users/:id/credentials": {
    permission: "user:manage",
    summary: "Coding credentials of a user",
    response: Type.Array(UserCredential),
  },
  "PUT /api/users/:id/credentials": {
    permission: "user:manage",
    summary: "Replace the coding credentials of a user",
    body: Type.Object({ credentials: Type.Array(UserCredential, { maxItems: 12 }) }),
    response: Type.Array(UserCredential),
  },
  "GET /api/visits/:id/decisions": {
    permission: "visit:read",
    summary: "What coders decided about a visit, newest first",
    response: Type.Array(DecisionRow),
  },
  "GET /api/visits/:id/neighbours": {
    permission: "visit:read",
    summary: "Codes beside a code on the day of the visit",
    query: Type.Object({ system: Type.String(), code: Type.String() }),
    response: Type.Array(Neighbour),
  },
} as const satisfies Record<string, Endpoint>;
