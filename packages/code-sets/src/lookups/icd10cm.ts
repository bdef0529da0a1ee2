import {
  type CalendarDate,
  dotted,
  type EffectiveRange,
  isEffective,
  parseDate,
  toDate,
  undotted,
} from "@cleanclaim/model";
import { coverageOf } from "../compiled/icd10cm-all.ts";
import { Table } from "../compiled/table.ts";
import { chapterOfCode } from "../icd10cm-chapters.ts";
import type {
  Icd10CmCode,
  Icd10CmLookup,
  Icd10CmNotes,
  Lookup,
  On,
  ReleaseRef,
  TabularNote,
  Term,
  TermWithin,
} from "../types.ts";
import { NotesReader } from "./icd10cm-notes.ts";
import { lookUp, type Shelf } from "./shelf.ts";
import { leastSpecific } from "./unspecified.ts";

const COLUMN = { code: 0, from: 1, until: 2, billable: 3, short: 4, long: 5 } as const;

const days = new Map<string, CalendarDate>();

/** A day as the compiled table writes it. The table knows a few days only, so each is read once. */
function dayOf(text: string): CalendarDate {
  const known = days.get(text);
  if (known !== undefined) return known;
  const day = toDate(text);
  days.set(text, day);
  return day;
}

/** The title of a seven-character or other code without a short form of its own. */
function codeAt(table: Table, row: number): Icd10CmCode {
  const title = table.cell(row, COLUMN.long);
  const short = table.cell(row, COLUMN.short);
  const until = table.cell(row, COLUMN.until);
  return {
    code: dotted(table.cell(row, COLUMN.code)),
    title,
    shortTitle: short === "" ? title : short,
    billable: table.cell(row, COLUMN.billable) === "1",
    effective: { from: dayOf(table.cell(row, COLUMN.from)), ...(until === "" ? {} : { until: dayOf(until) }) },
  };
}

/** Where the phrases that name codes come from. */
export interface PhraseSource {
  terms(on: CalendarDate): Iterable<Term>;
  termsWithin(words: Iterable<string>, on: CalendarDate): readonly TermWithin[];
}

interface Source {
  readonly table: Table;
  readonly release: ReleaseRef;
  readonly official: boolean;
}

/** ICD-10-CM by code and day: the joined official releases, or the starter list where none covers the day. */
export class Icd10CmReader implements Icd10CmLookup {
  private readonly shelf: Shelf;
  private readonly notesReader: NotesReader;
  private readonly phrases: PhraseSource;
  private joined: Table | undefined;

  constructor(shelf: Shelf, phrases: PhraseSource) {
    this.shelf = shelf;
    this.phrases = phrases;
    this.notesReader = new NotesReader(shelf);
  }

  private official(): Table | undefined {
    if (this.joined === undefined) {
      const container = this.shelf.derived("icd10cm-all");
      if (container !== undefined) this.joined = new Table(container);
    }
    return this.joined;
  }

  /** The stretches of days for which official releases can speak; empty while only the starter list is loaded. */
  coverage(): readonly EffectiveRange[] {
    const table = this.official();
    return table === undefined ? [] : coverageOf(table);
  }

  /** The joined official releases, or the starter list: a row for each code, wording and stretch of days. */
  lives(): Table | undefined {
    return this.official() ?? this.shelf.starter("icd10cm")?.table;
  }

  /** The table that speaks for a day. */
  private source(on: CalendarDate): Source | undefined {
    const table = this.official();
    const release = this.shelf.covering("icd10cm", on);
    if (table !== undefined && release !== undefined && coverageOf(table).some((span) => isEffective(span, on))) {
      return { table, release: release.ref, official: true };
    }
    const starter = this.shelf.starter("icd10cm");
    if (starter === undefined || on < starter.from) return undefined;
    return { table: starter.table, release: this.shelf.starterRef(starter), official: false };
  }

  private rowOn(table: Table, key: string, on: CalendarDate): number | undefined {
    return table.rowsOf(key).find((row) => {
      const until = table.cell(row, COLUMN.until);
      return table.cell(row, COLUMN.from) <= on && (until === "" || on < until);
    });
  }

  find(code: string, { on }: On): Lookup<Icd10CmCode> {
    const key = undotted(code);
    const source = this.source(on);
    if (source === undefined) return this.shelf.notEvaluable("icd10cm", on);
    const row = this.rowOn(source.table, key, on);
    if (row !== undefined) return { status: "found", value: codeAt(source.table, row), release: source.release };
    if (!source.official) return this.shelf.notEvaluable("icd10cm", on);
    const other = source.table.rowsOf(key).at(-1);
    const base = { status: "absent", release: source.release } as const;
    if (other === undefined) return { ...base, reason: `${dotted(key)} is not in ICD-10-CM ${source.release.name}` };
    const known = codeAt(source.table, other);
    const reason =
      known.effective.from > on
        ? `${known.code} starts on ${known.effective.from}`
        : `${known.code} is not in ICD-10-CM ${source.release.name}; it ended on ${known.effective.until ?? on}`;
    return { ...base, reason, known };
  }

  all({ on }: On): readonly Icd10CmCode[] {
    return this.startingWith("", on);
  }

  /** Codes in force whose plain form begins with `prefix`, in order; at most `most`, and billable ones alone where told. */
  startingWith(prefix: string, on: CalendarDate, most = Infinity, billableOnly = false): Icd10CmCode[] {
    const source = this.source(on);
    if (source === undefined) return [];
    const { table } = source;
    const out: Icd10CmCode[] = [];
    for (let row = table.lowerBound(prefix); row < table.rowCount && out.length < most; row += 1) {
      if (!table.cell(row, COLUMN.code).startsWith(prefix)) break;
      if (billableOnly && table.cell(row, COLUMN.billable) !== "1") continue;
      const until = table.cell(row, COLUMN.until);
      if (table.cell(row, COLUMN.from) <= on && (until === "" || on < until)) out.push(codeAt(table, row));
    }
    return out;
  }

  /** Codes in force from the category `first` through the category `last`, in order; at most `limit` where it is given. */
  between(first: string, last: string, on: CalendarDate, limit = Infinity): Icd10CmCode[] {
    const source = this.source(on);
    if (source === undefined) return [];
    const { table } = source;
    const out: Icd10CmCode[] = [];
    for (let row = table.lowerBound(first); row < table.rowCount && out.length < limit; row += 1) {
      if (table.cell(row, COLUMN.code).slice(0, last.length) > last) break;
      const until = table.cell(row, COLUMN.until);
      if (table.cell(row, COLUMN.from) <= on && (until === "" || on < until)) out.push(codeAt(table, row));
    }
    return out;
  }

  /** Whether any code in force stands below a code. */
  hasBelow(code: string, on: CalendarDate): boolean {
    const key = undotted(code);
    const source = this.source(on);
    if (source === undefined) return false;
    const { table } = source;
    for (let row = table.lowerBound(key); row < table.rowCount; row += 1) {
      const plain = table.cell(row, COLUMN.code);
      if (!plain.startsWith(key)) return false;
      const until = table.cell(row, COLUMN.until);
      if (plain !== key && table.cell(row, COLUMN.from) <= on && (until === "" || on < until)) return true;
    }
    return false;
  }

  /** The codes in force before and after a code in the order of the list, headings among them. */
  neighbours(
    code: string,
    on: CalendarDate,
  ): { readonly previous: string | undefined; readonly next: string | undefined } {
    const key = undotted(code);
    const source = this.source(on);
    if (source === undefined) return { previous: undefined, next: undefined };
    const { table } = source;
    const inForce = (row: number): boolean => {
      const until = table.cell(row, COLUMN.until);
      return table.cell(row, COLUMN.from) <= on && (until === "" || on < until);
    };
    const codeOf = (row: number): string => table.cell(row, COLUMN.code);
    let before = table.lowerBound(key) - 1;
    while (before >= 0 && !inForce(before)) before -= 1;
    let after = table.lowerBound(key);
    while (after < table.rowCount && (codeOf(after) === key || !inForce(after))) after += 1;
    return {
      previous: before < 0 ? undefined : dotted(codeOf(before)),
      next: after >= table.rowCount ? undefined : dotted(codeOf(after)),
    };
  }

  children(code: string, { on }: On): readonly Icd10CmCode[] {
    const key = undotted(code);
    const out: Icd10CmCode[] = [];
    let last = "";
    for (const item of this.startingWith(key, on)) {
      const plain = undotted(item.code);
      // The list is in code order, so whatever begins with the last child lies below it.
      if (plain === key || (last !== "" && plain.startsWith(last))) continue;
      last = plain;
      out.push(item);
    }
    return out;
  }

  ancestors(code: string, { on }: On): readonly Icd10CmCode[] {
    const key = undotted(code);
    const out: Icd10CmCode[] = [];
    for (let length = 3; length < key.length; length += 1) {
      const found = this.find(key.slice(0, length), { on });
      if (found.status === "found") out.push(found.value);
    }
    return out;
  }

  billableUnder(code: string, { on }: On): readonly Icd10CmCode[] {
    return this.startingWith(undotted(code), on).filter((item) => item.billable);
  }

  unspecifiedUnder(code: string, { on }: On): Icd10CmCode | undefined {
    const start = this.find(code, { on });
    const known = start.status === "found" ? start.value : undefined;
    if (known === undefined) return undefined;
    const found = leastSpecific(known, (below) => this.children(below, { on }));
    const result = found === undefined ? undefined : this.find(found.code.code, { on });
    return result?.status === "found" ? result.value : undefined;
  }

  billablePeriods(code: string): readonly EffectiveRange[] {
    const key = undotted(code);
    const table = this.official() ?? this.shelf.starter("icd10cm")?.table;
    if (table === undefined) return [];
    const periods: { from: CalendarDate; until?: CalendarDate }[] = [];
    for (const row of table.rowsOf(key)) {
      if (table.cell(row, COLUMN.billable) !== "1") continue;
      const from = toDate(table.cell(row, COLUMN.from));
      const until = parseDate(table.cell(row, COLUMN.until));
      const last = periods.at(-1);
      if (last !== undefined && last.until === from) {
        periods[periods.length - 1] = { from: last.from, ...(until === undefined ? {} : { until }) };
      } else periods.push({ from, ...(until === undefined ? {} : { until }) });
    }
    return periods;
  }

  chapterOf(code: string, _at: On): { number: string; title: string; range: string } | undefined {
    const chapter = chapterOfCode(undotted(code));
    return chapter && { number: chapter.number, title: chapter.title, range: `${chapter.first}-${chapter.last}` };
  }

  notes(code: string, { on }: On): Lookup<Icd10CmNotes> {
    return this.notesReader.notes(undotted(code), on);
  }

  excludes1Between(first: string, second: string, { on }: On): Lookup<TabularNote> {
    return this.notesReader.excludes1(undotted(first), undotted(second), on);
  }

  poaExempt(code: string, { on }: On): Lookup<boolean> {
    const found = lookUp(this.shelf, "icd10cm-poa-exempt", undotted(code), on, () => true);
    return found.status === "absent" ? { status: "found", value: false, release: found.release } : found;
  }

  terms({ on }: On): Iterable<Term> {
    return this.phrases.terms(on);
  }

  termsWithin(words: Iterable<string>, { on }: On): readonly TermWithin[] {
    return this.phrases.termsWithin(words, on);
  }
}
