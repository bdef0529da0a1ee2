import { createHash } from "node:crypto";
import type { CatalogEntry } from "../catalog.ts";
import { compilePairs } from "../compiled/pairs.ts";
import { compileTable } from "../compiled/table.ts";
import type { ImportedRelease } from "./recognised.ts";

/** A release compiled, with what the catalog must say of it. */
export interface CompiledRelease {
  readonly entry: CatalogEntry;
  readonly bytes: Uint8Array;
}

/** SHA-256 of bytes, in hexadecimal. */
export function fingerprint(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Compiles a release that was read from a file with the given fingerprint. */
export function compileRelease(release: ImportedRelease, sourceSha256: string): CompiledRelease {
  const { set, body } = release;
  const { name, from, until } = release.release;
  const meta = { set, name, from, until: until ?? "" };
  const bytes = body.kind === "table" ? compileTable(body.table, meta) : compilePairs(body.pairs);
  const sha256 = fingerprint(bytes);
  return {
    bytes,
    entry: {
      set,
      name,
      from,
      ...(until === undefined ? {} : { until }),
      rows: body.kind === "table" ? body.table.rows.length : body.pairs.length,
      source: release.source,
      sourceSha256,
      file: `${set}/${from}-${sha256.slice(0, 12)}.ccs`,
      sha256,
      bytes: bytes.byteLength,
      ...(release.secondary === true ? { secondary: true } : {}),
    },
  };
}
