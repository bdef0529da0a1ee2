import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { isService } from "../../rule-tables/service-kinds.ts";
import { TELEHEALTH_PLACES } from "../../rule-tables/telehealth-table.ts";

export const handsOnByTelehealth: LineEdit = {
  id: "TEL-001",
  name: "Hands-on service at a telehealth place",
  family: "telehealth",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "CMS place-of-service codes", locator: "02 and 10: telehealth" },
    { name: "42 CFR 410.78", locator: "telehealth services" },
  ],
  why: "Places 02 and 10 say that patient and practitioner were apart; no procedure or anesthesia is done so.",
  remedy: "Correct the place of service of the claim or of this line.",
  consequence: "expected denial",
  reads: { fields: ["placeOfServiceCode", "lines.placeOfServiceCode", "lines.procedureCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index }) {
    const place = line.placeOfServiceCode ?? claim.placeOfServiceCode ?? "";
    if (!TELEHEALTH_PLACES.has(place)) return notApplicable();
    const code = line.procedureCode;
    if (!isService("surgery", code) && !isService("anesthesia", code)) return pass();
    return finding({
      field: line.placeOfServiceCode === undefined ? "placeOfServiceCode" : `lines[${index}].placeOfServiceCode`,
      message: `${code} is done by hand and stands at the telehealth place ${place}`,
      inputs: { code, place },
    });
  },
};
