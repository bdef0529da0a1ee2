import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { isMedicare, isNonCovered, isStay, occurrenceOn } from "../../institutional-claim.ts";

export const noticeOfRefusal: LineEdit = {
  id: "IOC-021",
  name: "Line expected to be refused without what goes with it",
  family: "institutional-notice",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 1 §60.4 and ch. 30 §50: GA with occurrence 32, GY as non-covered",
    },
  ],
  why: "GA says that the patient signed a notice, whose day is occurrence 32; GY says that the law excludes the service, whose charge is non-covered.",
  remedy: "Add occurrence 32 with the day of the notice, or move the charge to non-covered.",
  consequence: "would-be rejection",
  reads: {
    fields: [
      "payer.claimFilingIndicatorCode",
      "typeOfBill",
      "lines.modifiers",
      "lines.charge",
      "lines.nonCoveredCharge",
      "occurrences",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index }) {
    if (!isMedicare(claim) || isStay(claim)) return notApplicable();
    if (line.modifiers.includes("GA") && occurrenceOn(claim, "32") === undefined) {
      return finding({
        line: null,
        field: "occurrences",
        message: "modifier GA says that the patient signed a notice and occurrence 32 with its day is missing",
      });
    }
    if (!line.modifiers.includes("GY") || isNonCovered(line.charge, line.nonCoveredCharge)) return pass();
    const field = `lines[${index}].nonCoveredCharge`;
    return finding({
      field,
      message: "modifier GY says that the service is excluded and its charge is not among the non-covered ones",
      proposal: { label: "Make the whole charge non-covered", field, value: line.charge },
    });
  },
};
