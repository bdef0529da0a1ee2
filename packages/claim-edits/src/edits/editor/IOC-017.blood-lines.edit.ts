import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { isBill } from "../../institutional-claim.ts";
import { HOSPITAL_OUTPATIENT } from "../../rule-tables/bill-types-table.ts";
import { isRevenue } from "../../rule-tables/revenue-families-table.ts";

export const bloodLines: LineEdit = {
  id: "IOC-017",
  name: "Blood with BL without its processing line",
  family: "blood-deductible-lines",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["institutional"],
  effective: { from: "2005-07-01" },
  governedBy: "service-date",
  sources: [
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 4 §231.2, blood with BL on two lines" },
    { name: "Integrated Outpatient Code Editor", locator: "edits 73 to 75" },
  ],
  why: "Purchased blood is billed on two lines with BL: the blood under 038x and its processing under 039x, same code, day and units.",
  remedy: "Add the line under 039x with the same code, day and units, both with BL.",
  consequence: "would-be rejection",
  reads: {
    fields: [
      "typeOfBill",
      "lines.revenueCode",
      "lines.modifiers",
      "lines.procedureCode",
      "lines.serviceFrom",
      "lines.units",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index }) {
    if (!isBill(claim, HOSPITAL_OUTPATIENT) || !line.modifiers.includes("BL")) return notApplicable();
    const product = isRevenue("bloodProduct", line.revenueCode);
    const wanted = product ? "bloodProcessing" : "bloodProduct";
    const twin = claim.lines.some(
      (other) =>
        isRevenue(wanted, other.revenueCode) &&
        other.modifiers.includes("BL") &&
        other.procedureCode === line.procedureCode &&
        other.serviceFrom === line.serviceFrom &&
        other.units === line.units,
    );
    if (twin) return pass();
    return finding({
      field: `lines[${index}].modifiers`,
      message: `${line.procedureCode} has BL under ${line.revenueCode ?? ""} and no such line stands under ${product ? "039x" : "038x"}`,
      inputs: { code: line.procedureCode },
    });
  },
};
