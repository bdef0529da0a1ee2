import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { PLACES_WITHOUT_FACILITY } from "../../rule-tables/form-lists.ts";

export const facilityMissing: ClaimEdit = {
  id: "FORM-011",
  name: "Service elsewhere without naming the facility",
  family: "service-facility-missing",
  status: "active",
  severity: "warning",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [{ name: "837 professional (005010X222A1)", locator: "service facility location" }],
  why: "A service outside the practice and the patient's home names the facility with its address, from which the locality of the price follows.",
  remedy: "Name the hospital, nursing facility or other place with its address.",
  consequence: "expected denial",
  reads: { fields: ["placeOfServiceCode", "serviceFacility"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const place = claim.placeOfServiceCode;
    if (place === undefined || PLACES_WITHOUT_FACILITY.has(place)) return notApplicable();
    if (claim.serviceFacility !== undefined) return pass();
    return finding({
      field: "serviceFacility",
      message: `place of service ${place} is outside the practice and no facility is named`,
      inputs: { place },
    });
  },
};
