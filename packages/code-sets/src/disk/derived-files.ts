import { join } from "node:path";
import type { CalendarDate } from "@cleanclaim/model";
import { type Catalog, type CatalogEntry, type DerivedEntry, type DerivedName, inForce } from "../catalog.ts";
import { compileIcd10CmAll, ICD10CM_ALL_VERSION } from "../compiled/icd10cm-all.ts";
import { Table } from "../compiled/table.ts";
import { fingerprint } from "../import/compile-release.ts";
import type { LoadFile } from "../lookups/shelf.ts";
import { icd10cmPhrases, titlePhrases } from "../search/icd10cm-phrases.ts";
import { compilePhraseIndex, PHRASE_INDEX_VERSION } from "../search/phrase-index.ts";
import type { SetName } from "../types.ts";
import { writeWhole } from "./catalog-file.ts";

/** Which releases a derived file is made from, and the version of its form. */
const RECIPES: readonly { readonly name: DerivedName; readonly version: number; readonly sets: readonly SetName[] }[] =
  [
    { name: "icd10cm-all", version: ICD10CM_ALL_VERSION, sets: ["icd10cm"] },
    {
      name: "search-icd10cm",
      version: PHRASE_INDEX_VERSION,
      sets: ["icd10cm", "icd10cm-notes", "icd10cm-index", "icd10cm-external-cause", "icd10cm-neoplasm", "icd10cm-drug"],
    },
    { name: "search-hcpcs", version: PHRASE_INDEX_VERSION, sets: ["hcpcs"] },
    { name: "search-icd10pcs", version: PHRASE_INDEX_VERSION, sets: ["icd10pcs"] },
  ];

function inputsOf(releases: readonly CatalogEntry[], sets: readonly SetName[]): string {
  const used = releases
    .filter((entry) => sets.includes(entry.set))
    .map((entry) => `${entry.set} ${entry.from} ${entry.sha256}`);
  return fingerprint(used.sort().join("\n"));
}

/** Builds derived files from releases that are on disk. */
class Builder {
  private readonly releases: readonly CatalogEntry[];
  private readonly load: LoadFile;
  private joined: Table | undefined;

  constructor(releases: readonly CatalogEntry[], load: LoadFile) {
    this.releases = releases;
    this.load = load;
  }

  private of(set: SetName): CatalogEntry[] {
    return inForce(this.releases.filter((entry) => entry.set === set));
  }

  private newest(set: SetName): Table | undefined {
    const entry = this.of(set).at(-1);
    return entry === undefined ? undefined : Table.fromBytes(this.load(entry));
  }

  private allCodes(): Uint8Array {
    return compileIcd10CmAll(
      this.of("icd10cm").map((entry: CatalogEntry & { readonly until?: CalendarDate | undefined }) => ({
        from: entry.from,
        until: entry.until ?? "",
        table: Table.fromBytes(this.load(entry)),
      })),
    );
  }

  build(name: DerivedName): Uint8Array {
    if (name === "icd10cm-all") {
      const bytes = this.allCodes();
      this.joined = Table.fromBytes(bytes);
      return bytes;
    }
    if (name === "search-icd10cm") {
      this.joined ??= Table.fromBytes(this.allCodes());
      return compilePhraseIndex(
        icd10cmPhrases({
          codes: this.joined,
          notes: this.newest("icd10cm-notes"),
          index: this.newest("icd10cm-index"),
          externalCause: this.newest("icd10cm-external-cause"),
          neoplasm: this.newest("icd10cm-neoplasm"),
          drug: this.newest("icd10cm-drug"),
        }),
      );
    }
    const tables = this.of(name === "search-hcpcs" ? "hcpcs" : "icd10pcs").map((entry) =>
      Table.fromBytes(this.load(entry)),
    );
    const newest = tables.at(-1);
    return compilePhraseIndex(
      newest === undefined ? [] : [...tables.slice(0, -1).flatMap(titlePhrases), ...titlePhrases(newest)],
    );
  }
}

/** Whether a catalog's derived files are of this program's form and made from its releases. */
export function derivedAreCurrent(catalog: Catalog): boolean {
  return RECIPES.every((recipe) => {
    const needed = catalog.releases.some((entry) => entry.set === recipe.sets[0]);
    const entry = catalog.derived.find((candidate) => candidate.name === recipe.name);
    return needed
      ? entry?.version === recipe.version && entry.inputs === inputsOf(catalog.releases, recipe.sets)
      : true;
  });
}

/** Writes the derived files that are out of date and returns the whole list of them for the new catalog. */
export function refreshDerived(
  folder: string,
  catalog: Catalog,
  load: LoadFile,
  progress: (line: string) => void,
): DerivedEntry[] {
  const builder = new Builder(catalog.releases, load);
  return RECIPES.flatMap((recipe): DerivedEntry[] => {
    if (!catalog.releases.some((entry) => entry.set === recipe.sets[0])) return [];
    const inputs = inputsOf(catalog.releases, recipe.sets);
    const known = catalog.derived.find((entry) => entry.name === recipe.name);
    if (known?.version === recipe.version && known.inputs === inputs) return [known];
    progress(`building ${recipe.name}`);
    const bytes = builder.build(recipe.name);
    const sha256 = fingerprint(bytes);
    const file = `derived/${recipe.name}-${sha256.slice(0, 12)}.ccs`;
    writeWhole(join(folder, file), bytes);
    return [{ name: recipe.name, version: recipe.version, inputs, file, sha256, bytes: bytes.byteLength }];
  });
}
