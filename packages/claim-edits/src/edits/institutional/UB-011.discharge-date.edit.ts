import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { isStay } from "../../institutional-claim.ts";

export const dischargeDate: ClaimEdit = {
  id: "UB-011",
  name: "Day of discharge against status and statement",
  family: "discharge-date",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 6 and FL 17", edition: "2024" },
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 3 §40.2" },
  ],
  why: "The day of discharge is the last day of the bill that ends the stay; a patient who is still there has none.",
  remedy: "Correct the day of discharge, the status or the last day of the bill.",
  consequence: "would-be rejection",
  reads: { fields: ["typeOfBill", "dischargeDate", "statementTo", "patientStatusCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const { dischargeDate: left, statementTo: to, patientStatusCode: status } = claim;
    if (left === undefined || !isStay(claim)) return notApplicable();
    const field = "dischargeDate";
    if (status === "30") return finding({ field, message: "the patient is still there and has a day of discharge" });
    if (to === undefined || left === to) return pass();
    return finding({
      field,
      message: `the discharge of ${left} is not the bill's last day ${to}`,
      inputs: { left, to },
    });
  },
};
