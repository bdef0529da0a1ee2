import { type Static, type TSchema, Type } from "typebox";
import * as access from "./access.ts";
import * as answers from "./answers.ts";
import * as claims from "./claims.ts";
import * as coding from "./coding.ts";
import { claimAheadEndpoints } from "./claims-ahead.ts";
import { codeBookEndpoints } from "./code-book.ts";
import { codingAuditEndpoints } from "./coding-audits.ts";
import { codingRunEndpoints } from "./coding-runs.ts";
import { contractEndpoints } from "./contracts.ts";
import { estimateEndpoints } from "./estimates.ts";
import { forecastEndpoints } from "./forecasts.ts";
import { paperClaimEndpoints } from "./paper-claims.ts";
import { coverageRecordEndpoints } from "./coverage-records.ts";
import { payerRuleEndpoints } from "./payer-rules.ts";
import { institutionalEndpoints } from "./institutional.ts";
import { practiceSetupEndpoints } from "./practice-setup.ts";
import { scrubbingEndpoints } from "./scrubbing.ts";
import { documentEndpoints } from "./documents.ts";
import { providerQueryEndpoints } from "./provider-queries.ts";
import { stockRoomEndpoints } from "./stock-rooms.ts";
import type { Endpoint } from "./endpoint.ts";
import * as patientAccess from "./patient-access.ts";
import * as billing from "./patient-billing.ts";
import * as reporting from "./reporting.ts";
import { BulkResult, Done, Id, ListQuery, Message, Money, ReportTable, nullable, oneOf, page } from "./shapes.ts";
import * as supplies from "./supplies.ts";

const and = <A extends Record<string, TSchema>>(extra: A) => Type.Object({ ...ListQuery.properties, ...extra });
const text = Type.Optional(Type.String());
const say = Type.Object({ body: Type.String({ minLength: 1, maxLength: 4000 }) });
const nothing = Type.Object({});
const practice = Type.Object({ practice: text });
const binary = Type.Unknown({ description: "application/pdf, text/csv or the raw bytes" });

/** Every endpoint of the API. The server registers these and no others; the web application's client is typed by them. */
export const endpoints = {
  "GET /api/session": { permission: "", summary: "Who is signed in", response: access.Session },
  "POST /api/session": { permission: null, summary: "Sign in", body: access.SignIn, response: access.Session },
  "DELETE /api/session": { permission: "", summary: "Sign out", response: Done },
  "GET /api/demo-sign-ins": {
    permission: null,
    summary: "Demo accounts, when this is the demo",
    response: access.DemoSignIns,
  },
  "GET /api/rail": { permission: "", summary: "Counts of the left rail", query: practice, response: access.RailCounts },
  "GET /api/search": {
    permission: "",
    summary: "Palette search over patients, claims, visits",
    query: Type.Object({ q: Type.String() }),
    response: Type.Array(access.SearchHit),
  },
  "GET /api/views": {
    permission: "",
    summary: "Saved views of a list",
    query: Type.Object({ list: Type.String() }),
    response: Type.Array(access.SavedView),
  },
  "POST /api/views": { permission: "", summary: "Save a view", body: access.SaveView, response: access.SavedView },
  "DELETE /api/views/:id": { permission: "", summary: "Forget a view", response: Done },
  "GET /api/users": { permission: "user:manage", summary: "Users", response: Type.Array(access.UserRow) },
  "POST /api/users": {
    permission: "user:manage",
    summary: "Add a user",
    body: access.NewUser,
    response: access.UserRow,
  },
  "GET /api/audit": {
    permission: "audit:read",
    summary: "Audit log, newest first",
    query: and({ subject: text }),
    response: page(access.AuditRow),
  },
  "GET /api/lookups": {
    permission: "",
    summary: "Payers, providers, facilities for forms",
    query: practice,
    response: patientAccess.Lookups,
  },

  "GET /api/desk": {
    permission: "patient:read",
    summary: "Visits of a day with their lights",
    query: and({ from: text, until: text }),
    response: page(patientAccess.DeskRow),
  },
  "GET /api/patients": {
    permission: "patient:read",
    summary: "Find patients",
    query: ListQuery,
    response: page(patientAccess.PatientRow),
  },
  "POST /api/patients": {
    permission: "patient:write",
    summary: "Register a patient",
    body: patientAccess.SavePatient,
    response: patientAccess.Patient,
  },
  "GET /api/patients/:id": { permission: "patient:read", summary: "A patient", response: patientAccess.Patient },
  "PUT /api/patients/:id": {
    permission: "patient:write",
    summary: "Change a patient",
    body: patientAccess.SavePatient,
    response: patientAccess.Patient,
  },
  "POST /api/coverages/:id/eligibility": {
    permission: "patient:write",
    summary: "Ask the payer (270/271)",
    body: Type.Object({ serviceDate: text }),
    response: patientAccess.EligibilityAnswer,
  },
  "POST /api/authorizations": {
    permission: "patient:write",
    summary: "Ask for prior authorization (278)",
    body: patientAccess.RequestAuthorization,
    response: patientAccess.PriorAuthorization,
  },
  "POST /api/visits": {
    permission: "patient:write",
    summary: "Book a visit",
    body: patientAccess.BookVisit,
    response: Type.Object({ id: Id }),
  },
  "POST /api/visits/:id/check-in": {
    permission: "patient:write",
    summary: "The patient is here",
    body: nothing,
    response: Done,
  },
  "POST /api/visits/:id/note": {
    permission: "visit:write",
    summary: "Add or replace the visit's note; the visit becomes ready to code",
    body: Type.Object({ body: Type.String({ minLength: 1, maxLength: 200_000 }), title: text }),
    response: Done,
  },
  "POST /api/visits/:id/stock": {
    permission: "stock:use",
    summary: "Use supplies at a visit: stock goes down, lines appear",
    body: patientAccess.UseStock,
    response: Done,
  },
  "DELETE /api/stock-movements/:id": { permission: "stock:use", summary: "Take back a use of stock", response: Done },

  "GET /api/visits": {
    permission: "visit:read",
    summary: "Visits to code, by money and days waiting",
    query: and({ status: text, provider: text }),
    response: page(coding.VisitRow),
  },
  "GET /api/visits/:id": {
    permission: "visit:read",
    summary: "The coder's workbench",
    response: coding.VisitWorkbench,
  },
  "PUT /api/visits/:id/coding": {
    permission: "visit:code",
    summary: "Save the coding",
    body: coding.SaveCoding,
    response: coding.SaveCodingResult,
  },
  "POST /api/visits/:id/decisions": {
    permission: "visit:code",
    summary: "Record accept or reject of a suggestion",
    body: coding.CodingDecision,
    response: Done,
  },
  "POST /api/visits/:id/finish": {
    permission: "visit:code",
    summary: "Finish coding; the claim is made and checked",
    body: Type.Object({ version: Type.Integer() }),
    response: coding.FinishResult,
  },
  "POST /api/visits/:id/reopen": {
    permission: "visit:code",
    summary: "Take a finish back while the claim has not left",
    body: nothing,
    response: Done,
  },
  "POST /api/visits/:id/return": {
    permission: "claim:write",
    summary: "Send a visit back to coding",
    body: coding.ReturnVisit,
    response: Done,
  },
  "POST /api/visits/:id/queries": {
    permission: "visit:code",
    summary: "Ask the provider",
    body: coding.AskProvider,
    response: coding.ProviderQuery,
  },
  "POST /api/visits/:id/messages": {
    permission: "visit:read",
    summary: "Write in the thread",
    body: say,
    response: Message,
  },
  "GET /api/queries": {
    permission: "visit:read",
    summary: "Provider queries",
    query: and({ status: text, mine: text, stage: text, due: text, provider: text }),
    response: page(coding.ProviderQuery),
  },
  "POST /api/queries/:id/answer": {
    permission: "query:answer",
    summary: "Answer a query; an addendum is added to the note",
    body: coding.AnswerQuery,
    response: Done,
  },
  "POST /api/queries/:id/withdraw": {
    permission: "visit:code",
    summary: "Withdraw a query",
    body: Type.Object({ reason: Type.Optional(Type.String({ maxLength: 500 })) }),
    response: Done,
  },
  "GET /api/codes/search": {
    permission: "",
    summary: "Search codes",
    query: Type.Object({
      q: Type.String(),
      set: text,
      on: text,
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    response: coding.CodeSearch,
  },
  "GET /api/codes/:set/:code": {
    permission: "",
    summary: "The book page of a code",
    query: Type.Object({ on: text }),
    response: coding.CodeBook,
  },
  "GET /api/code-sets": { permission: "", summary: "Which code sets are loaded", response: coding.CodeSetStatus },

  "GET /api/claims": {
    permission: "claim:read",
    summary: "Claims by state",
    query: and({
      state: text,
      outcome: text,
      payer: text,
      practiceId: text,
      assigned: text,
      overdue: text,
      kind: text,
    }),
    response: page(claims.ClaimRow),
  },
  "GET /api/claims/:id": {
    permission: "claim:read",
    summary: "The biller's workbench; with `format=canonical` the canonical claim alone",
    query: Type.Object({ format: text }),
    response: claims.ClaimWorkbench,
  },
  "PATCH /api/claims/:id": {
    permission: "claim:write",
    summary: "Change fields and scrub again",
    body: claims.EditClaim,
    response: claims.ClaimWorkbench,
  },
  "POST /api/claims/:id/scrub": {
    permission: "claim:write",
    summary: "Check again",
    body: nothing,
    response: claims.ClaimWorkbench,
  },
  "POST /api/claims/:id/hold": { permission: "claim:write", summary: "Hold", body: claims.ReasonBody, response: Done },
  "POST /api/claims/:id/release": {
    permission: "claim:write",
    summary: "Release a hold of ours",
    body: nothing,
    response: Done,
  },
  "POST /api/claims/:id/findings/:ordinal/override": {
    permission: "claim:override",
    summary: "Override a warning with a reason",
    body: claims.OverrideFinding,
    response: claims.ClaimWorkbench,
  },
  "POST /api/claims/:id/findings/:ordinal/apply": {
    permission: "claim:write",
    summary: "Apply the mechanical fix",
    body: Type.Object({ version: Type.Integer() }),
    response: claims.ClaimWorkbench,
  },
  "POST /api/claims/:id/correct": {
    permission: "claim:write",
    summary: "Make a corrected (7), void (8) or rebilled (1) claim",
    body: claims.CorrectClaim,
    response: Type.Object({ claimId: Id, message: Type.String() }),
  },
  "POST /api/claims/:id/messages": {
    permission: "claim:read",
    summary: "Write in the thread",
    body: say,
    response: Message,
  },
  "GET /api/claims/:id/x12": {
    permission: "claim:read",
    summary: "The 837 of the claim as it would be sent",
    response: Type.Object({ text: Type.String(), problems: Type.Array(Type.String()) }),
  },
  "POST /api/claims/submit": {
    permission: "claim:submit",
    summary: "Send ready claims; with preview only say what would go",
    body: claims.SubmitClaims,
    response: claims.SubmitResult,
  },
  "POST /api/claims/scrub": {
    permission: "claim:write",
    summary: "Check many again",
    body: claims.ClaimIds,
    response: BulkResult,
  },
  "POST /api/claims/assign": {
    permission: "claim:write",
    summary: "Assign to a user",
    body: Type.Object({ ids: Type.Array(Id), userId: nullable(Id) }),
    response: BulkResult,
  },
  "GET /api/submissions": {
    permission: "claim:read",
    summary: "What was sent, and its acknowledgements",
    query: ListQuery,
    response: page(claims.SubmissionRow),
  },
  "GET /api/files/:id": {
    permission: "claim:read",
    summary: "A raw file, segment by segment in words",
    response: claims.FileView,
  },
  "GET /api/files/:id/raw": { permission: "claim:read", summary: "The bytes", response: binary },
  "POST /api/files": {
    permission: "file:upload",
    summary: "Drop in an EDI file (multipart, field `file`)",
    response: claims.UploadResult,
  },

  "GET /api/answers": {
    permission: "claim:read",
    summary: "Rejections, no answers, unmatched payments, refused files, tasks",
    query: and({ kind: text }),
    response: page(answers.AnswerRow),
  },
  "GET /api/remittances": {
    permission: "remittance:read",
    summary: "Remittance advice received",
    query: and({ status: text, payer: text }),
    response: page(answers.RemittanceRow),
  },
  "GET /api/remittances/:id": {
    permission: "remittance:read",
    summary: "One remittance advice",
    response: answers.RemittanceView,
  },
  "GET /api/unmatched": {
    permission: "remittance:read",
    summary: "Payments for claims that we do not know",
    query: ListQuery,
    response: page(answers.UnmatchedRow),
  },
  "POST /api/remittances/:id/claims/:position/assign": {
    permission: "remittance:post",
    summary: "Assign an unmatched payment to a claim, or dismiss it",
    body: answers.AssignUnmatched,
    response: Done,
  },
  "GET /api/denials": {
    permission: "claim:read",
    summary: "Denials by money, deadline and chance",
    query: and({ status: text, reason: text, payer: text }),
    response: page(answers.DenialRow),
  },
  "GET /api/denials/:id": { permission: "claim:read", summary: "One denial", response: answers.DenialView },
  "POST /api/denials/:id/act": {
    permission: "denial:work",
    summary: "Act on a denial",
    body: answers.ActOnDenial,
    response: answers.DenialView,
  },
  "POST /api/denials/:id/messages": {
    permission: "claim:read",
    summary: "Write in the thread",
    body: say,
    response: Message,
  },
  "POST /api/tasks/:id/done": { permission: "claim:write", summary: "A task is done", body: nothing, response: Done },

  "GET /api/accounts": {
    permission: "account:read",
    summary: "Patient accounts with a balance",
    query: and({ status: text }),
    response: page(billing.AccountRow),
  },
  "GET /api/accounts/:patientId": {
    permission: "account:read",
    summary: "A patient's account",
    response: billing.PatientAccount,
  },
  "POST /api/accounts/:patientId/payments": {
    permission: "payment:take",
    summary: "Take a payment",
    body: billing.TakePayment,
    response: billing.PatientAccount,
  },
  "POST /api/payments/:id/refund": {
    permission: "payment:refund",
    summary: "Refund a payment",
    body: claims.ReasonBody,
    response: Done,
  },
  "POST /api/accounts/:patientId/write-off": {
    permission: "payment:refund",
    summary: "Write off (small balance, bad debt, charity)",
    body: Type.Object({ amount: Money, kind: oneOf("small-balance", "bad-debt", "charity"), reason: Type.String() }),
    response: billing.PatientAccount,
  },
  "POST /api/accounts/:patientId/plan": {
    permission: "payment:take",
    summary: "Agree a payment plan",
    body: billing.StartPlan,
    response: billing.Plan,
  },
  "POST /api/plans/:id/cancel": { permission: "payment:take", summary: "Cancel a plan", body: nothing, response: Done },
  "POST /api/plans/age": {
    permission: "payment:take",
    summary: "Mark instalments past due as missed (the nightly job, now)",
    body: nothing,
    response: Done,
  },
  "POST /api/statements": {
    permission: "statement:issue",
    summary: "Issue statements",
    body: billing.IssueStatements,
    response: Type.Object({
      issued: Type.Integer(),
      total: Money,
      statements: Type.Array(Type.Object({ id: nullable(Id), patientId: Id, patient: Type.String(), amount: Money })),
      message: Type.String(),
    }),
  },
  "GET /api/statements/:id/pdf": { permission: "account:read", summary: "The statement as PDF", response: binary },
  "POST /api/accounts/:patientId/placement": {
    permission: "placement:propose",
    summary: "Propose collections",
    body: billing.ProposePlacement,
    response: billing.Placement,
  },
  "GET /api/placements": {
    permission: "placement:read",
    summary: "Placements",
    query: and({ status: text }),
    response: page(billing.Placement),
  },
  "POST /api/placements/:id/decide": {
    permission: "placement:decide",
    summary: "Approve, refuse, refer or recall",
    body: billing.DecidePlacement,
    response: billing.Placement,
  },
  "GET /api/portal": { permission: "portal:use", summary: "What I owe and why", response: billing.PortalHome },
  "POST /api/portal/payments": {
    permission: "portal:use",
    summary: "Pay",
    body: billing.TakePayment,
    response: billing.PortalHome,
  },
  "GET /api/portal/statements/:id/pdf": { permission: "portal:use", summary: "My statement", response: binary },

  "GET /api/stock": {
    permission: "stock:read",
    summary: "Stock",
    query: and({ status: text }),
    response: page(supplies.StockRow),
  },
  "GET /api/stock/:id": {
    permission: "stock:read",
    summary: "A stock item with lots and movements",
    response: supplies.StockItem,
  },
  "POST /api/stock/:id/receive": {
    permission: "stock:use",
    summary: "Receive a lot",
    body: supplies.ReceiveStock,
    response: supplies.StockItem,
  },
  "POST /api/stock/:id/count": {
    permission: "stock:use",
    summary: "Count a lot",
    body: supplies.CountStock,
    response: supplies.StockItem,
  },
  "GET /api/packs": {
    permission: "stock:read",
    summary: "Procedure packs",
    query: practice,
    response: Type.Array(supplies.Pack),
  },

  "GET /api/reports/owner": {
    permission: "report:read",
    summary: "The owner's home",
    query: Type.Object({ practice: text, from: text, until: text }),
    response: reporting.OwnerHome,
  },
  "GET /api/reports/aging/:bucket": {
    permission: "report:read",
    summary: "The claims behind an aging bar (0-30, 31-60, 61-90, 91-120, 121+)",
    query: and({ payer: text, kind: text }),
    response: page(reporting.AgingClaim),
  },
  "GET /api/reports/trial-balance": {
    permission: "report:read",
    summary: "Trial balance",
    query: practice,
    response: reporting.TrialBalance,
  },
  "GET /api/reports/:id": {
    permission: "report:read",
    summary: "One report as a table",
    query: Type.Object({ practice: text, from: text, until: text }),
    response: ReportTable,
  },
  "GET /api/reports/:id/csv": {
    permission: "report:read",
    summary: "One report as CSV",
    query: Type.Object({ practice: text, from: text, until: text }),
    response: binary,
  },
  ...claimAheadEndpoints,
  ...codeBookEndpoints,
  ...codingAuditEndpoints,
  ...codingRunEndpoints,
  ...contractEndpoints,
  ...estimateEndpoints,
  ...forecastEndpoints,
  ...paperClaimEndpoints,
  ...payerRuleEndpoints,
  ...coverageRecordEndpoints,
  ...institutionalEndpoints,
  ...practiceSetupEndpoints,
  ...scrubbingEndpoints,
  ...documentEndpoints,
  ...providerQueryEndpoints,
  ...stockRoomEndpoints,
} as const satisfies Record<string, Endpoint>;

export type EndpointKey = keyof typeof endpoints;
export type ResponseOf<K extends EndpointKey> = Static<(typeof endpoints)[K]["response"]>;
export type BodyOf<K extends EndpointKey> = (typeof endpoints)[K] extends { body: infer B extends TSchema }
  ? Static<B>
  : undefined;
export type QueryOf<K extends EndpointKey> = (typeof endpoints)[K] extends { query: infer Q extends TSchema }
  ? Static<Q>
  : undefined;
