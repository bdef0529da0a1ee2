import { credentialFindings, finishFindings, unsettledFindings } from "@cleanclaim/revenue-cycle";
import type { CodingFinding } from "@cleanclaim/revenue-cycle";
import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { knowledgeOf } from "../knowledge.ts";
import type { CodedNote } from "../knowledge.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import { codeStandings } from "./code-names.ts";
import { codingPolicyOf } from "./coding-policy.ts";
import type { TenantTransaction } from "./database.ts";
import { dayOf } from "./stored-shapes.ts";
import { markOf, standingOf } from "./user-credentials.ts";
import { returnUnanswered } from "./visit-returns.ts";

type Workbench = ResponseOf<"GET /api/visits/:id">;

/** A visit as the checks before signing look at it. */
export interface VisitToSign {
  readonly visit_id: string;
  readonly practice_id: string;
  readonly service_date: string;
  readonly status: string;
}

/** What the engine noticed, beside what the checks found. */
function engineFinding(finding: CodedNote["findings"][number], index: number): CodingFinding {
  const { severity, message, source } = finding;
  const fix = "Look at the note and decide.";
  return { id: `${finding.rule}-${index}`, severity, message, fix, source, line: null, place: "note" };
}

interface RecordCounts {
  readonly open: bigint;
  readonly notes: bigint;
  readonly expired: string[];
  readonly refused: string[];
}

async function recordCounts(tx: TenantTransaction, organizationId: string, visitId: string): Promise<RecordCounts> {
  const { rows } = await sql<RecordCounts>`
    select (select count(*) from provider_query where organization_id = ${organizationId} and visit_id = ${visitId} and status = 'open') as open,
      (select count(*) from document where organization_id = ${organizationId} and visit_id = ${visitId} and kind = 'note' and withdrawn_at is null) as notes,
      (select coalesce(array_agg(q.question order by q.asked_at), '{}') from provider_query q where q.organization_id = ${organizationId} and q.visit_id = ${visitId} and q.status = 'expired'
        and not exists (select from provider_query n where n.organization_id = q.organization_id and n.visit_id = q.visit_id and n.question = q.question and n.asked_at > q.asked_at)) as expired,
      (select coalesce(array_agg(d.code), '{}') from (select distinct on (system, code) code, action from coding_decision
        where organization_id = ${organizationId} and visit_id = ${visitId} and system = 'icd10cm' and action in ('accept', 'reject', 'replace', 'add', 'edit')
        order by system, code, at desc, decision_id desc) d where d.action = 'reject') as refused`.execute(tx);
  return rows[0] ?? { open: 0n, notes: 0n, expired: [], refused: [] };
}

/**
 * Everything that stops the signing of a visit or wants a look before it, by the hand of one coder: what a claim needs, what is not
 * settled, who signs, and what the engine noticed. `coderId` is null where nobody is about to sign.
 */
export async function deskFindings(
  tx: TenantTransaction,
  services: Services,
  actor: Pick<Actor, "organizationId">,
  coderId: string | null,
  visit: VisitToSign,
  coding: Pick<Workbench, "diagnoses" | "lines">,
  engine: CodedNote | undefined,
): Promise<CodingFinding[]> {
  const { organizationId } = actor;
  const record = await recordCounts(tx, organizationId, visit.visit_id);
  const { codeSets } = await knowledgeOf(services);
  const first = engine?.suggestions.find((one) => one.role === "first-listed");
  const needs = finishFindings(
    {
      serviceDate: dayOf(visit.service_date),
      openQueries: Number(record.open),
      hasNote: record.notes > 0n,
    },
    coding.diagnoses,
    coding.lines.map((line) => ({ ...line, chargeCents: BigInt(line.charge.replace(".", "")) })),
    codeStandings(codeSets),
  );
  const unsettled = unsettledFindings({
    firstListed:
      first === undefined ? undefined : { code: first.code, alternatives: first.alternatives.map((one) => one.code) },
    coded: coding.diagnoses.map((one) => one.code),
    refused: record.refused,
    expired: record.expired.map((question) => ({ question })),
    returnUnanswered: visit.status === "returned" && (await returnUnanswered(tx, organizationId, visit.visit_id)),
  });
  const signer =
    coderId === null
      ? []
      : credentialFindings(
          await standingOf(tx, services, organizationId, coderId),
          await codingPolicyOf(tx, organizationId, visit.practice_id),
        );
  return [...needs, ...unsettled, ...signer, ...(engine?.findings ?? []).map(engineFinding)];
}

/**
 * Signs: the visit keeps who, with which credential and when; every code that nobody has signed yet gets the same. What another coder
 * put there keeps their name.
 */
export async function signCoding(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  visitId: string,
): Promise<{ readonly kind: string; readonly number: string; readonly name: string } | null> {
  const standing = await standingOf(tx, services, actor.organizationId, actor.userId);
  const mark = markOf(standing);
  const signature = { coded_by: actor.userId ?? "system", credential: mark, coded_at: services.clock.now() };
  for (const table of ["visit_diagnosis", "service_line"] as const) {
    await tx
      .updateTable(table)
      .set(signature)
      .where("organization_id", "=", actor.organizationId)
      .where("visit_id", "=", visitId)
      .where("coded_by", "is", null)
      .execute();
  }
  if (standing.standing === "missing") return null;
  const { kind, number } = standing.credential;
  return { kind, number, name: actor.name };
}

/** The signature on a visit that is finished. */
export async function coderOfRecord(
  tx: TenantTransaction,
  organizationId: string,
  visitId: string,
): Promise<Workbench["coderOfRecord"]> {
  const { rows } = await sql<{ name: string | null; credential: unknown; at: string | null; status: string }>`
    select u.display_name as name, v.coder_credential as credential, v.coded_at as at, v.status
    from visit v left join app_user u on u.organization_id = v.organization_id and u.user_id = v.coder_user_id
    where v.organization_id = ${organizationId} and v.visit_id = ${visitId}`.execute(tx);
  const row = rows[0];
  if (row?.at === null || row === undefined || !["coded", "billed"].includes(row.status)) return null;
  // `visit.coder_credential` is what `signCoding` gave.
  const held = row.credential as { readonly kind: string; readonly number: string; readonly name: string } | null;
  return {
    name: held?.name ?? row.name ?? "",
    credential: held?.kind ?? null,
    number: held?.number === "" ? null : (held?.number ?? null),
    at: row.at,
  };
}
