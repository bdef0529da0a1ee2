import type { ProposalJudgement } from "@cleanclaim/clinical-coding";
import type { Proposals } from "@cleanclaim/revenue-cycle/contract";
import { askModel } from "../connectors/language-model.ts";
import { conflict, HttpProblem, notFound } from "../http/problem.ts";
import { knowledgeOf } from "../knowledge.ts";
import type { NoteToCode } from "../knowledge.ts";
import { suggestionView } from "../running/open-knowledge.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import { documentsOf, noteToCode, sha256, textToCode } from "./coding-engine.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";

/** One transaction of the request. */
type Tenant = <T>(work: (tx: TenantTransaction) => Promise<T>) => Promise<T>;

async function noteOfVisit(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  visitId: string,
): Promise<NoteToCode> {
  const visit = await tx
    .selectFrom("visit")
    .select("visit_id")
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .where("practice_id", "in", [...practices])
    .executeTakeFirst();
  if (visit === undefined) throw notFound("The visit");
  const documents = await documentsOf(tx, organizationId, visitId);
  if (!documents.some((one) => one.kind === "note")) throw conflict("The visit has no note yet.");
  return noteToCode(tx, organizationId, visitId, textToCode(documents));
}

function proposalsView(
  head: Pick<Proposals, "model" | "askedAt" | "askedBy">,
  judgements: readonly ProposalJudgement[],
): Proposals {
  return {
    ...head,
    taken: judgements.flatMap((one) => (one.verdict === "taken" ? [suggestionView(one.suggestion)] : [])),
    known: judgements.flatMap((one) => (one.verdict === "known" ? [one.proposal.code] : [])),
    refused: judgements.flatMap((one) => (one.verdict === "refused" ? [{ ...one.proposal, why: { ...one.why } }] : [])),
  };
}

/** What `propose` stored. */
function storedJudgements(value: unknown): readonly ProposalJudgement[] {
  return value as readonly ProposalJudgement[];
}

/** The proposals for the visit's note as it stands now; null when the model was not asked about it. */
export async function proposalsOf(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  visitId: string,
): Promise<Proposals | null> {
  const note = await noteOfVisit(tx, organizationId, practices, visitId);
  const row = await tx
    .selectFrom("coding_proposal")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("visit_id", "=", visitId)
    .where("input_sha256", "=", sha256(JSON.stringify(note)))
    .orderBy("asked_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return proposalsView(
    { model: row.model, askedAt: row.asked_at, askedBy: row.asked_by },
    storedJudgements(row.judgements),
  );
}

/**
 * Sends the visit's note to the language model of the site and judges what it proposes by the engine's rules. Answer and judgement are kept
 * whole. No transaction is open while the model thinks.
 * @throws 409 when no model is plugged in or there is no note; 502 when the model gives no answer.
 */
export async function propose(
  tenant: Tenant,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  visitId: string,
): Promise<Proposals> {
  const { languageModel } = services.config;
  if (languageModel === undefined)
    throw conflict(
      "No language model is plugged in.",
      "The site may name one with CLEANCLAIM_LM_URL and CLEANCLAIM_LM_MODEL.",
    );
  const note = await tenant((tx) => noteOfVisit(tx, actor.organizationId, practices, visitId));
  const answer = await askModel(languageModel, note.text);
  if (answer.kind === "no-answer") throw new HttpProblem(502, "no-answer", answer.message, answer.hint);
  const knowledge = await knowledgeOf(services);
  const judgements = knowledge.judgeProposals(note, answer.proposals, languageModel.model);
  const askedAt = services.clock.now();
  await tenant((tx) =>
    tx
      .insertInto("coding_proposal")
      .values({
        organization_id: actor.organizationId,
        proposal_id: services.newId(),
        visit_id: visitId,
        model: languageModel.model,
        input_sha256: sha256(JSON.stringify(note)),
        engine_version: knowledge.codingEngineVersion,
        answer: json(answer.proposals),
        judgements: json(judgements),
        asked_by: actor.name,
        asked_at: askedAt,
      })
      .execute(),
  );
  return proposalsView({ model: languageModel.model, askedAt, askedBy: actor.name }, judgements);
}
