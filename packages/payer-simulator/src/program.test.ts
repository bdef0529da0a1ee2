import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { write837File } from "../test/claim-builder.ts";
import type { SentClaim } from "../test/claim-builder.ts";
import { findImbalances, read835File } from "../test/remittance-reader.ts";

const MAIN = fileURLToPath(new URL("./main.ts", import.meta.url));
const CONFIG = fileURLToPath(new URL("../config/demo.yaml", import.meta.url));
const MEMBERS = fileURLToPath(new URL("../config/sample-members.yaml", import.meta.url));

let folder = "";
let children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "payer-simulator-"));
  mkdirSync(join(folder, "site", "inbound"), { recursive: true });
  children = [];
});

afterEach(() => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const where = (): string[] => [
  "--site",
  join(folder, "site"),
  "--state",
  join(folder, "state"),
  "--config",
  CONFIG,
  "--members",
  MEMBERS,
];

const claim = (number: string, day: string): SentClaim => ({
  number,
  payerId: "NWHP1",
  memberId: "NW1000001",
  last: "LINDGREN",
  first: "ASTA",
  birthDate: "1984-03-12",
  lines: [{ procedure: "99213", charge: "150.00", date: day }],
});

/** A day of the real calendar, so many days ago: the program under `run` has a real clock. */
const recent = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

function send(control: number, claims: readonly SentClaim[], date = "2026-06-01"): void {
  const path = join(folder, "site", "inbound", `b${control}.edi`);
  writeFileSync(`${path}.tmp`, write837File({ control, date }, claims));
  renameSync(`${path}.tmp`, path);
}

const outbound = (): string[] =>
  existsSync(join(folder, "site", "outbound")) ? readdirSync(join(folder, "site", "outbound")) : [];

function program(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...words], { encoding: "utf8" });
  return { status, stdout, stderr };
}

async function started(...more: string[]): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [MAIN, "run", ...where(), "--port", "0", "--poll-milliseconds", "20", ...more]);
  children.push(child);
  const address = await new Promise<string>((resolve, reject) => {
    let text = "";
    child.stdout.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      const found = /ready: (http:\S+)/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", () => {
      reject(new Error(`ended early: ${text}`));
    });
  });
  return { child, address };
}

async function until(what: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !what(); tries += 1) await wait(20);
  expect(what()).toBe(true);
}

describe("the program", () => {
  it("once, then explain", () => {
    send(1, [claim("C1", "2026-05-20")]);
    expect(program("once", ...where(), "--today", "2026-06-01").stdout).toContain(".277CA.edi");
    expect(program("once", ...where(), "--today", "2026-06-30").stdout).toContain(".835.edi");
    const explained = program("explain", "--state", join(folder, "state"), "C1");
    expect(explained.stdout).toContain("paid 71.00");
    expect(program("explain", "--state", join(folder, "state"), "C9")).toMatchObject({ status: 1 });
  });

  it("says what is wrong without a stack trace", () => {
    const broken = join(folder, "broken.yaml");
    writeFileSync(broken, "seed: 1\npayers: []\n");
    const { status, stderr } = program("check", "--config", broken);
    expect(status).toBe(1);
    expect(stderr).toContain("clearinghouse: is missing");
    expect(stderr).not.toContain("    at ");
    expect(program("check", "--config", join(folder, "none.yaml")).stderr).toContain("cannot be read");
    expect(program("once", ...where(), "--today", "2026-02-30").stderr).toContain("the day must exist");
    expect(program("dance").status).toBe(2);
  });

  it("serve-steps: lives week by week in one process", async () => {
    const child = spawn(process.execPath, [MAIN, "serve-steps", ...where()]);
    children.push(child);
    let text = "";
    child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
    send(1, [claim("C1", "2026-05-20")]);
    child.stdin.write(
      '{"today":"2026-06-01"}\n{"today":"2026-06-17","now":"17:30"}\n{"today":"2026-06-16"}\nnonsense\n',
    );
    child.stdin.end();
    await new Promise((resolve) => child.once("exit", resolve));
    const answers = text
      .trim()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(answers).toMatchObject([{ done: true }, { done: true }, { done: false }, { done: false }]);
    expect(text).toContain("20260617-000004-NWHP1.835.edi");
    expect(existsSync(join(folder, "state", "lock"))).toBe(false);
  });

  it("run: watches, answers over HTTP, and pays soon when it is told to", async () => {
    const { child, address } = await started("--pay-after-seconds", "0");
    send(1, [claim("C1", recent(3))], recent(0));
    await until(() => outbound().some((name) => name.endsWith(".835.edi")));
    const health = await fetch(`${address}/healthz`);
    expect(await health.json()).toMatchObject({ ok: true, claims: 1 });
    expect((await fetch(`${address}/realtime`, { method: "POST", body: "hello" })).status).toBe(400);
    expect((await fetch(`${address}/advance`, { method: "POST", body: '{"today":"2030-01-01"}' })).status).toBe(409);
    expect((await fetch(`${address}/else`)).status).toBe(404);
    child.kill("SIGTERM");
    await new Promise((resolve) => child.once("exit", resolve));
    expect(existsSync(join(folder, "state", "lock"))).toBe(false);
  });

  it("run with a manual clock moves by POST /advance alone", async () => {
    const { address } = await started("--clock", "manual");
    send(1, [claim("C1", "2026-05-20")]);
    const advance = async (today: string): Promise<unknown> =>
      (await fetch(`${address}/advance`, { method: "POST", body: JSON.stringify({ today }) })).json();
    expect(await advance("2026-06-01")).toMatchObject({ done: true });
    expect(outbound().filter((name) => name.endsWith(".835.edi"))).toEqual([]);
    expect(await advance("2026-06-17")).toMatchObject({ done: true, written: ["20260617-000004-NWHP1.835.edi"] });
  });

  it("survives kill -9 again and again: every claim is paid once", async () => {
    const days = Array.from({ length: 28 }, (_, index) => recent(index + 2));
    for (const [index, day] of days.entries()) send(index + 1, [claim(`C${index}`, day)], recent(0));
    for (let round = 0; round < 10; round += 1) {
      const words = [MAIN, "run", ...where(), "--port", "0", "--poll-milliseconds", "20", "--pay-after-seconds", "0"];
      const child = spawn(process.execPath, words, { stdio: "ignore" });
      children.push(child);
      await wait(150 + 25 * round);
      child.kill("SIGKILL");
      await new Promise((resolve) => child.once("exit", resolve));
    }
    await started("--pay-after-seconds", "0");
    const paid = (): string[] =>
      outbound()
        .filter((name) => name.endsWith(".835.edi"))
        .flatMap((name) => {
          const remittance = read835File(readFileSync(join(folder, "site", "outbound", name), "utf8"));
          expect(findImbalances(remittance)).toEqual([]);
          return remittance.claims.map((one) => one.number);
        });
    await until(() => paid().length >= 28);
    expect(paid().sort()).toEqual(days.map((_, index) => `C${index}`).sort());
    expect(outbound().filter((name) => name.endsWith(".999.edi"))).toHaveLength(28);
  });
});
