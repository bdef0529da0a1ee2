import { daysBetween } from "@cleanclaim/model";

import { finding, notApplicable, pass, type PatientHistoryEdit } from "../../edit.ts";
import { EVALUATION_AGAIN_DAYS, kindByFirstEvaluation } from "../../rule-tables/therapy-table.ts";

export const evaluationAgain: PatientHistoryEdit = {
  id: "THER-006",
  name: "Evaluation for therapy again",
  family: "therapy-evaluation-again",
  status: "active",
  severity: "error",
  scope: "patient-history",
  claimTypes: ["professional", "institutional"],
  effective: { from: "2017-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 5 §20.1; Pub. 100-02 ch. 15 §220.3.C, evaluation and re-evaluation",
    },
  ],
  why: "A plan of care begins with one evaluation; another one soon after needs a new condition, and a change of it is a re-evaluation.",
  remedy: "Bill the re-evaluation, or keep one evaluation.",
  consequence: "expected denial",
  reads: {
    fields: ["lines.procedureCode", "lines.serviceFrom", "billingProvider.npi", "patientControlNumber"],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ subject, others, on }) {
    const code = subject.line.procedureCode;
    const kind = kindByFirstEvaluation(code);
    // Speech has evaluations of fluency, sound, language and voice that stand together.
    if (kind === undefined || kind.plan === "GN") return notApplicable();
    const before = others.find(
      (other) =>
        other.order < subject.order &&
        kindByFirstEvaluation(other.line.procedureCode) === kind &&
        daysBetween(other.on, on) <= EVALUATION_AGAIN_DAYS &&
        other.claim.billingProvider.npi === subject.claim.billingProvider.npi,
    );
    if (before === undefined) return pass();
    return finding({
      field: `lines[${subject.index}].procedureCode`,
      message: `${code} is a first evaluation for ${kind.words} and ${before.line.procedureCode} was one on ${before.on}`,
      ...(before.on === on ? {} : { severity: "warning" as const }),
      inputs: { code, before: before.on },
    });
  },
};
