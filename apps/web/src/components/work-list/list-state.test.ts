import { describe, expect, it } from "vitest";
import {
  arranged,
  moved,
  nextSort,
  plainLayout,
  selectRange,
  sortState,
  toggled,
  toggleSelected,
} from "./list-state.ts";

const columns = [{ id: "a" }, { id: "b" }, { id: "c", hidden: true }];
const seen = (layout = plainLayout) =>
  arranged(columns, layout)
    .filter((each) => each.visible)
    .map((each) => each.column.id);

describe("columns", () => {
  it("shows what is not hidden, in the given order", () => {
    expect(seen()).toEqual(["a", "b"]);
    expect(seen(toggled(plainLayout, "c", true))).toEqual(["a", "b", "c"]);
    expect(seen(toggled(plainLayout, "a", false))).toEqual(["b"]);
  });
  it("follows the user's order and puts new columns at the end", () => {
    expect(seen({ ...plainLayout, order: ["b", "a"] })).toEqual(["b", "a"]);
    expect(arranged(columns, { ...plainLayout, order: ["c"] }).map((each) => each.column.id)).toEqual(["c", "a", "b"]);
  });
  it("moves one place and not over the ends", () => {
    expect(moved(["a", "b", "c"], "b", -1)).toEqual(["b", "a", "c"]);
    expect(moved(["a", "b", "c"], "c", 1)).toEqual(["a", "b", "c"]);
  });
});

describe("sort", () => {
  it("turns over on the second press", () => {
    expect(nextSort(undefined, "date")).toBe("date");
    expect(nextSort("date", "date")).toBe("-date");
    expect(nextSort("-date", "date")).toBe("date");
    expect(sortState("-date", "date")).toBe("descending");
    expect(sortState("other", "date")).toBe("none");
  });
});

describe("selection", () => {
  it("toggles one and adds a range in either direction", () => {
    expect([...toggleSelected(new Set(["a"]), "a")]).toEqual([]);
    const ids = ["a", "b", "c", "d"];
    expect([...selectRange(new Set(), ids, 2, 1)]).toEqual(["b", "c"]);
    expect([...selectRange(new Set(["a"]), ids, 3, 3)]).toEqual(["a", "d"]);
  });
});
