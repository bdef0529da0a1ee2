import { addDays } from "@cleanclaim/model";
import type { Contract } from "@cleanclaim/pricing";
import { NO_TERMS, contractOfTerms, planActivation, reframed } from "@cleanclaim/revenue-cycle";
import type { ActivationPlan, AgreedDays, ContractFrame } from "@cleanclaim/revenue-cycle";
import type { ActivationPreview, BodyOf, ContractView } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { conflict, forbidden, notFound, unprocessable, versionConflict } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import {
  contentOf,
  contractHead,
  problemsOf,
  readContract,
  scheduleOf,
  shownVersion,
  versionsOf,
  withSchedule,
} from "./contracts.ts";
import type { ContractHead, StoredVersion } from "./contracts.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";
import { dayOf } from "./stored-shapes.ts";

/** Begins a contract as a draft, empty or with the terms of another. */
export async function beginContract(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  body: BodyOf<"POST /api/contracts">,
): Promise<ContractView> {
  const { organizationId } = actor;
  const payer = await tx
    .selectFrom("payer")
    .select("payer_id")
    .where("organization_id", "=", organizationId)
    .where("payer_id", "=", body.payerId)
    .executeTakeFirst();
  if (payer === undefined) throw notFound("The payer");
  if (body.practiceId !== null && !practices.includes(body.practiceId))
    throw forbidden("You do not work in that practice.");
  const frame = frameOf(body.name, body.payerId, body.effectiveFrom, untilOf(body.lastDay));
  const model = body.copyOf === undefined ? undefined : await contentToCopy(tx, organizationId, practices, body.copyOf);
  const content = model === undefined ? contractOfTerms(frame, NO_TERMS, []) : reframed(model, frame);
  const contractId = services.newId();
  const by = { created_by: actor.name, changed_by: actor.name };
  await tx
    .insertInto("contract")
    .values({
      organization_id: organizationId,
      contract_id: contractId,
      payer_id: body.payerId,
      practice_id: body.practiceId,
      name: body.name,
      number: body.number ?? "",
      ...by,
    })
    .execute();
  await insertVersion(tx, organizationId, contractId, 1, content, frame, by);
  return readContract(tx, organizationId, practices, contractId);
}

async function contentToCopy(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  contractId: string,
): Promise<Contract> {
  await contractHead(tx, organizationId, practices, contractId);
  return contentOf(shownVersion(await versionsOf(tx, organizationId, contractId)));
}

function untilOf(lastDay: string | null | undefined): string | null {
  return lastDay === null || lastDay === undefined ? null : addDays(dayOf(lastDay), 1);
}

function frameOf(name: string, payerId: string, from: string, until: string | null): ContractFrame {
  if (until !== null && until <= from)
    throw unprocessable("The last day lies before the first day.", "Correct one of the two.");
  return {
    name,
    payerId,
    effective: { from: dayOf(from), ...(until === null ? {} : { until: dayOf(until) }) },
  };
}

async function insertVersion(
  tx: TenantTransaction,
  organizationId: string,
  contractId: string,
  version: number,
  content: Contract,
  frame: ContractFrame,
  by: { readonly created_by: string; readonly changed_by: string },
): Promise<void> {
  await tx
    .insertInto("contract_version")
    .values({
      organization_id: organizationId,
      contract_id: contractId,
      version,
      effective_from: frame.effective.from,
      effective_until: frame.effective.until ?? null,
      status: "draft",
      content: json(content),
      row_count: scheduleOf(content).length,
      ...by,
    })
    .execute();
}

/** The draft of a contract, locked; 409 when there is none. */
export async function lockedDraft(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  contractId: string,
): Promise<{ head: ContractHead; draft: StoredVersion; versions: readonly StoredVersion[] }> {
  const head = await contractHead(tx, organizationId, practices, contractId);
  await sql`select from contract where organization_id = ${organizationId} and contract_id = ${contractId} for update`.execute(
    tx,
  );
  const versions = await versionsOf(tx, organizationId, contractId);
  const draft = versions.find((one) => one.status === "draft");
  if (draft === undefined)
    throw conflict("The contract has no draft; a version in force does not change.", "Make a new version first.");
  return { head, draft, versions };
}

/** Begins a new version with the terms of the present one. */
export async function beginVersion(
  tx: TenantTransaction,
  actor: Actor,
  practices: readonly string[],
  contractId: string,
  from: string | undefined,
): Promise<ContractView> {
  const { organizationId } = actor;
  const head = await contractHead(tx, organizationId, practices, contractId);
  await sql`select from contract where organization_id = ${organizationId} and contract_id = ${contractId} for update`.execute(
    tx,
  );
  const versions = await versionsOf(tx, organizationId, contractId);
  const draft = versions.find((one) => one.status === "draft");
  if (draft !== undefined)
    throw conflict(`Version ${draft.version} is a draft already.`, "Change that one, or throw it away.");
  const present = shownVersion(versions);
  const until =
    from !== undefined && present.effective_until !== null && present.effective_until <= from
      ? null
      : present.effective_until;
  const frame = frameOf(head.name, head.payer_id, from ?? present.effective_from, until);
  const version = Math.max(...versions.map((one) => one.version)) + 1;
  const by = { created_by: actor.name, changed_by: actor.name };
  await insertVersion(tx, organizationId, contractId, version, reframed(contentOf(present), frame), frame, by);
  return readContract(tx, organizationId, practices, contractId, version);
}

/** Changes the draft: terms by the form or as data, days, names. */
export async function saveDraft(
  tx: TenantTransaction,
  actor: Actor,
  practices: readonly string[],
  contractId: string,
  body: BodyOf<"PUT /api/contracts/:id/terms">,
): Promise<ContractView> {
  const { organizationId } = actor;
  const { head, draft } = await lockedDraft(tx, organizationId, practices, contractId);
  if (draft.edits !== body.edits) throw versionConflict("The draft");
  const name = body.name ?? head.name;
  const until = body.lastDay === undefined ? draft.effective_until : untilOf(body.lastDay);
  const frame = frameOf(name, head.payer_id, body.effectiveFrom ?? draft.effective_from, until);
  const before = contentOf(draft);
  const rows = scheduleOf(before);
  const content =
    body.terms !== undefined
      ? contractOfTerms(frame, body.terms, rows)
      : reframed(body.content === undefined ? before : readData(body.content, rows), frame);
  await storeDraft(tx, actor, contractId, draft, content, frame, { note: body.note ?? draft.note });
  await tx
    .updateTable("contract")
    .set({ name, number: body.number ?? head.number, changed_by: actor.name, changed_at: sql`now()` })
    .where("organization_id", "=", organizationId)
    .where("contract_id", "=", contractId)
    .execute();
  return readContract(tx, organizationId, practices, contractId, draft.version);
}

/** Reads terms that were written as JSON; the schedule is put back where it was left empty. */
function readData(text: string, rows: ReturnType<typeof scheduleOf>): Contract {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw unprocessable("The terms are not JSON.", "Look for a missing comma or quote.");
  }
  if (
    typeof data !== "object" ||
    data === null ||
    Array.isArray(data) ||
    !("kind" in data) ||
    typeof data.kind !== "string"
  )
    throw unprocessable("The terms are no contract: a kind is needed.", "Begin with the data that was shown.");
  const contract = data as Contract; // `validateContract` looks at every part next
  const errors = problemsOf(contract).filter((one) => one.severity === "error" && !one.where.endsWith("rows"));
  const [first] = errors;
  if (first !== undefined) throw unprocessable(`${first.where}: ${first.message}`, "Correct it and save again.");
  return scheduleOf(contract).length === 0 && rows.length > 0 ? (withSchedule(contract, rows) ?? contract) : contract;
}

/** Writes the draft. */
export async function storeDraft(
  tx: TenantTransaction,
  actor: Actor,
  contractId: string,
  draft: StoredVersion,
  content: Contract,
  frame: ContractFrame,
  more: { readonly note?: string; readonly source_name?: string; readonly source_sha256?: string },
): Promise<void> {
  await tx
    .updateTable("contract_version")
    .set({
      content: json(content),
      effective_from: frame.effective.from,
      effective_until: frame.effective.until ?? null,
      row_count: scheduleOf(content).length,
      changed_by: actor.name,
      changed_at: sql`now()`,
      edits: draft.edits + 1,
      ...more,
    })
    .where("organization_id", "=", actor.organizationId)
    .where("contract_id", "=", contractId)
    .where("version", "=", draft.version)
    .execute();
}

/** Throws the draft away; a contract that was never in force goes with it. */
export async function dropDraft(
  tx: TenantTransaction,
  actor: Actor,
  practices: readonly string[],
  contractId: string,
): Promise<string> {
  const { organizationId } = actor;
  const { head, draft, versions } = await lockedDraft(tx, organizationId, practices, contractId);
  await tx
    .deleteFrom("contract_version")
    .where("organization_id", "=", organizationId)
    .where("contract_id", "=", contractId)
    .where("version", "=", draft.version)
    .execute();
  if (versions.length > 1) return `The draft of ${head.name} is gone; what is in force stays.`;
  await tx
    .deleteFrom("contract")
    .where("organization_id", "=", organizationId)
    .where("contract_id", "=", contractId)
    .execute();
  return `${head.name} is gone; it never was in force.`;
}

function agreedDays(head: Pick<ContractHead, "contract_id" | "name">, one: StoredVersion): AgreedDays {
  return {
    contractId: head.contract_id,
    version: one.version,
    name: head.name,
    from: dayOf(one.effective_from),
    until: one.effective_until === null ? null : dayOf(one.effective_until),
  };
}

/** Puts the draft in force, or only says what that would do. Refused in words when terms or days are wrong. */
export async function activateDraft(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  contractId: string,
  preview: boolean,
): Promise<ActivationPreview> {
  const { organizationId } = actor;
  const head = await contractHead(tx, organizationId, practices, contractId);
  // Two people at once may not put overlapping contracts of one payer in force.
  await sql`select from payer where organization_id = ${organizationId} and payer_id = ${head.payer_id} for update`.execute(
    tx,
  );
  const { draft, versions } = await lockedDraft(tx, organizationId, practices, contractId);
  const plan = await planOf(tx, organizationId, head, draft, versions);
  const found = problemsOf(contentOf(draft));
  const wrong = found.filter((one) => one.severity === "error").map((one) => one.message);
  const doubts = found.filter((one) => one.severity === "warning").map((one) => one.message);
  const problems = [...wrong, ...plan.problems];
  const answer = { problems, warnings: [...plan.warnings, ...doubts], effects: [...plan.effects] };
  if (preview || problems.length > 0) return { ...answer, possible: problems.length === 0, done: false };
  for (const change of plan.changes) {
    await tx
      .updateTable("contract_version")
      .set({ status: change.status, effective_until: change.until, changed_by: actor.name, changed_at: sql`now()` })
      .where("organization_id", "=", organizationId)
      .where("contract_id", "=", contractId)
      .where("version", "=", change.version)
      .execute();
  }
  await tx
    .updateTable("contract_version")
    .set({
      status: "active",
      activated_by: actor.name,
      activated_at: services.clock.now(),
      changed_by: actor.name,
      changed_at: sql`now()`,
    })
    .where("organization_id", "=", organizationId)
    .where("contract_id", "=", contractId)
    .where("version", "=", draft.version)
    .execute();
  return { ...answer, possible: true, done: true };
}

async function planOf(
  tx: TenantTransaction,
  organizationId: string,
  head: ContractHead,
  draft: StoredVersion,
  versions: readonly StoredVersion[],
): Promise<ActivationPlan> {
  const others = await tx
    .selectFrom("contract_version as v")
    .innerJoin("contract as c", (j) =>
      j.onRef("c.organization_id", "=", "v.organization_id").onRef("c.contract_id", "=", "v.contract_id"),
    )
    .selectAll("v")
    .select(["c.name", "c.contract_id"])
    .where("v.organization_id", "=", organizationId)
    .where("v.contract_id", "<>", head.contract_id)
    .where("v.status", "in", ["active", "ended"])
    .where("c.payer_id", "=", head.payer_id)
    .where(sql<boolean>`c.practice_id is not distinct from ${head.practice_id}`)
    .where(sql<boolean>`(v.effective_until is null or v.effective_until > v.effective_from)`)
    .execute();
  const own = versions.filter(
    (one) =>
      (one.status === "active" || one.status === "ended") &&
      (one.effective_until === null || one.effective_until > one.effective_from),
  );
  return planActivation(
    agreedDays(head, draft),
    own.map((one) => agreedDays(head, one)),
    others.map((one) => agreedDays(one, one)),
  );
}

/** Ends what is in force after a last day. */
export async function endContract(
  tx: TenantTransaction,
  actor: Actor,
  practices: readonly string[],
  contractId: string,
  lastDay: string,
): Promise<ContractView> {
  const { organizationId } = actor;
  const head = await contractHead(tx, organizationId, practices, contractId);
  // In turn with whoever puts a contract of this payer in force.
  await sql`select from payer where organization_id = ${organizationId} and payer_id = ${head.payer_id} for update`.execute(
    tx,
  );
  const versions = await versionsOf(tx, organizationId, contractId);
  const active = versions.find((one) => one.status === "active");
  if (active === undefined) throw conflict("No version of the contract is in force.", "It may have ended already.");
  const until = addDays(dayOf(lastDay), 1);
  if (until <= active.effective_from)
    throw unprocessable(
      `The last day lies before the first day of version ${active.version} (${active.effective_from}).`,
      "Choose a later day.",
    );
  if (active.effective_until !== null && until > active.effective_until)
    throw unprocessable(
      `Version ${active.version} ends with ${addDays(dayOf(active.effective_until), -1)} already; ending it later would prolong it.`,
      "Make a new version with the later end and put it in force.",
    );
  await tx
    .updateTable("contract_version")
    .set({ status: "ended", effective_until: until, changed_by: actor.name, changed_at: sql`now()` })
    .where("organization_id", "=", organizationId)
    .where("contract_id", "=", contractId)
    .where("version", "=", active.version)
    .execute();
  return readContract(tx, organizationId, practices, contractId, active.version);
}
