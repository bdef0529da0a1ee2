import { moneyText, parseCents, sumCents } from "@cleanclaim/model";

/** `"83110.2"` → `$83,110.20`; a negative amount has its minus before the dollar sign. Text that is no amount stays as it is. */
export function money(text: string): string {
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(text);
  if (match === null) return text;
  const [, sign, whole, fraction] = match;
  const grouped = (whole ?? "").replace(/\B(?=(\d{3})+$)/g, ",");
  return `${sign === "-" ? "−" : ""}$${grouped}${(fraction ?? "").padEnd(3, fraction === undefined ? ".00" : "0")}`;
}

/** The sum of decimal amounts as decimal text; what is no amount counts as nothing. */
export function sumMoney(amounts: Iterable<string | null>): string {
  const cents: bigint[] = [];
  for (const amount of amounts) {
    const value = amount === null ? undefined : parseCents(amount);
    if (value !== undefined) cents.push(value);
  }
  return moneyText(sumCents(cents));
}

/** `1204` → `1,204`. */
export function count(value: number): string {
  return value.toString().replace(/\B(?=(\d{3})+$)/g, ",");
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** `2026-11-21` → `Nov 21, 2026`, the form of running text. */
export function dayText(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (match === null) return iso;
  return `${MONTHS[Number(match[2]) - 1] ?? match[2] ?? ""} ${Number(match[3])}, ${match[1] ?? ""}`;
}

/** `2026-11-21` → `11/21/2026`, the form of dense tables. */
export function dayDense(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return match === null ? iso : `${match[2] ?? ""}/${match[3] ?? ""}/${match[1] ?? ""}`;
}

/** An ISO instant as local day and time: `Nov 21, 2026, 2:05 PM`. */
export function instantText(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const hours = at.getHours();
  const minutes = at.getMinutes().toString().padStart(2, "0");
  const day = `${MONTHS[at.getMonth()] ?? ""} ${at.getDate()}, ${at.getFullYear()}`;
  return `${day}, ${((hours + 11) % 12) + 1}:${minutes} ${hours < 12 ? "AM" : "PM"}`;
}

/** `14:05` → `2:05 PM`. */
export function timeText(time: string): string {
  const match = /^(\d{2}):(\d{2})/.exec(time);
  if (match === null) return time;
  const hours = Number(match[1]);
  return `${((hours + 11) % 12) + 1}:${match[2] ?? "00"} ${hours < 12 ? "AM" : "PM"}`;
}

/** `1` → `1 day`, `3` → `3 days`. */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** A state or kind in kebab case as words: `received-by-payer` → `Received by payer`. */
export function words(kebab: string): string {
  const text = kebab.replaceAll("-", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Rows as CSV (RFC 4180), with quotes where needed and a guard against formulas in spreadsheets. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(csvCell).join(",")).join("\r\n");
}

function csvCell(text: string): string {
  const safe = /^[=+@\t]|^-(?![\d.])/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
