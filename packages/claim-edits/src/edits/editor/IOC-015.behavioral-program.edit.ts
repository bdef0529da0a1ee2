import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { isMedicare, isStay } from "../../institutional-claim.ts";
import { PROGRAM_CONDITIONS } from "../../rule-tables/outpatient-table.ts";
import { isRevenue } from "../../rule-tables/revenue-families-table.ts";

export const behavioralProgram: ClaimEdit = {
  id: "IOC-015",
  name: "Behavioral program without its services, or services without the program",
  family: "behavioral-program",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2000-08-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 4 §260, partial hospitalization; §261, intensive outpatient",
    },
    { name: "Integrated Outpatient Code Editor", locator: "edits 29 to 35" },
    { name: "NUBC UB-04 data specifications", locator: "condition codes 41 and 92", edition: "2024" },
  ],
  why: "Condition 41 or 92 puts the whole bill under the price of a program day; without its services, or before the program existed, the bill is returned.",
  remedy: "Bill the services of the program, or take the condition off.",
  consequence: "would-be rejection",
  reads: {
    fields: ["typeOfBill", "conditionCodes", "lines.revenueCode", "payer.claimFilingIndicatorCode"],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on }) {
    const codes = claim.conditionCodes ?? [];
    const program = codes.find((code) => PROGRAM_CONDITIONS[code] !== undefined);
    const services = claim.lines.some((line) => isRevenue("behavioral", line.revenueCode));
    if (program === undefined) {
      const index = claim.lines.findIndex((line) => line.revenueCode === "0912" || line.revenueCode === "0913");
      if (index < 0 || isStay(claim) || !isMedicare(claim)) return notApplicable();
      return finding({
        line: index,
        field: "conditionCodes",
        message: "partial hospitalization is billed and condition 41 is missing",
      });
    }
    const rule = PROGRAM_CONDITIONS[program];
    const field = `conditionCodes[${codes.indexOf(program)}]`;
    if (rule !== undefined && on < rule.from)
      return finding({ field, message: `condition ${program} (${rule.words}) begins on ${rule.from}` });
    if (services) return pass();
    return finding({
      field,
      message: `condition ${program} (${rule?.words ?? ""}) stands on a bill without behavioral services`,
    });
  },
};
