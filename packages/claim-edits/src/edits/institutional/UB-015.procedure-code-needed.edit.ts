import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { isBill } from "../../institutional-claim.ts";
import { HOSPITAL_OUTPATIENT, THERAPY_BILLS } from "../../rule-tables/bill-types-table.ts";
import { isRevenue } from "../../rule-tables/revenue-families-table.ts";

export const procedureCodeNeeded: LineEdit = {
  id: "UB-015",
  name: "Line of an outpatient bill without a procedure code",
  family: "outpatient-line-without-hcpcs",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 4 §20.1: HCPCS on outpatient lines" },
    { name: "Integrated Outpatient Code Editor", locator: "edit 48, revenue center needs a HCPCS code" },
  ],
  why: "Outpatient services are paid by their procedure codes; only supplies, plain drugs, rooms for recovery and the like may stand without one.",
  remedy: "Enter the procedure code of the service.",
  consequence: "would-be rejection",
  reads: { fields: ["typeOfBill", "lines.revenueCode", "lines.procedureCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index }) {
    if (!isBill(claim, HOSPITAL_OUTPATIENT) && !isBill(claim, THERAPY_BILLS)) return notApplicable();
    if (line.procedureCode !== "") return pass();
    const code = line.revenueCode ?? "";
    const needed = isRevenue("procedureCodeNeeded", code);
    if (!needed && !isRevenue("procedureCodeUsual", code)) return pass();
    return finding({
      field: `lines[${index}].procedureCode`,
      message: `revenue code ${code} stands on an outpatient bill without a procedure code`,
      ...(needed ? {} : { severity: "warning" as const }),
      inputs: { revenueCode: code },
    });
  },
};
