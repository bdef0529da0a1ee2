import { expect, it } from "vitest";
import { billedCode, describedAs } from "./billed-code.ts";

it("names a line by its procedure, else by its revenue code", () => {
  expect(billedCode({ procedureCode: "99213", revenueCode: "0510" })).toBe("99213");
  expect(billedCode({ procedureCode: "", revenueCode: "0120" })).toBe("revenue 0120");
});

it("describes a line without a procedure by the service at its place, never by another one", () => {
  const services = [
    { position: 1, procedure_code: "", description: "Room and board" },
    { position: 2, procedure_code: "", description: "Pharmacy" },
    { position: 3, procedure_code: "99213", description: "Office visit" },
  ];
  expect(describedAs("", 2, services)).toBe("Pharmacy");
  expect(describedAs("", 4, services)).toBe("");
  expect(describedAs("99213", 1, services)).toBe("Office visit");
});
