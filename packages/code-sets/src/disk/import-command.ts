import type { CommandResult } from "../commands.ts";
import { importCodeSets, type ImportOptions, type ImportReport } from "./import-path.ts";
import { CodeSetStoreError } from "./store-error.ts";

function summary(report: ImportReport): CommandResult {
  const brief = (entries: ImportReport["imported"]): object[] =>
    entries.map(({ set, name, from, until, rows, source }) => ({
      set,
      name,
      effectiveFrom: from,
      effectiveUntil: until ?? null,
      rows,
      source,
    }));
  const json = { imported: brief(report.imported), unchanged: brief(report.unchanged), unused: report.unused };
  const nothing = report.imported.length === 0 && report.unchanged.length === 0;
  const lines = [
    ...report.imported.map((entry) => `loaded ${entry.set} ${entry.name}: ${entry.rows} rows from ${entry.source}`),
    ...(report.unchanged.length === 0 ? [] : [`${report.unchanged.length} releases were loaded already`]),
    ...report.unused.map((item) => `not used: ${item.file} (${item.reason})`),
  ];
  return { json, exitStatus: nothing ? 1 : 0, message: lines.join("\n") };
}

/** `codes import`: loads a file or folder into the store of the data directory. Exit 1 when it held nothing to load. */
export function codesImport(dataDirectory: string, path: string, options: ImportOptions = {}): CommandResult {
  try {
    return summary(importCodeSets(dataDirectory, path, options));
  } catch (error) {
    if (error instanceof CodeSetStoreError)
      return { json: { error: error.message }, exitStatus: 2, message: error.message };
    throw error;
  }
}
