import { finding, noTable, pass, type PatientHistoryEdit } from "../../edit.ts";
import { sameGroup } from "../../pair-rules.ts";

export const addOnWithoutPrimary: PatientHistoryEdit = {
  id: "NCCI-020",
  name: "Add-on code without its primary service",
  family: "addon-without-primary",
  status: "active",
  severity: "error",
  scope: "patient-history",
  claimTypes: ["professional"],
  effective: { from: "2013-04-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "NCCI add-on codes",
      locator: "type 1 and 3 lists",
      url: "https://www.cms.gov/national-correct-coding-initiative-ncci",
    },
  ],
  why: "An add-on code is paid only beside one of its primary codes, of the same day and practitioner.",
  remedy: "Add the primary service if it was done, or bill the code that stands by itself.",
  consequence: "expected denial",
  reads: { fields: ["lines.procedureCode"], tables: ["ncci-add-on"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ subject, others, on, table }) {
    const addOns = table("ncci-add-on");
    if (addOns === undefined) return noTable("ncci-add-on", on);
    const code = subject.line.procedureCode;
    const row = addOns.find(code);
    if (row === undefined || row.primaries.length === 0) return pass();
    const primaries = new Set(row.primaries);
    const present = others.some(
      (other) =>
        primaries.has(other.line.procedureCode) &&
        other.on <= subject.until &&
        subject.on <= other.until &&
        sameGroup(other, subject),
    );
    if (present) return pass();
    const listed = row.primaries.slice(0, 5).join(", ");
    const more = row.primaries.length > 5 ? ` or ${row.primaries.length - 5} more` : "";
    return finding({
      field: `lines[${subject.index}].procedureCode`,
      message: `${code} is an add-on code and no primary (${listed}${more}) stands on the same day`,
      ...(row.contractorDefined ? { severity: "warning" as const } : {}),
      edition: addOns.edition,
      locator: `${code}, type ${row.type}`,
      inputs: { addOn: code, primaries: row.primaries.slice(0, 20).join(" ") },
    });
  },
};
