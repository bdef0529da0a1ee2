import { dotted, undotted } from "@cleanclaim/model";

import { finding, noTable, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { sideOf, sideSibling } from "../../laterality.ts";
import { SIDE_OF_MODIFIER } from "../../rule-tables/modifier-lists.ts";

export const sideKnownDiagnosisUnspecified: LineEdit = {
  id: "DX-013",
  name: "The service names a side, the diagnosis leaves it open",
  family: "side-modifier-unspecified-dx",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2015-10-01" },
  governedBy: "service-date",
  sources: [{ name: "ICD-10-CM Official Guidelines", locator: "I.B.13: laterality" }],
  why: "When the side is known, the code for that side is used; several payers refuse the unspecified one.",
  remedy: "Use the code for the side of the service if the record supports it.",
  consequence: "payment risk",
  reads: {
    fields: ["lines.procedureCode", "lines.modifiers", "lines.diagnosisPointers", "diagnoses.code"],
    tables: ["icd10cm"],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, on, table }) {
    const sides = new Set(
      line.modifiers.map((modifier) => SIDE_OF_MODIFIER[modifier]).filter((side) => side !== undefined),
    );
    const [side] = sides;
    if (side === undefined || sides.size > 1) return notApplicable();
    const codes = table("icd10cm");
    if (codes === undefined) return noTable("icd10cm", on);
    for (const pointer of line.diagnosisPointers) {
      const code = claim.diagnoses[pointer - 1]?.code;
      if (code === undefined || sideOf(codes, undotted(code)) !== "unspecified") continue;
      const better = sideSibling(codes, undotted(code), side);
      return finding({
        field: `diagnoses[${pointer - 1}].code`,
        message: `${line.procedureCode} names the ${side} side and its diagnosis ${dotted(code)} leaves the side open`,
        ...(better === undefined ? {} : { fix: `If the record says ${side}, use ${dotted(better)}.` }),
        edition: codes.edition,
        locator: dotted(code),
        inputs: { procedure: line.procedureCode, side, diagnosis: dotted(code) },
      });
    }
    return pass();
  },
};
