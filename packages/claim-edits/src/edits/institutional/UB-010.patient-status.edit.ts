import { finding, noTable, pass, type ClaimEdit } from "../../edit.ts";
import { isSetting } from "../../institutional-claim.ts";
import { HOSPICE_DEATHS } from "../../rule-tables/ub-limits-table.ts";

export const patientStatus: ClaimEdit = {
  id: "UB-010",
  name: "Patient status missing or unknown",
  family: "patient-status",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 17, patient discharge status", edition: "2024" },
    { name: "837 institutional (005010X223A2)", locator: "patient status code (CL103)" },
  ],
  why: "The patient status says where the patient went; transfers, deaths and open stays are paid by it.",
  remedy: "Enter the discharge status of the record.",
  consequence: "would-be rejection",
  reads: { fields: ["patientStatusCode", "typeOfBill"], tables: ["discharge-status"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on, table }) {
    const code = claim.patientStatusCode ?? "";
    const field = "patientStatusCode";
    if (code === "") return finding({ field, message: "the claim has no patient status" });
    if (!/^\d\d$/.test(code)) return finding({ field, message: `patient status ${code} is not two digits` });
    const list = table("discharge-status");
    if (list === undefined) return noTable("discharge-status", on);
    const row = list.find(code);
    if (row === undefined || /discontinued effective/i.test(row.title))
      return finding({ field, message: `${code} is no patient status`, edition: list.edition, inputs: { code } });
    if (HOSPICE_DEATHS.has(code) && !isSetting(claim, "hospice")) {
      return finding({
        field,
        message: `patient status ${code} belongs to hospice claims`,
        fix: "A patient who died here has status 20.",
        inputs: { code },
      });
    }
    return pass();
  },
};
