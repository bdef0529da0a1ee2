import { TITLE_ROW } from "../import/tabular-xml.ts";
import type { Shelf } from "./shelf.ts";

/** A section (block) of a chapter of ICD-10-CM. */
export interface Section {
  /** `K20-K31`. */
  readonly id: string;
  readonly first: string;
  readonly last: string;
  readonly title: string;
}

/**
 * The sections of the Tabular List, by name, from the newest loaded edition that names them. Sections hardly change from
 * year to year; an edition without names (a table of notes alone) gives way to an older one that has them.
 */
export function sectionList(shelf: Shelf): readonly Section[] {
  for (const release of [...shelf.releases("icd10cm-notes")].reverse()) {
    const table = shelf.table(release);
    const found: Section[] = [];
    for (let row = 0; row < table.rowCount; row += 1) {
      if (table.cell(row, 1) !== "section" || table.cell(row, 2) !== TITLE_ROW) continue;
      const id = table.cell(row, 0);
      const [first = "", last = first] = id.split("-");
      found.push({ id, first, last, title: table.cell(row, 4) });
    }
    if (found.length > 0) return found;
  }
  return [];
}

/** The narrowest section that holds a category. */
export function sectionOf(sections: readonly Section[], category: string): Section | undefined {
  let best: Section | undefined;
  for (const section of sections) {
    if (category < section.first || category > section.last) continue;
    if (best === undefined || (section.first >= best.first && section.last <= best.last)) best = section;
  }
  return best;
}
