import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { MEDICARE_PART_B } from "../../rule-tables/form-lists.ts";

export const medicareInCustody: LineEdit = {
  id: "MCR-012",
  name: "Patient in custody billed to Medicare",
  family: "custody",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: MEDICARE_PART_B },
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "42 CFR 411.4(b)", locator: "services to individuals in custody of penal authorities" },
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 1 §10.4: modifier QJ" },
  ],
  why: "Medicare does not pay for people in custody unless the law makes them repay their care, which QJ says. The custodian owes the service.",
  remedy: "Bill the custodian; add QJ only where state or local law makes the patient repay.",
  consequence: "expected denial",
  reads: {
    fields: ["placeOfServiceCode", "lines.placeOfServiceCode", "lines.modifiers", "lines.procedureCode"],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index }) {
    if ((line.placeOfServiceCode ?? claim.placeOfServiceCode) !== "09") return notApplicable();
    if (line.modifiers.includes("QJ")) return pass();
    return finding({
      field: `lines[${index}].modifiers`,
      message: `${line.procedureCode} was given in a correctional facility (place 09) and has no QJ`,
    });
  },
};
