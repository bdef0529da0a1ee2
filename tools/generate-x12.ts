/**
 * Writes what packages/x12 derives from its grammars: the readers and writers of segments and the types of every guide
 * (src/generated) and the reference pages (docs/x12). `node tools/generate-x12.ts` writes, `--check` only compares.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format, resolveConfig } from "prettier";
import { guideTypes, segmentModule } from "./x12/typescript.ts";
import { referencePages } from "./x12/reference.ts";

const root = path.join(import.meta.dirname, "..");
const check = process.argv.includes("--check");
const files: Readonly<Record<string, string>> = {
  "packages/x12/src/generated/segments.gen.ts": segmentModule(),
  ...prefixed("packages/x12/src/generated/", guideTypes()),
  ...prefixed("docs/x12/", referencePages()),
};

function prefixed(folder: string, pages: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(pages).map(([name, text]) => [folder + name, text]));
}

let stale = 0;
for (const [name, text] of Object.entries(files)) {
  const target = path.join(root, name);
  const options = (await resolveConfig(target)) ?? {};
  const pretty = await format(text, { ...options, filepath: target });
  if (existsSync(target) && readFileSync(target, "utf8") === pretty) continue;
  stale += 1;
  if (check) console.error(`${name} is not what the grammar says: run node tools/generate-x12.ts`);
  else {
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, pretty);
    console.error(`wrote ${name}`);
  }
}
process.exitCode = check && stale > 0 ? 1 : 0;
