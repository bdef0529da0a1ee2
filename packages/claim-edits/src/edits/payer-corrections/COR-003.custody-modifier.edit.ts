import { finding, notApplicable, type LineEdit } from "../../edit.ts";

export const custodyModifier: LineEdit = {
  id: "COR-003",
  name: "Medicare modifier of custody to a custodian",
  family: "custody",
  status: "active",
  severity: "advice",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "HCPCS Level II", locator: "QJ: for claims to Medicare only" }],
  why: "QJ tells Medicare that the law makes a prisoner repay; a custodian does not need it and some refuse it.",
  remedy: "Take QJ off when the custodian pays.",
  consequence: "advice",
  reads: { fields: ["lines.modifiers", "lines.procedureCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index, profile }) {
    if (profile?.kind !== "custodian" || !line.modifiers.includes("QJ")) return notApplicable();
    const field = `lines[${index}].modifiers`;
    return finding({
      field,
      message: `${line.procedureCode} has QJ, which is for Medicare`,
      proposal: { label: "Take QJ off", field, value: line.modifiers.filter((modifier) => modifier !== "QJ") },
    });
  },
};
