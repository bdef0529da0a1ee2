import { finding, type LineEdit } from "../../edit.ts";

export const serviceAfterSubmission: LineEdit = {
  id: "DATE-001",
  name: "Service lies in the future",
  family: "service-date-after-submission",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional", "institutional", "dental"],
  effective: { from: "1990-01-01" },
  governedBy: "service-date",
  sources: [{ name: "837 professional (005010X222A1)", locator: "service date of a line" }],
  why: "A service is billed after it was done; a date after the day of sending is a typing error.",
  remedy: "Correct the date of service.",
  consequence: "would-be rejection",
  reads: { fields: ["lines.serviceFrom", "lines.serviceTo"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index, submittedOn }) {
    const late = [line.serviceFrom, line.serviceTo].find((date) => date !== undefined && date > submittedOn);
    if (late === undefined) return finding();
    return finding({
      field: `lines[${index}].serviceFrom`,
      message: `the service is dated ${late}, after the day of sending (${submittedOn})`,
      inputs: { service: late, submitted: submittedOn },
    });
  },
};
