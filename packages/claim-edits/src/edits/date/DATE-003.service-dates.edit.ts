import { finding, pass, type LineEdit } from "../../edit.ts";

export const serviceDates: LineEdit = {
  id: "DATE-003",
  name: "Service date missing or out of order",
  family: "service-dates",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "1990-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "837 professional (005010X222A1)", locator: "service date of a line" }],
  why: "Each line of a professional claim has its day of service, and a span ends after it begins.",
  remedy: "Enter the date of service from the visit.",
  consequence: "would-be rejection",
  reads: { fields: ["lines.serviceFrom", "lines.serviceTo"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index }) {
    const { serviceFrom: from, serviceTo: to } = line;
    if (from === undefined)
      return finding({ field: `lines[${index}].serviceFrom`, message: "the line has no date of service" });
    if (to !== undefined && to < from)
      return finding({ field: `lines[${index}].serviceTo`, message: "the service ends before it begins" });
    return pass();
  },
};
