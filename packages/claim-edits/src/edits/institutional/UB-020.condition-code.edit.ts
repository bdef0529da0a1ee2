import { finding, noTable, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";

export const conditionCode: ClaimEdit = {
  id: "UB-020",
  name: "Condition code malformed, unknown or repeated",
  family: "condition-code",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 18-28, condition codes", edition: "2024" },
    { name: "837 institutional (005010X223A2)", locator: "condition information (HI*BG)" },
  ],
  why: "Condition codes are two characters from one national list; an unknown one has the claim returned.",
  remedy: "Correct the condition code, or take it off.",
  consequence: "would-be rejection",
  reads: { fields: ["conditionCodes"], tables: ["condition-codes"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on, table }) {
    const codes = claim.conditionCodes ?? [];
    if (codes.length === 0) return notApplicable();
    const list = table("condition-codes");
    const details: FindingDetail[] = [];
    codes.forEach((code, index) => {
      const field = `conditionCodes[${index}]`;
      if (!/^[0-9A-Z]{2}$/.test(code)) details.push({ field, message: `condition code ${code} is not two characters` });
      else if (codes.indexOf(code) !== index) details.push({ field, message: `condition code ${code} stands twice` });
      else if (list !== undefined && list.find(code) === undefined) {
        details.push({
          field,
          message: `condition code ${code} is in no list`,
          severity: "warning",
          edition: list.edition,
          inputs: { code },
        });
      }
    });
    return details.length === 0 && list === undefined ? noTable("condition-codes", on) : finding(...details);
  },
};
