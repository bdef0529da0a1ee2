import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { validate } from "../index.ts";

const input = readFileSync(new URL("../../fixtures/837p/accepts/plain.edi", import.meta.url));

describe("code sets given by the caller", () => {
  it("are asked with the service date that stands behind the code", () => {
    const asked: [string, string | undefined][] = [];
    const note = (code: string, on: string | undefined): undefined => {
      asked.push([code, on]);
    };
    validate(input, { lookups: { icd10cm: note, procedure: note } });
    expect(asked).toEqual([
      ["43239", "2026-10-28"],
      ["K259", "2026-10-28"],
      ["D509", "2026-10-28"],
      ["99213", "2026-10-28"],
    ]);
  });

  it("make an unknown code an error at its place", () => {
    const { issues } = validate(input, { lookups: { icd10cm: (code) => code !== "D509" } });
    expect(issues).toMatchObject([{ code: "CODE-ICD10", level: 5, segment: "HI", element: 2, loop: "2300" }]);
  });

  it("are left alone when the level is not asked for", () => {
    expect(validate(input, { levels: [1, 2, 3, 4], lookups: { icd10cm: () => false } }).issues).toEqual([]);
  });

  it("make a code of other days a warning, unless its form is wrong as well", () => {
    const outdated = validate(input, { lookups: { icd10cm: () => "other-days" } }).issues;
    expect(outdated.map(({ code, severity, element }) => [code, severity, element])).toEqual([
      ["CODE-OUTDATED", "warning", 1],
      ["CODE-OUTDATED", "warning", 2],
    ]);
    const text = new TextDecoder().decode(input).replace("D509", "D50");
    const incomplete = validate(text, { lookups: { icd10cm: (code) => (code === "D50" ? "other-days" : true) } });
    expect(incomplete.issues).toMatchObject([{ code: "CODE-ICD10", severity: "error", element: 2 }]);
  });

  it("overrule what we take for impossible", () => {
    const text = new TextDecoder().decode(input).replace("D509", "QZ999");
    expect(validate(text).issues).toMatchObject([{ code: "CODE-ICD10" }]);
    expect(validate(text, { lookups: { icd10cm: () => true } }).issues).toEqual([]);
  });
});
