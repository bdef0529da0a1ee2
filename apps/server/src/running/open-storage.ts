import path from "node:path";
import { sql } from "kysely";
import type { ServerConfig } from "../services.ts";
import { openDatabase } from "../storage/database.ts";
import type { Database } from "../storage/database.ts";
import { startEmbeddedPostgres } from "../storage/embedded-postgres.ts";
import type { EmbeddedPostgres } from "../storage/embedded-postgres.ts";
import { migrate } from "../storage/migrate.ts";

/** The database of this installation, migrated and open. */
export interface Storage {
  readonly url: string;
  readonly db: Database;
  /** The embedded server, or undefined for a served one. */
  readonly embedded: EmbeddedPostgres | undefined;
  readonly close: () => Promise<void>;
}

/** Name of our database in the embedded server. */
export const databaseName = "cleanclaim";

/** Folder of the embedded server below the data folder. */
export function embeddedDirectory(config: ServerConfig): string {
  return path.join(config.dataDirectory, "postgres");
}

/** Starts (or joins) the embedded PostgreSQL, or connects to the served one, and applies the migrations that are missing. */
export async function openStorage(config: ServerConfig, say: (line: string) => void): Promise<Storage> {
  const embedded = config.databaseUrl === undefined ? await startEmbedded(config, say) : undefined;
  const url = embedded?.urlOf(databaseName) ?? config.databaseUrl ?? "";
  const db = openDatabase(url, { size: 16 });
  const close = async (): Promise<void> => {
    await db.destroy();
    await embedded?.stop();
  };
  try {
    if (embedded === undefined) await checkServed(db);
    const applied = await migrate(db);
    if (applied.length > 0) say(`database schema brought up to date (${applied.length} steps)`);
  } catch (error) {
    await close();
    throw error;
  }
  return { url, db, embedded, close };
}

async function startEmbedded(config: ServerConfig, say: (line: string) => void): Promise<EmbeddedPostgres> {
  const embedded = await startEmbeddedPostgres({ directory: embeddedDirectory(config), onProgress: say });
  const root = openDatabase(embedded.url, { size: 1 });
  try {
    const found = await sql`select 1 from pg_database where datname = ${databaseName}`.execute(root);
    if (found.rows.length === 0) await sql.raw(`create database ${databaseName}`).execute(root);
  } finally {
    await root.destroy();
  }
  return embedded;
}

async function checkServed(db: Database): Promise<void> {
  try {
    const { rows } = await sql<{
      version: number;
    }>`select current_setting('server_version_num')::int as version`.execute(db);
    const version = Math.trunc((rows[0]?.version ?? 0) / 10_000);
    if (version < 15) throw new Error(`PostgreSQL ${version} is too old`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "no reason given";
    throw new Error(`DATABASE_URL does not lead to a usable PostgreSQL 15 or newer: ${reason}.`, { cause: error });
  }
}
