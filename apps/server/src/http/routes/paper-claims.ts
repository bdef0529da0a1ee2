import type { FastifyInstance, FastifyReply } from "fastify";
import { audit } from "../../audit/audit.ts";
import { paperFormsPdf } from "../../printing/paper-form-pdf.ts";
import type { PaperPrint } from "../../printing/paper-form-pdf.ts";
import type { Services } from "../../services.ts";
import { codesBlind, codesBlindProblem } from "../../storage/coding-audits-guard.ts";
import { paperClaim, paperForms } from "../../storage/paper-claims.ts";
import { endpoint } from "../endpoint.ts";
import { unprocessable } from "../problem.ts";

const mostInOnePrint = 200;

/** Claims as CMS-1500 and UB-04: box by box to look at and to change, and as PDF. */
export function paperClaimRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "GET /api/claims/:id/paper", ({ params, session, tenant, practices }) =>
    tenant((tx) => {
      audit(tx, { action: "claim:read", subjectKind: "claim", subjectId: params.id, details: { as: "paper" } });
      return paperClaim(tx, session.organizationId, practices(), params.id);
    }),
  );

  endpoint(app, services, "GET /api/claims/:id/paper/pdf", async (request, reply) => {
    const { params, query, session, tenant, practices } = request;
    const forms = await tenant((tx) => {
      audit(tx, { action: "claim:print", subjectKind: "claim", subjectId: params.id });
      return paperForms(tx, session.organizationId, practices(), [params.id]);
    });
    return sendPdf(reply, `claim-${params.id}`, await paperFormsPdf(forms, printOf(query, services.clock.today())));
  });

  endpoint(app, services, "GET /api/paper-claims/pdf", async (request, reply) => {
    const { query, session, tenant, practices } = request;
    const ids = [...new Set(query.ids.split(",").filter((id) => id !== ""))];
    if (ids.length === 0 || ids.length > mostInOnePrint)
      throw unprocessable(
        `One print takes 1 to ${mostInOnePrint} claims; ${ids.length} were named.`,
        "Choose fewer claims and print again.",
      );
    const { organizationId, userId } = session;
    const forms = await tenant(async (tx) => {
      // The guard of single claims sees ids in the path only.
      for (const id of ids)
        if (await codesBlind(tx, organizationId, userId, { kind: "claim", id })) throw codesBlindProblem();
      for (const id of ids) audit(tx, { action: "claim:print", subjectKind: "claim", subjectId: id });
      return paperForms(tx, session.organizationId, practices(), ids);
    });
    return sendPdf(reply, "claims", await paperFormsPdf(forms, printOf(query, services.clock.today())));
  });
}

interface PrintQuery {
  readonly layout?: "own" | "data";
  readonly right?: string;
  readonly down?: string;
}

function printOf(query: PrintQuery, day: string): PaperPrint {
  return { layout: query.layout ?? "own", right: Number(query.right ?? 0), down: Number(query.down ?? 0), day };
}

function sendPdf(reply: FastifyReply, name: string, bytes: Buffer) {
  return reply.type("application/pdf").header("content-disposition", `inline; filename="${name}.pdf"`).send(bytes);
}
