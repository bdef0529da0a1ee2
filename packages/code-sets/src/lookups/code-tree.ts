import { type CalendarDate, undotted } from "@cleanclaim/model";
import type { BookNode } from "../book-types.ts";
import { chapterOfCode, CHAPTERS } from "../icd10cm-chapters.ts";
import type { Icd10CmCode } from "../types.ts";
import type { Icd10CmReader } from "./icd10cm.ts";
import { type Section, sectionList, sectionOf } from "./section-list.ts";
import type { Shelf } from "./shelf.ts";

/** The Tabular List as a tree: chapters, sections, categories, codes. */
export class CodeTree {
  private readonly shelf: Shelf;
  private readonly reader: Icd10CmReader;
  private known: readonly Section[] | undefined;

  constructor(shelf: Shelf, reader: Icd10CmReader) {
    this.shelf = shelf;
    this.reader = reader;
  }

  private sections(): readonly Section[] {
    this.known ??= sectionList(this.shelf);
    return this.known;
  }

  private node(item: Icd10CmCode, on: CalendarDate): BookNode {
    const { code, title, billable } = item;
    return { id: code, kind: "code", code, title, billable, hasChildren: this.reader.hasBelow(code, on) };
  }

  /** Codes between two categories that stand below no other code of the list. */
  private tops(first: string, last: string, on: CalendarDate): BookNode[] {
    const out: BookNode[] = [];
    let above = "";
    for (const item of this.reader.between(first, last, on)) {
      const plain = undotted(item.code);
      if (above !== "" && plain.startsWith(above)) continue;
      above = plain;
      out.push(this.node(item, on));
    }
    return out;
  }

  private chapterNodes(on: CalendarDate): BookNode[] {
    return CHAPTERS.map((chapter) => ({
      id: `chapter:${chapter.number}`,
      kind: "chapter" as const,
      code: `${chapter.first}-${chapter.last}`,
      title: `${chapter.number}. ${chapter.title}`,
      billable: false,
      hasChildren: this.reader.between(chapter.first, chapter.last, on, 1).length > 0,
    }));
  }

  private sectionNode(section: Section): BookNode {
    const { id, title } = section;
    return { id: `section:${id}`, kind: "section", code: id, title, billable: false, hasChildren: true };
  }

  private belowChapter(number: string, on: CalendarDate): readonly BookNode[] {
    const chapter = CHAPTERS.find((each) => each.number === number);
    if (chapter === undefined) return [];
    const inside = this.sections().filter((each) => each.first >= chapter.first && each.last <= chapter.last);
    const tops = this.tops(chapter.first, chapter.last, on);
    const filled = new Set(tops.map((node) => sectionOf(inside, node.code.slice(0, 3))?.id));
    // Categories that no section holds stand in the chapter itself.
    const loose = tops.filter((node) => sectionOf(inside, node.code.slice(0, 3)) === undefined);
    const nodes = [...inside.filter((each) => filled.has(each.id)).map((each) => this.sectionNode(each)), ...loose];
    return nodes.sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  /** The lines below a node; the chapters for an empty one. */
  nodes(parent: string, on: CalendarDate): readonly BookNode[] {
    if (parent === "") return this.chapterNodes(on);
    if (parent.startsWith("chapter:")) return this.belowChapter(parent.slice(8), on);
    if (parent.startsWith("section:")) {
      const section = this.sections().find((each) => each.id === parent.slice(8));
      if (section === undefined) return [];
      return this.tops(section.first, section.last, on).filter(
        (node) => sectionOf(this.sections(), node.code.slice(0, 3)) === section,
      );
    }
    return this.reader.children(parent, { on }).map((item) => this.node(item, on));
  }

  /** Chapter, section and headings above a code, outermost first. */
  path(code: string, on: CalendarDate): readonly BookNode[] {
    const plain = undotted(code);
    const chapter = chapterOfCode(plain);
    const section = sectionOf(this.sections(), plain.slice(0, 3));
    return [
      ...this.chapterNodes(on).filter((node) => node.id === `chapter:${chapter?.number ?? ""}`),
      ...(section === undefined ? [] : [this.sectionNode(section)]),
      ...this.reader.ancestors(code, { on }).map((item) => this.node(item, on)),
    ];
  }

  /** The codes at one level with a code, itself among them. */
  siblings(code: string, on: CalendarDate): readonly BookNode[] {
    const parent = this.path(code, on).at(-1);
    return parent === undefined ? [] : this.nodes(parent.id, on).filter((node) => node.kind === "code");
  }
}
