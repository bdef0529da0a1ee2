import { gunzipSync } from "node:zlib";
import type { TableRows } from "../compiled/table.ts";
import { SETS } from "../set-registry.ts";
import type { SetName } from "../types.ts";
import { FIRST_DAY_IN_FORCE, foreignEdition, isWholeXml, listFault, orderGap } from "./edition-checks.ts";
import { recogniseDelimited } from "./recognise-delimited.ts";
import { recogniseCoverageExport } from "./coverage-export.ts";
import { isOrderFile, orderRows } from "./fixed-width.ts";
import { cellTableFromXml, indexFromXml } from "./index-xml.ts";
import { definitionsFromPcsXml, tablesFromPcsXml } from "./pcs-xml.ts";
import { type ImportedRelease, type Recognition, recognisedAs, unused } from "./recognised.ts";
import { type NamedRelease, releaseFromName } from "./release-name.ts";
import { notesFromTabularXml } from "./tabular-xml.ts";
import { unzip } from "./zip.ts";
import { isWorkbook, sheetRows } from "./xlsx.ts";

/** Files that belong to a code set's distribution but hold nothing that we load, with the reason to print. */
const LEFT_ALONE: readonly { readonly name: RegExp; readonly reason: string }[] = [
  { name: /\.xsd$/i, reason: "an XML schema, not data" },
  { name: /(^|\/)readme[^/]*$/i, reason: "a description, not data" },
  { name: /\.(pdf|docx?|html?)$/i, reason: "a document, not data" },
  { name: /_unmatched\./i, reason: "a list of addenda lines without a place" },
];

function tableRelease(set: SetName, release: NamedRelease, table: TableRows, source: string): ImportedRelease {
  return { set, release, body: { kind: "table", table }, source };
}

function fiscalRelease(name: string, version: string | undefined): NamedRelease | undefined {
  return (
    releaseFromName(name, "fiscal-year") ??
    (version === undefined ? undefined : releaseFromName(`fy${version}`, "fiscal-year"))
  );
}

/** Says when a name and a content speak of different fiscal years. */
function wrongYear(release: NamedRelease, version: number): string | undefined {
  const year = Number(release.from.slice(0, 4)) + (release.from.slice(5, 7) >= "10" ? 1 : 0);
  return year === version
    ? undefined
    : `its name says fiscal year ${year}, its content ${version}; rename it if the content is right`;
}

const XML_READERS: readonly {
  readonly set: SetName;
  readonly fits: RegExp;
  readonly read: (text: string) => TableRows;
}[] = [
  { set: "icd10cm-notes", fits: /<ICD10CM\.tabular/, read: notesFromTabularXml },
  { set: "icd10cm-external-cause", fits: /<ICD10CM\.index[^]*<title>[^<]*EXTERNAL CAUSE/, read: indexFromXml },
  { set: "icd10cm-neoplasm", fits: /<ICD10CM\.index[^]*<head col="1">Neoplasm/, read: cellTableFromXml },
  { set: "icd10cm-drug", fits: /<ICD10CM\.index[^]*<head col="1">Substance/, read: cellTableFromXml },
  { set: "icd10cm-index", fits: /<ICD10CM\.index[^]*<title>[^<]*INDEX TO DISEASES/, read: indexFromXml },
  { set: "icd10pcs-index", fits: /<ICD10PCS\.index/, read: indexFromXml },
  { set: "icd10pcs-tables", fits: /<ICD10PCS\.tabular/, read: tablesFromPcsXml },
  { set: "icd10pcs-definitions", fits: /<ICD10PCS\.definitions/, read: definitionsFromPcsXml },
];

function recogniseXml(name: string, text: string): Recognition {
  const head = text.slice(0, 3000);
  const reader = XML_READERS.find((candidate) => candidate.fits.test(head));
  if (reader === undefined) return unused(name, "an XML file of a kind that is not known here");
  if (!isWholeXml(text)) return unused(name, "is cut off: its last element is not closed");
  const version = /<version>(\d{4})<\/version>/.exec(head)?.[1];
  const release = fiscalRelease(name, version);
  if (release === undefined) return unused(name, "neither its name nor its content says which fiscal year it is for");
  const wrong = version === undefined ? undefined : wrongYear(release, Number(version));
  if (wrong !== undefined) return unused(name, wrong);
  return recognisedAs(tableRelease(reader.set, release, reader.read(text), name));
}

function recogniseOrder(name: string, text: string): Recognition {
  const { table, odd } = orderRows(text);
  if (odd > 0) return unused(name, `${odd} of its lines are not lines of an order file; it may be damaged`);
  if (!/\n\s*$/.test(text)) return unused(name, "is cut off: its last line has no end; it may be damaged");
  const gap = orderGap(text);
  if (gap !== undefined) return unused(name, `${gap}; it may be damaged`);
  const procedures = table.rows.some((row) => /^\d/.test(row[0] ?? ""));
  const release = releaseFromName(name, "fiscal-year");
  if (release === undefined) return unused(name, "its name does not say which fiscal year it is for");
  return recognisedAs(tableRelease(procedures ? "icd10pcs" : "icd10cm", release, table, name));
}

function recogniseGuidelines(name: string, text: string): Recognition {
  const dates = /\(([A-Z][a-z]+) 1, (\d{4}) - September 30, (\d{4})\)/.exec(text.slice(0, 2000));
  const release =
    dates === null
      ? undefined
      : releaseFromName(dates[1] === "October" ? `fy${dates[3]}` : `fy${dates[3]}apr`, "fiscal-year");
  if (release === undefined) return unused(name, "the guidelines do not state their dates");
  const rows = text.split(/\r?\n/).map((line, index) => [String(index + 1).padStart(5, "0"), line]);
  return recognisedAs(tableRelease("coding-guidelines", release, { columns: ["line", "text"], rows }, name));
}

/** Takes back what is no whole list of the US edition, with the reason. */
function checked(found: Recognition): Recognition {
  const kept: ImportedRelease[] = [];
  const refused: { file: string; reason: string }[] = [];
  for (const release of found.releases) {
    const isIcd10 = release.set === "icd10cm" || release.set === "icd10pcs";
    const fault =
      release.body.kind === "table" && release.secondary !== true
        ? listFault(release.set, release.body.table)
        : undefined;
    const early =
      isIcd10 && release.release.from < FIRST_DAY_IN_FORCE
        ? `is for ${release.release.name}, before ICD-10 was in force in the United States (October 1, 2015)`
        : undefined;
    const reason = fault ?? early;
    if (reason === undefined) kept.push(release);
    else refused.push({ file: release.source, reason });
  }
  return { releases: kept, unused: [...found.unused, ...refused] };
}

function recogniseText(name: string, text: string): Recognition {
  const head = text.slice(0, 4000);
  const foreign = foreignEdition(name, head);
  if (foreign !== undefined) return unused(name, foreign);
  if (/^\uFEFF?\s*<\?xml|^\s*<ICD10/.test(head)) return recogniseXml(name, text);
  if (isOrderFile(text)) return recogniseOrder(name, text);
  if (/Official Guidelines for Coding and Reporting/.test(head)) return recogniseGuidelines(name, text);
  if (/^(Add:|Delete:|Revise (from|to):)/m.test(head))
    return unused(name, "a list of changes; the full list of its release holds them");
  if (/Addenda/.test(head))
    return unused(name, "an addendum in words; the full index and notes of its release hold its changes");
  if (/^\s*[{[]/.test(head)) return unused(name, "JSON is not a form in which code sets are published");
  return recogniseLicensedCpt(name, text) ?? recogniseDelimited(name, text);
}

/**
 * A licensed list of CPT as the AMA ships it to its licensees: lines of a number and its description, below a few lines of
 * copyright. It is kept on the site that loads it. Only a file that names itself so is read as one.
 */
function recogniseLicensedCpt(name: string, text: string): Recognition | undefined {
  const base = name.split("/").at(-1) ?? name;
  if (!/cpt|longult|shortu|medu/i.test(base)) return undefined;
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const rows = lines.flatMap((line) => {
    const match = /^(\d{4}[0-9A-Z])[ \t]+(\S.*)$/.exec(line);
    return match === null ? [] : [[match[1] ?? "", (match[2] ?? "").trim(), ""]];
  });
  if (rows.length < 3 || rows.length < lines.length / 2) return undefined;
  const release = releaseFromName(base, "calendar-year") ?? releaseFromName(name, "calendar-year");
  if (release === undefined) return unused(name, "looks like a list of CPT, but its name does not say for which year");
  const open: NamedRelease = { name: `CPT ${release.name}`, from: release.from };
  return recognisedAs(tableRelease("procedures", open, { columns: ["code", "title", "group"], rows }, name));
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function joined(parts: readonly Recognition[]): Recognition {
  return { releases: parts.flatMap((part) => part.releases), unused: parts.flatMap((part) => part.unused) };
}

/**
 * Finds out by content what a file is (the name only tells the release where the content does not) and reads it. Opens
 * gzip, zip (with what is inside) and spreadsheets. Never throws for bad content: the reason is in `unused`.
 */
export function recognise(name: string, bytes: Uint8Array): Recognition {
  const left = LEFT_ALONE.find((rule) => rule.name.test(name));
  if (left !== undefined) return unused(name, left.reason);
  try {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return recognise(name.replace(/\.gz$/i, ""), gunzipSync(bytes));
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
      const entries = unzip(bytes);
      if (isWorkbook(entries)) {
        return checked(joined(sheetRows(entries).map((sheet) => recogniseDelimited(name, "", sheet))));
      }
      const policies = recogniseCoverageExport(name, entries);
      if (policies !== undefined) return policies;
      // The name of the archive says the release where the names inside do not.
      return joined(entries.map((entry) => recognise(`${name}/${entry.name}`, entry.bytes)));
    }
    if (bytes.subarray(0, 4000).includes(0)) return unused(name, "a binary file of a kind that is not known here");
    return checked(recogniseText(name, decode(bytes)));
  } catch (error) {
    const fault = error instanceof Error ? error.message : "unknown fault";
    return unused(name, `could not be read: it is cut off or damaged (${fault})`);
  }
}

/** The sets that a file of this name could only be by its content; used to say what a folder lacks. */
export function describeSet(set: SetName): string {
  return SETS[set].label;
}
