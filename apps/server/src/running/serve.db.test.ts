import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { freePort } from "../storage/embedded-postgres.ts";

const folder = mkdtempSync(path.join(os.tmpdir(), "cleanclaim-serve-"));
const launcher = path.join(import.meta.dirname, "../../bin/cleanclaim.mjs");
const started: ChildProcess[] = [];
afterAll(async () => {
  for (const child of started) child.kill("SIGKILL");
  const settings = path.join(folder, "postgres/cluster/postmaster.pid");
  try {
    process.kill(Number(readFileSync(settings, "utf8").split("\n")[0]), "SIGINT");
    await wait(500);
  } catch {
    // It is stopped already, which is what the tests expect.
  }
  rmSync(folder, { recursive: true, force: true });
});

interface Served {
  readonly child: ChildProcess;
  readonly url: string;
  readonly ended: Promise<number | null>;
  readonly said: () => string;
}

async function serve(port: number): Promise<Served> {
  const child = spawn(process.execPath, [launcher, "serve"], {
    env: { ...process.env, PORT: String(port), CLEANCLAIM_DATA: folder, CLEANCLAIM_DEMO: "0", DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.push(child);
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  let over = false;
  void ended.then(() => (over = true));
  while (!stdout.includes("ready: ")) {
    if (over) throw new Error(`the server ended: ${stderr}`);
    await wait(25);
  }
  return { child, url: stdout.trim().replace("ready: ", ""), ended, said: () => stderr };
}

describe("cleanclaim serve", () => {
  it("answers when it says ready, ends with status 0 on Ctrl-C, and begins again after kill -9", async () => {
    const port = await freePort();
    const first = await serve(port);
    expect(first.url).toBe(`http://127.0.0.1:${port}`);
    const health = await fetch(`${first.url}/healthz`);
    expect(health.status).toBe(200);
    first.child.kill("SIGINT");
    expect(await first.ended).toBe(0);
    expect(first.said()).toContain("stopped");

    const second = await serve(port);
    second.child.kill("SIGKILL");
    await second.ended;
    const third = await serve(port);
    expect((await fetch(`${third.url}/healthz`)).status).toBe(200);

    const stranger = spawn(process.execPath, [launcher, "serve"], {
      env: {
        ...process.env,
        PORT: String(port),
        CLEANCLAIM_DATA: path.join(folder, "other"),
        CLEANCLAIM_DEMO: "0",
        DATABASE_URL: "",
      },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let complaint = "";
    stranger.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
    expect(await new Promise((resolve) => stranger.once("close", resolve))).toBe(2);
    expect(complaint).toContain(`port ${port} is used by another program`);

    third.child.kill("SIGTERM");
    expect(await third.ended).toBe(0);
  });

  it("answers in words while the database is away, and by itself again when it is back", async () => {
    const port = await freePort();
    const server = await serve(port);
    const postmaster = Number(
      readFileSync(path.join(folder, "postgres/cluster/postmaster.pid"), "utf8").split("\n")[0],
    );
    process.kill(postmaster, "SIGINT");
    const signIn = () =>
      fetch(`${server.url}/api/session`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ email: "a@example.org", password: "x" }),
      });
    let answer = await signIn();
    while (answer.status === 401) {
      await wait(50);
      answer = await signIn();
    }
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ error: "database-away" });
    expect((await fetch(`${server.url}/healthz`)).status).toBe(503);
    server.child.kill("SIGINT");
    expect(await server.ended).toBe(0);
  });
});
