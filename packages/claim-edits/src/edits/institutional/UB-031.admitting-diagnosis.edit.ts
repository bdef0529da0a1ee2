import { finding, pass, type ClaimEdit } from "../../edit.ts";
import { isSetting, isStay } from "../../institutional-claim.ts";

export const admittingDiagnosis: ClaimEdit = {
  id: "UB-031",
  name: "Admitting diagnosis missing or out of place",
  family: "admitting-diagnosis",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 69, admitting diagnosis", edition: "2024" },
    { name: "837 institutional (005010X223A2)", locator: "admitting diagnosis (HI*ABJ)" },
  ],
  why: "A stay tells with which diagnosis the patient was admitted; an outpatient claim has no admission.",
  remedy: "Enter the diagnosis at admission with the role admitting.",
  consequence: "would-be rejection",
  reads: { fields: ["diagnoses.role", "typeOfBill"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const admitting = claim.diagnoses.filter(({ role }) => role === "admitting").length;
    const stay = isStay(claim);
    if (stay && admitting === 0) return finding({ field: "diagnoses", message: "the stay has no admitting diagnosis" });
    if (admitting > 1)
      return finding({ field: "diagnoses", message: `the claim has ${admitting} admitting diagnoses` });
    if (admitting === 0 || stay || !isSetting(claim, "outpatient", "non-patient")) return pass();
    const index = claim.diagnoses.findIndex(({ role }) => role === "admitting");
    return finding({
      field: `diagnoses[${index}].role`,
      message: "an outpatient claim has an admitting diagnosis",
      fix: "Tell the reason for the visit instead.",
    });
  },
};
