import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { coverageMarkdown, coveragePage } from "../apps/server/src/edit-library/coverage-page.ts";

/** Writes docs/coverage.md from the requirement registers. `generate-edits-page.ts` does it too; a test compares. */
export function writeCoveragePage(): void {
  writeFileSync(join(import.meta.dirname, "..", "docs", "coverage.md"), coverageMarkdown(coveragePage()));
}

if (process.argv[1] === import.meta.filename) writeCoveragePage();
