import { finding, noTable, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { isMedicare, isStay } from "../../institutional-claim.ts";

export const drgCode: ClaimEdit = {
  id: "UB-041",
  name: "DRG malformed, unknown or not to be grouped",
  family: "drg-code",
  status: "active",
  severity: "error",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "discharge-date",
  sources: [
    { name: "NUBC UB-04 data specifications", locator: "FL 71, prospective payment code", edition: "2024" },
    { name: "MS-DRG definitions", locator: "list of groups; 998 and 999 are not paid" },
  ],
  why: "A group on the claim is three digits of the list; 998 and 999 say that the diagnosis or the data cannot be grouped.",
  remedy: "Group the stay again after correcting its codes.",
  consequence: "payment risk",
  reads: {
    fields: [
      "typeOfBill",
      "drgCode",
      "payer.claimFilingIndicatorCode",
      "dischargeDate",
      "statementTo",
      "lines.serviceFrom",
      "lines.serviceTo",
    ],
    tables: ["ms-drg"],
  },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on, table }) {
    const code = claim.drgCode ?? "";
    if (code === "") return notApplicable();
    const field = "drgCode";
    if (!isStay(claim)) return finding({ field, message: "the bill is not one of a stay and has a DRG" });
    if (!/^\d{3,4}$/.test(code)) return finding({ field, message: `DRG ${code} is not three digits` });
    if (!isMedicare(claim)) return pass();
    if (code === "998" || code === "999")
      return finding({ field, message: `DRG ${code} says that the stay cannot be grouped`, inputs: { drg: code } });
    const list = table("ms-drg");
    if (list === undefined) return noTable("ms-drg", on);
    if (list.find(code) !== undefined) return pass();
    return finding({ field, message: `${code} is no MS-DRG`, edition: list.edition, inputs: { drg: code } });
  },
};
