import { accessSync, constants, existsSync, mkdirSync, readdirSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { sql } from "kysely";
import { databaseName, embeddedDirectory } from "../running/open-storage.ts";
import { repositoryRoot } from "../running/repository-root.ts";
import type { ServerConfig } from "../services.ts";
import { openDatabase } from "../storage/database.ts";
import type { Database } from "../storage/database.ts";
import { embeddedBinaries } from "../storage/embedded-binaries.ts";
import { hasEmbeddedPostgres, startEmbeddedPostgres, userOfEmbeddedPostgres } from "../storage/embedded-postgres.ts";
import { pendingMigrations } from "../storage/migrate.ts";

/** One thing looked at. `mend` says what to do when it is not well. */
export interface Check {
  readonly name: string;
  readonly state: "ok" | "advice" | "problem";
  readonly detail: string;
  readonly mend?: string;
}

/** Looks at everything this installation needs. Changes nothing but starting and stopping the database where it is not running. */
export async function examine(config: ServerConfig): Promise<readonly Check[]> {
  const folders = dataFolder(config);
  const space = await diskSpace(config);
  const database = folders.state === "problem" ? [] : await databaseChecks(config);
  return [
    nodeVersion(),
    folders,
    space,
    ...database,
    codeSets(config),
    webApplication(),
    await port(config),
    simulator(config),
    exposure(config),
  ];
}

function nodeVersion(): Check {
  const major = Number(process.versions.node.split(".")[0]);
  if (major >= 26) return { name: "Node", state: "ok", detail: process.version };
  return {
    name: "Node",
    state: "problem",
    detail: `${process.version} is too old`,
    mend: "Run: node tools/bootstrap.mjs",
  };
}

function dataFolder(config: ServerConfig): Check {
  try {
    mkdirSync(config.dataDirectory, { recursive: true });
    accessSync(config.dataDirectory, constants.W_OK | constants.X_OK);
    return { name: "data folder", state: "ok", detail: config.dataDirectory };
  } catch {
    const detail = `${config.dataDirectory} can't be written`;
    return { name: "data folder", state: "problem", detail, mend: "Set CLEANCLAIM_DATA to a folder of your own." };
  }
}

async function diskSpace(config: ServerConfig): Promise<Check> {
  const folder = existsSync(config.dataDirectory) ? config.dataDirectory : path.parse(config.dataDirectory).root;
  const { bavail, bsize } = await statfs(folder);
  const gigabytes = (bavail * bsize) / 1024 ** 3;
  const detail = `${gigabytes.toFixed(1)} GB free`;
  if (gigabytes >= 2) return { name: "disk", state: "ok", detail };
  return {
    name: "disk",
    state: gigabytes < 0.3 ? "problem" : "advice",
    detail,
    mend: "Make room, or move the data folder.",
  };
}

async function databaseChecks(config: ServerConfig): Promise<readonly Check[]> {
  if (config.databaseUrl !== undefined) return servedDatabase(config.databaseUrl);
  const directory = embeddedDirectory(config);
  try {
    embeddedBinaries();
  } catch (error) {
    return [{ name: "database", state: "problem", detail: messageOf(error), mend: "Install it, or set DATABASE_URL." }];
  }
  if (!hasEmbeddedPostgres(directory)) {
    return [
      {
        name: "database",
        state: "advice",
        detail: "embedded; not created yet",
        mend: "The first npm start creates it.",
      },
    ];
  }
  const user = userOfEmbeddedPostgres(directory);
  try {
    const server = await startEmbeddedPostgres({ directory });
    const db = openDatabase(server.urlOf(databaseName), { size: 1 });
    try {
      const detail = `embedded PostgreSQL ${await serverVersion(db)}, ${user === undefined ? "not in use" : `used by process ${user}`}`;
      return [{ name: "database", state: "ok", detail }, ...(await contentChecks(db))];
    } finally {
      await db.destroy();
      await server.stop();
    }
  } catch (error) {
    return [
      {
        name: "database",
        state: "problem",
        detail: messageOf(error),
        mend: "See postgres.log in the data folder, or restore a backup.",
      },
    ];
  }
}

async function servedDatabase(url: string): Promise<readonly Check[]> {
  const db = openDatabase(url, { size: 1 });
  try {
    return [
      { name: "database", state: "ok", detail: `served PostgreSQL ${await serverVersion(db)}` },
      ...(await contentChecks(db)),
    ];
  } catch (error) {
    return [
      {
        name: "database",
        state: "problem",
        detail: messageOf(error),
        mend: "Check DATABASE_URL and that its server runs.",
      },
    ];
  } finally {
    await db.destroy();
  }
}

async function serverVersion(db: Database): Promise<string> {
  const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(db);
  return rows[0]?.version ?? "?";
}

async function contentChecks(db: Database): Promise<readonly Check[]> {
  const pending = await pendingMigrations(db);
  if (pending.length > 0) {
    const detail = `${pending.length} steps are missing`;
    return [{ name: "schema", state: "advice", detail, mend: "The next start of the server applies them." }];
  }
  const { rows } = await sql<{ users: number; dead: number }>`
    select (select count(*)::int from identity.credential) as users,
      case when to_regclass('pgboss.job') is null then 0 else
        (xpath('/row/n/text()', query_to_xml('select count(*) as n from pgboss.job where state = ''failed''', false, true, '')))[1]::text::int
      end as dead`.execute(db);
  const { users = 0, dead = 0 } = rows[0] ?? {};
  const accounts: Check =
    users > 0
      ? { name: "accounts", state: "ok", detail: `${users} people can sign in` }
      : {
          name: "accounts",
          state: "advice",
          detail: "nobody can sign in yet",
          mend: "Start with the demo, or run: cleanclaim demo",
        };
  const queue: Check =
    dead === 0
      ? { name: "queue", state: "ok", detail: "no failed jobs" }
      : {
          name: "queue",
          state: "advice",
          detail: `${dead} jobs failed for good`,
          mend: "Each is a task in the supervisor's list.",
        };
  return [{ name: "schema", state: "ok", detail: "up to date" }, accounts, queue];
}

function codeSets(config: ServerConfig): Check {
  const folder = path.join(config.dataDirectory, "code-sets");
  const sets = existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith(".")) : [];
  if (sets.length > 0) return { name: "code sets", state: "ok", detail: `${sets.length} imported` };
  const mend = "Load the official files: cleanclaim codes import FOLDER";
  return { name: "code sets", state: "advice", detail: "only the starter set that ships with the program", mend };
}

function webApplication(): Check {
  const built = existsSync(path.join(repositoryRoot, "apps/web/dist/index.html"));
  if (built) return { name: "web application", state: "ok", detail: "built" };
  return {
    name: "web application",
    state: "advice",
    detail: "not built yet",
    mend: "The next start of the server builds it.",
  };
}

async function port(config: ServerConfig): Promise<Check> {
  const free = await new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(config.port, config.host, () => server.close(() => resolve(true)));
  });
  if (free) return { name: "port", state: "ok", detail: `${config.port} is free` };
  const ours = await fetch(`http://${config.host}:${config.port}/healthz`, { signal: AbortSignal.timeout(2000) })
    .then(async (answer) => "queue" in ((await answer.json()) as object)) // JSON of a health page is an object
    .catch(() => false);
  if (ours) return { name: "port", state: "ok", detail: `${config.port}: the server is running` };
  return {
    name: "port",
    state: "problem",
    detail: `${config.port} is used by another program`,
    mend: `Choose another: PORT=${config.port + 1}`,
  };
}

function simulator(config: ServerConfig): Check {
  if (!config.demo) return { name: "payer simulator", state: "ok", detail: "off (CLEANCLAIM_DEMO=0)" };
  const there = existsSync(path.join(repositoryRoot, "packages/payer-simulator/bin/payer-simulator.mjs"));
  if (there) return { name: "payer simulator", state: "ok", detail: "starts with the server" };
  return {
    name: "payer simulator",
    state: "advice",
    detail: "not installed",
    mend: "Claims are written but nobody answers them.",
  };
}

/** Demo passwords are printed in the README; a server that others can reach must not have them. */
function exposure(config: ServerConfig): Check {
  const local = ["127.0.0.1", "::1", "localhost"].includes(config.host);
  if (local) return { name: "exposure", state: "ok", detail: "this machine only" };
  if (config.demo) {
    const mend = "Set CLEANCLAIM_DEMO=0 for real work; the demo's passwords are public.";
    return {
      name: "exposure",
      state: "problem",
      detail: `others can reach ${config.host} with the demo's passwords`,
      mend,
    };
  }
  if (config.secureCookies) return { name: "exposure", state: "ok", detail: `${config.host}, by https` };
  const mend = "Put a proxy with https in front and set CLEANCLAIM_PUBLIC_URL=https://…";
  return { name: "exposure", state: "problem", detail: `${config.host} without https`, mend };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "unknown problem";
}
