import { finding, notEvaluated, pass, type ClaimEdit } from "../../edit.ts";

export const coverageNotActive: ClaimEdit = {
  id: "COV-001",
  name: "Coverage not active on the day",
  family: "eligibility-not-active",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional", "institutional", "dental"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "Eligibility answer of the payer (271)", locator: "coverage status and dates" }],
  why: "The payer answered that the coverage was not in force on the day of service.",
  remedy: "Ask the patient for the coverage in force on that day, or bill the patient if there is none.",
  consequence: "expected denial",
  reads: { fields: ["lines.serviceFrom", "statementFrom"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ on, context }) {
    const answer = context.eligibility;
    if (answer === undefined || answer.status === "unknown") return notEvaluated("no eligibility answer is at hand");
    const field = "subscriber";
    if (answer.status === "inactive")
      return finding({ field, message: "the payer says that the coverage is not active" });
    if (answer.activeFrom !== undefined && on < answer.activeFrom) {
      return finding({
        field,
        message: `the coverage begins on ${answer.activeFrom}, after the service`,
        inputs: { from: answer.activeFrom },
      });
    }
    if (answer.activeThrough !== undefined && on > answer.activeThrough) {
      return finding({
        field,
        message: `the coverage ended on ${answer.activeThrough}, before the service`,
        inputs: { through: answer.activeThrough },
      });
    }
    return pass();
  },
};
