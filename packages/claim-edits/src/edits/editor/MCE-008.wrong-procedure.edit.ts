import { dotted } from "@cleanclaim/model";

import { finding, notApplicable, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { DIAGNOSIS_FIELDS, finalDiagnoses, isMedicare, isNonCovered, isStay } from "../../institutional-claim.ts";
import { WRONG_PROCEDURE_DIAGNOSES, WRONG_PROCEDURE_MODIFIERS } from "../../rule-tables/principal-diagnosis-table.ts";

export const wrongProcedure: ClaimEdit = {
  id: "MCE-008",
  name: "Wrong procedure, patient or side billed for payment",
  family: "wrong-procedure",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2009-01-15" },
  governedBy: "service-date",
  sources: [
    { name: "Medicare Code Editor", locator: "wrong procedure performed" },
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 32 §230: not covered; bill type 110 or lines with PA, PB, PC",
    },
  ],
  why: "Medicare pays nothing for an operation on the wrong patient, the wrong side or the wrong one; it is billed as not covered.",
  remedy: "Send the services as a bill for a denial (frequency 0), or make the lines non-covered.",
  consequence: "expected denial",
  reads: {
    fields: [
      ...DIAGNOSIS_FIELDS,
      "typeOfBill",
      "frequencyCode",
      "payer.claimFilingIndicatorCode",
      "lines.modifiers",
      "lines.charge",
      "lines.nonCoveredCharge",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (!isMedicare(claim)) return notApplicable();
    const told = finalDiagnoses(claim).find(({ code }) => WRONG_PROCEDURE_DIAGNOSES.has(code));
    if (told !== undefined && isStay(claim) && claim.frequencyCode !== "0") {
      return finding({
        field: `diagnoses[${told.index}].code`,
        message: `diagnosis ${dotted(told.code)} says that a wrong procedure was done and the bill asks to be paid`,
        inputs: { code: dotted(told.code) },
      });
    }
    const details: FindingDetail[] = [];
    claim.lines.forEach((line, index) => {
      const modifier = line.modifiers.find((each) => WRONG_PROCEDURE_MODIFIERS.includes(each));
      if (modifier === undefined || isNonCovered(line.charge, line.nonCoveredCharge)) return;
      details.push({
        line: index,
        field: `lines[${index}].nonCoveredCharge`,
        message: `modifier ${modifier} says that a wrong procedure was done and the line asks to be paid`,
        inputs: { modifier },
      });
    });
    return finding(...details);
  },
};
