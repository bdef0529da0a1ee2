import type { Claim, RemittanceClaim } from "@cleanclaim/model";
import { moneyText } from "@cleanclaim/model";
import type { ClaimState } from "@cleanclaim/revenue-cycle/contract";
import { type ClaimForMatching, candidatesFor } from "@cleanclaim/revenue-cycle";
import type { TenantTransaction } from "./database.ts";

/** A claim of ours as posting needs it. State, sequence and sums move on while a file is read. */
export interface OpenClaim extends ClaimForMatching {
  readonly practiceId: string;
  readonly patientId: string;
  readonly payerId: string;
  readonly visitId: string;
  readonly coverageId: string;
  readonly providerId: string;
  readonly responsibility: string;
  readonly replacesClaimId: string | null;
  readonly content: Claim;
  state: ClaimState;
  sequence: number;
}

/** Loads and locks the claims that the remittance claims may speak of, in order of id so that two files can't lock each other out. */
export async function loadOpenClaims(
  tx: TenantTransaction,
  organizationId: string,
  decisions: readonly RemittanceClaim[],
): Promise<OpenClaim[]> {
  const controlNumbers = [...new Set(decisions.map((decision) => decision.patientControlNumber))];
  const payerNumbers = [
    ...new Set(decisions.map((decision) => decision.payerClaimControlNumber).filter((number) => number !== "")),
  ];
  const found = new Map<string, OpenClaim>();
  for (const [column, numbers] of [
    ["patient_control_number", controlNumbers],
    ["payer_claim_control_number", payerNumbers],
  ] as const) {
    if (numbers.length === 0) continue;
    const rows = await tx
      .selectFrom("claim")
      .innerJoin("payer", (join) =>
        join
          .onRef("payer.organization_id", "=", "claim.organization_id")
          .onRef("payer.payer_id", "=", "claim.payer_id"),
      )
      .selectAll("claim")
      .select("payer.edi_payer_id")
      .where("claim.organization_id", "=", organizationId)
      .where(`claim.${column}`, "in", numbers)
      .orderBy("claim.claim_id")
      .forUpdate("claim")
      .execute();
    for (const row of rows) {
      // The content column holds what claim-submission wrote: a canonical claim.
      const content = row.content as Claim;
      found.set(row.claim_id, {
        claimId: row.claim_id,
        patientControlNumber: row.patient_control_number,
        payerClaimControlNumber: row.payer_claim_control_number,
        ediPayerId: row.edi_payer_id,
        // The check constraint of the trigger table keeps the column to these words.
        state: row.state as ClaimState,
        totalCharge: moneyText(row.total_charge_cents),
        serviceDate: row.service_date,
        memberId: content.subscriber.memberId,
        practiceId: row.practice_id,
        patientId: row.patient_id,
        payerId: row.payer_id,
        visitId: row.visit_id,
        coverageId: row.coverage_id,
        providerId: row.provider_id,
        responsibility: row.responsibility,
        replacesClaimId: row.replaces_claim_id,
        content,
        sequence: 0,
      });
    }
  }
  const claims = [...found.values()];
  if (claims.length > 0) {
    const sequences = await tx
      .selectFrom("claim_event")
      .select(["claim_id", (e) => e.fn.max("sequence").as("last")])
      .where("organization_id", "=", organizationId)
      .where(
        "claim_id",
        "in",
        claims.map((claim) => claim.claimId),
      )
      .groupBy("claim_id")
      .execute();
    for (const row of sequences) {
      const claim = found.get(row.claim_id);
      if (claim !== undefined) claim.sequence = row.last;
    }
  }
  return claims;
}

/** Claims of ours that an unmatched payment might be for: same payer number, charge, member or day; best first. */
export async function findCandidates(
  tx: TenantTransaction,
  organizationId: string,
  decision: RemittanceClaim,
): Promise<ReturnType<typeof candidatesFor>> {
  const serviceDate = decision.lines.find((line) => line.serviceDate !== undefined)?.serviceDate;
  const cents = BigInt(decision.charge.replace(".", ""));
  const rows = await tx
    .selectFrom("claim")
    .innerJoin("payer", (join) =>
      join.onRef("payer.organization_id", "=", "claim.organization_id").onRef("payer.payer_id", "=", "claim.payer_id"),
    )
    .selectAll("claim")
    .select("payer.edi_payer_id")
    .where("claim.organization_id", "=", organizationId)
    .where("claim.state", "in", ["sent", "received-by-clearinghouse", "received-by-payer", "adjudicated"])
    .where((e) =>
      e.or([
        e("claim.total_charge_cents", "=", cents),
        ...(serviceDate === undefined ? [] : [e("claim.service_date", "=", serviceDate)]),
      ]),
    )
    .limit(200)
    .execute();
  const ours = rows.map((row): ClaimForMatching => {
    const content = row.content as Claim; // as above: a canonical claim
    return {
      claimId: row.claim_id,
      patientControlNumber: row.patient_control_number,
      payerClaimControlNumber: row.payer_claim_control_number,
      ediPayerId: row.edi_payer_id,
      state: row.state as ClaimState, // kept to these words by the database
      totalCharge: moneyText(row.total_charge_cents),
      serviceDate: row.service_date,
      memberId: content.subscriber.memberId,
    };
  });
  return candidatesFor(decision, ours);
}
