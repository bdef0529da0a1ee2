// Runs on any Node from 20: installs the exact locked dependencies when they are missing or stale, and says so.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const stamp = path.join(root, "node_modules", ".install-stamp");
const wanted = createHash("sha256")
  .update(readFileSync(path.join(root, "package-lock.json")))
  .digest("hex");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
  const started = performance.now();
  console.error("Installing dependencies (first start or changed versions); this takes about a minute …");
  const windows = process.platform === "win32";
  const result = spawnSync(
    windows ? "npm.cmd" : "npm",
    ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
    { cwd: root, stdio: ["ignore", 2, 2], shell: windows },
  );
  if (result.status !== 0) {
    console.error("npm ci failed. Check the network or the npm registry setting, then run the same command again.");
    process.exit(result.status ?? 1);
  }
  writeFileSync(stamp, wanted);
  console.error(`Dependencies installed in ${Math.round((performance.now() - started) / 1000)} s.`);
}
