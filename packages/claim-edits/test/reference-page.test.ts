import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, it } from "vitest";

import { referencePage, requirementRegister, standardPacks } from "../src/index.ts";

it("docs/edits.md is what the edits say now (tools/generate-edits-page.ts writes it)", () => {
  const page = readFileSync(join(import.meta.dirname, "..", "..", "..", "docs", "edits.md"), "utf8");
  expect(page).toBe(referencePage(standardPacks, requirementRegister));
});
