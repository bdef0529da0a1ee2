import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { isService } from "../../rule-tables/service-kinds.ts";
import { kindByPlan } from "../../rule-tables/therapy-table.ts";

export const certifyingProvider: ClaimEdit = {
  id: "THER-008",
  name: "Therapy without the practitioner who certified the plan",
  family: "therapy-certifier",
  status: "active",
  severity: "warning",
  scope: "claim",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: ["MB"] },
  effective: { from: "2012-10-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 5 §10.3.1 and ch. 26 §10.4: name and NPI of who certified, as referring provider",
    },
    { name: "42 CFR 424.24(c)", locator: "certification of the plan of care" },
  ],
  why: "Medicare pays therapy under a plan that a physician or non-physician practitioner certified; the claim names that person as referring provider.",
  remedy: "Name the practitioner who certified the plan of care as referring provider.",
  consequence: "would-be rejection",
  reads: {
    fields: ["payer.claimFilingIndicatorCode", "referringProvider", "lines.procedureCode", "lines.modifiers"],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (claim.referringProvider !== undefined) return pass();
    const line = claim.lines.find(
      (each) => isService("alwaysTherapy", each.procedureCode) && kindByPlan(each.modifiers) !== undefined,
    );
    if (line === undefined) return notApplicable();
    return finding({
      field: "referringProvider",
      message: `${line.procedureCode} is therapy under a plan of care and the claim does not name who certified it`,
      inputs: { code: line.procedureCode },
    });
  },
};
