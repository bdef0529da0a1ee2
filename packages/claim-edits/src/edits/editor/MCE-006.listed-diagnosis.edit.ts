import { dotted } from "@cleanclaim/model";

import { finding, noTable, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { DIAGNOSIS_FIELDS, isStay, principalOf } from "../../institutional-claim.ts";

export const listedDiagnosis: ClaimEdit = {
  id: "MCE-006",
  name: "Principal diagnosis on a list of the code editor",
  family: "code-editor-diagnosis",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "discharge-date",
  sources: [{ name: "Medicare Code Editor", locator: "unacceptable principal diagnosis; questionable admission" }],
  why: "The code editor returns stays whose principal diagnosis stands on its lists. The lists are not public in a form at hand; a site loads its own.",
  remedy: "Choose the diagnosis that brought the admission, or see that the record supports the stay.",
  consequence: "expected denial",
  reads: {
    fields: ["typeOfBill", ...DIAGNOSIS_FIELDS, "dischargeDate", "statementTo", "lines.serviceFrom", "lines.serviceTo"],
    tables: ["code-editor-lists"],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on, table }) {
    const principal = isStay(claim) ? principalOf(claim) : undefined;
    if (principal === undefined) return notApplicable();
    const editor = table("code-editor-lists");
    if (editor === undefined) return noTable("code-editor-lists", on);
    const lists = editor.listsOf(principal.code);
    const field = `diagnoses[${principal.index}].code`;
    const edition = editor.edition;
    const inputs = { code: dotted(principal.code) };
    if (lists.includes("unacceptable-principal"))
      return finding({
        field,
        message: `${dotted(principal.code)} is listed as unacceptable principal diagnosis`,
        edition,
        inputs,
      });
    if (!lists.includes("questionable-admission")) return pass();
    return finding({
      field,
      message: `${dotted(principal.code)} rarely needs an admission`,
      severity: "warning",
      edition,
      inputs,
    });
  },
};
