import { openCodeSetStore } from "@cleanclaim/code-sets";
import { parseDate } from "@cleanclaim/model";
import { describe, expect, it } from "vitest";
import { createCodingEngine } from "../src/index.ts";
import { OFFICE_HEADINGS } from "./office-headings-table.ts";
import { emptyStoreFolder } from "./test-store.ts";

const engine = createCodingEngine(openCodeSetStore(emptyStoreFolder()));

const covers = (entry: string, code: string): boolean =>
  entry.endsWith("-") ? code.startsWith(entry.slice(0, -1)) : code === entry;

function codesOf(text: string, patient: string): readonly string[] {
  const age = /age=(\d+)/.exec(patient)?.[1];
  const sex = /sex=([MF])/.exec(patient)?.[1];
  return engine
    .code({
      text,
      ...(age === undefined ? {} : { age: Number(age) }),
      ...(sex === "M" || sex === "F" ? { sex } : {}),
      date: parseDate("2026-03-01"),
    })
    .suggestions.filter((one) => one.system === "icd10cm")
    .map((one) => one.code);
}

describe("a heading of an office note leads to its code", () => {
  it.each(OFFICE_HEADINGS)("%s", (heading, required, optional, patient) => {
    const codes = codesOf(`ASSESSMENT AND PLAN\n\n1. ${heading}`, patient);
    const wanted = required.split(" ").map((one) => one.split(/[/,]/));
    const known = [...wanted.flat(), ...optional.split(" ").filter((one) => one !== "")];
    for (const accepted of wanted)
      expect(codes.some((code) => accepted.some((entry) => covers(entry, code)))).toBe(true);
    expect(codes.filter((code) => !known.some((entry) => covers(entry, code)))).toEqual([]);
  });

  it("reads headings within one line and lists without a title", () => {
    expect(codesOf("Fibromyalgia. Chronic fatigue. Insomnia.", "")).toEqual(
      expect.arrayContaining(["M79.7", "R53.82", "G47.00"]),
    );
    expect(codesOf("1. Hoarseness. 2. History of hypertension.", "")).toEqual(expect.arrayContaining(["R49.0", "I10"]));
  });

  it("leaves a sign that is only mentioned under another problem", () => {
    expect(
      codesOf(
        "ASSESSMENT AND PLAN\n\nObstructive sleep apnea.\n\u2022 Medical Reasoning: Her husband hears snoring and she has daytime sleepiness.",
        "",
      ),
    ).toEqual(["G47.33"]);
  });
});
