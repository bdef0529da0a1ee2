import { Type } from "typebox";
import * as audits from "./coding-audit-shapes.ts";
import type { Endpoint } from "./endpoint.ts";
import { Day, Done, Id, nullable, oneOf } from "./shapes.ts";

const text = Type.Optional(Type.String());
const csv = Type.Unknown({ description: "text/csv" });
const scoreFilter = Type.Object({
  audit: text,
  practice: text,
  from: Type.Optional(Day),
  until: Type.Optional(Day),
});

/** Endpoints of audits of coded visits and practice charts. */
export const codingAuditEndpoints = {
  "GET /api/coding-audits": {
    permission: "audit:results",
    summary: "Audits of coding, newest first; a coder's own ones as auditor",
    response: Type.Array(audits.CodingAudit),
  },
  "GET /api/coding-audits/people": {
    permission: "audit:draw",
    summary: "Who may audit, whose coding may be audited, and the providers",
    response: audits.AuditPeople,
  },
  "POST /api/coding-audits/frame": {
    permission: "audit:draw",
    summary: "How many visits a rule covers, and how many would be drawn",
    body: audits.AuditFrameRequest,
    response: audits.AuditFrame,
  },
  "POST /api/coding-audits": {
    permission: "audit:draw",
    summary: "Draw a sample and give it to auditors",
    body: audits.DrawAudit,
    response: audits.CodingAudit,
  },
  "GET /api/coding-audits/:id": {
    permission: "audit:results",
    summary: "An audit with its sample and progress",
    response: audits.CodingAuditDetail,
  },
  "POST /api/coding-audits/:id/assign": {
    permission: "audit:draw",
    summary: "Give visits of the sample to another auditor or another day",
    body: Type.Object({ visitIds: Type.Array(Id, { minItems: 1, maxItems: 2000 }), auditorId: Id, dueOn: Day }),
    response: Done,
  },
  "POST /api/coding-audits/:id/end": {
    permission: "audit:draw",
    summary: "Close an audit whose visits are decided, or call it off",
    body: Type.Object({ how: oneOf("close", "cancel") }),
    response: Done,
  },
  "GET /api/coding-audits/:id/visits/:visitId": {
    permission: "audit:results",
    summary: "A visit of an audit: blind before the recode is handed in, compared after",
    response: audits.AuditVisit,
  },
  "PUT /api/coding-audits/:id/visits/:visitId/recode": {
    permission: "audit:code",
    summary: "Keep the auditor's coding as it stands",
    body: audits.SaveRecode,
    response: Type.Object({ version: Type.Integer() }),
  },
  "POST /api/coding-audits/:id/visits/:visitId/submit": {
    permission: "audit:code",
    summary: "Hand the recode in; it can't be changed afterwards",
    body: audits.SaveRecode,
    response: audits.AuditVisit,
  },
  "POST /api/coding-audits/:id/visits/:visitId/decisions": {
    permission: "audit:code",
    summary: "Say which side of a difference stands",
    body: audits.DecideItem,
    response: audits.AuditVisit,
  },
  "POST /api/coding-audits/:id/visits/:visitId/remarks": {
    permission: "audit:code",
    summary: "Object to a decision, or answer an objection",
    body: Type.Object({
      itemKey: Type.String({ maxLength: 120 }),
      body: Type.String({ minLength: 3, maxLength: 2000 }),
    }),
    response: audits.AuditVisit,
  },
  "POST /api/coding-audits/:id/visits/:visitId/return": {
    permission: "claim:write",
    summary: "Send the visit back to its coder with what was found",
    body: Type.Object({ reason: Type.String({ minLength: 3, maxLength: 500 }) }),
    response: Done,
  },
  "POST /api/coding-audits/:id/visits/:visitId/acknowledge": {
    permission: "audit:code",
    summary: "The coder has read the result",
    response: Done,
  },
  "GET /api/coding-audit-scores": {
    permission: "audit:results",
    summary: "Accuracy and agreement with 95 % ranges, of one audit or of all in a period",
    query: scoreFilter,
    response: audits.AuditScores,
  },
  "GET /api/coding-audit-scores/csv": {
    permission: "audit:results",
    summary: "The scores as a table",
    query: scoreFilter,
    response: csv,
  },
  "GET /api/my-audits": {
    permission: "audit:results",
    summary: "Results and education notes of the one who asks; of another coder for those who see all",
    query: Type.Object({ coder: text }),
    response: audits.MyAudits,
  },
  "GET /api/my-audits/csv": {
    permission: "audit:results",
    summary: "The education notes as a table",
    query: Type.Object({ coder: text }),
    response: csv,
  },
  "GET /api/practice-charts": {
    permission: "audit:code",
    summary: "Invented charts to practise on, easy ones first",
    response: Type.Array(audits.PracticeChartRow),
  },
  "GET /api/practice-charts/:id": {
    permission: "audit:code",
    summary: "An invented chart without its codes",
    response: audits.PracticeChart,
  },
  "POST /api/practice-charts/:id/attempts": {
    permission: "audit:code",
    summary: "Have one's codes graded at once",
    body: Type.Object({ variant: Type.Integer({ minimum: 0, maximum: 10_000 }), ...audits.Recode.properties }),
    response: audits.PracticeResult,
  },
  "GET /api/practice-progress": {
    permission: "audit:results",
    summary: "How trainees get on; a coder sees the own line",
    response: Type.Array(audits.PracticeProgress),
  },
  "GET /api/practice-attempts/:id": {
    permission: "audit:results",
    summary: "A graded attempt",
    response: nullable(audits.PracticeResult),
  },
} as const satisfies Record<string, Endpoint>;
