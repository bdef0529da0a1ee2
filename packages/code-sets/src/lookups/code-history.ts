import {
  addDays,
  type CalendarDate,
  dotted,
  type EffectiveRange,
  parseDate,
  toDate,
  undotted,
} from "@cleanclaim/model";
import type { CodeChange, CodeHistory, CodeSpan } from "../book-types.ts";
import type { Table } from "../compiled/table.ts";
import type { SearchAnswer, SearchOptions } from "../types.ts";
import type { Icd10CmReader } from "./icd10cm.ts";
import { plainTerm } from "./term-tree.ts";

const COLUMN = { code: 0, from: 1, until: 2, billable: 3, long: 5 } as const;
type Named = CodeChange["codes"][number];

/** How alike two titles are: the share of words of the shorter that stand in the other, 0 to 1. */
function likeness(a: string, b: string): number {
  const [left, right] = [new Set(plainTerm(a).split(" ")), new Set(plainTerm(b).split(" "))];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(1, Math.min(left.size, right.size));
}

/** What the loaded releases of ICD-10-CM tell of a code over time, and what took its place. */
export class HistoryReader {
  private readonly reader: Icd10CmReader;
  private readonly search: (query: string, options: SearchOptions) => SearchAnswer;
  private begins: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(reader: Icd10CmReader, search: (query: string, options: SearchOptions) => SearchAnswer) {
    this.reader = reader;
    this.search = search;
  }

  /** Rows by the day on which their stretch begins, without the first day of all. */
  private beginning(table: Table, day: CalendarDate): readonly number[] {
    if (this.begins === undefined) {
      const first = this.reader.coverage()[0]?.from ?? "";
      const map = new Map<string, number[]>();
      for (let row = 0; row < table.rowCount; row += 1) {
        const from = table.cell(row, COLUMN.from);
        if (from === first) continue;
        const known = map.get(from);
        if (known === undefined) map.set(from, [row]);
        else known.push(row);
      }
      this.begins = map;
    }
    return this.begins.get(day) ?? [];
  }

  private spans(table: Table, key: string): CodeSpan[] {
    return table
      .rowsOf(key)
      .map((row) => {
        const until = parseDate(table.cell(row, COLUMN.until));
        return {
          from: toDate(table.cell(row, COLUMN.from)),
          ...(until === undefined ? {} : { until }),
          title: table.cell(row, COLUMN.long),
          billable: table.cell(row, COLUMN.billable) === "1",
        };
      })
      .sort((a, b) => (a.from < b.from ? -1 : 1));
  }

  /** Billable codes that begin on a day and were not in the list on the day before. */
  private newOn(table: Table, day: CalendarDate): Named[] {
    return this.beginning(table, day)
      .filter((row) => table.cell(row, COLUMN.billable) === "1")
      .filter((row) => {
        const code = table.cell(row, COLUMN.code);
        return this.reader.find(code, { on: addDays(day, -1) }).status !== "found";
      })
      .map((row) => ({ code: dotted(table.cell(row, COLUMN.code)), title: table.cell(row, COLUMN.long) }));
  }

  private replacement(table: Table, key: string, span: CodeSpan, day: CalendarDate): Pick<CodeChange, "codes" | "how"> {
    const fresh = this.newOn(table, day);
    const same = fresh.filter((each) => plainTerm(each.title) === plainTerm(span.title));
    if (same.length > 0) return { codes: same, how: "The same wording stands under this code from that day." };
    for (let length = key.length - 1; length >= 3; length -= 1) {
      const beside = fresh
        .filter((each) => undotted(each.code).startsWith(key.slice(0, length)))
        .sort((a, b) => likeness(span.title, b.title) - likeness(span.title, a.title));
      if (beside.length > 0) {
        return {
          codes: beside.slice(0, 8),
          how: `New on that day under ${dotted(key.slice(0, length))}, most alike in wording first. The publisher's list names no successor.`,
        };
      }
    }
    const found = this.search(span.title, { set: "icd10cm", on: day, limit: 3 }).results;
    return {
      codes: found.map(({ code, title }) => ({ code, title })),
      how: "Where the words of its title lead in the Index and the Tabular List of that day. The publisher's list names no successor.",
    };
  }

  private added(table: Table, key: string, span: CodeSpan): CodeChange {
    const before = { on: addDays(span.from, -1) };
    for (let length = key.length - 1; length >= 3; length -= 1) {
      const above = this.reader.find(key.slice(0, length), before);
      if (above.status === "found" && above.value.billable) {
        const { code, title } = above.value;
        return {
          on: span.from,
          kind: "added",
          text: `New. Until then ${code} was reported.`,
          codes: [{ code, title }],
          how: `${code} was billable on the day before and is a heading since.`,
        };
      }
    }
    return { on: span.from, kind: "added", text: "New.", codes: [], how: "First release that holds it." };
  }

  private between(key: string, before: CodeSpan, after: CodeSpan): CodeChange[] {
    const changes: CodeChange[] = [];
    const base = { on: after.from, codes: [] };
    if (before.title !== after.title) {
      changes.push({
        ...base,
        kind: "reworded",
        text: `Reworded; before: “${before.title}”.`,
        how: "The two releases word it differently.",
      });
    }
    if (before.billable && !after.billable) {
      const below = this.reader.billableUnder(key, { on: after.from }).slice(0, 30);
      changes.push({
        ...base,
        kind: "expanded",
        text: "Expanded: no longer billable, one of the codes below it is reported instead.",
        codes: below.map(({ code, title }) => ({ code, title })),
        how: "Billable before that day, a heading since; these codes stand below it.",
      });
    } else if (!before.billable && after.billable) {
      changes.push({ ...base, kind: "made-billable", text: "Became billable.", how: "A heading before that day." });
    }
    return changes;
  }

  /** The stretches and changes of a code, oldest first. */
  history(code: string): CodeHistory {
    const table = this.reader.lives();
    const coverage = this.reader.coverage();
    const first = coverage[0];
    const last = coverage.at(-1);
    if (table === undefined) return { spans: [], changes: [], known: undefined };
    const key = undotted(code);
    const spans = this.spans(table, key);
    // A starter list has no history: it says what is known, not since when.
    if (first === undefined || last === undefined) return { spans: [], changes: [], known: undefined };
    const known: EffectiveRange = { from: first.from, ...(last.until === undefined ? {} : { until: last.until }) };
    const changes: CodeChange[] = [];
    for (const [index, span] of spans.entries()) {
      const before = spans[index - 1];
      if (before === undefined || before.until !== span.from) {
        if (span.from !== first.from) changes.push(this.added(table, key, span));
      } else changes.push(...this.between(key, before, span));
      const ended = span.until;
      if (ended === undefined || ended === last.until || spans[index + 1]?.from === ended) continue;
      const instead = this.replacement(table, key, span, ended);
      changes.push({ on: ended, kind: "deleted", text: "Deleted.", ...instead });
    }
    return { spans, changes, known };
  }
}
