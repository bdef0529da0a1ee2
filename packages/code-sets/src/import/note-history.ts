import type { ImportedRelease } from "./recognised.ts";
import { releaseFromName } from "./release-name.ts";

/** The first day of a note; a plain year marks the edition that the derivation began with. */
function firstDay(origin: string): { readonly name: string; readonly from: string } | undefined {
  return releaseFromName(/^\d{4}$/.test(origin) ? `fy${origin}` : origin, "fiscal-year");
}

/**
 * Unfolds a note table that says of each note when it came in. Each earlier release gets the notes that were in by then;
 * notes that were taken out since are not in the table, so an edition published for that year comes before these.
 */
export function noteReleases(full: ImportedRelease): ImportedRelease[] {
  if (full.body.kind !== "table") return [full];
  const { columns, rows } = full.body.table;
  const origin = columns.indexOf("origin");
  const origins = new Set(rows.map((row) => row[origin] ?? "").filter((text) => text !== ""));
  const earlier: ImportedRelease[] = [];
  for (const text of origins) {
    const release = releaseFromName(/^\d{4}$/.test(text) ? `fy${text}` : text, "fiscal-year");
    if (release === undefined || release.from >= full.release.from) continue;
    const then = rows.filter((row) => (firstDay(row[origin] ?? "")?.from ?? "") <= release.from);
    earlier.push({ ...full, release, secondary: true, body: { kind: "table", table: { columns, rows: then } } });
  }
  return [...earlier, full];
}
