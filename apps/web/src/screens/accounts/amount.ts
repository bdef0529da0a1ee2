/** Reads an amount that a person typed: `40`, `$1,250.5` → `40.00`, `1250.50`; undefined for what is none or nothing. Pure. */
export function amountOf(text: string): string | undefined {
  const match = /^\$?(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.trim().replaceAll(",", ""));
  if (match === null) return undefined;
  const amount = `${match[1] ?? "0"}.${(match[2] ?? "").padEnd(2, "0")}`;
  return /[1-9]/.test(amount) ? amount : undefined;
}
