import { finding, notApplicable, pass, type LinePairEdit } from "../../edit.ts";
import { sameProvider } from "../../pair-rules.ts";
import { endoscopyFamilyOf } from "../../rule-tables/endoscopy-families.ts";
import { DISTINCT_SERVICE_MODIFIERS } from "../../rule-tables/modifier-lists.ts";

export const diagnosticBesideSurgicalEndoscopy: LinePairEdit = {
  id: "NCCI-003",
  name: "Diagnostic endoscopy beside a surgical one of its family",
  family: "diagnostic-with-surgical-endoscopy",
  status: "active",
  severity: "warning",
  scope: "line-pair",
  claimTypes: ["professional"],
  effective: { from: "1996-01-01" },
  governedBy: "service-date",
  sources: [{ name: "NCCI Policy Manual for Medicare", locator: "ch. I and VI: endoscopic services" }],
  why: "A surgical endoscopy includes the look around: the diagnostic endoscopy of the same family and session is not paid beside it. Where the pair table covers the day, NCCI-001 and NCCI-002 decide instead.",
  remedy: "Take the diagnostic endoscopy off, unless it was another session.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "lines.modifiers"], tables: ["ncci-ptp-practitioner"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ first, second, table }) {
    const family = endoscopyFamilyOf(first.line.procedureCode, second.line.procedureCode);
    if (family === undefined || !sameProvider(first, second)) return notApplicable();
    const diagnosticIsFirst = first.line.procedureCode === family.diagnostic;
    const [diagnostic, surgical] = diagnosticIsFirst ? [first, second] : [second, first];
    if (diagnostic.line.modifiers.some((modifier) => DISTINCT_SERVICE_MODIFIERS.has(modifier))) return pass();
    if (table("ncci-ptp-practitioner")?.complete === true) return pass();
    return finding({
      at: diagnosticIsFirst ? "first" : "second",
      field: `lines[${diagnostic.index}].procedureCode`,
      message: `${family.diagnostic} is part of ${surgical.line.procedureCode} of the same day (${family.name})`,
      inputs: { diagnostic: family.diagnostic, surgical: surgical.line.procedureCode },
    });
  },
};
