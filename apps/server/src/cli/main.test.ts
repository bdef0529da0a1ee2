import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const launcher = path.join(import.meta.dirname, "../../bin/cleanclaim.mjs");
const folder = mkdtempSync(path.join(os.tmpdir(), "cleanclaim-cli-"));
const ediFile = path.join(folder, "small.edi");
const edi = [
  "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260115*0930*^*00501*000000001*0*T*:~",
  "GS*FA*SENDER*RECEIVER*20260115*0930*1*X*005010X231A1~",
  "ST*999*0001*005010X231A1~AK1*HC*1*005010X222A1~AK2*837*0001*005010X222A1~IK5*A~AK9*A*1*1*1~SE*6*0001~",
  "GE*1*1~IEA*1*000000001~",
].join("\n");
writeFileSync(ediFile, edi);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function cleanclaim(
  args: readonly string[],
  input = "",
  environment: Readonly<Record<string, string>> = {},
): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [launcher, ...args], {
      env: { ...process.env, CLEANCLAIM_DATA: path.join(folder, "data"), ...environment },
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdin.end(input);
    child.once("close", (status) => resolve({ status, stdout, stderr }));
  });
}

describe("the command", () => {
  it("tells its version and its help with status 0", async () => {
    const { version } = JSON.parse(readFileSync(path.join(import.meta.dirname, "../../package.json"), "utf8")) as {
      version: string;
    };
    expect(await cleanclaim(["--version"])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
    const help = await cleanclaim(["--help"]);
    expect(help.status).toBe(0);
    for (const name of [
      "x12",
      "codes",
      "code",
      "scrub",
      "price",
      "serve",
      "worker",
      "demo",
      "backup",
      "restore",
      "audit",
      "doctor",
    ]) {
      expect(help.stdout).toContain(`\n  ${name}`);
    }
  });

  it.each([
    [["nonsense"]],
    [["x12", "parse"]],
    [["x12", "parse", "nowhere.edi"]],
    [["x12", "parse", folder]],
    [["x12", "validate", ediFile, "--levels", "9"]],
    [["codes", "search"]],
    [["codes", "search", "x", "--date", "2026-02-30"]],
    [["codes", "search", "--batch", "nowhere.tsv"]],
    [["scrub", ediFile]],
    [["price", ediFile, "--contract", "unknown"]],
    [["code", "nowhere.txt"]],
    [["restore", "nowhere.tar"]],
  ])("answers wrong usage or unreadable input with one line and status 2: %s", async (args) => {
    const { status, stdout, stderr } = await cleanclaim(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    const lines = stderr
      .trim()
      .split("\n")
      .filter((line) => line.startsWith("cleanclaim:"));
    expect(lines).toHaveLength(1);
    expect(stderr).not.toMatch(/\n\s+at |node:internal/);
  });

  it("prints exactly one JSON document, from a file and from standard input alike", async () => {
    const fromFile = await cleanclaim(["x12", "summary", ediFile, "--json"]);
    const fromInput = await cleanclaim(["x12", "summary", "-", "--json"], edi);
    expect(fromFile.status).toBe(0);
    expect(fromFile.stdout.trimEnd().split("\n")).toHaveLength(1);
    expect(JSON.parse(fromFile.stdout)).toMatchObject({ kind: "999", accepted: 1, rejected: 0 });
    expect(fromInput.stdout).toBe(fromFile.stdout);
  });

  it("reads for a person without --json", async () => {
    const { stdout } = await cleanclaim(["x12", "parse", ediFile]);
    expect(stdout).toContain("controlNumber: 000000001");
    expect(() => JSON.parse(stdout) as unknown).toThrow();
  });

  it("gives one line a file with --jsonl, also for a file that can't be read", async () => {
    const { stdout, status } = await cleanclaim(["x12", "parse", ediFile, path.join(folder, "gone.edi"), "--jsonl"]);
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ file }) => file)).toEqual([ediFile, path.join(folder, "gone.edi")]);
    expect(lines[0]).toHaveProperty("interchanges");
    expect(lines[1]).toHaveProperty("error");
    expect(status).toBe(1);
  });

  it("writes the answers of a receiver (a 999 is itself answered by a TA1 only)", async () => {
    const answers = path.join(folder, "answers");
    await cleanclaim(["x12", "validate", ediFile, "--ack", answers, "--json"]);
    expect(readdirSync(answers)).toEqual(["small.TA1.edi"]);
    expect(readFileSync(path.join(answers, "small.TA1.edi"), "utf8")).toContain("TA1*000000001");
  });

  it("starts no database for commands on files", async () => {
    await cleanclaim(["codes", "status", "--json"]);
    expect(existsSync(path.join(folder, "data/postgres"))).toBe(false);
  });

  it("names the setting that is wrong", async () => {
    const { status, stderr } = await cleanclaim(["doctor"], "", { PORT: "http" });
    expect(status).toBe(2);
    expect(stderr).toContain('PORT is "http"');
  });
});
