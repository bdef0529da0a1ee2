import { finding, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { isSetting } from "../../institutional-claim.ts";

export const twoSided: ClaimEdit = {
  id: "IOC-022",
  name: "Two-sided procedure billed wrongly",
  family: "outpatient-two-sided",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 4 §20.6.2, bilateral procedures with modifier 50",
    },
    { name: "Integrated Outpatient Code Editor", locator: "edits 16 and 17" },
  ],
  why: "A procedure on both sides is one line with modifier 50 and one unit; two lines with 50, or two units, bill it twice.",
  remedy: "Bill one line with modifier 50 and one unit.",
  consequence: "would-be rejection",
  reads: {
    fields: ["typeOfBill", "lines.modifiers", "lines.units", "lines.procedureCode", "lines.serviceFrom"],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (!isSetting(claim, "outpatient", "inpatient-part-b")) return notApplicable();
    const seen = new Map<string, number>();
    const details: FindingDetail[] = [];
    claim.lines.forEach((line, index) => {
      if (!line.modifiers.includes("50")) return;
      const key = `${line.procedureCode}|${line.serviceFrom ?? ""}`;
      const before = seen.get(key);
      seen.set(key, before ?? index);
      const inputs = { code: line.procedureCode };
      if (before !== undefined) {
        details.push({
          line: index,
          field: `lines[${index}].modifiers`,
          message: `${line.procedureCode} has modifier 50 on line ${before + 1} already`,
          inputs,
        });
      } else if (Number(line.units) > 1) {
        details.push({
          line: index,
          field: `lines[${index}].units`,
          message: `${line.procedureCode} has modifier 50 and ${line.units} units`,
          inputs,
        });
      }
    });
    return finding(...details);
  },
};
