import { dotted, undotted } from "@cleanclaim/model";

import { finding, noTable, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { hasCondition } from "../../institutional-claim.ts";

export const sexConflict: ClaimEdit = {
  id: "DX-007",
  name: "Diagnosis does not fit the patient's sex",
  family: "dx-sex-conflict",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional", "institutional"],
  effective: { from: "2015-10-01" },
  governedBy: "service-date",
  sources: [{ name: "Medicare Code Editor", locator: "sex conflict" }],
  why: "The code editor knows this diagnosis for one sex only; payers run the same list. Modifier KX on the line tells Medicare that the conflict is known and right.",
  remedy:
    "Check the diagnosis and the sex on the registration; where both are right, add KX to the lines that point at it.",
  consequence: "expected denial",
  reads: {
    fields: ["diagnoses.code", "patient.sex", "conditionCodes", "lines.modifiers", "lines.diagnosisPointers"],
    tables: ["medicare-code-editor"],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on, table }) {
    const { sex } = claim.patient;
    // Condition 45: the record fits, whatever the registration says.
    if (sex === "U" || hasCondition(claim, "45")) return notApplicable();
    const editor = table("medicare-code-editor");
    if (editor === undefined) return noTable("medicare-code-editor", on);
    const details: FindingDetail[] = [];
    claim.diagnoses.forEach((diagnosis, index) => {
      const row = editor.find(undotted(diagnosis.code));
      if (row?.sex === undefined || row.sex === sex) return;
      const known = claim.lines.some(
        (line) => line.modifiers.includes("KX") && line.diagnosisPointers.includes(index + 1),
      );
      if (known) return;
      details.push({
        field: `diagnoses[${index}].code`,
        message: `diagnosis ${dotted(diagnosis.code)} is for ${row.sex === "F" ? "female" : "male"} patients only and the registration says otherwise`,
        edition: editor.edition,
        locator: dotted(diagnosis.code),
        inputs: { code: dotted(diagnosis.code), listed: row.sex },
      });
    });
    return finding(...details);
  },
};
