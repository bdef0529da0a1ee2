import { daysBetween, dotted } from "@cleanclaim/model";

import { finding, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { DIAGNOSIS_FIELDS, isBill, principalOf, valueOf } from "../../institutional-claim.ts";
import { ACUTE_STAYS } from "../../rule-tables/bill-types-table.ts";
import { NEWBORN_DAYS } from "../../rule-tables/ub-limits-table.ts";

export const newborn: ClaimEdit = {
  id: "UB-043",
  name: "Newborn details",
  family: "newborn-details",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 14 code 4, FL 39-41 code 54", edition: "2024" },
    { name: "ICD-10-CM Official Guidelines", locator: "I.C.16.a.2: Z38 stands first on the record of birth" },
  ],
  why: "A birth is admitted as newborn within its first days, with its weight and, when born here, with a code of Z38 first.",
  remedy:
    "Correct the type of admission, the point of origin or the principal diagnosis; add value code 54 with the weight.",
  consequence: "would-be rejection",
  reads: {
    fields: [
      "typeOfBill",
      "admissionTypeCode",
      "admissionSourceCode",
      "admissionDate",
      "patient.birthDate",
      "valueCodes",
      ...DIAGNOSIS_FIELDS,
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (!isBill(claim, ACUTE_STAYS)) return notApplicable();
    const newborn = claim.admissionTypeCode === "4";
    const principal = principalOf(claim);
    const birthRecord = principal?.code.startsWith("Z38") ?? false;
    const field = `diagnoses[${principal?.index ?? 0}].code`;
    if (birthRecord && !newborn)
      return finding({
        field: "admissionTypeCode",
        message: "the principal diagnosis is a birth and the type of admission is not newborn (4)",
      });
    if (!newborn) return notApplicable();
    const details: FindingDetail[] = [];
    const age =
      claim.admissionDate === undefined ? undefined : daysBetween(claim.patient.birthDate, claim.admissionDate);
    if (age !== undefined && (age < 0 || age > NEWBORN_DAYS))
      details.push({
        field: "admissionTypeCode",
        message: `the patient was ${age} days old at admission and is admitted as newborn`,
      });
    if (claim.admissionSourceCode === "5" && principal !== undefined && !birthRecord)
      details.push({
        field,
        message: `the patient was born here and the principal diagnosis ${dotted(principal.code)} is none of Z38`,
      });
    if (valueOf(claim, "54") === undefined)
      details.push({
        field: "valueCodes",
        message: "the birth weight (value code 54) is missing",
        severity: "warning",
      });
    return finding(...details);
  },
};
