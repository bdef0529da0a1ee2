import type { DemoVisit } from "@cleanclaim/fixtures";
import { isFieldProblem, withField } from "@cleanclaim/revenue-cycle";
import { sql } from "kysely";
import { byActor } from "../storage/claim-building.ts";
import type { BuiltClaim } from "../storage/claim-building.ts";
import { overrideFinding } from "../storage/claim-editing.ts";
import { recordClaimEvent } from "../storage/claim-events.ts";
import { type TenantTransaction, json } from "../storage/database.ts";
import { type Evening, chance } from "./evening.ts";

/** Somebody typed fields of a new claim over by hand, and wrongly: a planted mistake that lies in the claim and not in its codes. */
export async function typeOver(
  tx: TenantTransaction,
  step: Evening,
  built: BuiltClaim,
  typed: NonNullable<NonNullable<DemoVisit["planted"]>["typed"]>,
): Promise<void> {
  let content: object = built.claim;
  for (const { field, value } of typed) {
    const changed = withField(content, field, value);
    // A claim without the field (no rendering provider named) keeps what it has.
    if (!isFieldProblem(changed)) content = changed;
  }
  await tx
    .updateTable("claim")
    .set({ content: json(content), version: sql`version + 1` })
    .where("organization_id", "=", step.organizationId)
    .where("claim_id", "=", built.claimId)
    .execute();
  await recordClaimEvent(tx, step.organizationId, {
    ...byActor(step.actors.biller),
    claimId: built.claimId,
    event: { kind: "edited" },
    cause: `Changed ${typed.map(({ field }) => field).join(", ")}: typed over from the paper form.`,
  });
}

/** Planted mistakes that only warn; half of them the biller overrides and sends as they are, to be refused by the payer. */
const ARGUABLE: readonly string[] = ["modifier-25-missing", "units-too-many", "bundled-code-added"];

/** Whether the biller takes the mistake of this visit for right and sends it. */
export function isSentAsItIs(visit: {
  readonly id: string;
  readonly planted?: { readonly kind: string } | undefined;
}): boolean {
  return ARGUABLE.includes(visit.planted?.kind ?? "") && chance("sent as it is", visit.id) < 0.5;
}

const REASONS = [
  "Documented in the note; the payer has paid this before.",
  "The ordering provider is the rendering provider.",
  "The practice has looked at it and stands by it.",
] as const;
const MOST_OVERRIDES = 3;

/** The biller overrides some warnings of the claims of visits that were just checked, with a reason; what the payer makes of it comes later. */
export async function overrideWarnings(
  tx: TenantTransaction,
  step: Evening,
  visitIds: readonly string[],
  share: number,
): Promise<void> {
  if (visitIds.length === 0) return;
  const warnings = await tx
    .selectFrom("claim_finding as f")
    .innerJoin("claim as c", (j) =>
      j.onRef("c.organization_id", "=", "f.organization_id").onRef("c.claim_id", "=", "f.claim_id"),
    )
    .select(["f.claim_id", "f.ordinal", "f.edit", "c.version", "c.visit_id"])
    .where("f.organization_id", "=", step.organizationId)
    .where("c.visit_id", "in", [...visitIds])
    .where("f.severity", "=", "warning")
    .where("f.overridden_by", "is", null)
    .where("c.state", "=", "ready")
    .orderBy("c.visit_id")
    .orderBy("f.ordinal")
    .execute();
  const first = new Map(warnings.map((warning) => [warning.claim_id, warning]));
  const chosen = [...first.values()].filter(({ visit_id }) => chance("override", visit_id) < share);
  for (const { claim_id, ordinal, version, visit_id, edit } of chosen.slice(0, MOST_OVERRIDES)) {
    const scope = { actor: step.actors.biller, practices: step.practices, isSupervisor: false };
    const reason =
      edit === "FORM-006" ? REASONS[1] : (REASONS[Math.floor(chance("reason", visit_id) * 2) * 2] ?? REASONS[0]);
    await overrideFinding(tx, step.services, scope, claim_id, ordinal, { version, reason });
  }
}
