import { toCents } from "@cleanclaim/model";
import type { Claim, ClaimLine } from "@cleanclaim/model";
import { patientControlNumber, stateAfter, stateWords } from "@cleanclaim/revenue-cycle";
import type { ClaimState } from "@cleanclaim/revenue-cycle/contract";
import { conflict } from "../http/problem.ts";
import type { Services } from "../services.ts";
import { billedCode } from "./billed-code.ts";
import type { Actor } from "./actor.ts";
import { byActor, withdrawCharges } from "./claim-building.ts";
import { checkClaims } from "./claim-checking.ts";
import type { ClaimScope } from "./claim-editing.ts";
import { recordClaimEvent } from "./claim-events.ts";
import { claimHead } from "./claim-workbench.ts";
import type { ClaimHead } from "./claim-workbench.ts";
import { nextCount } from "./counters.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";
import { moveReceivable, syncCharges } from "./ledger.ts";
import { dayOf, storedClaim } from "./stored-shapes.ts";

/** What kind of correction: 7 replaces, 8 voids, 1 bills again as a new claim. */
export interface Correction {
  readonly frequencyCode: "7" | "8" | "1";
  readonly reason: string;
  readonly preview?: boolean;
}

const kindWords = { "7": "corrected claim (7)", "8": "void (8)", "1": "new claim (1)" } as const;

/** Makes a correction of a claim that has left the house. It is a claim of its own, checked, and sent like any other. */
export async function correctClaim(
  tx: TenantTransaction,
  services: Services,
  scope: ClaimScope,
  claimId: string,
  correction: Correction,
): Promise<{ claimId: string; message: string }> {
  const organizationId = scope.actor.organizationId;
  const head = await claimHead(tx, organizationId, scope.practices, claimId, true);
  await mustBeCorrectable(tx, organizationId, head, correction);
  const words = kindWords[correction.frequencyCode];
  if (correction.preview === true) {
    return { claimId, message: `A ${words} for ${head.payer} would be made, to be checked and sent.` };
  }
  const claim = correctedContent(
    storedClaim(head.content),
    correction,
    head.payer_claim_control_number,
    await nextCount(tx, organizationId, "patient-control-number"),
  );
  const newClaimId = services.newId();
  await tx
    .insertInto("claim")
    .values({
      organization_id: organizationId,
      claim_id: newClaimId,
      practice_id: head.practice_id,
      patient_id: head.patient_id,
      visit_id: head.visit_id,
      payer_id: head.payer_id,
      coverage_id: head.coverage_id,
      provider_id: head.provider_id,
      patient_control_number: claim.patientControlNumber,
      responsibility: head.responsibility,
      frequency_code: correction.frequencyCode,
      replaces_claim_id: claimId,
      prior_claim_id: head.prior_claim_id,
      content: json(claim),
      total_charge_cents: toCents(claim.totalCharge),
      service_date: head.service_date,
      timely_filing_due_on: head.timely_filing_due_on,
    })
    .execute();
  await recordClaimEvent(tx, organizationId, {
    ...byActor(scope.actor),
    claimId: newClaimId,
    event: { kind: "created" },
    cause: `Made as ${words} of claim ${head.patient_control_number}: ${correction.reason}`,
    details: { replaces: claimId },
  });
  await recordClaimEvent(tx, organizationId, {
    ...byActor(scope.actor),
    claimId,
    event: { kind: "noted" },
    cause: `A ${words} was made (${claim.patientControlNumber}): ${correction.reason}`,
    details: { correction: newClaimId },
  });
  const [checked] = await checkClaims(tx, services, scope.actor, [newClaimId]);
  const state = checked?.state === "ready" ? "ready to send" : "held; fix what was found";
  return { claimId: newClaimId, message: `The ${words} is ${state}.` };
}

async function mustBeCorrectable(
  tx: TenantTransaction,
  organizationId: string,
  head: ClaimHead,
  correction: Correction,
): Promise<void> {
  const event = correction.frequencyCode === "8" ? "voided" : "replaced";
  if (stateAfter(event, head.state) === undefined) {
    throw conflict(
      `The claim is ${stateWords[head.state]}; only a claim that the payer has can be corrected.`,
      head.state === "rejected" ? "Edit the rejected claim and send it again." : "Wait for the payer's answer.",
    );
  }
  if (correction.frequencyCode !== "1" && head.payer_claim_control_number === null) {
    throw conflict(
      "The payer's own number of this claim is not known yet.",
      "It comes with the payer's answer (277CA or 835).",
    );
  }
  const open = await tx
    .selectFrom("claim")
    .select("claim_id")
    .where("organization_id", "=", organizationId)
    .where("replaces_claim_id", "=", head.claim_id)
    .where("state", "in", ["draft", "held", "ready", "rejected"])
    .executeTakeFirst();
  if (open !== undefined) throw conflict("A correction of this claim waits already.", "Work on that one.");
}

function correctedContent(claim: Claim, correction: Correction, payerNumber: string | null, counter: bigint): Claim {
  const number = patientControlNumber(counter);
  const { originalPayerClaimControlNumber: _earlier, ...rest } = claim;
  return {
    ...rest,
    patientControlNumber: number,
    frequencyCode: correction.frequencyCode,
    ...(correction.frequencyCode === "1" || payerNumber === null
      ? {}
      : { originalPayerClaimControlNumber: payerNumber }),
    lines: claim.lines.map((line, index): ClaimLine => ({ ...line, lineItemControlNumber: `${number}L${index + 1}` })),
  };
}

/**
 * When a correction leaves, the claim that it corrects is replaced or voided, and the ledger follows: the open balance moves to the
 * replacement, or the charges of a voided claim are taken back.
 */
export async function settleReplacements(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  sentClaimIds: readonly string[],
): Promise<void> {
  const sent = await tx
    .selectFrom("claim as n")
    .innerJoin("claim as o", (j) =>
      j.onRef("o.organization_id", "=", "n.organization_id").onRef("o.claim_id", "=", "n.replaces_claim_id"),
    )
    .select(["n.claim_id", "n.frequency_code", "n.patient_control_number", "n.content as new_content"])
    .select(["o.claim_id as old_id", "o.state as old_state"])
    .select(["o.practice_id", "o.patient_id", "o.payer_id", "o.service_date", "o.replaces_claim_id"])
    .where("n.organization_id", "=", actor.organizationId)
    .where("n.claim_id", "in", [...sentClaimIds])
    .execute();
  for (const row of sent) {
    const voids = row.frequency_code === "8";
    // The state column holds these words only: the trigger keeps it to the table of transitions.
    const state = row.old_state as ClaimState;
    const kind =
      stateAfter(voids ? "voided" : "replaced", state) === undefined ? "noted" : voids ? "voided" : "replaced";
    await recordClaimEvent(tx, actor.organizationId, {
      ...byActor(actor),
      claimId: row.old_id,
      event: { kind },
      cause: `${voids ? "Voided" : "Replaced"} by claim ${row.patient_control_number}, which was sent.`,
      details: { by: row.claim_id },
    });
    const ids = { practiceId: row.practice_id, patientId: row.patient_id, payerId: row.payer_id };
    if (voids) {
      await withdrawCharges(tx, actor, { ...ids, claimId: row.old_id, occurredOn: dayOf(row.service_date) });
      continue;
    }
    if (row.replaces_claim_id === null) await chargeAsCorrected(tx, actor, row);
    await moveReceivable(tx, actor, {
      ...ids,
      oldClaimId: row.old_id,
      newClaimId: row.claim_id,
      occurredOn: dayOf(services.clock.today()),
    });
  }
}

interface ReplacedRow {
  readonly old_id: string;
  readonly new_content: unknown;
  readonly practice_id: string;
  readonly patient_id: string;
  readonly payer_id: string;
  readonly service_date: string;
}

/** A correction that charges more or less changes the charges by the difference before the balance moves on. */
async function chargeAsCorrected(tx: TenantTransaction, actor: Actor, row: ReplacedRow): Promise<void> {
  await syncCharges(tx, actor, {
    practiceId: row.practice_id,
    patientId: row.patient_id,
    claimId: row.old_id,
    payerId: row.payer_id,
    occurredOn: dayOf(row.service_date),
    sourceKind: "claim",
    sourceId: row.old_id,
    lines: storedClaim(row.new_content).lines.map((line, index) => ({
      line: index + 1,
      cents: toCents(line.charge),
      memo: [billedCode(line), ...line.modifiers].join(" "),
    })),
  });
}
