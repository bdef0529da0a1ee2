import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { guidelinePage, guidelineRegister } from "@cleanclaim/clinical-coding";

/** Writes docs/guidelines.md from the register of guidelines. Run it after every change of one; a test compares. */
writeFileSync(join(import.meta.dirname, "..", "docs", "guidelines.md"), guidelinePage(guidelineRegister));
console.log(`docs/guidelines.md: ${guidelineRegister.length} sections`);
