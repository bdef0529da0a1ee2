import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { MEDICARE_PART_B } from "../../rule-tables/form-lists.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

export const assignmentIsMandatory: LineEdit = {
  id: "MCR-006",
  name: "Service that is paid on assignment only",
  family: "claim-indicators",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: MEDICARE_PART_B },
  effective: { from: "2001-02-01" },
  governedBy: "service-date",
  sources: [
    { name: "Social Security Act §1833(h)(5)(C)", locator: "clinical laboratory tests" },
    { name: "Social Security Act §1842(o)(3)", locator: "drugs and biologicals" },
  ],
  why: "Medicare pays clinical laboratory tests and drugs only to who takes assignment; an unassigned line is refused.",
  remedy: "Set assignment to A for this claim, or bill the other services on a claim of their own.",
  consequence: "expected denial",
  reads: { fields: ["assignmentCode", "lines.procedureCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line }) {
    if (claim.assignmentCode !== "C") return notApplicable();
    const code = line.procedureCode;
    if (!isService("laboratory", code) && !isService("drug", code)) return pass();
    return finding({
      field: "assignmentCode",
      message: `${code} is paid on assignment only and the claim does not take it`,
      inputs: { code },
    });
  },
};
