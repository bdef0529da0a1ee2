/**
 * How much memory reading a file of any size takes: an 837P of 2 GB is made up while it is read, once as transaction sets of 5,000 claims and once as
 * a single one, and goes through the generic stream, the typed claims and validation, each in its own process with the compiled package.
 * Limit: 100 MB resident at the peak. Node lets its heap fill up before it collects, however little is in use; so each is measured with the
 * heap that is enough (`--max-semi-space-size`, `--max-old-space-size`: the process would die if it needed more) and with Node's own choice.
 * `X12_MEMORY_MB` makes the file smaller. Prints one JSON document.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import os from "node:os";
import path from "node:path";

const LIMIT_MB = 100;
const MEGABYTES = Number(process.env["X12_MEMORY_MB"] ?? 2048);
/** The claims of the corpus take about this many bytes each. */
const CLAIM_BYTES = 557;
const CLAIMS = Math.ceil((MEGABYTES * 1_000_000) / CLAIM_BYTES);

const readers = ["generic stream", "typed claims", "validation, SNIP 1-5"] as const;
/** Claims to a transaction set: as many as guides advise, or all of them. */
const shapes = { "transaction sets of 5,000 claims": 5_000, "one transaction set": CLAIMS } as const;
const heaps = { "heap of 32 MB": ["--max-semi-space-size=4", "--max-old-space-size=24"], "Node's choice": [] } as const;

/** What a child process tells of its reading. */
interface Reading {
  readonly found: string;
  readonly right: boolean;
  readonly bytes: number;
  readonly seconds: number;
  readonly startMegabytes: number;
  readonly peakMegabytes: number;
}

const folder = mkdtempSync(path.join(os.tmpdir(), "cleanclaim-x12-memory-"));
const corpus = path.join(folder, "corpus.mjs");
const compiled = path.join(folder, "package");

function prepare(): void {
  const source = readFileSync(path.join(import.meta.dirname, "x12/corpus.ts"), "utf8");
  writeFileSync(corpus, stripTypeScriptTypes(source));
  const pack = path.join(import.meta.dirname, "../packages/x12/tools/pack.mjs");
  const { status } = spawnSync(process.execPath, [pack, "build", compiled], { stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw new Error("The package does not compile.");
  writeFileSync(path.join(compiled, "package.json"), '{ "type": "module" }\n');
}

function read(reader: string, perTransaction: number, flags: readonly string[]): Reading | { readonly error: string } {
  const program = path.join(import.meta.dirname, "x12/memory-reader.mjs");
  const args = [...flags, program, compiled, corpus, reader, String(CLAIMS), String(perTransaction)];
  const { status, signal, stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) return { error: `the reader ended by ${signal ?? `status ${status ?? "unknown"}`}` };
  // The child prints a Reading.
  return JSON.parse(stdout) as Reading;
}

function rounded(reading: Reading) {
  const { bytes, seconds, startMegabytes, peakMegabytes } = reading;
  return {
    found: reading.found,
    right: reading.right,
    gigabytes: Math.round(bytes / 1e7) / 100,
    seconds: Math.round(seconds),
    megabytesPerSecond: Math.round(bytes / seconds / 1e5) / 10,
    startMegabytes: Math.round(startMegabytes),
    peakMegabytes: Math.round(peakMegabytes),
  };
}

try {
  prepare();
  const rows = Object.entries(heaps).flatMap(([heap, flags]) =>
    readers.flatMap((reader) =>
      Object.entries(shapes).map(([file, count]) => {
        const reading = read(reader, count, flags);
        const row = { reader, file, heap, ...("error" in reading ? reading : rounded(reading)) };
        console.error(`  ${JSON.stringify(row)}`);
        return row;
      }),
    ),
  );
  const limited = rows.filter((row) => row.heap !== "Node's choice");
  const met = limited.every((row) => "right" in row && row.right && row.peakMegabytes < LIMIT_MB);
  console.log(
    JSON.stringify({ bench: "x12-memory", node: process.version, limitMegabytes: LIMIT_MB, met, rows }, undefined, 1),
  );
  if (!met) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
