import type { ClaimView, LineView } from "./claim-view.ts";
import { firstService, lastService } from "./claim-view.ts";
import type { ClaimRejection, Day, Payer, SimulatorConfig } from "./config.ts";
import type { Membership } from "./membership.ts";
import { holds, scenarioWith, subjectOf } from "./scenarios.ts";

/** The payer that a payer id on a claim reaches. */
export function payerFor(config: SimulatorConfig, payerId: string): Payer | undefined {
  const wanted = payerId.trim().toUpperCase();
  return config.payers.find((payer) => payer.acceptedIds.some((id) => id.toUpperCase() === wanted));
}

function rejection(category: string, status: string, entity: string | undefined, text: string): ClaimRejection {
  return { category, status, entity, text };
}

/** A claim for a payer that the clearinghouse does not serve. */
export const UNKNOWN_PAYER = rejection("A7", "116", "PR", "PAYER ID IS NOT KNOWN TO THIS CLEARINGHOUSE");

/**
 * Why the payer does not take a claim into adjudication; undefined when it does. These are rejections: the claim was
 * never decided and may be corrected and sent again.
 */
export function refusal(
  config: SimulatorConfig,
  payer: Payer,
  membership: Membership,
  claim: ClaimView,
  received: Day,
  attempt: number,
): ClaimRejection | undefined {
  const subject = subjectOf(payer, claim, attempt);
  const scenario = scenarioWith(config.scenarios, "reject", subject);
  if (scenario !== undefined) return scenario.value;
  const door = payer.frontDoor;
  const rule = door.rejections.find((one) => holds(one.when, subject));
  if (rule !== undefined) return rejection(rule.category, rule.status, rule.entity, rule.text ?? "");
  if (door.rejectBadNpi && !isNpi(claim.billing.npi)) {
    return rejection("A7", "562", "85", "BILLING PROVIDER NPI FAILS ITS CHECK DIGIT");
  }
  if (door.rejectBadNpi && claim.renderingNpi !== undefined && !isNpi(claim.renderingNpi)) {
    return rejection("A7", "562", "82", "RENDERING PROVIDER NPI FAILS ITS CHECK DIGIT");
  }
  const last = lastService(claim);
  if (door.rejectFutureService && last !== undefined && last > received) {
    return rejection("A7", "510", undefined, "DATE OF SERVICE IS IN THE FUTURE");
  }
  if (firstService(claim) === undefined) return rejection("A7", "187", undefined, "NO READABLE DATE OF SERVICE");
  const empty = door.rejectEmptyLines ? emptyLine(claim) : undefined;
  if (empty !== undefined) return empty;
  if (claim.diagnoses.some((code) => door.diagnosesNotAccepted.includes(code))) {
    return rejection("A7", "255", undefined, "DIAGNOSIS CODE NOT ACCEPTED: INCOMPLETE OR NOT IN FORCE");
  }
  if (["7", "8"].includes(claim.frequencyCode) && claim.originalNumber === undefined) {
    return rejection("A7", "464", "PR", "REPLACEMENT OR VOID WITHOUT THE PAYER CLAIM CONTROL NUMBER");
  }
  const known = door.unknownMember === "deny" || membership.rowsOfPatient(payer, claim).length > 0;
  return known ? undefined : rejection("A3", "33", "IL", "SUBSCRIBER AND SUBSCRIBER ID NOT FOUND");
}

function emptyLine(claim: ClaimView): ClaimRejection | undefined {
  if (claim.lines.some((line) => !(Number(line.units) > 0))) {
    return rejection("A7", "476", undefined, "UNITS OF SERVICE MUST BE ABOVE ZERO");
  }
  if (claim.lines.some((line) => line.charge <= 0n && !mayBeFree(claim, line))) {
    return rejection("A7", "178", undefined, "A LINE HAS NO CHARGE");
  }
  return undefined;
}

/** Lines of a rate code (HIPPS) and drugs without a price of their own may stand on a bill without a charge. */
function mayBeFree(claim: ClaimView, line: LineView): boolean {
  return claim.institutional !== undefined && /^(?:002|025)/.test(line.revenueCode ?? "");
}

/** Whether ten digits are an NPI by the check digit over the prefix 80840. */
export function isNpi(text: string): boolean {
  if (!/^[12]\d{9}$/.test(text)) return false;
  let sum = 24;
  for (const [index, character] of [...text].entries()) {
    const digit = Number(character) * (index % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
