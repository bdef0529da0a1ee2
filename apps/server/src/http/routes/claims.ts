import { writeBatch } from "@cleanclaim/revenue-cycle";
import type { EndpointKey } from "@cleanclaim/revenue-cycle/contract";
import type { FastifyInstance } from "fastify";
import { audit } from "../../audit/audit.ts";
import type { Services } from "../../services.ts";
import { actorOf } from "../../storage/actor.ts";
import { checkClaims } from "../../storage/claim-checking.ts";
import { correctClaim } from "../../storage/claim-correction.ts";
import {
  applyProposal,
  assignClaims,
  editClaim,
  holdClaim,
  overrideFinding,
  releaseClaim,
  scrubClaim,
} from "../../storage/claim-editing.ts";
import type { ClaimScope } from "../../storage/claim-editing.ts";
import { claimHead, claimWorkbench } from "../../storage/claim-workbench.ts";
import { listClaims } from "../../storage/claims.ts";
import type { TenantTransaction } from "../../storage/database.ts";
import { storedClaim } from "../../storage/stored-shapes.ts";
import { listSubmissions, submitClaims } from "../../storage/submissions.ts";
import { writeMessage } from "../../storage/threads.ts";
import { clearinghouseOf } from "../../storage/trading-partners.ts";
import { endpoint } from "../endpoint.ts";
import type { EndpointRequest } from "../endpoint.ts";

function scopeOf<K extends EndpointKey>(request: EndpointRequest<K>): ClaimScope & { readonly isSupervisor: boolean } {
  return {
    actor: actorOf(request.session),
    practices: request.practices(),
    isSupervisor: request.session.roles.includes("supervisor"),
  };
}

/** The biller's desk: the list, the workbench, and what is done to one claim. */
export function claimRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/claims", ({ query, session, tenant, practices }) =>
    tenant((tx) => listClaims(tx, services, session.organizationId, practices(query.practice), session.userId, query)),
  );

  endpoint(app, services, "GET /api/claims/:id", async (request, reply) => {
    const { params, query, session, tenant, practices } = request;
    if (query.format === "canonical") {
      const content = await tenant(async (tx) => {
        audit(tx, { action: "claim:read", subjectKind: "claim", subjectId: params.id });
        return (await claimHead(tx, session.organizationId, practices(), params.id)).content;
      });
      return reply.type("application/json").serializer(JSON.stringify).send(content);
    }
    return tenant((tx) => {
      audit(tx, { action: "claim:read", subjectKind: "claim", subjectId: params.id });
      return claimWorkbench(tx, services, session.organizationId, practices(), params.id);
    });
  });

  endpoint(app, services, "PATCH /api/claims/:id", (request) =>
    request.tenant((tx) => {
      const { version, changes, reason } = request.body;
      return changed(tx, services, request, request.params.id, "claim:edit", (scope) =>
        editClaim(tx, services, scope, request.params.id, version, changes, reason),
      );
    }),
  );

  endpoint(app, services, "POST /api/claims/:id/scrub", (request) =>
    request.tenant((tx) =>
      changed(tx, services, request, request.params.id, "claim:scrub", (scope) =>
        scrubClaim(tx, services, scope, request.params.id),
      ),
    ),
  );

  endpoint(app, services, "POST /api/claims/:id/hold", (request) =>
    request.tenant(async (tx) => {
      const { reason, version } = request.body;
      audit(tx, { action: "claim:hold", subjectKind: "claim", subjectId: request.params.id });
      await holdClaim(tx, scopeOf(request), request.params.id, reason, version);
      return { ok: true as const, message: "The claim is held." };
    }),
  );

  endpoint(app, services, "POST /api/claims/:id/release", (request) =>
    request.tenant(async (tx) => {
      audit(tx, { action: "claim:release", subjectKind: "claim", subjectId: request.params.id });
      await releaseClaim(tx, services, scopeOf(request), request.params.id);
      return { ok: true as const, message: "The hold is released and the claim was checked." };
    }),
  );

  endpoint(app, services, "POST /api/claims/:id/findings/:ordinal/override", (request) =>
    request.tenant((tx) =>
      changed(tx, services, request, request.params.id, "claim:override", (scope) =>
        overrideFinding(tx, services, scope, request.params.id, ordinalOf(request.params.ordinal), request.body),
      ),
    ),
  );

  endpoint(app, services, "POST /api/claims/:id/findings/:ordinal/apply", (request) =>
    request.tenant((tx) =>
      changed(tx, services, request, request.params.id, "claim:apply-fix", (scope) =>
        applyProposal(tx, services, scope, request.params.id, ordinalOf(request.params.ordinal), request.body.version),
      ),
    ),
  );

  endpoint(app, services, "POST /api/claims/:id/correct", (request) =>
    request.tenant((tx) => {
      audit(tx, { action: "claim:correct", subjectKind: "claim", subjectId: request.params.id });
      return correctClaim(tx, services, scopeOf(request), request.params.id, request.body);
    }),
  );

  endpoint(app, services, "POST /api/claims/:id/messages", ({ params, body, session, tenant, practices }) =>
    tenant(async (tx) => {
      await claimHead(tx, session.organizationId, practices(), params.id);
      audit(tx, { action: "claim:write-message", subjectKind: "claim", subjectId: params.id });
      return writeMessage(tx, services, actorOf(session), { kind: "claim", id: params.id }, body.body);
    }),
  );
}

/** A position from a path; 0, which no finding has, for anything else. */
function ordinalOf(text: string): number {
  return /^\d{1,4}$/.test(text) ? Number(text) : 0;
}

async function changed<K extends EndpointKey>(
  tx: TenantTransaction,
  services: Services,
  request: EndpointRequest<K>,
  claimId: string,
  action: string,
  change: (scope: ClaimScope & { readonly isSupervisor: boolean }) => Promise<void>,
) {
  audit(tx, { action, subjectKind: "claim", subjectId: claimId });
  await change(scopeOf(request));
  return claimWorkbench(tx, services, request.session.organizationId, request.practices(), claimId);
}

/** What is done to many claims, and what a claim looks like on the wire and on paper. */
export function claimSubmissionRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "POST /api/claims/submit", ({ body, session, tenant, practices }) =>
    tenant((tx) => {
      const action = body.preview === true ? "claim:preview-submit" : "claim:submit";
      audit(tx, {
        action,
        subjectKind: "claims",
        subjectId: body.allReady === true ? "ready" : "chosen",
        details: { count: body.ids?.length ?? 0 },
      });
      return submitClaims(tx, services, actorOf(session), practices(body.practice), body);
    }),
  );

  endpoint(app, services, "POST /api/claims/scrub", ({ body, session, tenant }) =>
    tenant(async (tx) => {
      audit(tx, {
        action: "claim:scrub",
        subjectKind: "claims",
        subjectId: "chosen",
        details: { count: body.ids.length },
      });
      const checked = await checkClaims(tx, services, actorOf(session), body.ids);
      const done = new Set(checked.map((one) => one.claimId));
      const failed = body.ids
        .filter((id) => !done.has(id))
        .map((id) => ({ id, message: "The claim can't be checked in its state." }));
      const ready = checked.filter((one) => one.state === "ready").length;
      return { done: checked.length, failed, message: `${ready} ready, ${checked.length - ready} held.` };
    }),
  );

  endpoint(app, services, "POST /api/claims/assign", (request) =>
    request.tenant(async (tx) => {
      const { ids, userId } = request.body;
      audit(tx, { action: "claim:assign", subjectKind: "claims", subjectId: "chosen", details: { count: ids.length } });
      const done = await assignClaims(tx, scopeOf(request), ids, userId);
      return { done, failed: [], message: `${done} claim${done === 1 ? "" : "s"} assigned.` };
    }),
  );

  endpoint(app, services, "GET /api/submissions", ({ query, session, tenant, practices }) =>
    tenant((tx) => listSubmissions(tx, session.organizationId, practices(query.practice), query)),
  );

  endpoint(app, services, "GET /api/claims/:id/x12", ({ params, session, tenant, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "claim:read", subjectKind: "claim", subjectId: params.id, details: { as: "x12" } });
      const head = await claimHead(tx, session.organizationId, practices(), params.id);
      const partners = await clearinghouseOf(tx, session.organizationId);
      const written = writeBatch([storedClaim(head.content)], {
        partners,
        controlNumber: 1n,
        date: services.clock.today(),
        time: services.clock.now().slice(11, 16),
      });
      return written.ok
        ? { text: written.text, problems: [] }
        : { text: "", problems: written.problems.map((one) => `${one.path}: ${one.message}`) };
    }),
  );
}
