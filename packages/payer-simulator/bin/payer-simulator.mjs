#!/usr/bin/env node
// Starts the program under the Node that the workspace pins, whichever Node was typed.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const main = join(here, "..", "src", "main.ts");

function pinnedNode() {
  for (let folder = here; ; folder = dirname(folder)) {
    for (const name of ["node", "node.exe"]) {
      const candidate = join(folder, "node_modules", ".bin", name);
      if (existsSync(candidate)) return candidate;
    }
    if (dirname(folder) === folder) return undefined;
  }
}

if (Number(process.versions.node.split(".")[0]) >= 24) {
  await import(main);
} else {
  const node = pinnedNode();
  if (node === undefined) {
    console.error("payer-simulator needs Node 24 or later; run npm install in the workspace, which brings it.");
    process.exit(1);
  }
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: "inherit" });
  // What stops the launcher stops the program; Ctrl-C reaches both by itself.
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  process.on("SIGINT", () => undefined);
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? (signal === null ? 0 : 1);
  });
}
