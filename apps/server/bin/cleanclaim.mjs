#!/usr/bin/env node
// Plain JavaScript for any Node from 20: finds the pinned Node 26 and runs the program on it, in this process when it is that already.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, readdirSync, realpathSync } from "node:fs";
import module from "node:module";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = path.dirname(realpathSync(fileURLToPath(import.meta.url)));
const program = path.join(here, "../src/cli/main.ts");
const arguments_ = process.argv.slice(2);
const neededMajor = 26;

if (arguments_.length === 1 && (arguments_[0] === "--version" || arguments_[0] === "-V")) {
  console.log(JSON.parse(readFileSync(path.join(here, "../package.json"), "utf8")).version);
} else if (Number(process.versions.node.split(".")[0]) >= neededMajor) {
  await runHere();
} else {
  const node = pinnedNode();
  if (node === undefined) {
    console.error("Node 26 was not found beside this program. Run: node tools/bootstrap.mjs");
    process.exitCode = 2;
  } else {
    runThere(node);
  }
}

async function runHere() {
  const cache = path.join(here, "../../../node_modules/.cache/cleanclaim-compile");
  module.enableCompileCache?.(
    existsSync(path.join(here, "../../../node_modules")) ? cache : path.join(os.tmpdir(), "cleanclaim-compile"),
  );
  await import(pathToFileURL(program).href);
}

/** Walks up from here to the nearest node_modules that holds a Node 26. */
function pinnedNode() {
  const file = process.platform === "win32" ? "node.exe" : "node";
  for (let folder = here; ; folder = path.dirname(folder)) {
    const modules = path.join(folder, "node_modules");
    if (existsSync(modules)) {
      for (const name of readdirSync(modules)) {
        if (!/^node-(linux|darwin|win|bin)/.test(name)) continue;
        for (const candidate of [path.join(modules, name, "bin", file), path.join(modules, name, file)]) {
          if (existsSync(candidate)) return candidate;
        }
      }
    }
    if (folder === path.dirname(folder)) return undefined;
  }
}

/** Runs this file again on the other Node, passing signals and the exit status along. */
function runThere(node) {
  // The channel ends when this process is killed, whatever the signal: the server then ends too, as if it had been killed itself.
  const child = spawn(node, [fileURLToPath(import.meta.url), ...arguments_], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.once("error", (error) => {
    console.error(`The pinned Node at ${node} can't be started: ${error.message}`);
    process.exitCode = 2;
  });
  child.once("exit", (code, signal) => {
    process.exitCode = code ?? 128 + (os.constants.signals[signal ?? "SIGTERM"] ?? 15);
  });
}
