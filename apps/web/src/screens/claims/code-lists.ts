/** A list of codes read from one line of text, or what is wrong with it. */
export type ListReading =
  { readonly ok: true; readonly value: readonly unknown[] } | { readonly ok: false; readonly message: string };

/** The lists of an institutional claim that are typed as one line of text, entries parted by commas. */
export type CodeListKind = "codes" | "occurrences" | "spans" | "values";

const usDay = (iso: string): string => `${iso.slice(5, 7)}/${iso.slice(8, 10)}/${iso.slice(0, 4)}`;

/** Condition codes: `09, 20`. */
export function codesText(codes: readonly string[] | undefined): string {
  return (codes ?? []).join(", ");
}

/** Occurrence codes with their days: `05 05/04/2026, 50 05/10/2026`. */
export function occurrencesText(list: readonly { readonly code: string; readonly on: string }[] | undefined): string {
  return (list ?? []).map(({ code, on }) => `${code} ${usDay(on)}`).join(", ");
}

/** Occurrence spans with their first and last day: `70 03/30/2026-04/04/2026`. */
export function spansText(
  list: readonly { readonly code: string; readonly from: string; readonly through: string }[] | undefined,
): string {
  return (list ?? []).map(({ code, from, through }) => `${code} ${usDay(from)}-${usDay(through)}`).join(", ");
}

/** Value codes with their amount or count: `80 27, 09 1250.50`. */
export function valuesText(list: readonly { readonly code: string; readonly amount: string }[] | undefined): string {
  return (list ?? []).map(({ code, amount }) => `${code} ${amount}`).join(", ");
}

/** Reads such a line. An empty line is an empty list. */
export function readCodeList(kind: CodeListKind, text: string): ListReading {
  const entries = text
    .split(/[,;]/)
    .flatMap((entry) => (kind === "codes" ? entry.trim().split(/\s+/) : [entry.trim()]))
    .filter((entry) => entry !== "");
  const value: unknown[] = [];
  for (const entry of entries) {
    const read = readEntry(kind, entry.toUpperCase());
    if (typeof read === "string" && kind !== "codes") return { ok: false, message: read };
    if (kind === "codes" && !/^[0-9A-Z]{2}$/.test(entry.toUpperCase()))
      return { ok: false, message: `${entry} is no code: two letters or digits.` };
    value.push(read);
  }
  return { ok: true, value };
}

/** One entry, or in words why it is none. */
function readEntry(kind: CodeListKind, entry: string): unknown {
  if (kind === "codes") return entry;
  const [code = "", ...rest] = entry.split(/\s+/);
  const after = rest.join("");
  if (!/^[0-9A-Z]{2}$/.test(code)) return `${entry} does not begin with a code of two letters or digits.`;
  if (kind === "values") {
    const amount = after.replaceAll("$", "");
    return /^\d{1,10}(\.\d{1,3})?$/.test(amount)
      ? { code, amount }
      : `${code} wants an amount or a count, such as 80 27.`;
  }
  if (kind === "occurrences") {
    const on = isoDay(after);
    return on === undefined ? `${code} wants its day, such as 05 05/04/2026.` : { code, on };
  }
  const [first = "", last = ""] = splitSpan(after);
  const from = isoDay(first);
  const through = isoDay(last);
  if (from === undefined || through === undefined)
    return `${code} wants its first and last day, such as 70 03/30/2026-04/04/2026.`;
  return through < from ? `${code} ends before it begins.` : { code, from, through };
}

function splitSpan(text: string): readonly string[] {
  const iso = /^(\d{4}-\d\d-\d\d)[-–](\d{4}-\d\d-\d\d)$/.exec(text);
  return iso === null ? text.split(/[-–]/) : [iso[1] ?? "", iso[2] ?? ""];
}

function isoDay(text: string): string | undefined {
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (us !== null) return `${us[3] ?? ""}-${(us[1] ?? "").padStart(2, "0")}-${(us[2] ?? "").padStart(2, "0")}`;
  return /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined;
}
