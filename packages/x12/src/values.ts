/** Cents of a decimal text such as `257.5`, `-60`, `.5` or `1250.00`. Undefined when it is no amount or has more than two places. */
export function amountToCents(text: string): bigint | undefined {
  const short = shortCents(text);
  if (short >= 0) return BigInt(short);
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text.trim());
  if (match === null) return undefined;
  const whole = match[2] ?? "";
  const fraction = (match[3] ?? "").replace(/0+$/, "");
  if (whole === "" && (match[3] ?? "") === "") return undefined;
  if (fraction.length > 2) return undefined;
  const cents = BigInt(whole === "" ? "0" : whole) * 100n + BigInt(fraction.padEnd(2, "0"));
  return match[1] === "-" ? -cents : cents;
}

/** Cents of digits with at most a point and two places, as most amounts are sent; -1 for any other text. */
function shortCents(text: string): number {
  const { length } = text;
  if (length === 0 || length > 12) return -1;
  let cents = 0;
  let point = -1;
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) cents = cents * 10 + code - 48;
    else if (code === 46 && point < 0) point = index;
    else return -1;
  }
  const places = point < 0 ? 0 : length - 1 - point;
  if (places > 2 || (point === 0 && places === 0)) return -1;
  return cents * (places === 0 ? 100 : places === 1 ? 10 : 1);
}

/** Decimal text with two places: `25750n` is `"257.50"`. */
export function centsToAmount(cents: bigint): string {
  const absolute = cents < 0n ? -cents : cents;
  return `${cents < 0n ? "-" : ""}${absolute / 100n}.${(absolute % 100n).toString().padStart(2, "0")}`;
}

/** The amount with two places; text that is no amount stays as it is. */
export function twoPlaces(text: string): string {
  const cents = amountToCents(text);
  return cents === undefined ? text.trim() : centsToAmount(cents);
}

/** The shortest form that X12 asks for: no zeros at the end, no bare point. `"300.00"` becomes `"300"`. */
export function wireNumber(text: string): string {
  const trimmed = text.trim();
  if (trimmed === "" || !/^[+-]?\d*(?:\.\d*)?$/.test(trimmed)) return trimmed;
  let short = trimmed.replace(/^\+/, "");
  if (short.includes(".")) short = short.replace(/0+$/, "").replace(/\.$/, "");
  short = short.replace(/^(-?)0+(?=\d)/, "$1");
  return short === "" || short === "-" || short === "-0" ? "0" : short;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** True for eight digits that are a day of the calendar. */
export function isDate8(text: string): boolean {
  if (text.length !== 8) return false;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 4, 6);
  const day = digitsAt(text, 6, 8);
  if (year < 1000 || month < 1 || month > 12 || day < 1) return false;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (DAYS[month - 1] ?? 0) + (leap ? 1 : 0);
}

/** The number that the digits from `from` to `to` make; -1 when one of them is no digit. */
function digitsAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let index = from; index < to; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** True for HHMM, HHMMSS and longer with hundredths. */
export function isTime(text: string): boolean {
  const { length } = text;
  if (length !== 4 && (length < 6 || length > 8)) return false;
  if (digitsAt(text, 0, length) < 0) return false;
  return digitsAt(text, 0, 2) < 24 && digitsAt(text, 2, 4) < 60 && (length === 4 || digitsAt(text, 4, 6) < 60);
}

/** `20260115` as `2026-01-15`; undefined when it is no date. */
export function isoDate(text: string): string | undefined {
  return isDate8(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}` : undefined;
}

/** `0930` as `09:30`, `093015` as `09:30:15`; other text as it is. */
export function isoTime(text: string): string {
  if (!isTime(text)) return text;
  const base = `${text.slice(0, 2)}:${text.slice(2, 4)}`;
  return text.length >= 6 ? `${base}:${text.slice(4, 6)}` : base;
}

/** ISO date or any text without its dashes. */
export function wireDate(iso: string): string {
  return iso.replaceAll("-", "");
}

/** ISO time without its colons. */
export function wireTime(iso: string): string {
  return iso.replaceAll(":", "");
}

/** An ICD code with its dot. `qualifier` tells ICD-9 external causes (E + three digits) from ICD-10. */
export function dottedIcd(code: string, qualifier = "ABK"): string {
  if (code.includes(".")) return code;
  const before = !qualifier.startsWith("A") && code.startsWith("E") ? 4 : 3;
  return code.length > before ? `${code.slice(0, before)}.${code.slice(before)}` : code;
}

/** True when ten digits carry the right check digit (Luhn over 80840 and the number). */
export function isNpi(text: string): boolean {
  if (text.length !== 10) return false;
  let sum = 24;
  for (let index = 9; index >= 0; index -= 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return false;
    if (index % 2 === 0) {
      const double = digit * 2;
      sum += double > 9 ? double - 9 : double;
    } else sum += digit;
  }
  return sum % 10 === 0;
}
