import type { TableRows } from "../compiled/table.ts";
import { attribute, xmlEvents } from "./xml.ts";

export const INDEX_COLUMNS = [
  "id",
  "parent_id",
  "depth",
  "title",
  "nemod",
  "code",
  "manifestation",
  "see",
  "see_also",
] as const;

/** Term numbers are padded so that the table, which sorts its keys as text, keeps the order of the file. */
export function paddedId(id: string): string {
  return id.padStart(6, "0");
}

interface OpenTerm {
  readonly id: string;
  readonly parent: string;
  readonly depth: number;
  title: string;
  nemod: string;
  code: string;
  manifestation: string;
  see: string;
  seeAlso: string;
  readonly cells: string[];
}

function* terms(text: string): Generator<OpenTerm> {
  const open: OpenTerm[] = [];
  let tag = "";
  let column = 0;
  let count = 0;
  let inNemod = false;
  for (const event of xmlEvents(text)) {
    const term = open.at(-1);
    if (event.kind === "open") {
      tag = event.name;
      if (tag === "mainTerm" || tag === "term") {
        count += 1;
        const id = paddedId(String(count));
        open.push({
          id,
          parent: term?.id ?? paddedId("0"),
          depth: open.length,
          title: "",
          nemod: "",
          code: "",
          manifestation: "",
          see: "",
          seeAlso: "",
          cells: [],
        });
      } else if (tag === "cell") column = Number(attribute(event.attributes, "col"));
      else if (tag === "nemod") inNemod = true;
    } else if (event.kind === "close") {
      if (event.name === "nemod") {
        inNemod = false;
        tag = "title";
        continue;
      }
      if ((event.name === "mainTerm" || event.name === "term") && term !== undefined) {
        open.pop();
        yield term;
      }
      tag = "";
    } else if (term !== undefined) {
      const body = event.text.trim();
      if (inNemod) term.nemod = `${term.nemod} ${body}`.trim();
      else if (tag === "title") term.title = `${term.title} ${body}`.trim();
      else if (tag === "code") term.code = body;
      else if (tag === "manif") term.manifestation = body;
      else if (tag === "see" || tag === "use") term.see = body;
      else if (tag === "seeAlso") term.seeAlso = body;
      else if (tag === "codes") term.code = term.code === "" ? body : term.code;
      else if (tag === "cell") term.cells[column] = body;
    }
  }
}

/** Reads the Alphabetic Index, the External Cause Index or the ICD-10-PCS index into the shape of the index table. */
export function indexFromXml(text: string): TableRows {
  const rows = [...terms(text)].map((term) => [
    term.id,
    term.parent,
    String(term.depth),
    term.title,
    term.nemod,
    term.code,
    term.manifestation,
    term.see,
    term.seeAlso,
  ]);
  return { columns: INDEX_COLUMNS, rows };
}

export const CELL_COLUMNS = [
  "id",
  "parent_id",
  "depth",
  "title",
  "nemod",
  "see",
  "c2",
  "c3",
  "c4",
  "c5",
  "c6",
  "c7",
] as const;

/** Reads the Table of Neoplasms or of Drugs and Chemicals: six code cells a term, in the columns 2 to 7 of the printed table. */
export function cellTableFromXml(text: string): TableRows {
  const rows = [...terms(text)].map((term) => [
    term.id,
    term.parent,
    String(term.depth),
    term.title,
    term.nemod,
    term.see === "" ? term.seeAlso : term.see,
    ...[2, 3, 4, 5, 6, 7].map((column) => term.cells[column] ?? ""),
  ]);
  return { columns: CELL_COLUMNS, rows };
}
