import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { MEDICARE_PART_B } from "../../rule-tables/form-lists.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

/** Physical, occupational and speech therapy under a plan of care. */
const PLAN_MODIFIERS = ["GP", "GO", "GN"];

export const therapyWithoutPlanModifier: LineEdit = {
  id: "PROC-014",
  name: "Therapy service without its plan-of-care modifier",
  family: "therapy-without-modifier",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2003-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 5 §20.1: GN, GO and GP for services that are always therapy",
    },
  ],
  why: "A service that is always therapy says under which plan of care it was given: GP physical, GO occupational, GN speech. Medicare returns the line without it; many other payers follow.",
  remedy: "Add GP, GO or GN after the plan of care of the visit.",
  consequence: "would-be rejection",
  reads: { fields: ["lines.procedureCode", "lines.modifiers", "payer.claimFilingIndicatorCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index }) {
    if (!isService("alwaysTherapy", line.procedureCode)) return notApplicable();
    if (line.modifiers.some((modifier) => PLAN_MODIFIERS.includes(modifier))) return pass();
    const medicare = MEDICARE_PART_B.some((code) => code === claim.payer.claimFilingIndicatorCode);
    return finding({
      field: `lines[${index}].modifiers`,
      message: `${line.procedureCode} is a therapy service and has none of GP, GO, GN`,
      ...(medicare ? {} : { severity: "warning" as const }),
      inputs: { code: line.procedureCode },
    });
  },
};
