import type { Adjustment, ClaimView, LineView } from "./claim-view.ts";
import type { PatientPart } from "./benefits.ts";
import { patientAdjustments } from "./benefits.ts";
import { least, most, spread, total } from "./cents.ts";
import type { Cents, SecondaryManner } from "./config.ts";

const ORDER = "PSTABCDEFGH";

/** What the payers before this one have left of a line. */
export interface LineAfterOthers {
  /** Paid before. */
  readonly paidBefore: Cents;
  /** What the last of them left to the patient. */
  readonly liability: Cents;
}

/**
 * For each line, what earlier payers paid and left to the patient, read from loops 2320 and 2430. Undefined when no
 * earlier payer's decision is on the claim. A decision given for the claim alone is spread over the lines by charge.
 */
export function afterOthers(claim: ClaimView): readonly LineAfterOthers[] | undefined {
  const own = ORDER.indexOf(claim.responsibility);
  const before = claim.otherPayers
    .filter((payer) => payer.decided && ORDER.indexOf(payer.responsibility) < own)
    .sort((a, b) => ORDER.indexOf(a.responsibility) - ORDER.indexOf(b.responsibility));
  const last = before.at(-1);
  if (last === undefined) return undefined;
  const ids = new Set(before.map((payer) => payer.payerId));
  if (claim.lines.some((line) => line.prior.some((prior) => ids.has(prior.payerId)))) {
    return claim.lines.map((line) => {
      const ofLast = line.prior.filter((prior) => prior.payerId === last.payerId);
      return {
        paidBefore: total(line.prior.filter((prior) => ids.has(prior.payerId)).map((prior) => prior.paid)),
        liability: clamp(patientPart(ofLast.flatMap((prior) => prior.adjustments)), line.charge),
      };
    });
  }
  const charges = claim.lines.map((line) => line.charge);
  const paid = spread(total(before.map((payer) => payer.paid)), charges);
  const left = spread(patientPart(last.adjustments), charges);
  return claim.lines.map((line, index) => ({
    paidBefore: paid[index] ?? 0n,
    liability: clamp(left[index] ?? 0n, line.charge),
  }));
}

function patientPart(adjustments: readonly Adjustment[]): Cents {
  return total(adjustments.filter((one) => one.group === "PR").map((one) => one.amount));
}

function clamp(amount: Cents, charge: Cents): Cents {
  return most(0n, least(amount, charge));
}

/** Whether the claim says that another payer should have paid first, without saying what it did. */
export function lacksPrimaryDecision(claim: ClaimView, knownBefore: boolean): boolean {
  if (afterOthers(claim) !== undefined) return false;
  return claim.responsibility !== "P" || knownBefore;
}

/**
 * How a payer pays second. `own` is what the patient would owe it if it were first. Charge = paid + adjustments: OA 23
 * is what the earlier payers settled, the rest of the patient's liability is paid or stays open.
 */
export function paySecond(
  manner: SecondaryManner,
  line: LineView,
  allowed: Cents,
  own: PatientPart,
  after: LineAfterOthers,
): { readonly paid: Cents; readonly adjustments: readonly Adjustment[] } {
  const ownShare = own.copay + own.deductible + own.coinsurance;
  const ceiling = manner.method === "lesser-of" ? allowed - after.paidBefore - ownShare : allowed - ownShare;
  const paid = least(after.liability, most(0n, ceiling));
  const adjustments: Adjustment[] = [{ group: "OA", reason: "23", amount: line.charge - after.liability }];
  const open = after.liability - paid;
  if (manner.remainderGroup === "CO") {
    adjustments.push({ group: "CO", reason: "45", amount: open });
  } else {
    const deductible = least(open, own.deductible);
    const copay = least(open - deductible, own.copay);
    adjustments.push(...patientAdjustments({ deductible, copay, coinsurance: open - deductible - copay }));
  }
  return { paid, adjustments: adjustments.filter((one) => one.amount !== 0n) };
}
