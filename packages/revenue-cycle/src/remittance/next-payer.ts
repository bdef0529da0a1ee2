import {
  type Claim,
  type ClaimAdjustment,
  type ClaimPayer,
  type LineAdjudication,
  type OtherPayer,
  type PayerResponsibility,
  type RemittanceClaim,
  type Subscriber,
  type CalendarDate,
  moneyText,
  sumCents,
  toCents,
} from "@cleanclaim/model";
import { lineOf } from "./match-claim.ts";

/** The coverage that pays next. */
export interface NextCoverage {
  readonly responsibility: PayerResponsibility;
  readonly payer: ClaimPayer;
  readonly subscriber: Subscriber;
  readonly relationshipCode: string;
}

/**
 * Builds the claim for the next payer from the claim that was decided and the decision (X222A1 loops 2320, 2330, 2430): the
 * earlier payer becomes an other payer with what it paid and adjusted, on the claim and on each line. The amounts balance by
 * construction: charge = paid + adjustments, on every line.
 */
export function claimForNextPayer(
  decided: Claim,
  decision: RemittanceClaim,
  decidedOn: CalendarDate,
  next: NextCoverage,
  patientControlNumber: string,
): Claim {
  const lineAdjudications = new Map<number, LineAdjudication>();
  decision.lines.forEach((service, index) => {
    const number = lineOf(
      { lineItemControlNumber: service.lineItemControlNumber, procedureCode: service.procedureCode, index },
      decided.lines,
    );
    if (number === undefined) return;
    lineAdjudications.set(number, {
      payerId: decided.payer.payerId,
      paidAmount: service.paid,
      // A line with a revenue code alone is decided under that code (SVC01 NU); it has no procedure to name.
      procedureCode: decided.lines[number - 1]?.procedureCode === "" ? "" : service.procedureCode,
      modifiers: service.modifiers,
      units: service.units,
      adjustments: service.adjustments,
      adjudicatedOn: decidedOn,
    });
  });
  const remaining = patientShareOf(decision);
  const earlier: OtherPayer = {
    payer: decided.payer,
    responsibility: decided.payerResponsibility,
    subscriber: decided.subscriber,
    relationshipCode: decided.patient.relationshipCode,
    paidAmount: decision.paid,
    remainingPatientLiability: moneyText(remaining),
    adjustments: decision.adjustments,
    adjudicatedOn: lineAdjudications.size === 0 ? decidedOn : undefined,
    payerClaimControlNumber: decision.payerClaimControlNumber,
  };
  return {
    ...decided,
    patientControlNumber,
    // An interim bill stays one for the next payer; what corrects an earlier claim is an original there.
    frequencyCode: /^[234]$/.test(decided.frequencyCode) ? decided.frequencyCode : "1",
    originalPayerClaimControlNumber: undefined,
    payerResponsibility: next.responsibility,
    payer: next.payer,
    subscriber: next.subscriber,
    patient: { ...decided.patient, relationshipCode: next.relationshipCode },
    priorAuthorizationNumber: undefined,
    // The next payer leaves the list of the others, and what is known of the one that decided is now its decision.
    otherPayers: [
      ...decided.otherPayers.filter(
        (other) => other.responsibility !== next.responsibility && other.responsibility !== decided.payerResponsibility,
      ),
      earlier,
    ],
    lines: decided.lines.map((line, index) => {
      const adjudication = lineAdjudications.get(index + 1);
      return adjudication === undefined ? line : { ...line, adjudications: [...line.adjudications, adjudication] };
    }),
  };
}

/** What the decision leaves to the patient or the next payer: the sum of its PR adjustments, in cents. */
export function patientShareOf(decision: RemittanceClaim): bigint {
  const all: readonly ClaimAdjustment[] = [
    ...decision.adjustments,
    ...decision.lines.flatMap((line) => line.adjustments),
  ];
  return sumCents(
    all.filter((adjustment) => adjustment.group === "PR").map((adjustment) => toCents(adjustment.amount)),
  );
}
