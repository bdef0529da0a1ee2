/** Code sets for validation to look up in: the official files where they lie beside the repository, else the starter sets that ship with it. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { importCodeSets } from "@cleanclaim/code-sets";

/** A data folder with code sets, to be removed after use. */
export function lookupFolder(): { readonly folder: string; readonly name: string; remove(): void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), "cleanclaim-bench-x12-"));
  const official = path.resolve(import.meta.dirname, "../../../shared/data");
  const sets = ["icd10cm", "icd10pcs", "hcpcs", "wire"].map((name) => path.join(official, name)).filter(existsSync);
  for (const set of sets) importCodeSets(folder, set);
  return {
    folder,
    name: sets.length > 0 ? "official ICD-10-CM, ICD-10-PCS and HCPCS" : "starter sets",
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
