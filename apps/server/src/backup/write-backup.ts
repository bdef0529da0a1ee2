import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { finished, pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { pack } from "tar-stream";
import type { Pack } from "tar-stream";
import type { ServerConfig } from "../services.ts";
import { embeddedDirectory } from "../running/open-storage.ts";
import { embeddedPassword, startEmbeddedPostgres } from "../storage/embedded-postgres.ts";
import { version } from "../version.ts";

/** One file of a backup. */
export interface ManifestEntry {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** The last entry of the archive; restoring checks every file against it. */
export interface Manifest {
  readonly format: 1;
  readonly version: string;
  readonly createdAt: string;
  readonly databasePassword: string;
  readonly files: readonly ManifestEntry[];
}

export interface BackupSummary {
  readonly file: string;
  readonly files: number;
  readonly bytes: number;
  readonly sha256: string;
}

// What PostgreSQL makes anew at every start, and what belongs to the running server only (its manual, "Making a Base Backup").
const emptied = new Set([
  "pg_wal",
  "pg_replslot",
  "pg_dynshmem",
  "pg_notify",
  "pg_serial",
  "pg_snapshots",
  "pg_stat_tmp",
  "pg_subtrans",
]);
const leftOut =
  /^(postmaster\.(pid|opts)|pg_internal\.init.*|pgsql_tmp.*|current_logfiles|backup_label|tablespace_map)$/;
/** Of the data folder: the cluster comes by itself, logs and half uploads are worth nothing later. */
const dataLeftOut = /^(postgres|uploads|before-restore-.*|\.restoring)$|\.log$/;

/**
 * Writes the whole installation (embedded database, imported code sets, exchange folders) into one tar file while the server runs.
 * A name ending in `.gz` or `.tgz` is compressed. The file appears whole or not at all.
 */
export async function writeBackup(
  config: ServerConfig,
  file: string,
  say: (line: string) => void,
): Promise<BackupSummary> {
  const directory = embeddedDirectory(config);
  const password = embeddedPassword(directory);
  const server = await startEmbeddedPostgres({ directory, onProgress: say });
  const client = new pg.Client({ connectionString: server.url });
  const half = `${file}.part`;
  try {
    await client.connect();
    const archive = new Archive(half, /\.(gz|tgz)$/.test(file));
    say("copying the database …");
    await client.query("select pg_backup_start('cleanclaim', true)");
    await archive.addFolder(server.clusterDirectory, "cluster", (name) => leftOut.test(name), emptied);
    const stopped = await client.query<{ labelfile: string; spcmapfile: string }>(
      "select * from pg_backup_stop(false)",
    );
    const label = stopped.rows[0]?.labelfile ?? "";
    await archive.addText("cluster/backup_label", label);
    await addWriteAheadLog(archive, path.join(server.clusterDirectory, "pg_wal"), label);
    say("copying the files beside it …");
    await archive.addFolder(config.dataDirectory, "data", (name) => dataLeftOut.test(name), new Set());
    const manifest = { format: 1, version, createdAt: new Date().toISOString(), databasePassword: password } as const;
    const summary = await archive.finish(manifest);
    await rename(half, file);
    return { file, ...summary };
  } finally {
    await rm(half, { force: true });
    await client.end().catch(() => undefined);
    await server.stop();
  }
}

/** The log that was written during the copy makes the copy consistent; without its first piece the backup would be worthless. */
async function addWriteAheadLog(archive: Archive, folder: string, label: string): Promise<void> {
  const first = /\(file ([0-9A-F]{24})\)/.exec(label)?.[1] ?? "";
  const segments = (await readdir(folder)).filter((name) => /^[0-9A-F]{24}$/.test(name) && name >= first).sort();
  if (segments[0] !== first) throw new Error("Too much was written during the backup. Run it again at a quieter time.");
  for (const name of segments) await archive.addFile(path.join(folder, name), `cluster/pg_wal/${name}`);
}

/** A tar file that is being written, and what is in it so far. */
class Archive {
  readonly #pack: Pack = pack();
  readonly #files: ManifestEntry[] = [];
  readonly #hash = createHash("sha256");
  readonly #written: Promise<void>;

  constructor(file: string, compressed: boolean) {
    const target = createWriteStream(file, { mode: 0o600 });
    const measure = async function* (this: Archive, chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        this.#hash.update(chunk);
        yield chunk;
      }
    }.bind(this);
    this.#written = compressed
      ? pipeline(this.#pack, createGzip({ level: 3 }), measure, target)
      : pipeline(this.#pack, measure, target);
    this.#written.catch((error: unknown) =>
      this.#pack.destroy(error instanceof Error ? error : new Error("not written")),
    );
  }

  async addFolder(
    folder: string,
    name: string,
    isLeftOut: (name: string) => boolean,
    empty: ReadonlySet<string>,
  ): Promise<void> {
    this.#pack.entry({ name: `${name}/`, type: "directory", mode: 0o700 });
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (isLeftOut(entry.name)) continue;
      const below = path.join(folder, entry.name);
      if (entry.isDirectory() && empty.has(entry.name))
        this.#pack.entry({ name: `${name}/${entry.name}/`, type: "directory", mode: 0o700 });
      else if (entry.isDirectory()) await this.addFolder(below, `${name}/${entry.name}`, isLeftOut, empty);
      else if (entry.isFile()) await this.addFile(below, `${name}/${entry.name}`);
    }
  }

  /** Adds a file at the size it has now; it may be written to meanwhile, which the log of the database mends. */
  async addFile(file: string, name: string): Promise<void> {
    const handle = await open(file, "r").catch((error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined; // dropped meanwhile
      throw error;
    });
    if (handle === undefined) return;
    try {
      const { size } = await handle.stat();
      const hash = createHash("sha256");
      const entry = this.#pack.entry({ name, size, mode: 0o600 });
      const ended = finished(entry);
      ended.catch(() => undefined); // awaited below
      for (let at = 0; at < size;) {
        const chunk = Buffer.alloc(Math.min(1024 * 1024, size - at));
        // A file cut shorter meanwhile is filled up with zeros.
        for (let got = 0; got < chunk.length;) {
          const { bytesRead } = await handle.read(chunk, got, chunk.length - got, at + got);
          if (bytesRead === 0) break;
          got += bytesRead;
        }
        hash.update(chunk);
        at += chunk.length;
        if (!entry.write(chunk)) await once(entry, "drain");
      }
      entry.end(undefined);
      await ended;
      this.#files.push({ path: name, size, sha256: hash.digest("hex") });
    } finally {
      await handle.close();
    }
  }

  addText(name: string, text: string): Promise<void> {
    const content = Buffer.from(text);
    this.#files.push({ path: name, size: content.length, sha256: createHash("sha256").update(content).digest("hex") });
    return this.#addBytes(name, content);
  }

  #addBytes(name: string, content: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#pack.entry({ name, size: content.length, mode: 0o600 }, content, (error) => {
        if (error === undefined || error === null) resolve();
        else reject(error);
      });
    });
  }

  async finish(head: Omit<Manifest, "files">): Promise<{ files: number; bytes: number; sha256: string }> {
    const manifest: Manifest = { ...head, files: this.#files };
    await this.#addBytes("manifest.json", Buffer.from(JSON.stringify(manifest)));
    this.#pack.finalize();
    await this.#written;
    const bytes = this.#files.reduce((sum, file) => sum + file.size, 0);
    return { files: this.#files.length, bytes, sha256: this.#hash.digest("hex") };
  }
}

/** Size of a file in whole megabytes, for messages. */
export async function megabytes(file: string): Promise<number> {
  return Math.max(1, Math.round((await stat(file)).size / 1024 / 1024));
}
