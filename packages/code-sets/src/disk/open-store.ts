import { type CodeSetsInput, createCodeSets } from "../code-sets.ts";
import type { Catalog } from "../catalog.ts";
import type { CodeSets } from "../types.ts";
import { fileLoader, readCatalog, storeFolder, writeCatalog } from "./catalog-file.ts";
import { derivedAreCurrent, refreshDerived } from "./derived-files.ts";
import { readStarters } from "./starter-files.ts";

/** The catalog of a store, its derived files rebuilt when an earlier version of the program wrote them. */
function currentCatalog(folder: string): Catalog {
  const catalog = readCatalog(folder);
  if (derivedAreCurrent(catalog)) return catalog;
  const next: Catalog = { ...catalog, derived: refreshDerived(folder, catalog, fileLoader(folder), () => undefined) };
  writeCatalog(folder, next);
  return next;
}

/**
 * Opens the code sets under a data directory: what was imported there, and the starter lists that ship with the package.
 * This is the file port of the package; it reads compiled files when a look-up first needs them. Throws
 * `CodeSetStoreError` with a plain message when the store is damaged.
 */
export function openCodeSetStore(dataDirectory: string, options: { readonly starterFolder?: string } = {}): CodeSets {
  const folder = storeFolder(dataDirectory);
  const input: CodeSetsInput = {
    catalog: currentCatalog(folder),
    load: fileLoader(folder),
    starters: readStarters(options.starterFolder),
  };
  return createCodeSets(input);
}
