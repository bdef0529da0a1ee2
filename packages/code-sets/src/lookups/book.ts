import type { CalendarDate } from "@cleanclaim/model";
import type {
  BookEdition,
  BookNode,
  BookSet,
  CodeBook,
  CodePage,
  IndexLink,
  IndexName,
  TermTableName,
} from "../book-types.ts";
import type { CodeSets, On, SearchAnswer, SearchOptions, SetName } from "../types.ts";
import { HistoryReader } from "./code-history.ts";
import { CodeTree } from "./code-tree.ts";
import { diagnosisEdition, diagnosisPage, type DiagnosisSources } from "./diagnosis-page.ts";
import { editionOn } from "./editions.ts";
import type { Icd10CmReader } from "./icd10cm.ts";
import { PcsBook } from "./pcs-book.ts";
import { ServicePages } from "./service-pages.ts";
import type { Shelf } from "./shelf.ts";
import { TermIndexReader } from "./term-index.ts";
import { TermTableReader } from "./term-tables.ts";

/** What the book is bound from: the shelf, the reader of diagnoses, the look-ups of the other sets, the search. */
export interface BookParts {
  readonly shelf: Shelf;
  readonly reader: Icd10CmReader;
  readonly sets: Pick<CodeSets, "icd10cm" | "mce" | "ccsr" | "hcc" | "hcpcs" | "icd10pcs" | "procedures" | "modifiers">;
  readonly search: (query: string, options: SearchOptions) => SearchAnswer;
}

/** The book of codes. Indexes and tables are read when first opened and kept. */
class Book implements CodeBook {
  private readonly shelf: Shelf;
  private readonly sources: DiagnosisSources;
  private readonly services: ServicePages;
  private readonly pcs: PcsBook;
  private readonly indexes: Readonly<Record<IndexName, TermIndexReader>>;
  private readonly tables: Readonly<Record<TermTableName, TermTableReader>>;

  constructor({ shelf, reader, sets, search }: BookParts) {
    this.shelf = shelf;
    const inIndex = (text: string, on: CalendarDate): IndexLink["target"] => this.indexes.alphabetic.find(text, on);
    const neoplasm = new TermTableReader(shelf, "neoplasm", inIndex);
    const drug = new TermTableReader(shelf, "drug", inIndex);
    this.tables = { neoplasm, drug };
    this.indexes = {
      alphabetic: new TermIndexReader(shelf, "alphabetic", (text, on) => {
        if (/^table of drugs/i.test(text)) return { index: "drug", id: "" };
        if (/^index to external causes/i.test(text)) return { index: "external-cause", id: "" };
        if (!/^(table of )?neoplasm/i.test(text)) return undefined;
        return { index: "neoplasm", id: neoplasm.resolve(neoplasmSite(text), on) ?? "" };
      }),
      "external-cause": new TermIndexReader(shelf, "external-cause"),
      procedures: new TermIndexReader(shelf, "procedures"),
    };
    this.pcs = new PcsBook(shelf);
    this.services = new ServicePages(shelf, sets, this.pcs, this.indexes.procedures);
    this.sources = {
      shelf,
      reader,
      tree: new CodeTree(shelf, reader),
      history: new HistoryReader(reader, search),
      leading: [this.indexes.alphabetic, this.indexes["external-cause"], neoplasm, drug],
      sets,
    };
  }

  edition(set: SetName, { on }: On): BookEdition | undefined {
    return set === "icd10cm" ? diagnosisEdition(this.shelf, this.sources.reader, on) : editionOn(this.shelf, set, on);
  }

  nodes(set: BookSet, parent: string, { on }: On): readonly BookNode[] {
    if (set !== "icd10cm") return this.services.nodes(set, parent, on);
    const edition = diagnosisEdition(this.shelf, this.sources.reader, on);
    return edition === undefined ? [] : this.sources.tree.nodes(parent, edition.day);
  }

  page(set: BookSet, code: string, { on }: On): CodePage | undefined {
    return set === "icd10cm" ? diagnosisPage(this.sources, code, on) : this.services.page(set, code, on);
  }

  mainTerms(
    index: IndexName,
    asked: Parameters<CodeBook["mainTerms"]>[1],
    { on }: On,
  ): ReturnType<CodeBook["mainTerms"]> {
    return this.indexes[index].page(asked, on);
  }

  term(index: IndexName, id: string, { on }: On): ReturnType<CodeBook["term"]> {
    return this.indexes[index].term(id, on);
  }

  termTable(
    table: TermTableName,
    asked: Parameters<CodeBook["termTable"]>[1],
    { on }: On,
  ): ReturnType<CodeBook["termTable"]> {
    return this.tables[table].page(asked, on);
  }

  pcsTable(table: string, { on }: On): ReturnType<CodeBook["pcsTable"]> {
    return this.pcs.table(table.toUpperCase(), on);
  }
}

/** The table has sites as rows and behavior as columns: `Neoplasm, skin, benign` means the row of the skin. */
function neoplasmSite(text: string): string {
  return text.replaceAll(
    /,\s*(malignant|benign|in situ|secondary|primary|uncertain behavior|unspecified behavior)\b/gi,
    "",
  );
}

/** Binds the book of codes. */
export function createCodeBook(parts: BookParts): CodeBook {
  return new Book(parts);
}
