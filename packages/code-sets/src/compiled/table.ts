import { Container, type SectionInput, writeContainer } from "./container.ts";
import { StringList, stringListSections } from "./string-list.ts";

/** Rows of text under named columns, as an importer hands them over. The first column is the key. */
export interface TableRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface TableMeta {
  readonly kind: "table";
  readonly columns: readonly { readonly name: string; readonly dictionary: boolean }[];
  readonly rows: number;
}

function compareRows(a: readonly string[], b: readonly string[]): number {
  for (let column = 0; column < a.length; column += 1) {
    const left = a[column] ?? "";
    const right = b[column] ?? "";
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function columnSections(name: string, values: readonly string[]): { dictionary: boolean; sections: SectionInput[] } {
  const distinct = new Map<string, number>();
  for (const value of values) {
    if (distinct.size > values.length / 3 + 1 || distinct.size > 65_535) break;
    if (!distinct.has(value)) distinct.set(value, distinct.size);
  }
  if (distinct.size > values.length / 3 + 1 || distinct.size > 65_535) {
    return { dictionary: false, sections: stringListSections(name, values) };
  }
  const ids = Uint16Array.from(values, (value) => distinct.get(value) ?? 0);
  return {
    dictionary: true,
    sections: [{ name: `${name}.id`, data: ids }, ...stringListSections(name, [...distinct.keys()])],
  };
}

/** Compiles rows into a table sorted by its columns from left to right. */
export function compileTable(input: TableRows, meta: Readonly<Record<string, unknown>> = {}): Uint8Array {
  const rows = [...input.rows].sort(compareRows);
  const columns = input.columns.map((name, index) => ({
    name,
    ...columnSections(
      name,
      rows.map((row) => row[index] ?? ""),
    ),
  }));
  const tableMeta: TableMeta = {
    kind: "table",
    columns: columns.map(({ name, dictionary }) => ({ name, dictionary })),
    rows: rows.length,
  };
  return writeContainer(
    { ...meta, ...tableMeta },
    columns.flatMap((column) => column.sections),
  );
}

interface Column {
  readonly strings: StringList;
  readonly ids: Uint16Array | undefined;
}

/** A compiled table: look-ups by key run in place on the file's bytes. */
export class Table {
  readonly rowCount: number;
  readonly columnNames: readonly string[];
  readonly meta: Readonly<Record<string, unknown>>;
  private readonly columns: readonly Column[];

  constructor(container: Container) {
    // `compileTable` is the only writer of this metadata.
    const meta = container.meta as unknown as TableMeta;
    if (meta.kind !== "table") throw new RangeError("is not a compiled table");
    this.meta = container.meta;
    this.rowCount = meta.rows;
    this.columnNames = meta.columns.map((column) => column.name);
    this.columns = meta.columns.map((column) => ({
      strings: new StringList(container, column.name),
      ids: column.dictionary ? container.u16(`${column.name}.id`) : undefined,
    }));
  }

  static fromBytes(bytes: Uint8Array): Table {
    return new Table(Container.open(bytes));
  }

  static fromRows(input: TableRows): Table {
    return Table.fromBytes(compileTable(input));
  }

  /** The number of a column. Throws when the table has none of that name: that is a defect of the reader. */
  column(name: string): number {
    const index = this.columnNames.indexOf(name);
    if (index < 0) throw new RangeError(`has no column ${name}`);
    return index;
  }

  cell(row: number, column: number): string {
    const source = this.columns[column];
    if (source === undefined) return "";
    return source.strings.get(source.ids === undefined ? row : (source.ids[row] ?? 0));
  }

  /** The first row whose key is not less than `key`. */
  lowerBound(key: string): number {
    let low = 0;
    let high = this.rowCount;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.cell(middle, 0) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The numbers of all rows with this key. */
  rowsOf(key: string): number[] {
    const rows: number[] = [];
    for (let row = this.lowerBound(key); row < this.rowCount && this.cell(row, 0) === key; row += 1) rows.push(row);
    return rows;
  }

  /** Reads cells of one row by column name. */
  record(row: number): Record<string, string> {
    return Object.fromEntries(this.columnNames.map((name, column) => [name, this.cell(row, column)]));
  }
}
