import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { referencePage, requirementRegister, standardPacks } from "@cleanclaim/claim-edits";

/** Writes docs/edits.md from the edits. Run it after every change of one; a test compares. */
writeFileSync(join(import.meta.dirname, "..", "docs", "edits.md"), referencePage(standardPacks, requirementRegister));
console.log(`docs/edits.md: ${standardPacks.flatMap((pack) => pack.edits).length} edits`);
