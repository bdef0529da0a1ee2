export type * from "./types.ts";
export type * from "./book-types.ts";
export { type Catalog, type CatalogEntry, EMPTY_CATALOG } from "./catalog.ts";
export { createCodeSets, type CodeSetsInput } from "./code-sets.ts";
export { type LoadFile, type StarterTable } from "./lookups/shelf.ts";
export { isNamed, noteCodes } from "./lookups/note-codes.ts";
export { Table, type TableRows } from "./compiled/table.ts";
export { recognise } from "./import/recognise.ts";
export { SPECIALTY_SETS, type SpecialtyCode, type SpecialtySet } from "./specialty-sets-table.ts";
export { isSetName, KNOWN_GAPS, SETS } from "./set-registry.ts";
// The file port: everything below touches the disk, everything above does not.
export { CodeSetStoreError } from "./disk/store-error.ts";
export { importCodeSets, type ImportOptions, type ImportReport } from "./disk/import-path.ts";
export { openCodeSetStore } from "./disk/open-store.ts";
export { readStarters, STARTER_FOLDER } from "./disk/starter-files.ts";
export {
  codesSearch,
  codesSearchBatch,
  codesShow,
  codesStatus,
  type CommandResult,
  type SearchArguments,
  searchOptions,
} from "./commands.ts";
export { codesImport } from "./disk/import-command.ts";
export { codesUpdate, type FetchFile, type UpdateOptions } from "./disk/update-command.ts";
