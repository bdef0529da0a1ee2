import { dotted, undotted } from "@cleanclaim/model";

import { diagnosisStatus, lacksSeventhCharacter } from "../../diagnosis-status.ts";
import { finding, noTable, type ClaimEdit, type FindingDetail } from "../../edit.ts";

export const seventhCharacterMissing: ClaimEdit = {
  id: "DX-003",
  name: "Diagnosis lacks its seventh character",
  family: "dx-missing-7th-character",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional", "institutional"],
  effective: { from: "2015-10-01" },
  governedBy: "service-date",
  sources: [
    { name: "ICD-10-CM Official Guidelines", locator: "I.A.5: seventh characters" },
    { name: "ICD-10-CM order file" },
  ],
  why: "Injuries and some other chapters say the phase of care, or the fetus, in a seventh character; without it the code is incomplete.",
  remedy: "Add the seventh character that the record supports, with X in the empty places before it.",
  consequence: "would-be rejection",
  reads: { fields: ["diagnoses.code"], tables: ["icd10cm", "icd10cm-notes"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on, table }) {
    const codes = table("icd10cm");
    if (codes === undefined) return noTable("icd10cm", on);
    const notes = table("icd10cm-notes");
    const details: FindingDetail[] = [];
    claim.diagnoses.forEach((diagnosis, index) => {
      const code = undotted(diagnosis.code);
      if (diagnosisStatus(codes, code, on).kind !== "heading" || !lacksSeventhCharacter(codes, notes, code)) return;
      const under = codes.billableUnder(code).map(dotted);
      details.push({
        field: `diagnoses[${index}].code`,
        message: `diagnosis ${dotted(code)} needs a seventh character`,
        fix: `Choose the phase of care: ${under.slice(0, 6).join(", ")}${under.length > 6 ? ", …" : ""}.`,
        edition: codes.edition,
        locator: dotted(code),
        inputs: { code: dotted(code) },
      });
    });
    return finding(...details);
  },
};
