import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { isStay } from "../../institutional-claim.ts";
import { inRanges } from "../../rule-tables/code-ranges.ts";
import { ENDED_MODIFIERS } from "../../rule-tables/outpatient-table.ts";
import { isService } from "../../rule-tables/service-kinds.ts";
import { codeRanges } from "../../rule-tables/code-ranges.ts";

/** Procedures outside the surgical numbers that are done under anesthesia: catheter laboratory and shocks. */
const OTHER_PROCEDURES = codeRanges("92920-92998 93451-93799 90870-90870");

export const endedProcedure: LineEdit = {
  id: "IOC-010",
  name: "Ended procedure marked wrongly",
  family: "ended-procedure",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 4 §20.6.4, modifiers 52, 73 and 74" },
  ],
  why: "A procedure ended before anesthesia has 73, after it 74, and one unit; 52 is for services without anesthesia, 53 for practitioners.",
  remedy: "Keep the one modifier that the record supports, with one unit, on the procedure.",
  consequence: "would-be rejection",
  reads: { fields: ["typeOfBill", "lines.modifiers", "lines.procedureCode", "lines.units"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index }) {
    const ended = line.modifiers.filter((modifier) => ENDED_MODIFIERS.includes(modifier));
    const [modifier] = ended;
    if (modifier === undefined || isStay(claim)) return notApplicable();
    const field = `lines[${index}].modifiers`;
    const inputs = { code: line.procedureCode, modifier };
    if (ended.length > 1) return finding({ field, message: "73 and 74 contradict each other", inputs });
    if (line.modifiers.includes("52") || line.modifiers.includes("53"))
      return finding({ field, message: `modifier ${modifier} stands beside 52 or 53`, inputs });
    if (!isService("surgery", line.procedureCode) && !inRanges(line.procedureCode, OTHER_PROCEDURES))
      return finding({
        field,
        message: `modifier ${modifier} stands on ${line.procedureCode}, which needs no anesthesia`,
        severity: "warning",
        inputs,
      });
    if (Number(line.units) === 1) return pass();
    return finding({
      field: `lines[${index}].units`,
      message: `an ended procedure (${modifier}) has ${line.units} units`,
      inputs,
    });
  },
};
