import { finding, noTable, notApplicable, pass, type FindingDetail, type LineEdit } from "../../edit.ts";
import { INDICATOR_RULES } from "../../rule-tables/fee-indicators.ts";

export const modifierAgainstIndicator: LineEdit = {
  id: "PROC-002",
  name: "Modifier that the fee schedule does not allow with the code",
  family: "modifier-invalid-for-code",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "1992-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare physician fee schedule file",
      locator: "PC/TC, bilateral, assistant, co-surgeon, team and global indicators",
    },
  ],
  why: "The indicators of the fee schedule say for each code whether it has a technical part, two sides, an assistant, a second surgeon or a period to divide.",
  remedy: "Take the modifier off, or correct the code.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "lines.modifiers"], tables: ["physician-fee-schedule"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index, on, table }) {
    const rules = INDICATOR_RULES.filter((rule) =>
      rule.modifiers.some((modifier) => line.modifiers.includes(modifier)),
    );
    if (rules.length === 0) return notApplicable();
    const fees = table("physician-fee-schedule");
    if (fees === undefined) return noTable("physician-fee-schedule", on);
    const row = fees.find(line.procedureCode);
    if (row === undefined) return pass();
    const details: FindingDetail[] = [];
    for (const rule of rules) {
      const value = row[rule.column];
      const refused = rule.refused[value];
      const doubtful = rule.doubtful[value];
      const words = refused ?? doubtful;
      if (words === undefined) continue;
      const modifier = rule.modifiers.find((each) => line.modifiers.includes(each)) ?? "";
      details.push({
        field: `lines[${index}].modifiers`,
        message: `modifier ${modifier} does not go with ${line.procedureCode}: ${words}`,
        ...(refused === undefined ? { severity: "warning" as const } : {}),
        edition: fees.edition,
        locator: `${line.procedureCode}, ${rule.indicator} ${value}`,
        inputs: { code: line.procedureCode, modifier, indicator: `${rule.indicator} ${value}` },
      });
    }
    return finding(...details);
  },
};
