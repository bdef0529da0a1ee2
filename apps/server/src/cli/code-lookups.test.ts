import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { importCodeSets } from "@cleanclaim/code-sets";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeLookups } from "./code-lookups.ts";

const folder = mkdtempSync(path.join(tmpdir(), "cleanclaim-lookups-"));

beforeAll(() => {
  // A tiny list in the shape that CMS ships.
  const file = path.join(folder, "carc_numbers_2026_03.tsv");
  writeFileSync(file, "code\tstart\tlast_modified\tstop\n45\t1995-01-01\t\t\n42\t1995-01-01\t\t2006-06-01\n");
  importCodeSets(path.join(folder, "data"), file, {});
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("imported code sets", () => {
  it("answer for the day: exists, exists on other days, does not exist", () => {
    const { adjustmentReason } = codeLookups(path.join(folder, "data"));
    expect(adjustmentReason?.("45", "2026-03-15")).toBe(true);
    expect(adjustmentReason?.("42", "2026-03-15")).toBe("other-days");
    expect(adjustmentReason?.("999", "2026-03-15")).toBe(false);
    expect(adjustmentReason?.("45", undefined)).toBeUndefined();
  });

  it("cannot tell what was not imported, nor CPT and its modifiers", () => {
    const lookups = codeLookups(path.join(folder, "data"));
    expect(lookups.icd10pcs?.("0DB68ZX", "2026-03-15")).toBeUndefined();
    expect(lookups.procedure?.("99213", "2026-03-15")).toBeUndefined();
    expect(lookups.modifier?.("25", "2026-03-15")).toBeUndefined();
    expect(lookups.modifier?.("RH", "2026-03-15")).toBeUndefined();
  });

  it("read nothing before they are asked", () => {
    expect(() => codeLookups(path.join(folder, "nothing-here"))).not.toThrow();
  });
});
