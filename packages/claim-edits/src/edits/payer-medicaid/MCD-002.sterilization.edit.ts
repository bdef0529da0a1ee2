import { ageInYears } from "@cleanclaim/model";

import { finding, notApplicable, type LineEdit } from "../../edit.ts";
import { inRanges } from "../../rule-tables/code-ranges.ts";
import { MEDICAID } from "../../rule-tables/form-lists.ts";
import { HYSTERECTOMIES, STERILIZATION_AGE, STERILIZATIONS } from "../../rule-tables/medicare-rules-table.ts";

export const medicaidSterilization: LineEdit = {
  id: "MCD-002",
  name: "Sterilisation or hysterectomy under Medicaid",
  family: "medicaid-consent",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: MEDICAID },
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "42 CFR 441.253", locator: "sterilization: age of 21, consent 30 to 180 days before" },
    { name: "42 CFR 441.255-441.258", locator: "hysterectomy, consent form" },
  ],
  why: "Medicaid pays a sterilisation of a person of 21 or more with a consent form signed 30 to 180 days before, and a hysterectomy with an acknowledgement; the form goes with the claim.",
  remedy: "Send the signed form with the claim; below 21 years Medicaid does not pay.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "patient.birthDate"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index, on }) {
    const code = line.procedureCode;
    const sterilizes = STERILIZATIONS.has(code);
    if (!sterilizes && !inRanges(code, HYSTERECTOMIES)) return notApplicable();
    const field = `lines[${index}].procedureCode`;
    if (sterilizes && ageInYears(claim.patient.birthDate, on) < STERILIZATION_AGE)
      return finding({
        field,
        message: `${code} sterilises and the patient is below ${STERILIZATION_AGE} years`,
        inputs: { code },
      });
    return finding({
      field,
      message: `${code} needs ${sterilizes ? "the consent form" : "the acknowledgement of the patient"} with the claim`,
      severity: "warning",
      inputs: { code },
    });
  },
};
