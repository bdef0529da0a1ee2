import { readFileSync } from "node:fs";
import path from "node:path";

function readVersion(): string {
  const text = readFileSync(path.join(import.meta.dirname, "../package.json"), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version; // our own package.json
}

/** The version of this program. */
export const version = readVersion();
