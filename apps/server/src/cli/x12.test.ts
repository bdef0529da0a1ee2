import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const launcher = path.join(import.meta.dirname, "../../bin/cleanclaim.mjs");
const fixtures = path.join(import.meta.dirname, "../../../../packages/x12/fixtures");
const claim = path.join(fixtures, "837p/accepts/plain.edi");
const payment = path.join(fixtures, "835/accepts/plain.edi");
const folder = mkdtempSync(path.join(os.tmpdir(), "cleanclaim-x12-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function x12(args: readonly string[], input: string | Buffer = ""): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [launcher, "x12", ...args], {
      env: { ...process.env, CLEANCLAIM_DATA: path.join(folder, "data") },
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdin.end(input);
    child.once("close", (status) => resolve({ status, stdout, stderr }));
  });
}

function json(run: Run): unknown {
  return JSON.parse(run.stdout) as unknown;
}

/** Two interchanges with separators of their own, a byte order mark, wrapped lines, and line ends as terminator. */
function oddFile(): Buffer {
  const text = readFileSync(claim, "latin1").replaceAll("~\n", "~");
  const second = readFileSync(payment, "latin1").replaceAll("~\n", "~").replaceAll("000000701", "000000702");
  const other = second.replaceAll("*", "|").replaceAll(":", ">").replaceAll("^", "!").replaceAll("~", "\r");
  const wrapped = (text.match(/[\s\S]{1,80}/g) ?? []).join("\n");
  return Buffer.from(`\u00ef\u00bb\u00bf${wrapped}\n${other}`, "latin1");
}

describe("x12 on files", () => {
  it("parses the envelope in the shape of the contract, whatever the separators and line ends", async () => {
    const run = await x12(["parse", "-", "--json"], oddFile());
    expect(run.status).toBe(0);
    const transaction = { controlNumber: "0001" };
    expect(json(run)).toMatchObject({
      interchanges: [
        {
          controlNumber: "000000701",
          sender: "MAPLECLINIC",
          receiver: "QUARRYPAYER",
          date: "2026-11-02",
          time: "08:15",
          usage: "T",
          delimiters: { element: "*", component: ":", repetition: "^", segment: "~" },
          groups: [
            {
              functionalId: "HC",
              controlNumber: "701",
              version: "005010X222A1",
              transactions: [{ ...transaction, id: "837", implementation: "005010X222A1", segmentCount: 32 }],
            },
          ],
        },
        {
          delimiters: { element: "|", component: ">", repetition: "!", segment: "\r" },
          groups: [{ transactions: [{ ...transaction, id: "835", implementation: "005010X221A1", segmentCount: 27 }] }],
        },
      ],
    });
  });

  it("validates and sums up the same file", async () => {
    const [validated, summed] = await Promise.all([
      x12(["validate", "-", "--json"], oddFile()),
      x12(["summary", "-", "--json"], oddFile()),
    ]);
    expect(validated.status).toBe(0);
    expect(json(validated)).toMatchObject({
      verdict: "accepted",
      transactions: [{ id: "837" }, { id: "835" }],
      issues: [],
    });
    expect(json(summed)).toMatchObject({
      transactions: [
        { kind: "837P", totalCharge: "640.50", claimCount: 1 },
        { kind: "835", paid: "410.50", balanced: true },
      ],
    });
  });

  it("gives the same findings on two threads", async () => {
    const bad = path.join(fixtures, "837p/rejects/DATE.no-such-day.edi");
    const [one, two] = await Promise.all([
      x12(["validate", bad, "--json"]),
      x12(["validate", bad, "--json", "--workers", "2"]),
    ]);
    expect(one.status).toBe(1);
    expect(two).toEqual(one);
  });

  it("gives a line for each file of a folder, and one with an error for what is no file of X12", async () => {
    const text = path.join(folder, "note.txt");
    writeFileSync(text, "hello");
    const run = await x12(["summary", path.join(fixtures, "999/accepts"), text, "--jsonl"]);
    expect(run.status).toBe(1);
    const lines = run.stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.length).toBe(1 + readdirSync(path.join(fixtures, "999/accepts")).length);
    expect(lines.at(-1)).toMatchObject({ file: text, error: expect.stringContaining("ISA") as string });
  });
});

describe("x12 tools", () => {
  it("splits, merges, and finds no difference", async () => {
    const out = path.join(folder, "pieces");
    const split = await x12(["split", claim, "--by", "claim", "--out", out, "--json"]);
    expect(split.status).toBe(0);
    const [piece] = (json(split) as { files: { file: string; claims: number }[] }).files;
    expect(piece).toMatchObject({ file: path.join(out, "plain-0001.edi"), claims: 1 });
    const merged = path.join(folder, "merged.edi");
    await x12(["merge", piece?.file ?? "", "--out", merged]);
    expect(readFileSync(merged, "utf8")).toBe(readFileSync(claim, "utf8"));
    const same = await x12(["diff", claim, merged, "--json"]);
    expect({ status: same.status, json: json(same) }).toEqual({ status: 0, json: { same: true, differences: [] } });
  });

  it("says why an 835 is not cut between claims, with status 1", async () => {
    const run = await x12(["split", payment, "--by", "claim", "--out", path.join(folder, "none"), "--json"]);
    expect(run.status).toBe(1);
    expect(json(run)).toMatchObject({ problems: [{ code: "SPLIT-BALANCE" }] });
    expect(existsSync(path.join(folder, "none"))).toBe(false);
  });

  it("tells differences, with status 1", async () => {
    const other = path.join(folder, "other.edi");
    writeFileSync(other, readFileSync(claim, "utf8").replace("*640.5*", "*641*"));
    const run = await x12(["diff", claim, other]);
    expect(run).toMatchObject({ status: 1, stdout: "claim MSG000123: total charge 640.5 → 641\n" });
  });

  it("anonymises with a key from a file, and refuses to without", async () => {
    const keyFile = path.join(folder, "key");
    writeFileSync(keyFile, "a secret of many characters\n");
    const run = await x12(["anonymise", claim, "--key-file", keyFile]);
    expect(run.status).toBe(0);
    expect(run.stdout).not.toMatch(/ALDERTON|Q55120001|MSG000123|MAPLE/);
    expect((await x12(["validate", "-", "--json"], run.stdout)).status).toBe(0);
    expect((await x12(["anonymise", claim])).status).toBe(2);
  });

  it("explains a segment and a file", async () => {
    const one = await x12(["explain", "--segment", "CAS*CO*45*20"]);
    expect(one.stdout).toContain("reason 45, 20.00 taken off");
    const all = await x12(["explain", payment, "--json"]);
    const { segments } = json(all) as { segments: { id: string; loop: string | null }[] };
    expect(segments).toHaveLength(31);
    expect(segments.find(({ id }) => id === "CLP")).toMatchObject({ loop: "2100" });
  });

  it("answers as a receiver would", async () => {
    const run = await x12(["acknowledge", claim]);
    expect(run.status).toBe(0);
    expect(run.stdout).toMatch(/TA1\*000000701[\s\S]*AK9\*A\*1\*1\*1/);
  });

  it("answers each claim with a 277CA that is valid beside the TA1 and 999", async () => {
    const faulty = path.join(fixtures, "837p/rejects/NPI-LUHN.rendering.edi");
    const run = await x12(["acknowledge", faulty, "--claims"]);
    expect(run.status).toBe(1);
    expect(run.stdout).toMatch(/STC\*A7:562:82\*\d{8}\*U\*640\.5~/);
    expect(await x12(["validate", "-"], run.stdout)).toMatchObject({ status: 0, stdout: "accepted\n" });
    const out = path.join(folder, "answers");
    await x12(["acknowledge", claim, "--claims", "--out", out]);
    expect(readdirSync(out).sort()).toEqual(["plain.277CA.edi", "plain.999.edi", "plain.TA1.edi"]);
  });

  it("prints the JSON Schema of a kind, and says which kinds there are", async () => {
    const run = await x12(["schema", "835"]);
    expect(json(run)).toMatchObject({ title: "835: claim payment", $id: "urn:x12:835:005010X221A1" });
    const none = await x12(["schema", "836"]);
    expect(none.status).toBe(2);
    expect(none.stderr).toContain("there are 837P");
  });

  it.each([["split"], ["merge"], ["anonymise"], ["diff"], ["explain"], ["acknowledge"]])(
    "has help: %s",
    async (name) => {
      const run = await x12([name, "--help"]);
      expect(run).toMatchObject({ status: 0, stderr: "" });
      expect(run.stdout).toContain(`cleanclaim x12 ${name}`);
    },
  );
});
