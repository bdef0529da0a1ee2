// What `npm pack` runs before and after it (docs/decisions/0019-x12-package-build.md):
//   node tools/pack.mjs build [folder]  compiles src/ into dist/, or into the folder named: plain ESM and its declarations
//   node tools/pack.mjs prepack         the same, then gives package.json the entries of `publishConfig`, which point into dist/
//   node tools/pack.mjs postpack        gives package.json back as it was
// Runs under Node 20 and later.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const cache = path.join(folder, ".cache");
const manifest = path.join(folder, "package.json");
const kept = path.join(cache, "package.json.workspace");

/** Compiles into a fresh folder and puts it in place by renaming, so that dist/ is never half there. */
function build(dist = path.join(folder, "dist"), aside = cache) {
  const fresh = path.join(aside, `dist-${process.pid}`);
  const old = path.join(aside, `old-${process.pid}`);
  mkdirSync(aside, { recursive: true });
  try {
    const compiler = path.join(
      path.dirname(createRequire(import.meta.url).resolve("typescript-native/package.json")),
      "bin/tsc",
    );
    const options = ["-p", path.join(folder, "tsconfig.build.json"), "--outDir", fresh];
    const { status } = spawnSync(process.execPath, [compiler, ...options], { stdio: ["ignore", "inherit", "inherit"] });
    if (status !== 0) throw new Error("The sources do not compile for publishing; see the errors above.");
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(fresh, dist);
  } finally {
    rmSync(old, { recursive: true, force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** npm takes entries from package.json alone and knows no `publishConfig.exports`, so the two change places while it packs. */
function swap() {
  const workspace = readFileSync(manifest, "utf8");
  const { publishConfig, scripts: _scripts, ...fields } = JSON.parse(workspace);
  const { access, ...entries } = publishConfig;
  writeWhole(kept, workspace);
  writeWhole(manifest, `${JSON.stringify({ ...fields, ...entries, publishConfig: { access } }, undefined, 2)}\n`);
}

/** A pack that was stopped half-way leaves the copy behind; the next one begins by giving it back. */
function restore() {
  if (!existsSync(kept)) return;
  const lifted = JSON.parse(readFileSync(manifest, "utf8")).publishConfig?.exports === undefined;
  if (lifted) renameSync(kept, manifest);
  else rmSync(kept);
}

function writeWhole(file, text) {
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}

const steps = {
  build: () => {
    const wanted = process.argv[3];
    if (wanted === undefined) build();
    else build(path.resolve(wanted), path.dirname(path.resolve(wanted)));
  },
  prepack: () => {
    restore();
    build();
    swap();
  },
  postpack: () => restore(),
};

try {
  const step = steps[process.argv[2] ?? ""];
  if (step === undefined) throw new Error("Say what to do: build, prepack or postpack.");
  step();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
