import { toDate } from "@cleanclaim/model";
import { describe, expect, it } from "vitest";
import { codesText, occurrencesText, readCodeList, spansText, valuesText } from "./code-lists.ts";

describe("lists of codes as one line of text", () => {
  it("read what they write", () => {
    const occurrences = [
      { code: "05", on: toDate("2026-05-04") },
      { code: "A1", on: toDate("1960-02-29") },
    ];
    const spans = [{ code: "70", from: toDate("2026-03-30"), through: toDate("2026-04-04") }];
    const values = [
      { code: "80", amount: "27" },
      { code: "09", amount: "1250.5" },
    ];
    expect(readCodeList("codes", codesText(["09", "A6"]))).toEqual({ ok: true, value: ["09", "A6"] });
    expect(readCodeList("occurrences", occurrencesText(occurrences))).toEqual({ ok: true, value: occurrences });
    expect(readCodeList("spans", spansText(spans))).toEqual({ ok: true, value: spans });
    expect(readCodeList("values", valuesText(values))).toEqual({ ok: true, value: values });
    expect(readCodeList("values", "  ")).toEqual({ ok: true, value: [] });
  });

  it("take other spellings of the same", () => {
    expect(readCodeList("codes", "09 a6;20")).toEqual({ ok: true, value: ["09", "A6", "20"] });
    expect(readCodeList("spans", "70 2026-03-30-2026-04-04")).toMatchObject({ ok: true });
    expect(readCodeList("values", "80 $27")).toEqual({ ok: true, value: [{ code: "80", amount: "27" }] });
  });

  it("say in words what is missing", () => {
    expect(readCodeList("codes", "091")).toEqual({ ok: false, message: "091 is no code: two letters or digits." });
    expect(readCodeList("occurrences", "05")).toMatchObject({ ok: false });
    expect(readCodeList("spans", "70 04/04/2026-03/30/2026")).toEqual({
      ok: false,
      message: "70 ends before it begins.",
    });
    expect(readCodeList("values", "80 many")).toMatchObject({ ok: false });
    expect(readCodeList("values", "27")).toMatchObject({ ok: false });
  });
});
