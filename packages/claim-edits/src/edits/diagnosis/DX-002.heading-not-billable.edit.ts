import { dotted, undotted } from "@cleanclaim/model";

import { diagnosisStatus, lacksSeventhCharacter } from "../../diagnosis-status.ts";
import { finding, noTable, type ClaimEdit, type FindingDetail } from "../../edit.ts";

export const headingNotBillable: ClaimEdit = {
  id: "DX-002",
  name: "Diagnosis code is a heading",
  family: "dx-heading-not-billable",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional", "institutional"],
  effective: { from: "2015-10-01" },
  governedBy: "service-date",
  sources: [
    { name: "ICD-10-CM order file", url: "https://www.cms.gov/medicare/coding-billing/icd-10-codes" },
    { name: "ICD-10-CM Official Guidelines", locator: "I.B.2: highest number of characters available" },
  ],
  why: "A heading groups codes and may not stand on a claim; the payer's front end refuses it.",
  remedy: "Choose the specific code under the heading that the record supports.",
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
      const status = diagnosisStatus(codes, code, on);
      if (status.kind !== "heading" || lacksSeventhCharacter(codes, notes, code)) return;
      const under = codes.billableUnder(code);
      const listed = under.slice(0, 6).map(dotted).join(", ");
      details.push({
        field: `diagnoses[${index}].code`,
        message: `diagnosis ${dotted(code)} is a heading, not a code to bill`,
        fix:
          under.length === 0
            ? "Choose the specific code."
            : `Choose the specific code: ${listed}${under.length > 6 ? ", …" : ""}.`,
        ...(status.recently ? { severity: "warning" as const } : {}),
        edition: codes.edition,
        locator: dotted(code),
        inputs: { code: dotted(code), codesUnder: String(under.length) },
      });
    });
    return finding(...details);
  },
};
