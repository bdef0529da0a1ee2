// Browser tests run on the real thing: this config starts `cleanclaim serve` with a fresh data folder and the demo practice.
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { defineConfig } from "@playwright/test";

const root = path.resolve(import.meta.dirname, "../..");
const environment = process.env;

// The first evaluation (in the main process) decides; the workers inherit its environment.
environment["CLEANCLAIM_E2E_PORT"] ??= String(20_000 + (process.pid % 20_000));
environment["CLEANCLAIM_E2E_DATA"] ??= mkdtempSync(path.join(os.tmpdir(), "cleanclaim-e2e-"));
environment["CLEANCLAIM_E2E_CHROMIUM"] ??= execFileSync(process.execPath, [path.join(root, "tools/chromium.mjs")], {
  encoding: "utf8",
});

const port = environment["CLEANCLAIM_E2E_PORT"];
const chromium = JSON.parse(environment["CLEANCLAIM_E2E_CHROMIUM"]);
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "./e2e",
  outputDir: "./test-results",
  fullyParallel: false,
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: environment["CI"] !== undefined,
  reporter: [["list"]],
  globalTeardown: "./playwright.teardown.mjs",
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    timezoneId: "America/New_York",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: chromium.executablePath,
      env: { ...environment, ...chromium.environment },
      args: [
        ...(asRoot ? ["--no-sandbox"] : []),
        "--no-zygote",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" apps/server/bin/cleanclaim.mjs serve`,
    cwd: root,
    url: `http://127.0.0.1:${port}/healthz`,
    reuseExistingServer: false,
    timeout: 420_000,
    stdout: "ignore",
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGINT", timeout: 30_000 },
    env: {
      ...environment,
      PORT: port,
      CLEANCLAIM_DATA: environment["CLEANCLAIM_E2E_DATA"],
      CLEANCLAIM_DEMO: "1",
      CLEANCLAIM_DEMO_MONTHS: environment["CLEANCLAIM_DEMO_MONTHS"] ?? "2", // the last two of six months are enough, and quicker to live
      CLEANCLAIM_SIMULATOR_SECONDS: "1", // the payers decide and pay at once
      DATABASE_URL: "",
    },
  },
});
