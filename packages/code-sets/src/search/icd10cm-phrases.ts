import { undotted } from "@cleanclaim/model";
import type { Table } from "../compiled/table.ts";
import type { TermSource } from "../types.ts";
import type { PhraseInput } from "./phrase-index.ts";
import { indexWords } from "./words.ts";

/** The tables that phrases of ICD-10-CM are drawn from, each where it is loaded. */
export interface PhraseTables {
  /** The joined releases: code, from, until, billable, short, long. */
  readonly codes: Table;
  readonly notes?: Table | undefined;
  readonly index?: Table | undefined;
  readonly externalCause?: Table | undefined;
  readonly neoplasm?: Table | undefined;
  readonly drug?: Table | undefined;
}

/** Splits `(…)` off: what stands in brackets may be there or not. */
function withoutBrackets(text: string): { readonly plain: string; readonly brackets: string } {
  const brackets = [...text.matchAll(/[([]([^()[\]]*)[)\]]/g)].map((match) => match[1] ?? "").join(" ");
  return { plain: text.replaceAll(/[([][^()[\]]*[)\]]/g, " "), brackets };
}

function phraseOf(phrase: string, code: string, source: TermSource, keep = true): PhraseInput {
  const { plain, brackets } = withoutBrackets(phrase);
  const words = indexWords(plain);
  return {
    phrase: keep ? phrase : "",
    code: undotted(code).replace(/-+$/, ""),
    source,
    words,
    optional: indexWords(brackets),
  };
}

function* titles(codes: Table): Generator<PhraseInput> {
  const seen = new Set<string>();
  for (let row = 0; row < codes.rowCount; row += 1) {
    const code = codes.cell(row, 0);
    const title = codes.cell(row, 5);
    const key = `${code}\t${title}`;
    if (seen.has(key)) continue;
    seen.add(key);
    yield phraseOf(title, code, "title", false);
  }
}

function* noteTerms(notes: Table): Generator<PhraseInput> {
  for (let row = 0; row < notes.rowCount; row += 1) {
    const type = notes.cell(row, 2);
    if (notes.cell(row, 1) !== "code" || (type !== "inclusionTerm" && type !== "includes")) continue;
    yield phraseOf(notes.cell(row, 4), notes.cell(row, 0), "inclusion");
  }
}

interface IndexNode {
  readonly id: string;
  readonly parent: string;
  readonly title: string;
  readonly nemod: string;
  readonly code: string;
  readonly see: string;
  readonly children: string[];
}

function indexNodes(index: Table): Map<string, IndexNode> {
  const nodes = new Map<string, IndexNode>();
  const [title, nemod, code, see, seeAlso] = ["title", "nemod", "code", "see", "see_also"].map((name) =>
    index.column(name),
  );
  for (let row = 0; row < index.rowCount; row += 1) {
    const cell = (column: number | undefined): string => index.cell(row, column ?? 0);
    const node: IndexNode = {
      id: index.cell(row, 0),
      parent: index.cell(row, 1),
      title: cell(title),
      nemod: cell(nemod),
      code: cell(code),
      see: cell(see) === "" ? cell(seeAlso) : cell(see),
      children: [],
    };
    nodes.set(node.id, node);
  }
  for (const node of nodes.values()) nodes.get(node.parent)?.children.push(node.id);
  return nodes;
}

function firstForm(title: string): string {
  return (title.split(",")[0] ?? "")
    .replaceAll(/\s*\([^)]*\)/g, "")
    .trim()
    .toLowerCase();
}

/** Finds the terms that a cross-reference such as `Pain, abdominal, upper` leads to. */
class CrossReferences {
  private readonly nodes: Map<string, IndexNode>;
  private readonly mains = new Map<string, IndexNode>();

  constructor(nodes: Map<string, IndexNode>) {
    this.nodes = nodes;
    for (const node of nodes.values()) {
      if (nodes.has(node.parent)) continue;
      for (const form of node.title.split(",")) {
        const key = form.trim().toLowerCase();
        if (!this.mains.has(key)) this.mains.set(key, node);
      }
      this.mains.set(firstForm(node.title), node);
    }
  }

  private child(node: IndexNode, step: string): IndexNode | undefined {
    const children = node.children.map((id) => this.nodes.get(id)).filter((item) => item !== undefined);
    return (
      children.find((item) =>
        item.title
          .toLowerCase()
          .split(",")
          .some((form) => form.trim() === step),
      ) ?? children.find((item) => item.title.toLowerCase().startsWith(step))
    );
  }

  target(reference: string): IndexNode | undefined {
    const steps = reference
      .replaceAll(/\([^)]*\)/g, "")
      .toLowerCase()
      .split(",")
      .map((step) => step.trim())
      .filter((step) => step !== "");
    const start = steps[0];
    if (start === undefined) return undefined;
    let node = this.mains.get(start);
    for (const step of steps.slice(1)) {
      if (node === undefined) return undefined;
      if (/^by (site|type)/.test(step)) continue;
      node = this.child(node, step) ?? this.child(node, step.replace(/^(due to|in|with) /, ""));
    }
    return node;
  }
}

interface Path {
  readonly text: string;
  readonly words: readonly string[];
  readonly optional: readonly string[];
}

/** The words of one node: the first form of its title is essential, other forms and modifiers are not. */
function ownWords(node: IndexNode): { words: string[]; optional: string[] } {
  const { plain, brackets } = withoutBrackets(node.title);
  const [first = "", ...others] = plain.split(",");
  const words = indexWords(first.replace(/\bNEC\b/g, ""));
  return { words, optional: [...indexWords(others.join(" ")), ...indexWords(brackets), ...indexWords(node.nemod)] };
}

function* indexTerms(index: Table, source: TermSource): Generator<PhraseInput> {
  const nodes = indexNodes(index);
  const references = new CrossReferences(nodes);
  const paths = new Map<string, Path>();
  const pathOf = (node: IndexNode): Path => {
    const known = paths.get(node.id);
    if (known !== undefined) return known;
    const parent = nodes.get(node.parent);
    const above = parent === undefined ? undefined : pathOf(parent);
    const own = ownWords(node);
    const path: Path = {
      text: above === undefined ? node.title : `${above.text}, ${node.title}`,
      words: [...(above?.words ?? []), ...own.words],
      optional: [...(above?.optional ?? []), ...own.optional],
    };
    paths.set(node.id, path);
    return path;
  };
  for (const node of nodes.values()) {
    if (node.title.startsWith("Note:")) continue;
    const path = pathOf(node);
    const code = node.code !== "" ? node.code : (references.target(node.see)?.code ?? "");
    if (!/^[A-Z]\d/.test(code)) continue;
    yield {
      phrase: path.text,
      code: undotted(code).replace(/-+$/, ""),
      source,
      words: path.words,
      optional: path.optional,
    };
  }
}

const NEOPLASM_CELLS: readonly { readonly column: string; readonly words: string; readonly optional: string }[] = [
  { column: "c2", words: "malignant neoplasm", optional: "primary cancer carcinoma tumor" },
  { column: "c3", words: "secondary malignant neoplasm", optional: "metastasis metastatic cancer tumor" },
  { column: "c4", words: "carcinoma in situ", optional: "cancer neoplasm" },
  { column: "c5", words: "benign neoplasm", optional: "tumor" },
  { column: "c6", words: "neoplasm uncertain behavior", optional: "tumor" },
  { column: "c7", words: "neoplasm unspecified behavior", optional: "tumor mass growth" },
];

const DRUG_CELLS: readonly { readonly column: string; readonly words: string; readonly optional: string }[] = [
  { column: "c2", words: "poisoning", optional: "accidental unintentional overdose toxic effect" },
  { column: "c3", words: "poisoning self harm", optional: "intentional suicide attempt overdose" },
  { column: "c4", words: "poisoning assault", optional: "" },
  { column: "c5", words: "poisoning undetermined", optional: "overdose" },
  { column: "c6", words: "adverse effect", optional: "drug reaction" },
  { column: "c7", words: "underdosing", optional: "" },
];

function* cellTerms(table: Table, source: TermSource, cells: typeof DRUG_CELLS): Generator<PhraseInput> {
  const rows = new Map<string, number>();
  for (let row = 0; row < table.rowCount; row += 1) rows.set(table.cell(row, 0), row);
  const [title, nemod] = [table.column("title"), table.column("nemod")];
  for (let row = 0; row < table.rowCount; row += 1) {
    const steps: string[] = [];
    const optional: string[] = [];
    for (let at: number | undefined = row; at !== undefined; at = rows.get(table.cell(at, 1))) {
      const name = table.cell(at, title).replace(/\bNEC\b/g, "");
      if (source === "neoplasm-table" && name.startsWith("Neoplasm")) break;
      const [first = "", ...others] = name.split(",");
      steps.unshift(first.trim());
      optional.push(...indexWords(others.join(" ")), ...indexWords(table.cell(at, nemod)));
    }
    for (const cell of cells) {
      const code = table.cell(row, table.column(cell.column));
      if (!/^[A-Z]\d/.test(code)) continue;
      yield {
        phrase: `${steps.join(", ")}: ${cell.words}`,
        code: undotted(code).replace(/-+$/, ""),
        source,
        words: [...indexWords(steps.join(" ")), ...indexWords(cell.words)],
        optional: [...optional, ...indexWords(cell.optional)],
      };
    }
  }
}

/** Every phrase by which ICD-10-CM may be found. */
export function icd10cmPhrases(tables: PhraseTables): PhraseInput[] {
  return [
    ...titles(tables.codes),
    ...(tables.notes === undefined ? [] : noteTerms(tables.notes)),
    ...(tables.index === undefined ? [] : indexTerms(tables.index, "index")),
    ...(tables.externalCause === undefined ? [] : indexTerms(tables.externalCause, "external-cause-index")),
    ...(tables.neoplasm === undefined ? [] : cellTerms(tables.neoplasm, "neoplasm-table", NEOPLASM_CELLS)),
    ...(tables.drug === undefined ? [] : cellTerms(tables.drug, "drug-table", DRUG_CELLS)),
  ].filter((phrase) => phrase.words.length > 0);
}

/** The phrases of a plain code list: titles long and short. */
export function titlePhrases(table: Table): PhraseInput[] {
  const long = table.columnNames.includes("long") ? table.column("long") : table.column("title");
  const short = table.columnNames.indexOf("short");
  const phrases: PhraseInput[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    const code = table.cell(row, 0);
    const title = table.cell(row, long) === "" && short >= 0 ? table.cell(row, short) : table.cell(row, long);
    const base = phraseOf(title, code, "title", false);
    const extra = short >= 0 ? indexWords(table.cell(row, short)) : [];
    phrases.push({ ...base, optional: [...base.optional, ...extra] });
  }
  return phrases.filter((phrase) => phrase.words.length > 0);
}
