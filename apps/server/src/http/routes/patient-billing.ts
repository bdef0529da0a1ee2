import type { FastifyInstance, FastifyReply } from "fastify";
import { audit } from "../../audit/audit.ts";
import { statementPdf, type StatementContent } from "../../printing/statement-pdf.ts";
import type { Services } from "../../services.ts";
import { agePlans, cancelPlan, startPlan } from "../../storage/payment-plans.ts";
import { accountView, listAccounts } from "../../storage/patient-accounts.ts";
import { refundPayment, takePayment, writeOffBalance } from "../../storage/payments.ts";
import { decidePlacement, listPlacements, proposePlacement } from "../../storage/placements.ts";
import { ownPatientId, portalHome } from "../../storage/portal.ts";
import { issueStatements, readStatement } from "../../storage/statements.ts";
import { endpoint } from "../endpoint.ts";

async function sendPdf(reply: FastifyReply, content: StatementContent): Promise<FastifyReply> {
  const pdf = await statementPdf(content);
  return reply
    .type("application/pdf")
    .header("content-disposition", `inline; filename="statement-${content.number}.pdf"`)
    .send(pdf);
}

/** Patient accounts, payments, statements, plans and placements. */
export function patientBillingRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/accounts", ({ query, tenant, session, practices }) =>
    tenant((tx) => listAccounts(tx, services, session.organizationId, practices(query.practice), query)),
  );
  endpoint(app, services, "GET /api/accounts/:patientId", ({ params, tenant, session, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "account:read", subjectKind: "patient", subjectId: params.patientId });
      return accountView(tx, session.organizationId, params.patientId, practices());
    }),
  );
  endpoint(app, services, "POST /api/accounts/:patientId/payments", ({ params, body, tenant, session, practices }) =>
    tenant(async (tx) => {
      await accountView(tx, session.organizationId, params.patientId, practices());
      const paymentId = await takePayment(tx, services, session, params.patientId, body);
      audit(tx, {
        action: "payment:take",
        subjectKind: "patient",
        subjectId: params.patientId,
        details: { paymentId },
      });
      return accountView(tx, session.organizationId, params.patientId, practices());
    }),
  );
  endpoint(app, services, "POST /api/payments/:id/refund", ({ params, body, tenant, session }) =>
    tenant(async (tx) => {
      audit(tx, { action: "payment:refund", subjectKind: "payment", subjectId: params.id });
      return { ok: true as const, message: await refundPayment(tx, services, session, params.id, body.reason) };
    }),
  );
  endpoint(app, services, "POST /api/accounts/:patientId/write-off", ({ params, body, tenant, session, practices }) =>
    tenant(async (tx) => {
      audit(tx, {
        action: "payment:write-off",
        subjectKind: "patient",
        subjectId: params.patientId,
        details: { kind: body.kind },
      });
      await writeOffBalance(tx, services, session, params.patientId, body);
      return accountView(tx, session.organizationId, params.patientId, practices());
    }),
  );
  endpoint(app, services, "POST /api/accounts/:patientId/plan", ({ params, body, tenant, session }) =>
    tenant(async (tx) => {
      audit(tx, {
        action: body.preview === true ? "account:read" : "plan:start",
        subjectKind: "patient",
        subjectId: params.patientId,
      });
      return startPlan(tx, services, session, params.patientId, body);
    }),
  );
  endpoint(app, services, "POST /api/plans/:id/cancel", ({ params, tenant, session }) =>
    tenant(async (tx) => {
      audit(tx, { action: "plan:cancel", subjectKind: "plan", subjectId: params.id });
      await cancelPlan(tx, session, params.id);
      return { ok: true as const, message: "The plan is cancelled; the balance is due as before." };
    }),
  );
  endpoint(app, services, "POST /api/plans/age", ({ tenant, session }) =>
    tenant(async (tx) => {
      const missed = await agePlans(tx, services, session.organizationId);
      return {
        ok: true as const,
        message: missed === 0 ? "No instalment is past due." : `${missed} instalments were missed; each is a task now.`,
      };
    }),
  );
  endpoint(app, services, "POST /api/statements", ({ body, tenant, session, practices }) =>
    tenant(async (tx) => {
      const result = await issueStatements(tx, services, session, practices(body.practice), body);
      audit(tx, {
        action: body.preview === true ? "statement:preview" : "statement:issue",
        subjectKind: "organization",
        subjectId: session.organizationId,
        details: { count: result.issued },
      });
      return result;
    }),
  );
  endpoint(app, services, "GET /api/statements/:id/pdf", async ({ params, tenant, session }, reply) => {
    const content = await tenant(async (tx) => {
      audit(tx, { action: "account:read", subjectKind: "statement", subjectId: params.id });
      return readStatement(tx, session.organizationId, params.id);
    });
    return sendPdf(reply, content);
  });
  endpoint(app, services, "POST /api/accounts/:patientId/placement", ({ params, body, tenant, session }) =>
    tenant(async (tx) => {
      audit(tx, { action: "placement:propose", subjectKind: "patient", subjectId: params.patientId });
      return proposePlacement(tx, services, session, params.patientId, body.reason);
    }),
  );
  endpoint(app, services, "GET /api/placements", ({ query, tenant, session, practices }) =>
    tenant((tx) => listPlacements(tx, session, practices(query.practice), query)),
  );
  endpoint(app, services, "POST /api/placements/:id/decide", ({ params, body, tenant, session }) =>
    tenant(async (tx) => {
      audit(tx, { action: `placement:decide:${body.decision}`, subjectKind: "placement", subjectId: params.id });
      return decidePlacement(tx, services, session, params.id, body);
    }),
  );
}

/** The patient's own page: one number, why, how to pay. Every route narrows to the signed-in patient. */
export function portalRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/portal", ({ tenant, session }) =>
    tenant(async (tx) => {
      audit(tx, { action: "portal:read", subjectKind: "patient", subjectId: ownPatientId(session) });
      return portalHome(tx, session);
    }),
  );
  endpoint(app, services, "POST /api/portal/payments", ({ body, tenant, session }) =>
    tenant(async (tx) => {
      const patientId = ownPatientId(session);
      audit(tx, { action: "portal:pay", subjectKind: "patient", subjectId: patientId });
      await takePayment(tx, services, session, patientId, { ...body, method: "portal" });
      return portalHome(tx, session);
    }),
  );
  endpoint(app, services, "GET /api/portal/statements/:id/pdf", async ({ params, tenant, session }, reply) => {
    const content = await tenant(async (tx) => {
      const patientId = ownPatientId(session);
      audit(tx, { action: "portal:read", subjectKind: "statement", subjectId: params.id });
      return readStatement(tx, session.organizationId, params.id, patientId);
    });
    return sendPdf(reply, content);
  });
}
