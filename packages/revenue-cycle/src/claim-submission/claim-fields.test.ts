import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseClaim } from "./claim-schema.ts";
import { isFieldProblem, withField } from "./field-path.ts";
import { sampleClaim } from "./sample-claims.ts";

const stored = (): unknown => JSON.parse(JSON.stringify(sampleClaim()));

describe("a claim read from JSON", () => {
  it("is the claim that was written", () => {
    const reading = parseClaim(stored());
    expect(reading).toEqual({ ok: true, claim: stored() });
  });

  it("names the field that is not right", () => {
    const claim = { ...sampleClaim(), lines: [{ ...sampleClaim().lines[0], units: "many" }] };
    const reading = parseClaim(JSON.parse(JSON.stringify(claim)));
    expect(reading).toMatchObject({ ok: false });
    if (!reading.ok) expect(reading.problems[0]).toContain("lines[0].units");
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => !parseClaim(value).ok));
  });
});

describe("a change of one field", () => {
  const changed = (path: string, value: unknown): object => withField(sampleClaim(), path, value);

  it("changes a copy, at any depth", () => {
    const before = JSON.stringify(sampleClaim());
    const claim = sampleClaim();
    expect(withField(claim, "lines[1].modifiers", ["59"])).toMatchObject({ lines: [{}, { modifiers: ["59"] }, {}] });
    expect(JSON.stringify(claim)).toBe(before);
    expect(changed("renderingProvider.npi", "1")).toMatchObject({ renderingProvider: { npi: "1" } });
  });

  it("removes with null, and adds at the end of a list", () => {
    expect(changed("priorAuthorizationNumber", null)).not.toHaveProperty("priorAuthorizationNumber");
    expect(changed("lines[0]", null)).toMatchObject({ lines: [{ procedureCode: "43239" }, {}] });
    expect(changed("diagnoses[2]", { code: "I10" })).toMatchObject({ diagnoses: [{}, {}, { code: "I10" }] });
  });

  it("refuses what identifies the claim, and paths that lead nowhere", () => {
    for (const path of [
      "patientControlNumber",
      "totalCharge",
      "lines[99].units",
      "__proto__.polluted",
      "constructor",
      "lines[0]..x",
      "payer.name.last",
      "",
    ]) {
      expect(isFieldProblem(changed(path, "x")), path).toBe(true);
    }
  });

  it("never throws and never touches a prototype", () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (path, value) => {
        withField(sampleClaim(), path, value);
        expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
      }),
    );
  });
});
