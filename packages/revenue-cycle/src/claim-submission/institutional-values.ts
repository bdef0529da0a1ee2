import { parseDate } from "@cleanclaim/model";
import type { CalendarDate } from "@cleanclaim/model";

/**
 * A day that a file asks for and does not have, where the canonical claim needs one: 1800-01-01, which every date edit sees to be
 * no real day. Writers leave it out again.
 */
export const unknownDay: CalendarDate = parseDate("1800-01-01") ?? missing();

function missing(): never {
  throw new RangeError("not a calendar date");
}

/** The day, unless it stands for one that is not known. */
export function knownDay(on: CalendarDate): CalendarDate | undefined {
  return on === unknownDay ? undefined : on;
}

/**
 * Facility type and type of care: the two digits of CLM05-1. The canonical claim holds these two; a text from paper or another
 * system may have the zero in front (0131, 013) or the frequency behind (131), which is `frequencyCode` here.
 */
export function billTypeDigits(typeOfBill: string): string {
  const plain = typeOfBill.startsWith("0") ? typeOfBill.slice(1) : typeOfBill;
  return plain.slice(0, 2);
}

/** An hour that a wire time can say: 00 to 23. 99, the hour that is not known, has no place there. */
export function hourOfDay(hour: string | undefined): string | undefined {
  return hour !== undefined && /^(?:[01]\d|2[0-3])$/.test(hour) ? hour : undefined;
}

/** Revenue codes of the prospective payment systems of skilled nursing, home health and rehabilitation: their line has a HIPPS code. */
const hippsRevenueCodes: ReadonlySet<string> = new Set(["0022", "0023", "0024"]);

/** True for a line whose procedure is a HIPPS rate code (SV202-1 HP). */
export function isHippsRevenue(revenueCode: string | undefined): boolean {
  return revenueCode !== undefined && hippsRevenueCodes.has(revenueCode);
}
