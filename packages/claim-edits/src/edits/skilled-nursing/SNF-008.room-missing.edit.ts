import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { isBill } from "../../institutional-claim.ts";
import { SKILLED_NURSING_STAYS } from "../../rule-tables/bill-types-table.ts";
import { isRevenue } from "../../rule-tables/revenue-families-table.ts";

export const roomMissing: ClaimEdit = {
  id: "SNF-008",
  name: "Nursing stay without a room",
  family: "snf-room-missing",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 6 §30, accommodation revenue codes on bill 21",
    },
  ],
  why: "A nursing stay charges its days under a room; ancillary charges alone do not make a stay.",
  remedy: "Add the room with its days, or bill the services under Part B (type of bill 22).",
  consequence: "would-be rejection",
  reads: { fields: ["typeOfBill", "lines.revenueCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (!isBill(claim, SKILLED_NURSING_STAYS)) return notApplicable();
    if (claim.lines.some((line) => isRevenue("accommodation", line.revenueCode))) return pass();
    return finding({ field: "lines", message: "the stay charges no room" });
  },
};
