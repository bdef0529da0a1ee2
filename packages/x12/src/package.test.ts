import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import vm from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { validate } from "./index.ts";

/** The package as a stranger gets it: packed by npm, installed into an empty project, used there. */
const folder = path.resolve(import.meta.dirname, "..");
const workspaceModules = path.resolve(folder, "../../node_modules");
const fixtures = path.join(folder, "fixtures");
const temporary = mkdtempSync(path.join(os.tmpdir(), "cleanclaim-x12-package-"));
const consumer = path.join(temporary, "consumer");
const installed = path.join(consumer, "node_modules/@cleanclaim/x12");

interface Manifest {
  readonly main?: string;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly publishConfig?: Readonly<Record<string, unknown>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

const manifestOf = (place: string): Manifest =>
  // Both are package.json files of ours.
  JSON.parse(readFileSync(path.join(place, "package.json"), "utf8")) as Manifest;

/** Runs a program to its end and gives what it printed; what it complained of becomes the error. */
function run(program: string, args: readonly string[], cwd: string): string {
  // A test that npm started must not tell the inner npm that it works for the outer project.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    env,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === "win32" && program === "npm",
  });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${error?.message ?? ""}\n${stdout}\n${stderr}`);
  return stdout;
}

/** A Node on this machine besides the pinned one that runs the tests, with its version. */
function otherNode(): { readonly program: string; readonly version: string } | undefined {
  for (const place of (process.env["PATH"] ?? "").split(path.delimiter)) {
    const program = path.join(place, process.platform === "win32" ? "node.exe" : "node");
    if (place.includes("node_modules") || !existsSync(program)) continue;
    const version = run(program, ["--version"], temporary).trim();
    if (version !== process.version && Number(version.slice(1).split(".")[0]) >= 20) return { program, version };
  }
  return undefined;
}

/** How the stranger's programs name the package; put in, since this file itself imports no package of that name. */
const ENTRY = '"@cleanclaim/x12"';
const NODE_ENTRY = '"@cleanclaim/x12/node"';

const other = otherNode();
if (other === undefined) console.log("Only one Node (20 or later) is here: the package is tried under it alone.");

/** Every fixture's path and what is found in it, by the copy of the package that stands beside the program. */
const FINDINGS_PROGRAM = `
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { validate } from ${ENTRY};
const folder = process.argv[2];
const files = readdirSync(folder, { recursive: true }).map(String).filter((file) => file.endsWith(".edi")).sort();
const found = files.map((file) => {
  const { verdict, issues } = validate(readFileSync(path.join(folder, file)));
  return [file.split(path.sep).join("/"), verdict, ...issues.map((issue) => issue.code + " " + issue.offset)];
});
console.log(JSON.stringify(found));
`;

/** The blocks of TypeScript in the README, in their order; the first is the start. */
function readmeBlocks(): readonly string[] {
  const blocks = [...readFileSync(path.join(installed, "README.md"), "utf8").matchAll(/```ts\n([\s\S]*?)```/g)];
  if (blocks.length === 0) throw new Error("README.md has no block to start with.");
  return blocks.map(([, text = ""]) => text);
}

/** What the README's blocks take for given. */
const README_NAMES = `
declare const bytes: Uint8Array;
declare const answerBytes: Uint8Array;
declare const source: ReadableStream<Uint8Array>;
declare const myCodes: ReadonlySet<string>;
`;

/** Checks files on threads, as the entry for Node offers it. */
const THREADS_PROGRAM = `
import { ValidationThreads, validateFile } from ${NODE_ENTRY};
const threads = new ValidationThreads({ workers: 2 });
const { verdict, counts } = await validateFile("claims.edi", { threads });
console.log(verdict, counts.transactions);
await threads.close();
`;

beforeAll(() => {
  const copy = path.join(temporary, "x12");
  cpSync(folder, copy, { recursive: true, filter: (file) => !/[/\\](node_modules|dist|\.cache|fixtures)$/.test(file) });
  symlinkSync(workspaceModules, path.join(temporary, "node_modules"), "junction");
  run("npm", ["pack", "--silent", "--pack-destination", temporary], copy);
  expect(readFileSync(path.join(copy, "package.json"), "utf8")).toBe(
    readFileSync(path.join(folder, "package.json"), "utf8"),
  );
  // The project of the stranger must not find the workspace's modules above it.
  rmSync(path.join(temporary, "node_modules"));
  mkdirSync(consumer);
  writeFileSync(path.join(consumer, "package.json"), '{ "private": true, "type": "module" }\n');
  const archive = readdirSync(temporary).find((file) => file.endsWith(".tgz")) ?? "";
  const options = ["--offline", "--no-audit", "--no-fund", "--ignore-scripts", "--silent"];
  run("npm", ["install", ...options, path.join(temporary, archive)], consumer);
  writeFileSync(path.join(consumer, "start.mjs"), readmeBlocks()[0] ?? "");
  writeFileSync(path.join(consumer, "threads.mjs"), THREADS_PROGRAM);
  writeFileSync(path.join(consumer, "findings.mjs"), FINDINGS_PROGRAM);
  cpSync(path.join(fixtures, "837p/accepts/plain.edi"), path.join(consumer, "claims.edi"));
}, 120_000);

afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe("the package as published", () => {
  it("holds plain JavaScript with declarations, its papers, and nothing else", () => {
    const files = readdirSync(installed, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(installed, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"));
    const papers = ["LICENSE", "LIMITS.md", "NOTICE", "README.md", "package.json"];
    expect(files.filter((file) => !/^dist\/.+\.(js|d\.ts)$/.test(file)).sort()).toEqual(papers);
    expect(files.filter((file) => /\.test\./.test(file))).toEqual([]);
    expect(readFileSync(path.join(installed, "LICENSE"), "utf8")).toBe(
      readFileSync(path.resolve(folder, "../../LICENSE"), "utf8"),
    );
  });

  it("has the entries of the workspace, each with a file, and no dependency", () => {
    const manifest = manifestOf(installed);
    expect(Object.keys(manifest.exports)).toEqual(Object.keys(manifestOf(folder).exports));
    for (const entry of Object.values(manifest.exports)) {
      const targets = typeof entry === "string" ? [entry] : [entry.types, entry.default];
      for (const target of targets) expect(existsSync(path.join(installed, target)), target).toBe(true);
    }
    expect(manifest.dependencies ?? {}).toEqual({});
    expect(manifest.scripts).toBeUndefined();
  });

  it("does what the first lines of its README say, under every Node that is here", () => {
    const programs = [process.execPath, ...(other === undefined ? [] : [other.program])];
    const printed = programs.map((program) => run(program, ["start.mjs"], consumer));
    expect(printed[0]).toBe("accepted\nMSG000123 640.5 ALDERTON\n");
    expect(new Set(printed).size).toBe(1);
  });

  it("checks files on threads, under every Node that is here", () => {
    for (const program of [process.execPath, ...(other === undefined ? [] : [other.program])])
      expect(run(program, ["threads.mjs"], consumer)).toBe("accepted 1\n");
  });

  it("finds in every fixture what the sources find, under every Node that is here", () => {
    const fromSources = readdirSync(fixtures, { recursive: true })
      .map(String)
      .filter((file) => file.endsWith(".edi"))
      .sort()
      .map((file) => {
        const { verdict, issues } = validate(readFileSync(path.join(fixtures, file)));
        return [
          file.split(path.sep).join("/"),
          verdict,
          ...issues.map((issue) => `${issue.code} ${issue.offset ?? ""}`),
        ];
      });
    for (const program of [process.execPath, ...(other === undefined ? [] : [other.program])])
      expect(JSON.parse(run(program, ["findings.mjs", fixtures], consumer))).toEqual(fromSources);
  });

  it("has types for every way of resolving, strict, with its declarations checked too", () => {
    writeFileSync(path.join(consumer, "typed.ts"), typedProgram());
    for (const moduleResolution of ["nodenext", "bundler"])
      for (const exactOptionalPropertyTypes of [true, false])
        typecheck(["typed.ts"], { moduleResolution, exactOptionalPropertyTypes, types: [] });
  });

  it("has a README whose every example has the right types", () => {
    writeFileSync(path.join(consumer, "names.d.ts"), README_NAMES);
    const files = readmeBlocks().map((text, index) => {
      writeFileSync(path.join(consumer, `readme-${index}.ts`), text);
      return `readme-${index}.ts`;
    });
    const typeRoots = [path.join(workspaceModules, "@types")];
    typecheck(["names.d.ts", ...files], {
      moduleResolution: "nodenext",
      types: ["node"],
      typeRoots,
      skipLibCheck: true,
    });
  });

  it("bundles for a browser without anything of Node, and leaves out what is not used", () => {
    const bundle = (name: string, text: string): { readonly bytes: number; readonly code: string } => {
      writeFileSync(path.join(consumer, `${name}.mjs`), text);
      const args = [path.join(folder, "tools/bundle.mjs"), `${name}.mjs`, `${name}.bundle.js`];
      // The bundler prints this object.
      const { bytes } = JSON.parse(run(process.execPath, args, consumer)) as { readonly bytes: number };
      return { bytes, code: readFileSync(path.join(consumer, `${name}.bundle.js`), "utf8") };
    };
    const whole = bundle("whole", `export * from ${ENTRY};`);
    const reading = bundle("reading", `export { read835, readInterchanges } from ${ENTRY};`);
    expect(reading.bytes).toBeLessThan(whole.bytes / 4);
    expect(reading.bytes).toBeLessThan(60_000);
    const judged = bundle(
      "judged",
      `import { validate } from ${ENTRY}; globalThis.verdictOf = (bytes) => validate(bytes).verdict;`,
    );
    // A realm that has the language and the encodings of the web, and neither `process` nor `Buffer` nor `require`.
    const realm = vm.createContext({
      TextDecoder,
      TextEncoder,
      bytes: new Uint8Array(readFileSync(path.join(consumer, "claims.edi"))),
    });
    vm.runInContext(`(() => {${judged.code}\n})()`, realm);
    expect(vm.runInContext("verdictOf(bytes)", realm)).toBe("accepted");
  });
});

/** Compiles files of the stranger's project with the options and expects no complaint. */
function typecheck(files: readonly string[], options: Readonly<Record<string, unknown>>): void {
  const tools = path.dirname(createRequire(import.meta.url).resolve("typescript-native/package.json"));
  const module = options["moduleResolution"] === "bundler" ? "esnext" : "nodenext";
  const lib = ["es2022", "dom", "dom.iterable", "dom.asynciterable"];
  const strict = { strict: true, noUncheckedIndexedAccess: true };
  const compilerOptions = { target: "es2022", noEmit: true, module, lib, ...strict, ...options };
  const project = path.join(consumer, "tsconfig.json");
  writeFileSync(project, JSON.stringify({ compilerOptions, files }));
  expect(run(process.execPath, [path.join(tools, "bin/tsc"), "-p", project], consumer)).toBe("");
}

/** A program of a stranger that touches streams, results and typed claims. */
function typedProgram(): string {
  return `
import { readInterchanges, streamTransactions, validate } from ${ENTRY};
import type { CodeLookups, Issue, TransactionSet } from ${ENTRY};

const lookups: CodeLookups = { icd10cm: (code) => code.startsWith("K") || undefined };
export const issues: readonly Issue[] = validate("", { levels: [1, 2], lookups }).issues;
export const sets: readonly TransactionSet[] = readInterchanges(new Uint8Array()).interchanges.flatMap((one) =>
  one.groups.flatMap((group) => group.transactions),
);
export async function count(body: ReadableStream<Uint8Array>): Promise<number> {
  let transactions = 0;
  for await (const event of streamTransactions(body)) if (event.type === "transaction") transactions += 1;
  return transactions;
}
// @ts-expect-error a level is a number
validate("", { levels: ["1"] });
`;
}
