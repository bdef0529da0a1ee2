import { toDate } from "@cleanclaim/model";
import type { PairInput } from "../compiled/pairs.ts";
import { SETS } from "../set-registry.ts";
import { type DelimitedFile, splitDelimited, withHeader } from "./delimited.ts";
import { DELIMITED_FORMATS, type DelimitedFormat, NUMBER_LISTS } from "./delimited-formats.ts";
import { isCoverageTable } from "./coverage-export.ts";
import { historyReleases, isHistory } from "./history.ts";
import { noteReleases } from "./note-history.ts";
import { paddedId } from "./index-xml.ts";
import { isPolicyList, policyListReleases } from "./policy-list.ts";
import { type ImportedRelease, type Recognition, recognisedAs, unused } from "./recognised.ts";
import { type NamedRelease, releaseFromName } from "./release-name.ts";
import { recognisePublisherTable } from "./publisher-tables.ts";

function formatFor(name: string, file: DelimitedFile): DelimitedFormat | undefined {
  const keys = file.rows.slice(0, 400).map((row) => row[0] ?? "");
  return DELIMITED_FORMATS.find(
    (format) =>
      format.needs.every((column) => file.header.includes(column)) &&
      (format.nameHint === undefined || format.nameHint.test(name)) &&
      (format.keyHint === undefined || format.keyHint(keys)),
  );
}

function releaseOf(name: string, format: DelimitedFormat): NamedRelease | undefined {
  const base = name.split("/").at(-1) ?? name;
  if (format.openFrom !== undefined) {
    const named = releaseFromName(base, "open");
    return { name: named?.name ?? "list", from: toDate(format.openFrom) };
  }
  return releaseFromName(base, SETS[format.set].cadence) ?? releaseFromName(name, SETS[format.set].cadence);
}

/** The place in a row of each column that a format takes; -1 where the file has none. */
function placesOf(file: DelimitedFile, format: DelimitedFormat): number[] {
  return format.take.map(([column, ...names]) => {
    const found = (names.length === 0 ? [column] : names)
      .map((name) => file.header.indexOf(name))
      .find((at) => at >= 0);
    return found ?? -1;
  });
}

function plainAmount(cell: string): string {
  const plain = cell.replaceAll(/[$,\s]/g, "");
  return plain === "." ? "" : plain;
}

function cleanRow(row: string[], format: DelimitedFormat): string[] {
  if (format.set === "icd10cm-index") return [paddedId(row[0] ?? ""), paddedId(row[1] ?? ""), ...row.slice(2)];
  if (format.set === "icd10cm-notes") return [...row.slice(0, 3), (row[3] ?? "").padStart(3, "0"), ...row.slice(4)];
  if (format.transform === "ndc-key") return [(row[0] ?? "").replaceAll("-", ""), ...row.slice(1)];
  if (format.transform === "money") return row.map((cell, index) => (index < 2 ? cell : plainAmount(cell)));
  return row;
}

function* pairsOf(file: DelimitedFile, places: readonly number[]): Generator<PairInput> {
  for (const row of file.rows) {
    const cells = places.map((place) => row[place] ?? "");
    const attributes = cells.slice(2).join("\t");
    for (const second of (cells[1] ?? "").split(" ")) {
      if (second !== "") yield { first: cells[0] ?? "", second, attributes };
    }
  }
}

function bodyOf(file: DelimitedFile, format: DelimitedFormat): ImportedRelease["body"] {
  const places = placesOf(file, format);
  if (format.pairs === true) return { kind: "pairs", pairs: [...pairsOf(file, places)] };
  const rows = file.rows.map((row) =>
    cleanRow(
      places.map((place) => (place < 0 ? "" : (row[place] ?? ""))),
      format,
    ),
  );
  return { kind: "table", table: { columns: format.take.map(([column]) => column), rows } };
}

function recogniseNumberList(name: string, rows: readonly (readonly string[])[]): Recognition | undefined {
  const list = NUMBER_LISTS.find((candidate) => candidate.nameHint.test(name));
  if (list === undefined) return undefined;
  if (!rows.every((row) => row.length === 1 && list.shape.test(row[0] ?? ""))) return undefined;
  const release = releaseFromName(name.split("/").at(-1) ?? name, "open") ?? {
    name: "list",
    from: toDate("2000-01-01"),
  };
  return recognisedAs({
    set: list.set,
    release,
    body: { kind: "table", table: { columns: ["code"], rows } },
    source: name,
  });
}

/** A file that ends within a line: no line end, and fewer cells than the lines before it. */
function isCut(text: string, file: DelimitedFile): boolean {
  const last = file.rows.at(-1);
  const before = file.rows.at(-2);
  return !/\r?\n$/.test(text) && last !== undefined && before !== undefined && last.length < before.length;
}

/** Recognises a table with a header, or a bare list of numbers. `sheet` hands over rows that are split already. */
export function recogniseDelimited(name: string, text: string, sheet?: readonly (readonly string[])[]): Recognition {
  const rows = sheet ?? splitDelimited(text);
  if (rows.length < 2) return unused(name, "holds no table");
  const list = recogniseNumberList(name, rows);
  if (list !== undefined) return list;
  const file = withHeader(rows);
  if (isHistory(file)) return recognisedAs(...historyReleases(name, file));
  if (isPolicyList(file)) return policyListReleases(name, file);
  if (isCoverageTable(name))
    return unused(
      name,
      "is one table of a coverage export; import the archive as it was downloaded, with all its tables",
    );
  const format = formatFor(name, file);
  if (format === undefined)
    return recognisePublisherTable(name, rows) ?? unused(name, "is not a code set that is known here");
  if (sheet === undefined && isCut(text, file)) return unused(name, "is cut off: its last line is not whole");
  const release = releaseOf(name, format);
  if (release === undefined)
    return unused(name, `looks like ${SETS[format.set].label}, but its name does not say for which dates`);
  const full: ImportedRelease = { set: format.set, release, body: bodyOf(file, format), source: name };
  return recognisedAs(...(format.set === "icd10cm-notes" ? noteReleases(full) : [full]));
}
