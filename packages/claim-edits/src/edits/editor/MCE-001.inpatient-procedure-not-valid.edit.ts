import { finding, noTable, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { isStay } from "../../institutional-claim.ts";

export const inpatientProcedureNotValid: ClaimEdit = {
  id: "MCE-001",
  name: "Inpatient procedure code not in force",
  family: "pcs-not-valid",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2015-10-01" },
  governedBy: "discharge-date",
  sources: [
    { name: "Medicare Code Editor", locator: "invalid procedure code" },
    { name: "ICD-10-PCS", locator: "order file, codes of the day of discharge" },
  ],
  why: "A procedure of a stay is coded in ICD-10-PCS with seven characters, from the release in force on the day of discharge.",
  remedy: "Choose the code of the release in force on the day of discharge.",
  consequence: "would-be rejection",
  reads: {
    fields: ["typeOfBill", "procedures", "dischargeDate", "statementTo", "lines.serviceFrom", "lines.serviceTo"],
    tables: ["icd10pcs"],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on, table }) {
    const procedures = claim.procedures ?? [];
    if (procedures.length === 0 || !isStay(claim)) return notApplicable();
    const codes = table("icd10pcs");
    const details: FindingDetail[] = [];
    procedures.forEach(({ code }, index) => {
      const field = `procedures[${index}].code`;
      const inputs = { code };
      if (!/^[0-9A-HJ-NP-Z]{7}$/.test(code)) {
        details.push({ field, message: `${code} has not the form of an ICD-10-PCS code`, inputs });
        return;
      }
      const row = codes?.find(code);
      if (codes === undefined || row?.billable === true) return;
      if (row === undefined && !codes.complete) return;
      details.push({
        field,
        message: `procedure ${code} is not valid on ${on}`,
        edition: codes.edition,
        locator: code,
        inputs,
      });
    });
    return details.length === 0 && codes === undefined ? noTable("icd10pcs", on) : finding(...details);
  },
};
