import type { CalendarDate, EffectiveRange } from "@cleanclaim/model";
import type { SetName } from "./types.ts";

/** One compiled release in the store. */
export interface CatalogEntry extends EffectiveRange {
  readonly set: SetName;
  readonly name: string;
  readonly rows: number;
  /** The file it was read from, by name. */
  readonly source: string;
  /** SHA-256 of that file: the same file is not imported twice. */
  readonly sourceSha256: string;
  /** The compiled file, relative to the store. */
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Made from a table of changes: gives way to a full list of the same release. */
  readonly secondary?: boolean;
}

/** A compiled file made from several releases, such as the search index. */
export interface DerivedEntry {
  readonly name: DerivedName;
  /** Raised when the program writes another form; an older file is rebuilt. */
  readonly version: number;
  /** Fingerprint of the releases it was made from. */
  readonly inputs: string;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

export type DerivedName = "icd10cm-all" | "search-icd10cm" | "search-hcpcs" | "search-icd10pcs";

/** What the store holds; written last, so that a store is either the old one or the new one. */
export interface Catalog {
  readonly format: 1;
  readonly releases: readonly CatalogEntry[];
  readonly derived: readonly DerivedEntry[];
}

export const EMPTY_CATALOG: Catalog = { format: 1, releases: [], derived: [] };

/** Releases of one set with the days on which each is in force: a release ends where the next begins. */
export function inForce(entries: readonly CatalogEntry[]): CatalogEntry[] {
  const sorted = [...entries].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return sorted.map((entry, index) => {
    const next = sorted[index + 1]?.from;
    const until: CalendarDate | undefined =
      next !== undefined && (entry.until === undefined || next < entry.until) ? next : entry.until;
    return until === undefined ? entry : { ...entry, until };
  });
}
