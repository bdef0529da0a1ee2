/** Runs every benchmark in its own process, one after the other, and prints what each says. `node bench/run.ts [name …]` runs some. */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";

const wanted = process.argv.slice(2);
const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts") && file !== "run.ts")
  .filter((file) => wanted.length === 0 || wanted.includes(file.replace(".ts", "")))
  .sort();
let failed = 0;
for (const file of files) {
  console.error(`… ${file}`);
  const { status } = spawnSync(process.execPath, [path.join(import.meta.dirname, file)], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status !== 0) failed += 1;
}
if (failed > 0) console.error(`${failed} benchmarks did not run to their end`);
process.exitCode = failed > 0 ? 1 : 0;
