import { dotted } from "@cleanclaim/model";

import { finding, noTable, notApplicable, pass, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { DIAGNOSIS_FIELDS, finalDiagnoses, isBill, isMedicare } from "../../institutional-claim.ts";
import { sideOf } from "../../laterality.ts";
import { ACUTE_STAYS } from "../../rule-tables/bill-types-table.ts";

export const sideUnspecified: ClaimEdit = {
  id: "MCE-010",
  name: "Diagnosis of a stay that leaves the side open",
  family: "unspecified-side-inpatient",
  status: "active",
  severity: "warning",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2022-04-01" },
  governedBy: "discharge-date",
  sources: [
    { name: "Medicare Code Editor", locator: "unspecified code" },
    { name: "IPPS final rule FY2022", locator: "unspecified code edit, discharges from April 2022" },
  ],
  why: "Medicare returns stays whose diagnosis leaves the side open where a code for each side exists, unless the record cannot say.",
  remedy: "Ask for the side and choose its code; if it cannot be known, say so in the claim’s note.",
  consequence: "would-be rejection",
  reads: {
    fields: [
      "typeOfBill",
      ...DIAGNOSIS_FIELDS,
      "payer.claimFilingIndicatorCode",
      "note",
      "dischargeDate",
      "statementTo",
      "lines.serviceFrom",
      "lines.serviceTo",
    ],
    tables: ["icd10cm"],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on, table }) {
    if (!isBill(claim, ACUTE_STAYS) || !isMedicare(claim)) return notApplicable();
    const codes = table("icd10cm");
    if (codes === undefined) return noTable("icd10cm", on);
    if ((claim.note ?? "").trim() !== "") return pass();
    const details: FindingDetail[] = [];
    for (const { code, index } of finalDiagnoses(claim)) {
      if (sideOf(codes, code) !== "unspecified") continue;
      details.push({
        field: `diagnoses[${index}].code`,
        message: `diagnosis ${dotted(code)} leaves the side open`,
        edition: codes.edition,
        locator: dotted(code),
        inputs: { code: dotted(code) },
      });
    }
    return finding(...details);
  },
};
