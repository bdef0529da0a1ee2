import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { ANESTHESIA_PRICING_MODIFIERS, UNTIMED_ANESTHESIA } from "../../rule-tables/anesthesia-modifiers-table.ts";
import { MEDICARE_PART_B } from "../../rule-tables/form-lists.ts";
import { isService } from "../../rule-tables/service-kinds.ts";

export const anesthesiaWithoutWho: LineEdit = {
  id: "PROC-022",
  name: "Anesthesia without who gave or directed it",
  family: "anesthesia-modifiers",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: MEDICARE_PART_B },
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 12 §50.K and §140.3.3: anesthesia modifiers",
    },
  ],
  why: "Medicare prices anesthesia by who gave it and who directed whom: AA, AD, QK, QX, QY or QZ. Without one of them there is no price.",
  remedy:
    "Add the modifier of the record: AA personally performed, QK or QY medical direction, QX or QZ the anesthetist, AD supervision of more than four.",
  consequence: "would-be rejection",
  reads: { fields: ["lines.procedureCode", "lines.modifiers"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index }) {
    const code = line.procedureCode;
    if (!isService("anesthesia", code) || UNTIMED_ANESTHESIA.includes(code)) return notApplicable();
    if (ANESTHESIA_PRICING_MODIFIERS.some((modifier) => line.modifiers.includes(modifier))) return pass();
    return finding({
      field: `lines[${index}].modifiers`,
      message: `${code} is anesthesia and does not say who gave or directed it`,
      inputs: { code, wanted: ANESTHESIA_PRICING_MODIFIERS.join(" ") },
    });
  },
};
