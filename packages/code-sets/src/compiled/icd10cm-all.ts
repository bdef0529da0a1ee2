import type { EffectiveRange } from "@cleanclaim/model";
import { KNOWN_GAPS } from "../set-registry.ts";
import { compileTable, type Table } from "./table.ts";

export const ICD10CM_ALL_VERSION = 2;

/** A release of ICD-10-CM with the days on which it is in force. */
export interface DatedTable {
  readonly from: string;
  /** Empty when open-ended. */
  readonly until: string;
  readonly table: Table;
}

interface Life {
  readonly code: string;
  readonly billable: string;
  readonly long: string;
  short: string;
  readonly spans: { from: string; until: string }[];
  /** The number of the last release that held it. */
  last: number;
}

function clipped(release: DatedTable): { from: string; until: string } {
  const gap = KNOWN_GAPS.find(
    (known) => known.set === "icd10cm" && known.from > release.from && known.from < release.until,
  );
  return { from: release.from, until: gap === undefined ? release.until : gap.from };
}

/** A row that stands in two releases running stood between them, too; what was covered is told apart in the metadata. */
function addLife(
  lives: Map<string, Life>,
  table: Table,
  row: number,
  span: { from: string; until: string },
  release: number,
): void {
  const [code, billable, short, long] = [0, 1, 2, 3].map((column) => table.cell(row, column));
  const key = `${code}\t${billable}\t${long}`;
  const life = lives.get(key);
  if (life === undefined) {
    lives.set(key, {
      code: code ?? "",
      billable: billable ?? "",
      short: short ?? "",
      long: long ?? "",
      spans: [{ ...span }],
      last: release,
    });
    return;
  }
  if (life.short === "") life.short = short ?? "";
  const last = life.spans.at(-1);
  if (last !== undefined && life.last === release - 1) last.until = span.until;
  else life.spans.push({ ...span });
  life.last = release;
}

/**
 * Joins all releases of ICD-10-CM into one table with a row for each code, wording and stretch of days, so that a look-up
 * by date is one search. The covered days stand in the metadata.
 */
export function compileIcd10CmAll(releases: readonly DatedTable[]): Uint8Array {
  const lives = new Map<string, Life>();
  const coverage: { from: string; until: string }[] = [];
  for (const [number, release] of releases.entries()) {
    const span = clipped(release);
    const last = coverage.at(-1);
    if (last !== undefined && last.until === span.from) last.until = span.until;
    else coverage.push({ ...span });
    for (let row = 0; row < release.table.rowCount; row += 1) addLife(lives, release.table, row, span, number);
  }
  const rows = [...lives.values()].flatMap((life) =>
    life.spans.map((span) => [life.code, span.from, span.until, life.billable, life.short, life.long]),
  );
  return compileTable({ columns: ["code", "from", "until", "billable", "short", "long"], rows }, { coverage });
}

/** The stretches of days for which the joined table can speak. */
export function coverageOf(table: Table): readonly EffectiveRange[] {
  // `compileIcd10CmAll` writes this metadata; dates come from parsed releases.
  return (table.meta["coverage"] ?? []) as readonly EffectiveRange[];
}
