import { finding, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { isStay } from "../../institutional-claim.ts";
import { REPEAT_MODIFIERS } from "../../rule-tables/modifier-lists.ts";

export const lineRepeated: ClaimEdit = {
  id: "UB-044",
  name: "The same line twice on one institutional claim",
  family: "institutional-line-twice",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 1 §120.2, exact duplicates" }],
  why: "Two lines with the same revenue code, procedure, day, modifiers and charge are paid once; repeats carry a modifier that says so.",
  remedy: "Take one line out, or add the modifier of a repeated service (76, 77, 91, 59).",
  consequence: "would-be rejection",
  reads: {
    fields: [
      "typeOfBill",
      "lines.revenueCode",
      "lines.procedureCode",
      "lines.modifiers",
      "lines.serviceFrom",
      "lines.charge",
      "lines.units",
      "lines.drug",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (isStay(claim)) return notApplicable();
    const seen = new Map<string, number>();
    const details: FindingDetail[] = [];
    claim.lines.forEach((line, index) => {
      if (line.procedureCode === "" || line.serviceFrom === undefined) return;
      const modifiers = line.modifiers.toSorted().join(",");
      const key = [
        line.revenueCode ?? "",
        line.procedureCode,
        modifiers,
        line.serviceFrom,
        line.charge,
        line.units,
        line.drug?.ndc ?? "",
      ].join("|");
      const before = seen.get(key);
      if (before === undefined) {
        seen.set(key, index);
        return;
      }
      if (line.modifiers.some((modifier) => REPEAT_MODIFIERS.has(modifier))) return;
      details.push({
        line: index,
        field: `lines[${index}]`,
        message: `${line.procedureCode} under ${line.revenueCode ?? "no revenue code"} stands on line ${before + 1} already, for the same day`,
        severity: "warning",
        inputs: { code: line.procedureCode, line: String(before + 1) },
      });
    });
    return finding(...details);
  },
};
