import { dotted, undotted } from "@cleanclaim/model";

import { diagnosisStatus } from "../../diagnosis-status.ts";
import { finding, noTable, notEvaluated, type ClaimEdit, type FindingDetail } from "../../edit.ts";

export const diagnosisNotValid: ClaimEdit = {
  id: "DX-001",
  name: "Diagnosis code not in force on the day",
  family: "dx-not-valid-on-date",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional", "institutional"],
  effective: { from: "2015-10-01" },
  governedBy: "service-date",
  sources: [{ name: "ICD-10-CM order file", url: "https://www.cms.gov/medicare/coding-billing/icd-10-codes" }],
  why: "A diagnosis is coded from the release in force on the day of service; codes come and go every first of October, some on the first of April.",
  remedy: "Choose the code of the release in force on the day of service.",
  consequence: "would-be rejection",
  reads: { fields: ["diagnoses.code"], tables: ["icd10cm", "icd10cm-notes"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on, table }) {
    const codes = table("icd10cm");
    if (codes === undefined) return noTable("icd10cm", on);
    const details: FindingDetail[] = [];
    let unknown = 0;
    claim.diagnoses.forEach((diagnosis, index) => {
      const code = undotted(diagnosis.code);
      const status = diagnosisStatus(codes, code, on);
      if (status.kind === "absent" && !codes.complete) unknown += 1;
      if (status.kind !== "absent" && !(status.kind === "heading" && status.billableUntil !== undefined)) return;
      if (status.kind === "absent" && !codes.complete) return;
      const when =
        status.billableUntil !== undefined
          ? `was in force only until ${status.billableUntil}`
          : status.kind === "absent" && status.billableFrom !== undefined
            ? `comes into force on ${status.billableFrom}`
            : "is no code of the release";
      const under = status.kind === "heading" ? codes.billableUnder(code).slice(0, 6) : [];
      details.push({
        field: `diagnoses[${index}].code`,
        message: `diagnosis ${dotted(code)} is not valid on ${on}: it ${when}`,
        fix:
          under.length === 0
            ? "Choose the code in force on that day."
            : `Choose one of ${under.map(dotted).join(", ")}.`,
        ...(status.kind === "heading" && !status.recently ? { severity: "warning" as const } : {}),
        edition: codes.edition,
        locator: dotted(code),
        inputs: { code: dotted(code) },
      });
    });
    return details.length === 0 && unknown > 0
      ? notEvaluated(`${unknown} diagnosis code(s) are not in the starter set; load the official ICD-10-CM files`)
      : finding(...details);
  },
};
