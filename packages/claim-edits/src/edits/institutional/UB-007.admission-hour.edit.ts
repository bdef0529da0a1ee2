import { finding, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { isBill } from "../../institutional-claim.ts";
import { ACUTE_STAYS } from "../../rule-tables/bill-types-table.ts";

export const admissionHour: ClaimEdit = {
  id: "UB-007",
  name: "Hour of admission or discharge",
  family: "admission-hour",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 13 and FL 16", edition: "2024" },
    {
      name: "837 institutional (005010X223A2)",
      locator: "admission date and hour (DTP*435), discharge hour (DTP*096)",
    },
  ],
  why: "Hospitals tell the hour in which the patient came, and on the bill that ends the stay the hour in which he left.",
  remedy: "Enter the hour as two digits, 00 to 23.",
  consequence: "would-be rejection",
  reads: { fields: ["typeOfBill", "frequencyCode", "patientStatusCode", "admissionHour", "dischargeHour"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const details: FindingDetail[] = [];
    const asked = isBill(claim, ACUTE_STAYS);
    const ended = claim.patientStatusCode !== "30" && ["1", "4"].includes(claim.frequencyCode);
    for (const field of ["admissionHour", "dischargeHour"] as const) {
      const hour = claim[field];
      const words = field === "admissionHour" ? "admission" : "discharge";
      if (hour === undefined && asked && (field === "admissionHour" || ended))
        details.push({ field, message: `the stay has no hour of ${words}` });
      if (hour !== undefined && !/^([01]\d|2[0-3]|99)$/.test(hour))
        details.push({ field, message: `the hour of ${words} is none of 00 to 23` });
    }
    if (claim.dischargeHour !== undefined && claim.patientStatusCode === "30")
      details.push({
        field: "dischargeHour",
        message: "the patient is still there and the bill has an hour of discharge",
      });
    return finding(...details);
  },
};
