import { describe, expect, it } from "vitest";
import type { RuleFieldInfo } from "./conditions.ts";
import { leafFor, newPart, valuesOf, withPart } from "./conditions.ts";

const field = (name: string, kind: RuleFieldInfo["kind"]): RuleFieldInfo => ({
  name,
  kind,
  label: name,
  group: "Line",
  of: "line",
});

describe("the parts of a condition", () => {
  it("reads values however they are parted, each once", () => {
    expect(valuesOf(" 43239, 43249\n43239;43235-43259 ")).toEqual(["43239", "43249", "43235-43259"]);
    expect(valuesOf("")).toEqual([]);
  });

  it("makes a leaf of the kind that fits the field", () => {
    expect(leafFor(field("line.modifiers", "list"))).toMatchObject({ kind: "code", quantity: "any" });
    expect(leafFor(field("line.procedureCode", "code"))).not.toHaveProperty("quantity");
    expect(leafFor(field("line.units", "number"))).toMatchObject({ kind: "compare" });
    expect(leafFor(field("claim.accidentDate", "date"))).toEqual({ kind: "present", field: "claim.accidentDate" });
    expect(leafFor(field("claim.note", "text"), "missing")).toEqual({ kind: "missing", field: "claim.note" });
  });

  it("replaces and takes out parts by their place", () => {
    const [a, b] = [leafFor(field("line.units", "number")), newPart("not", [field("line.procedureCode", "code")])];
    expect(withPart([a, b], 0, undefined)).toEqual([b]);
    expect(withPart([a, b], 1, a)).toEqual([a, a]);
    expect(b).toMatchObject({ kind: "not", of: { kind: "code", field: "line.procedureCode" } });
  });
});
