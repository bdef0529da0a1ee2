import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { JobRegistry } from "./registry.ts";

/** What each file of `jobs/handlers/` exports, under a name that ends in `Jobs`. */
export type JobPlugin = (registry: JobRegistry) => void;

/** Every file of `handlers/` announces its jobs: its exports named `…Jobs` are called in the order of the file names. */
export async function announceJobs(registry: JobRegistry): Promise<void> {
  const folder = path.join(import.meta.dirname, "handlers");
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith(".ts") || file.endsWith(".test.ts")) continue;
    // A module namespace is a record of its exports.
    const exported = (await import(pathToFileURL(path.join(folder, file)).href)) as Readonly<Record<string, unknown>>;
    for (const [name, plugin] of Object.entries(exported)) {
      if (name.endsWith("Jobs") && typeof plugin === "function") (plugin as JobPlugin)(registry); // the folder's convention
    }
  }
}
