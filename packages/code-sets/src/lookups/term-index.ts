import { type CalendarDate, undotted } from "@cleanclaim/model";
import type { BookEdition, IndexEntry, IndexLink, IndexName, IndexPage, LeadingEntry } from "../book-types.ts";
import type { SetName } from "../types.ts";
import { openEdition } from "./editions.ts";
import type { Shelf } from "./shelf.ts";
import { letterOf, plainTerm, TermTree } from "./term-tree.ts";

const SET_OF: Readonly<Record<IndexName, SetName>> = {
  alphabetic: "icd10cm-index",
  "external-cause": "icd10cm-external-cause",
  procedures: "icd10pcs-index",
};

interface OpenIndex {
  readonly edition: BookEdition;
  readonly tree: TermTree;
  /** Rows by the plain code that they print. */
  readonly byCode: ReadonlyMap<string, readonly number[]>;
}

/** A printed code without dot and without the dash that asks for more characters. */
export function plainPrinted(printed: string): string {
  return undotted(printed.replace(/[-–]+$/, "").trim());
}

function rowsByCode(tree: TermTree): ReadonlyMap<string, readonly number[]> {
  const map = new Map<string, number[]>();
  for (let row = 0; row < tree.table.rowCount; row += 1) {
    for (const printed of [tree.cell(row, "code"), tree.cell(row, "manifestation")]) {
      if (printed === "") continue;
      const key = plainPrinted(printed);
      const known = map.get(key);
      if (known === undefined) map.set(key, [row]);
      else known.push(row);
    }
  }
  return map;
}

/** Main terms, subterms and cross references of an index. */
export class TermIndexReader {
  readonly name: IndexName;
  private readonly shelf: Shelf;
  private readonly opened = new Map<string, Pick<OpenIndex, "tree" | "byCode">>();
  /** Where "see Neoplasm, …" leads: a table of its own. */
  private readonly elsewhere: (text: string, on: CalendarDate) => IndexLink["target"];

  constructor(
    shelf: Shelf,
    name: IndexName,
    elsewhere: (text: string, on: CalendarDate) => IndexLink["target"] = () => undefined,
  ) {
    this.shelf = shelf;
    this.name = name;
    this.elsewhere = elsewhere;
  }

  private open(on: CalendarDate): OpenIndex | undefined {
    const found = openEdition(this.shelf, SET_OF[this.name], on);
    if (found === undefined) return undefined;
    const key = `${found.edition.name} ${found.edition.from}`;
    let known = this.opened.get(key);
    if (known === undefined) {
      const tree = new TermTree(found.table);
      known = { tree, byCode: rowsByCode(tree) };
      this.opened.set(key, known);
    }
    return { edition: found.edition, ...known };
  }

  private link(text: string, index: OpenIndex, on: CalendarDate): IndexLink | undefined {
    if (text === "") return undefined;
    const other = this.elsewhere(text, on);
    if (other !== undefined) return { text, target: other };
    const row = index.tree.resolve(text);
    return { text, target: row === undefined ? undefined : { index: this.name, id: index.tree.id(row) } };
  }

  /** The entry that a reference in words means. */
  find(text: string, on: CalendarDate): IndexLink["target"] {
    const index = this.open(on);
    const row = index?.tree.resolve(text);
    return index === undefined || row === undefined ? undefined : { index: this.name, id: index.tree.id(row) };
  }

  private entry(index: OpenIndex, row: number, depth: number, on: CalendarDate): IndexEntry {
    const { tree } = index;
    return {
      id: tree.id(row),
      depth,
      title: tree.title(row),
      nonessential: tree.cell(row, "nemod"),
      code: tree.cell(row, "code"),
      manifestation: tree.cell(row, "manifestation"),
      see: this.link(tree.cell(row, "see"), index, on),
      seeAlso: this.link(tree.cell(row, "see_also"), index, on),
      below: tree.childCount(row),
    };
  }

  /** Main terms of one letter; with `find` the letter and the term that the typed beginning leads to. */
  page(asked: { readonly letter?: string; readonly find?: string }, on: CalendarDate): IndexPage | undefined {
    const index = this.open(on);
    if (index === undefined) return undefined;
    const { tree } = index;
    const letters = tree.letters();
    const wanted = plainTerm(asked.find ?? "");
    const letter = wanted === "" ? (asked.letter ?? letters.find((each) => each !== "#") ?? "A") : letterOf(wanted);
    const rows = tree.mains().filter((row) => letterOf(tree.title(row)) === letter);
    const at =
      wanted === ""
        ? undefined
        : (rows.find((row) => plainTerm(tree.title(row)).startsWith(wanted)) ??
          rows.find((row) => plainTerm(tree.title(row)) >= wanted) ??
          rows.at(-1));
    return {
      edition: index.edition,
      letters,
      entries: rows.map((row) => this.entry(index, row, 0, on)),
      at: at === undefined ? undefined : tree.id(at),
    };
  }

  /** The main term of an entry with everything below it. */
  term(id: string, on: CalendarDate): { edition: BookEdition; entries: readonly IndexEntry[] } | undefined {
    const index = this.open(on);
    const row = index?.tree.rowOf(id);
    if (index === undefined || row === undefined) return undefined;
    const main = index.tree.lineage(row)[0] ?? row;
    const entries = [...index.tree.nested(main)].map((line) => this.entry(index, line.row, line.depth, on));
    return { edition: index.edition, entries };
  }

  /** Entries that print a code or a heading above it, exact ones first, at most `limit`. */
  leadingTo(code: string, on: CalendarDate, limit: number): readonly LeadingEntry[] {
    const index = this.open(on);
    if (index === undefined) return [];
    const key = undotted(code);
    const out: LeadingEntry[] = [];
    for (let length = key.length; length >= 3 && out.length < limit; length -= 1) {
      const rows = index.byCode.get(key.slice(0, length)) ?? [];
      // A short category holds thousands of terms; only entries that ask for more characters lead below it.
      const leading = length === key.length ? rows : rows.filter((row) => index.tree.cell(row, "code").endsWith("-"));
      for (const row of leading.slice(0, limit - out.length)) {
        out.push({
          index: this.name,
          id: index.tree.id(row),
          path: index.tree.lineage(row).map((each) => index.tree.title(each)),
          code: index.tree.cell(row, "code"),
          manifestation: index.tree.cell(row, "manifestation"),
          exact: length === key.length,
        });
      }
    }
    return out;
  }
}
