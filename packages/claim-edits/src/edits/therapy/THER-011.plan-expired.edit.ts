import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { isMedicare } from "../../institutional-claim.ts";
import { kindByPlan } from "../../rule-tables/therapy-table.ts";

export const planExpired: LineEdit = {
  id: "THER-011",
  name: "Therapy after the plan of care ended",
  family: "therapy-plan-expired",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional", "institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Benefit Policy Manual (Pub. 100-02)",
      locator: "ch. 15 §220.1.2 and §220.1.3, plan of care and certification for at most 90 days",
    },
    { name: "42 CFR 424.24(c)(4)", locator: "recertification" },
  ],
  why: "Therapy is covered while a certified plan of care holds, at most 90 days at a time.",
  remedy: "Have the plan recertified before the claim leaves, or correct the day.",
  consequence: "expected denial",
  reads: {
    fields: ["payer.claimFilingIndicatorCode", "lines.procedureCode", "lines.modifiers", "lines.serviceFrom"],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index, on, context }) {
    const plan = context.therapy?.plan;
    if (plan === undefined || !isMedicare(claim) || kindByPlan(line.modifiers) === undefined) return notApplicable();
    if (on <= plan.through) return pass();
    return finding({
      field: `lines[${index}].serviceFrom`,
      message: `the therapy of ${on} lies after the plan of care, which holds through ${plan.through}`,
      inputs: { service: on, through: plan.through },
    });
  },
};
