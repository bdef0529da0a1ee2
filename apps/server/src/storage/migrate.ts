import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { Migrator } from "kysely/migration";
import type { Migration, MigrationProvider } from "kysely/migration";
import { applicationRole } from "./database.ts";
import type { Database } from "./database.ts";

const folder = path.join(import.meta.dirname, "migrations");

/** The plain SQL files of `migrations/`, in the order of their names. */
const sqlFiles: MigrationProvider = {
  getMigrations() {
    const migrations: Record<string, Migration> = {};
    for (const file of readdirSync(folder).sort()) {
      if (!file.endsWith(".sql")) continue;
      const text = readFileSync(path.join(folder, file), "utf8");
      migrations[file.replace(/\.sql$/, "")] = { up: async (db) => void (await sql.raw(text).execute(db)) };
    }
    return Promise.resolve(migrations);
  },
};

function migrator(db: Database): Migrator {
  return new Migrator({ db, provider: sqlFiles, migrationTableSchema: "migration" });
}

/** Creates the role of the application where it is missing, and lets the connecting user take it on. */
async function prepareRole(db: Database): Promise<void> {
  const role = sql.id(applicationRole);
  const found = await sql<{ n: number }>`select 1 as n from pg_roles where rolname = ${applicationRole}`.execute(db);
  if (found.rows.length === 0) await sql`create role ${role} nologin nosuperuser nobypassrls`.execute(db);
  await sql`grant ${role} to current_user`.execute(db);
}

/**
 * Brings the schema up to date; does nothing when it is. Needs a connection that may create tables and roles.
 * @returns names of the migrations applied now.
 * @throws Error that names the file that failed.
 */
export async function migrate(db: Database): Promise<readonly string[]> {
  await prepareRole(db);
  const { error, results } = await migrator(db).migrateToLatest();
  const failed = results?.find((result) => result.status === "Error");
  if (error !== undefined) {
    const reason = error instanceof Error ? error.message : "unknown reason";
    throw new Error(`Migration ${failed?.migrationName ?? ""} failed: ${reason}`, { cause: error });
  }
  return (results ?? []).map((result) => result.migrationName);
}

/** Names of migrations that are not applied yet. */
export async function pendingMigrations(db: Database): Promise<readonly string[]> {
  const all = await migrator(db).getMigrations();
  return all.filter((migration) => migration.executedAt === undefined).map((migration) => migration.name);
}
