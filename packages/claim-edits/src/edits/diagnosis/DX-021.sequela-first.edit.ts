import { dotted, undotted } from "@cleanclaim/model";

import { finding, notApplicable, type ClaimEdit } from "../../edit.ts";

export const sequelaFirst: ClaimEdit = {
  id: "DX-021",
  name: "Late effect before what it left",
  family: "dx-order",
  status: "active",
  severity: "warning",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2015-10-01" },
  governedBy: "service-date",
  sources: [
    { name: "ICD-10-CM Official Guidelines", locator: "I.B.10: the residual condition first, the sequela second" },
  ],
  why: "A code with S as seventh character says what an old injury has led to. What it has led to stands first: a scar, a contracture, a pain.",
  remedy: "Put the condition that is treated first and the late effect after it.",
  consequence: "expected denial",
  reads: { fields: ["diagnoses.code"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const first = claim.diagnoses[0]?.code;
    if (first === undefined || !/^[ST].{5}S$/.test(undotted(first))) return notApplicable();
    return finding({
      field: "diagnoses[0].code",
      message: `${dotted(first)} is the late effect of an injury and stands first`,
      inputs: { code: dotted(first) },
    });
  },
};
