import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";

export const eligibilityNotChecked: ClaimEdit = {
  id: "COV-002",
  name: "Eligibility not checked for the visit",
  family: "eligibility-not-checked",
  status: "active",
  severity: "advice",
  scope: "claim",
  claimTypes: ["professional", "institutional", "dental"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "Eligibility inquiry (270/271)", locator: "practice policy: before or on the day of service" }],
  why: "An answer from before the month of service says little about the day itself.",
  remedy: "Ask the payer for the day of service.",
  consequence: "payment risk",
  reads: { fields: ["lines.serviceFrom", "statementFrom"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ on, context }) {
    const answer = context.eligibility;
    if (answer === undefined) return notApplicable();
    if (answer.status === "unknown" || answer.checkedOn === undefined)
      return finding({ field: "subscriber", message: "eligibility has not been answered" });
    if (answer.checkedOn.slice(0, 7) >= on.slice(0, 7)) return pass();
    return finding({
      field: "subscriber",
      message: `eligibility was last answered on ${answer.checkedOn}, before the month of service`,
      inputs: { checked: answer.checkedOn },
    });
  },
};
