import type { Table } from "../compiled/table.ts";

const order = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/** The words of a term without case, accents, brackets and punctuation, for comparing. */
export function plainTerm(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replaceAll("(s)", "s")
    .replaceAll(/\([^()]*\)|\[[^[\]]*\]/g, " ")
    .replaceAll(/\bnec\b|\bnos\b/g, " ")
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
}

/** The letter under which a main term is printed; `#` for numbers and signs. */
export function letterOf(title: string): string {
  const first = plainTerm(title).charAt(0).toUpperCase();
  return /[A-Z]/.test(first) ? first : "#";
}

/** The book prints "with" before all other subterms, and "in" and "due to" next. */
function rank(title: string): number {
  if (/^with\b/i.test(title)) return 0;
  return /^(in|due to)\b/i.test(title) ? 1 : 2;
}

/** Main terms and subterms of an index or table, as a tree over a compiled table with columns `id`, `parent_id`, `title`. */
export class TermTree {
  readonly table: Table;
  private readonly below = new Map<string, number[]>();
  private readonly titleColumn: number;
  private sortedMains: readonly number[] | undefined;

  constructor(table: Table) {
    this.table = table;
    this.titleColumn = table.column("title");
    const parent = table.column("parent_id");
    for (let row = 0; row < table.rowCount; row += 1) {
      const key = table.cell(row, parent);
      const known = this.below.get(key);
      if (known === undefined) this.below.set(key, [row]);
      else known.push(row);
    }
  }

  title(row: number): string {
    return this.table.cell(row, this.titleColumn);
  }

  cell(row: number, column: string): string {
    const at = this.table.columnNames.indexOf(column);
    return at < 0 ? "" : this.table.cell(row, at);
  }

  id(row: number): string {
    return this.table.cell(row, 0);
  }

  rowOf(id: string): number | undefined {
    return this.table.rowsOf(id)[0];
  }

  private sorted(rows: readonly number[]): number[] {
    return [...rows].sort((a, b) => {
      const [left, right] = [this.title(a), this.title(b)];
      return rank(left) - rank(right) || order.compare(plainTerm(left), plainTerm(right)) || a - b;
    });
  }

  childRows(row: number): readonly number[] {
    return this.sorted(this.below.get(this.id(row)) ?? []);
  }

  childCount(row: number): number {
    return this.below.get(this.id(row))?.length ?? 0;
  }

  /** Main terms in the order of the book. */
  mains(): readonly number[] {
    this.sortedMains ??= [...(this.below.get("000000") ?? [])].sort(
      (a, b) => order.compare(plainTerm(this.title(a)), plainTerm(this.title(b))) || a - b,
    );
    return this.sortedMains;
  }

  /** The row and the rows above it, main term first. */
  lineage(row: number): readonly number[] {
    const parent = this.table.column("parent_id");
    const rows = [row];
    for (let at: number | undefined = row; at !== undefined && rows.length < 12;) {
      const above: string = this.table.cell(at, parent);
      at = above === "000000" ? undefined : this.rowOf(above);
      if (at !== undefined) rows.unshift(at);
    }
    return rows;
  }

  /** A row and everything nested below it with the depth of each, in the order of the book. */
  *nested(row: number, depth = 0): Generator<{ readonly row: number; readonly depth: number }> {
    yield { row, depth };
    for (const child of this.childRows(row)) yield* this.nested(child, depth + 1);
  }

  letters(): readonly string[] {
    return [...new Set(this.mains().map((row) => letterOf(this.title(row))))];
  }

  private mainsByWord: ReadonlyMap<string, number> | undefined;

  /** Main terms by their whole title and by each of its comma-parted forms. */
  private mainNamed(name: string): number | undefined {
    if (this.mainsByWord === undefined) {
      const map = new Map<string, number>();
      const put = (key: string, row: number): void => {
        if (key !== "" && !map.has(key)) map.set(key, row);
      };
      for (const row of this.mains()) put(plainTerm(this.title(row)), row);
      for (const row of this.mains()) put(plainTerm(this.title(row).split(",")[0] ?? ""), row);
      for (const row of this.mains()) for (const part of this.title(row).split(",")) put(plainTerm(part), row);
      this.mainsByWord = map;
    }
    // "see Complications" means the main term "Complication(s)".
    return this.mainsByWord.get(name) ?? this.mainsByWord.get(name.endsWith("s") ? name.slice(0, -1) : `${name}s`);
  }

  /** The entry that a "see" line means: `Ulcer, stomach`. The deepest entry that its words reach. */
  resolve(see: string): number | undefined {
    const parts = see
      .replace(/^also /, "")
      .replace(/ by (site|type|region)$/, "")
      .split(/,\s*/)
      .map(plainTerm)
      .filter((part) => part !== "" && !/^by (site|type|region|cause|nature)|^condition$/.test(part));
    let row: number | undefined;
    let used = parts.length;
    for (; used > 0 && row === undefined; used -= 1) row = this.mainNamed(parts.slice(0, used).join(" "));
    if (row === undefined) return undefined;
    for (let at = used + 1; at < parts.length;) {
      const step = this.childNamed(row, parts, at);
      if (step === undefined) break;
      [row, at] = step;
    }
    return row;
  }

  private childNamed(row: number, parts: readonly string[], at: number): [row: number, next: number] | undefined {
    const children = this.childRows(row);
    for (let end = parts.length; end > at; end -= 1) {
      const wanted = parts.slice(at, end).join(" ");
      const found =
        children.find((child) => plainTerm(this.title(child)) === wanted) ??
        children.find((child) => plainTerm(this.title(child).split(",")[0] ?? "") === wanted);
      if (found !== undefined) return [found, end];
    }
    return undefined;
  }
}
