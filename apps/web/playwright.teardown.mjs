import { rmSync } from "node:fs";

/** Removes the data folder of the tests once the server is down; the server is stopped by Playwright before the process ends. */
export default function teardown() {
  const folder = process.env["CLEANCLAIM_E2E_DATA"];
  if (folder !== undefined) process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
}
