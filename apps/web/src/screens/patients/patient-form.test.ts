import { describe, expect, it } from "vitest";
import { bodyOf, changeCoverage, emptyPatient, problemsOf, withCoverage, withoutCoverage } from "./patient-form.ts";

const today = "2026-11-22";
const filled = {
  ...emptyPatient("p1"),
  last: "Abbott ",
  first: "Marian",
  birthDate: "1968-03-14",
  address: { line1: "418 Harbor Street", city: "Duluth", state: "MN", postalCode: "55802-1234" },
};

describe("patient form", () => {
  it("says what is missing, each with its place", () => {
    expect(Object.keys(problemsOf(emptyPatient("p1"), today))).toEqual([
      "last",
      "first",
      "birthDate",
      "line1",
      "city",
      "state",
      "postalCode",
    ]);
    expect(problemsOf(filled, today)).toEqual({});
    expect(problemsOf({ ...filled, birthDate: "2026-02-30" }, today)).toEqual({ birthDate: "Enter a day that exists" });
    expect(problemsOf({ ...filled, birthDate: "2027-01-01" }, today)).toHaveProperty("birthDate");
  });
  it("orders insurances and closes the gap when one goes", () => {
    const two = withCoverage(withCoverage(filled, today), today);
    expect(two.coverages.map((each) => each.priority)).toEqual(["P", "S"]);
    expect(withoutCoverage(two, 0).coverages.map((each) => each.priority)).toEqual(["P"]);
    expect(withCoverage(withCoverage(two, today), today).coverages).toHaveLength(3);
  });
  it("asks who holds an insurance that is not the patient's own", () => {
    const spouse = changeCoverage(withCoverage(filled, today), 0, {
      relationshipCode: "01",
      payerId: "x",
      memberId: "M1",
    });
    expect(problemsOf(spouse, today)).toEqual({ "coverages.0.subscriber": "Enter who holds the insurance" });
    expect(changeCoverage(spouse, 0, { relationshipCode: "18" }).coverages[0]).not.toHaveProperty("subscriber");
  });
  it("sends trimmed names and a plain ZIP code", () => {
    expect(bodyOf(filled)).toMatchObject({ last: "Abbott", address: { postalCode: "558021234" } });
  });
});
