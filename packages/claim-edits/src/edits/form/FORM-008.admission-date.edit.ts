import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { INPATIENT_PLACES } from "../../rule-tables/form-lists.ts";

export const admissionDate: ClaimEdit = {
  id: "FORM-008",
  name: "Inpatient place without admission date",
  family: "admission-date",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "837 professional (005010X222A1)", locator: "admission date of inpatient services" }],
  why: "For services to an inpatient the claim gives the day of admission; it cannot lie after the service.",
  remedy: "Enter the admission date from the hospital's face sheet.",
  consequence: "would-be rejection",
  reads: {
    fields: [
      "placeOfServiceCode",
      "admissionDate",
      "dischargeDate",
      "lines.serviceFrom",
      "lines.serviceTo",
      "statementFrom",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on }) {
    if (!INPATIENT_PLACES.has(claim.placeOfServiceCode ?? "")) return notApplicable();
    const { admissionDate: admitted, dischargeDate: discharged } = claim;
    const field = "admissionDate";
    if (admitted === undefined)
      return finding({
        field,
        message: "the patient was an inpatient and the claim has no admission date",
        severity: "warning",
      });
    if (discharged !== undefined && discharged < admitted)
      return finding({ field, message: "the discharge lies before the admission" });
    if (admitted > on) {
      // Services before the admission may stand beside later ones; when all lie before it, a date is wrong.
      const isAfterAll = claim.lines.every((line) => admitted > (line.serviceTo ?? line.serviceFrom ?? on));
      return finding({
        field,
        message: "the admission lies after the service",
        ...(isAfterAll ? {} : { severity: "warning" as const }),
      });
    }
    return pass();
  },
};
