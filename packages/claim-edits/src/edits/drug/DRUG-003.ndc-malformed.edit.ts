import { finding, notApplicable, type FindingDetail, type LineEdit } from "../../edit.ts";
import { NDC_UNITS } from "../../rule-tables/drug-lists.ts";

export const ndcMalformed: LineEdit = {
  id: "DRUG-003",
  name: "NDC, quantity or unit malformed",
  family: "ndc-format",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional", "institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "837 professional (005010X222A1)", locator: "drug identification and drug quantity of a line" }],
  why: "An NDC travels as eleven digits (5-4-2), with a quantity above zero in one of five units.",
  remedy: "Write the NDC of the package in eleven digits, with quantity and unit.",
  consequence: "would-be rejection",
  reads: { fields: ["lines.drug"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index }) {
    const { drug } = line;
    if (drug === undefined) return notApplicable();
    const details: FindingDetail[] = [];
    const field = `lines[${index}].drug`;
    const digits = drug.ndc.replaceAll("-", "");
    if (!/^\d{11}$/.test(drug.ndc)) {
      const mend = /^\d{5}-\d{4}-\d{2}$/.test(drug.ndc);
      details.push({
        field: `${field}.ndc`,
        message: "the NDC is not eleven digits",
        ...(mend ? { proposal: { label: "Take the dashes out", field: `${field}.ndc`, value: digits } } : {}),
      });
    }
    if (!(Number(drug.quantity) > 0))
      details.push({ field: `${field}.quantity`, message: "the drug has no quantity above zero" });
    if (!NDC_UNITS.has(drug.unit))
      details.push({ field: `${field}.unit`, message: `the drug's unit ${drug.unit} is none of F2, GR, ME, ML, UN` });
    return finding(...details);
  },
};
