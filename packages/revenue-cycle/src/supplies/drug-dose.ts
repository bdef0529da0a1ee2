import { parseQuantity, quantityText, toQuantity } from "./decimal-quantity.ts";

/** How a drug is measured: a container of 100 mg billed by 10 mg has `perBillingUnit` 10 and `perStockUnit` 100. Decimal text above zero. */
export interface DoseMeasure {
  /** Unit of measure of the dose, such as `mg`. */
  readonly unit: string;
  readonly perBillingUnit: string;
  readonly perStockUnit: string;
}

/** What was given to the patient and what was thrown away, in the unit of the dose. Decimal text. */
export interface DoseGiven {
  readonly given: string;
  readonly discarded: string;
}

/** A dose in containers: how many were opened and what part was given and thrown away, all in stock units. */
export type DoseInStock =
  | { readonly ok: true; readonly containers: number; readonly quantity: string; readonly waste: string }
  | { readonly ok: false; readonly message: string };

/** The next whole number at or above `a / b`; both above or at zero, `b` not zero. */
export function ceilRatio(a: bigint, b: bigint): bigint {
  return (a + b - 1n) / b;
}

/**
 * What lies in the opened single-dose containers and was not given: the amount to discard when only the dose is known. "0" for a
 * multi-dose container, whose rest goes back on the shelf, and for text that is no quantity.
 */
export function leftOver(measure: DoseMeasure, singleDose: boolean, given: string): string {
  const amount = parseQuantity(given);
  if (!singleDose || amount === undefined || amount <= 0n) return "0";
  const container = toQuantity(measure.perStockUnit);
  return quantityText(ceilRatio(amount, container) * container - amount);
}

/**
 * Converts a dose to stock units. Of single-dose containers whole ones leave the shelf: given and discarded together fill them, and the parts
 * add up exactly. Of a multi-dose container only what was given leaves.
 * Source: CMS, Medicare Claims Processing Manual chapter 17 section 40 (amounts come from single-dose containers, up to the amount on the label).
 */
export function doseInStock(measure: DoseMeasure, singleDose: boolean, dose: DoseGiven): DoseInStock {
  const given = parseQuantity(dose.given);
  const discarded = parseQuantity(dose.discarded);
  if (given === undefined || discarded === undefined || given < 0n || discarded < 0n) {
    return { ok: false, message: `The amounts must be numbers of ${measure.unit} at or above zero.` };
  }
  const total = given + discarded;
  if (total === 0n) return { ok: false, message: `Say how many ${measure.unit} were given.` };
  const container = toQuantity(measure.perStockUnit);
  if (!singleDose) {
    if (discarded > 0n) {
      return {
        ok: false,
        message:
          "What is left in a multi-dose container goes back on the shelf: no discarded amount is booked with a dose.",
      };
    }
    const quantity = (given * 1_000_000n + container / 2n) / container;
    return { ok: true, containers: Number(ceilRatio(given, container)), quantity: quantityText(quantity), waste: "0" };
  }
  const containers = ceilRatio(total, container);
  if (total % container !== 0n) {
    const room = quantityText(containers * container - given);
    return {
      ok: false,
      message: `${quantityText(total)} ${measure.unit} don't fill ${containers.toString()} single-dose container${containers === 1n ? "" : "s"} of ${measure.perStockUnit} ${measure.unit}: ${room} ${measure.unit} are left when ${dose.given} ${measure.unit} were given.`,
    };
  }
  const whole = containers * 1_000_000n;
  const rounded = (given * 1_000_000n + container / 2n) / container;
  // However little was given, it stays a use.
  const quantity = given > 0n && rounded === 0n ? 1n : rounded;
  return {
    ok: true,
    containers: Number(containers),
    quantity: quantityText(quantity),
    waste: quantityText(whole - quantity),
  };
}

/**
 * Billing units of a dose: given rounded up to whole units; discarded is what is left up to the whole units of the total, so that nothing
 * is billed twice and a rest below one unit is never billed.
 */
export function doseUnits(
  measure: DoseMeasure,
  dose: DoseGiven,
): { readonly given: bigint; readonly discarded: bigint } {
  const unit = toQuantity(measure.perBillingUnit);
  const given = toQuantity(dose.given);
  const total = ceilRatio(given + toQuantity(dose.discarded), unit);
  const givenUnits = ceilRatio(given, unit);
  return { given: givenUnits, discarded: total - givenUnits };
}
