import { finding, pass, type ClaimEdit } from "../../edit.ts";

export const northwindGroup: ClaimEdit = {
  id: "COM-005",
  name: "Northwind: group number of another plan",
  family: "subscriber-group",
  status: "active",
  severity: "warning",
  scope: "claim",
  claimTypes: ["professional"],
  payers: { payerIds: ["NWHP1"] },
  effective: { from: "2012-01-01" },
  governedBy: "submission-date",
  sources: [
    {
      name: "Northwind Health Plan, provider manual (invented for the demonstration)",
      edition: "demo 2026",
      locator: "section 2: groups begin with NW",
    },
  ],
  why: "Invented payer of the demonstration: Northwind's groups begin with NW; another number is from another card.",
  remedy: "Copy the group number from the Northwind card.",
  consequence: "would-be rejection",
  reads: { fields: ["subscriber.groupNumber"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    const number = (claim.subscriber.groupNumber ?? "").trim().toUpperCase();
    if (number === "" || number.startsWith("NW")) return pass();
    return finding({ field: "subscriber.groupNumber", message: "the group number is not one of Northwind's" });
  },
};
