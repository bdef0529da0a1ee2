import { describe, expect, it } from "vitest";

import { sampleClaim } from "../sample-claims.ts";
import { cms1500 } from "./cms-1500.ts";
import { FORM_LAYOUTS, isTooLong, placeOf } from "./form-layout-table.ts";
import type { PaperForm } from "./form-box.ts";
import { ub04 } from "./ub-04.ts";

const claim = sampleClaim();
const institutional = {
  ...claim,
  claimType: "institutional" as const,
  typeOfBill: "13",
  conditionCodes: ["09", "44"],
  lines: claim.lines.map((line) => ({ ...line, revenueCode: "0360" })),
};

describe.each([cms1500(claim), ub04(institutional)])("the layout of the $kind", (form: PaperForm) => {
  const layout = FORM_LAYOUTS[form.kind];
  it("has a place for every box, within the sheet", () => {
    for (const box of form.pages.flatMap((page) => page.boxes)) {
      const place = placeOf(form.kind, box.id);
      expect(place, box.id).toBeDefined();
      if (place === undefined) continue;
      expect(place.column + place.width - 1, box.id).toBeLessThanOrEqual(layout.columns);
      expect(place.row + place.height - 1, box.id).toBeLessThanOrEqual(layout.rows);
    }
  });

  it("lets no two places share a character", () => {
    const taken = new Map<string, string>();
    const lines = [...layout.linePlaces.keys()].flatMap((id) => ["1", "2", "6"].map((row) => `${id}.${row}`));
    for (const id of [...layout.places.keys(), ...lines]) {
      const place = placeOf(form.kind, id);
      if (place === undefined) throw new Error(id);
      for (let row = place.row; row < place.row + place.height; row += 1)
        for (let column = place.column; column < place.column + place.width; column += 1) {
          const at = `${row}:${column}`;
          expect(taken.get(at), `${id} on ${at}`).toBeUndefined();
          taken.set(at, id);
        }
    }
  });
});

describe("a value and its place", () => {
  it("is too long with a character or a line too many, and a choice that the form lacks has no place", () => {
    const place = { row: 1, column: 1, width: 3, height: 2 };
    expect([isTooLong(place, "abc\nabc"), isTooLong(place, "abcd"), isTooLong(place, "a\nb\nc")]).toEqual([
      false,
      true,
      true,
    ]);
    expect(isTooLong({ ...place, marks: { YES: 1 } }, "MAYBE")).toBe(true);
  });
});
