import { type CalendarDate, undotted } from "@cleanclaim/model";
import type {
  BookEdition,
  IndexLink,
  LeadingEntry,
  TermTableName,
  TermTablePage,
  TermTableRow,
} from "../book-types.ts";
import type { SetName } from "../types.ts";
import { openEdition } from "./editions.ts";
import type { Shelf } from "./shelf.ts";
import { plainPrinted } from "./term-index.ts";
import { letterOf, plainTerm, TermTree } from "./term-tree.ts";

const CELLS = ["c2", "c3", "c4", "c5", "c6", "c7"] as const;

const TABLES: Readonly<Record<TermTableName, { readonly set: SetName; readonly columns: readonly string[] }>> = {
  neoplasm: {
    set: "icd10cm-neoplasm",
    columns: [
      "Malignant primary",
      "Malignant secondary",
      "Carcinoma in situ",
      "Benign",
      "Uncertain behavior",
      "Unspecified behavior",
    ],
  },
  drug: {
    set: "icd10cm-drug",
    columns: [
      "Poisoning, accidental",
      "Poisoning, self-harm",
      "Poisoning, assault",
      "Poisoning, undetermined",
      "Adverse effect",
      "Underdosing",
    ],
  },
};

interface OpenTable {
  readonly edition: BookEdition;
  readonly tree: TermTree;
}

/** The Table of Neoplasms or the Table of Drugs and Chemicals. */
export class TermTableReader {
  readonly name: TermTableName;
  private readonly shelf: Shelf;
  /** Where "see Mesothelioma" leads: an index beside the table. */
  private readonly elsewhere: (text: string, on: CalendarDate) => IndexLink["target"];
  private readonly trees = new Map<string, TermTree>();

  constructor(
    shelf: Shelf,
    name: TermTableName,
    elsewhere: (text: string, on: CalendarDate) => IndexLink["target"] = () => undefined,
  ) {
    this.shelf = shelf;
    this.name = name;
    this.elsewhere = elsewhere;
  }

  private open(on: CalendarDate): OpenTable | undefined {
    const found = openEdition(this.shelf, TABLES[this.name].set, on);
    if (found === undefined) return undefined;
    const key = `${found.edition.name} ${found.edition.from}`;
    let tree = this.trees.get(key);
    if (tree === undefined) this.trees.set(key, (tree = new TermTree(found.table)));
    return { edition: found.edition, tree };
  }

  /** The row that "see Neoplasm, lung" means. */
  resolve(text: string, on: CalendarDate): string | undefined {
    const table = this.open(on);
    const row = table?.tree.resolve(text);
    return table === undefined || row === undefined ? undefined : table.tree.id(row);
  }

  private link({ tree }: OpenTable, text: string, on: CalendarDate): IndexLink | undefined {
    if (text === "") return undefined;
    const row = tree.resolve(text);
    const here = row === undefined ? undefined : { index: this.name, id: tree.id(row) };
    return { text, target: here ?? this.elsewhere(text, on) };
  }

  private row(table: OpenTable, row: number, depth: number, on: CalendarDate): TermTableRow {
    const { tree } = table;
    return {
      id: tree.id(row),
      depth,
      title: tree.title(row),
      nonessential: tree.cell(row, "nemod"),
      see: this.link(table, tree.cell(row, "see"), on),
      cells: CELLS.map((column) => tree.cell(row, column)),
    };
  }

  /** Rows that hold every word of `find` in themselves or in the terms above, with the rows above them; else a letter, or that of a row. */
  page(
    asked: { readonly letter?: string; readonly find?: string; readonly row?: string },
    on: CalendarDate,
  ): TermTablePage | undefined {
    const table = this.open(on);
    if (table === undefined) return undefined;
    const { tree } = table;
    const words = plainTerm(asked.find ?? "")
      .split(" ")
      .filter((word) => word !== "");
    // The whole neoplasm table stands under one main term, so that its letters are those of the sites below it.
    const [only] = tree.mains().length === 1 ? tree.mains() : [];
    const tops = only === undefined ? tree.mains() : tree.childRows(only);
    const letters = [...new Set(tops.map((row) => letterOf(tree.title(row))))].sort();
    const letter = letterAsked(table, tops, asked) ?? letters.find((each) => each !== "#") ?? "A";
    const rows: TermTableRow[] = only === undefined || words.length > 0 ? [] : [this.row(table, only, 0, on)];
    for (const top of tops) {
      if (words.length === 0 && letterOf(tree.title(top)) !== letter) continue;
      const lines = [...tree.nested(top)];
      const chosen = words.length === 0 ? lines : this.holding(table, lines, words);
      rows.push(...chosen.map((line) => this.row(table, line.row, line.depth, on)));
      if (rows.length > 1500) break;
    }
    return { edition: table.edition, letters, columns: TABLES[this.name].columns, rows };
  }

  private holding(
    { tree }: OpenTable,
    lines: readonly { readonly row: number; readonly depth: number }[],
    words: readonly string[],
  ): { readonly row: number; readonly depth: number }[] {
    const keep = new Set<number>();
    const above: number[] = [];
    for (const line of lines) {
      above.length = line.depth;
      above.push(line.row);
      const text = above
        .map((row) => plainTerm(`${tree.title(row)} ${tree.cell(row, "nemod").replaceAll(/[()]/g, " ")}`))
        .join(" ");
      const parts = text.split(" ");
      if (words.every((word) => parts.some((part) => part.startsWith(word)))) for (const row of above) keep.add(row);
    }
    return lines.filter((line) => keep.has(line.row));
  }

  /** Rows with a cell that prints a code or, with a dash or short of the 7th character, a heading above it. */
  leadingTo(code: string, on: CalendarDate, limit: number): readonly LeadingEntry[] {
    const table = this.open(on);
    if (table === undefined) return [];
    const key = undotted(code);
    const out: LeadingEntry[] = [];
    for (let row = 0; row < table.tree.table.rowCount && out.length < limit; row += 1) {
      for (const [at, column] of CELLS.entries()) {
        const printed = table.tree.cell(row, column);
        if (printed === "" || printed === "--") continue;
        const plain = plainPrinted(printed);
        if (plain.length < 4 ? plain !== key : !key.startsWith(plain)) continue;
        out.push({
          index: this.name,
          id: table.tree.id(row),
          path: table.tree.lineage(row).map((each) => table.tree.title(each)),
          code: printed,
          manifestation: "",
          exact: plain === key,
          column: TABLES[this.name].columns[at],
        });
      }
    }
    return out.sort((a, b) => Number(b.exact) - Number(a.exact));
  }
}

/** The letter asked for, or the one under which a row stands. */
function letterAsked(
  { tree }: OpenTable,
  tops: readonly number[],
  asked: { readonly letter?: string; readonly row?: string },
): string | undefined {
  const row = asked.row === undefined ? undefined : tree.rowOf(asked.row);
  const top = row === undefined ? undefined : tree.lineage(row).find((each) => tops.includes(each));
  return top === undefined ? asked.letter : letterOf(tree.title(top));
}
