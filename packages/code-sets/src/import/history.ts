import { addMonths, type CalendarDate, parseDate } from "@cleanclaim/model";
import type { DelimitedFile } from "./delimited.ts";
import type { ImportedRelease } from "./recognised.ts";
import type { NamedRelease } from "./release-name.ts";

/** Whether a table is a history of ICD-10-CM: one row a code and wording, with the releases that bound it. */
export function isHistory(file: DelimitedFile): boolean {
  return ["code", "billable", "long", "first_release", "not_in_release_from"].every((name) =>
    file.header.includes(name),
  );
}

function fiscalYearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4)) + (Number(date.slice(5, 7)) >= 10 ? 1 : 0);
}

function releaseNameOf(date: CalendarDate): string {
  const year = fiscalYearOf(date);
  if (date.endsWith("-10-01")) return `FY${year}`;
  return date.slice(5, 7) === "04" ? `FY${year}-Apr` : `FY${year}-Jan`;
}

function endOf(date: CalendarDate): CalendarDate {
  let end = date;
  while (fiscalYearOf(end) === fiscalYearOf(date)) end = addMonths(end, 1);
  return end;
}

/** Unfolds a history into the releases it was made from. Short titles are not in a history. */
export function historyReleases(source: string, file: DelimitedFile): ImportedRelease[] {
  const at = (name: string): number => file.header.indexOf(name);
  const [code, billable, long, first, gone] = [
    at("code"),
    at("billable"),
    at("long"),
    at("first_release"),
    at("not_in_release_from"),
  ];
  const dates = new Set<string>();
  for (const row of file.rows) {
    dates.add(row[first] ?? "");
    if ((row[gone] ?? "") !== "") dates.add(row[gone] ?? "");
  }
  const releases: ImportedRelease[] = [];
  for (const text of [...dates].sort()) {
    const from = parseDate(text);
    if (from === undefined) continue;
    const rows = file.rows
      .filter((row) => (row[first] ?? "") <= from && ((row[gone] ?? "") === "" || from < (row[gone] ?? "")))
      .map((row) => [row[code] ?? "", row[billable] ?? "", "", row[long] ?? ""]);
    const release: NamedRelease = { name: releaseNameOf(from), from, until: endOf(from) };
    releases.push({
      set: "icd10cm",
      secondary: true,
      release,
      source,
      body: { kind: "table", table: { columns: ["code", "billable", "short", "long"], rows } },
    });
  }
  return releases;
}
