import { billTypeDigits } from "./institutional-values.ts";
import { careWords, facilityWords, frequencyWords, specialWords } from "./type-of-bill-words-table.ts";

/** A type of bill in words: `hospital, outpatient; admission to discharge`. Digits that we have no words for are left out. */
export function typeOfBillWords(typeOfBill: string, frequencyCode: string): string {
  const digits = billTypeDigits(typeOfBill);
  const place = facilityWords[digits.slice(0, 1)];
  const care = careWords[digits.slice(1)];
  const where = specialWords[digits] ?? [place, care].filter((part) => part !== undefined).join(", ");
  return [where, frequencyWords[frequencyCode] ?? ""].filter((part) => part !== "").join("; ");
}
