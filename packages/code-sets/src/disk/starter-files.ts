import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { toDate } from "@cleanclaim/model";
import { parseTsv } from "../import/delimited.ts";
import { Table } from "../compiled/table.ts";
import type { StarterTable } from "../lookups/shelf.ts";
import { isSetName } from "../set-registry.ts";
import { CodeSetStoreError } from "./store-error.ts";

/** Where the tables that ship with this package stand. */
export const STARTER_FOLDER: string = fileURLToPath(new URL("../../data/", import.meta.url));

const SHAPES: Readonly<
  Record<string, (from: string) => { columns: readonly string[]; row: (cells: readonly string[]) => string[] }>
> = {
  icd10cm: (from) => ({
    columns: ["code", "from", "until", "billable", "short", "long"],
    row: ([code = "", title = ""]) => [code.replace(".", ""), from, "", "1", title, title],
  }),
};

/** Reads the starter tables named in the folder's manifest. Lines that begin with `#` are comments. */
export function readStarters(folder: string = STARTER_FOLDER): StarterTable[] {
  const manifest = join(folder, "manifest.tsv");
  if (!existsSync(manifest))
    throw new CodeSetStoreError(`the starter code sets are missing at ${folder}; install the package again`);
  const lines = (path: string): string[][] =>
    parseTsv(readFileSync(path, "utf8")).filter((cells) => !(cells[0] ?? "").startsWith("#"));
  return lines(manifest)
    .slice(1)
    .flatMap(([set = "", file = "", from = ""]): StarterTable[] => {
      if (!isSetName(set)) return [];
      const [header = [], ...rows] = lines(join(folder, file));
      const shape = SHAPES[set]?.(from);
      const table = Table.fromRows(
        shape === undefined ? { columns: header, rows } : { columns: shape.columns, rows: rows.map(shape.row) },
      );
      return [{ set, from: toDate(from), table }];
    });
}
