import { dotted, undotted } from "@cleanclaim/model";

import { fallsUnder } from "../../coverage-policies.ts";
import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { ONLY_FIRST } from "../../rule-tables/diagnosis-order-table.ts";

export const onlyFirstStandsLater: ClaimEdit = {
  id: "DX-017",
  name: "Diagnosis that only stands first stands later",
  family: "dx-order",
  status: "active",
  severity: "advice",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2015-10-01" },
  governedBy: "service-date",
  sources: [{ name: "ICD-10-CM Official Guidelines", locator: "I.C.21.c.16: Z codes that may only be first-listed" }],
  why: "Some Z codes are the reason of the whole encounter: examinations, supervision of pregnancy, chemotherapy. They stand first, unless two encounters of a day are put together.",
  remedy: "Put it first, or leave it off.",
  consequence: "advice",
  reads: { fields: ["diagnoses.code"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const first = claim.diagnoses[0];
    if (first === undefined || claim.diagnoses.length < 2) return notApplicable();
    if (fallsUnder(ONLY_FIRST, undotted(first.code))) return pass();
    const later = claim.diagnoses.findIndex(({ code }, index) => index > 0 && fallsUnder(ONLY_FIRST, undotted(code)));
    const code = claim.diagnoses[later]?.code;
    if (code === undefined) return pass();
    return finding({
      field: `diagnoses[${later}].code`,
      message: `${dotted(code)} is a reason of the encounter and stands at position ${later + 1}`,
      inputs: { code: dotted(code) },
    });
  },
};
