import type { Finding } from "@cleanclaim/model";
import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import type { Services } from "../services.ts";
import { contentOf, visitForClaim } from "./claim-building.ts";
import { contextsOf, historyOf } from "./claim-checking.ts";
import type { ClaimToCheck } from "./claim-checking.ts";
import type { TenantTransaction } from "./database.ts";
import { organizationEngine } from "./organization-engine.ts";
import { dayOf } from "./stored-shapes.ts";

type Ahead = ResponseOf<"GET /api/visits/:id/ahead">;

/** The claim does not exist yet, so neither does its number. */
const NUMBER = "AHEAD";

/**
 * What the edits would find if the visit were finished as it is coded now: the claim is built and checked with all that the
 * records know, and nothing is stored. Only what the coder can act upon: findings about lines, codes and pointers.
 */
export async function claimAhead(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  visitId: string,
): Promise<Ahead> {
  const visit = await visitForClaim(tx, organizationId, visitId);
  if (visit === undefined) return { payer: null, findings: [], notEvaluated: 0 };
  const { coverage, parts } = visit;
  const payer = parts.coverage.payer.name;
  if (parts.visit.lines.length === 0 || parts.visit.diagnoses.length === 0)
    return { payer, findings: [], notEvaluated: 0 };
  const claim = await contentOf(tx, organizationId, visitId, visit, NUMBER);
  const known = await tx
    .selectFrom("payer")
    .select("prior_authorization_codes")
    .where("organization_id", "=", organizationId)
    .where("payer_id", "=", coverage.payerKey)
    .executeTakeFirst();
  const row: ClaimToCheck = {
    claim_id: NUMBER,
    patient_id: visit.patientId,
    visit_id: visitId,
    payer_id: coverage.payerKey,
    practice_id: visit.practiceId,
    coverage_id: coverage.coverageId,
    content: claim,
    state: "draft",
    verdict: null,
    hold_reason: null,
    prior_authorization_codes: known?.prior_authorization_codes ?? [],
  };
  const engine = await organizationEngine(tx, services, organizationId);
  const [check] = engine.check({
    claims: [claim],
    submittedOn: dayOf(services.clock.today()),
    history: await historyOf(tx, organizationId, [row]),
    contexts: await contextsOf(tx, services, organizationId, [row]),
  });
  const findings = (check?.findings ?? []).filter(isAboutCoding).map(asVisitFinding);
  return { payer, findings, notEvaluated: check?.notEvaluated.length ?? 0 };
}

function isAboutCoding(finding: Finding): boolean {
  return finding.line !== null || (finding.field?.startsWith("diagnoses") ?? false);
}

/** The claim's findings as the desk shows them: what would hold the claim is a warning there, since it stops no coding. */
function asVisitFinding(finding: Finding, index: number): Ahead["findings"][number] {
  const { edit, severity, message, line, field, source } = finding;
  const diagnosis = /^diagnoses\[(\d+)\]/.exec(field ?? "")?.[1];
  return {
    id: `ahead-${index}-${edit}`,
    severity: severity === "error" ? "warning" : "advice",
    // The engine's sentence holds the next step already.
    message,
    fix: "",
    source: [edit, source.name, source.edition].filter((part) => part !== undefined).join(" · "),
    line,
    place: line !== null ? `line:${line}` : diagnosis === undefined ? null : `diagnosis:${Number(diagnosis) + 1}`,
  };
}
