import { finding, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { isMedicare, valueOf } from "../../institutional-claim.ts";
import { DEVICE_CREDIT_CONDITIONS, DEVICE_CREDIT_VALUE } from "../../rule-tables/outpatient-table.ts";

export const deviceCredit: ClaimEdit = {
  id: "IOC-019",
  name: "Replaced device without the maker’s credit",
  family: "device-credit",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2014-01-01" },
  governedBy: "service-date",
  sources: [
    {
      name: "Medicare Claims Processing Manual (Pub. 100-04)",
      locator: "ch. 4 §61.3.5 and ch. 3 §100.8, conditions 49, 50 and 53 with value code FD",
    },
  ],
  why: "A device that the maker replaced or gave away lowers the price by his credit: a condition says why, value code FD how much.",
  remedy: "Add value code FD with the credit, or the condition 49, 50 or 53.",
  consequence: "would-be rejection",
  reads: { fields: ["conditionCodes", "valueCodes", "payer.claimFilingIndicatorCode"], tables: [] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim }) {
    if (!isMedicare(claim)) return notApplicable();
    const told = claim.conditionCodes?.find((code) => DEVICE_CREDIT_CONDITIONS.includes(code));
    const credit = valueOf(claim, DEVICE_CREDIT_VALUE);
    if (told !== undefined && credit === undefined)
      return finding({
        field: "valueCodes",
        message: `condition ${told} speaks of a replaced or given device and value code FD is missing`,
      });
    if (told === undefined && credit !== undefined && credit > 0)
      return finding({
        field: "conditionCodes",
        message: "value code FD is a maker's credit and none of conditions 49, 50 and 53 says why",
      });
    return pass();
  },
};
