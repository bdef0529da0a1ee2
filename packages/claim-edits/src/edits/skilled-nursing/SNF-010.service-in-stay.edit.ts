import { finding, noTable, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { isService } from "../../rule-tables/service-kinds.ts";
import { INCLUDED_SERVICES, liesIn } from "../../rule-tables/skilled-nursing-table.ts";

export const serviceInStay: LineEdit = {
  id: "SNF-010",
  name: "Service of a resident that the facility’s price includes",
  family: "snf-service-included",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: ["MB"] },
  effective: { from: "1998-07-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Consolidated billing of skilled nursing facilities",
      locator: "services outside the excluded physician services",
      edition: "2025",
    },
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 6 §10.1 and §20.1; 42 CFR 411.15(p)" },
  ],
  why: "In a stay under Part A the facility’s price includes laboratory tests, the technical part of imaging, supplies, equipment and drugs; practitioners bill their own work only.",
  remedy: "Bill the professional part (26) only, and the rest to the facility.",
  consequence: "expected denial",
  reads: {
    fields: ["payer.claimFilingIndicatorCode", "lines.procedureCode", "lines.modifiers", "lines.serviceFrom"],
    tables: ["physician-fee-schedule"],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index, on, context, table }) {
    const stay = context.snfStay;
    if (stay === undefined || on < stay.from || on > stay.through) return notApplicable();
    const code = line.procedureCode;
    if (line.modifiers.includes("26") || isService("alwaysTherapy", code)) return pass();
    const inputs = { code, from: stay.from, through: stay.through };
    const field = `lines[${index}].procedureCode`;
    const included = INCLUDED_SERVICES.find(({ codes }) => liesIn(code, codes));
    if (included !== undefined) {
      return finding({
        field,
        message: `${code} is ${included.words} for a resident whose stay Medicare pays by the day`,
        fix: "Bill the facility under its arrangement, not Medicare.",
        ...(included.sure ? {} : { severity: "warning" as const }),
        inputs,
      });
    }
    const technical = line.modifiers.includes("TC");
    const parts = technical ? "3" : table("physician-fee-schedule")?.find(code)?.professionalTechnical;
    if (parts === undefined && isService("imaging", code)) return noTable("physician-fee-schedule", on);
    if (parts !== "1" && parts !== "3") return pass();
    return finding({
      field: `lines[${index}].modifiers`,
      message: `${code} bills a technical part for a resident whose stay Medicare pays by the day`,
      inputs,
    });
  },
};
