import { finding, noTable, pass, type ClaimEdit } from "../../edit.ts";

export const admissionType: ClaimEdit = {
  id: "UB-008",
  name: "Type of admission missing or unknown",
  family: "admission-type",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 14, priority of admission or visit", edition: "2024" },
    { name: "837 institutional (005010X223A2)", locator: "admission type code (CL101)" },
  ],
  why: "Every institutional claim says whether the visit was an emergency, urgent, elective, a birth or trauma.",
  remedy: "Enter 1 emergency, 2 urgent, 3 elective, 4 newborn, 5 trauma or 9 not known.",
  consequence: "would-be rejection",
  reads: { fields: ["admissionTypeCode"], tables: ["admission-types"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on, table }) {
    const code = claim.admissionTypeCode ?? "";
    const field = "admissionTypeCode";
    if (code === "") return finding({ field, message: "the claim has no type of admission" });
    const list = table("admission-types");
    if (list === undefined) return noTable("admission-types", on);
    const row = list.find(code);
    if (row !== undefined && !/reserved|unknown value/i.test(row.title)) return pass();
    return finding({ field, message: `${code} is no type of admission`, edition: list.edition, inputs: { code } });
  },
};
