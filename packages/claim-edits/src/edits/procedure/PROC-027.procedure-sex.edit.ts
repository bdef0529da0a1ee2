import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { sexOfCode } from "../../rule-tables/patient-limits-table.ts";

export const procedureSex: LineEdit = {
  id: "PROC-027",
  name: "Procedure of the other sex",
  family: "procedure-sex",
  status: "active",
  severity: "warning",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 32 §240: sex-specific services, modifier KX",
    },
  ],
  why: "Payers refuse a procedure on organs of one sex for a patient registered with the other, unless KX says that it is meant so.",
  remedy: "Check the code and the sex on the registration; add KX if the procedure was done as coded.",
  consequence: "payment risk",
  reads: { fields: ["lines.procedureCode", "lines.modifiers", "patient.sex"], tables: [] },
  history: [
    { on: "2026-11-22", change: "First edition. Warns: the sex on the registration may differ from the organs." },
  ],
  check({ claim, line, index }) {
    const sex = sexOfCode(line.procedureCode);
    const registered = claim.patient.sex;
    if (sex === undefined || (registered !== "M" && registered !== "F")) return notApplicable();
    if (sex === registered || line.modifiers.includes("KX")) return pass();
    return finding({
      field: `lines[${index}].procedureCode`,
      message: `${line.procedureCode} is a procedure on organs of ${sex === "M" ? "men" : "women"} and the patient is registered with the other sex`,
      inputs: { code: line.procedureCode },
    });
  },
};
