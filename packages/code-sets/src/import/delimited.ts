/** A delimited file read whole: the header's names in lower case, and the rows. */
export interface DelimitedFile {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Splits one CSV text by RFC 4180: quotes may hold commas, line ends and doubled quotes. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === '"') {
      let cell = "";
      at += 1;
      for (;;) {
        const close = text.indexOf('"', at);
        const end = close < 0 ? text.length : close;
        cell += text.slice(at, end);
        at = end + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at += 1;
      }
      row.push(cell);
    } else {
      let end = at;
      while (end < text.length && text[end] !== "," && text[end] !== "\n" && text[end] !== "\r") end += 1;
      row.push(text.slice(at, end));
      at = end;
    }
    if (text[at] === ",") {
      at += 1;
      if (at === text.length) row.push("");
      continue;
    }
    if (text[at] === "\r") at += 1;
    if (text[at] === "\n") at += 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** Splits a tab-separated text; there is no quoting. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of text.split("\n")) {
    const clean = line.endsWith("\r") ? line.slice(0, -1) : line;
    if (clean !== "") rows.push(clean.split("\t"));
  }
  return rows;
}

function cleanHeader(cell: string): string {
  return cell
    .replace(/^\uFEFF/, "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

/** Turns rows with a header row into a delimited file; `headerRow` skips the titles that publishers print above it. */
export function withHeader(rows: readonly (readonly string[])[], headerRow = 0): DelimitedFile {
  return { header: (rows[headerRow] ?? []).map(cleanHeader), rows: rows.slice(headerRow + 1) };
}

const LOOKED_AT = 40;

/** Reads text as tab separated when most of its first lines have a tab (titles above the table have none), as CSV otherwise. */
export function splitDelimited(text: string): string[][] {
  let lines = 0;
  let tabbed = 0;
  for (let at = 0; at < text.length && lines < LOOKED_AT;) {
    const next = text.indexOf("\n", at);
    const end = next < 0 ? text.length : next;
    const line = text.slice(at, end);
    if (line.trim() !== "") {
      lines += 1;
      if (line.includes("\t")) tabbed += 1;
    }
    at = end + 1;
  }
  return tabbed * 2 > lines ? parseTsv(text) : parseCsv(text);
}
