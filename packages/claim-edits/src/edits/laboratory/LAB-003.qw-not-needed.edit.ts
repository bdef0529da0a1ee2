import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { WAIVED_WITHOUT_QW } from "../../rule-tables/waived-tests-table.ts";

export const qwNotNeeded: LineEdit = {
  id: "LAB-003",
  name: "QW on a test that is always waived",
  family: "clia-certificate",
  status: "active",
  severity: "advice",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 16 §70.8: tests that do not need QW" },
  ],
  why: "A few tests are waived by nature and are billed without QW; with it some payers do not know the line.",
  remedy: "Take QW off this line.",
  consequence: "payment risk",
  reads: { fields: ["lines.procedureCode", "lines.modifiers"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index }) {
    if (!WAIVED_WITHOUT_QW.has(line.procedureCode)) return notApplicable();
    if (!line.modifiers.includes("QW")) return pass();
    const field = `lines[${index}].modifiers`;
    return finding({
      field,
      message: `${line.procedureCode} is waived by nature and has QW`,
      proposal: { label: "Take QW off", field, value: line.modifiers.filter((modifier) => modifier !== "QW") },
      inputs: { code: line.procedureCode },
    });
  },
};
