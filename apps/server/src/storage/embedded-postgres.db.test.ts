import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { openDatabase } from "./database.ts";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";
import type { EmbeddedPostgres } from "./embedded-postgres.ts";

const folders: string[] = [];
function freshFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "cleanclaim-embedded-"));
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function ask<T>(server: EmbeddedPostgres, statement: string): Promise<readonly T[]> {
  const db = openDatabase(server.url, { size: 1 });
  try {
    return (await sql.raw<T>(statement).execute(db)).rows;
  } finally {
    await db.destroy();
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return !readFileSync(`/proc/${processId}/stat`, "utf8").includes(") Z ");
  } catch {
    return false;
  }
}

describe("the embedded PostgreSQL", () => {
  it("keeps every committed row when all of it is killed, and starts again on the port it had", async () => {
    const directory = freshFolder();
    const first = await startEmbeddedPostgres({ directory });
    await ask(first, "create table t as select n from generate_series(1, 20000) n");
    process.kill(first.processId, "SIGKILL");
    while (isAlive(first.processId)) await wait(10);
    const second = await startEmbeddedPostgres({ directory });
    try {
      expect(second.origin).toBe("started");
      expect(second.port).toBe(first.port);
      expect(await ask(second, "select count(*)::int as n from t")).toEqual([{ n: 20000 }]);
    } finally {
      await second.stop();
    }
  });

  it("takes over the server that a killed program left running", async () => {
    const directory = freshFolder();
    const launcher = path.join(import.meta.dirname, "embedded-postgres.ts");
    const code = `import { startEmbeddedPostgres } from ${JSON.stringify(launcher)};
      const server = await startEmbeddedPostgres({ directory: ${JSON.stringify(directory)} });
      console.log(server.processId); process.kill(process.pid, "SIGKILL");`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let printed = "";
    child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
    await new Promise((resolve) => child.once("close", resolve));
    const adopted = await startEmbeddedPostgres({ directory });
    expect(adopted).toMatchObject({ origin: "adopted", processId: Number(printed) });
    await adopted.stop();
    expect(isAlive(adopted.processId)).toBe(false);
  });

  it("joins the server of a living program and leaves it running", async () => {
    const directory = freshFolder();
    const program = path.join(import.meta.dirname, "embedded-postgres.ts");
    const code = `import { startEmbeddedPostgres } from ${JSON.stringify(program)};
      await startEmbeddedPostgres({ directory: ${JSON.stringify(directory)} }); console.log("up"); setInterval(() => 0, 1000);`;
    const owner = spawn(process.execPath, ["--input-type=module", "-e", code], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise((resolve) => owner.stdout.once("data", resolve));
    const joined = await startEmbeddedPostgres({ directory });
    try {
      expect(joined.origin).toBe("joined");
      await joined.stop();
      expect(isAlive(joined.processId)).toBe(true);
    } finally {
      owner.kill("SIGKILL");
      await new Promise((resolve) => owner.once("exit", resolve));
      await joined.stop(); // the owner is gone now, so this stops it
    }
    expect(isAlive(joined.processId)).toBe(false);
  });

  it("keeps its password to itself and listens on this machine only", async () => {
    const directory = freshFolder();
    const server = await startEmbeddedPostgres({ directory });
    try {
      expect(statSync(path.join(directory, "database.json")).mode & 0o077).toBe(0);
      expect(await ask(server, "show listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
      expect(await ask(server, "show fsync")).toEqual([{ fsync: "on" }]);
      const wrong = openDatabase(server.url.replace(/:[^:@/]+@/, ":wrong@"), { size: 1 });
      await expect(sql`select 1`.execute(wrong)).rejects.toThrow(/password authentication failed/);
      await wrong.destroy();
    } finally {
      await server.stop();
    }
  });

  it("moves to another port when a stranger took its own", async () => {
    const directory = freshFolder();
    const first = await startEmbeddedPostgres({ directory });
    await first.stop();
    const stranger = createServer().listen(first.port, "127.0.0.1");
    await new Promise((resolve) => stranger.once("listening", resolve));
    const second = await startEmbeddedPostgres({ directory });
    try {
      expect(second.port).not.toBe(first.port);
      expect(await ask(second, "select 1 as one")).toEqual([{ one: 1 }]);
    } finally {
      await second.stop();
      stranger.close();
    }
  });
});
