import { finding, noTable, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { hasCondition, isStay } from "../../institutional-claim.ts";

export const listedProcedure: ClaimEdit = {
  id: "MCE-007",
  name: "Inpatient procedure on a list of the code editor",
  family: "code-editor-procedure",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "discharge-date",
  sources: [
    { name: "Medicare Code Editor", locator: "non-covered procedure; limited coverage; procedure for one sex" },
  ],
  why: "The code editor refuses procedures that Medicare does not cover, or covers in approved places only. A site loads the lists.",
  remedy: "See whether the stay meets the coverage, or bill it as not covered.",
  consequence: "expected denial",
  reads: {
    fields: [
      "typeOfBill",
      "procedures.code",
      "dischargeDate",
      "statementTo",
      "lines.serviceFrom",
      "lines.serviceTo",
      "patient.sex",
      "conditionCodes",
    ],
    tables: ["code-editor-lists"],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on, table }) {
    const procedures = claim.procedures ?? [];
    if (procedures.length === 0 || !isStay(claim)) return notApplicable();
    const editor = table("code-editor-lists");
    if (editor === undefined) return noTable("code-editor-lists", on);
    const { sex } = claim.patient;
    const details: FindingDetail[] = [];
    procedures.forEach(({ code }, index) => {
      const lists = editor.listsOf(code);
      const about = { field: `procedures[${index}].code`, edition: editor.edition, inputs: { code } };
      const other = sex === "F" ? "male-procedure" : sex === "M" ? "female-procedure" : undefined;
      if (lists.includes("non-covered-procedure"))
        details.push({ ...about, message: `procedure ${code} is not covered` });
      else if (lists.includes("limited-coverage-procedure"))
        details.push({
          ...about,
          message: `procedure ${code} is covered in approved places only`,
          severity: "warning",
        });
      if (other !== undefined && lists.includes(other) && !hasCondition(claim, "45"))
        details.push({ ...about, message: `procedure ${code} is for patients of the other sex`, severity: "warning" });
    });
    return finding(...details);
  },
};
