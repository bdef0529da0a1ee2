import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../running/config.ts";
import { openStorage } from "../running/open-storage.ts";
import type { Storage } from "../running/open-storage.ts";
import { restoreBackup } from "./restore-backup.ts";
import { writeBackup } from "./write-backup.ts";

const folder = mkdtempSync(path.join(os.tmpdir(), "cleanclaim-backup-"));
const config = readConfig({ CLEANCLAIM_DATA: path.join(folder, "data"), CLEANCLAIM_DEMO: "0" });
const archive = path.join(folder, "whole.tar.gz");
const silent = () => undefined;

beforeAll(async () => {
  const storage = await openStorage(config, silent);
  await addOrganizations(storage, "before", 50);
  mkdirSync(path.join(config.dataDirectory, "clearinghouse/outbound"), { recursive: true });
  writeFileSync(path.join(config.dataDirectory, "clearinghouse/outbound/a.edi"), "ISA*00~");
  // The backup is taken while the installation is in use and written to.
  let writing = true;
  const writer = (async () => {
    for (let index = 0; writing; index += 1) await addOrganizations(storage, `during-${index}`, 1);
  })();
  await writeBackup(config, archive, silent);
  writing = false;
  await writer;
  await addOrganizations(storage, "after", 7);
  await storage.close();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function addOrganizations(storage: Storage, name: string, count: number): Promise<void> {
  await sql`insert into organization (organization_id, name, kind)
    select ${name} || '-' || n, 'x', 'practice' from generate_series(1, ${count}::int) n`.execute(storage.db);
}

async function organizations(prefix: string): Promise<number> {
  const storage = await openStorage(config, silent);
  try {
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from organization where organization_id like ${`${prefix}-%`}`.execute(storage.db);
    return rows[0]?.n ?? -1;
  } finally {
    await storage.close();
  }
}

describe("a backup", () => {
  it("is for its owner's eyes only", () => {
    expect(statSync(archive).mode & 0o077).toBe(0);
    expect(existsSync(`${archive}.part`)).toBe(false);
  });

  it("that was cut off or changed is refused, and nothing is touched", async () => {
    const bytes = readFileSync(archive);
    const cut = path.join(folder, "cut.tar.gz");
    writeFileSync(cut, bytes.subarray(0, Math.floor(bytes.length / 2)));
    await expect(restoreBackup(config, cut, silent)).rejects.toThrow(/not a whole backup/);
    const changed = path.join(folder, "changed.tar");
    const plain = path.join(folder, "plain.tar");
    await writeBackup(config, plain, silent);
    const content = readFileSync(plain);
    const place = content.indexOf("ISA*00~");
    content.write("ISA*99~", place);
    writeFileSync(changed, content);
    await expect(restoreBackup(config, changed, silent)).rejects.toThrow(
      "data/clearinghouse/outbound/a.edi in the backup is damaged",
    );
    expect(await organizations("after")).toBe(7);
  });

  it("brings back what was there when it was taken, files included, and moves the rest aside", async () => {
    rmSync(path.join(config.dataDirectory, "clearinghouse"), { recursive: true });
    const summary = await restoreBackup(config, archive, silent);
    expect(await organizations("before")).toBe(50);
    expect(await organizations("after")).toBe(0);
    expect(readFileSync(path.join(config.dataDirectory, "clearinghouse/outbound/a.edi"), "utf8")).toBe("ISA*00~");
    expect(readdirSync(summary.before ?? "")).toContain("postgres");
  });

  it("restores into an empty folder", async () => {
    rmSync(config.dataDirectory, { recursive: true });
    mkdirSync(config.dataDirectory);
    expect((await restoreBackup(config, archive, silent)).before).toBeUndefined();
    expect(await organizations("before")).toBe(50);
  });

  it("is not restored under a running server", async () => {
    const { spawn } = await import("node:child_process");
    const program = path.join(import.meta.dirname, "../running/open-storage.ts");
    const code = `import { openStorage } from ${JSON.stringify(program)};
      await openStorage(${JSON.stringify({ ...config, databaseUrl: undefined })}, () => undefined); console.log("up"); setInterval(() => 0, 1000);`;
    const server = spawn(process.execPath, ["--input-type=module", "-e", code], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise((resolve) => server.stdout.once("data", resolve));
    try {
      await expect(restoreBackup(config, archive, silent)).rejects.toThrow(/Stop it first/);
    } finally {
      server.kill("SIGKILL");
      await new Promise((resolve) => server.once("exit", resolve));
      await (await openStorage(config, silent)).close(); // adopts and stops the database that was left behind
    }
  });
});
