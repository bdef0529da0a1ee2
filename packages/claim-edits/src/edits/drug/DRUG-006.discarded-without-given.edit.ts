import { finding, type ClaimEdit, type FindingDetail } from "../../edit.ts";

export const discardedWithoutGiven: ClaimEdit = {
  id: "DRUG-006",
  name: "Discarded drug without the given one",
  family: "discarded-drug",
  status: "active",
  severity: "warning",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "ch. 17 §40: discarded drugs and biologicals" },
  ],
  why: "A line with JW bills what was thrown away of a package of which the patient got the rest; the rest stands on a line of its own, without JW.",
  remedy: "Add the line of what was given, or take JW off if this is it.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "lines.modifiers", "lines.serviceFrom"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const details: FindingDetail[] = [];
    claim.lines.forEach((line, index) => {
      if (!line.modifiers.includes("JW")) return;
      const given = claim.lines.some(
        (other) =>
          other.procedureCode === line.procedureCode &&
          other.serviceFrom === line.serviceFrom &&
          !other.modifiers.includes("JW"),
      );
      if (given) return;
      details.push({
        line: index,
        field: `lines[${index}].modifiers`,
        message: `${line.procedureCode} with JW bills what was discarded and no line bills what was given`,
        inputs: { code: line.procedureCode },
      });
    });
    return finding(...details);
  },
};
