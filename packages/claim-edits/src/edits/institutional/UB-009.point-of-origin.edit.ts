import { finding, noTable, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { isSetting } from "../../institutional-claim.ts";
import { NEWBORN_SOURCES } from "../../rule-tables/ub-limits-table.ts";

export const pointOfOrigin: ClaimEdit = {
  id: "UB-009",
  name: "Point of origin missing or unknown",
  family: "admission-source",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 15, point of origin", edition: "2024" },
    { name: "837 institutional (005010X223A2)", locator: "admission source code (CL102)" },
  ],
  why: "The payer asks where the patient came from; transfers are paid otherwise, and newborns have their own codes.",
  remedy:
    "Enter the point of origin: 1 home, 2 clinic, 4 hospital, 5 nursing facility, 6 other facility, 8 court, 9 not known, D to G.",
  consequence: "would-be rejection",
  reads: { fields: ["typeOfBill", "admissionSourceCode", "admissionTypeCode"], tables: ["admission-sources"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on, table }) {
    if (isSetting(claim, "non-patient")) return notApplicable();
    const code = claim.admissionSourceCode ?? "";
    const field = "admissionSourceCode";
    if (code === "") return finding({ field, message: "the claim has no point of origin" });
    if (claim.admissionTypeCode === "4") {
      if (NEWBORN_SOURCES.has(code)) return pass();
      return finding({ field, message: `a newborn's point of origin is 5 or 6, not ${code}`, inputs: { code } });
    }
    const list = table("admission-sources");
    if (list === undefined) return noTable("admission-sources", on);
    const row = list.find(code);
    if (row !== undefined && code !== "0" && !/reserved|discontinued/i.test(row.title)) return pass();
    return finding({ field, message: `${code} is no point of origin`, edition: list.edition, inputs: { code } });
  },
};
