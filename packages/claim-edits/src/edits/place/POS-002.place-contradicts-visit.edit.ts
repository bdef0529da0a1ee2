import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { placeFits, visitPlaceOf } from "../../rule-tables/visit-places.ts";

export const placeContradictsVisit: LineEdit = {
  id: "POS-002",
  name: "Place of service contradicts the visit",
  family: "place-of-service-inconsistent",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2023-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Meaning of the visit code families and of the CMS place-of-service codes",
      edition: "own table 2023",
      locator: "visit places",
    },
  ],
  why: "Visit codes belong to a setting: office, hospital, emergency department, nursing facility or home. A place that is none of them is refused or paid at the wrong rate.",
  remedy: "Correct the place of service, or choose the visit code of the place.",
  consequence: "expected denial",
  reads: { fields: ["placeOfServiceCode", "lines.placeOfServiceCode", "lines.procedureCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index }) {
    const place = line.placeOfServiceCode ?? claim.placeOfServiceCode;
    const entry = visitPlaceOf(line.procedureCode);
    if (entry === undefined || place === undefined) return notApplicable();
    if (placeFits(entry, place)) return pass();
    return finding({
      field: line.placeOfServiceCode === undefined ? "placeOfServiceCode" : `lines[${index}].placeOfServiceCode`,
      message: `${line.procedureCode} is ${entry.visit} and place of service ${place} does not fit it`,
      fix: `Correct the place or the code: ${entry.instead}.`,
      inputs: { code: line.procedureCode, place },
    });
  },
};
