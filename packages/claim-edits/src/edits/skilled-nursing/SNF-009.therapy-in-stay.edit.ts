import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { isBill, isMedicare } from "../../institutional-claim.ts";
import { SKILLED_NURSING_STAYS } from "../../rule-tables/bill-types-table.ts";
import { isRevenue } from "../../rule-tables/revenue-families-table.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

export const therapyInStay: LineEdit = {
  id: "SNF-009",
  name: "Therapy of a resident whose stay Medicare pays",
  family: "snf-therapy-included",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional", "institutional"],
  effective: { from: "1998-07-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Consolidated billing of skilled nursing facilities",
      locator: "therapy is always included (major category V)",
      edition: "2025",
    },
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 6 §10.1 and §20; 42 CFR 411.15(p)" },
  ],
  why: "Physical, occupational and speech therapy of a resident in a stay under Part A belong to the facility’s price, whoever gives them.",
  remedy: "Bill the facility under its arrangement, not Medicare.",
  consequence: "expected denial",
  reads: {
    fields: [
      "payer.claimFilingIndicatorCode",
      "claimType",
      "typeOfBill",
      "lines.procedureCode",
      "lines.serviceFrom",
      "lines.revenueCode",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index, on, context }) {
    const stay = context.snfStay;
    if (stay === undefined || !isMedicare(claim) || on < stay.from || on > stay.through) return notApplicable();
    if (isBill(claim, SKILLED_NURSING_STAYS)) return notApplicable();
    if (!isService("alwaysTherapy", line.procedureCode) && !isRevenue("therapy", line.revenueCode)) return pass();
    return finding({
      field: `lines[${index}].procedureCode`,
      message: `${line.procedureCode} of ${on} is therapy of a resident whose stay Medicare pays by the day`,
      inputs: { code: line.procedureCode, from: stay.from, through: stay.through },
    });
  },
};
