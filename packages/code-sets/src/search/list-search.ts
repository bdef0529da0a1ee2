import type { CalendarDate } from "@cleanclaim/model";
import { allRows, lookUp, type Shelf } from "../lookups/shelf.ts";
import type { SearchResult, SearchSet } from "../types.ts";
import type { Lexicon } from "./lexicon.ts";
import type { PhraseIndex } from "./phrase-index.ts";
import type { Scorer } from "./scorer.ts";

const CANDIDATES = 80;
/** A list without an index of its own is less sure of a match than the classification of diagnoses. */
const LIST_WORTH = 0.95;

/** The lists whose titles are searched as they stand. */
export type ListSet = Exclude<SearchSet, "icd10cm">;

/** What a search in a plain list draws on. */
export interface ListTools {
  readonly shelf: Shelf;
  readonly index: PhraseIndex;
  readonly scorer: Scorer;
  readonly lexicon: Lexicon;
  readonly headings: boolean;
  readonly limit: number;
}

interface Item {
  readonly title: string;
  readonly billable: boolean;
}

function itemOf(set: ListSet, code: string, on: CalendarDate, shelf: Shelf): Item | undefined {
  const found = lookUp(shelf, set, code, on, (table, [row = 0]) => {
    const cell = (name: string): string =>
      table.columnNames.includes(name) ? table.cell(row, table.column(name)) : "";
    const title = cell("long") || cell("title") || cell("short");
    return { title, billable: set !== "icd10pcs" || cell("billable") === "1" };
  });
  return found.status === "found" ? found.value : undefined;
}

/** The codes of each list in order, kept for the day last asked about. */
export class ListCodes {
  private readonly kept = new Map<ListSet, { readonly on: CalendarDate; readonly codes: readonly string[] }>();

  private all(set: ListSet, on: CalendarDate, shelf: Shelf): readonly string[] {
    const known = this.kept.get(set);
    if (known?.on === on) return known.codes;
    const codes = allRows(shelf, set, on, (table, [row = 0]) => table.cell(row, 0));
    this.kept.set(set, { on, codes });
    return codes;
  }

  /** Codes in force that begin so, in order; the first code not less than the prefix is found by halving. */
  *startingWith(set: ListSet, prefix: string, on: CalendarDate, shelf: Shelf): Generator<string> {
    const codes = this.all(set, on, shelf);
    let low = 0;
    let high = codes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((codes[middle] ?? "") < prefix) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < codes.length; at += 1) {
      const code = codes[at] ?? "";
      if (!code.startsWith(prefix)) return;
      yield code;
    }
  }
}

function byCode(set: ListSet, key: string, on: CalendarDate, codes: ListCodes, tools: ListTools): SearchResult[] {
  if (!/^[0-9A-Z]{2,7}$/.test(key) || !/\d/.test(key)) return [];
  const results: SearchResult[] = [];
  for (const code of codes.startingWith(set, key, on, tools.shelf)) {
    if (results.length >= tools.limit) break;
    const item = itemOf(set, code, on, tools.shelf);
    if (item === undefined || (!item.billable && !tools.headings)) continue;
    results.push({ set, code, ...item, score: code === key ? 1 : 0.99, matched: `${code} [code]` });
  }
  return results;
}

/** The codes of a plain list that a query leads to, best first. */
export function searchList(
  set: ListSet,
  text: string,
  on: CalendarDate,
  codes: ListCodes,
  tools: ListTools,
): SearchResult[] {
  const coded = byCode(set, text.toUpperCase(), on, codes, tools);
  if (coded.length > 0) return coded;
  const best = new Map<string, { readonly score: number; readonly reading: string }>();
  const rewriting = tools.lexicon.rewriting(text);
  const queries = [{ words: text, reading: "" }];
  if (rewriting !== undefined) queries.push({ words: rewriting.text, reading: `${rewriting.steps.join(", ")}: ` });
  for (const { words, reading } of queries) {
    for (const hit of tools.scorer.best(words, CANDIDATES).hits) {
      const code = tools.index.code(hit.phrase);
      if ((best.get(code)?.score ?? -1) < hit.score) best.set(code, { score: hit.score, reading });
    }
  }
  const ranked = [...best].sort(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1));
  const results: SearchResult[] = [];
  for (const [code, { score, reading }] of ranked) {
    if (results.length >= tools.limit) break;
    const item = itemOf(set, code, on, tools.shelf);
    if (item === undefined || (!item.billable && !tools.headings)) continue;
    const rounded = Math.min(1, Math.round(score * LIST_WORTH * 10_000) / 10_000);
    results.push({ set, code, ...item, score: rounded, matched: `${reading}${item.title} [title]` });
  }
  return results;
}
