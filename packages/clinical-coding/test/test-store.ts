import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder for a store with nothing but the starter sets; removed when the tests of the file are done. */
export function emptyStoreFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "cleanclaim-coding-"));
  folders.push(folder);
  return folder;
}
