import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { isBill } from "../../institutional-claim.ts";
import { DISCARDED_DRUG_MODIFIERS, SINGLE_DOSE_ONLY, SINGLE_DOSE_SOURCE } from "../../rule-tables/drug-lists.ts";
import { MEDICARE_PART_B } from "../../rule-tables/form-lists.ts";

const OUTPATIENT_HOSPITAL_BILLS: ReadonlySet<string> = new Set(["13", "85"]);

export const singleDoseWithoutDiscardModifier: LineEdit = {
  id: "DRUG-002",
  name: "Single-dose drug without JW or JZ",
  family: "single-dose-drug-without-jw-jz",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional", "institutional"],
  payers: { filingIndicatorCodes: [...MEDICARE_PART_B, "MA"] },
  effective: { from: "2023-07-01" },
  governedBy: "service-date",
  sources: [SINGLE_DOSE_SOURCE],
  why: "Medicare asks of every drug from a single-dose container whether some was discarded: JW on a line for the discarded part, JZ when nothing was.",
  remedy: "Add JZ if nothing was discarded; otherwise add a line with JW for the discarded units.",
  consequence: "expected denial",
  reads: {
    fields: ["lines.procedureCode", "lines.modifiers", "lines.serviceFrom", "claimType", "typeOfBill"],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index }) {
    // Of institutions, hospitals and critical access hospitals say it on their outpatient bills.
    if (claim.claimType === "institutional" && !isBill(claim, OUTPATIENT_HOSPITAL_BILLS)) return notApplicable();
    if (!SINGLE_DOSE_ONLY.has(line.procedureCode)) return notApplicable();
    const says = (modifiers: readonly string[]): boolean =>
      DISCARDED_DRUG_MODIFIERS.some((each) => modifiers.includes(each));
    if (says(line.modifiers)) return pass();
    const wasteLine = claim.lines.some(
      (other) =>
        other.procedureCode === line.procedureCode &&
        other.serviceFrom === line.serviceFrom &&
        other.modifiers.includes("JW"),
    );
    if (wasteLine) return pass();
    return finding({
      field: `lines[${index}].modifiers`,
      message: `${line.procedureCode} comes in single-dose containers and the line has neither JW nor JZ`,
      inputs: { code: line.procedureCode },
    });
  },
};
