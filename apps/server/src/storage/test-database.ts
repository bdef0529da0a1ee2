import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isMainThread } from "node:worker_threads";
import { sql } from "kysely";
import { openDatabase } from "./database.ts";
import type { Database } from "./database.ts";

/** A database of its own for one test file: migrated, empty, with the job queue installed. */
export interface TestDatabase {
  /** Administrator's address of this database. */
  readonly url: string;
  /** The handle that `withTenant` and the routes use. */
  readonly db: Database;
  /** The same database for what tests look at or prepare outside of any tenant (an administrator bypasses row-level security). */
  readonly adminDb: Database;
  /** Closes the connections and drops the database. */
  readonly close: () => Promise<void>;
}

/** What the keeper writes when its server is ready. */
export interface KeptServer {
  readonly urlPrefix: string;
  readonly template: string;
}

/** The program whose end ends the test server: Vitest's main process, or this one when run alone. */
function holder(): number {
  return process.env["VITEST"] === undefined || !isMainThread ? process.pid : process.ppid;
}

function migrationsMark(): string {
  const folder = path.join(import.meta.dirname, "migrations");
  const hash = createHash("sha256");
  for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(path.join(folder, file)));
  return hash.digest("hex").slice(0, 12);
}

/** One server a test run: the first caller starts it (with a keeper that ends it after the run, however the run ends). */
async function keptServer(): Promise<KeptServer> {
  const directory = path.join(os.tmpdir(), `cleanclaim-test-${holder()}-${migrationsMark()}`);
  const ready = path.join(directory, "ready.json");
  const problem = path.join(directory, "problem.txt");
  let first = true;
  try {
    mkdirSync(directory);
  } catch {
    first = false;
  }
  if (first) {
    const keeper = path.join(import.meta.dirname, "test-server-keeper.ts");
    const child = spawn(process.execPath, [keeper, directory, String(holder())], { detached: true, stdio: "ignore" });
    child.once("exit", (code) => {
      if (!existsSync(ready) && !existsSync(problem))
        writeFileSync(problem, `its keeper ended with status ${code ?? "none"}`);
    });
    child.unref();
  }
  const deadline = performance.now() + 60_000;
  while (!existsSync(ready)) {
    if (existsSync(problem)) {
      const reason = readFileSync(problem, "utf8");
      rmSync(directory, { recursive: true, force: true });
      throw new Error(`The test database could not be prepared: ${reason}`);
    }
    if (performance.now() > deadline) throw new Error("The test database was not ready within a minute.");
    await wait(20);
  }
  return JSON.parse(readFileSync(ready, "utf8")) as KeptServer; // written by the keeper, whole, by rename
}

/** Makes a fresh database from the migrated template (about 50 ms). Call `close` in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = await keptServer();
  const name = `test_${randomBytes(6).toString("hex")}`;
  await maintain(server, `create database ${name} template ${server.template}`);
  const url = `${server.urlPrefix}/${name}`;
  const db = openDatabase(url, { size: 8 });
  const adminDb = openDatabase(url, { size: 4 });
  const close = async (): Promise<void> => {
    await Promise.all([db.destroy(), adminDb.destroy()]);
    await maintain(server, `drop database if exists ${name} with (force)`);
  };
  return { url, db, adminDb, close };
}

async function maintain(server: KeptServer, statement: string): Promise<void> {
  const db = openDatabase(`${server.urlPrefix}/postgres`, { size: 1 });
  try {
    await sql.raw(statement).execute(db);
  } finally {
    await db.destroy();
  }
}
