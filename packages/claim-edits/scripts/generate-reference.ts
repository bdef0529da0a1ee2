import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { referencePage, standardPacks } from "../src/index.ts";

/** Writes docs/edits.md from the packs. Run it after every change of an edit; a test compares. */
const page = join(import.meta.dirname, "..", "..", "..", "docs", "edits.md");
writeFileSync(page, referencePage(standardPacks));
console.log(`written: ${standardPacks.flatMap((pack) => pack.edits).length} edits`);
