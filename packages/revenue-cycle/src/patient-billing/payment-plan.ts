import { type CalendarDate, type Cents, addMonths, allocate } from "@cleanclaim/model";

/** One instalment of a payment plan. */
export interface Installment {
  readonly number: number;
  readonly dueOn: CalendarDate;
  readonly cents: Cents;
}

/**
 * The schedule of a plan: equal monthly parts that add up to the total exactly; odd cents go to the first instalments. A first
 * due day at the end of a month stays at the end of shorter months. Throws for a total that can't give each instalment a cent.
 */
export function planSchedule(total: Cents, count: number, startsOn: CalendarDate): Installment[] {
  if (!Number.isInteger(count) || count < 1 || total < BigInt(count))
    throw new RangeError("a plan needs at least one cent for each instalment");
  return allocate(
    total,
    Array.from({ length: count }, () => 1n),
  ).map((cents, index) => ({ number: index + 1, dueOn: addMonths(startsOn, index), cents }));
}

/** An instalment as it stands. */
export interface InstallmentState extends Installment {
  readonly paid: Cents;
  readonly status: "due" | "paid" | "missed";
}

/** Applies a payment to a plan: oldest open instalment first. What the plan does not need is returned. */
export function payInstallments(
  installments: readonly InstallmentState[],
  cents: Cents,
): { readonly installments: InstallmentState[]; readonly left: Cents } {
  let left = cents;
  const next = installments.map((installment) => {
    const open = installment.cents - installment.paid;
    const part = left < open ? left : open;
    if (part <= 0n) return installment;
    left -= part;
    const paid = installment.paid + part;
    return { ...installment, paid, status: paid === installment.cents ? ("paid" as const) : installment.status };
  });
  return { installments: next, left };
}

/** Days of grace after a due day before an instalment counts as missed. */
export const graceDays = 5;

/** Marks instalments that are past their due day and grace as missed. Applying it twice changes nothing. */
export function ageInstallments(
  installments: readonly InstallmentState[],
  isPastGrace: (dueOn: CalendarDate) => boolean,
): InstallmentState[] {
  return installments.map((installment) =>
    installment.status === "due" && isPastGrace(installment.dueOn)
      ? { ...installment, status: "missed" as const }
      : installment,
  );
}
