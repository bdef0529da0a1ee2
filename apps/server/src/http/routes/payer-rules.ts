import { ruleField, ruleFieldNames } from "@cleanclaim/claim-edits";
import type { EndpointKey } from "@cleanclaim/revenue-cycle/contract";
import type { FastifyInstance } from "fastify";
import { audit } from "../../audit/audit.ts";
import { coveragePage } from "../../edit-library/coverage-page.ts";
import type { Services } from "../../services.ts";
import { actorOf } from "../../storage/actor.ts";
import { fixMany } from "../../storage/claim-fixes.ts";
import { editLibrary, editPage } from "../../storage/edit-library.ts";
import { listRules, putRuleLive, putRuleOff, readRule, rewriteRule, writeRule } from "../../storage/payer-rules.ts";
import { checkRule } from "../../storage/rule-preview.ts";
import { readDryRun } from "../../storage/rule-dry-run-results.ts";
import { startDryRun } from "../../storage/rule-dry-runs.ts";
import { exportRules, importPack, listPacks, packFile, previewPack, switchPack } from "../../storage/rule-packs.ts";
import { endpoint } from "../endpoint.ts";
import type { EndpointRequest } from "../endpoint.ts";

function scopeOf<K extends EndpointKey>(request: EndpointRequest<K>) {
  return { organizationId: request.session.organizationId, practices: request.practices() };
}

/** The library of edits, and the page of what is checked. */
export function editLibraryRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/edits", (request) =>
    request.tenant((tx) => editLibrary(tx, services, scopeOf(request), request.query)),
  );
  endpoint(app, services, "GET /api/edits/:id", (request) =>
    request.tenant((tx) => {
      audit(tx, { action: "edit:read", subjectKind: "edit", subjectId: request.params.id });
      return editPage(tx, services, scopeOf(request), request.params.id);
    }),
  );
  endpoint(app, services, "GET /api/coverage", () => Promise.resolve(coveragePage()));
}

/** Payer rules: written, tried, put live, turned off. */
export function payerRuleRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/rule-fields", () =>
    Promise.resolve(
      ruleFieldNames.flatMap((name) => {
        const field = ruleField(name);
        return field === undefined
          ? []
          : [{ name, label: field.label, group: field.group, kind: field.kind, of: field.of }];
      }),
    ),
  );
  endpoint(app, services, "GET /api/payer-rules", ({ session, tenant }) =>
    tenant((tx) => listRules(tx, session.organizationId)),
  );
  endpoint(app, services, "POST /api/payer-rules", ({ body, session, tenant }) =>
    tenant(async (tx) => {
      const rule = await writeRule(tx, services, actorOf(session), body.content, body.reason ?? "");
      audit(tx, { action: "rule:write", subjectKind: "payer-rule", subjectId: rule.id });
      return rule;
    }),
  );
  endpoint(app, services, "GET /api/payer-rules/:id", ({ params, session, tenant }) =>
    tenant((tx) => readRule(tx, session.organizationId, params.id)),
  );
  endpoint(app, services, "PUT /api/payer-rules/:id", ({ params, body, session, tenant }) =>
    tenant((tx) => {
      audit(tx, { action: "rule:write", subjectKind: "payer-rule", subjectId: params.id });
      const { version, content, reason = "" } = body;
      return rewriteRule(tx, services, actorOf(session), params.id, { version, content, reason });
    }),
  );
  endpoint(app, services, "POST /api/payer-rules/check", (request) =>
    request.tenant((tx) => {
      const { content, claimId } = request.body;
      if (claimId !== undefined)
        audit(tx, { action: "claim:read", subjectKind: "claim", subjectId: claimId, details: { as: "rule preview" } });
      return checkRule(tx, services, scopeOf(request), content, claimId);
    }),
  );
  endpoint(app, services, "POST /api/payer-rules/:id/dry-runs", ({ params, session, tenant }) =>
    tenant(async (tx) => {
      const run = await startDryRun(tx, services, actorOf(session), params.id);
      audit(tx, {
        action: "rule:dry-run",
        subjectKind: "payer-rule",
        subjectId: params.id,
        details: { total: run.total },
      });
      return run;
    }),
  );
  endpoint(app, services, "GET /api/rule-dry-runs/:id", (request) =>
    request.tenant((tx) => {
      audit(tx, { action: "rule:read-dry-run", subjectKind: "rule-dry-run", subjectId: request.params.id });
      return readDryRun(tx, request.session.organizationId, request.practices(), request.params.id);
    }),
  );
  endpoint(app, services, "POST /api/payer-rules/:id/live", ({ params, body, session, tenant }) =>
    tenant((tx) => {
      audit(tx, { action: "rule:put-live", subjectKind: "payer-rule", subjectId: params.id });
      return putRuleLive(tx, services, actorOf(session), params.id, body);
    }),
  );
  endpoint(app, services, "POST /api/payer-rules/:id/off", ({ params, body, session, tenant }) =>
    tenant((tx) => {
      audit(tx, { action: "rule:put-off", subjectKind: "payer-rule", subjectId: params.id });
      return putRuleOff(tx, services, actorOf(session), params.id, body);
    }),
  );
}

/** Packs of rules as files. */
export function rulePackRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/rule-packs", ({ session, tenant }) =>
    tenant((tx) => listPacks(tx, session.organizationId)),
  );
  endpoint(app, services, "POST /api/rule-packs/preview", ({ body, session, tenant }) =>
    tenant((tx) => previewPack(tx, session.organizationId, body.text)),
  );
  endpoint(app, services, "POST /api/rule-packs", ({ body, session, tenant }) =>
    tenant(async (tx) => {
      const pack = await importPack(tx, services, actorOf(session), body.text);
      audit(tx, {
        action: "rule:import-pack",
        subjectKind: "rule-pack",
        subjectId: pack.id,
        details: { version: pack.version, rules: pack.rules },
      });
      return pack;
    }),
  );
  endpoint(app, services, "POST /api/rule-packs/:id/switch", ({ params, body, session, tenant }) =>
    tenant(async (tx) => {
      audit(tx, {
        action: "rule:switch-pack",
        subjectKind: "rule-pack",
        subjectId: params.id,
        details: { on: body.on },
      });
      return { ok: true as const, message: await switchPack(tx, services, actorOf(session), params.id, body) };
    }),
  );
  endpoint(app, services, "POST /api/rule-packs/export", ({ body, session, tenant }) =>
    tenant((tx) => exportRules(tx, session.organizationId, body)),
  );
  endpoint(app, services, "GET /api/rule-packs/:id/file", ({ params, session, tenant }) =>
    tenant((tx) => packFile(tx, session.organizationId, params.id)),
  );
}

/** Mechanical fixes over many claims. */
export function claimFixRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "POST /api/claims/apply-fixes", (request) =>
    request.tenant((tx) => {
      const { ids, preview = false } = request.body;
      const action = preview ? "claim:preview-fixes" : "claim:apply-fixes";
      audit(tx, { action, subjectKind: "claims", subjectId: "chosen", details: { count: ids.length } });
      const scope = { actor: actorOf(request.session), practices: request.practices() };
      return fixMany(tx, services, scope, ids, preview);
    }),
  );
}
