import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Catalog, EMPTY_CATALOG } from "../catalog.ts";
import { fingerprint } from "../import/compile-release.ts";
import type { LoadFile } from "../lookups/shelf.ts";
import { CodeSetStoreError } from "./store-error.ts";

const CATALOG_FILE = "manifest.json";

/** The folder of the compiled code sets under the data directory. */
export function storeFolder(dataDirectory: string): string {
  return join(dataDirectory, "code-sets");
}

/** Writes a file so that it is either there whole or not at all. */
export function writeWhole(path: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.part`;
  const handle = openSync(temporary, "w");
  try {
    const body = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
    let at = 0;
    while (at < body.byteLength) at += writeSync(handle, body, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, path);
}

/** Reads what the store holds; an empty catalog when there is no store yet. */
export function readCatalog(folder: string): Catalog {
  const path = join(folder, CATALOG_FILE);
  if (!existsSync(path)) return EMPTY_CATALOG;
  try {
    // Written only by `writeCatalog`; the shape is checked as far as a later version might differ.
    const catalog = JSON.parse(readFileSync(path, "utf8")) as Catalog;
    if (catalog.format !== 1 || !Array.isArray(catalog.releases) || !Array.isArray(catalog.derived))
      throw new Error("shape");
    return catalog;
  } catch {
    throw new CodeSetStoreError(`${path} is damaged or of a later version; move it away and run "codes import" again`);
  }
}

/** Puts a new catalog in force. Everything it names must be on disk already. */
export function writeCatalog(folder: string, catalog: Catalog): void {
  writeWhole(join(folder, CATALOG_FILE), `${JSON.stringify(catalog, null, 1)}\n`);
}

/** Reads compiled files of a store, each checked against the checksum in the catalog. */
export function fileLoader(folder: string): LoadFile {
  return (entry) => {
    const path = join(folder, entry.file);
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(path);
    } catch {
      throw new CodeSetStoreError(`${path} is missing; run "codes import" again`);
    }
    if (fingerprint(bytes) !== entry.sha256) {
      throw new CodeSetStoreError(`${path} is damaged (its checksum differs); run "codes import" again`);
    }
    return bytes;
  };
}
