import { attribute, xmlEvents } from "./xml.ts";
import type { ZipEntry } from "./zip.ts";

/** Whether the files of an archive are a spreadsheet workbook. */
export function isWorkbook(entries: readonly ZipEntry[]): boolean {
  return entries.some((entry) => entry.name === "xl/workbook.xml");
}

function textOf(entries: readonly ZipEntry[], name: string): string {
  const entry = entries.find((candidate) => candidate.name === name);
  return entry === undefined ? "" : new TextDecoder().decode(entry.bytes);
}

function sharedStrings(entries: readonly ZipEntry[]): string[] {
  const strings: string[] = [];
  let current = "";
  let inText = false;
  for (const event of xmlEvents(textOf(entries, "xl/sharedStrings.xml"))) {
    if (event.kind === "open" && event.name === "si") current = "";
    else if (event.kind === "close" && event.name === "si") strings.push(current);
    else if (event.kind === "text" && inText) current += event.text;
    if (event.kind !== "text") inText = event.kind === "open" && event.name === "t";
  }
  return strings;
}

/** `BC12` → 54: the column of a cell reference, from zero. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/\d+$/, "")) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function rowsOfSheet(xml: string, strings: readonly string[]): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let column = 0;
  let kind = "";
  let inValue = false;
  for (const event of xmlEvents(xml)) {
    if (event.kind === "open") {
      if (event.name === "row") row = [];
      else if (event.name === "c") {
        const reference = attribute(event.attributes, "r");
        column = reference === "" ? row.length : columnOf(reference);
        kind = attribute(event.attributes, "t");
      }
      inValue = event.name === "v" || event.name === "t";
    } else if (event.kind === "close") {
      if (event.name === "row") rows.push(Array.from(row, (cell) => cell ?? ""));
      inValue = false;
    } else if (inValue) {
      row[column] = kind === "s" ? (strings[Number(event.text)] ?? "") : event.text;
    }
  }
  return rows;
}

/** The cells of every sheet as text, rows and columns in place. Dates and styles are not interpreted. */
export function sheetRows(entries: readonly ZipEntry[]): string[][][] {
  const strings = sharedStrings(entries);
  return entries
    .filter((entry) => /^xl\/worksheets\/sheet\d+\.xml$/.test(entry.name))
    .map((entry) => rowsOfSheet(new TextDecoder().decode(entry.bytes), strings));
}
