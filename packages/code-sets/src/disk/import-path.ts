import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Catalog, CatalogEntry } from "../catalog.ts";
import { compileRelease, fingerprint } from "../import/compile-release.ts";
import { recognise } from "../import/recognise.ts";
import type { ImportedRelease } from "../import/recognised.ts";
import { isSetName } from "../set-registry.ts";
import { fileLoader, readCatalog, storeFolder, writeCatalog, writeWhole } from "./catalog-file.ts";
import { refreshDerived } from "./derived-files.ts";
import { CodeSetStoreError } from "./store-error.ts";

/** What an import did. */
export interface ImportReport {
  readonly imported: readonly CatalogEntry[];
  /** Releases that were in the store already, from the same file. */
  readonly unchanged: readonly CatalogEntry[];
  readonly unused: readonly { readonly file: string; readonly reason: string }[];
}

export interface ImportOptions {
  /** Only releases of this set are taken. */
  readonly set?: string | undefined;
  /** Told of each step, for stderr. */
  readonly progress?: ((line: string) => void) | undefined;
}

/** Lists that are always published whole, and hardly grow or shrink from one release to the next. */
const WHOLE_LISTS: readonly string[] = ["icd10cm", "icd10pcs", "hcpcs"];
const LEAST_SHARE = 0.7;

/** Published files of code sets are far below this; a larger one is a mistake. */
const MOST_BYTES = 1_000_000_000;

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((item) => !item.name.startsWith("."))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((item) =>
      item.isDirectory() ? filesUnder(join(path, item.name)) : item.isFile() ? [join(path, item.name)] : [],
    );
}

function sameRelease(a: CatalogEntry, b: CatalogEntry): boolean {
  return a.set === b.set && a.from === b.from;
}

/** The releases that a catalog holds once `entry` is in it: one a set and first day, full lists before unfolded ones. */
function placed(
  releases: readonly CatalogEntry[],
  entry: CatalogEntry,
): { readonly list: readonly CatalogEntry[]; readonly taken: boolean } {
  const rival = releases.find((other) => sameRelease(other, entry));
  if (rival !== undefined && rival.secondary !== true && entry.secondary === true)
    return { list: releases, taken: false };
  return { list: [...releases.filter((other) => other !== rival), entry], taken: true };
}

/** Keeps two imports from working on one store at the same time; a lock of a process that is gone is taken over. */
function withLock<T>(folder: string, work: () => T): T {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, "import.lock");
  for (let attempt = 0; ; attempt += 1) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      break;
    } catch {
      const owner = Number(existsSync(lock) ? readFileSync(lock, "utf8") : "0");
      if (attempt > 0 || isAlive(owner))
        throw new CodeSetStoreError(`another import (process ${owner}) is working on ${folder}; wait for it to end`);
      rmSync(lock, { force: true });
    }
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Removes files that no catalog names any more. Runs after the new catalog is in force. */
function sweep(folder: string, catalog: Catalog): void {
  const named = new Set([...catalog.releases, ...catalog.derived].map((entry) => entry.file));
  for (const path of filesUnder(folder)) {
    const file = relative(folder, path).replaceAll("\\", "/");
    if (/\.(ccs|part)$/.test(file) && !named.has(file)) rmSync(path, { force: true });
  }
}

function joinedParts(parts: readonly ImportedRelease[]): ImportedRelease {
  const [first] = parts;
  if (first === undefined) throw new RangeError("no parts to join");
  const source = parts.length === 1 ? first.source : `${first.source} and ${parts.length - 1} more`;
  const { body } = first;
  if (body.kind === "pairs") {
    const pairs = parts.flatMap((part) => (part.body.kind === "pairs" ? part.body.pairs : []));
    return { ...first, source, body: { kind: "pairs", pairs } };
  }
  const rows = new Map<string, readonly string[]>();
  for (const part of parts)
    if (part.body.kind === "table") for (const row of part.body.table.rows) rows.set(row.join("\t"), row);
  return {
    ...first,
    source,
    body: { kind: "table", table: { columns: body.table.columns, rows: [...rows.values()] } },
  };
}

class Importer {
  private readonly folder: string;
  private readonly only: string | undefined;
  private readonly before: Catalog;
  private readonly progress: (line: string) => void;
  private releases: readonly CatalogEntry[];
  private readonly imported: CatalogEntry[] = [];
  private readonly unchanged: CatalogEntry[] = [];
  private readonly unused: { file: string; reason: string }[] = [];
  /** Files that make up one release together, by set and first day; joined when all are read. */
  private readonly parts = new Map<string, { readonly release: ImportedRelease; readonly sha256: string }[]>();

  constructor(folder: string, options: ImportOptions) {
    this.folder = folder;
    this.only = options.set;
    this.progress = options.progress ?? (() => undefined);
    this.before = readCatalog(folder);
    this.releases = this.before.releases;
  }

  /** What is wrong with a list beside those that are loaded: it is far shorter than they are. */
  private faultAmong(release: ImportedRelease): string | undefined {
    if (release.secondary === true || !WHOLE_LISTS.includes(release.set) || release.body.kind !== "table")
      return undefined;
    const others = this.releases.filter(
      (entry) => entry.set === release.set && entry.secondary !== true && entry.from !== release.release.from,
    );
    const rows = release.body.table.rows.length;
    const longest = others.reduce((most, entry) => (entry.rows > most.rows ? entry : most), { rows: 0, name: "" });
    if (rows >= longest.rows * LEAST_SHARE) return undefined;
    return `has ${rows} rows where ${longest.name} has ${longest.rows}; it is cut off or holds only a part`;
  }

  /** Puts the files of one release together. A part alone would stand for the whole and let pass what the others hold. */
  private keepParts(): void {
    for (const group of this.parts.values()) {
      const release = joinedParts(group.map((part) => part.release));
      const sha256 = fingerprint(group.map((part) => part.sha256).join("\n"));
      const rival = this.releases.find((entry) => entry.set === release.set && entry.from === release.release.from);
      const rows = release.body.kind === "table" ? release.body.table.rows.length : release.body.pairs.length;
      if (rival !== undefined && rows < rival.rows * LEAST_SHARE) {
        const reason = `has ${rows} rows where ${rival.name} is loaded with ${rival.rows}; import all files of the release together`;
        this.unused.push({ file: release.source, reason });
      } else this.keep({ ...release, part: false }, sha256);
    }
  }

  private keep(release: ImportedRelease, sourceSha256: string): void {
    if (release.part === true && (this.only === undefined || release.set === this.only)) {
      const key = `${release.set}|${release.release.from}`;
      this.parts.set(key, [...(this.parts.get(key) ?? []), { release, sha256: sourceSha256 }]);
      return;
    }
    if (this.only !== undefined && release.set !== this.only) {
      this.unused.push({ file: release.source, reason: `holds ${release.set}, which was not asked for` });
      return;
    }
    const rival = this.releases.find((entry) => entry.set === release.set && entry.from === release.release.from);
    if (rival?.sourceSha256 === sourceSha256 && existsSync(join(this.folder, rival.file))) {
      this.unchanged.push(rival);
      return;
    }
    if (rival !== undefined && rival.secondary !== true && release.secondary === true) return;
    const fault = this.faultAmong(release);
    if (fault !== undefined) {
      this.unused.push({ file: release.source, reason: fault });
      return;
    }
    const compiled = compileRelease(release, sourceSha256);
    const { list, taken } = placed(this.releases, compiled.entry);
    if (!taken) return;
    writeWhole(join(this.folder, compiled.entry.file), compiled.bytes);
    this.releases = list;
    this.imported.push(compiled.entry);
    this.progress(`${compiled.entry.set} ${compiled.entry.name}: ${compiled.entry.rows} rows`);
  }

  private readFile(path: string, name: string): void {
    if (statSync(path).size > MOST_BYTES) {
      this.unused.push({ file: name, reason: "is larger than 1 GB; no code set is" });
      return;
    }
    const bytes = readFileSync(path);
    const sourceSha256 = fingerprint(bytes);
    const before = this.before.releases.filter((entry) => entry.sourceSha256 === sourceSha256);
    const all = before.every((entry) => existsSync(join(this.folder, entry.file)));
    // A history only fills the releases that no full list gave, so it is read again when others may have changed.
    if (before.length > 0 && all && !before.some((entry) => entry.secondary === true)) {
      this.unchanged.push(...before);
      return;
    }
    const found = recognise(name, bytes);
    this.unused.push(...found.unused);
    for (const release of found.releases) this.keep(release, sourceSha256);
  }

  run(path: string): ImportReport {
    const root = statSync(path).isDirectory() ? path : join(path, "..");
    for (const file of filesUnder(path)) this.readFile(file, relative(root, file).replaceAll("\\", "/"));
    this.keepParts();
    const staged: Catalog = { format: 1, releases: this.releases, derived: this.before.derived };
    const derived = refreshDerived(this.folder, staged, fileLoader(this.folder), this.progress);
    const sorted = [...this.releases].sort((a, b) =>
      a.set === b.set ? (a.from < b.from ? -1 : 1) : a.set < b.set ? -1 : 1,
    );
    const catalog: Catalog = { format: 1, releases: sorted, derived };
    if (JSON.stringify(catalog) !== JSON.stringify(this.before)) writeCatalog(this.folder, catalog);
    sweep(this.folder, catalog);
    const imported = this.imported.filter((entry) => this.releases.includes(entry));
    return { imported, unchanged: this.unchanged, unused: this.unused };
  }
}

/**
 * Loads a file or a folder of published files into the store under the data directory. Nothing is in force before all of it
 * is on disk: the catalog is written last. Throws `CodeSetStoreError` when the path cannot be read or the set is unknown.
 */
export function importCodeSets(dataDirectory: string, path: string, options: ImportOptions = {}): ImportReport {
  if (!existsSync(path)) throw new CodeSetStoreError(`there is no file or folder ${path}`);
  if (options.set !== undefined && !isSetName(options.set))
    throw new CodeSetStoreError(`there is no code set named ${options.set}`);
  const folder = storeFolder(dataDirectory);
  return withLock(folder, () => new Importer(folder, options).run(path));
}
