import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { MEDICAID } from "../../rule-tables/form-lists.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

export const medicaidDrugWithoutNdc: LineEdit = {
  id: "DRUG-001",
  name: "Drug on a Medicaid claim without its NDC",
  family: "drug-without-ndc",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: MEDICAID },
  effective: { from: "2007-01-01" },
  governedBy: "service-date",
  sources: [{ name: "42 CFR 447.520", locator: "NDC of physician-administered drugs" }],
  why: "Medicaid claims rebates from the manufacturer and needs the National Drug Code of each administered drug, with quantity and unit.",
  remedy: "Add the NDC from the package, the quantity given and its unit.",
  consequence: "would-be rejection",
  reads: { fields: ["lines.procedureCode", "lines.drug"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index }) {
    if (!isService("drug", line.procedureCode)) return notApplicable();
    if (line.drug !== undefined && line.drug.ndc !== "") return pass();
    return finding({
      field: `lines[${index}].drug`,
      message: `${line.procedureCode} is a drug and the line has no NDC, which Medicaid asks for`,
      inputs: { code: line.procedureCode },
    });
  },
};
