import { stringify } from "csv-stringify/sync";
import type { FastifyInstance, FastifyReply } from "fastify";
import { audit } from "../../audit/audit.ts";
import { contractPdf } from "../../printing/contract-pdf.ts";
import type { Services } from "../../services.ts";
import { actorOf } from "../../storage/actor.ts";
import { chargesBelowContract } from "../../storage/charges-below.ts";
import { claimHead } from "../../storage/claim-workbench.ts";
import {
  activateDraft,
  beginContract,
  beginVersion,
  dropDraft,
  endContract,
  saveDraft,
} from "../../storage/contract-changes.ts";
import {
  listComparisons,
  readComparison,
  startComparison,
  stopComparison,
} from "../../storage/contract-comparisons.ts";
import { priceOfClaimLine } from "../../storage/contract-pricing.ts";
import { loadSchedule } from "../../storage/contract-schedule.ts";
import { tryContract } from "../../storage/contract-tryout.ts";
import { contractSchedule, listContracts, readContract } from "../../storage/contracts.ts";
import { storedClaim } from "../../storage/stored-shapes.ts";
import { endpoint } from "../endpoint.ts";
import { notFound } from "../problem.ts";
import { tableOf } from "../table-upload.ts";

/** Sends rows as a file for spreadsheets; what would be a formula there is disarmed. */
function sendCsv(reply: FastifyReply, name: string, header: readonly string[], rows: readonly (readonly string[])[]) {
  const safe = name.replaceAll(/[^\w.-]+/g, "-").slice(0, 80);
  return reply
    .type("text/csv; charset=utf-8")
    .header("content-disposition", `attachment; filename="${safe}.csv"`)
    .send(stringify([[...header], ...rows.map((row) => [...row])], { escape_formulas: true }));
}

/** Contracts: list, page, terms, schedule, in force and out of it. */
export function contractRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/contracts", ({ query, session, tenant, practices }) =>
    tenant((tx) => listContracts(tx, session.organizationId, practices(query.practice), query)),
  );
  endpoint(app, services, "POST /api/contracts", ({ body, session, tenant, practices }) =>
    tenant(async (tx) => {
      const made = await beginContract(tx, services, actorOf(session), practices(), body);
      audit(tx, { action: "contract:begin", subjectKind: "contract", subjectId: made.id });
      return made;
    }),
  );
  endpoint(app, services, "GET /api/contracts/:id", ({ params, query, session, tenant, practices }) =>
    tenant((tx) => readContract(tx, session.organizationId, practices(), params.id, query.version)),
  );
  endpoint(app, services, "GET /api/contracts/:id/rows", ({ params, query, session, tenant, practices }) =>
    tenant((tx) => contractSchedule(tx, session.organizationId, practices(), params.id, query.version)),
  );
  endpoint(app, services, "POST /api/contracts/:id/versions", ({ params, body, session, tenant, practices }) =>
    tenant((tx) => {
      audit(tx, { action: "contract:new-version", subjectKind: "contract", subjectId: params.id });
      return beginVersion(tx, actorOf(session), practices(), params.id, body.effectiveFrom);
    }),
  );
  endpoint(app, services, "PUT /api/contracts/:id/terms", ({ params, body, session, tenant, practices }) =>
    tenant((tx) => {
      audit(tx, { action: "contract:change", subjectKind: "contract", subjectId: params.id });
      return saveDraft(tx, actorOf(session), practices(), params.id, body);
    }),
  );
  endpoint(
    app,
    services,
    "POST /api/contracts/:id/schedule",
    async ({ raw, params, query, session, tenant, practices }) => {
      const table = await tableOf(raw, services);
      return tenant(async (tx) => {
        const preview = query.preview === "yes";
        const load = await loadSchedule(tx, actorOf(session), practices(), params.id, table, preview);
        audit(tx, {
          action: preview ? "contract:preview-schedule" : "contract:load-schedule",
          subjectKind: "contract",
          subjectId: params.id,
          details: { rows: load.rowsRead, loaded: load.loaded },
        });
        return load;
      });
    },
  );
  endpoint(app, services, "DELETE /api/contracts/:id/draft", ({ params, session, tenant, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "contract:drop-draft", subjectKind: "contract", subjectId: params.id });
      return { ok: true as const, message: await dropDraft(tx, actorOf(session), practices(), params.id) };
    }),
  );
  endpoint(app, services, "POST /api/contracts/:id/activate", ({ params, body, session, tenant, practices }) =>
    tenant((tx) => {
      const preview = body.preview === true;
      audit(tx, {
        action: preview ? "contract:preview-activation" : "contract:activate",
        subjectKind: "contract",
        subjectId: params.id,
      });
      return activateDraft(tx, services, actorOf(session), practices(), params.id, preview);
    }),
  );
  endpoint(app, services, "POST /api/contracts/:id/end", ({ params, body, session, tenant, practices }) =>
    tenant((tx) => {
      audit(tx, { action: "contract:end", subjectKind: "contract", subjectId: params.id });
      return endContract(tx, actorOf(session), practices(), params.id, body.lastDay);
    }),
  );
}

/** What contracts are used for: trying out, printing, why a line is worth what it is. */
export function contractUseRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "POST /api/contracts/:id/try", ({ params, body, session, tenant, practices }) =>
    tenant((tx) => tryContract(tx, services, session.organizationId, practices(body.practiceId), params.id, body)),
  );
  endpoint(
    app,
    services,
    "GET /api/contracts/:id/csv",
    async ({ params, query, session, tenant, practices }, reply) => {
      const { rows } = await tenant((tx) =>
        contractSchedule(tx, session.organizationId, practices(), params.id, query.version),
      );
      const head = ["code", "modifier", "place_of_service", "revenue_code", "unit_basis", "allowed", "from", "until"];
      return sendCsv(
        reply,
        `contract-${params.id}`,
        head,
        rows.map((row) => [
          row.code,
          row.modifier ?? "",
          row.placeOfServiceCode ?? "",
          row.revenueCode ?? "",
          row.unitBasis ?? "",
          row.allowed,
          row.from ?? "",
          row.until ?? "",
        ]),
      );
    },
  );
  endpoint(
    app,
    services,
    "GET /api/contracts/:id/print",
    async ({ params, query, session, tenant, practices }, reply) => {
      const pdf = await tenant(async (tx) => {
        const view = await readContract(tx, session.organizationId, practices(), params.id, query.version);
        const { rows } = await contractSchedule(tx, session.organizationId, practices(), params.id, query.version);
        return contractPdf(view, rows, services.clock.today());
      });
      return reply.type("application/pdf").send(pdf);
    },
  );
  endpoint(app, services, "GET /api/charges-below-contract", ({ query, session, tenant, practices }) =>
    tenant((tx) => chargesBelowContract(tx, services, session.organizationId, practices(query.practice))),
  );
  endpoint(app, services, "GET /api/claims/:id/lines/:line/price", ({ params, session, tenant, practices }) =>
    tenant(async (tx) => {
      audit(tx, { action: "claim:price", subjectKind: "claim", subjectId: params.id });
      const head = await claimHead(tx, session.organizationId, practices(), params.id);
      const claim = {
        content: storedClaim(head.content),
        payerId: head.payer_id,
        practiceId: head.practice_id,
        serviceDate: head.service_date,
      };
      const why = await priceOfClaimLine(tx, services, session.organizationId, claim, Number(params.line));
      if (why === undefined) throw notFound("The line");
      return why;
    }),
  );
}

/** Comparisons of two contracts on the volume of a period. */
export function contractComparisonRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/contract-comparisons", ({ session, tenant, practices }) =>
    tenant((tx) => listComparisons(tx, session.organizationId, practices())),
  );
  endpoint(app, services, "POST /api/contract-comparisons", ({ body, session, tenant, practices }) =>
    tenant(async (tx) => {
      const made = await startComparison(tx, services, actorOf(session), practices(), body);
      audit(tx, {
        action: "contract:compare",
        subjectKind: "contract-comparison",
        subjectId: made.id,
        details: { claims: made.total },
      });
      return made;
    }),
  );
  endpoint(app, services, "GET /api/contract-comparisons/:id", ({ params, session, tenant, practices }) =>
    tenant((tx) => readComparison(tx, services, session.organizationId, practices(), params.id)),
  );
  endpoint(app, services, "POST /api/contract-comparisons/:id/stop", ({ params, session, tenant, practices }) =>
    tenant((tx) => stopComparison(tx, services, session.organizationId, practices(), params.id)),
  );
  endpoint(
    app,
    services,
    "GET /api/contract-comparisons/:id/csv",
    async ({ params, session, tenant, practices }, reply) => {
      const view = await tenant((tx) => readComparison(tx, services, session.organizationId, practices(), params.id));
      const { left, right } = view.comparison;
      return sendCsv(
        reply,
        `comparison-${view.comparison.from}-${view.comparison.until}`,
        [
          "code",
          "description",
          "lines",
          "units",
          `${left.name} v${left.version}`,
          `${right.name} v${right.version}`,
          "difference",
        ],
        view.codes.map((row) => [
          row.code,
          row.description,
          String(row.lines),
          row.units,
          row.left ?? "",
          row.right ?? "",
          row.difference ?? "",
        ]),
      );
    },
  );
}
