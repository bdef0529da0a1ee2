import type { CodeShelf } from "@cleanclaim/revenue-cycle/contract";
import { describe, expect, it } from "vitest";
import { bookPath, keptHits } from "./code-hits.ts";

const kept = (set: "icd10cm" | "procedures" | "modifiers", code: string, label = "") => ({
  set,
  code,
  title: `title of ${code}`,
  label,
  billable: true,
});
const shelf: CodeShelf = {
  favourites: [{ ...kept("icd10cm", "I10", "pressure"), folder: "" }],
  recents: [
    { ...kept("icd10cm", "I10"), lastAt: "2026-01-01T00:00:00Z" },
    { ...kept("procedures", "99213"), lastAt: "2026-01-01T00:00:00Z" },
    { ...kept("modifiers", "25"), lastAt: "2026-01-01T00:00:00Z" },
  ],
  collections: [],
};

describe("codes at hand", () => {
  it("shows favourites once, with the keeper's words, and leaves modifiers out", () => {
    expect(keptHits(shelf, undefined).map((group) => [group.label, group.hits.map((hit) => hit.code)])).toEqual([
      ["Favourites", ["I10"]],
      ["Recent", ["99213"]],
    ]);
    expect(keptHits(shelf, undefined)[0]?.hits[0]?.matched).toBe("pressure");
  });

  it("keeps to one set, and shows no empty heading", () => {
    expect(keptHits(shelf, "procedures").map((group) => group.label)).toEqual(["Recent"]);
    expect(keptHits(undefined, undefined)).toEqual([]);
  });

  it("knows the address of a page on a day", () => {
    expect(bookPath({ set: "icd10cm", code: "K25.9" }, "2026-05-05")).toBe("/book/icd10cm/K25.9?on=2026-05-05");
    expect(bookPath({ set: "icd10cm", code: "K25.9" }, undefined)).toBe("/book/icd10cm/K25.9");
  });
});
