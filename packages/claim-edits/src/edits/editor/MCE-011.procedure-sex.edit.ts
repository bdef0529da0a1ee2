import { finding, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { hasCondition } from "../../institutional-claim.ts";
import { PROCEDURE_SEX } from "../../rule-tables/principal-diagnosis-table.ts";

export const procedureSex: ClaimEdit = {
  id: "MCE-011",
  name: "Inpatient procedure on organs of the other sex",
  family: "procedure-sex-conflict",
  status: "active",
  severity: "warning",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2015-10-01" },
  governedBy: "service-date",
  sources: [
    { name: "Medicare Code Editor", locator: "sex conflict, procedures" },
    { name: "ICD-10-PCS", locator: "sections 0U, 0V and 1" },
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 32 §240: condition code 45" },
  ],
  why: "A procedure on reproductive organs that the registered sex does not have is a mix-up of patient, sex or code, unless the record says otherwise.",
  remedy: "Correct the patient or the code; if both are right, add condition code 45.",
  consequence: "would-be rejection",
  reads: { fields: ["typeOfBill", "procedures.code", "patient.sex", "conditionCodes"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const { sex } = claim.patient;
    if (claim.procedures === undefined || sex === "U" || hasCondition(claim, "45")) return notApplicable();
    const details: FindingDetail[] = [];
    claim.procedures.forEach(({ code }, index) => {
      const rule = PROCEDURE_SEX.find(({ stem }) => code.startsWith(stem));
      if (rule === undefined || rule.sex === sex) return;
      details.push({
        field: `procedures[${index}].code`,
        message: `procedure ${code} is on ${rule.sex === "F" ? "female" : "male"} organs and the registration says otherwise`,
        inputs: { code, sex: rule.sex },
      });
    });
    return finding(...details);
  },
};
