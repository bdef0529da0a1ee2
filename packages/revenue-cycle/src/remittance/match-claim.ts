import type { RemittanceClaim } from "@cleanclaim/model";
import type { ClaimState } from "../contract/claims.ts";
import { stateAfter } from "../claim-submission/index.ts";

/** What matching needs to know of a claim of ours. */
export interface ClaimForMatching {
  readonly claimId: string;
  readonly patientControlNumber: string;
  readonly payerClaimControlNumber: string | null;
  readonly ediPayerId: string;
  readonly state: ClaimState;
  readonly totalCharge: string;
  readonly serviceDate: string;
  readonly memberId: string;
}

export type MatchResult =
  | { readonly kind: "matched"; readonly claim: ClaimForMatching; readonly because: string }
  | { readonly kind: "unmatched"; readonly because: string };

/**
 * Finds the claim that a remittance speaks of: by the patient control number that we sent (CLP01), else by the payer's own
 * number (CLP07) if we know it. A claim that was never sent can't be paid, so its payment waits for a person.
 */
export function matchClaim(remittance: RemittanceClaim, ours: readonly ClaimForMatching[]): MatchResult {
  const byControlNumber = ours.find((claim) => claim.patientControlNumber === remittance.patientControlNumber);
  const byPayerNumber = ours.find(
    (claim) =>
      claim.payerClaimControlNumber !== null && claim.payerClaimControlNumber === remittance.payerClaimControlNumber,
  );
  const claim = byControlNumber ?? byPayerNumber;
  if (claim === undefined)
    return { kind: "unmatched", because: "No claim of ours has this patient control number or payer claim number." };
  if (stateAfter("adjudicated", claim.state) === undefined) {
    return {
      kind: "unmatched",
      because: `The claim with this number is ${claim.state} and was not sent, so it can't have been decided.`,
    };
  }
  return {
    kind: "matched",
    claim,
    because:
      claim === byControlNumber
        ? "Patient control number (CLP01) is ours."
        : "Payer claim control number (CLP07) is known.",
  };
}

/** Claims that an unmatched payment might be for, best first, each with the reason. */
export function candidatesFor(
  remittance: RemittanceClaim,
  ours: readonly ClaimForMatching[],
): readonly { readonly claim: ClaimForMatching; readonly because: string; readonly score: number }[] {
  const serviceDate = remittance.lines.find((line) => line.serviceDate !== undefined)?.serviceDate;
  return ours
    .map((claim) => {
      const reasons: string[] = [];
      if (claim.memberId !== "" && claim.memberId === remittance.memberId) reasons.push("same member id");
      if (claim.totalCharge === remittance.charge) reasons.push("same charge");
      if (serviceDate !== undefined && claim.serviceDate === serviceDate) reasons.push("same day of service");
      if (editDistanceAtMostTwo(claim.patientControlNumber, remittance.patientControlNumber))
        reasons.push("control number nearly the same");
      return { claim, because: reasons.join(", "), score: reasons.length };
    })
    .filter((candidate) => candidate.score > 0)
    .sort((a, b) => b.score - a.score || (a.claim.claimId < b.claim.claimId ? -1 : 1))
    .slice(0, 5);
}

function editDistanceAtMostTwo(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2 || a === "" || b === "") return false;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row.push(Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost));
    }
    previous = row;
  }
  return (previous[b.length] ?? 99) <= 2;
}

/**
 * The line of ours that a service of the remittance speaks of: by line item control number (REF*6R), else by procedure and
 * modifiers when only one line has them, else by position when the codes agree. Undefined when none can be named.
 */
export function lineOf(
  service: {
    readonly lineItemControlNumber?: string | undefined;
    readonly procedureCode: string;
    readonly index: number;
  },
  lines: readonly { readonly lineItemControlNumber?: string | undefined; readonly procedureCode: string }[],
): number | undefined {
  const named = lines.findIndex(
    (line) => line.lineItemControlNumber !== undefined && line.lineItemControlNumber === service.lineItemControlNumber,
  );
  if (named >= 0) return named + 1;
  const sameCode = lines.flatMap((line, index) => (line.procedureCode === service.procedureCode ? [index + 1] : []));
  if (sameCode.length === 1) return sameCode[0];
  return sameCode.includes(service.index + 1) ? service.index + 1 : sameCode[0];
}
