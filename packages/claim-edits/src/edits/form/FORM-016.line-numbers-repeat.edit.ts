import { finding, type ClaimEdit, type FindingDetail } from "../../edit.ts";

export const lineNumbersRepeat: ClaimEdit = {
  id: "FORM-016",
  name: "Line numbers that repeat",
  family: "line-control-number",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "837 professional (005010X222A1)", locator: "line item control number: unique in the claim" }],
  why: "The payer answers each line under its own number; two lines with one number cannot be told apart on the remittance.",
  remedy: "Make the claim anew; our lines are numbered by themselves.",
  consequence: "would-be rejection",
  reads: { fields: ["lines.lineItemControlNumber"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const seen = new Map<string, number>();
    const details: FindingDetail[] = [];
    claim.lines.forEach(({ lineItemControlNumber: number = "" }, index) => {
      if (number === "") return;
      const before = seen.get(number);
      if (before === undefined) {
        seen.set(number, index);
        if (number.length > 30)
          details.push({
            line: index,
            field: `lines[${index}].lineItemControlNumber`,
            message: "the line's number is longer than thirty characters",
          });
        return;
      }
      details.push({
        line: index,
        field: `lines[${index}].lineItemControlNumber`,
        message: `the line has the number of line ${before + 1}`,
      });
    });
    return finding(...details);
  },
};
