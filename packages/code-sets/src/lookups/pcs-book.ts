import type { CalendarDate } from "@cleanclaim/model";
import type { BookEdition, BookNode, PcsTable, PcsValue } from "../book-types.ts";
import type { Table } from "../compiled/table.ts";
import { openEdition } from "./editions.ts";
import type { Shelf } from "./shelf.ts";

const AXES = ["Body part", "Approach", "Device", "Qualifier"] as const;
const COLUMN = { code: 0, billable: 1, short: 2, long: 3 } as const;

interface OpenPcs {
  readonly codes: Table;
  readonly edition: BookEdition;
  readonly rows: { readonly table: Table; readonly edition: BookEdition } | undefined;
}

function valuesOf(cell: string): PcsValue[] {
  return cell
    .split(/; (?=[0-9A-Z]=)/)
    .filter((item) => item !== "")
    .map((item) => ({ character: item.slice(0, 1), title: item.slice(2) }));
}

/** ICD-10-PCS as sections, body systems, tables, and the rows of a table from which codes are built. */
export class PcsBook {
  private readonly shelf: Shelf;
  private readonly titles = new Map<string, ReadonlyMap<string, string>>();

  constructor(shelf: Shelf) {
    this.shelf = shelf;
  }

  private open(on: CalendarDate): OpenPcs | undefined {
    const list = openEdition(this.shelf, "icd10pcs", on);
    if (list === undefined) return undefined;
    return {
      codes: list.table,
      edition: list.edition,
      rows: openEdition(this.shelf, "icd10pcs-tables", list.edition.day),
    };
  }

  edition(on: CalendarDate): BookEdition | undefined {
    return this.open(on)?.edition;
  }

  /** Names of sections, body systems and operations by one, two and three characters. */
  private names(open: OpenPcs): ReadonlyMap<string, string> {
    const key = `${open.edition.name} ${open.rows?.edition.name ?? ""}`;
    const known = this.titles.get(key);
    if (known !== undefined) return known;
    const names = new Map<string, string>();
    const rows = open.rows?.table;
    for (let row = 0; rows !== undefined && row < rows.rowCount; row += 1) {
      const table = rows.cell(row, 0);
      for (const [at, column] of ["section", "body_system", "operation"].entries()) {
        const prefix = table.slice(0, at + 1);
        if (!names.has(prefix)) names.set(prefix, rows.cell(row, rows.column(column)).slice(2));
      }
    }
    // Tables that are new since the edition of the rows are named by their heading in the list of codes.
    for (let row = 0; row < open.codes.rowCount; row += 1) {
      const code = open.codes.cell(row, COLUMN.code);
      if (code.length === 3 && !names.has(code)) names.set(code, open.codes.cell(row, COLUMN.long));
    }
    this.titles.set(key, names);
    return names;
  }

  private prefixes(open: OpenPcs, parent: string): string[] {
    const length = parent.length + 1;
    const out: string[] = [];
    let row = open.codes.lowerBound(parent);
    while (row < open.codes.rowCount) {
      const code = open.codes.cell(row, COLUMN.code);
      if (!code.startsWith(parent)) break;
      const prefix = code.slice(0, length);
      out.push(prefix);
      row = open.codes.lowerBound(`${prefix}~`);
    }
    return out;
  }

  nodes(parent: string, on: CalendarDate): readonly BookNode[] {
    const open = this.open(on);
    if (open === undefined || parent.length >= 3) return [];
    const names = this.names(open);
    return this.prefixes(open, parent).map((prefix) => ({
      id: prefix,
      kind: "group" as const,
      code: prefix,
      title: names.get(prefix) ?? "",
      billable: false,
      hasChildren: prefix.length < 3,
    }));
  }

  path(code: string, on: CalendarDate): readonly BookNode[] {
    const open = this.open(on);
    if (open === undefined) return [];
    const names = this.names(open);
    return [1, 2, 3]
      .filter((length) => length < code.length)
      .map((length) => {
        const prefix = code.slice(0, length);
        const title = names.get(prefix) ?? "";
        return { id: prefix, kind: "group", code: prefix, title, billable: false, hasChildren: length < 3 };
      });
  }

  private definition(open: OpenPcs, table: string): string {
    const definitions = openEdition(this.shelf, "icd10pcs-definitions", open.edition.day);
    const title = this.names(open).get(table);
    if (definitions === undefined || title === undefined) return "";
    const row = definitions.table
      .rowsOf(table.slice(0, 1))
      .find((each) => definitions.table.cell(each, 1) === "3" && definitions.table.cell(each, 2) === title);
    return row === undefined ? "" : definitions.table.cell(row, 3);
  }

  private suffixes(open: OpenPcs, table: string): string[] {
    const out: string[] = [];
    for (let row = open.codes.lowerBound(table); row < open.codes.rowCount; row += 1) {
      const code = open.codes.cell(row, COLUMN.code);
      if (!code.startsWith(table)) break;
      if (open.codes.cell(row, COLUMN.billable) === "1") out.push(code.slice(3));
    }
    return out;
  }

  /**
   * A table with its printed rows, cut to what the list of codes holds. Codes that no printed row gives (they are newer than
   * the edition of the rows) make rows of their own, marked `added`.
   */
  table(table: string, on: CalendarDate): PcsTable | undefined {
    const open = this.open(on);
    if (open === undefined || table.length !== 3) return undefined;
    const codes = this.suffixes(open, table);
    if (codes.length === 0) return undefined;
    const printed: PcsValue[][][] = (open.rows?.table.rowsOf(table) ?? []).map((row) =>
      [5, 6, 7, 8].map((column) => valuesOf(open.rows?.table.cell(row, column) ?? "")),
    );
    const fits = (places: readonly (readonly PcsValue[])[], suffix: string): boolean =>
      places.every((values, at) => values.some((value) => value.character === suffix[at]));
    const rows = printed.flatMap((places) => {
      const inside = codes.filter((suffix) => fits(places, suffix));
      if (inside.length === 0) return [];
      return [
        {
          places: places.map((values, at) =>
            values.filter((value) => inside.some((suffix) => suffix[at] === value.character)),
          ),
          added: false,
        },
      ];
    });
    const left = codes.filter((suffix) => !printed.some((places) => fits(places, suffix)));
    const names = this.names(open);
    return {
      table,
      section: names.get(table.slice(0, 1)) ?? "",
      bodySystem: names.get(table.slice(0, 2)) ?? "",
      operation: names.get(table) ?? "",
      definition: this.definition(open, table),
      edition: open.edition,
      rowsEdition: open.rows?.edition,
      axes: AXES,
      rows: [...rows, ...this.addedRows(open, table, printed, left)],
      codes,
    };
  }

  /**
   * Codes without a printed row, those with the same body part and approach together. A value that no printed row names gets
   * the words that the titles of its codes end with, where they agree.
   */
  private addedRows(
    open: OpenPcs,
    table: string,
    printed: readonly PcsValue[][][],
    left: readonly string[],
  ): PcsTable["rows"] {
    const title = (at: number, character: string): string =>
      printed.flatMap((places) => places[at] ?? []).find((value) => value.character === character)?.title ??
      this.endOfTitles(
        open,
        table,
        left.filter((suffix) => suffix[at] === character),
      ) ??
      "new value";
    const groups = Map.groupBy(left, (suffix) => suffix.slice(0, 2));
    return [...groups.values()].map((suffixes) => ({
      added: true,
      places: [0, 1, 2, 3].map((at) =>
        [...new Set(suffixes.map((suffix) => suffix[at] ?? ""))].map((character) => ({
          character,
          title: title(at, character),
        })),
      ),
    }));
  }

  /** The last part of the titles of codes when all end alike and it is no approach. */
  private endOfTitles(open: OpenPcs, table: string, suffixes: readonly string[]): string | undefined {
    const ends = new Set(
      suffixes.map((suffix) => {
        const row = open.codes.rowsOf(`${table}${suffix}`)[0];
        return row === undefined ? "" : (open.codes.cell(row, COLUMN.long).split(", ").at(-1) ?? "");
      }),
    );
    const [end = ""] = ends;
    return ends.size === 1 && end !== "" && !/approach$|endoscopic$|opening$/i.test(end) ? end : undefined;
  }
}
