import { finding, pass, type ClaimEdit } from "../../edit.ts";
import { billTypeOf } from "../../institutional-claim.ts";

export const typeOfBill: ClaimEdit = {
  id: "UB-001",
  name: "Type of bill missing or unknown",
  family: "type-of-bill",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 4, type of bill", edition: "2024" },
    { name: "837 institutional (005010X223A2)", locator: "facility type code (CLM05-1)" },
  ],
  why: "The type of bill says which kind of facility bills for which kind of care; every other rule of the claim depends on it.",
  remedy: "Choose the type of bill of the facility and its care.",
  consequence: "would-be rejection",
  reads: { fields: ["typeOfBill"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const text = claim.typeOfBill ?? "";
    if (billTypeOf(claim) !== undefined) return pass();
    return finding({
      field: "typeOfBill",
      message: text === "" ? "the claim has no type of bill" : `${text} is no type of bill`,
      inputs: { typeOfBill: text },
    });
  },
};
