import { describe, expect, it } from "vitest";
import { findingWords, problemWords } from "./problem-words.ts";

describe("problemWords", () => {
  it("leaves out what the state says", () => {
    expect(problemWords("Held: line 1: 45385 needs a number.")).toBe("Line 1: 45385 needs a number.");
    expect(problemWords("Rejected before the payer decided (277CA): Missing data.. Correct it.")).toBe(
      "Missing data. Correct it.",
    );
    expect(problemWords("Something else")).toBe("Something else");
  });
});

describe("findingWords", () => {
  it("leaves the fix to its own line", () => {
    expect(findingWords("Held: line 1: needs a number. Enter it.", "Enter it.")).toBe("Needs a number.");
    expect(findingWords("Enter it.", "Enter it.")).toBe("Enter it.");
  });
});
