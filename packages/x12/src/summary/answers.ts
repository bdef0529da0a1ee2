import type {
  Acknowledgment999,
  ClaimAcknowledgment277,
  ClaimStatus,
  InterchangeAcknowledgment,
} from "../transactions/acknowledgment.ts";
import { isRejectedStatus } from "../transactions/claim-acknowledgment-277.ts";
import { optionalAmount } from "./claims.ts";
import type { Summary } from "./summary.ts";

/** A TA1. */
export function summarizeTa1(value: InterchangeAcknowledgment): Summary {
  const rejected = value.statusCode === "R";
  const item = {
    controlNumber: value.interchangeControlNumber,
    status: value.statusCode,
    note: value.noteCode,
    date: value.date,
    time: value.time,
  };
  return { kind: "TA1", accepted: rejected ? 0 : 1, rejected: rejected ? 1 : 0, items: [item] };
}

/** A 999 or 997. */
export function summarize999(value: Acknowledgment999): Summary {
  const accepted = value.transactions.filter((one) => one.statusCode === "A" || one.statusCode === "E").length;
  const silent = value.transactions.length === 0;
  return {
    kind: "999",
    accepted: silent ? value.acceptedCount : accepted,
    rejected: silent ? Math.max(value.receivedCount - value.acceptedCount, 0) : value.transactions.length - accepted,
    group: value.group,
    status: value.statusCode,
    errorCodes: value.errorCodes,
    included: value.includedCount,
    received: value.receivedCount,
    items: value.transactions.map((one) => ({
      id: one.id,
      controlNumber: one.controlNumber,
      status: one.statusCode,
      errorCodes: one.errorCodes,
      errors: one.errors.map((error) => ({
        segment: error.segmentId,
        position: error.position,
        loop: error.loopId ?? null,
        code: error.code,
        contexts: error.contexts,
        elements: error.elements.map((element) => ({
          element: element.position,
          component: element.component ?? null,
          code: element.code,
        })),
      })),
    })),
  };
}

/** One STC. */
export function status(value: ClaimStatus): Record<string, unknown> {
  return {
    statuses: value.statuses,
    date: value.date ?? null,
    action: value.actionCode ?? null,
    charge: optionalAmount(value.charge),
    paid: optionalAmount(value.paid),
    paymentDate: value.paymentDate ?? null,
    paymentNumber: value.paymentNumber ?? null,
  };
}

/** The claims of a 277CA. */
export function summarize277Ca(value: ClaimAcknowledgment277): Summary {
  const items: Record<string, unknown>[] = [];
  let rejected = 0;
  for (const source of value.sources) {
    for (const receiver of source.receivers) {
      for (const provider of receiver.providers) {
        for (const claim of provider.claims) {
          const refused = claim.statuses.some(isRejectedStatus);
          if (refused) rejected += 1;
          items.push({
            id: claim.patientControlNumber,
            accepted: !refused,
            payerControlNumber: claim.payerClaimControlNumber ?? null,
            charge: optionalAmount(claim.statuses[0]?.charge),
            providerNpi: provider.provider.id ?? null,
            statuses: claim.statuses.map(status),
          });
        }
      }
    }
  }
  return { kind: "277CA", accepted: items.length - rejected, rejected, items };
}
