import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { isStay } from "../../institutional-claim.ts";
import { inRanges } from "../../rule-tables/code-ranges.ts";
import { REVENUE_PLACES } from "../../rule-tables/outpatient-table.ts";

export const revenuePlace: LineEdit = {
  id: "IOC-014",
  name: "Procedure under a revenue code where it does not belong",
  family: "revenue-against-procedure",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 4 §20.5, HCPCS and revenue codes; ch. 25 §75.4",
    },
    { name: "Integrated Outpatient Code Editor", locator: "edits 76 to 79 for single codes" },
  ],
  why: "Revenue code and procedure tell the same story: an emergency visit stands under the emergency department, an evaluation under its therapy.",
  remedy: "Correct the revenue code, or the procedure.",
  consequence: "would-be rejection",
  reads: { fields: ["typeOfBill", "lines.procedureCode", "lines.revenueCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index }) {
    const { procedureCode: code, revenueCode } = line;
    if (isStay(claim) || code === "" || revenueCode === undefined) return notApplicable();
    const wrong = REVENUE_PLACES.find(
      (place) =>
        inRanges(code, place.codes) &&
        ((place.only !== undefined && !inRanges(revenueCode, place.only)) ||
          (place.never !== undefined && inRanges(revenueCode, place.never))),
    );
    if (wrong === undefined) return pass();
    return finding({
      field: `lines[${index}].revenueCode`,
      message: `${code} is ${wrong.words} and stands under revenue code ${revenueCode}; its place is ${wrong.instead}`,
      ...(wrong.sure ? {} : { severity: "warning" as const }),
      inputs: { code, revenueCode },
    });
  },
};
