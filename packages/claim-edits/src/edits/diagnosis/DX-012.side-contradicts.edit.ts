import { dotted, undotted } from "@cleanclaim/model";

import { finding, noTable, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { sideOf } from "../../laterality.ts";
import { SIDE_OF_MODIFIER } from "../../rule-tables/modifier-lists.ts";

export const sideContradicts: LineEdit = {
  id: "DX-012",
  name: "Side of the diagnosis contradicts the side of the service",
  family: "laterality-mismatch",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2015-10-01" },
  governedBy: "service-date",
  sources: [
    { name: "ICD-10-CM order file", locator: "titles that name a side" },
    { name: "HCPCS Level II modifiers", locator: "LT, RT, E1 to E4, F and T modifiers" },
  ],
  why: "The modifier says on which side the service was done, the diagnosis says which side is ill; they must agree.",
  remedy: "Check the record and correct the modifier or the diagnosis.",
  consequence: "expected denial",
  reads: {
    fields: ["lines.procedureCode", "lines.modifiers", "lines.diagnosisPointers", "diagnoses.code"],
    tables: ["icd10cm"],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index, on, table }) {
    const sides = new Set(
      line.modifiers.map((modifier) => SIDE_OF_MODIFIER[modifier]).filter((side) => side !== undefined),
    );
    const [side] = sides;
    if (side === undefined || sides.size > 1) return notApplicable();
    const codes = table("icd10cm");
    if (codes === undefined) return noTable("icd10cm", on);
    const pointed = line.diagnosisPointers.flatMap((pointer) => {
      const code = claim.diagnoses[pointer - 1]?.code;
      return code === undefined ? [] : [{ code, side: sideOf(codes, undotted(code)) }];
    });
    if (pointed.some((each) => each.side === side || each.side === "both")) return pass();
    const opposite = pointed.find((each) => each.side !== undefined && each.side !== "unspecified");
    if (opposite === undefined) return pass();
    return finding({
      field: `lines[${index}].modifiers`,
      message: `${line.procedureCode} is billed for the ${side} side and its diagnosis ${dotted(opposite.code)} names the other`,
      edition: codes.edition,
      locator: dotted(opposite.code),
      inputs: { procedure: line.procedureCode, side, diagnosis: dotted(opposite.code) },
    });
  },
};
