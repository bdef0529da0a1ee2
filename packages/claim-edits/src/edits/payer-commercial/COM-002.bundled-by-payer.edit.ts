import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";

export const bundledByPayer: LineEdit = {
  id: "COM-002",
  name: "Service that the payer counts into the visit",
  family: "bundled-by-payer",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "Payer's reimbursement policy", locator: "services included in others" }],
  why: "The payer pays handling of specimens, usual supplies and the like with the visit; a line of their own is denied and may not be billed to the patient.",
  remedy: "Take the line off, or expect its contractual adjustment.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index, profile }) {
    const bundled = profile?.bundledCodes;
    if (bundled === undefined) return notApplicable();
    if (!bundled.includes(line.procedureCode)) return pass();
    return finding({
      field: `lines[${index}].procedureCode`,
      message: `${line.procedureCode} is part of the visit by this payer's rules`,
      ...(profile?.source === undefined ? {} : { locator: profile.source }),
      inputs: { code: line.procedureCode },
    });
  },
};
