import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { validate } from "../index.ts";
import { CATALOGUE, issueCatalogue } from "./catalogue.ts";

const FIXTURES = new URL("../../fixtures/", import.meta.url);
const SAMPLES = new URL("../../../../../shared/samples/x12/", import.meta.url);

/** All files with X12 below a folder. */
function filesBelow(root: URL): URL[] {
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".edi"))
    .map((entry) => new URL(`file://${entry.parentPath}/${entry.name}`));
}

const known = new Map(issueCatalogue().map((entry) => [entry.code, entry]));

/** Codes of findings below a folder that the catalogue does not have, or has at another level. */
function strangers(root: URL): string[] {
  const found = new Set<string>();
  for (const file of filesBelow(root)) {
    for (const issue of validate(readFileSync(file)).issues) {
      if (known.get(issue.code)?.level !== issue.level) found.add(`${issue.code} ${issue.level}`);
    }
  }
  return [...found];
}

describe("the catalogue of findings", () => {
  it("says of each code what, why and what to do, and where it comes from", () => {
    for (const entry of known.values()) {
      expect(entry.level, entry.code).toBeGreaterThanOrEqual(1);
      expect(entry.level, entry.code).toBeLessThanOrEqual(7);
      for (const text of [entry.what, entry.why, entry.remedy]) expect(text, entry.code).toMatch(/^[A-Z].*\.$/s);
      expect(entry.source, entry.code).not.toBe("");
    }
  });

  it("has each code once, sorted", () => {
    const codes = issueCatalogue().map((entry) => entry.code);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(codes.length).toBeGreaterThan(200);
  });

  it("has every rule", () => {
    const missing = Object.keys(CATALOGUE).filter((code) => !known.has(code));
    expect(missing.every((code) => /-(?:ADVICE|DASH|PAY-TO|INQUIRY)$/.test(code))).toBe(true);
  });

  it("knows every finding of the fixtures", () => {
    expect(strangers(FIXTURES)).toEqual([]);
  });

  it.skipIf(!existsSync(SAMPLES))("knows every finding of the samples (skipped when ../shared is absent)", () => {
    expect(strangers(SAMPLES)).toEqual([]);
  });
});
