import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";

export const ndcPlaceholder: LineEdit = {
  id: "DRUG-005",
  name: "NDC that stands for none",
  family: "ndc-format",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "21 CFR 207.33", locator: "what makes up a National Drug Code" }],
  why: "A run of one digit is no package; it was typed to get past a field. Payers compare the number with their drug file.",
  remedy: "Copy the NDC from the package, or take it off where the payer does not ask for it.",
  consequence: "would-be rejection",
  reads: { fields: ["lines.drug.ndc"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index }) {
    const ndc = line.drug?.ndc;
    if (ndc === undefined) return notApplicable();
    if (!/^(\d)\1{10}$/.test(ndc) && !ndc.startsWith("00000") && ndc !== "12345678901") return pass();
    return finding({ field: `lines[${index}].drug.ndc`, message: "the NDC is a placeholder and no package has it" });
  },
};
