#!/usr/bin/env node
// Starts the program under the Node that the workspace pins, whichever Node was typed.
import { spawnSync } from "node:child_process";
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
  const child = spawnSync(node, [main, ...process.argv.slice(2)], { stdio: "inherit" });
  if (child.signal) process.kill(process.pid, child.signal);
  process.exit(child.status ?? 1);
}
