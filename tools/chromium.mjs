// Finds a Chromium for the browser tests, in this order: $CHROME_PATH, the one of the npm package @sparticuz/chromium (unpacked into
// node_modules/.cache once), an installed one. Never skips: without any it fails and says what to do.
//   node tools/chromium.mjs   prints {"executablePath", "environment"} as JSON
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** @returns {Promise<{executablePath: string, environment: Record<string, string>}>} */
export async function findChromium() {
  const wanted = process.env["CHROME_PATH"];
  if (wanted) {
    if (starts(wanted, {})) return { executablePath: wanted, environment: {} };
    throw new Error(`CHROME_PATH is ${wanted}, which does not start.`);
  }
  if (process.platform === "linux" && process.arch === "x64") {
    const packed = await fromPackage();
    if (packed !== undefined) return packed;
  }
  for (const candidate of installed()) {
    if (existsSync(candidate) && starts(candidate, {})) return { executablePath: candidate, environment: {} };
  }
  throw new Error(
    "No Chromium was found for the browser tests. Install Chromium or Chrome, or set CHROME_PATH to one, then run the tests again.",
  );
}

function starts(executable, environment) {
  const options = { env: { ...process.env, ...environment }, timeout: 30_000, encoding: "utf8" };
  const result = spawnSync(executable, ["--version", "--headless=shell", "--no-sandbox"], options);
  return result.status === 0 && !/error while loading/.test(result.stderr);
}

/** The package holds compressed files; its own unpacking goes to a fixed folder that another user may own, so ours goes elsewhere. */
async function fromPackage() {
  const folder = path.join(root, "node_modules/@sparticuz/chromium");
  if (!existsSync(folder)) return undefined;
  const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const cache = path.join(root, "node_modules/.cache", `chromium-${version}`);
  const executablePath = path.join(cache, "chromium");
  if (!existsSync(executablePath)) await unpack(folder, cache);
  if (starts(executablePath, {})) return { executablePath, environment: {} };
  const environment = { LD_LIBRARY_PATH: path.join(cache, "al2023/lib"), FONTCONFIG_PATH: path.join(cache, "fonts") };
  return starts(executablePath, environment) ? { executablePath, environment } : undefined;
}

async function unpack(folder, cache) {
  const half = `${cache}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = half;
  try {
    const { inflate } = await import("@sparticuz/chromium");
    const packed = readdirSync(path.join(folder, "bin"));
    for (const name of ["fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br", "chromium.br"]) {
      if (packed.includes(name)) await inflate(path.join(folder, "bin", name));
    }
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
  rmSync(cache, { recursive: true, force: true });
  renameSync(half, cache);
}

function installed() {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === "win32") {
    const folders = [process.env["PROGRAMFILES"], process.env["PROGRAMFILES(X86)"], process.env["LOCALAPPDATA"]].filter(
      Boolean,
    );
    const programs = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];
    return folders.flatMap((folder) => programs.map((program) => path.join(folder, program)));
  }
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
  const folders = (process.env["PATH"] ?? "").split(":");
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    console.log(JSON.stringify(await findChromium()));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
