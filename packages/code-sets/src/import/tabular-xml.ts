import type { TableRows } from "../compiled/table.ts";
import { attribute, xmlEvents } from "./xml.ts";

export const NOTE_COLUMNS = ["node", "kind", "note_type", "seq", "text", "origin"] as const;

const NOTE_TYPES = new Set([
  "includes",
  "inclusionTerm",
  "excludes1",
  "excludes2",
  "useAdditionalCode",
  "codeFirst",
  "codeAlso",
  "notes",
  "sevenChrNote",
  "sevenChrDef",
]);

interface Level {
  readonly kind: "chapter" | "section" | "code";
  node: string;
  seq: number;
}

/** The kind of row that holds the name of a chapter or section; no note, and not read as one. */
export const TITLE_ROW = "title";

/** Reads the notes out of the Tabular List XML (`ICD10CM.tabular`) into the shape of the note table. */
export function notesFromTabularXml(text: string): TableRows {
  const rows: string[][] = [];
  const levels: Level[] = [];
  let noteType = "";
  let tag = "";
  let sevenChar = "";
  for (const event of xmlEvents(text)) {
    const level = levels.at(-1);
    if (event.kind === "open") {
      tag = event.name;
      if (tag === "chapter") levels.push({ kind: "chapter", node: "", seq: 0 });
      else if (tag === "section") levels.push({ kind: "section", node: attribute(event.attributes, "id"), seq: 0 });
      else if (tag === "diag") levels.push({ kind: "code", node: "", seq: 0 });
      else if (NOTE_TYPES.has(tag)) noteType = tag;
      else if (tag === "extension") sevenChar = attribute(event.attributes, "char");
    } else if (event.kind === "close") {
      if (event.name === "chapter" || event.name === "section" || event.name === "diag") levels.pop();
      else if (NOTE_TYPES.has(event.name)) noteType = "";
      tag = "";
    } else if (level !== undefined) {
      const body = event.text.trim();
      if (tag === "name") level.node = body.replaceAll(".", "");
      else if (tag === "desc" && level.kind !== "code") {
        rows.push([
          level.node,
          level.kind,
          TITLE_ROW,
          "000",
          body.replace(/\s*\([A-Z]\d[0-9A-Z]-[A-Z]\d[0-9A-Z]\)$/, ""),
          "",
        ]);
      } else if (noteType !== "" && (tag === "note" || tag === "extension")) {
        level.seq += 1;
        const written = tag === "extension" ? `${sevenChar}=${body}` : body;
        rows.push([level.node, level.kind, noteType, String(level.seq).padStart(3, "0"), written, ""]);
      }
    }
  }
  return { columns: NOTE_COLUMNS, rows };
}
