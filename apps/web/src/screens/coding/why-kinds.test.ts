import { describe, expect, it } from "vitest";
import { groupedSteps } from "./why-kinds.ts";

describe("the reasons of a line", () => {
  it("show documentation, edit and money of a modifier apart and in this order", () => {
    const step = { rule: "modifier-50", source: "s" };
    expect(
      groupedSteps([
        { ...step, kind: "money", text: "paid at 150 %" },
        { ...step, text: "named in the note" },
        { ...step, kind: "edit", text: "pair is allowed with a modifier" },
        { ...step, kind: "documentation", text: "both knees" },
      ]).map((one) => one.text),
    ).toEqual([
      "named in the note",
      "Documentation: both knees",
      "Edit: pair is allowed with a modifier",
      "Money: paid at 150 %",
    ]);
  });
});
