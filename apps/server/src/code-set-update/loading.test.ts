import { describe, expect, it } from "vitest";
import { importOutcome, updateOutcome } from "./loading.ts";

const release = { set: "icd10cm", name: "FY2026", rows: 98_186, source: "order.txt" };

describe("what the loading command said", () => {
  it("tells what was loaded, and what was loaded before", () => {
    const loaded = importOutcome(JSON.stringify({ imported: [release], unchanged: [], unused: [] }), []);
    expect(loaded).toMatchObject({ state: "done", loaded: [release] });
    expect(loaded.message).toContain("icd10cm FY2026");
    const again = importOutcome(JSON.stringify({ imported: [], unchanged: [release], unused: [] }), []);
    expect(again).toMatchObject({ state: "done", message: expect.stringContaining("loaded before") as string });
  });

  it("says that nothing changed when the file was refused or the command ended without an answer", () => {
    const unused = [{ file: "x.txt", reason: "is cut off" }];
    expect(importOutcome(JSON.stringify({ imported: [], unchanged: [], unused }), [])).toMatchObject({
      state: "failed",
      message: expect.stringContaining("still is") as string,
      unused,
    });
    expect(importOutcome("", ["reading", "another import is working"])).toEqual({
      state: "failed",
      message: "another import is working Nothing was changed.",
    });
  });

  it("points to the screen when the publishers are out of reach", () => {
    const message = "The sites can't be reached. With the files at hand: codes import FOLDER.";
    expect(updateOutcome(JSON.stringify({ updated: false, message }), [])).toEqual({
      state: "failed",
      message: "The sites can't be reached. If you have the files, drop them here.",
    });
  });
});
