import { addDays, type CalendarDate, type EffectiveRange, isEffective, parseDate } from "@cleanclaim/model";
import { type Catalog, type CatalogEntry, type DerivedName, inForce } from "../catalog.ts";
import { Container } from "../compiled/container.ts";
import { Pairs } from "../compiled/pairs.ts";
import { Table } from "../compiled/table.ts";
import { SETS } from "../set-registry.ts";
import type { Lookup, ReleaseRef, SetName } from "../types.ts";

/** Hands over the bytes of a compiled file of the catalog, checked against its checksum. */
export type LoadFile = (entry: { readonly file: string; readonly sha256: string }) => Uint8Array;

/** The tables that ship with the product: partial sets, in force from a day on until an official release covers it. */
export interface StarterTable {
  readonly set: SetName;
  readonly from: CalendarDate;
  readonly table: Table;
}

/** A release on the shelf, opened when first asked for. */
export interface ShelfRelease {
  readonly ref: ReleaseRef;
  readonly entry: CatalogEntry;
}

function refOf(entry: CatalogEntry): ReleaseRef {
  return {
    set: entry.set,
    name: entry.name,
    from: entry.from,
    ...(entry.until === undefined ? {} : { until: entry.until }),
    complete: SETS[entry.set].partial !== true,
  };
}

/** Every release at hand, by set, and the starter tables beneath them. */
export class Shelf {
  private readonly bySet = new Map<SetName, ShelfRelease[]>();
  private readonly starters: ReadonlyMap<SetName, StarterTable>;
  private readonly catalog: Catalog;
  private readonly load: LoadFile;
  private readonly tables = new Map<string, Table>();
  private readonly pairFiles = new Map<string, Pairs>();

  constructor(catalog: Catalog, load: LoadFile, starters: readonly StarterTable[]) {
    this.catalog = catalog;
    this.load = load;
    this.starters = new Map(starters.map((starter) => [starter.set, starter]));
    for (const set of new Set(catalog.releases.map((entry) => entry.set))) {
      const entries = inForce(catalog.releases.filter((entry) => entry.set === set));
      this.bySet.set(
        set,
        entries.map((entry) => ({ entry, ref: refOf(entry) })),
      );
    }
  }

  releases(set: SetName): readonly ShelfRelease[] {
    return this.bySet.get(set) ?? [];
  }

  sets(): SetName[] {
    return [...new Set([...this.bySet.keys(), ...this.starters.keys()])];
  }

  covering(set: SetName, on: CalendarDate): ShelfRelease | undefined {
    return this.releases(set).find((release) => isEffective(release.ref, on));
  }

  table(release: ShelfRelease): Table {
    const known = this.tables.get(release.entry.file);
    if (known !== undefined) return known;
    const table = Table.fromBytes(this.load(release.entry));
    this.tables.set(release.entry.file, table);
    return table;
  }

  pairs(release: ShelfRelease): Pairs {
    const known = this.pairFiles.get(release.entry.file);
    if (known !== undefined) return known;
    const pairs = new Pairs(Container.open(this.load(release.entry)));
    this.pairFiles.set(release.entry.file, pairs);
    return pairs;
  }

  derived(name: DerivedName): Container | undefined {
    const entry = this.catalog.derived.find((candidate) => candidate.name === name);
    return entry === undefined ? undefined : Container.open(this.load(entry));
  }

  starter(set: SetName): StarterTable | undefined {
    return this.starters.get(set);
  }

  starterRef(starter: StarterTable): ReleaseRef {
    return { set: starter.set, name: "starter", from: starter.from, complete: false };
  }

  /** Why a set cannot answer for a day. */
  notEvaluable<T>(set: SetName, on: CalendarDate): Lookup<T> {
    const label = SETS[set].label;
    const releases = this.releases(set);
    if (releases.length > 0) {
      const spans = releases.map(({ ref }) => `${ref.name} (${ref.from} to ${ref.until ?? "now"})`).join(", ");
      return {
        status: "not-evaluable",
        because: "no-release",
        reason: `no loaded release of ${label} covers ${on}; loaded: ${spans}`,
      };
    }
    if (this.starters.has(set)) {
      return {
        status: "not-evaluable",
        because: "partial",
        reason: `only the starter list of ${label} is loaded, which holds common codes; load the official files with "codes import"`,
      };
    }
    return {
      status: "not-evaluable",
      because: "not-loaded",
      reason: `${label} is not loaded; load it with "codes import"`,
    };
  }
}

/** The days of a row that carries its own; `terminated` is the last day. */
export function rowDays(table: Table, row: number, release: ReleaseRef): EffectiveRange {
  const names = table.columnNames;
  const added = names.includes("added") ? parseDate(table.cell(row, table.column("added"))) : undefined;
  const last = names.includes("terminated") ? parseDate(table.cell(row, table.column("terminated"))) : undefined;
  const until = last === undefined ? release.until : addDays(last, 1);
  return { from: added ?? release.from, ...(until === undefined ? {} : { until }) };
}

/** How a row of a set becomes a value; `days` are its days in force. */
export type RowReader<T> = (table: Table, rows: readonly number[], days: EffectiveRange) => T;

function inDays(days: EffectiveRange, on: CalendarDate, ownStart: boolean): boolean {
  return (ownStart ? days.from <= on : true) && (days.until === undefined || on < days.until);
}

function fromRelease<T>(
  shelf: Shelf,
  release: ShelfRelease,
  key: string,
  on: CalendarDate,
  read: RowReader<T>,
): Lookup<T> | undefined {
  const table = shelf.table(release);
  const rows = table.rowsOf(key);
  if (rows.length === 0) return undefined;
  const dated = SETS[release.ref.set].datedRows === true;
  if (!dated) return { status: "found", value: read(table, rows, release.ref), release: release.ref };
  const days = rows.map((row) => rowDays(table, row, release.ref));
  const good = rows.findIndex((_, index) => inDays(days[index] ?? release.ref, on, true));
  const chosen = good >= 0 ? good : rows.length - 1;
  const row = rows[chosen] ?? 0;
  const value = read(table, [row], days[chosen] ?? release.ref);
  if (good >= 0) return { status: "found", value, release: release.ref };
  const range = days[chosen] ?? release.ref;
  const reason = on < range.from ? `${key} starts on ${range.from}` : `${key} ended before ${range.until ?? on}`;
  return { status: "absent", reason, release: release.ref, known: value };
}

/** Rows that carry their own days also speak for days before the release that lists them. */
function fromLaterRelease<T>(
  shelf: Shelf,
  set: SetName,
  key: string,
  on: CalendarDate,
  read: RowReader<T>,
): Lookup<T> | undefined {
  if (SETS[set].datedRows !== true) return undefined;
  const later = shelf.releases(set).find((release) => release.ref.from > on);
  if (later === undefined) return undefined;
  const table = shelf.table(later);
  const withDays = table.rowsOf(key).some((row) => parseDate(table.cell(row, table.column("added"))) !== undefined);
  return withDays ? fromRelease(shelf, later, key, on, read) : undefined;
}

/** The one way every keyed table is asked: official release of the day, rows with own days, starter, or an honest refusal. */
export function lookUp<T>(shelf: Shelf, set: SetName, key: string, on: CalendarDate, read: RowReader<T>): Lookup<T> {
  const release = shelf.covering(set, on);
  const official =
    release === undefined ? fromLaterRelease(shelf, set, key, on, read) : fromRelease(shelf, release, key, on, read);
  if (official !== undefined) return official;
  if (release?.ref.complete === true) {
    return {
      status: "absent",
      reason: `${key} is not in ${SETS[set].label} ${release.ref.name}`,
      release: release.ref,
    };
  }
  const starter = shelf.starter(set);
  if (starter !== undefined && starter.from <= on) {
    const rows = starter.table.rowsOf(key);
    const ref = shelf.starterRef(starter);
    if (rows.length > 0) return { status: "found", value: read(starter.table, rows, ref), release: ref };
  }
  if (release !== undefined) {
    return {
      status: "not-evaluable",
      because: "partial",
      reason: `${key} is not in the list of ${SETS[set].label} at hand, which is not complete`,
    };
  }
  return shelf.notEvaluable(set, on);
}

/** All rows of a set in force on a day, official before starter. */
export function allRows<T>(shelf: Shelf, set: SetName, on: CalendarDate, read: RowReader<T>): T[] {
  const release = shelf.covering(set, on);
  const starter = shelf.starter(set);
  const out = new Map<string, T>();
  if (release !== undefined) {
    const table = shelf.table(release);
    const dated = SETS[set].datedRows === true;
    for (let row = 0; row < table.rowCount; row += 1) {
      const days = dated ? rowDays(table, row, release.ref) : release.ref;
      if (!dated || inDays(days, on, true)) out.set(table.cell(row, 0), read(table, [row], days));
    }
  }
  if (starter !== undefined && starter.from <= on && release?.ref.complete !== true) {
    for (let row = 0; row < starter.table.rowCount; row += 1) {
      const key = starter.table.cell(row, 0);
      if (!out.has(key)) out.set(key, read(starter.table, [row], shelf.starterRef(starter)));
    }
  }
  return [...out.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}
