import { describe, expect, it } from "vitest";
import { choicesFor } from "./choices.ts";

describe("choicesFor", () => {
  it("lets the owner decide what is proposed and take back what is placed", () => {
    expect(choicesFor("proposed", true).map((choice) => choice.decision)).toEqual(["approve", "refuse", "refer"]);
    expect(choicesFor("referred", true).map((choice) => choice.decision)).toEqual(["recall"]);
    expect(choicesFor("refused", true)).toEqual([]);
  });
  it("lets the attorney only recall what was referred", () => {
    expect(choicesFor("proposed", false)).toEqual([]);
    expect(choicesFor("referred", false).map((choice) => choice.decision)).toEqual(["recall"]);
  });
});
