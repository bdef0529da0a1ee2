import { finding, noTable, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { isOpps, OPPS_FIELDS } from "../../institutional-claim.ts";
import { DRUG_STATUSES } from "../../rule-tables/outpatient-table.ts";
import { isRevenue } from "../../rule-tables/revenue-families-table.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

export const drugRevenue: LineEdit = {
  id: "IOC-012",
  name: "Drug that is paid apart under a revenue code that hides it",
  family: "drug-revenue-code",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 17 §90.2 and ch. 4 §20.5: drugs with detailed coding under 0636",
    },
    { name: "OPPS Addendum B", locator: "status indicators G and K" },
  ],
  why: "A drug that Medicare pays apart is billed under 0636 with its code and units; under plain pharmacy it may be taken as packaged.",
  remedy: "Set the revenue code to 0636.",
  consequence: "payment risk",
  reads: { fields: [...OPPS_FIELDS, "lines.procedureCode", "lines.revenueCode"], tables: ["opps-status"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index, on, table }) {
    if (!isOpps(claim) || !isService("drug", line.procedureCode)) return notApplicable();
    if (isRevenue("detailedDrugs", line.revenueCode)) return pass();
    const list = table("opps-status");
    if (list === undefined) return noTable("opps-status", on);
    if (!DRUG_STATUSES.has(list.find(line.procedureCode)?.statusIndicator ?? "")) return pass();
    const field = `lines[${index}].revenueCode`;
    return finding({
      field,
      message: `${line.procedureCode} is paid apart and stands under ${line.revenueCode ?? "no revenue code"}`,
      proposal: { label: "Set the revenue code to 0636", field, value: "0636" },
      edition: list.edition,
      locator: line.procedureCode,
      inputs: { code: line.procedureCode },
    });
  },
};
