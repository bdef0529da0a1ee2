import { moneyText, toCents } from "@cleanclaim/model";
import type { Claim } from "@cleanclaim/model";
import { isEditable, isFieldProblem, parseClaim, stateWords, withField } from "@cleanclaim/revenue-cycle";
import type { ClaimEvent } from "@cleanclaim/revenue-cycle";
import { sql } from "kysely";
import { HttpProblem, conflict, forbidden, notFound, unprocessable, versionConflict } from "../http/problem.ts";
import type { Services } from "../services.ts";
import { billedCode } from "./billed-code.ts";
import type { Actor } from "./actor.ts";
import { byActor } from "./claim-building.ts";
import { checkClaims } from "./claim-checking.ts";
import { recordClaimEvent } from "./claim-events.ts";
import { recordOverride } from "./finding-outcomes.ts";
import { chargeOf, claimHead } from "./claim-workbench.ts";
import type { ClaimHead } from "./claim-workbench.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";
import { syncCharges } from "./ledger.ts";
import { dayOf, storedClaim, storedProposal } from "./stored-shapes.ts";

/** One field to change. */
export interface FieldChange {
  readonly field: string;
  readonly value: unknown;
}

/** Where a change is made and by whom. */
export interface ClaimScope {
  readonly actor: Actor;
  readonly practices: readonly string[];
}

/** Locks a claim of the user's practices; 409 when it was changed since `version`. */
async function lockClaim(
  tx: TenantTransaction,
  scope: ClaimScope,
  claimId: string,
  version: number | undefined,
): Promise<ClaimHead> {
  const head = await claimHead(tx, scope.actor.organizationId, scope.practices, claimId, true);
  if (version !== undefined && head.version !== version) throw versionConflict("The claim");
  return head;
}

function mustBeEditable(head: ClaimHead): void {
  if (isEditable(head.state)) return;
  throw conflict(
    `The claim is ${stateWords[head.state]} and can't be changed.`,
    "Make a corrected claim (7) or a void (8) instead.",
  );
}

async function happen(
  tx: TenantTransaction,
  scope: ClaimScope,
  claimId: string,
  event: ClaimEvent,
  cause: string,
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const move = await recordClaimEvent(tx, scope.actor.organizationId, {
    ...byActor(scope.actor),
    claimId,
    event,
    cause,
    details,
  });
  if (!move.ok) throw new HttpProblem(409, "illegal-move", move.message, "Reload the claim.");
}

/** Changes single fields and checks the claim again. Charges that change are brought to the ledger. */
export async function editClaim(
  tx: TenantTransaction,
  services: Services,
  scope: ClaimScope,
  claimId: string,
  version: number,
  changes: readonly FieldChange[],
  reason: string | undefined,
): Promise<void> {
  const head = await lockClaim(tx, scope, claimId, version);
  mustBeEditable(head);
  let next: object = storedClaim(head.content);
  for (const { field, value } of changes) {
    const changed = withField(next, field, value);
    if (isFieldProblem(changed)) throw unprocessable(changed.message);
    next = changed;
  }
  const reading = parseClaim(JSON.parse(JSON.stringify(next)));
  if (!reading.ok)
    throw unprocessable(`The change can't stand: ${reading.problems[0] ?? ""}.`, "Look at the value and try again.");
  const claim: Claim = { ...reading.claim, totalCharge: moneyText(chargeOf(reading.claim)) };
  await storeContent(tx, scope.actor, head, claim);
  const fields = changes.map((change) => change.field).join(", ");
  const why = reason === undefined || reason === "" ? "" : `: ${reason}`;
  await happen(tx, scope, claimId, { kind: "edited" }, `Changed ${fields}${why}.`, {
    fields: changes.map((one) => one.field),
  });
  await checkClaims(tx, services, scope.actor, [claimId]);
}

async function storeContent(tx: TenantTransaction, actor: Actor, head: ClaimHead, claim: Claim): Promise<void> {
  await tx
    .updateTable("claim")
    .set({
      content: json(claim),
      total_charge_cents: toCents(claim.totalCharge),
      version: sql`version + 1`,
    })
    .where("organization_id", "=", actor.organizationId)
    .where("claim_id", "=", head.claim_id)
    .execute();
  if (head.responsibility !== "P" || head.frequency_code !== "1") return;
  await syncCharges(tx, actor, {
    practiceId: head.practice_id,
    patientId: head.patient_id,
    claimId: head.claim_id,
    payerId: head.payer_id,
    occurredOn: dayOf(head.service_date),
    sourceKind: "claim",
    sourceId: head.claim_id,
    lines: claim.lines.map((line, index) => ({
      line: index + 1,
      cents: toCents(line.charge),
      memo: [billedCode(line), ...line.modifiers].join(" "),
    })),
  });
}

/** Checks a claim again, after codes or records changed. */
export async function scrubClaim(
  tx: TenantTransaction,
  services: Services,
  scope: ClaimScope,
  claimId: string,
): Promise<void> {
  const head = await lockClaim(tx, scope, claimId, undefined);
  mustBeEditable(head);
  await checkClaims(tx, services, scope.actor, [claimId]);
}

/** Holds a claim for a reason of ours; no check releases it. */
export async function holdClaim(
  tx: TenantTransaction,
  scope: ClaimScope,
  claimId: string,
  reason: string,
  version: number | undefined,
): Promise<void> {
  await lockClaim(tx, scope, claimId, version);
  await tx
    .updateTable("claim")
    .set({ hold_reason: reason, first_finding: `Held by us: ${reason}`, version: sql`version + 1` })
    .where("organization_id", "=", scope.actor.organizationId)
    .where("claim_id", "=", claimId)
    .execute();
  await happen(tx, scope, claimId, { kind: "held-by-us" }, `Held: ${reason}`);
}

/** Ends a hold of ours; the claim is checked and is then ready or held by its findings. */
export async function releaseClaim(
  tx: TenantTransaction,
  services: Services,
  scope: ClaimScope,
  claimId: string,
): Promise<void> {
  const head = await lockClaim(tx, scope, claimId, undefined);
  if (head.hold_reason === null) throw conflict("The claim is not held by us.", "Fix what the check found.");
  await tx
    .updateTable("claim")
    .set({ hold_reason: null, first_finding: null, verdict: null, version: sql`version + 1` })
    .where("organization_id", "=", scope.actor.organizationId)
    .where("claim_id", "=", claimId)
    .execute();
  await happen(tx, scope, claimId, { kind: "released" }, "The hold was released.");
  await checkClaims(tx, services, scope.actor, [claimId]);
}

/** Overrides a finding with a reason. Warnings by anybody who may override; errors only by a supervisor. */
export async function overrideFinding(
  tx: TenantTransaction,
  services: Services,
  scope: ClaimScope & { readonly isSupervisor: boolean },
  claimId: string,
  ordinal: number,
  override: { readonly version: number; readonly reason: string },
): Promise<void> {
  const head = await lockClaim(tx, scope, claimId, override.version);
  mustBeEditable(head);
  const finding = await findingAt(tx, scope, claimId, ordinal);
  if (finding.severity === "error" && !scope.isSupervisor) {
    throw forbidden(
      "An error stops the claim; only a supervisor may override it.",
      "Fix the claim, or ask a supervisor.",
    );
  }
  await recordOverride(tx, services, scope.actor, claimId, ordinal, override.reason);
  await tx
    .updateTable("claim_finding")
    .set({
      overridden_by: scope.actor.userId ?? "system",
      override_reason: override.reason,
      overridden_at: services.clock.now(),
    })
    .where("organization_id", "=", scope.actor.organizationId)
    .where("claim_id", "=", claimId)
    .where("ordinal", "=", ordinal)
    .execute();
  await bumpVersion(tx, scope, claimId);
  await happen(tx, scope, claimId, { kind: "overridden" }, `Overrode ${finding.edit}: ${override.reason}`, {
    edit: finding.edit,
    line: finding.line,
  });
  await checkClaims(tx, services, scope.actor, [claimId]);
}

async function bumpVersion(tx: TenantTransaction, scope: ClaimScope, claimId: string): Promise<void> {
  await tx
    .updateTable("claim")
    .set({ version: sql`version + 1` })
    .where("organization_id", "=", scope.actor.organizationId)
    .where("claim_id", "=", claimId)
    .execute();
}

async function findingAt(tx: TenantTransaction, scope: ClaimScope, claimId: string, ordinal: number) {
  const row = await tx
    .selectFrom("claim_finding")
    .select(["edit", "line", "severity", "proposal"])
    .where("organization_id", "=", scope.actor.organizationId)
    .where("claim_id", "=", claimId)
    .where("ordinal", "=", ordinal)
    .executeTakeFirst();
  if (row === undefined) throw notFound("The finding");
  return row;
}

/** Applies the mechanical fix that a finding proposes, and checks again. */
export async function applyProposal(
  tx: TenantTransaction,
  services: Services,
  scope: ClaimScope,
  claimId: string,
  ordinal: number,
  version: number,
): Promise<void> {
  const finding = await findingAt(tx, scope, claimId, ordinal);
  const proposal = storedProposal(finding.proposal);
  if (proposal === null) throw conflict("This finding has no mechanical fix.", "Change the claim by hand.");
  const change = { field: proposal.field, value: proposal.value };
  await editClaim(tx, services, scope, claimId, version, [change], `${proposal.label} (${finding.edit})`);
}

/** Assigns claims to a user, or to nobody. */
export async function assignClaims(
  tx: TenantTransaction,
  scope: ClaimScope,
  claimIds: readonly string[],
  userId: string | null,
): Promise<number> {
  if (claimIds.length === 0) return 0;
  const result = await tx
    .updateTable("claim")
    .set({ assigned_user_id: userId })
    .where("organization_id", "=", scope.actor.organizationId)
    .where("practice_id", "in", [...scope.practices])
    .where("claim_id", "in", [...claimIds])
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
