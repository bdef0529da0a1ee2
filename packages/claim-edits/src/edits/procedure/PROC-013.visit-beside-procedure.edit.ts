import { finding, notApplicable, pass, type LinePairEdit } from "../../edit.ts";
import { sameProvider } from "../../pair-rules.ts";
import { VISIT_PAIR_MODIFIERS } from "../../rule-tables/modifier-lists.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

export const visitBesideProcedure: LinePairEdit = {
  id: "PROC-013",
  name: "Visit and procedure on one day without modifier 25",
  family: "visit-without-25",
  status: "active",
  severity: "warning",
  scope: "line-pair",
  claimTypes: ["professional"],
  effective: { from: "1992-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 12 §30.6.6: visit on the day of a procedure",
    },
  ],
  why: "The decision for a minor procedure belongs to its price; a visit beside it is paid when it was significant and separate, which modifier 25 says. Where the pair table covers the day, NCCI-002 decides instead.",
  remedy: "If the visit was significant and separate, add 25 to it; otherwise take it off.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "lines.modifiers"], tables: ["ncci-ptp-practitioner"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ first, second, table }) {
    const visitIsFirst = isService("visit", first.line.procedureCode);
    const [visit, other] = visitIsFirst ? [first, second] : [second, first];
    if (!isService("visit", visit.line.procedureCode) || !isService("surgery", other.line.procedureCode))
      return notApplicable();
    if (!sameProvider(first, second) || isService("vein", other.line.procedureCode)) return notApplicable();
    if (visit.line.modifiers.some((modifier) => VISIT_PAIR_MODIFIERS.has(modifier))) return pass();
    if (table("ncci-ptp-practitioner")?.complete === true) return pass();
    const field = `lines[${visit.index}].modifiers`;
    return finding({
      at: visitIsFirst ? "first" : "second",
      field,
      message: `the visit ${visit.line.procedureCode} stands beside ${other.line.procedureCode} of the same day and has no modifier 25`,
      inputs: { visit: visit.line.procedureCode, procedure: other.line.procedureCode },
    });
  },
};
