import { finding, noTable, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { isOpps, OPPS_FIELDS } from "../../institutional-claim.ts";
import { DISCARDED_DRUG_MODIFIERS, SINGLE_DOSE_ONLY } from "../../rule-tables/drug-lists.ts";
import { DRUG_STATUSES } from "../../rule-tables/outpatient-table.ts";

export const discardedDrug: LineEdit = {
  id: "IOC-013",
  name: "Single-dose drug of an outpatient without JW or JZ",
  family: "outpatient-discarded-drug",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["institutional"],
  effective: { from: "2023-07-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 17 §40: JW and JZ on claims of hospitals",
    },
    { name: "OPPS Addendum B", locator: "status indicators G and K" },
  ],
  why: "A drug from single-dose containers that is paid apart says what was thrown away (JW) or that nothing was (JZ).",
  remedy: "Add JZ, or a line with JW and the units thrown away.",
  consequence: "would-be rejection",
  reads: {
    fields: [...OPPS_FIELDS, "lines.procedureCode", "lines.modifiers", "lines.serviceFrom"],
    tables: ["opps-status"],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index, on, table }) {
    if (!isOpps(claim) || !SINGLE_DOSE_ONLY.has(line.procedureCode)) return notApplicable();
    const says = (modifiers: readonly string[]): boolean =>
      DISCARDED_DRUG_MODIFIERS.some((each) => modifiers.includes(each));
    if (says(line.modifiers)) return pass();
    const waste = claim.lines.some(
      (other) =>
        other.procedureCode === line.procedureCode &&
        other.serviceFrom === line.serviceFrom &&
        other.modifiers.includes("JW"),
    );
    if (waste) return pass();
    const list = table("opps-status");
    if (list === undefined) return noTable("opps-status", on);
    if (!DRUG_STATUSES.has(list.find(line.procedureCode)?.statusIndicator ?? "")) return pass();
    return finding({
      field: `lines[${index}].modifiers`,
      message: `${line.procedureCode} comes in single-dose containers and the line has neither JW nor JZ`,
      edition: list.edition,
      locator: line.procedureCode,
      inputs: { code: line.procedureCode },
    });
  },
};
