/**
 * The other readers of X12 that npm has, brought in for measuring only: they are installed into a folder of the system's temporary files, once,
 * and are no dependency of this repository. Offline, or where one does not install, it is left out and the bench says so.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";

/** One way in which a peer reads a file; `run` says how many segments it found. */
export interface Peer {
  readonly name: string;
  readonly run: (file: Buffer, text: string) => Promise<string>;
}

const CHUNK = 65_536;

/** Peers that are there, and those that are not, with the reason. */
export async function peers(): Promise<{ readonly there: readonly Peer[]; readonly missing: string[] }> {
  const there: Peer[] = [];
  const missing: string[] = [];
  for (const { name, version, open } of PACKAGES) {
    try {
      there.push(...(await open(createRequire(path.join(install(name, version), "package.json")))));
    } catch (error) {
      const why = error instanceof Error ? (error.message.split("\n")[0] ?? "") : "unknown";
      missing.push(`${name} ${version}: peer not available (${why})`);
    }
  }
  return { there, missing };
}

function install(name: string, version: string): string {
  const folder = path.join(os.tmpdir(), "cleanclaim-bench-peers", `${name}-${version}`);
  if (existsSync(path.join(folder, "node_modules", name))) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "package.json"), '{ "private": true }\n');
  const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--fetch-retries=0"];
  spawnSync("npm", ["install", ...options, `${name}@${version}`], {
    cwd: folder,
    stdio: "ignore",
    timeout: 60_000,
    shell: process.platform === "win32",
  });
  return folder;
}

function* chunks(file: Buffer): Generator<Buffer> {
  for (let start = 0; start < file.length; start += CHUNK) yield file.subarray(start, start + CHUNK);
}

/** Feeds a peer's transform stream as fast as it takes it, and counts what it gives out. */
async function countObjects(file: Buffer, transform: NodeJS.ReadWriteStream): Promise<string> {
  let count = 0;
  transform.on("data", () => (count += 1));
  await new Promise<void>((resolve, reject) => {
    Readable.from(chunks(file)).on("error", reject).pipe(transform).on("end", resolve).on("error", reject);
  });
  return `${count} segments`;
}

type Require = ReturnType<typeof createRequire>;

/** What is used of node-x12: the class is a transform stream and also parses a whole text. Strict, it refuses any stream of more than one chunk. */
interface NodeX12 {
  readonly X12Parser: new (strict?: boolean) => NodeJS.ReadWriteStream & { parse(text: string): NodeX12Interchange };
}

interface NodeX12Interchange {
  readonly functionalGroups: readonly {
    readonly transactions: readonly { readonly segments: readonly unknown[] }[];
  }[];
}

function nodeX12(require: Require): Promise<readonly Peer[]> {
  // The shape is that of the package's own declarations.
  const { X12Parser } = require("node-x12") as NodeX12;
  const stream: Peer = { name: "node-x12 stream", run: (file) => countObjects(file, new X12Parser(false)) };
  const parse: Peer = {
    name: "node-x12 parse",
    run: (_file, text) => {
      let count = 0;
      for (const group of new X12Parser(false).parse(text).functionalGroups)
        for (const transaction of group.transactions) count += transaction.segments.length;
      return Promise.resolve(`${count} segments inside transactions`);
    },
  };
  return Promise.resolve([stream, parse]);
}

async function x12Parser(require: Require): Promise<readonly Peer[]> {
  // The shape is that of the package's own declarations.
  const { X12parser } = (await import(pathToFileURL(require.resolve("x12-parser")).href)) as {
    readonly X12parser: new () => NodeJS.ReadWriteStream;
  };
  return [{ name: "x12-parser stream", run: (file) => countObjects(file, new X12parser()) }];
}

async function nodeX12Edi(require: Require): Promise<readonly Peer[]> {
  // The shape is that of the package's own sources: this method fills this list.
  const { Transaction } = (await import(pathToFileURL(require.resolve("node-x12-edi")).href)) as {
    readonly Transaction: new () => { generateSegments(text: string): void; readonly segments: readonly unknown[] };
  };
  const run = (_file: Buffer, text: string): Promise<string> => {
    const transaction = new Transaction();
    transaction.generateSegments(text);
    return Promise.resolve(`${transaction.segments.length} segments`);
  };
  return [{ name: "node-x12-edi segments", run }];
}

const PACKAGES = [
  { name: "node-x12", version: "1.7.1", open: nodeX12 },
  { name: "x12-parser", version: "1.3.0", open: x12Parser },
  { name: "node-x12-edi", version: "1.0.15", open: nodeX12Edi },
] as const;
