import { dotted } from "@cleanclaim/model";

import { finding, noTable, pass, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { finalDiagnoses } from "../../institutional-claim.ts";
import { noteThatNames } from "../../tabular-notes.ts";

export const excludes1Pair: ClaimEdit = {
  id: "DX-006",
  name: "Two diagnoses that exclude each other",
  family: "dx-excludes1",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional", "institutional"],
  effective: { from: "2015-10-01" },
  governedBy: "service-date",
  sources: [
    { name: "ICD-10-CM Tabular List", locator: "Excludes1 notes" },
    { name: "ICD-10-CM Official Guidelines", locator: "I.A.12.a" },
  ],
  why: "An Excludes1 note says that two conditions are not coded together: one includes the other, or they cannot occur at once.",
  remedy: "Keep the code that the record supports and take the other off.",
  consequence: "expected denial",
  reads: { fields: ["diagnoses.code", "diagnoses.role"], tables: ["icd10cm-notes"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on, table }) {
    if (claim.diagnoses.length < 2) return pass();
    const notes = table("icd10cm-notes");
    if (notes === undefined) return noTable("icd10cm-notes", on);
    // What brought the patient may be excluded by what was found; only the latter stand together.
    const found = finalDiagnoses(claim);
    const codes = found.map(({ code }) => code);
    const details: FindingDetail[] = [];
    codes.forEach((code, index) => {
      codes.forEach((other, position) => {
        if (position <= index || code === other) return;
        const note = noteThatNames(notes, "excludes1", code, other) ?? noteThatNames(notes, "excludes1", other, code);
        if (note === undefined) return;
        details.push({
          field: `diagnoses[${found[position]?.index ?? position}].code`,
          message: `diagnoses ${dotted(code)} and ${dotted(other)} exclude each other (note at ${note.node})`,
          fix: `Keep ${dotted(code)} or ${dotted(other)}, whichever the record supports; not both.`,
          edition: notes.edition,
          locator: `Excludes1 at ${note.node}: ${note.text}`,
          inputs: { first: dotted(code), second: dotted(other) },
        });
      });
    });
    return finding(...details);
  },
};
