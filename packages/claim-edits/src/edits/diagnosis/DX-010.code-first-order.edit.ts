import { dotted } from "@cleanclaim/model";

import { finding, noTable, pass, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { finalDiagnoses } from "../../institutional-claim.ts";
import { noteThatNames } from "../../tabular-notes.ts";

export const codeFirstOrder: ClaimEdit = {
  id: "DX-010",
  name: "Underlying condition stands after what it causes",
  family: "code-first-order",
  status: "active",
  severity: "warning",
  scope: "claim",
  claimTypes: ["professional", "institutional"],
  effective: { from: "2015-10-01" },
  governedBy: "service-date",
  sources: [
    { name: "ICD-10-CM Tabular List", locator: "code first notes" },
    { name: "ICD-10-CM Official Guidelines", locator: "I.A.13" },
  ],
  why: "A code-first note asks for the underlying condition before the code that carries the note.",
  remedy: "Move the underlying condition before it.",
  consequence: "payment risk",
  reads: { fields: ["diagnoses.code", "diagnoses.role"], tables: ["icd10cm-notes"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on, table }) {
    if (claim.diagnoses.length < 2) return pass();
    const notes = table("icd10cm-notes");
    if (notes === undefined) return noTable("icd10cm-notes", on);
    const found = finalDiagnoses(claim);
    const codes = found.map(({ code }) => code);
    const details: FindingDetail[] = [];
    codes.forEach((code, index) => {
      const named = (other: string): boolean =>
        other !== code && noteThatNames(notes, "codeFirst", code, other) !== undefined;
      if (codes.slice(0, index).some(named)) return;
      const later = codes.findIndex((other, position) => position > index && named(other));
      const underlying = codes[later];
      if (underlying === undefined) return;
      details.push({
        field: `diagnoses[${found[later]?.index ?? later}].code`,
        message: `diagnosis ${dotted(underlying)} belongs before ${dotted(code)}, which it underlies`,
        fix: `Move ${dotted(underlying)} before ${dotted(code)}.`,
        edition: notes.edition,
        locator: `code first at ${dotted(code)}`,
        inputs: { code: dotted(code), first: dotted(underlying) },
      });
    });
    return finding(...details);
  },
};
