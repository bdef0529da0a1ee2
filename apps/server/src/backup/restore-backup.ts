import { createHash } from "node:crypto";
import {
  chownSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { rename } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { sql } from "kysely";
import { extract } from "tar-stream";
import type { ServerConfig } from "../services.ts";
import { databaseName, embeddedDirectory } from "../running/open-storage.ts";
import { openDatabase } from "../storage/database.ts";
import { placeForCluster, startEmbeddedPostgres, userOfEmbeddedPostgres } from "../storage/embedded-postgres.ts";
import type { ServerAccount } from "../storage/embedded-binaries.ts";
import type { Manifest } from "./write-backup.ts";

export interface RestoreSummary {
  readonly createdAt: string;
  readonly files: number;
  /** Where the data that was there before lies now, or undefined when the folder was empty. */
  readonly before: string | undefined;
}

/** The archive is damaged or no backup of ours. */
export class DamagedBackup extends Error {}

/**
 * Puts a backup in the place of the data folder. Every file is checked against the manifest before anything is replaced; what was
 * there is moved aside, not deleted; the restored database is started once to prove that it opens.
 */
export async function restoreBackup(
  config: ServerConfig,
  file: string,
  say: (line: string) => void,
): Promise<RestoreSummary> {
  const directory = embeddedDirectory(config);
  const user = userOfEmbeddedPostgres(directory);
  if (user !== undefined)
    throw new Error(`The server (process ${user}) is using this data folder. Stop it first, then restore.`);
  const staging = path.join(config.dataDirectory, ".restoring");
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true, mode: 0o700 });
  try {
    say("reading and checking the backup …");
    const manifest = await unpack(file, staging);
    const before = moveAside(config.dataDirectory);
    const { clusterDirectory, account } = placeForCluster(directory, manifest.databasePassword);
    // Only where the database lies outside of the data folder can an older one still stand there.
    if (existsSync(clusterDirectory)) renameSync(clusterDirectory, `${clusterDirectory}.before-restore-${Date.now()}`);
    await moveFolder(path.join(staging, "cluster"), clusterDirectory);
    if (account !== undefined) giveTo(clusterDirectory, account);
    const data = path.join(staging, "data");
    for (const name of existsSync(data) ? readdirSync(data) : [])
      renameSync(path.join(data, name), path.join(config.dataDirectory, name));
    say("starting the restored database once …");
    await proveItOpens(directory, say);
    return { createdAt: manifest.createdAt, files: manifest.files.length, before };
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

async function unpack(file: string, target: string): Promise<Manifest> {
  const found = new Map<string, { size: number; sha256: string }>();
  let manifestText = "";
  const archive = extract();
  archive.on("entry", (header, stream, next) => {
    const done = async (): Promise<void> => {
      const place = path.join(target, header.name);
      if (!place.startsWith(`${target}${path.sep}`))
        throw new DamagedBackup("The archive wants to write outside of the data folder.");
      if (header.type === "directory") {
        mkdirSync(place, { recursive: true, mode: 0o700 });
        stream.resume();
        return;
      }
      if (header.name === "manifest.json") {
        manifestText = await textOf(stream);
        return;
      }
      mkdirSync(path.dirname(place), { recursive: true, mode: 0o700 });
      const hash = createHash("sha256");
      let size = 0;
      const measured = async function* (): AsyncGenerator<Buffer> {
        for await (const chunk of bytesOf(stream)) {
          hash.update(chunk);
          size += chunk.length;
          yield chunk;
        }
      };
      await pipeline(measured, createWriteStream(place, { mode: 0o600 }));
      found.set(header.name, { size, sha256: hash.digest("hex") });
    };
    done().then(
      () => next(),
      (error: unknown) => archive.destroy(error instanceof Error ? error : new Error("not read")),
    );
  });
  await readThrough(file, archive);
  return checked(manifestText, found);
}

async function readThrough(file: string, archive: ReturnType<typeof extract>): Promise<void> {
  const compressed = /\.(gz|tgz)$/.test(file);
  try {
    if (compressed) await pipeline(createReadStream(file), createGunzip(), archive);
    else await pipeline(createReadStream(file), archive);
  } catch (error) {
    if (error instanceof DamagedBackup || !(error instanceof Error)) throw error;
    if ("code" in error && ["ENOENT", "EACCES", "EISDIR", "ENOSPC"].includes(String(error.code))) throw error;
    throw new DamagedBackup(`${file} is not a whole backup: ${error.message}.`);
  }
}

async function textOf(stream: AsyncIterable<unknown>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytesOf(stream)) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

/** The entry of a tar file as buffers, which is what it always holds. */
async function* bytesOf(stream: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  for await (const chunk of stream) {
    if (Buffer.isBuffer(chunk)) yield chunk;
  }
}

function checked(manifestText: string, found: ReadonlyMap<string, { size: number; sha256: string }>): Manifest {
  if (manifestText === "")
    throw new DamagedBackup("The archive has no manifest at its end: it was cut off, or it is no backup of ours.");
  const manifest = JSON.parse(manifestText) as Manifest; // written by writeBackup; its format number is checked next
  if (manifest.format !== 1)
    throw new DamagedBackup("The backup was made by a newer version. Restore it with that version.");
  for (const { path: name, size, sha256 } of manifest.files) {
    const file = found.get(name);
    if (file === undefined) throw new DamagedBackup(`${name} is missing from the backup.`);
    if (file.size !== size || file.sha256 !== sha256) throw new DamagedBackup(`${name} in the backup is damaged.`);
  }
  return manifest;
}

/** Moves everything in the data folder into a folder of its own inside it. */
function moveAside(dataDirectory: string): string | undefined {
  const names = readdirSync(dataDirectory).filter(
    (name) => name !== ".restoring" && name !== "README.md" && !name.startsWith("before-restore-"),
  );
  if (names.length === 0) return undefined;
  const aside = path.join(dataDirectory, `before-restore-${new Date().toISOString().replace(/[:.]/g, "-")}`);
  mkdirSync(aside, { mode: 0o711 });
  for (const name of names) renameSync(path.join(dataDirectory, name), path.join(aside, name));
  return aside;
}

async function moveFolder(from: string, to: string): Promise<void> {
  mkdirSync(path.dirname(to), { recursive: true });
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EXDEV")) throw error;
    const { cp } = await import("node:fs/promises");
    await cp(from, to, { recursive: true });
  }
}

function giveTo(folder: string, account: ServerAccount): void {
  chownSync(folder, account.uid, account.gid);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    chownSync(path.join(entry.parentPath, entry.name), account.uid, account.gid);
  }
}

async function proveItOpens(directory: string, say: (line: string) => void): Promise<void> {
  const server = await startEmbeddedPostgres({ directory, onProgress: say });
  const db = openDatabase(server.urlOf(databaseName), { size: 1 });
  try {
    await sql`select count(*) from organization`.execute(db);
  } finally {
    await db.destroy();
    await server.stop();
  }
}
