import { namesCode } from "./noted-codes.ts";
import type { DiagnosisNotesTable, TabularNote } from "./reference-tables.ts";

/** The note of this kind, at `code` or above it, that names `other`. */
export function noteThatNames(
  table: DiagnosisNotesTable,
  kind: "excludes1" | "codeFirst",
  code: string,
  other: string,
): TabularNote | undefined {
  return table.notesFor(code, kind).find((note) => note.codes.some((noted) => namesCode(noted, other)));
}
