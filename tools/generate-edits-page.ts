import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { referencePage, requirementRegister, standardPacks } from "@cleanclaim/claim-edits";

import { writeCoveragePage } from "./generate-coverage-page.ts";
import { writeEditCases } from "./generate-edit-cases.ts";

/**
 * Writes what is generated from the edits: docs/edits.md, docs/coverage.md and the examples that the application shows. Run it after every
 * change of an edit, its cases or a register; tests compare.
 */
writeFileSync(join(import.meta.dirname, "..", "docs", "edits.md"), referencePage(standardPacks, requirementRegister));
writeCoveragePage();
writeEditCases();
console.log(`docs/edits.md: ${standardPacks.flatMap((pack) => pack.edits).length} edits`);
