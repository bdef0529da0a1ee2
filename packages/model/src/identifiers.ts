declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** National Provider Identifier: ten digits with a valid check digit (45 CFR 162.406). */
export type Npi = Branded<"Npi">;

/** Whether ten digits satisfy the NPI check digit: Luhn over `80840` + the digits (45 CFR 162.406(a)). */
export function hasNpiCheckDigit(text: string): boolean {
  if (!/^\d{10}$/.test(text)) return false;
  let total = 24; // what the issuer prefix 80840 adds to a Luhn sum
  for (let index = 0; index < 10; index += 1) {
    let digit = text.charCodeAt(index) - 48;
    if (index % 2 === 0) {
      digit *= 2;
      if (digit > 9) digit -= 9;
    }
    total += digit;
  }
  return total % 10 === 0;
}

/** Reads an NPI. Undefined unless it is ten digits, begins with 1 or 2, and its check digit holds. */
export function parseNpi(text: string): Npi | undefined {
  // The check above is what the brand promises.
  return /^[12]/.test(text) && hasNpiCheckDigit(text) ? (text as Npi) : undefined;
}

/** Completes nine digits to an NPI by its check digit; for generators of invented providers. */
export function npiFrom(nineDigits: string): Npi {
  for (let digit = 0; digit <= 9; digit += 1) {
    const npi = parseNpi(`${nineDigits}${digit}`);
    if (npi !== undefined) return npi;
  }
  throw new RangeError("an NPI is made from nine digits that begin with 1 or 2");
}
