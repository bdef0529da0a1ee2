// Every test of the project, one command: node tools/test-all.mjs [--fast]. The last line is `N passed, N failed`, from the counts of
// the runners' own reports. --fast leaves out the database, the browser and the slow checks of style.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const fast = process.argv.includes("--fast");
const modules = path.join(root, "node_modules");
const node = pinnedNode();
const reports = mkdtempSync(path.join(os.tmpdir(), "cleanclaim-reports-"));
const environment = {
  ...process.env,
  PATH: `${path.dirname(node)}${path.delimiter}${process.env["PATH"] ?? ""}`,
  NO_COLOR: "1",
  FORCE_COLOR: undefined,
};

function pinnedNode() {
  const file = process.platform === "win32" ? "node.exe" : "node";
  for (const name of readdirSync(modules).filter((entry) => /^node-(linux|darwin|win|bin)/.test(entry))) {
    for (const candidate of [path.join(modules, name, "bin", file), path.join(modules, name, file)]) {
      if (existsSync(candidate)) return candidate;
    }
  }
  throw new Error("Node 26 is not installed; run: node tools/bootstrap.mjs");
}

const totals = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

/** Runs one step and prints its output when it is over (whole when it failed). `count` reads the runner's report. */
async function step(name, script, args, options = {}) {
  const started = performance.now();
  process.stdout.write(`… ${name}\n`);
  const { status, output } = await run(script, args, options);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const counted = options.count?.() ?? { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  if (status !== 0 && counted.failed === 0) counted.failed = 1; // the runner itself fell over
  totals.passed += counted.passed;
  totals.failed += counted.failed;
  totals.skipped += counted.skipped;
  const skipped = counted.skipped > 0 ? `, ${counted.skipped} skipped` : "";
  const verdict = counted.failed === 0 ? "ok  " : "FAIL";
  process.stdout.write(
    `${verdict} ${name} (${seconds} s; ${counted.passed} passed, ${counted.failed} failed${skipped})\n`,
  );
  if (counted.failed > 0) {
    failures.push(name);
    process.stdout.write(`${output.trimEnd()}\n`);
  }
  return counted.failed === 0;
}

function run(script, args, { cwd = root, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(node, [script, ...args], {
      cwd,
      env: { ...environment, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.once("error", (error) => resolve({ status: 1, output: error.message }));
    child.once("close", (code) => resolve({ status: code ?? 1, output }));
  });
}

const vitest = (project) => {
  const report = path.join(reports, `${project}.json`);
  const args = ["run", "--project", project, "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  return step(`tests: ${project}`, path.join(modules, "vitest/vitest.mjs"), args, { count: () => vitestCount(report) });
};

function vitestCount(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, "utf8"));
  // A file that can't even be loaded has no tests to fail; it counts as one.
  const unloaded = report.testResults.filter(
    (suite) => suite.status === "failed" && suite.assertionResults.every((test) => test.status !== "failed"),
  );
  const skipped = report.numPendingTests + (report.numTodoTests ?? 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length, skipped };
}

function playwrightCount(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const { stats, errors } = JSON.parse(readFileSync(file, "utf8"));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped };
}

const typecheck = () => step("types", path.join(modules, "typescript-native/bin/tsc"), ["-p", "tsconfig.json"]);

async function everything() {
  await typecheck();
  // Two lanes for two cores: the checks of style and the build beside the tests.
  const style = async () => {
    await step("lint", path.join(modules, "eslint/bin/eslint.js"), [".", "--max-warnings", "0"]);
    await step("format", path.join(modules, "prettier/bin/prettier.cjs"), ["--check", ".", "--log-level", "warn"]);
    await step(
      "web application builds",
      path.join(modules, "vite/bin/vite.js"),
      ["build", "--logLevel", "warn", "--outDir", path.join(reports, "web")],
      {
        cwd: path.join(root, "apps/web"),
      },
    );
  };
  const code = async () => {
    await vitest("fast");
    await vitest("db");
  };
  await Promise.all([style(), code()]);
  await browserTests();
}

function browserTests() {
  const report = path.join(reports, "browser.json");
  return step(
    "tests: browser",
    path.join(modules, "@playwright/test/cli.js"),
    ["test", "--config", "playwright.config.mjs", "--reporter=list,json"],
    {
      cwd: path.join(root, "apps/web"),
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
      count: () => playwrightCount(report),
    },
  );
}

async function fastOnly() {
  await typecheck();
  await vitest("fast");
}

const started = performance.now();
try {
  await (fast ? fastOnly() : everything());
} finally {
  rmSync(reports, { recursive: true, force: true });
}
const minutes = ((performance.now() - started) / 60_000).toFixed(1);
if (failures.length > 0) console.log(`failed: ${failures.join(", ")}`);
console.log(
  `${minutes} min${totals.skipped > 0 ? `; ${totals.skipped} skipped (they need files that are not here)` : ""}`,
);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;
