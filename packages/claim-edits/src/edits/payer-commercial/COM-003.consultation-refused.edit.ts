import { finding, notApplicable, type LineEdit } from "../../edit.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

export const consultationRefused: LineEdit = {
  id: "COM-003",
  name: "Consultation that the payer does not pay",
  family: "status-not-payable",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "Payer's reimbursement policy", locator: "consultation codes" }],
  why: "Like Medicare, this payer pays no consultation codes; it pays the visit of the place.",
  remedy: "Use the visit code of the place at the level that the note supports.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index, profile }) {
    if (profile?.consultationsRefused !== true || !isService("consultation", line.procedureCode))
      return notApplicable();
    return finding({
      field: `lines[${index}].procedureCode`,
      message: `${line.procedureCode} is a consultation, which this payer does not pay`,
      ...(profile.source === undefined ? {} : { locator: profile.source }),
    });
  },
};
