import { daysBetween } from "@cleanclaim/model";

import { finding, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { isStay } from "../../institutional-claim.ts";
import { PROCEDURE_DAYS } from "../../rule-tables/principal-diagnosis-table.ts";

export const procedureAgainstDays: ClaimEdit = {
  id: "MCE-009",
  name: "Procedure that takes longer than the stay",
  family: "procedure-against-stay",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2015-10-01" },
  governedBy: "service-date",
  sources: [{ name: "Medicare Code Editor", locator: "procedure inconsistent with length of stay" }],
  why: "Ventilation for more than 96 hours cannot have been done in a stay of fewer than four days.",
  remedy: "Correct the procedure to the hours of the record, or the dates of the stay.",
  consequence: "would-be rejection",
  reads: { fields: ["typeOfBill", "procedures.code", "admissionDate", "statementTo"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const { admissionDate: admitted, statementTo: to } = claim;
    if (!isStay(claim) || claim.procedures === undefined) return notApplicable();
    const details: FindingDetail[] = [];
    claim.procedures.forEach(({ code }, index) => {
      const rule = PROCEDURE_DAYS[code];
      if (rule === undefined || admitted === undefined || to === undefined) return;
      const days = daysBetween(admitted, to);
      if (days >= rule.days) return;
      details.push({
        field: `procedures[${index}].code`,
        message: `procedure ${code} is ${rule.words} and the stay has ${days} days`,
        inputs: { code, days: String(days) },
      });
    });
    return finding(...details);
  },
};
