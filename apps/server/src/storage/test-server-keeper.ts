// Runs beside a test run: starts a throw-away PostgreSQL with a migrated template, and removes both when the run is over.
import { renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { installQueue } from "../jobs/queue.ts";
import { openDatabase } from "./database.ts";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";
import { migrate } from "./migrate.ts";
import type { KeptServer } from "./test-database.ts";

const [directory = "", holder = ""] = process.argv.slice(2);

function holderLives(): boolean {
  try {
    process.kill(Number(holder), 0);
    return true;
  } catch {
    return false;
  }
}

async function keep(): Promise<void> {
  const server = await startEmbeddedPostgres({
    directory: path.join(directory, "server"),
    durable: false,
    settings: { max_connections: "300" },
  });
  try {
    const root = openDatabase(server.url, { size: 1 });
    await sql`create database template_cleanclaim`.execute(root);
    await root.destroy();
    const url = server.urlOf("template_cleanclaim");
    const template = openDatabase(url, { size: 2 });
    await migrate(template);
    await template.destroy();
    await installQueue(url);
    const ready: KeptServer = { urlPrefix: url.slice(0, url.lastIndexOf("/")), template: "template_cleanclaim" };
    writeFileSync(path.join(directory, "ready.half"), JSON.stringify(ready), { mode: 0o600 });
    renameSync(path.join(directory, "ready.half"), path.join(directory, "ready.json"));
    while (holderLives()) await wait(250);
  } finally {
    await server.stop();
  }
}

try {
  await keep();
  rmSync(directory, { recursive: true, force: true });
} catch (error) {
  writeFileSync(path.join(directory, "problem.txt"), error instanceof Error ? error.message : "unknown reason");
  process.exitCode = 1;
}
