import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  closeSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { embeddedBinaries, openPathFor } from "./embedded-binaries.ts";
import type { EmbeddedBinaries, ServerAccount } from "./embedded-binaries.ts";

export interface EmbeddedPostgresOptions {
  /** Folder for the cluster, its password and its log; made when missing. */
  readonly directory: string;
  /** Hears one short line a step, for people who wait. */
  readonly onProgress?: (line: string) => void;
  /** `false` turns off fsync: for throw-away test servers only. */
  readonly durable?: boolean;
  /** More server settings, as `-c name=value`. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedPostgres {
  /** Administrator's address of the `postgres` database; `urlOf` gives another database. */
  readonly url: string;
  readonly urlOf: (database: string) => string;
  readonly port: number;
  readonly processId: number;
  /** Where the cluster's files lie. */
  readonly clusterDirectory: string;
  /** How we came to it: started it, adopted what a killed program left running, or joined that of a living program. */
  readonly origin: "started" | "adopted" | "joined";
  /** Stops the server, unless it belongs to another living program. */
  readonly stop: () => Promise<void>;
}

/** What is remembered between starts, in a file only we can read. */
interface Remembered {
  readonly password: string;
  readonly port: number;
  readonly clusterDirectory: string;
  readonly ownerProcessId: number;
}

const settingsFile = "database.json";

/** Clusters that this process started or took over and has not stopped; another user of them in this process only joins. */
const ownedHere = new Set<string>();

/**
 * Starts the embedded PostgreSQL 18 of this folder, or attaches to the one that runs there already. Listens on loopback only,
 * with a random password; recovers by itself after a crash.
 * @throws Error with one clear sentence when the server can't be started.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const say = options.onProgress ?? (() => undefined);
  const directory = path.resolve(options.directory);
  mkdirSync(directory, { recursive: true });
  const binaries = embeddedBinaries();
  const remembered = recall(directory) ?? firstSettings(directory, binaries.account, say);
  const running = runningServer(remembered.clusterDirectory);
  if (running !== undefined) {
    const attached = await attach(directory, remembered, running, binaries);
    if (attached !== undefined) return attached;
    say("stopping a database left behind by an earlier run …");
    await stopProcess(running.processId);
  }
  if (!existsSync(path.join(remembered.clusterDirectory, "PG_VERSION"))) {
    say("creating the database (first start only) …");
    initialise(binaries, remembered, options.durable !== false);
  }
  const port = remembered.port > 0 && (await portIsFree(remembered.port)) ? remembered.port : await freePort();
  const current: Remembered = { ...remembered, port, ownerProcessId: process.pid };
  remember(directory, current);
  const child = launch(binaries, current, directory, options);
  await untilReady(child, current, path.join(directory, "postgres.log"));
  if (child.pid === undefined) throw new Error("The database process has no id.");
  return handle(current, child.pid, "started", () => stopProcess(child.pid, binaries, current.clusterDirectory));
}

/** The living program (other than this one) that uses the database of this folder, by process id. */
export function userOfEmbeddedPostgres(directory: string): number | undefined {
  const remembered = recall(path.resolve(directory));
  if (remembered === undefined || runningServer(remembered.clusterDirectory) === undefined) return undefined;
  const { ownerProcessId } = remembered;
  return ownerProcessId !== process.pid && isAlive(ownerProcessId) ? ownerProcessId : undefined;
}

/** Whether a database was ever made in this folder. */
export function hasEmbeddedPostgres(directory: string): boolean {
  const remembered = recall(path.resolve(directory));
  return remembered !== undefined && existsSync(path.join(remembered.clusterDirectory, "PG_VERSION"));
}

/** Password of the database of this folder; part of a backup, which is useless without it. */
export function embeddedPassword(directory: string): string {
  const remembered = recall(path.resolve(directory));
  if (remembered === undefined) throw new Error("There is no database in this data folder yet.");
  return remembered.password;
}

/**
 * Makes place for a cluster whose files are about to be restored into this folder, under the password it was made with.
 * @returns the folder for its files, which does not exist yet, and the account that must own them.
 */
export function placeForCluster(
  directory: string,
  password: string,
): { clusterDirectory: string; account: ServerAccount | undefined } {
  mkdirSync(directory, { recursive: true });
  const { account } = embeddedBinaries();
  const settings = { ...firstSettings(path.resolve(directory), account, () => undefined), password };
  remember(path.resolve(directory), settings);
  return { clusterDirectory: settings.clusterDirectory, account };
}

/** A TCP port of the loopback that nobody uses at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === "string") reject(new Error("no port"));
        else resolve(address.port);
      });
    });
  });
}

function portIsFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

function recall(directory: string): Remembered | undefined {
  const file = path.join(directory, settingsFile);
  if (!existsSync(file)) return undefined;
  // We wrote this file ourselves, below; a damaged one is a reason to stop, not to make a second database.
  const found = JSON.parse(readFileSync(file, "utf8")) as Partial<Remembered>;
  if (found.password === undefined || found.port === undefined || found.clusterDirectory === undefined) {
    throw new Error(`${file} is damaged. Restore it from a backup; it holds the password of the database beside it.`);
  }
  const clusterDirectory = path.resolve(directory, found.clusterDirectory);
  return { password: found.password, port: found.port, clusterDirectory, ownerProcessId: found.ownerProcessId ?? 0 };
}

function remember(directory: string, settings: Remembered): void {
  const inside = path.relative(directory, settings.clusterDirectory);
  // Kept relative when it lies inside, so that a moved data folder still finds its database.
  const clusterDirectory = inside.startsWith("..") ? settings.clusterDirectory : inside;
  const file = path.join(directory, settingsFile);
  writeFileSync(file, `${JSON.stringify({ ...settings, clusterDirectory })}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
}

function firstSettings(directory: string, account: ServerAccount | undefined, say: (line: string) => void): Remembered {
  let clusterDirectory = path.join(directory, "cluster");
  if (!openPathFor(directory, account)) {
    const mark = createHash("sha256").update(directory).digest("hex").slice(0, 12);
    clusterDirectory = path.join("/var/lib/cleanclaim", mark);
    mkdirSync("/var/lib/cleanclaim", { recursive: true, mode: 0o755 });
    say(
      `the account "${account?.name ?? ""}" that runs the database can't enter ${directory}; ` +
        `its files are kept in ${clusterDirectory} instead`,
    );
  }
  const settings = {
    password: randomBytes(24).toString("base64url"),
    port: 0,
    clusterDirectory,
    ownerProcessId: process.pid,
  };
  remember(directory, settings);
  return settings;
}

function identity(account: ServerAccount | undefined): { uid?: number; gid?: number } {
  return account === undefined ? {} : { uid: account.uid, gid: account.gid };
}

function initialise(binaries: EmbeddedBinaries, settings: Remembered, durable: boolean): void {
  const { account } = binaries;
  const cluster = settings.clusterDirectory;
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  const secretFolder = mkdtempSync(path.join(os.tmpdir(), "cleanclaim-init-"));
  const secret = path.join(secretFolder, "password");
  writeFileSync(secret, `${settings.password}\n`, { mode: 0o600 });
  if (account !== undefined)
    for (const item of [cluster, secretFolder, secret]) chownSync(item, account.uid, account.gid);
  try {
    const result = spawnSync(
      binaries.initdb,
      [
        ...["-D", cluster, "-U", "postgres", "-A", "scram-sha-256", `--pwfile=${secret}`, "-E", "UTF8"],
        ...["--locale-provider=icu", "--icu-locale=en-US", "--locale=C", ...(durable ? [] : ["--no-sync"])],
      ],
      { ...identity(account), cwd: "/", encoding: "utf8", env: { ...process.env, LC_ALL: "C" } },
    );
    if (result.status !== 0) {
      rmSync(cluster, { recursive: true, force: true });
      const reason = (result.stderr || result.error?.message || "no reason given").trim().split("\n").at(-1) ?? "";
      throw new Error(`The database could not be created in ${cluster}: ${reason}`);
    }
  } finally {
    rmSync(secretFolder, { recursive: true, force: true });
  }
}

function launch(
  binaries: EmbeddedBinaries,
  settings: Remembered,
  directory: string,
  options: EmbeddedPostgresOptions,
): ChildProcess {
  const tuned: Record<string, string> = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    shared_buffers: "256MB",
    work_mem: "16MB",
    random_page_cost: "1.1",
    jit: "off",
    max_connections: "120",
    ...(options.durable === false ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
    ...options.settings,
  };
  const flags = Object.entries(tuned).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openSync(path.join(directory, "postgres.log"), "a", 0o600);
  try {
    const child = spawn(binaries.postgres, ["-D", settings.clusterDirectory, "-p", String(settings.port), ...flags], {
      ...identity(binaries.account),
      cwd: "/",
      detached: true, // Ctrl-C reaches us, not the database: it must outlive the work that is being finished.
      stdio: ["ignore", log, log],
      env: { ...process.env, LC_ALL: "C" },
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

async function untilReady(child: ChildProcess, settings: Remembered, logFile: string): Promise<void> {
  let failure: Error | undefined;
  child.once("error", (error) => (failure = error));
  const deadline = performance.now() + 120_000; // recovery of a large database may take its time
  while (performance.now() < deadline) {
    if (failure !== undefined) throw new Error(`The database could not be started: ${failure.message}`);
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`The database stopped while starting; the reason is at the end of ${logFile}.`);
    }
    if (await answers(settings)) return;
    await wait(15);
  }
  throw new Error(`The database did not answer within two minutes; see ${logFile}.`);
}

async function answers(settings: Remembered): Promise<boolean> {
  const client = new pg.Client({ connectionString: address(settings, "postgres"), connectionTimeoutMillis: 5000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function address(settings: Remembered, database: string): string {
  return `postgres://postgres:${settings.password}@127.0.0.1:${settings.port}/${database}`;
}

function handle(
  settings: Remembered,
  processId: number,
  origin: EmbeddedPostgres["origin"],
  stop: () => Promise<void>,
): EmbeddedPostgres {
  if (origin !== "joined") ownedHere.add(settings.clusterDirectory);
  return {
    url: address(settings, "postgres"),
    urlOf: (database) => address(settings, database),
    port: settings.port,
    processId,
    clusterDirectory: settings.clusterDirectory,
    origin,
    stop: async () => {
      if (origin !== "joined") ownedHere.delete(settings.clusterDirectory);
      await stop();
    },
  };
}

/** The server that `postmaster.pid` names, when that process lives and is a PostgreSQL. A stale file is removed. */
function runningServer(clusterDirectory: string): { processId: number; port: number } | undefined {
  const file = path.join(clusterDirectory, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  const processId = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(processId) || processId <= 0 || !isAlive(processId)) return undefined;
  const commandFile = `/proc/${processId}/cmdline`;
  if (existsSync("/proc/self/cmdline")) {
    const command = existsSync(commandFile) ? readFileSync(commandFile, "utf8") : "";
    if (!command.includes("postgres")) {
      rmSync(file, { force: true }); // the number was given to another program since
      return undefined;
    }
  }
  return { processId, port };
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    // A process that ended but was not yet collected by its parent still answers; on Linux its state says so.
    const state = `/proc/${processId}/stat`;
    return !existsSync(state) || !/\) Z /.test(readFileSync(state, "utf8"));
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function attach(
  directory: string,
  remembered: Remembered,
  running: { processId: number; port: number },
  binaries: EmbeddedBinaries,
): Promise<EmbeddedPostgres | undefined> {
  const settings = { ...remembered, port: running.port };
  const deadline = performance.now() + 10_000;
  while (!(await answers(settings))) {
    if (performance.now() > deadline || !isAlive(running.processId)) return undefined;
    await wait(50);
  }
  const { ownerProcessId, clusterDirectory } = remembered;
  const ownerLives = ownerProcessId === process.pid ? ownedHere.has(clusterDirectory) : isAlive(ownerProcessId);
  if (ownerLives) {
    return handle(settings, running.processId, "joined", async () => {
      // The owner may have been killed since; then nobody else would stop the database.
      const owner = recall(directory)?.ownerProcessId ?? 0;
      const stillOwned = owner === process.pid ? ownedHere.has(clusterDirectory) : isAlive(owner);
      if (!stillOwned) await stopProcess(running.processId, binaries, settings.clusterDirectory);
    });
  }
  remember(directory, { ...settings, ownerProcessId: process.pid });
  return handle(settings, running.processId, "adopted", () =>
    stopProcess(running.processId, binaries, settings.clusterDirectory),
  );
}

/** Asks for a fast shutdown (open transactions roll back, everything committed is on disk) and waits until it is over. */
async function stopProcess(
  processId: number | undefined,
  binaries?: EmbeddedBinaries,
  cluster?: string,
): Promise<void> {
  if (processId === undefined || !isAlive(processId)) return;
  if (process.platform === "win32" && binaries !== undefined && cluster !== undefined) {
    spawnSync(binaries.pgCtl, ["stop", "-D", cluster, "-m", "fast", "-w"], { stdio: "ignore" });
    return;
  }
  process.kill(processId, "SIGINT");
  const deadline = performance.now() + 30_000;
  while (isAlive(processId)) {
    if (performance.now() > deadline) {
      process.kill(processId, "SIGQUIT"); // immediate: the next start recovers from the log
      return;
    }
    await wait(10);
  }
}
