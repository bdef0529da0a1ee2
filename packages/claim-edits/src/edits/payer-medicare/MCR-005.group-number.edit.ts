import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { MEDICARE_PART_B } from "../../rule-tables/form-lists.ts";

export const medicareGroupNumber: ClaimEdit = {
  id: "MCR-005",
  name: "Group number on a claim that Medicare pays first",
  family: "subscriber-group",
  status: "active",
  severity: "warning",
  scope: "claim",
  claimTypes: ["professional"],
  payers: { filingIndicatorCodes: MEDICARE_PART_B },
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 26 §10.2, item 11: NONE when there is no insurance primary to Medicare",
    },
  ],
  why: "A group or policy number tells Medicare that an employer's plan comes first; the claim is then returned for that plan's decision.",
  remedy: "Take the group number off, or bill the plan first if there is one.",
  consequence: "would-be rejection",
  reads: { fields: ["payerResponsibility", "subscriber.groupNumber"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (claim.payerResponsibility !== "P") return notApplicable();
    const number = (claim.subscriber.groupNumber ?? "").trim();
    if (number === "" || number.toUpperCase() === "NONE") return pass();
    return finding({
      field: "subscriber.groupNumber",
      message: "the claim bills Medicare first and gives a group number",
    });
  },
};
