import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { MEDICARE_PART_B } from "../../rule-tables/form-lists.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

export const outsideLaboratory: LineEdit = {
  id: "MCR-013",
  name: "Outside laboratory billed by the practice",
  family: "outside-laboratory",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: MEDICARE_PART_B },
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "Social Security Act §1833(h)(5)(A)", locator: "payment only to who performed the test" },
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 16 §40.1: laboratory tests referred to another",
    },
  ],
  why: "Medicare pays a laboratory test to the laboratory that did it. Modifier 90 is for laboratories that refer tests among themselves, not for practices.",
  remedy: "Take the line off and let the laboratory bill it.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "lines.modifiers", "billingProvider.taxonomyCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index }) {
    if (!line.modifiers.includes("90") || !isService("laboratory", line.procedureCode)) return notApplicable();
    // NUCC 291U: clinical medical laboratory.
    if ((claim.billingProvider.taxonomyCode ?? "").startsWith("291U")) return pass();
    return finding({
      field: `lines[${index}].modifiers`,
      message: `${line.procedureCode} was done by an outside laboratory (90), which bills Medicare itself`,
      inputs: { code: line.procedureCode },
    });
  },
};
