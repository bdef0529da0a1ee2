import { dotted, undotted } from "@cleanclaim/model";

import { finding, noTable, notApplicable, pass, type ClaimEdit } from "../../edit.ts";

export const manifestationFirst: ClaimEdit = {
  id: "DX-004",
  name: "Manifestation code stands first",
  family: "manifestation-first",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2015-10-01" },
  governedBy: "service-date",
  sources: [
    { name: "Medicare Code Editor", locator: "manifestation codes" },
    { name: "ICD-10-CM Official Guidelines", locator: "I.A.13: etiology and manifestation" },
  ],
  why: "A manifestation code describes what an underlying disease does and never stands first; the disease comes before it.",
  remedy: "Put the underlying disease first and the manifestation after it.",
  consequence: "expected denial",
  reads: { fields: ["diagnoses.code"], tables: ["medicare-code-editor", "icd10cm"] },
  history: [{ on: "2026-11-22", change: "First edition; titles decide where no code editor list covers the day." }],
  check({ claim, on, table }) {
    const first = claim.diagnoses[0];
    if (first === undefined) return notApplicable();
    const code = undotted(first.code);
    const editor = table("medicare-code-editor");
    const codes = table("icd10cm");
    if (editor === undefined && codes === undefined) return noTable("medicare-code-editor", on);
    const listed = editor?.find(code)?.manifestation ?? false;
    const titled =
      editor === undefined && /in (other )?diseases classified elsewhere/i.test(codes?.find(code)?.title ?? "");
    if (!listed && !titled) return editor === undefined ? noTable("medicare-code-editor", on) : pass();
    return finding({
      field: "diagnoses[0].code",
      message: `diagnosis ${dotted(code)} is a manifestation and stands first`,
      edition: editor?.edition ?? codes?.edition ?? "",
      locator: dotted(code),
      inputs: { code: dotted(code) },
    });
  },
};
