import { stringify } from "csv-stringify/sync";
import type { FastifyInstance, FastifyReply } from "fastify";
import { audit } from "../../audit/audit.ts";
import type { Services } from "../../services.ts";
import { actorOf } from "../../storage/actor.ts";
import { acknowledgeVisit, decideItem, remarkOn, returnAuditedVisit } from "../../storage/coding-audits-findings.ts";
import { previewFrame } from "../../storage/coding-audits-frame.ts";
import { codesBlind, codesBlindProblem } from "../../storage/coding-audits-guard.ts";
import type { VisitSubject } from "../../storage/coding-audits-guard.ts";
import { auditScores, myAudits, scoreRows } from "../../storage/coding-audits-scores.ts";
import { auditViewerOf } from "../../storage/coding-audits-stored.ts";
import { readAuditVisit, saveRecode, submitRecode } from "../../storage/coding-audits-visit.ts";
import { assignVisits, auditDetail, endAudit, listAudits } from "../../storage/coding-audits.ts";
import { drawAudit } from "../../storage/coding-audits-draw.ts";
import { auditPeople } from "../../storage/coding-audits-people.ts";
import { withTenant } from "../../storage/database.ts";
import type { TenantTransaction } from "../../storage/database.ts";
import {
  attemptChart,
  practiceChart,
  practiceCharts,
  practiceProgress,
  readAttempt,
} from "../../storage/practice-charts.ts";
import { endpoint } from "../endpoint.ts";

const ok = (message: string) => ({ ok: true as const, message });

function note(tx: TenantTransaction, action: string, kind: string, id: string): void {
  audit(tx, { action: `coding-audit:${action}`, subjectKind: kind, subjectId: id });
}

function sendCsv(reply: FastifyReply, name: string, rows: readonly object[]): FastifyReply {
  return reply
    .type("text/csv; charset=utf-8")
    .header("content-disposition", `attachment; filename="${name}.csv"`)
    .send(stringify([...rows], { header: true, escape_formulas: true }));
}

const subjectOf = new Map<string, VisitSubject>([
  ["visits", "visit"],
  ["claims", "claim"],
  ["denials", "denial"],
  ["queries", "query"],
]);

/**
 * Keeps blind audits blind: while somebody codes a visit blind, whatever else the server knows of that visit is closed to that person, on every route
 * below a visit, a claim, a denial or a question to a provider.
 */
export function blindnessRoutes(app: FastifyInstance, services: Services): void {
  app.addHook("preHandler", async (request) => {
    const { session } = request;
    const place = /^\/api\/(visits|claims|denials|queries)\/:id/.exec(request.routeOptions.url ?? "");
    // Route parameters were checked against the contract: they are strings.
    const { id } = (request.params ?? {}) as { readonly id?: string };
    if (place === null || session === null || id === undefined) return;
    const { organizationId, userId } = session;
    const kind = subjectOf.get(place[1] ?? "") ?? "visit";
    const blind = await withTenant(services.db, { organizationId, userId }, (tx) =>
      codesBlind(tx, organizationId, userId, { kind, id }),
    );
    if (blind) throw codesBlindProblem();
  });
}

/** Samples: the rule, the draw, the list, who audits what. */
export function codingAuditRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/coding-audits", ({ session, tenant, practices }) =>
    tenant((tx) => listAudits(tx, services, auditViewerOf(session, practices()))),
  );
  endpoint(app, services, "GET /api/coding-audits/people", ({ session, tenant, practices }) =>
    tenant((tx) => auditPeople(tx, auditViewerOf(session, practices()))),
  );
  endpoint(app, services, "POST /api/coding-audits/frame", ({ body, session, tenant, practices }) =>
    tenant((tx) => previewFrame(tx, auditViewerOf(session, practices()), body.rule, body.auditors)),
  );
  endpoint(app, services, "POST /api/coding-audits", ({ body, session, tenant, practices }) =>
    tenant(async (tx) => {
      const drawn = await drawAudit(tx, services, auditViewerOf(session, practices()), body);
      audit(tx, {
        action: "coding-audit:draw",
        subjectKind: "coding-audit",
        subjectId: drawn.id,
        details: { frame: drawn.frameSize, visits: drawn.visits },
      });
      return drawn;
    }),
  );
  endpoint(app, services, "GET /api/coding-audits/:id", ({ params, session, tenant, practices }) =>
    tenant((tx) => {
      note(tx, "read", "coding-audit", params.id);
      return auditDetail(tx, services, auditViewerOf(session, practices()), params.id);
    }),
  );
  endpoint(app, services, "POST /api/coding-audits/:id/assign", ({ params, body, session, tenant, practices }) =>
    tenant(async (tx) => {
      note(tx, "assign", "coding-audit", params.id);
      return ok(await assignVisits(tx, auditViewerOf(session, practices()), params.id, body));
    }),
  );
  endpoint(app, services, "POST /api/coding-audits/:id/end", ({ params, body, session, tenant, practices }) =>
    tenant(async (tx) => {
      note(tx, body.how, "coding-audit", params.id);
      await endAudit(tx, services, auditViewerOf(session, practices()), params.id, body.how);
      return ok(body.how === "close" ? "The audit is closed; its results stand." : "The audit is called off.");
    }),
  );
}

/** One visit of an audit: coded blind, compared, decided. */
export function auditVisitRoutes(app: FastifyInstance, services: Services): void {
  const base = "/api/coding-audits/:id/visits/:visitId" as const;
  endpoint(app, services, `GET ${base}`, ({ params, session, tenant, practices }) =>
    tenant((tx) => {
      note(tx, "read-visit", "visit", params.visitId);
      return readAuditVisit(tx, services, auditViewerOf(session, practices()), params.id, params.visitId);
    }),
  );
  endpoint(app, services, `PUT ${base}/recode`, ({ params, body, session, tenant, practices }) =>
    tenant(async (tx) => {
      note(tx, "save-recode", "visit", params.visitId);
      return { version: await saveRecode(tx, auditViewerOf(session, practices()), params.id, params.visitId, body) };
    }),
  );
  endpoint(app, services, `POST ${base}/submit`, ({ params, body, session, tenant, practices }) =>
    tenant(async (tx) => {
      note(tx, "submit-recode", "visit", params.visitId);
      const viewer = auditViewerOf(session, practices());
      await submitRecode(tx, services, viewer, params.id, params.visitId, body);
      return readAuditVisit(tx, services, viewer, params.id, params.visitId);
    }),
  );
  endpoint(app, services, `POST ${base}/decisions`, ({ params, body, session, tenant, practices }) =>
    tenant(async (tx) => {
      note(tx, "decide", "visit", params.visitId);
      const viewer = auditViewerOf(session, practices());
      await decideItem(tx, services, viewer, params.id, params.visitId, body);
      return readAuditVisit(tx, services, viewer, params.id, params.visitId);
    }),
  );
  endpoint(app, services, `POST ${base}/remarks`, ({ params, body, session, tenant, practices }) =>
    tenant(async (tx) => {
      note(tx, "remark", "visit", params.visitId);
      const viewer = auditViewerOf(session, practices());
      await remarkOn(tx, services, viewer, params.id, params.visitId, body);
      return readAuditVisit(tx, services, viewer, params.id, params.visitId);
    }),
  );
  endpoint(app, services, `POST ${base}/return`, ({ params, body, session, tenant, practices }) =>
    tenant(async (tx) => {
      note(tx, "return", "visit", params.visitId);
      const viewer = auditViewerOf(session, practices());
      await returnAuditedVisit(tx, services, viewer, actorOf(session), params.id, params.visitId, body.reason);
      return ok("The visit is back with its coder.");
    }),
  );
  endpoint(app, services, `POST ${base}/acknowledge`, ({ params, session, tenant, practices }) =>
    tenant(async (tx) => {
      note(tx, "acknowledge", "visit", params.visitId);
      await acknowledgeVisit(tx, auditViewerOf(session, practices()), params.id, params.visitId);
      return ok("Noted as read.");
    }),
  );
}

/** Results: scores of audits, and what one coder learns from them. */
export function auditResultRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/coding-audit-scores", ({ query, session, tenant, practices }) =>
    tenant((tx) => auditScores(tx, auditViewerOf(session, practices(query.practice)), query)),
  );
  endpoint(app, services, "GET /api/coding-audit-scores/csv", async ({ query, session, tenant, practices }, reply) => {
    const scores = await tenant((tx) => {
      note(tx, "export-scores", "coding-audit", query.audit ?? "all");
      return auditScores(tx, auditViewerOf(session, practices(query.practice)), query);
    });
    return sendCsv(reply, "coding-audit-scores", scoreRows(scores));
  });
  endpoint(app, services, "GET /api/my-audits", ({ query, session, tenant, practices }) =>
    tenant((tx) => {
      note(tx, "read-results", "user", query.coder ?? session.userId);
      return myAudits(tx, auditViewerOf(session, practices()), query.coder);
    }),
  );
  endpoint(app, services, "GET /api/my-audits/csv", async ({ query, session, tenant, practices }, reply) => {
    const mine = await tenant((tx) => {
      note(tx, "export-education", "user", query.coder ?? session.userId);
      return myAudits(tx, auditViewerOf(session, practices()), query.coder);
    });
    return sendCsv(reply, "education-notes", mine.education);
  });
}

/** Practice charts: invented notes, graded at once. */
export function practiceRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/practice-charts", ({ session, tenant, practices }) =>
    tenant((tx) => practiceCharts(tx, auditViewerOf(session, practices()))),
  );
  endpoint(app, services, "GET /api/practice-charts/:id", ({ params, session, tenant, practices }) =>
    tenant((tx) => practiceChart(tx, auditViewerOf(session, practices()), params.id)),
  );
  endpoint(app, services, "POST /api/practice-charts/:id/attempts", ({ params, body, session, tenant, practices }) =>
    tenant((tx) => attemptChart(tx, services, auditViewerOf(session, practices()), params.id, body)),
  );
  endpoint(app, services, "GET /api/practice-progress", ({ session, tenant, practices }) =>
    tenant((tx) => practiceProgress(tx, auditViewerOf(session, practices()))),
  );
  endpoint(app, services, "GET /api/practice-attempts/:id", ({ params, session, tenant, practices }) =>
    tenant((tx) => readAttempt(tx, auditViewerOf(session, practices()), params.id)),
  );
}
