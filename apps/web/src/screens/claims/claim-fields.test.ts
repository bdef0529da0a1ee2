import { describe, expect, it } from "vitest";
import type { ClaimField } from "./claim-fields.ts";
import { changesOf, pointerLetters, readField, undoOf } from "./claim-fields.ts";

const field = (path: string, kind: ClaimField["kind"], value: string): ClaimField => ({
  path,
  label: path,
  kind,
  value,
});

describe("readField", () => {
  it("reads modifiers in any spelling and refuses what is none", () => {
    expect(readField("modifiers", "25, xs")).toEqual({ ok: true, value: ["25", "XS"] });
    expect(readField("modifiers", "")).toEqual({ ok: true, value: [] });
    expect(readField("modifiers", "259").ok).toBe(false);
    expect(readField("modifiers", "25 59 XS LT RT").ok).toBe(false);
  });
  it("reads pointers by letter, each once", () => {
    expect(readField("pointers", "a c a")).toEqual({ ok: true, value: [1, 3] });
    expect(readField("pointers", "").ok).toBe(false);
    expect(readField("pointers", "Z").ok).toBe(false);
    expect(readField("pointers", "ABCDE").ok).toBe(false);
  });
  it("reads amounts with two places and days in the form of the desk", () => {
    expect(readField("money", "$1,250")).toEqual({ ok: true, value: "1250.00" });
    expect(readField("money", "12.5")).toEqual({ ok: true, value: "12.50" });
    expect(readField("money", "-1").ok).toBe(false);
    expect(readField("day", "3/7/2026")).toEqual({ ok: true, value: "2026-03-07" });
    expect(readField("day", "soon").ok).toBe(false);
  });
  it("removes an optional field that was emptied", () => {
    expect(readField("text", "  ")).toEqual({ ok: true, value: null });
  });
});

describe("changesOf and undoOf", () => {
  const fields = [field("lines[0].modifiers", "modifiers", "25"), field("priorAuthorizationNumber", "text", "")];
  it("sends only what differs, and back again", () => {
    const edits = new Map([
      ["lines[0].modifiers", "25 xs"],
      ["priorAuthorizationNumber", ""],
    ]);
    const answer = changesOf(fields, edits);
    expect(answer).toEqual({ changes: [{ field: "lines[0].modifiers", value: ["25", "XS"] }] });
    expect(undoOf(fields, "changes" in answer ? answer.changes : [])).toEqual([
      { field: "lines[0].modifiers", value: ["25"] },
    ]);
  });
  it("names the field that can not be read", () => {
    expect(changesOf(fields, new Map([["lines[0].modifiers", "x"]]))).toEqual({
      path: "lines[0].modifiers",
      message: "lines[0].modifiers: X is no modifier: two letters or digits each.",
    });
  });
});

describe("pointerLetters", () => {
  it("names places by letter", () => {
    expect(pointerLetters([1, 4, 12])).toBe("A D L");
  });
});
