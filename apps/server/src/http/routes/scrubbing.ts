import type { CheckRequest, EditEngine } from "@cleanclaim/claim-edits";
import { parseDate } from "@cleanclaim/model";
import type { Finding } from "@cleanclaim/model";
import { parseClaim } from "@cleanclaim/revenue-cycle";
import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import type { FastifyInstance } from "fastify";
import { audit } from "../../audit/audit.ts";
import type { Services } from "../../services.ts";
import { organizationEngine } from "../../storage/organization-engine.ts";
import { endpoint } from "../endpoint.ts";
import { unprocessable } from "../problem.ts";

type Answer = ResponseOf<"POST /api/scrub">;

/** The edits for whoever has a claim in hand: other programs, and people who try something out. */
export function scrubbingRoutes(app: FastifyInstance, services: Services): void {
  endpoint(app, services, "POST /api/scrub", ({ body, session, tenant }) => {
    const reading = parseClaim(body.claim);
    if (!reading.ok) throw unprocessable(`This is not a canonical claim: ${reading.problems.join("; ")}.`);
    const submittedOn = parseDate(body.submittedOn ?? services.clock.today());
    if (submittedOn === undefined) throw unprocessable("There is no such day to send the claim on.");
    return tenant(async (tx) => {
      audit(tx, { action: "claim:scrub", subjectKind: "claims", subjectId: "given" });
      const engine = await organizationEngine(tx, services, session.organizationId);
      return answer(engine, { claims: [reading.claim], submittedOn }, body.trace === true);
    });
  });
}

function answer(engine: EditEngine, request: CheckRequest, withTrace: boolean): Answer {
  const [check] = engine.check(request);
  if (check === undefined) throw new Error("the engine answers for every claim");
  const [trace] = withTrace ? engine.trace(request) : [];
  return {
    id: check.patientControlNumber,
    verdict: check.verdict,
    findings: check.findings.map(({ edit, family, severity, message, line, field, fix, source }) => ({
      ...{ edit, family, severity, message, line, fix },
      source: sourceOf(source),
      ...(field === undefined ? {} : { field }),
    })),
    notEvaluated: check.notEvaluated.map((one) => ({ ...one })),
    ...(trace === undefined
      ? {}
      : {
          trace: trace.entries.map(({ overlay, ...entry }) => ({
            ...entry,
            ...(overlay === undefined ? {} : { overlay: { id: overlay.id, reason: overlay.reason } }),
          })),
        }),
  };
}

function sourceOf({ name, locator, edition, url }: Finding["source"]): Answer["findings"][number]["source"] {
  return {
    name,
    ...(locator === undefined ? {} : { locator }),
    ...(edition === undefined ? {} : { edition }),
    ...(url === undefined ? {} : { url }),
  };
}
