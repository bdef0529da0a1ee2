import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { repositoryRoot } from "./repository-root.ts";

const webFolder = path.join(repositoryRoot, "apps/web");
const output = path.join(webFolder, "dist");
const stamp = path.join(output, ".stamp");

/** Folders whose files end up in the web application. */
const sources = ["apps/web/src", "packages/revenue-cycle/src/contract", "packages/model/src"];
const singleFiles = ["apps/web/index.html", "apps/web/vite.config.ts", "apps/web/package.json", "package-lock.json"];

function sourceHash(): string {
  const hash = createHash("sha256");
  for (const folder of [...sources, "apps/web/public"]) {
    const absolute = path.join(repositoryRoot, folder);
    if (!existsSync(absolute)) continue;
    const files = readdirSync(absolute, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const names = files
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((name) => !/\.test\.tsx?$/.test(name));
    for (const name of names.sort()) hash.update(path.relative(repositoryRoot, name)).update(readFileSync(name));
  }
  for (const name of singleFiles) {
    const file = path.join(repositoryRoot, name);
    if (existsSync(file)) hash.update(name).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/**
 * The folder of the built web application; builds it first when its sources changed since the last build.
 * @returns undefined when there are no sources of the web application to build.
 * When the build fails, says why and gives the build before, if there is one.
 */
export async function builtWebApplication(say: (line: string) => void): Promise<string | undefined> {
  if (!existsSync(path.join(webFolder, "index.html")))
    return existsSync(path.join(output, "index.html")) ? output : undefined;
  const wanted = sourceHash();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return output;
  say("building the web application (first start or changed sources) …");
  const started = performance.now();
  const problem = await build();
  if (problem !== undefined) {
    const older = existsSync(path.join(output, "index.html"));
    say(`the web application could not be built: ${problem}`);
    say(older ? "the build before this one is served" : "only the API is served");
    return older ? output : undefined;
  }
  writeFileSync(stamp, wanted);
  say(`web application built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return output;
}

/** Runs the builder. @returns what is wrong, in its own words, or undefined. */
function build(): Promise<string | undefined> {
  const vite = path.join(repositoryRoot, "node_modules/vite/bin/vite.js");
  const child = spawn(process.execPath, [vite, "build", "--logLevel", "error"], {
    cwd: webFolder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let words = "";
  child.stdout.on("data", (chunk: Buffer) => (words += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (words += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      const told = words.split("\n").filter((line) => line.trim() !== "" && !/^\s+at /.test(line));
      resolve(code === 0 ? undefined : told.slice(0, 6).join(" ").trim() || `vite ended with status ${code ?? "none"}`);
    });
  });
}
