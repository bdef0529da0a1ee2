import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { FAMILY_NAMES } from "../chart.ts";
import { guidelineOutline } from "./guideline-outline.ts";
import { guidelinePage } from "./register-page.ts";
import { guidelineRegister } from "./register.ts";

const SOURCE = join(import.meta.dirname, "..");
const ROOT = join(SOURCE, "../../..");
const GUIDELINES = join(ROOT, "../shared/data/guidelines/icd10cm_guidelines_fy2026.txt.gz");

/** Ids that the source gives to reasons, findings and questions. */
function idsInSource(): ReadonlySet<string> {
  const ids = new Set<string>(["term-own", "term-index", ...FAMILY_NAMES.map((name) => `family-${name}`)]);
  const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.startsWith("guidelines"),
  );
  for (const file of files)
    for (const match of readFileSync(join(SOURCE, file), "utf8").matchAll(
      /\b(?:rule|topic): "([a-z0-9-]+)"|"([a-z0-9-]+)", "[a-z]/g,
    ))
      ids.add(match[1] ?? match[2] ?? "");
  return ids;
}

describe("the guideline register", () => {
  it("names only rules that exist", () => {
    const ids = idsInSource();
    expect(
      guidelineRegister.flatMap((row) => row.rules.filter((id) => !ids.has(id)).map((id) => `${row.section} ${id}`)),
    ).toEqual([]);
  });

  it("says of every section which rule holds it or why none does", () => {
    expect(
      guidelineRegister.filter((row) => row.rules.length > 0 === ((row.none ?? "") !== "")).map((row) => row.section),
    ).toEqual([]);
    expect(new Set(guidelineRegister.map((row) => row.section)).size).toBe(guidelineRegister.length);
  });

  it.skipIf(!existsSync(GUIDELINES))("has every section of the published text (needs ../shared/data)", () => {
    const known = new Set(guidelineRegister.map((row) => row.section));
    const published = guidelineOutline(gunzipSync(readFileSync(GUIDELINES)).toString("utf8"));
    expect(published.length).toBeGreaterThan(450);
    expect(published.map((one) => one.section).filter((section) => !known.has(section))).toEqual([]);
  });

  it("is what docs/guidelines.md says now (tools/generate-guidelines-page.ts writes it)", () => {
    expect(readFileSync(join(ROOT, "docs", "guidelines.md"), "utf8")).toBe(guidelinePage(guidelineRegister));
  });
});

describe("reading the outline of the guidelines", () => {
  const text = [
    "Section I. Conventions ........ 7",
    "Section I. Conventions and general guidelines",
    " A. Conventions",
    "   1. First",
    "   2. Second",
    "      a. Under the second",
    "         1) Deeper",
    "            (a) Deeper still",
    "                (i) And more",
    "                (iii)Without a space, after one that was hidden",
    "   5. Not the next one, so a wrapped line",
    " B. General",
    "Appendix I",
    " C. Not read any more",
  ].join("\n");

  it("follows the numbers, passes over contents and wrapped lines, ends at the appendix", () => {
    expect(guidelineOutline(text).map((one) => one.section)).toEqual([
      "I",
      "I.A",
      "I.A.1",
      "I.A.2",
      "I.A.2.a",
      "I.A.2.a.1",
      "I.A.2.a.1.(a)",
      "I.A.2.a.1.(a).(i)",
      "I.A.2.a.1.(a).(iii)",
      "I.B",
    ]);
  });
});
