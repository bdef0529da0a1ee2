import { finding, type FindingDetail, type LineEdit } from "../../edit.ts";
import { inRanges } from "../../rule-tables/code-ranges.ts";
import { CONTRADICTING_MODIFIERS, FACILITY_ONLY_MODIFIERS, MODIFIER_SCOPES } from "../../rule-tables/modifier-lists.ts";

export const modifierAgainstKind: LineEdit = {
  id: "PROC-003",
  name: "Modifier that has no meaning for this kind of service",
  family: "modifier-invalid-for-code",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional", "institutional"],
  effective: { from: "2000-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "Medicare Claims Processing Manual (Pub. 100-04)", locator: "chapters 12, 16 and 17: use of modifiers" },
    { name: "HCPCS Level II modifiers" },
  ],
  why: "Some modifiers are defined for one kind of service: anesthesia, drugs, laboratory tests, visits, procedures or facility claims.",
  remedy: "Take the modifier off, or move it to the line it belongs to.",
  consequence: "expected denial",
  reads: { fields: ["claimType", "lines.procedureCode", "lines.modifiers"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index }) {
    if (line.modifiers.length === 0) return finding();
    const field = `lines[${index}].modifiers`;
    const code = line.procedureCode;
    const details: FindingDetail[] = [];
    for (const modifier of line.modifiers) {
      for (const scope of MODIFIER_SCOPES) {
        if (!scope.modifiers.has(modifier) || inRanges(code, scope.ranges) === (scope.rule === "only")) continue;
        details.push({
          field,
          message: `modifier ${modifier} ${scope.meaning} and stands on ${code}`,
          inputs: { code, modifier },
        });
      }
      if (claim.claimType === "professional" && FACILITY_ONLY_MODIFIERS.has(modifier)) {
        details.push({
          field,
          message: `modifier ${modifier} is for facility claims and stands on a professional one`,
          inputs: { modifier },
        });
      }
    }
    for (const [one, other] of CONTRADICTING_MODIFIERS) {
      if (!line.modifiers.includes(one) || !line.modifiers.includes(other)) continue;
      details.push({
        field,
        message: `modifiers ${one} and ${other} contradict each other on ${code}`,
        inputs: { code },
      });
    }
    return finding(...details);
  },
};
