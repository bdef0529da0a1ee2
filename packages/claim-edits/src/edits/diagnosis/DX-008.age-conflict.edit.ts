import { ageInYears, dotted, undotted } from "@cleanclaim/model";

import { finding, noTable, type ClaimEdit, type FindingDetail } from "../../edit.ts";

export const ageConflict: ClaimEdit = {
  id: "DX-008",
  name: "Diagnosis does not fit the patient's age",
  family: "dx-age-conflict",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional", "institutional"],
  effective: { from: "2015-10-01" },
  governedBy: "service-date",
  sources: [{ name: "Medicare Code Editor", locator: "age conflict" }],
  why: "The code editor knows this diagnosis for an age group only, counted in completed years on the day of service.",
  remedy: "Check the diagnosis and the date of birth on the registration.",
  consequence: "expected denial",
  reads: { fields: ["diagnoses.code", "patient.birthDate"], tables: ["medicare-code-editor"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on, table }) {
    const editor = table("medicare-code-editor");
    if (editor === undefined) return noTable("medicare-code-editor", on);
    const age = ageInYears(claim.patient.birthDate, on);
    const details: FindingDetail[] = [];
    claim.diagnoses.forEach((diagnosis, index) => {
      const group = editor.find(undotted(diagnosis.code))?.age;
      if (group === undefined || age < 0 || (group.from <= age && age <= group.to)) return;
      details.push({
        field: `diagnoses[${index}].code`,
        message: `diagnosis ${dotted(diagnosis.code)} is for ages ${group.from} to ${group.to} and the patient is outside them on ${on}`,
        edition: editor.edition,
        locator: `${dotted(diagnosis.code)}, ${group.name}`,
        inputs: { code: dotted(diagnosis.code), from: String(group.from), to: String(group.to) },
      });
    });
    return finding(...details);
  },
};
