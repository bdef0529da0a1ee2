import { describe, expect, it } from "vitest";
import { groupedSteps } from "./why-kinds.ts";

describe("the reasons of a line", () => {
  it("show documentation, edit and money of a modifier apart and in this order", () => {
    const step = (rule: string, text: string) => ({ rule, text, source: "s" });
    expect(
      groupedSteps([
        step("money:modifier-50", "paid at 150 %"),
        step("term-own", "named in the note"),
        step("edit:ncci", "pair is allowed with a modifier"),
        step("documentation:side", "both knees"),
      ]).map((one) => one.text),
    ).toEqual([
      "named in the note",
      "Documentation: both knees",
      "Edit: pair is allowed with a modifier",
      "Money: paid at 150 %",
    ]);
  });
});
