import { finding, notApplicable, notEvaluated, pass, type LineEdit } from "../../edit.ts";

export const outsideCustody: LineEdit = {
  id: "COR-001",
  name: "Service outside the days of custody",
  family: "custody",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "Custodian's contract (county, state or federal)", locator: "persons in custody" },
    { name: "28 CFR 549 and 42 CFR 411.4(b)", locator: "care of persons in custody" },
  ],
  why: "A custodian pays from booking to release. What is done before or after is the patient's own insurance's.",
  remedy: "Compare with the booking and release dates; bill the insurance in force for other days.",
  consequence: "expected denial",
  reads: { fields: ["lines.serviceFrom", "lines.procedureCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ line, index, on, context, profile }) {
    if (profile?.kind !== "custodian") return notApplicable();
    const { custody } = context;
    if (custody === undefined) return notEvaluated("the days of custody are not known");
    if (on >= custody.from && (custody.through === undefined || on <= custody.through)) return pass();
    return finding({
      field: `lines[${index}].serviceFrom`,
      message: `${line.procedureCode} is of ${on} and the custody lasts from ${custody.from}${custody.through === undefined ? " on" : ` through ${custody.through}`}`,
    });
  },
};
