import type { Address } from "@cleanclaim/model";

import { finding, type ClaimEdit, type FindingDetail } from "../../edit.ts";
import { STATE_CODES } from "../../rule-tables/postal-table.ts";

export const addressMalformed: ClaimEdit = {
  id: "FORM-014",
  name: "State or ZIP code that does not exist",
  family: "addresses",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["professional"],
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    { name: "USPS Publication 28", locator: "state abbreviations" },
    {
      name: "837 professional (005010X222A1)",
      locator: "city, state, ZIP code; nine digits for billing provider and facility",
    },
  ],
  why: "Front ends check states against the postal list and ZIP codes for five or nine digits; the facility's has nine.",
  remedy: "Correct the address.",
  consequence: "would-be rejection",
  reads: {
    fields: [
      "patient.address",
      "subscriber.address",
      "billingProvider.address",
      "billingProvider.payToAddress",
      "serviceFacility.address",
      "accidentState",
    ],
    tables: [],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const details: FindingDetail[] = [];
    const look = (address: Address | undefined, field: string, who: string): void => {
      if (address === undefined) return;
      if (address.state !== "" && !STATE_CODES.has(address.state))
        details.push({ field: `${field}.state`, message: `the state of the ${who} is not in the postal list` });
      if (!/^(?:\d{5}|\d{9})$/.test(address.postalCode) || address.postalCode.startsWith("00000"))
        details.push({
          field: `${field}.postalCode`,
          message: `the ZIP code of the ${who} has not five or nine digits`,
        });
    };
    look(claim.patient.address, "patient.address", "patient's address");
    look(claim.subscriber.address, "subscriber.address", "subscriber's address");
    look(claim.billingProvider.payToAddress, "billingProvider.payToAddress", "pay-to address");
    look(claim.serviceFacility?.address, "serviceFacility.address", "facility's address");
    if (claim.billingProvider.address.state !== "" && !STATE_CODES.has(claim.billingProvider.address.state))
      details.push({
        field: "billingProvider.address.state",
        message: "the billing provider's state is not in the postal list",
      });
    if (claim.serviceFacility !== undefined && /^\d{5}$/.test(claim.serviceFacility.address.postalCode))
      details.push({
        field: "serviceFacility.address.postalCode",
        message: "the facility's ZIP code has five digits instead of nine",
        severity: "warning",
      });
    const accident = claim.accidentState ?? "";
    if (accident !== "" && !STATE_CODES.has(accident))
      details.push({ field: "accidentState", message: "the state of the accident is not in the postal list" });
    return finding(...details);
  },
};
