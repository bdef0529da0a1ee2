import { rmSync } from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import type { Logger } from "pino";
import type { ServerConfig } from "../services.ts";
import { userOfEmbeddedPostgres } from "../storage/embedded-postgres.ts";
import { demoWorld } from "./demo-world.ts";
import type { DemoAccount } from "./demo-world.ts";
import { embeddedDirectory, openStorage } from "./open-storage.ts";
import { isEmpty, openInstallation } from "./server.ts";

export interface DemoSummary {
  /** False when the database had people in it already and no reset was asked for. */
  readonly created: boolean;
  readonly accounts: readonly DemoAccount[];
}

/** Creates the synthetic practice in an empty database; with `reset`, everything that was there is removed first. */
export async function createDemo(
  config: ServerConfig,
  log: Logger,
  reset: boolean,
  say: (line: string) => void,
): Promise<DemoSummary> {
  const user = config.databaseUrl === undefined ? userOfEmbeddedPostgres(embeddedDirectory(config)) : undefined;
  if (user !== undefined)
    throw new Error(`The server (process ${user}) is running. Stop it first, then run this again.`);
  const world = await demoWorld();
  if (world === undefined) throw new Error("This installation has no demo practice.");
  if (reset) await clear(config, say);
  const { services, close } = await openInstallation({ config, log, say });
  try {
    if (!(await isEmpty(services))) return { created: false, accounts: world.demoAccounts };
    say("creating the synthetic practice …");
    await world.loadDemo(services, say);
    return { created: true, accounts: world.demoAccounts };
  } finally {
    await close();
  }
}

async function clear(config: ServerConfig, say: (line: string) => void): Promise<void> {
  const storage = await openStorage(config, say);
  try {
    say("removing everything that is there …");
    await sql.raw("drop schema if exists public, identity, reference, migration, pgboss cascade").execute(storage.db);
    await sql.raw("create schema public").execute(storage.db);
  } finally {
    await storage.close();
  }
  for (const folder of ["simulator", "exchange", "uploads"]) {
    rmSync(path.join(config.dataDirectory, folder), { recursive: true, force: true });
  }
}
