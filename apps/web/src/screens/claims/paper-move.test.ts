import { describe, expect, it } from "vitest";
import { boxTowards } from "./paper-move.ts";

const boxes = [
  { id: "1", row: 8, column: 1, width: 48 },
  { id: "1a", row: 8, column: 50, width: 29 },
  { id: "2", row: 10, column: 1, width: 28 },
  { id: "4", row: 10, column: 50, width: 29 },
];

describe("arrows on a form", () => {
  it("go to the nearest box in their direction, and nowhere beyond the edge", () => {
    expect(boxTowards(boxes, "1a", "ArrowDown")).toBe("4");
    expect(boxTowards(boxes, "2", "ArrowUp")).toBe("1");
    expect(boxTowards(boxes, "2", "ArrowRight")).toBe("4");
    expect(boxTowards(boxes, "4", "ArrowRight")).toBeUndefined();
    expect(boxTowards(boxes, "gone", "ArrowDown")).toBe("1");
  });
});
