import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { isOpps, OPPS_FIELDS } from "../../institutional-claim.ts";
import { isService } from "../../rule-tables/service-kinds.ts";
import {
  EMERGENCY_REVENUE,
  HOSPITAL_EXCLUDED_CODES,
  HOSPITAL_EXCLUDED_REVENUE,
  liesIn,
} from "../../rule-tables/skilled-nursing-table.ts";

export const outpatientInStay: LineEdit = {
  id: "SNF-011",
  name: "Hospital outpatient service of a resident that the facility’s price includes",
  family: "snf-outpatient-included",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["institutional"],
  effective: { from: "1998-07-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Consolidated billing of skilled nursing facilities",
      locator: "major category I, services of hospitals that are paid apart",
      edition: "2025",
    },
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 6 §20.1.2; 42 CFR 411.15(p)(3)" },
  ],
  why: "Of a hospital’s outpatient services only emergency care, surgery in the operating room, CT, MRI, catheterization, radiation, angiography and the like are paid apart from the facility’s price.",
  remedy: "Bill the facility under its arrangement, not Medicare.",
  consequence: "expected denial",
  reads: { fields: [...OPPS_FIELDS, "lines.revenueCode", "lines.procedureCode", "lines.serviceFrom"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index, on, context }) {
    const stay = context.snfStay;
    if (stay === undefined || !isOpps(claim) || on < stay.from || on > stay.through) return notApplicable();
    const emergency = claim.lines.some(
      (other) => other.serviceFrom === line.serviceFrom && liesIn(other.revenueCode, EMERGENCY_REVENUE),
    );
    if (emergency || line.procedureCode === "" || isService("alwaysTherapy", line.procedureCode)) return pass();
    if (liesIn(line.revenueCode, HOSPITAL_EXCLUDED_REVENUE) || liesIn(line.procedureCode, HOSPITAL_EXCLUDED_CODES))
      return pass();
    return finding({
      field: `lines[${index}].procedureCode`,
      message: `${line.procedureCode} of ${on} is a service that the nursing facility's price includes`,
      inputs: { code: line.procedureCode, from: stay.from, through: stay.through },
    });
  },
};
