import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { agesOfCode } from "../../rule-tables/patient-limits-table.ts";

export const procedureAge: LineEdit = {
  id: "PROC-026",
  name: "Procedure code of another age",
  family: "procedure-age",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [{ name: "CPT", edition: "2024", locator: "codes whose definition names an age" }],
  why: "Preventive visits, critical care of children and some operations have a code for each age; the payer compares it with the date of birth.",
  remedy: "Choose the code of the patient's age on the day of service, or correct the date of birth.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode", "patient.birthDate"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index, on }) {
    const ages = agesOfCode(line.procedureCode);
    const birth = claim.patient.birthDate;
    if (ages === undefined || birth === "" || birth > on) return notApplicable();
    const months = monthsBetween(birth, on);
    // A month is longer than 28 days and not every month is alike: a month either way is no finding where months are counted.
    const slack = ages.from % 12 === 0 && (ages.until ?? 0) % 12 === 0 ? 0 : 1;
    if (months >= ages.from - slack && (ages.until === undefined || months < ages.until + slack)) return pass();
    return finding({
      field: `lines[${index}].procedureCode`,
      message: `${line.procedureCode} is for patients ${ages.words} and the patient is not of that age on ${on}`,
      inputs: { code: line.procedureCode, ages: ages.words },
    });
  },
};

/** Completed months between two ISO dates, the first not after the second. */
function monthsBetween(birth: string, on: string): number {
  const [birthYear = 0, birthMonth = 0, birthDay = 0] = birth.split("-").map(Number);
  const [year = 0, month = 0, day = 0] = on.split("-").map(Number);
  return (year - birthYear) * 12 + month - birthMonth - (day < birthDay ? 1 : 0);
}
