import { finding, notApplicable, pass, type LineEdit } from "../../edit.ts";
import { isOpps, OPPS_FIELDS } from "../../institutional-claim.ts";

export const offCampus: LineEdit = {
  id: "IOC-011",
  name: "Off-campus modifiers",
  family: "off-campus-modifier",
  status: "active",
  severity: "error",
  scope: "line",
  claimTypes: ["institutional"],
  effective: { from: "2017-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 4 §20.6.11 and §20.6.12, PO and PN; ch. 1 §170.1.1, address of the place",
    },
  ],
  why: "PO and PN say that an off-campus department gave the service, under one rule or the other; the claim then has the address of that place.",
  remedy: "Keep PO or PN, whichever the department is, and name the place as service facility.",
  consequence: "would-be rejection",
  reads: { fields: [...OPPS_FIELDS, "lines.modifiers", "serviceFacility"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, line, index }) {
    const given = line.modifiers.filter((modifier) => modifier === "PO" || modifier === "PN");
    if (given.length === 0) return notApplicable();
    const field = `lines[${index}].modifiers`;
    if (given.length > 1) return finding({ field, message: "PO and PN contradict each other" });
    if (!isOpps(claim)) return pass();
    if (claim.serviceFacility !== undefined) return pass();
    return finding({
      line: null,
      field: "serviceFacility",
      message: `modifier ${given[0] ?? ""} says that the service was off campus and the claim does not say where`,
      severity: "warning",
    });
  },
};
